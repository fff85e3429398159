package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class of one program: its entry points, a method a function (or several for a large one), and dispatchers for
 * dynamic calls.
 *
 * <p>What code cannot spell (host functions, extensions, large jump tables) comes as class data into static final fields,
 * which the JVM takes as constants.
 */
final class ProgramClass {
    static final String NAME = ProgramClass.class.getPackageName().replace('.', '/') + "/Program";
    static final String MACHINE = name(Machine.class);
    static final String BODY = name(HostFunction.Body.class);
    static final String EXTENSION = name(dev.exocode.vcode.Extension.class);
    /** What every function is given before its parameters: the packet's window and how deep it is. */
    static final String CONTEXT = "[BIII";

    private static final String PROGRAM = name(Program.class);
    private static final String HOST = name(Host.class);
    private static final String OBJECTS = "[Ljava/lang/Object;";
    private static final int MOST_WAYS = 64;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;

    private final Program program;
    private final IntPredicate proved;
    private final int maxDepth;
    private final ClassWriter out;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<Object> tables = new ArrayList<>();
    private final Map<Signature, String> dispatchers = new HashMap<>();
    private final boolean traps;
    private int largestMethod;

    ProgramClass(Program program, Host host, IntPredicate proved) {
        this.program = program;
        this.proved = proved;
        this.maxDepth = host.maxDepth();
        // How deep an extension piles its stack only ASM can find out, at a third of the cost of all.
        this.out = new ClassWriter(program.extensions().isEmpty() ? 0 : ClassWriter.COMPUTE_MAXS);
        for (int function = 0; function < program.functions().size(); function++) {
            stretches.add(Stretch.of(program, function, proved));
        }
        boolean any = false;
        for (int pc = 0; pc < program.code().size(); pc++) {
            any |= mayTrap(pc);
        }
        this.traps = any;
    }

    private static String name(Class<?> of) {
        return of.getName().replace('.', '/');
    }

    /** Whether a trap must be looked for at an instruction. */
    boolean mayTrap(int pc) {
        Instruction in = program.code().get(pc);
        for (Trap trap : in.op().traps(in.type())) {
            boolean byOperands = trap == Trap.BOUNDS || trap == Trap.DIVISOR;
            if (!byOperands || !proved.test(pc)) {
                return true;
            }
        }
        return false;
    }

    Program program() {
        return program;
    }

    int maxDepth() {
        return maxDepth;
    }

    byte[] bytes() {
        out.visit(
                Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC, NAME, null, MACHINE, null);
        constructor();
        run();
        runBatch();
        for (int function = 0; function < program.functions().size(); function++) {
            function(function);
        }
        constants();
        out.visitEnd();
        return out.toByteArray();
    }

    /** The values of the static fields: host functions, extensions, tables. */
    Object[] data(List<HostFunction> linked) {
        List<Object> data = new ArrayList<>();
        linked.forEach(function -> data.add(function.body()));
        data.addAll(program.extensions());
        data.addAll(tables);
        return data.toArray();
    }

    /** The name of the field for a large jump table whose targets are these addresses. */
    String table(int[] addresses) {
        tables.add(addresses);
        return "t" + (tables.size() - 1);
    }

