package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.function.IntPredicate;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes arithmetic, comparisons and conversions, which mean what {@code Semantics} says.
 *
 * <p>32-bit types compute on {@code int}. Ordered unsigned comparisons are written on zero-extended or sign-flipped
 * {@code long}s, never as {@code compareUnsigned}, which C2 of JDK 11 to 17 is known to fold wrongly in generated code.
 */
final class Computing {
    private static final String SEMANTICS = "dev/exocode/vcode/engine/Semantics";
    private static final String TYPE = "dev/exocode/vcode/Type";

    private final ProgramClass owner;
    private final Frame frame;
    private final MethodVisitor out;
    private final Program program;
    private final IntPredicate proved;

    Computing(ProgramClass owner, Frame frame, IntPredicate proved) {
        this.owner = owner;
        this.frame = frame;
        this.out = frame.out;
        this.program = owner.program();
        this.proved = proved;
    }

    /** What a comparison has left on the stack. */
    enum Compared {
        /** An int: negative, zero or positive. */
        SIGN,
        /** Two ints, for the branch itself to compare. */
        INTS
    }

    Compared compared(Type type, Op op, int rs1, boolean immediate, int rs2, long imm) {
        boolean equality =
                op == Op.BEQ || op == Op.BNE || op == Op.CMVEQ || op == Op.CMVNE || op == Op.EQ || op == Op.NE;
        boolean naturals = frame.kinds.of(rs1) == Kind.NATURAL
                && (immediate ? imm >= 0 && imm <= Integer.MAX_VALUE : frame.kinds.of(rs2) == Kind.NATURAL);
        if (type == Type.I || type == Type.U && (equality || naturals)) {
            frame.pushInt(rs1);
            if (immediate) {
                ProgramClass.push(out, (int) imm);
            } else {
                frame.pushInt(rs2);
            }
            return Compared.INTS;
        } else if (type.floating()) {
            frame.source(type, rs1);
            frame.source(type, rs2);
            // With NaN the result is 1 for less and -1 for greater, so that neither holds.
            boolean less =
                    op == Op.BLT || op == Op.BLE || op == Op.CMVLT || op == Op.CMVLE || op == Op.LT || op == Op.LE;
            out.visitInsn(type == Type.F ? less ? Opcodes.FCMPG : Opcodes.FCMPL : less ? Opcodes.DCMPG : Opcodes.DCMPL);
            return Compared.SIGN;
        }
        comparable(type, rs1, equality);
        if (immediate) {
            ProgramClass.push(out, type.bits() == 64 && !type.signed() && !equality ? imm ^ Long.MIN_VALUE : imm);
        } else {
            comparable(type, rs2, equality);
        }
        out.visitInsn(Opcodes.LCMP);
        return Compared.SIGN;
    }

    /** Pushes a long that compares, signed, as the register does in the type. */
    private void comparable(Type type, int register, boolean equality) {
        if (type == Type.U) {
            frame.pushInt(register);
            frame.extend(type);
        } else {
            frame.pushLong(register);
            if (!type.signed() && !equality) {
                frame.longOp(Long.MIN_VALUE, Opcodes.LXOR);
            }
        }
    }

    /** The condition as the JVM's comparison with zero: 153 to 158, in pairs of opposites. */
    static int condition(Op op) {
        return switch (op) {
            case BEQ, CMVEQ -> Opcodes.IFEQ;
            case BNE, CMVNE -> Opcodes.IFNE;
            case BLT, CMVLT -> Opcodes.IFLT;
            case BLE, CMVLE -> Opcodes.IFLE;
            case BGT, CMVGT -> Opcodes.IFGT;
            case BGE, CMVGE -> Opcodes.IFGE;
            case NOP, J, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO -> throw new AssertionError(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR ->
                throw new AssertionError(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw new AssertionError(op);
            case COM, NEG, MOV, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw new AssertionError(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE, EXT -> throw new AssertionError(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw new AssertionError(op);
        };
    }

    static int opposite(int condition) {
        return (condition + 1 ^ 1) - 1;
    }

    static int onInts(int condition) {
        return condition + Opcodes.IF_ICMPEQ - Opcodes.IFEQ;
    }

    /** Pushes how the sources compare: negative, zero or positive; for ints of 32 bits, too. */
    private void sign(Instruction in) {
        Compared compared = compared(in.type(), in.op(), in.rs1(), in.immediate(), in.rs2(), in.imm());
        if (compared == Compared.INTS) {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "compare", "(II)I", false);
        }
    }

    /** Leaves 1 or 0 without a jump: the sign of the comparison (turned round for greater) plus a bias. */
    Left order(Instruction in) {
        sign(in);
        if (in.op() == Op.GT || in.op() == Op.GE) {
            out.visitInsn(Opcodes.INEG);
        }
        if (in.op() == Op.LE || in.op() == Op.GE) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IADD);
        }
        out.visitIntInsn(Opcodes.BIPUSH, 31);
        out.visitInsn(Opcodes.IUSHR);
        return Left.INT;
    }

    /** The last bit of a comparison, which is -1, 0 or 1, tells whether the sources differ. */
    Left equality(Instruction in) {
        sign(in);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
        if (in.op() == Op.EQ) {
            out.visitInsn(Opcodes.ICONST_1);
            out.visitInsn(Opcodes.IXOR);
        }
        return Left.INT;
    }

    /** x | -x is negative unless x is zero. */
    Left isZero(Instruction in) {
        Left left = frame.source(in.type(), in.rs1());
        if (left == Left.INT) {
            out.visitInsn(Opcodes.I2L);
        }
        out.visitInsn(Opcodes.LCONST_0);
        out.visitInsn(Opcodes.LCMP);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IXOR);
        return Left.INT;
    }

