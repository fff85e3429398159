package dev.exocode.sandbox.bytecode;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Random methods in the instructions of the JVM, such as compilers do not write them: words shuffled on the stack, values left there
 * over branches, loops and switches, variables that are ints here and longs there. All end, and a JVM loads them.
 */
final class RandomBytecode {
    private static final String PACKET = Type.getDescriptor(Packet.class);
    private static final String STATE = Type.getDescriptor(State.class);
    private static final String LINE = "(" + PACKET + STATE + "IIIIJJJ)J";
    private static final int VIEWS = 2;
    private static final int INTS = 4;
    private static final int LONGS = 3;
    private static final int FIRST_LONG = VIEWS + INTS;
    private static final int COUNTER = FIRST_LONG + 2 * LONGS;
    private static final int DEEPEST = 3;

    private static final int[] INT_BINARY = {
        Opcodes.IADD,
        Opcodes.ISUB,
        Opcodes.IMUL,
        Opcodes.IDIV,
        Opcodes.IREM,
        Opcodes.IAND,
        Opcodes.IOR,
        Opcodes.IXOR,
        Opcodes.ISHL,
        Opcodes.ISHR,
        Opcodes.IUSHR
    };
    private static final int[] LONG_BINARY = {
        Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.LDIV, Opcodes.LREM, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR
    };
    private static final int[] LONG_SHIFTS = {Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR};
    private static final int[] INT_UNARY = {Opcodes.INEG, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S, Opcodes.I2L};
    private static final int[] CONSTANTS = {
        0, 1, -1, 2, 3, 5, 31, 32, 63, 64, 127, 128, -128, 255, 65535, 1 << 20, Integer.MIN_VALUE, Integer.MAX_VALUE
    };
    private static final List<ConstantPool.Member> MEMBERS = Call.KNOWN.keySet().stream()
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();

    private static final String[] ACCESSES = {"u8", "i8", "u16", "i16", "i32"};

    private final Random random;
    private MethodVisitor code;
    /** What stands on the stack, {@code I} or {@code J}. */
    private final List<Character> stack = new ArrayList<>();
    /** Below this depth the stack is somebody else's. */
    private int base;

    private int left;
    private int loops;

    private RandomBytecode(long seed) {
        random = new Random(seed);
    }

    /** A class with a method {@code run(packet, state) long}; it reads 32 bytes of the packet and keeps 16 of state. */
    static byte[] of(long seed, int size) {
        RandomBytecode made = new RandomBytecode(seed);
        made.left = size;
        return made.classFile();
    }

