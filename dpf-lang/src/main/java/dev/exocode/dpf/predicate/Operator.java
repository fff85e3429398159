package dev.exocode.dpf.predicate;

import java.util.OptionalLong;

/** What is done to two unsigned numbers. */
public enum Operator {
    /** Sum, cut to the bits. */
    ADD,
    /** Difference, cut to the bits. */
    SUB,
    /** Product, cut to the bits. */
    MUL,
    /** Quotient, rounded down; absent by zero. */
    DIV,
    /** What a quotient leaves; absent by zero. */
    MOD,
    /** Bits of both. */
    AND,
    /** Bits of either. */
    OR,
    /** Bits of one of them. */
    XOR,
    /** Bits moved up by a number; 0 if that is as many as there are, or more. */
    LSH,
    /** Bits moved down by a number, zeros come in; 0 if that is as many as there are, or more. */
    RSH;

    /**
     * How it is written.
     *
     * @return the sign between the operands, as in C
     */
    public String sign() {
        return switch (this) {
            case ADD -> "+";
            case SUB -> "-";
            case MUL -> "*";
            case DIV -> "/";
            case MOD -> "%";
            case AND -> "&";
            case OR -> "|";
            case XOR -> "^";
            case LSH -> "<<";
            case RSH -> ">>";
        };
    }

    /**
     * What comes out.
     *
     * @param bits 32 or 64
     * @param left the first operand
     * @param right the second operand
     * @return an unsigned number of so many bits; empty by zero
     */
    public OptionalLong apply(int bits, long left, long right) {
        long ones = bits == Integer.SIZE ? 0xffff_ffffL : -1L;
        long a = left & ones;
        long b = right & ones;
        boolean out = Long.compareUnsigned(b, bits) >= 0;
        if (b == 0 && (this == DIV || this == MOD)) {
            return OptionalLong.empty();
        }
        long result = switch (this) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> Long.divideUnsigned(a, b);
            case MOD -> Long.remainderUnsigned(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LSH -> out ? 0 : a << b;
            case RSH -> out ? 0 : a >>> b;
        };
        return OptionalLong.of(result & ones);
    }
}
