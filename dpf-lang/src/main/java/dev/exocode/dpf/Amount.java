package dev.exocode.dpf;

/**
 * A number made from a field: {@code ((operand & mask) >> right) * factor}, at most 32 bits.
 *
 * @param operand the field
 * @param mask the bits of the field that count, none below bit {@code right}
 * @param right how far they are shifted down, 0 to 63
 * @param factor what the result is multiplied with, unsigned, at least 1
 */
public record Amount(Operand operand, long mask, int right, long factor) {

    /** The largest amount. */
    public static final long MAX = 0xffff_ffffL;

    /**
     * Makes an amount; two that are equal for every packet because no bit counts are made equal.
     *
     * @param operand the field
     * @param mask the bits of the field that count
     * @param right how far they are shifted down
     * @param factor what the result is multiplied with
     * @throws IllegalArgumentException if the mask has bits outside, or the largest value is above {@link #MAX}
     */
    public Amount {
        if ((mask & ~operand.ones()) != 0
                || right < 0
                || right > 63
                || mask >>> right << right != mask
                || factor == 0) {
            throw new IllegalArgumentException("amount is not in normal form");
        }
        if (exceeds(mask >>> right, factor)) {
            throw new IllegalArgumentException("amount may pass 32 bits");
        }
        if (mask == 0) {
            right = 0;
            factor = 1;
        }
    }

    /**
     * Whether a product is above {@link #MAX}.
     *
     * @param largest an unsigned number
     * @param factor an unsigned number, not zero
     * @return true if too large
     */
    static boolean exceeds(long largest, long factor) {
        return Long.compareUnsigned(largest, Long.divideUnsigned(MAX, factor)) > 0;
    }
}