    private byte[] classFile() {
        // Of a version whose classes have no stack maps, which are not read anyhow.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, "Made", null, "java/lang/Object", null);
        int open = Opcodes.ACC_STATIC;
        code = writer.visitMethod(open, "run", "(" + PACKET + STATE + ")J", null, null);
        code.visitParameterAnnotation(1, "Ldev/exocode/sandbox/view/Size;", true)
                .visit("value", 16);
        code.visitCode();
        for (int i = 0; i < INTS; i++) {
            load("i32", "(I)I", 4 * i);
            code.visitVarInsn(Opcodes.ISTORE, VIEWS + i);
        }
        for (int i = 0; i < LONGS; i++) {
            load("i64", "(I)J", 8 + 8 * i);
            code.visitVarInsn(Opcodes.LSTORE, FIRST_LONG + 2 * i);
        }
        statements(0);
        while (!stack.isEmpty()) {
            pop();
        }
        code.visitVarInsn(Opcodes.LLOAD, FIRST_LONG);
        for (int i = 1; i < LONGS; i++) {
            code.visitVarInsn(Opcodes.LLOAD, FIRST_LONG + 2 * i);
            code.visitInsn(Opcodes.LXOR);
        }
        for (int i = 0; i < INTS; i++) {
            code.visitVarInsn(Opcodes.ILOAD, VIEWS + i);
            code.visitInsn(Opcodes.I2L);
            code.visitInsn(Opcodes.LADD);
        }
        code.visitInsn(Opcodes.LRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        helper(writer);
        line(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** A method without branches, on as many variables: short enough to be written where it is called, or not. */
    private void line(ClassWriter writer) {
        code = writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, "line", LINE, null, null);
        code.visitCode();
        stack.clear();
        base = 0;
        left = Integer.MAX_VALUE;
        for (int count = random.nextInt(12); count > 0; count--) {
            statement(random.nextInt(16), DEEPEST);
        }
        while (!stack.isEmpty()) {
            pop();
        }
        code.visitVarInsn(Opcodes.LLOAD, FIRST_LONG + 2 * random.nextInt(LONGS));
        code.visitInsn(Opcodes.LRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void helper(ClassWriter writer) {
        MethodVisitor help =
                writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, "help", "(J" + PACKET + "I)S", null, null);
        help.visitCode();
        if (random.nextBoolean()) {
            Label rest = new Label();
            help.visitVarInsn(Opcodes.ILOAD, 3);
            help.visitJumpInsn(Opcodes.IFGE, rest);
            help.visitIincInsn(3, 77);
            help.visitLabel(rest);
        }
        help.visitVarInsn(Opcodes.LLOAD, 0);
        help.visitVarInsn(Opcodes.ILOAD, 3);
        help.visitInsn(Opcodes.LSHR);
        help.visitInsn(Opcodes.L2I);
        help.visitVarInsn(Opcodes.ILOAD, 3);
        help.visitInsn(Opcodes.IADD);
        help.visitInsn(Opcodes.IRETURN);
        help.visitMaxs(0, 0);
        help.visitEnd();
    }

    private void load(String name, String descriptor, int at) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitIntInsn(Opcodes.BIPUSH, at);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "dev/exocode/sandbox/view/Packet", name, descriptor, false);
    }

    private char top(int below) {
        int at = stack.size() - 1 - below;
        return at < base ? '-' : stack.get(at);
    }

    private void push(char kind) {
        stack.add(kind);
    }

    private char drop() {
        return stack.remove(stack.size() - 1);
    }

    private void pop() {
        code.visitInsn(drop() == 'I' ? Opcodes.POP : Opcodes.POP2);
    }

    private int one(int... of) {
        return of[random.nextInt(of.length)];
    }

    private void statements(int depth) {
        for (int count = 4 + random.nextInt(16); count > 0 && left > 0; count--) {
            left--;
            if (stack.size() > base + 12) {
                pop();
            }
            statement(random.nextInt(depth < DEEPEST ? 22 : 17), depth);
        }
    }

    private void statement(int kind, int depth) {
        switch (kind) {
            case 0, 1, 2, 3 -> value();
            case 4, 5, 6, 7 -> compute();
            case 8, 9 -> shuffle();
            case 10, 11 -> store();
            case 12 -> code.visitIincInsn(VIEWS + random.nextInt(INTS), one(1, -1, 100, -128));
            case 13 -> known();
            case 14 -> loaded();
            case 15 -> stored();
            case 16 -> call();
            case 17, 18, 19 -> condition(depth);
            case 20 -> loop(depth);
            default -> cases(depth);
        }
    }

    private void value() {
        switch (random.nextInt(5)) {
            case 0 -> {
                code.visitLdcInsn(one(CONSTANTS));
                push('I');
            }
            case 1 -> {
                code.visitLdcInsn(random.nextBoolean() ? (long) one(CONSTANTS) : random.nextLong());
                push('J');
            }
            case 2, 3 -> {
                code.visitVarInsn(Opcodes.ILOAD, VIEWS + random.nextInt(INTS));
                push('I');
            }
            default -> {
                code.visitVarInsn(Opcodes.LLOAD, FIRST_LONG + 2 * random.nextInt(LONGS));
                push('J');
            }
        }
    }

    private void want(char kind) {
        if (top(0) != kind) {
            code.visitVarInsn(kind == 'I' ? Opcodes.ILOAD : Opcodes.LLOAD, kind == 'I' ? VIEWS : FIRST_LONG);
            push(kind);
        }
    }

    private void compute() {
        if (top(0) == 'I' && top(1) == 'I') {
            code.visitInsn(one(INT_BINARY));
            drop();
        } else if (top(0) == 'J' && top(1) == 'J') {
            boolean compare = random.nextInt(4) == 0;
            code.visitInsn(compare ? Opcodes.LCMP : one(LONG_BINARY));
            drop();
            drop();
            push(compare ? 'I' : 'J');
        } else if (top(0) == 'I' && top(1) == 'J') {
            code.visitInsn(one(LONG_SHIFTS));
            drop();
        } else if (top(0) == 'I' && random.nextInt(3) == 0) {
            code.visitLdcInsn(one(1, 127, 128, 255, 32767, 32768, 65535, 65536));
            code.visitInsn(Opcodes.IAND);
            code.visitInsn(one(Opcodes.I2B, Opcodes.I2C, Opcodes.I2S));
        } else if (top(0) == 'J' && random.nextInt(3) == 0) {
            code.visitLdcInsn(random.nextBoolean() ? 0xffff_ffffL : 0x7fff_ffffL);
            code.visitInsn(Opcodes.LAND);
            code.visitInsn(Opcodes.L2I);
            drop();
            push('I');
        } else if (top(0) == 'I') {
            int op = one(INT_UNARY);
            code.visitInsn(op);
            drop();
            push(op == Opcodes.I2L ? 'J' : 'I');
        } else if (top(0) == 'J') {
            boolean narrow = random.nextBoolean();
            code.visitInsn(narrow ? Opcodes.L2I : Opcodes.LNEG);
            drop();
            push(narrow ? 'I' : 'J');
        }
    }

    private void shuffle() {
        char a = top(0);
        char b = top(1);
        char c = top(2);
        String kinds = "" + a + b + c;
        int at = stack.size();
        if (kinds.startsWith("JJ")) {
            code.visitInsn(Opcodes.DUP2_X2);
            stack.add(at - 2, a);
        } else if (kinds.startsWith("JI")) {
            code.visitInsn(Opcodes.DUP2_X1);
            stack.add(at - 2, a);
        } else if (kinds.startsWith("J")) {
            code.visitInsn(Opcodes.DUP2);
            push(a);
        } else if (kinds.startsWith("IJ")) {
            code.visitInsn(Opcodes.DUP_X2);
            stack.add(at - 2, a);
        } else if (kinds.equals("III")) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    code.visitInsn(Opcodes.DUP_X2);
                    stack.add(at - 3, a);
                }
                case 1 -> {
                    code.visitInsn(Opcodes.DUP2_X1);
                    stack.add(at - 3, a);
                    stack.add(at - 3, b);
                }
                default -> code.visitInsn(Opcodes.SWAP);
            }
        } else if (kinds.startsWith("II")) {
            switch (random.nextInt(3)) {
                case 0 -> code.visitInsn(Opcodes.SWAP);
                case 1 -> {
                    code.visitInsn(Opcodes.DUP2);
                    push('I');
                    push('I');
                }
                default -> {
                    code.visitInsn(Opcodes.DUP_X1);
                    stack.add(at - 2, a);
                }
            }
        } else if (kinds.startsWith("I")) {
            code.visitInsn(Opcodes.DUP);
            push('I');
        }
    }

    private void store() {
        if (top(0) == 'I') {
            code.visitVarInsn(Opcodes.ISTORE, VIEWS + random.nextInt(INTS));
            drop();
        } else if (top(0) == 'J') {
            code.visitVarInsn(Opcodes.LSTORE, FIRST_LONG + 2 * random.nextInt(LONGS));
            drop();
        }
    }

    private void known() {
        ConstantPool.Member member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        Call.Known known = Call.KNOWN.get(member);
        int operands = known.operands().size();
        for (int i = 0; i < operands; i++) {
            char wanted = known.operands().get(i) == Kind.LONG ? 'J' : 'I';
            int slot = wanted == 'J' ? FIRST_LONG + 2 * random.nextInt(LONGS) : VIEWS + random.nextInt(INTS);
            code.visitVarInsn(wanted == 'J' ? Opcodes.LLOAD : Opcodes.ILOAD, slot);
            if (known.operands().get(i) == Kind.BYTE) {
                code.visitInsn(Opcodes.I2B);
            } else if (known.operands().get(i) == Kind.SHORT) {
                code.visitInsn(Opcodes.I2S);
            } else if (known.operands().get(i) == Kind.CHAR) {
                code.visitInsn(Opcodes.I2C);
            }
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, member.owner(), member.name(), member.descriptor(), false);
        push(known.result() == Kind.LONG ? 'J' : 'I');
    }

    /** An offset that is inside most often: the low bits of a variable, and a constant. */
    private void offset(int mask) {
        code.visitVarInsn(Opcodes.ILOAD, VIEWS + random.nextInt(INTS));
        code.visitIntInsn(Opcodes.BIPUSH, mask);
        code.visitInsn(Opcodes.IAND);
        for (int sums = random.nextInt(3); sums > 0; sums--) {
            code.visitIntInsn(Opcodes.BIPUSH, random.nextInt(8) - 2);
            code.visitInsn(random.nextInt(4) > 0 ? Opcodes.IADD : Opcodes.ISUB);
        }
    }

    private void loaded() {
        boolean packet = random.nextBoolean();
        boolean wide = random.nextBoolean();
        String name = wide ? random.nextBoolean() ? "u32" : "i64" : ACCESSES[random.nextInt(ACCESSES.length)];
        code.visitVarInsn(Opcodes.ALOAD, packet ? 0 : 1);
        offset(packet ? 15 : 3);
        String owner = Type.getInternalName(packet ? Packet.class : State.class);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, wide ? "(I)J" : "(I)I", false);
        push(wide ? 'J' : 'I');
    }

    private void stored() {
        boolean wide = random.nextBoolean();
        String name = wide ? random.nextBoolean() ? "u32" : "i64" : ACCESSES[random.nextInt(ACCESSES.length)];
        code.visitVarInsn(Opcodes.ALOAD, 1);
        offset(3);
        code.visitVarInsn(
                wide ? Opcodes.LLOAD : Opcodes.ILOAD,
                wide ? FIRST_LONG + 2 * random.nextInt(LONGS) : VIEWS + random.nextInt(INTS));
        String owner = Type.getInternalName(State.class);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, wide ? "(IJ)V" : "(II)V", false);
    }

    private void call() {
        if (random.nextBoolean()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            for (int i = 0; i < INTS; i++) {
                code.visitVarInsn(Opcodes.ILOAD, VIEWS + random.nextInt(INTS));
            }
            for (int i = 0; i < LONGS; i++) {
                code.visitVarInsn(Opcodes.LLOAD, FIRST_LONG + 2 * random.nextInt(LONGS));
            }
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "Made", "line", LINE, false);
            push('J');
            return;
        }
        want('J');
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, VIEWS + 1);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "Made", "help", "(J" + PACKET + "I)S", false);
        drop();
        push('I');
    }

    /** What stood on the stack before a branch goes to another place behind it. */
    private void mix() {
        if (top(0) == 'I' && top(1) == 'I' && random.nextBoolean()) {
            code.visitInsn(Opcodes.SWAP);
        } else if (top(0) == 'I' && top(1) == 'I' && top(2) == 'I' && random.nextBoolean()) {
            code.visitInsn(Opcodes.DUP_X2);
            code.visitInsn(Opcodes.POP);
        }
    }

    private int comparison() {
        mix();
        boolean two = top(0) == 'I' && top(1) == 'I' && random.nextBoolean();
        if (two) {
            drop();
            drop();
            return Opcodes.IF_ICMPEQ + random.nextInt(6);
        }
        want('I');
        drop();
        return Opcodes.IFEQ + random.nextInt(6);
    }

    /** Two ways that each leave one value of the same kind, or none, on what stood there before. */
    private void condition(int depth) {
        Label otherwise = new Label();
        Label end = new Label();
        code.visitJumpInsn(comparison(), otherwise);
        char kind = "IJ-".charAt(random.nextInt(3));
        boolean makesBoolean = kind == 'I' && random.nextBoolean();
        arm(depth, kind, makesBoolean, 1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        arm(depth, kind, makesBoolean, 0);
        code.visitLabel(end);
        if (kind != '-') {
            push(kind);
        }
    }

    private void arm(int depth, char kind, boolean constant, int bit) {
        if (constant) {
            code.visitInsn(Opcodes.ICONST_0 + bit);
            return;
        }
        int outer = base;
        base = stack.size();
        statements(depth + 1);
        while (stack.size() > base) {
            pop();
        }
        if (kind != '-') {
            want(kind);
            drop();
        }
        base = outer;
    }

    private void loop(int depth) {
        int counter = COUNTER + loops++ % 4;
        Label head = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, counter);
        code.visitLabel(head);
        // The counter may be that of another loop: a bound on all of them is kept beside.
        code.visitVarInsn(Opcodes.ILOAD, counter);
        code.visitInsn(Opcodes.ICONST_0 + 1 + random.nextInt(4));
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        code.visitIincInsn(counter, 1);
        int used = loops;
        arm(depth < DEEPEST - 1 ? DEEPEST : depth + 1, '-', false, 0);
        loops = used;
        code.visitJumpInsn(Opcodes.GOTO, head);
        code.visitLabel(end);
    }

    private void cases(int depth) {
        mix();
        want('I');
        drop();
        Label[] labels = new Label[2 + random.nextInt(6)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        Label end = new Label();
        Label otherwise = random.nextBoolean() ? labels[0] : end;
        if (random.nextBoolean()) {
            int low = one(0, -2, 1, Integer.MIN_VALUE, Integer.MAX_VALUE - labels.length + 1);
            code.visitTableSwitchInsn(low, low + labels.length - 1, otherwise, labels);
        } else {
            int[] keys = new int[labels.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = i * 1000 - 2000;
            }
            code.visitLookupSwitchInsn(otherwise, keys, labels);
        }
        for (Label label : labels) {
            code.visitLabel(label);
            arm(DEEPEST, '-', false, 0);
            if (random.nextBoolean()) {
                code.visitJumpInsn(Opcodes.GOTO, end);
            }
        }
        code.visitLabel(end);
    }
}
