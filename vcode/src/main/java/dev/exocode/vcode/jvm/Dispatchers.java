package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the methods that make dynamic calls: one for each number of arguments and type of result. */
final class Dispatchers {
    private static final int MOST_WAYS = 64;

    private final ProgramClass owner;
    private final Map<Signature, String> known = new HashMap<>();

    Dispatchers(ProgramClass owner) {
        this.owner = owner;
    }

    /**
     * The method that makes dynamic calls with so many arguments and such a result: given the context, the pc of the call,
     * the index and the arguments, it calls the function or traps.
     */
    String of(Signature call) {
        String name = known.get(call);
        if (name != null) {
            return name;
        }
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < owner.program().functions().size(); i++) {
            Signature signature = owner.program().functions().get(i).signature();
            if (signature.parameters().size() == call.parameters().size() && signature.result() == call.result()) {
                fitting.add(i);
            }
        }
        name = "d" + known.size();
        known.put(call, name);
        dispatch(name, call.parameters().size(), fitting);
        return name;
    }

    static String descriptor(int arguments) {
        return "(" + ProgramClass.CONTEXT + "IJ" + "J".repeat(arguments) + ")J";
    }

    /** A switch over functions, or over groups of them, since no method may be large. */
    private void dispatch(String name, int arguments, List<Integer> fitting) {
        int pc = 5;
        int index = 6;
        int group = 1;
        while (fitting.size() > (long) group * MOST_WAYS) {
            group *= MOST_WAYS;
        }
        MethodVisitor method = owner.method(name, descriptor(arguments));
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
            ProgramClass.push(method, groups.get(i).get(0));
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
            ProgramClass.push(method, members.get(0));
            method.visitJumpInsn(Opcodes.IF_ICMPLT, none);
            if (group == 1) {
                method.visitVarInsn(Opcodes.LLOAD, index);
                method.visitInsn(Opcodes.L2I);
                ProgramClass.push(method, members.get(0));
                method.visitJumpInsn(Opcodes.IF_ICMPNE, none);
                ProgramClass.deeper(method, owner.maxDepth(), deep);
                callee(method, members.get(0), arguments);
            } else {
                String inner = name + "_" + i;
                method.visitVarInsn(Opcodes.ALOAD, 0);
                ProgramClass.context(method, false);
                method.visitVarInsn(Opcodes.ILOAD, pc);
                for (int argument = -1; argument < arguments; argument++) {
                    method.visitVarInsn(Opcodes.LLOAD, index + 2 + 2 * argument);
                }
                method.visitMethodInsn(Opcodes.INVOKESPECIAL, ProgramClass.NAME, inner, descriptor(arguments), false);
                dispatch(inner, arguments, members);
            }
            method.visitInsn(Opcodes.LRETURN);
        }
        trap(method, none, Trap.SIGNATURE, pc);
        if (group == 1 && !groups.isEmpty()) {
            trap(method, deep, Trap.DEPTH, pc);
        }
        owner.end(method, 10 + 2 * arguments, 8 + 2 * arguments);
    }

    private static void trap(MethodVisitor method, Label label, Trap trap, int pc) {
        method.visitLabel(label);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.push(method, trap.number());
        method.visitVarInsn(Opcodes.ILOAD, pc);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "trap", "(II)J", false);
        method.visitInsn(Opcodes.LRETURN);
    }

    private void callee(MethodVisitor method, int function, int arguments) {
        Function called = owner.program().functions().get(function);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.context(method, true);
        for (int i = 0; i < arguments; i++) {
            method.visitVarInsn(Opcodes.LLOAD, 8 + 2 * i);
            ProgramClass.cut(method, called.signature().parameters().get(i));
        }
        method.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                ProgramClass.NAME,
                ProgramClass.method(function),
                owner.descriptor(function),
                false);
    }
}
