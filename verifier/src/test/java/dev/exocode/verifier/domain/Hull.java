package dev.exocode.verifier.domain;

/** What a set of integers has in common, as a {@link Range} can say it and no better: grown member by member. */
final class Hull {
    private long lo;
    private long hi;
    private long least;
    private long greatest;
    /** The ones that all have, and those that any has. */
    private long all;

    private long any;

    Hull() {
        clear();
    }

    void clear() {
        lo = Long.MAX_VALUE;
        hi = Long.MIN_VALUE;
        least = -1;
        greatest = 0;
        all = -1;
        any = 0;
    }

    boolean isEmpty() {
        return lo > hi;
    }

    Hull add(long member) {
        lo = Math.min(lo, member);
        hi = Math.max(hi, member);
        least = Long.compareUnsigned(member, least) < 0 ? member : least;
        greatest = Long.compareUnsigned(member, greatest) > 0 ? member : greatest;
        all &= member;
        any |= member;
        return this;
    }

    Hull add(Hull other) {
        lo = Math.min(lo, other.lo);
        hi = Math.max(hi, other.hi);
        least = Long.compareUnsigned(other.least, least) < 0 ? other.least : least;
        greatest = Long.compareUnsigned(other.greatest, greatest) > 0 ? other.greatest : greatest;
        all &= other.all;
        any |= other.any;
        return this;
    }

    /** Whether a range has all members: that is, their ends as signed and as unsigned, and their bits. */
    boolean within(Range range) {
        long known = ~range.bits().unknown();
        return range.lo() <= lo
                && hi <= range.hi()
                && Long.compareUnsigned(range.least(), least) <= 0
                && Long.compareUnsigned(greatest, range.greatest()) <= 0
                && ((all ^ range.bits().value()) & known) == 0
                && ((any ^ range.bits().value()) & known) == 0;
    }

    /** Whether a range says all that can be said of them. */
    boolean is(Range range) {
        return range.lo() == lo
                && hi == range.hi()
                && range.least() == least
                && greatest == range.greatest()
                && range.bits().unknown() == (all ^ any)
                && range.bits().value() == all;
    }

    /** The same as known bits alone. */
    Bits bits() {
        return new Bits(all, all ^ any);
    }

    @Override
    public String toString() {
        return "[" + lo + "," + hi + "] unsigned [" + Long.toUnsignedString(least) + ","
                + Long.toUnsignedString(greatest) + "] " + bits();
    }
}
