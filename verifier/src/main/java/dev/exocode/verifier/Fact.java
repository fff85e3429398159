package dev.exocode.verifier;

/**
 * What is known of a symbol at some point of a program.
 *
 * @param range where its integer lies
 * @param slack the largest known k with symbol + k <= packet length, at least {@link #NO_SLACK}
 * @param origin the instruction that made it, or {@link #FROM_OUTSIDE}
 */
record Fact(Interval range, long slack, int origin) {
    /** A k that every value has: even the largest long plus this is negative. */
    static final long NO_SLACK = Long.MIN_VALUE;
    /** The origin of what no instruction of the function made: a parameter or a length. */
    static final int FROM_OUTSIDE = -1;

    Fact narrowed(Interval narrower) {
        return new Fact(narrower, slack, origin);
    }

    Fact withSlack(long more) {
        return more > slack ? new Fact(range, more, origin) : this;
    }
}
