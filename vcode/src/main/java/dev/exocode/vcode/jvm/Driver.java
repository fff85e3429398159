package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the method of a function that is cut into stretches: it runs one after another until one has left a result. */
final class Driver {
    /** What a stretch is given and gives: behind the context its entry; the address where control goes, or -1. */
    static final String STRETCH = "(" + ProgramClass.CONTEXT + "I)I";

    /** The most stretches that one method chooses from. */
    private static final int GROUP = 512;

    private static final int FIRST_PARAMETER = 5;
    private static final int STACK = 8;

    private final ProgramClass owner;
    private final int function;
    private final int stretches;

    Driver(ProgramClass owner, int function, int stretches) {
        this.owner = owner;
        this.function = function;
        this.stretches = stretches;
    }

    static String stretch(int function, int stretch) {
        return ProgramClass.method(function) + "_" + stretch;
    }

    /** Puts the parameters into the array of registers, and runs stretches. */
    void write(MethodVisitor method) {
        int parameters = owner.program()
                .functions()
                .get(function)
                .signature()
                .parameters()
                .size();
        int next = FIRST_PARAMETER + 2 * parameters;
        method.visitCode();
        Frame.enterLocals(method, owner.program(), function);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "registers", "[J");
        ProgramClass.firstRegister(method);
        method.visitInsn(Opcodes.DUP);
        ProgramClass.push(method, Instruction.REGISTERS);
        method.visitInsn(Opcodes.IADD);
        method.visitInsn(Opcodes.LCONST_0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Arrays", "fill", "([JIIJ)V", false);
        for (int i = 0; i < parameters; i++) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "registers", "[J");
            ProgramClass.firstRegister(method);
            ProgramClass.push(method, i + 1);
            method.visitInsn(Opcodes.IADD);
            method.visitVarInsn(Opcodes.LLOAD, FIRST_PARAMETER + 2 * i);
            method.visitInsn(Opcodes.LASTORE);
        }
        method.visitInsn(Opcodes.ICONST_0);
        method.visitVarInsn(Opcodes.ISTORE, next);
        List<Object> locals =
                new ArrayList<>(List.of(ProgramClass.NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER));
        for (int i = 0; i < parameters; i++) {
            locals.add(Opcodes.LONG);
        }
        locals.add(Opcodes.INTEGER);
        Label head = new Label();
        method.visitLabel(head);
        method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), 0, new Object[0]);
        if (stretches <= GROUP) {
            one(method, locals, next, 0, stretches);
        } else {
            oneOfGroup(method, locals, next);
        }
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ISTORE, next);
        method.visitJumpInsn(Opcodes.IFGE, head);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "result", "J");
        method.visitInsn(Opcodes.LRETURN);
        owner.end(method, STACK, next + 1);
    }

    /** Calls the stretch that an address names, one of these, at the address's entry. */
    private void one(MethodVisitor method, List<Object> locals, int address, int from, int to) {
        callee(method, address);
        ProgramClass.push(method, 0xffff);
        method.visitInsn(Opcodes.IAND);
        method.visitVarInsn(Opcodes.ILOAD, address);
        method.visitIntInsn(Opcodes.BIPUSH, 16);
        method.visitInsn(Opcodes.IUSHR);
        choose(
                method,
                locals,
                from,
                IntStream.range(from, to).mapToObj(i -> stretch(function, i)).toList());
    }

    /** Calls the group that has the stretch: one switch over very many would be too large a method. */
    private void oneOfGroup(MethodVisitor method, List<Object> locals, int address) {
        List<String> groups = new ArrayList<>();
        for (int from = 0; from < stretches; from += GROUP) {
            String name = ProgramClass.method(function) + "_from_" + from;
            groups.add(name);
            MethodVisitor group = owner.method(name, STRETCH);
            group.visitCode();
            Object[] given = {
                ProgramClass.NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER
            };
            one(group, List.of(given), FIRST_PARAMETER, from, Math.min(stretches, from + GROUP));
            group.visitInsn(Opcodes.IRETURN);
            owner.end(group, STACK, FIRST_PARAMETER + 1);
        }
        callee(method, address);
        method.visitVarInsn(Opcodes.ILOAD, address);
        ProgramClass.push(method, GROUP << 16);
        method.visitInsn(Opcodes.IDIV);
        choose(method, locals, 0, groups);
    }

    private static void callee(MethodVisitor method, int address) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.context(method, false);
        method.visitVarInsn(Opcodes.ILOAD, address);
    }

    /** Calls one of several methods by the index on the stack. */
    private static void choose(MethodVisitor method, List<Object> locals, int from, List<String> names) {
        Object[] stack = {ProgramClass.NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER};
        Label join = new Label();
        Label[] cases = names.stream().map(name -> new Label()).toArray(Label[]::new);
        method.visitTableSwitchInsn(from, from + cases.length - 1, cases[0], cases);
        for (int i = 0; i < cases.length; i++) {
            method.visitLabel(cases[i]);
            method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), stack.length, stack);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, ProgramClass.NAME, names.get(i), STRETCH, false);
            method.visitJumpInsn(Opcodes.GOTO, join);
        }
        method.visitLabel(join);
        method.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), 1, new Object[] {Opcodes.INTEGER});
    }
}
