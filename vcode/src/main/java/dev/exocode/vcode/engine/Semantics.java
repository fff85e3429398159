package dev.exocode.vcode.engine;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * The meaning of every operation that computes or compares, on register values.
 *
 * <p>Sources are first cut to the type (their low bits, extended), so that every register value is a legal operand of
 * every type; results are cut again. Floating-point values are their bits; whatever computes one gives the one NaN of
 * Java ({@code 0x7fc00000}, {@code 0x7ff8000000000000}), so that no machine's choice shows.
 */
public final class Semantics {
    private Semantics() {}

    /**
     * The result of an operation with two sources.
     *
     * @param op an operation of format BINARY
     * @param type one of its types
     * @param left the first source
     * @param right the second source
     * @return the value for the destination register
     * @throws ArithmeticException if a divisor is zero, for integers
     */
    public static long binary(Op op, Type type, long left, long right) {
        long a = type.wrap(left);
        long b = type.wrap(right);
        // An amount is taken modulo the width: type.bits() is 32 or 64.
        int amount = (int) b & type.bits() - 1;
        long result = switch (op) {
            case ADD -> type.floating() ? bits(type, number(type, a) + number(type, b)) : a + b;
            case SUB -> type.floating() ? bits(type, number(type, a) - number(type, b)) : a - b;
            case MUL -> type.floating() ? bits(type, number(type, a) * number(type, b)) : a * b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LSH -> a << amount;
            case RSH -> type.signed() ? a >> amount : a >>> amount;
            case DIV ->
                type.floating()
                        ? bits(type, number(type, a) / number(type, b))
                        : type == Type.UL ? Long.divideUnsigned(a, b) : a / b;
            case MOD -> type == Type.UL ? Long.remainderUnsigned(a, b) : a % b;
            case MULHI -> multiplyHigh(type, a, b);
            case NAND -> ~(a & b);
            case NOR -> ~(a | b);
            case NXOR -> ~(a ^ b);
            case LT -> holds(Op.BLT, type, a, b) ? 1 : 0;
            case LE -> holds(Op.BLE, type, a, b) ? 1 : 0;
            case GT -> holds(Op.BGT, type, a, b) ? 1 : 0;
            case GE -> holds(Op.BGE, type, a, b) ? 1 : 0;
            case EQ -> holds(Op.BEQ, type, a, b) ? 1 : 0;
            case NE -> holds(Op.BNE, type, a, b) ? 1 : 0;
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO ->
                throw misuse(op);
            case COM, NEG, MOV, SET, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE -> throw misuse(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
        return type.wrap(result);
    }

    /**
     * The result of an operation with one source.
     *
     * @param op an operation of format UNARY
     * @param type one of its types
     * @param value the source
     * @return the value for the destination register
     */
    public static long unary(Op op, Type type, long value) {
        long a = op.source(type).wrap(value);
        long result = switch (op) {
            case COM -> ~a;
            // The sign of a number, NaN's excepted, is its top bit.
            case NEG -> type.floating() ? bits(type, -number(type, a)) : -a;
            case MOV -> a;
            case ABS -> type.floating() ? bits(type, Math.abs(number(type, a))) : Math.abs(a);
            case BSWAP, HTON, NTOH -> Long.reverseBytes(a) >>> Long.SIZE - type.bits();
            case NOT -> a == 0 ? 1 : 0;
            // Exact in double and rounded once more to float: correctly rounded, since double has more than twice the
            // bits.
            case SQRT -> bits(type, Math.sqrt(number(type, a)));
            case CEIL -> bits(type, Math.ceil(number(type, a)));
            case FLOOR -> bits(type, Math.floor(number(type, a)));
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> convert(op.source(type), type, a);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO ->
                throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
        return type.wrap(result);
    }

    /**
     * Whether a branch is taken, or a conditional move moves when {@code right} is 0.
     *
     * @param op an operation of format BRANCH or CONDITIONAL
     * @param type one of its types
     * @param left the first source
     * @param right the second source
     * @return true if the comparison holds; with NaN only "not equal" does
     */
    public static boolean holds(Op op, Type type, long left, long right) {
        long a = type.wrap(left);
        long b = type.wrap(right);
        if (type.floating()) {
            double x = number(type, a);
            double y = number(type, b);
            // All three are false with NaN.
            return holds(op, x < y, x == y, x > y);
        }
        int order = type.bits() == 64 && !type.signed() ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        return holds(op, order < 0, order == 0, order > 0);
    }

    private static boolean holds(Op op, boolean less, boolean equal, boolean greater) {
        return switch (op) {
            case BLT, CMVLT -> less;
            case BLE, CMVLE -> less || equal;
            case BGT, CMVGT -> greater;
            case BGE, CMVGE -> greater || equal;
            case BEQ, CMVEQ -> equal;
            case BNE, CMVNE -> !equal;
            case NOP, J, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO -> throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(op);
            case COM, NEG, MOV, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE, EXT -> throw misuse(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(op);
        };
    }

    /** The number that bits stand for; a float is exact as a double. */
    private static double number(Type type, long bits) {
        return type == Type.F ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    /**
     * The bits of a number, with one NaN. Rounding a sum, difference, product or quotient of floats first to double and
     * then to float is the same as rounding once, since double has more than twice float's bits.
     */
    private static long bits(Type type, double number) {
        return type == Type.F ? Float.floatToIntBits((float) number) : Double.doubleToLongBits(number);
    }

    /**
     * Converts a value from one type to another: exactly if it can be, otherwise to the nearest number (ties to even) for a
     * floating-point target, to the low bits for an integer of an integer, and towards zero within the target's range for
     * an integer of a number.
     *
     * @param from the type of the source
     * @param to the type of the result
     * @param value a value of the source type
     * @return the bits of the result, not yet cut to {@code to}
     */
    public static long convert(Type from, Type to, long value) {
        if (from.floating()) {
            double number = number(from, value);
            return switch (to) {
                case F, D -> bits(to, number);
                case I -> (int) number;
                case U -> Math.max(0, Math.min(to.max(), (long) number));
                case UL -> unsigned(number);
                default -> (long) number;
            };
        }
        boolean large = from.bits() == 64 && !from.signed() && value < 0;
        return switch (to) {
            case F -> Float.floatToIntBits(large ? 2 * (float) half(value) : (float) value);
            case D -> Double.doubleToLongBits(large ? 2 * (double) half(value) : (double) value);
            default -> value;
        };
    }

    /** Half of an unsigned number, the lost bit kept in the last one, so that rounding it sees a tie only where one is. */
    private static long half(long value) {
        return value >>> 1 | value & 1;
    }

    private static long unsigned(double number) {
        double limit = 0x1p63;
        return number < limit
                ? Math.max(0, (long) number)
                : number < 2 * limit ? (long) (number - limit) + Long.MIN_VALUE : Double.isNaN(number) ? 0 : -1;
    }

    private static long multiplyHigh(Type type, long a, long b) {
        // The product of two 32-bit numbers has 64 bits, which are right whether or not they are taken as signed.
        return type.bits() == 32 ? a * b >>> 32 : type.signed() ? Math.multiplyHigh(a, b) : multiplyHighUnsigned(a, b);
    }

    /**
     * The high half of the product of two unsigned 64-bit numbers.
     *
     * <p>Taken as signed, a factor with its top bit set is 2^64 too small, which makes the high half too small by the other
     * factor. (The JDK has this from 18 on.)
     *
     * @param a any bits
     * @param b any bits
     * @return the upper 64 of the product's 128 bits
     */
    public static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " computes nothing of this kind");
    }
}
