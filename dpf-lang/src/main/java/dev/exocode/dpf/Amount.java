package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Operator;

/**
 * A number that a filter computes: 64 bits, and what does not fit is cut off. It is absent, and the atom that asks for it does
 * not hold, if a field of it lies outside the captured packet or belongs to a protocol that the packet does not have, or if it
 * divides by zero.
 */
public sealed interface Amount {

    /**
     * A number known without a packet.
     *
     * @param value 64 bits
     */
    record Constant(long value) implements Amount {}

    /**
     * A field, unsigned.
     *
     * @param operand the field
     */
    record Read(Operand operand) implements Amount {

        /**
         * Makes a number of a field.
         *
         * @param operand the field
         * @throws IllegalArgumentException if it has more than 64 bits
         */
        public Read {
            requireNarrow(operand);
        }
    }

    /**
     * A field, its top bit being its sign: as two's complement of 64 bits.
     *
     * @param operand the field
     */
    record Signed(Operand operand) implements Amount {

        /**
         * Makes a number of a field.
         *
         * @param operand the field
         * @throws IllegalArgumentException if it has more than 64 bits
         */
        public Signed {
            requireNarrow(operand);
        }
    }

    private static void requireNarrow(Operand operand) {
        if (operand.isWide()) {
            throw new IllegalArgumentException("a field of 128 bits is no number");
        }
    }

    /** The bytes that the packet had on the wire, which may be more than were captured. */
    record Length() implements Amount {}

    /**
     * An operation.
     *
     * @param operator what is done, with 64 bits
     * @param left the first operand
     * @param right the second operand
     */
    record Binary(Operator operator, Amount left, Amount right) implements Amount {}

    /**
     * An operation as it is printed: a constant mask stands on the right, as one, with bits of its field only, and is left out if
     * it has all of them.
     *
     * @param operator what is done
     * @param left the first operand
     * @param right the second operand
     * @return the same number
     */
    static Amount of(Operator operator, Amount left, Amount right) {
        if (operator != Operator.AND) {
            return new Binary(operator, left, right);
        } else if (left instanceof Constant && !(right instanceof Constant)) {
            return of(operator, right, left);
        } else if (!(right instanceof Constant mask)) {
            return new Binary(operator, left, right);
        } else if (left instanceof Read read) {
            long kept = mask.value() & read.operand().ones();
            return kept == read.operand().ones() ? read : new Binary(operator, read, new Constant(kept));
        } else if (left instanceof Binary and
                && and.operator() == Operator.AND
                && and.right() instanceof Constant other) {
            return of(operator, and.left(), new Constant(other.value() & mask.value()));
        }
        return new Binary(operator, left, right);
    }

    /** The largest amount of a shift. */
    long MAX_SHIFT = 0xffff_ffffL;

    /**
     * Whether a signed field is in it, so that it is compared as a signed number.
     *
     * @return true if so
     */
    default boolean isSigned() {
        return this instanceof Signed
                || this instanceof Binary binary
                        && (binary.left().isSigned() || binary.right().isSigned());
    }

    /**
     * A bound of what it can be.
     *
     * @return unsigned; 64 ones if the exact number may be negative or need more bits
     */
    default long max() {
        if (this instanceof Constant constant) {
            return constant.value();
        } else if (this instanceof Read read) {
            return read.operand().ones();
        } else if (this instanceof Length) {
            return Integer.MAX_VALUE;
        } else if (this instanceof Binary binary) {
            return Bounds.max(binary);
        }
        return -1;
    }
}
