package dev.exocode.verifier;

/**
 * What a register holds: a symbol, an unknown but fixed integer of the run, plus a known distance.
 *
 * <p>The sum is exact, never wrapped: it equals the register's 64-bit value as a signed integer.
 *
 * @param symbol a number that stands for one integer, see {@link State}
 * @param distance what is added to it
 */
record Value(int symbol, long distance) {
    /** The integer 0, so that a constant is a distance from it. */
    static final int ZERO = 0;
    /** The length of the packet in bytes. */
    static final int LENGTH = 1;
    /** The length of the user region in bytes. */
    static final int USER = 2;
    /** The first number for symbols of other meaning. */
    static final int FIRST_FREE = 3;

    static Value constant(long value) {
        return new Value(ZERO, value);
    }
}
