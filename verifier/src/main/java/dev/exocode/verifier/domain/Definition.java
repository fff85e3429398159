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

    /** Whether it is a natural shifted down, so that it has fewer bits, unless it was 0, and no more ones. */
    boolean isShiftOf(Value from) {
        return op == Op.RSH
                && left.equals(from)
                && right.symbol() == Value.ZERO
                && (right.distance() & type.bits() - 1) != 0;
    }

    /** Whether it is a natural divided by two or more, so that it has fewer bits, unless it was 0; ones it may have more. */
    boolean isPartOf(Value from) {
        return op == Op.DIV && left.equals(from) && right.symbol() == Value.ZERO && right.distance() > 1;
    }

    /** Whether it is a word without its lowest one, so that it has fewer ones, unless it was 0, and no more bits. */
    boolean isWithoutLowest(Value from, State state) {
        return op == Op.AND
                && (left.equals(from) && isOneLess(right, from, state)
                        || right.equals(from) && isOneLess(left, from, state));
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