    private void constructor() {
        String descriptor = "(L" + PROGRAM + ";L" + HOST + ";)V";
        MethodVisitor init = out.visitMethod(0, "<init>", descriptor, null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitVarInsn(Opcodes.ALOAD, 1);
        init.visitVarInsn(Opcodes.ALOAD, 2);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, MACHINE, "<init>", descriptor, false);
        if (isStretched()) {
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "registers", "[J", null, null)
                    .visitEnd();
            out.visitField(Opcodes.ACC_PRIVATE, "result", "J", null, null).visitEnd();
            init.visitVarInsn(Opcodes.ALOAD, 0);
            push(init, maxDepth * Instruction.REGISTERS);
            init.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
            init.visitFieldInsn(Opcodes.PUTFIELD, NAME, "registers", "[J");
        }
        init.visitInsn(Opcodes.RETURN);
        end(init, 3, 3);
    }

    private boolean isStretched() {
        return stretches.stream().anyMatch(of -> !of.get(0).isWhole());
    }

    private boolean beginsWithSomething() {
        return traps
                || program.regions().containsKey(Region.SCRATCH)
                || program.regions().containsKey(Region.OUT);
    }

    private void run() {
        MethodVisitor run = out.visitMethod(Opcodes.ACC_PUBLIC, "run", "([BII)J", null, null);
        run.visitCode();
        run.visitVarInsn(Opcodes.ILOAD, OFFSET);
        run.visitVarInsn(Opcodes.ILOAD, LENGTH);
        checkWindow(run);
        run.visitVarInsn(Opcodes.ALOAD, 0);
        run.visitVarInsn(Opcodes.ALOAD, 1);
        run.visitVarInsn(Opcodes.ILOAD, OFFSET);
        run.visitVarInsn(Opcodes.ILOAD, LENGTH);
        callMain(run);
        run.visitInsn(Opcodes.LRETURN);
        end(run, 6, 4);
    }

    /** Takes offset and length from the stack. */
    private void checkWindow(MethodVisitor run) {
        run.visitVarInsn(Opcodes.ALOAD, 1);
        run.visitInsn(Opcodes.ARRAYLENGTH);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "checkFromIndexSize", "(III)I", false);
        run.visitInsn(Opcodes.POP);
        if (beginsWithSomething()) {
            run.visitVarInsn(Opcodes.ALOAD, 0);
            run.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "begin", "()V", false);
        }
    }

    /** Takes the machine and the window from the stack. */
    private void callMain(MethodVisitor run) {
        run.visitInsn(Opcodes.ICONST_0);
        run.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, method(0), descriptor(0), false);
    }

    /** {@code for (i = 0; i < count; i++) results[i] = run(data, offsets[i], lengths[i])}, until one traps. */
    private void runBatch() {
        int offsets = 2;
        int lengths = 3;
        int results = 4;
        int count = 5;
        int i = 6;
        MethodVisitor run = out.visitMethod(Opcodes.ACC_PUBLIC, "runBatch", "([B[I[I[JI)I", null, null);
        Label head = new Label();
        Label done = new Label();
        run.visitCode();
        run.visitInsn(Opcodes.ICONST_0);
        run.visitVarInsn(Opcodes.ISTORE, i);
        run.visitLabel(head);
        run.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Opcodes.INTEGER}, 0, null);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitVarInsn(Opcodes.ILOAD, count);
        run.visitJumpInsn(Opcodes.IF_ICMPGE, done);
        element(run, offsets, i);
        element(run, lengths, i);
        checkWindow(run);
        run.visitVarInsn(Opcodes.ALOAD, results);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitVarInsn(Opcodes.ALOAD, 0);
        run.visitVarInsn(Opcodes.ALOAD, 1);
        element(run, offsets, i);
        element(run, lengths, i);
        callMain(run);
        run.visitInsn(Opcodes.LASTORE);
        run.visitIincInsn(i, 1);
        if (traps) {
            run.visitVarInsn(Opcodes.ALOAD, 0);
            run.visitFieldInsn(Opcodes.GETFIELD, NAME, "trapped", "I");
            run.visitJumpInsn(Opcodes.IFEQ, head);
        } else {
            run.visitJumpInsn(Opcodes.GOTO, head);
        }
        run.visitLabel(done);
        run.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitInsn(Opcodes.IRETURN);
        end(run, 10, 7);
    }

    private static void element(MethodVisitor run, int array, int index) {
        run.visitVarInsn(Opcodes.ALOAD, array);
        run.visitVarInsn(Opcodes.ILOAD, index);
        run.visitInsn(Opcodes.IALOAD);
    }

    private void function(int function) {
        List<Stretch> stretches = this.stretches.get(function);
        Kind[] kinds = Kind.of(program, function);
        MethodVisitor method = out.visitMethod(Opcodes.ACC_PRIVATE, method(function), descriptor(function), null, null);
        if (stretches.get(0).isWhole()) {
            new Emitter(this, proved, function, kinds, stretches, 0, method).method();
            return;
        }
        drive(function, stretches, method);
        for (int i = 0; i < stretches.size(); i++) {
            MethodVisitor stretch =
                    out.visitMethod(Opcodes.ACC_PRIVATE, stretch(function, i), "(" + CONTEXT + "I)I", null, null);
            new Emitter(this, proved, function, kinds, stretches, i, stretch).method();
        }
    }

    /** Puts the parameters into the array of registers, and runs stretches until one has left a result. */
    private void drive(int function, List<Stretch> stretches, MethodVisitor method) {
        int depth = 4;
        int parameters =
                program.functions().get(function).signature().parameters().size();
        int next = depth + 1 + 2 * parameters;
        method.visitCode();
        Frame.enterLocals(method, program, function);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, NAME, "registers", "[J");
        firstRegister(method);
        method.visitInsn(Opcodes.DUP);
        push(method, Instruction.REGISTERS);
        method.visitInsn(Opcodes.IADD);
        method.visitInsn(Opcodes.LCONST_0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Arrays", "fill", "([JIIJ)V", false);
        for (int i = 0; i < parameters; i++) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, NAME, "registers", "[J");
            firstRegister(method);
            push(method, i + 1);
            method.visitInsn(Opcodes.IADD);
            method.visitVarInsn(Opcodes.LLOAD, depth + 1 + 2 * i);
            method.visitInsn(Opcodes.LASTORE);
        }
        method.visitInsn(Opcodes.ICONST_0);
        method.visitVarInsn(Opcodes.ISTORE, next);
        Label head = new Label();
        Label done = new Label();
        Label[] cases = new Label[stretches.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        Object[] stack = {NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER};
        List<Object> locals = new ArrayList<>(List.of(stack).subList(0, 5));
        for (int i = 0; i < parameters; i++) {
            locals.add(Opcodes.LONG);
        }
        locals.add(Opcodes.INTEGER);
        Label join = new Label();
        method.visitLabel(head);
        method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), 0, new Object[0]);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        for (int slot = OFFSET; slot <= depth; slot++) {
            method.visitVarInsn(Opcodes.ILOAD, slot);
        }
        method.visitVarInsn(Opcodes.ILOAD, next);
        push(method, 0xffff);
        method.visitInsn(Opcodes.IAND);
        method.visitVarInsn(Opcodes.ILOAD, next);
        method.visitIntInsn(Opcodes.BIPUSH, 16);
        method.visitInsn(Opcodes.IUSHR);
        method.visitTableSwitchInsn(0, cases.length - 1, cases[0], cases);
        for (int i = 0; i < cases.length; i++) {
            method.visitLabel(cases[i]);
            method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), stack.length, stack);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, stretch(function, i), "(" + CONTEXT + "I)I", false);
            method.visitJumpInsn(Opcodes.GOTO, join);
        }
        method.visitLabel(join);
        method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), 1, new Object[] {Opcodes.INTEGER});
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ISTORE, next);
        method.visitJumpInsn(Opcodes.IFGE, head);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, NAME, "result", "J");
        method.visitInsn(Opcodes.LRETURN);
        end(method, 8, next + 1);
    }

    /** Pushes the index of this activation's register 0. */
    static void firstRegister(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ILOAD, 4);
        method.visitIntInsn(Opcodes.BIPUSH, Instruction.REGISTERS);
        method.visitInsn(Opcodes.IMUL);
    }

    static String method(int function) {
        return "f" + function;
    }

    private static String stretch(int function, int stretch) {
        return method(function) + "_" + stretch;
    }

    String descriptor(int function) {
        int parameters =
                program.functions().get(function).signature().parameters().size();
        return "(" + CONTEXT + "J".repeat(parameters) + ")J";
    }

    /**
     * The method that makes dynamic calls with so many arguments and such a result: given the context, the pc of the call,
     * the index and the arguments, it calls the function or traps.
     */
    String dispatcher(Signature call) {
        String known = dispatchers.get(call);
        if (known != null) {
            return known;
        }
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < program.functions().size(); i++) {
            Signature signature = program.functions().get(i).signature();
            if (signature.parameters().size() == call.parameters().size() && signature.result() == call.result()) {
                fitting.add(i);
            }
        }
        String name = "d" + dispatchers.size();
        dispatchers.put(call, name);
        dispatch(name, call.parameters().size(), fitting);
        return name;
    }

    static String dispatcherDescriptor(int arguments) {
        return "(" + CONTEXT + "IJ" + "J".repeat(arguments) + ")J";
    }

    /** A switch over functions, or over groups of them, since no method may be large. */
    private void dispatch(String name, int arguments, List<Integer> fitting) {
        int pc = 5;
        int index = 6;
        int group = 1;
        while (fitting.size() > (long) group * MOST_WAYS) {
            group *= MOST_WAYS;
        }
        MethodVisitor method = out.visitMethod(Opcodes.ACC_PRIVATE, name, dispatcherDescriptor(arguments), null, null);
        method.visitCode();
        Label none = new Label();
        Label deep = new Label();
        List<Label> labels = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < fitting.size(); i += group) {
            groups.add(fitting.subList(i, Math.min(fitting.size(), i + group)));
            labels.add(new Label());
        }
        // The index as an int, if it is one: what is none is no function either.
        method.visitVarInsn(Opcodes.LLOAD, index);
        method.visitInsn(Opcodes.DUP2);
        method.visitInsn(Opcodes.L2I);
        method.visitInsn(Opcodes.I2L);
        method.visitInsn(Opcodes.LCMP);
        method.visitJumpInsn(Opcodes.IFNE, none);
        for (int i = groups.size() - 1; i > 0; i--) {
            method.visitVarInsn(Opcodes.LLOAD, index);
            method.visitInsn(Opcodes.L2I);
            push(method, groups.get(i).get(0));
            method.visitJumpInsn(Opcodes.IF_ICMPGE, labels.get(i));
        }
        if (!groups.isEmpty()) {
            method.visitJumpInsn(Opcodes.GOTO, labels.get(0));
        }
        for (int i = 0; i < groups.size(); i++) {
            method.visitLabel(labels.get(i));
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            List<Integer> members = groups.get(i);
            method.visitVarInsn(Opcodes.LLOAD, index);
            method.visitInsn(Opcodes.L2I);
            push(method, members.get(0));
            method.visitJumpInsn(Opcodes.IF_ICMPLT, none);
            if (group == 1) {
                method.visitVarInsn(Opcodes.LLOAD, index);
                method.visitInsn(Opcodes.L2I);
                push(method, members.get(0));
                method.visitJumpInsn(Opcodes.IF_ICMPNE, none);
                deeper(method, maxDepth, deep);
                callee(method, members.get(0), arguments);
            } else {
                String inner = name + "_" + i;
                method.visitVarInsn(Opcodes.ALOAD, 0);
                context(method, false);
                method.visitVarInsn(Opcodes.ILOAD, pc);
                for (int argument = -1; argument < arguments; argument++) {
                    method.visitVarInsn(Opcodes.LLOAD, index + 2 + 2 * argument);
                }
                method.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, inner, dispatcherDescriptor(arguments), false);
                dispatch(inner, arguments, members);
            }
            method.visitInsn(Opcodes.LRETURN);
        }
        trap(method, none, Trap.SIGNATURE, pc);
        if (group == 1 && !groups.isEmpty()) {
            trap(method, deep, Trap.DEPTH, pc);
        }
        end(method, 10 + 2 * arguments, 8 + 2 * arguments);
    }

    private static void trap(MethodVisitor method, Label label, Trap trap, int pc) {
        method.visitLabel(label);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        push(method, trap.ordinal() + 1);
        method.visitVarInsn(Opcodes.ILOAD, pc);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "trap", "(II)J", false);
        method.visitInsn(Opcodes.LRETURN);
    }

    /** Goes to a label if one more activation would be one too many. */
    static void deeper(MethodVisitor method, int maxDepth, Label otherwise) {
        method.visitVarInsn(Opcodes.ILOAD, 4);
        push(method, maxDepth - 1);
        method.visitJumpInsn(Opcodes.IF_ICMPGE, otherwise);
    }

    /** Pushes the packet's window and the depth, of the caller or of what it calls. */
    static void context(MethodVisitor method, boolean deeper) {
        method.visitVarInsn(Opcodes.ALOAD, 1);
        for (int slot = OFFSET; slot <= 4; slot++) {
            method.visitVarInsn(Opcodes.ILOAD, slot);
        }
        if (deeper) {
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IADD);
        }
    }

    private void callee(MethodVisitor method, int function, int arguments) {
        Function called = program.functions().get(function);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        context(method, true);
        for (int i = 0; i < arguments; i++) {
            method.visitVarInsn(Opcodes.LLOAD, 8 + 2 * i);
            cut(method, called.signature().parameters().get(i));
        }
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, method(function), descriptor(function), false);
    }

    /** Pushes an int in the shortest way. */
    static void push(MethodVisitor method, int value) {
        if (value >= -1 && value <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            method.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value == (short) value) {
            method.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Pushes a long; a small one without taking room in the table of constants. */
    static void push(MethodVisitor method, long value) {
        if (value == (short) value) {
            push(method, (int) value);
            method.visitInsn(Opcodes.I2L);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Cuts the long on the stack to a type of registers. */
    static void cut(MethodVisitor method, Type type) {
        if (type.bits() == 32 && type.signed()) {
            method.visitInsn(Opcodes.L2I);
            method.visitInsn(Opcodes.I2L);
        } else if (type.bits() < 64) {
            push(method, (1L << type.bits()) - 1);
            method.visitInsn(Opcodes.LAND);
        }
    }

    private void constants() {
        int hosts = program.imports().size();
        int extensions = program.extensions().size();
        if (hosts + extensions + tables.size() == 0) {
            return;
        }
        MethodVisitor init = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        init.visitCode();
        init.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        init.visitLdcInsn("_");
        init.visitLdcInsn(org.objectweb.asm.Type.getType(OBJECTS));
        init.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "classData",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        init.visitTypeInsn(Opcodes.CHECKCAST, OBJECTS);
        init.visitVarInsn(Opcodes.ASTORE, 0);
        for (int i = 0; i < hosts; i++) {
            constant(init, "h" + i, "L" + BODY + ";", BODY, i);
        }
        for (int i = 0; i < extensions; i++) {
            constant(init, "e" + i, "L" + EXTENSION + ";", EXTENSION, hosts + i);
        }
        for (int i = 0; i < tables.size(); i++) {
            constant(init, "t" + i, "[I", "[I", hosts + extensions + i);
        }
        init.visitInsn(Opcodes.RETURN);
        end(init, 4, 1);
    }

    private void constant(MethodVisitor init, String field, String descriptor, String type, int index) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        out.visitField(access, field, descriptor, null, null).visitEnd();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        push(init, index);
        init.visitInsn(Opcodes.AALOAD);
        init.visitTypeInsn(Opcodes.CHECKCAST, type);
        init.visitFieldInsn(Opcodes.PUTSTATIC, NAME, field, descriptor);
    }

    /** Ends a method that uses no more stack and locals than that. */
    void end(MethodVisitor method, int stack, int locals) {
        Label end = new Label();
        method.visitLabel(end);
        method.visitMaxs(stack, locals);
        method.visitEnd();
        largestMethod = Math.max(largestMethod, end.getOffset());
    }

    /** The size of the largest method, in bytes of bytecode; known once they are written. */
    int largestMethod() {
        return largestMethod;
    }
}
