package dev.exocode.verifier.domain;

import java.util.stream.IntStream;

/**
 * What a register holds: a symbol, an unknown but fixed integer of the state it is in, plus a known distance.
 *
 * <p>The sum is exact, never wrapped: it equals the register's 64-bit value as a signed integer.
 *
 * @param symbol a number that stands for one integer, see {@link State}
 * @param distance what is added to it
 */
public record Value(int symbol, long distance) {
    /** The symbol for the integer 0, so that a constant is a distance from it. */
    public static final int ZERO = 0;
    /** The symbol for the length of the packet in bytes. */
    public static final int LENGTH = 1;
    /** The symbol for the length of the user region in bytes. */
    public static final int USER = 2;
    /** The first symbol of other meaning. */
    public static final int FIRST_FREE = 3;

    /** The symbols that most states have, as they are. */
    private static final Value[] SYMBOLS =
            IntStream.range(0, 64).mapToObj(symbol -> new Value(symbol, 0)).toArray(Value[]::new);

    /**
     * A constant.
     *
     * @param value an integer
     * @return the value that is it
     */
    public static Value constant(long value) {
        return new Value(ZERO, value);
    }

    /**
     * A symbol as it is.
     *
     * @param symbol a symbol
     * @return the value that is it
     */
    public static Value of(int symbol) {
        return symbol < SYMBOLS.length ? SYMBOLS[symbol] : new Value(symbol, 0);
    }

    @Override
    public String toString() {
        String name = switch (symbol) {
            case ZERO -> "";
            case LENGTH -> "length";
            case USER -> "user";
            default -> "s" + symbol;
        };
        return symbol == ZERO
                ? Long.toString(distance)
                : distance == 0
                        ? name
                        : name + (distance < 0 ? " - " : " + ") + Long.toUnsignedString(Math.abs(distance));
    }
}
