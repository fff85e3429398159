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
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, COM, NEG, MOV, SET, LD, LEN -> throw misuse(op);
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
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, SET, LD, LEN ->
                throw misuse(op);
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
        int order = type == Type.UL ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        return switch (op) {
            case BLT -> order < 0;
            case BLE -> order <= 0;
            case BGT -> order > 0;
            case BGE -> order >= 0;
            case BEQ -> order == 0;
            case BNE -> order != 0;
            case NOP, J, RET, ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, COM, NEG, MOV, SET, LD, LEN -> throw misuse(op);
        };
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " computes nothing of this kind");
    }
}
