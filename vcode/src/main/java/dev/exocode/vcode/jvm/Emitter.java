package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the method {@code long run(byte[] data, int offset, int length)} for one program.
 *
 * <p>Registers are {@code long} locals, all zero at entry, so that every frame is the same and is written by hand:
 * computing frames costs three times the generation. 32-bit types compute on {@code int}; C2 removes the conversions
 * between. Ordered unsigned comparisons are written on zero-extended or sign-flipped {@code long}s, never as
 * {@code compareUnsigned}, which C2 of JDK 11 to 17 is known to fold wrongly in generated code.
 */
final class Emitter {
    private static final int DATA = 1;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    private static final int FIRST_REGISTER = 4;
    private static final int UNUSED = -1;
    /** No instruction becomes more than 40 bytes, so a jump over this many is within the JVM's 16 signed bits. */
    private static final int NEAR_INSTRUCTIONS = 800;
    /** The JVM's jump with 32 bits; ASM takes it but has no name for it. */
    private static final int GOTO_W = 200;

    private static final long LOW_32 = 0xffffffffL;
    private static final String SEMANTICS = "dev/exocode/vcode/engine/Semantics";
    private static final String MEMORY = "dev/exocode/vcode/engine/Memory";

    private final List<Instruction> code;
    private final String className;
    private final MethodVisitor out;
    private final int[] locals = new int[Instruction.REGISTERS];
    private final Label[] labels;
    private int used;
    private int current;
    private boolean framed;

    Emitter(Program program, String className, MethodVisitor out) {
        this.code = program.code();
        this.className = className;
        this.out = out;
        this.labels = new Label[code.size()];
    }

