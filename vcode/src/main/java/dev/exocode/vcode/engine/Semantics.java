package dev.exocode.vcode.engine;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * The meaning of every operation that computes or compares, on register values.
 *
 * <p>Sources are first cut to the type (their low bits, extended), so that every register value is a legal operand of
 * every type; results are cut again.
 */
public final class Semantics {
    private Semantics() {}

    /**
     * The result of an operation with two sources.
     *
     * @param op an operation of format BINARY
     * @param type I, U, L or UL
     * @param left the first source
     * @param right the second source
     * @return the value for the destination register
     * @throws ArithmeticException if a divisor is zero
     */
    public static long binary(Op op, Type type, long left, long right) {
        long a = type.wrap(left);
        long b = type.wrap(right);
        // An amount is taken modulo the width: type.bits() is 32 or 64.
        int amount = (int) b & type.bits() - 1;
        long result = switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LSH -> a << amount;
            case RSH -> type.signed() ? a >> amount : a >>> amount;
            case DIV -> type == Type.UL ? Long.divideUnsigned(a, b) : a / b;
            case MOD -> type == Type.UL ? Long.remainderUnsigned(a, b) : a % b;
            case MULHI -> multiplyHigh(type, a, b);
            case NAND -> ~(a & b);
            case NOR -> ~(a | b);
            case NXOR -> ~(a ^ b);
            case LT -> order(type, a, b) < 0 ? 1 : 0;
            case LE -> order(type, a, b) <= 0 ? 1 : 0;
            case GT -> order(type, a, b) > 0 ? 1 : 0;
            case GE -> order(type, a, b) >= 0 ? 1 : 0;
            case EQ -> a == b ? 1 : 0;
            case NE -> a != b ? 1 : 0;
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, COM, NEG, MOV, ABS, BSWAP, SET, LD, LEN -> throw misuse(op);
        };
        return type.wrap(result);
    }

    /**
     * The result of an operation with one source.
     *
     * @param op an operation of format UNARY
     * @param type I, U, L or UL
     * @param value the source
     * @return the value for the destination register
     */
    public static long unary(Op op, Type type, long value) {
        long a = type.wrap(value);
        long result = switch (op) {
            case COM -> ~a;
            case NEG -> -a;
            case MOV -> a;
            case ABS -> Math.abs(a);
            case BSWAP -> type.bits() == 64 ? Long.reverseBytes(a) : Integer.reverseBytes((int) a);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET -> throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET, LD, LEN -> throw misuse(op);
        };
        return type.wrap(result);
    }

    /**
     * Whether a branch is taken.
     *
     * @param op an operation of format BRANCH
     * @param type I, U, L or UL
     * @param left the first source
     * @param right the second source
     * @return true if control goes to the target
     */
    public static boolean holds(Op op, Type type, long left, long right) {
        long a = type.wrap(left);
        long b = type.wrap(right);
        int order = order(type, a, b);
        return switch (op) {
            case BLT -> order < 0;
            case BLE -> order <= 0;
            case BGT -> order > 0;
            case BGE -> order >= 0;
            case BEQ -> order == 0;
            case BNE -> order != 0;
            case NOP, J, RET, COM, NEG, MOV, ABS, BSWAP, SET, LD, LEN -> throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE -> throw misuse(op);
        };
    }

    private static int order(Type type, long a, long b) {
        return type == Type.UL ? Long.compareUnsigned(a, b) : Long.compare(a, b);
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