    /** The opcodes for int, long, float and double stand one behind another. */
    private Left operate(Left left, int onInts) {
        out.visitInsn(onInts + left.ordinal() - Left.INT.ordinal());
        return left;
    }

    Left binary(Instruction in, int onInts) {
        Left left = frame.source(in.type(), in.rs1());
        frame.second(in);
        return operate(left, onInts);
    }

    /** The JVM takes amounts as ints and modulo the width, as VCODE does. */
    Left shift(Instruction in, int onInts) {
        Left left = frame.source(in.type(), in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, (int) in.imm());
        } else {
            frame.pushInt(in.rs2());
        }
        return operate(left, onInts);
    }

    /** The smallest by -1 is itself in Java, too. */
    Left divide(int pc, Instruction in, int onInts, String onUnsigned) {
        Type type = in.type();
        checkDivisor(pc, in);
        if (type == Type.UL) {
            frame.pushLong(in.rs1());
            frame.second(in);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", onUnsigned, "(JJ)J", false);
            return Left.LONG;
        } else if (type == Type.U) {
            frame.pushInt(in.rs1());
            frame.extend(type);
            frame.second(in);
            frame.extend(type);
            out.visitInsn(onInts + 1);
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        return binary(in, onInts);
    }

    /** A check that the program itself makes. */
    Left nonzero(int pc, Instruction in) {
        ProgramClass.push(out, pc);
        if (in.type().bits() == 64) {
            frame.pushLong(in.rs1());
        } else {
            frame.pushInt(in.rs1());
        }
        trapIfZero(in.type());
        return Left.NOTHING;
    }

    private void checkDivisor(int pc, Instruction in) {
        if (in.type().floating() || proved.test(pc) || in.immediate() && in.imm() != 0) {
            return;
        }
        ProgramClass.push(out, pc);
        frame.second(in);
        trapIfZero(in.type());
    }

    private void trapIfZero(Type type) {
        if (type.bits() == 64) {
            out.visitInsn(Opcodes.LCONST_0);
            out.visitInsn(Opcodes.LCMP);
        }
        out.visitJumpInsn(Opcodes.IFEQ, frame.trap(Trap.DIVISOR));
        out.visitInsn(Opcodes.POP);
    }

    Left multiplyHigh(Instruction in) {
        Type type = in.type();
        if (type.bits() == 32) {
            frame.pushInt(in.rs1());
            frame.extend(type);
            frame.second(in);
            frame.extend(type);
            out.visitInsn(Opcodes.LMUL);
            out.visitIntInsn(Opcodes.BIPUSH, 32);
            out.visitInsn(Opcodes.LUSHR);
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        frame.pushLong(in.rs1());
        frame.second(in);
        String owner = type.signed() ? "java/lang/Math" : SEMANTICS;
        String name = type.signed() ? "multiplyHigh" : "multiplyHighUnsigned";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(JJ)J", false);
        return Left.LONG;
    }

    Left unary(Instruction in, String owner, String method) {
        Left left = frame.source(in.type(), in.rs1());
        String letter = "IJFD".substring(left.ordinal() - Left.INT.ordinal()).substring(0, 1);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, "(" + letter + ")" + letter, false);
        return left;
    }

    Left complement(Left left) {
        if (left == Left.INT) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IXOR);
        } else {
            frame.longOp(-1, Opcodes.LXOR);
        }
        return left;
    }

    Left negate(Instruction in) {
        return operate(frame.source(in.type(), in.rs1()), Opcodes.INEG);
    }

    Left reverse(Instruction in) {
        Left left = frame.copy(in.type(), in.rs1());
        reverse(out, in.type());
        return left;
    }

    /** Turns the bytes of what is on the stack. */
    static void reverse(MethodVisitor out, Type type) {
        if (type.bytes() == Short.BYTES) {
            out.visitInsn(Opcodes.I2S);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Short", "reverseBytes", "(S)S", false);
            if (type == Type.US) {
                out.visitInsn(Opcodes.I2C);
            }
        } else if (type.bits() == 64) {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "reverseBytes", "(J)J", false);
        } else {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "reverseBytes", "(I)I", false);
        }
    }

    /** A function of Math on doubles: exact for floats but for one rounding, as {@code Semantics} explains. */
    Left rounded(Instruction in, String function) {
        Left left = frame.source(in.type(), in.rs1());
        if (left == Left.FLOAT) {
            out.visitInsn(Opcodes.F2D);
        }
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", function, "(D)D", false);
        if (left == Left.FLOAT) {
            out.visitInsn(Opcodes.D2F);
        }
        return left;
    }

    Left convert(Instruction in) {
        Type from = in.op().source(in.type());
        Type to = in.type();
        boolean simple =
                from.floating() ? to != Type.U && to != Type.UL : from.signed() || from.bits() == 32 || !to.floating();
        if (!simple) {
            return convertByCall(in, from, to);
        }
        Left left = frame.source(from, in.rs1());
        if (left == Left.INT) {
            frame.extend(from);
            left = Left.LONG;
        }
        Left wanted = switch (to) {
            case F -> Left.FLOAT;
            case D -> Left.DOUBLE;
            default -> to.bits() == 64 ? Left.LONG : Left.INT;
        };
        int opcode = conversion(left, wanted);
        if (opcode != Opcodes.NOP) {
            out.visitInsn(opcode);
        }
        return wanted;
    }

    private static int conversion(Left from, Left to) {
        return switch (from) {
            case LONG ->
                switch (to) {
                    case INT -> Opcodes.L2I;
                    case FLOAT -> Opcodes.L2F;
                    case DOUBLE -> Opcodes.L2D;
                    case LONG, NOTHING -> Opcodes.NOP;
                };
            case FLOAT ->
                switch (to) {
                    case INT -> Opcodes.F2I;
                    case LONG -> Opcodes.F2L;
                    case DOUBLE -> Opcodes.F2D;
                    case FLOAT, NOTHING -> Opcodes.NOP;
                };
            case DOUBLE ->
                switch (to) {
                    case INT -> Opcodes.D2I;
                    case LONG -> Opcodes.D2L;
                    case FLOAT -> Opcodes.D2F;
                    case DOUBLE, NOTHING -> Opcodes.NOP;
                };
            case INT, NOTHING -> throw new AssertionError(from);
        };
    }

    /** What Java has no conversion for. */
    private Left convertByCall(Instruction in, Type from, Type to) {
        frame.type(from);
        frame.type(to);
        if (from.bits() == 64) {
            frame.pushLong(in.rs1());
        } else {
            frame.pushInt(in.rs1());
            frame.extend(from);
        }
        String descriptor = "(L" + TYPE + ";L" + TYPE + ";J)J";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, SEMANTICS, "convert", descriptor, false);
        if (to.bits() == 32) {
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        return Left.LONG;
    }

    Left extension(int pc, Instruction in) {
        Extension extension = program.extensions().get(in.target());
        Type result = extension.result(in.type());
        boolean emits = owner.emits(extension, in.type());
        if (!emits) {
            String descriptor = "L" + ProgramClass.EXTENSION + ";";
            out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, "e" + in.target(), descriptor);
            frame.type(in.type());
        }
        frame.pushLong(in.rs1());
        if (extension.sources() == 1 && !emits) {
            out.visitInsn(Opcodes.LCONST_0);
        } else if (extension.sources() == 2 && in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else if (extension.sources() == 2) {
            frame.pushLong(in.rs2());
        }
        if (emits) {
            extension.emit(out, in.type());
        } else {
            String descriptor = "(L" + TYPE + ";JJ)J";
            out.visitMethodInsn(Opcodes.INVOKEINTERFACE, ProgramClass.EXTENSION, "apply", descriptor, true);
        }
        ProgramClass.cut(out, result);
        frame.result(pc, in.rd(), result, Left.LONG);
        return Left.NOTHING;
    }
}