    void method() {
        findRegistersAndLabels();
        out.visitCode();
        out.visitVarInsn(Opcodes.ILOAD, OFFSET);
        out.visitVarInsn(Opcodes.ILOAD, LENGTH);
        out.visitVarInsn(Opcodes.ALOAD, DATA);
        out.visitInsn(Opcodes.ARRAYLENGTH);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "checkFromIndexSize", "(III)I", false);
        out.visitInsn(Opcodes.POP);
        for (int i = 0; i < used; i++) {
            out.visitInsn(Opcodes.LCONST_0);
            out.visitVarInsn(Opcodes.LSTORE, FIRST_REGISTER + 2 * i);
        }
        for (int pc = 0; pc < code.size(); pc++) {
            current = pc;
            if (labels[pc] != null) {
                out.visitLabel(labels[pc]);
                frame();
            }
            instruction(code.get(pc));
        }
        out.visitMaxs(0, 0);
        out.visitEnd();
    }

    private void findRegistersAndLabels() {
        Arrays.fill(locals, UNUSED);
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            for (int r : new int[] {in.rd(), in.rs1(), in.rs2()}) {
                if (r != 0 && locals[r] == UNUSED) {
                    locals[r] = FIRST_REGISTER + 2 * used++;
                }
            }
            if (in.op().format().namesTarget()) {
                label(in.target());
                if (isFar(pc, in) && pc + 1 < code.size()) {
                    label(pc + 1);
                }
            }
            boolean fallsThrough = in.op().format().fallsThrough();
            if (fallsThrough && pc + 1 == code.size()) {
                throw new IllegalArgumentException("unverified program: control may leave the code");
            } else if (!fallsThrough && pc + 1 < code.size()) {
                // What follows may be unreachable; the JVM wants a frame there all the same.
                label(pc + 1);
            }
        }
        if (code.isEmpty()) {
            throw new IllegalArgumentException("unverified program: no code");
        }
    }

    private void label(int pc) {
        if (pc >= labels.length) {
            throw new IllegalArgumentException("unverified program: control may leave the code");
        } else if (labels[pc] == null) {
            labels[pc] = new Label();
        }
    }

    /** Every instruction leaves at least one bytecode, so two frames never fall on one place. */
    private void frame() {
        if (framed) {
            out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            return;
        }
        List<Object> types = new ArrayList<>(List.of(className, "[B", Opcodes.INTEGER, Opcodes.INTEGER));
        for (int i = 0; i < used; i++) {
            types.add(Opcodes.LONG);
        }
        out.visitFrame(Opcodes.F_FULL, types.size(), types.toArray(), 0, new Object[0]);
        framed = true;
    }

    /** What an operation has left on the stack, still to be extended to a register value. */
    private enum Left {
        NOTHING,
        INT,
        LONG
    }

    private void instruction(Instruction in) {
        Type type = in.type();
        Left left = switch (in.op()) {
            case NOP -> nothing(Opcodes.NOP);
            case J -> jump(Opcodes.GOTO, in);
            case BEQ -> branch(in, Opcodes.IF_ICMPEQ, Opcodes.IFEQ);
            case BNE -> branch(in, Opcodes.IF_ICMPNE, Opcodes.IFNE);
            case BLT -> branch(in, Opcodes.IF_ICMPLT, Opcodes.IFLT);
            case BLE -> branch(in, Opcodes.IF_ICMPLE, Opcodes.IFLE);
            case BGT -> branch(in, Opcodes.IF_ICMPGT, Opcodes.IFGT);
            case BGE -> branch(in, Opcodes.IF_ICMPGE, Opcodes.IFGE);
            case RET -> result(in);
            case ADD -> binary(in, Opcodes.IADD, Opcodes.LADD);
            case SUB -> binary(in, Opcodes.ISUB, Opcodes.LSUB);
            case MUL -> binary(in, Opcodes.IMUL, Opcodes.LMUL);
            case AND -> binary(in, Opcodes.IAND, Opcodes.LAND);
            case OR -> binary(in, Opcodes.IOR, Opcodes.LOR);
            case XOR -> binary(in, Opcodes.IXOR, Opcodes.LXOR);
            case LSH -> shift(in, Opcodes.ISHL, Opcodes.LSHL);
            case RSH -> type.signed() ? shift(in, Opcodes.ISHR, Opcodes.LSHR) : shift(in, Opcodes.IUSHR, Opcodes.LUSHR);
            case DIV -> divide(in, Opcodes.IDIV, Opcodes.LDIV, "divideUnsigned");
            case MOD -> divide(in, Opcodes.IREM, Opcodes.LREM, "remainderUnsigned");
            case MULHI -> multiplyHigh(in);
            case NAND -> complement(binary(in, Opcodes.IAND, Opcodes.LAND));
            case NOR -> complement(binary(in, Opcodes.IOR, Opcodes.LOR));
            case NXOR -> complement(binary(in, Opcodes.IXOR, Opcodes.LXOR));
            case LT -> order(in, 0, false);
            case LE -> order(in, -1, false);
            case GT -> order(in, 0, true);
            case GE -> order(in, -1, true);
            case EQ -> equality(in, 1);
            case NE -> equality(in, 0);
            case COM -> complement(source(type, in.rs1()));
            case NEG -> negate(source(type, in.rs1()));
            case ABS -> unary(in, "java/lang/Math", "abs");
            case BSWAP -> unary(in, type.bits() == 64 ? "java/lang/Long" : "java/lang/Integer", "reverseBytes");
            case MOV -> source(type, in.rs1());
            case SET -> constant(in.imm());
            case LD -> load(in);
            case LEN -> length();
        };
        if (left == Left.NOTHING) {
            return;
        }
        if (left == Left.INT) {
            extend(type);
        }
        if (in.rd() == 0) {
            out.visitInsn(Opcodes.POP2);
        } else {
            out.visitVarInsn(Opcodes.LSTORE, locals[in.rd()]);
        }
    }

    private Left nothing(int opcode) {
        out.visitInsn(opcode);
        return Left.NOTHING;
    }

    /**
     * Jumps or branches. A far branch is the opposite branch around a wide jump; ASM would make the same of it, but by
     * reading the class anew, which fails for large ones.
     */
    private Left jump(int opcode, Instruction in) {
        Label target = labels[in.target()];
        if (!isFar(current, in)) {
            out.visitJumpInsn(opcode, target);
            return Left.NOTHING;
        }
        if (opcode != Opcodes.GOTO) {
            // Conditions come in pairs of opposites, from 153 on.
            out.visitJumpInsn((opcode + 1 ^ 1) - 1, labels[current + 1]);
        }
        out.visitJumpInsn(GOTO_W, target);
        return Left.NOTHING;
    }

    private static boolean isFar(int from, Instruction in) {
        return Math.abs(in.target() - from) > NEAR_INSTRUCTIONS;
    }

    private Left branch(Instruction in, int onInts, int onOrder) {
        boolean equality = in.op() == Op.BEQ || in.op() == Op.BNE;
        if (in.type() == Type.I || in.type() == Type.U && equality) {
            source(in.type(), in.rs1());
            second(in, false);
            return jump(onInts, in);
        }
        compared(in, !equality);
        return jump(onOrder, in);
    }

    /** Pushes -1, 0 or 1: how the sources compare, as longs; if only equality matters, 1 and -1 mean the same. */
    private void compared(Instruction in, boolean ordered) {
        pushLong(in.rs1());
        comparable(in.type(), ordered);
        second(in, true);
        comparable(in.type(), ordered);
        out.visitInsn(Opcodes.LCMP);
    }

    private void comparable(Type type, boolean ordered) {
        if (type.bits() == 32) {
            extended(type);
        } else if (type == Type.UL && ordered) {
            longOp(Long.MIN_VALUE, Opcodes.LXOR);
        }
    }

    /** Leaves 1 or 0 without a jump: the sign of the comparison (turned round for greater) plus a bias. */
    private Left order(Instruction in, int bias, boolean greater) {
        compared(in, true);
        if (greater) {
            out.visitInsn(Opcodes.INEG);
        }
        if (bias != 0) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IADD);
        }
        out.visitIntInsn(Opcodes.BIPUSH, 31);
        out.visitInsn(Opcodes.IUSHR);
        return Left.INT;
    }

    /** The last bit of a comparison tells whether the sources differ. */
    private Left equality(Instruction in, int flip) {
        compared(in, false);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
        if (flip != 0) {
            out.visitInsn(Opcodes.ICONST_1);
            out.visitInsn(Opcodes.IXOR);
        }
        return Left.INT;
    }

    /** The verifier has proved that the divisor is not zero; the smallest by -1 is itself in Java, too. */
    private Left divide(Instruction in, int onInts, int onLongs, String onUnsigned) {
        if (in.type() == Type.UL) {
            pushLong(in.rs1());
            second(in, true);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", onUnsigned, "(JJ)J", false);
            return Left.LONG;
        } else if (in.type() == Type.U) {
            pushLong(in.rs1());
            longOp(LOW_32, Opcodes.LAND);
            second(in, true);
            longOp(LOW_32, Opcodes.LAND);
            out.visitInsn(onLongs);
            return Left.LONG;
        }
        return binary(in, onInts, onLongs);
    }

    private Left multiplyHigh(Instruction in) {
        Type type = in.type();
        pushLong(in.rs1());
        if (type.bits() == 32) {
            extended(type);
            second(in, true);
            extended(type);
            out.visitInsn(Opcodes.LMUL);
            out.visitIntInsn(Opcodes.BIPUSH, 32);
            out.visitInsn(type.signed() ? Opcodes.LSHR : Opcodes.LUSHR);
        } else {
            second(in, true);
            String owner = type.signed() ? "java/lang/Math" : SEMANTICS;
            String name = type.signed() ? "multiplyHigh" : "multiplyHighUnsigned";
            out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(JJ)J", false);
        }
        return Left.LONG;
    }

    /** Cuts the long on the stack to 32 bits and extends it again. */
    private void extended(Type type) {
        if (type.signed()) {
            out.visitInsn(Opcodes.L2I);
            out.visitInsn(Opcodes.I2L);
        } else {
            longOp(LOW_32, Opcodes.LAND);
        }
    }

    private Left unary(Instruction in, String owner, String method) {
        Left left = source(in.type(), in.rs1());
        String descriptor = left == Left.INT ? "(I)I" : "(J)J";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
        return left;
    }

    private Left result(Instruction in) {
        if (in.immediate()) {
            constant(in.imm());
        } else if (source(in.type(), in.rs1()) == Left.INT) {
            extend(in.type());
        }
        return nothing(Opcodes.LRETURN);
    }

    private Left binary(Instruction in, int onInts, int onLongs) {
        Left left = source(in.type(), in.rs1());
        second(in, left == Left.LONG);
        out.visitInsn(left == Left.INT ? onInts : onLongs);
        return left;
    }

    /** The JVM takes amounts as ints and modulo the width, as VCODE does. */
    private Left shift(Instruction in, int onInts, int onLongs) {
        Left left = source(in.type(), in.rs1());
        second(in, false);
        out.visitInsn(left == Left.INT ? onInts : onLongs);
        return left;
    }

    private Left complement(Left left) {
        if (left == Left.INT) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IXOR);
        } else {
            longOp(-1, Opcodes.LXOR);
        }
        return left;
    }

    private Left negate(Left left) {
        out.visitInsn(left == Left.INT ? Opcodes.INEG : Opcodes.LNEG);
        return left;
    }

    private Left constant(long value) {
        out.visitLdcInsn(value);
        return Left.LONG;
    }

    private Left length() {
        out.visitVarInsn(Opcodes.ILOAD, LENGTH);
        out.visitInsn(Opcodes.I2L);
        return Left.LONG;
    }

    private Left load(Instruction in) {
        out.visitVarInsn(Opcodes.ALOAD, DATA);
        out.visitVarInsn(Opcodes.ILOAD, OFFSET);
        // The proved offset is 0 to 2^31-1, so its low 32 bits are all of it, and each summand may be cut before
        // adding.
        if (in.rs1() != 0) {
            pushLong(in.rs1());
            out.visitInsn(Opcodes.L2I);
            out.visitInsn(Opcodes.IADD);
        }
        if (!in.immediate() || in.imm() != 0) {
            second(in, false);
            out.visitInsn(Opcodes.IADD);
        }
        switch (in.type()) {
            case C, UC -> out.visitInsn(Opcodes.BALOAD);
            case S, US -> fromMemory("load16", "([BI)S");
            case I, U -> fromMemory("load32", "([BI)I");
            case L, UL -> fromMemory("load64", "([BI)J");
            case V -> throw new AssertionError("load without a type");
        }
        if (in.type() == Type.UC || in.type() == Type.US) {
            out.visitLdcInsn((int) in.type().max());
            out.visitInsn(Opcodes.IAND);
        }
        return in.type().bits() == 64 ? Left.LONG : Left.INT;
    }

    private void fromMemory(String name, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, name, descriptor, false);
    }

    /** Pushes a register cut to a type: an int for 32 bits, a long for 64. */
    private Left source(Type type, int register) {
        pushLong(register);
        if (type.bits() == 64) {
            return Left.LONG;
        }
        out.visitInsn(Opcodes.L2I);
        return Left.INT;
    }

    /** Pushes the immediate or the second register, as an int of its low bits or as a long. */
    private void second(Instruction in, boolean asLong) {
        if (in.immediate()) {
            out.visitLdcInsn(asLong ? (Object) in.imm() : (Object) (int) in.imm());
        } else {
            pushLong(in.rs2());
            if (!asLong) {
                out.visitInsn(Opcodes.L2I);
            }
        }
    }

    private void pushLong(int register) {
        if (register == 0) {
            out.visitInsn(Opcodes.LCONST_0);
        } else {
            out.visitVarInsn(Opcodes.LLOAD, locals[register]);
        }
    }

    private void extend(Type type) {
        out.visitInsn(Opcodes.I2L);
        if (type == Type.U) {
            longOp(LOW_32, Opcodes.LAND);
        }
    }

    private void longOp(long constant, int opcode) {
        out.visitLdcInsn(constant);
        out.visitInsn(opcode);
    }
}
