package dev.exocode.verifier.domain;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * How an integer is the result of an operation on two others: what is learned of it later can be learned of them.
 *
 * <p>Sums and differences of type {@code l} are of integers that do not wrap, whatever the instruction's type was; those of
 * other types may wrap.
 *
 * @param op an operation of format BINARY
 * @param type its type, which both sources are values of, uncut
 * @param left the first source
 * @param right the second source
 */
public record Definition(Op op, Type type, Value left, Value right) {

    /** Whether it is the sum of two integers, not wrapped. */
    boolean isSum() {
        return op == Op.ADD && type == Type.L;
    }

    /** Whether it is the difference of two integers, not wrapped. */
    boolean isDifference() {
        return op == Op.SUB && type == Type.L;
    }

    /**
     * Whether it has fewer bits than a value it was computed from: it is that shifted down, or without its lowest one, or
     * a part of it, each by two or more. While that is not 0 the number of its bits, and of its ones, only falls, and one of
     * them does.
     */
    boolean isShrunk(Value from, State state) {
        boolean down = op == Op.RSH && left.equals(from) && (right.distance() & type.bits() - 1) != 0
                || op == Op.DIV && left.equals(from) && right.distance() > 1;
        return right.symbol() == Value.ZERO && down
                || op == Op.AND && (left.equals(from) && isOneLess(right, from, state))
                || op == Op.AND && (right.equals(from) && isOneLess(left, from, state));
    }

    /** Whether a value is another minus one, perhaps wrapped. */
    private static boolean isOneLess(Value value, Value from, State state) {
        Definition by = state.fact(value.symbol()).definition();
        return value.symbol() == from.symbol()
                        && from.distance() != Long.MIN_VALUE
                        && value.distance() == from.distance() - 1
                || value.distance() == 0
                        && by != null
                        && by.op() == Op.SUB
                        && by.left().equals(from)
                        && by.right().equals(Value.constant(1));
    }
}
