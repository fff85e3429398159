package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;

/**
 * The signed 64-bit integers from {@code lo} to {@code hi}, both included.
 *
 * @param lo the smallest
 * @param hi the largest, at least {@code lo}
 */
public record Interval(long lo, long hi) {
    /** Every integer. */
    public static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * One integer.
     *
     * @param value the integer
     * @return the interval of it alone
     */
    public static Interval of(long value) {
        return new Interval(value, value);
    }

    /**
     * The register values of a type.
     *
     * @param type any type
     * @return from its smallest to its largest
     */
    public static Interval of(Type type) {
        return new Interval(type.min(), type.max());
    }

    /**
     * Whether it is one integer.
     *
     * @return true if so
     */
    public boolean isSingle() {
        return lo == hi;
    }

    /**
     * Whether no member is negative.
     *
     * @return true if so
     */
    public boolean isNatural() {
        return lo >= 0;
    }

    /**
     * Whether an integer is a member.
     *
     * @param value the integer
     * @return true if so
     */
    public boolean contains(long value) {
        return lo <= value && value <= hi;
    }

    /**
     * Whether every value is one the type can hold, so that cutting it to the type changes nothing.
     *
     * @param type any type
     * @return true if so
     */
    public boolean within(Type type) {
        return lo >= type.min() && hi <= type.max();
    }

    /**
     * Sums without wrapping.
     *
     * @param other the other summand
     * @return where they lie; every integer if a sum might wrap
     */
    public Interval plus(Interval other) {
        return overflows(lo, other.lo) || overflows(hi, other.hi) ? ALL : new Interval(lo + other.lo, hi + other.hi);
    }

    /** Differences without wrapping; every integer if a difference might wrap. */
    Interval minus(Interval other) {
        long least = lo - other.hi;
        long greatest = hi - other.lo;
        boolean wraps = ((lo ^ other.hi) & (lo ^ least)) < 0 || ((hi ^ other.lo) & (hi ^ greatest)) < 0;
        return wraps ? ALL : new Interval(least, greatest);
    }

    /** Bitwise complements: -1 - x, which never wraps and turns the order round. */
    Interval complement() {
        return new Interval(~hi, ~lo);
    }

    /** Products without wrapping; every integer if a product might wrap. */
    Interval times(Interval other) {
        long[] corners = new long[4];
        for (int i = 0; i < corners.length; i++) {
            long a = i < 2 ? lo : hi;
            long b = i % 2 == 0 ? other.lo : other.hi;
            long product = a * b;
            if (Math.multiplyHigh(a, b) != product >> 63) {
                return ALL;
            }
            corners[i] = product;
        }
        return new Interval(
                Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3])),
                Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3])));
    }

    private static boolean overflows(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0;
    }

    @Override
    public String toString() {
        return isSingle() ? Long.toString(lo) : "[" + lo + "," + hi + "]";
    }
}
