package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;

/**
 * A set of 64-bit integers: those between two bounds as signed, between two bounds as unsigned, and with known bits.
 *
 * <p>Made by {@link #of}, which lets each of the three sharpen the others. It may be {@link #isEmpty empty}, where what is
 * asked of an integer contradicts itself; not every contradiction is seen.
 *
 * @param signed the bounds as signed
 * @param least the smallest, as unsigned
 * @param greatest the largest, as unsigned
 * @param bits the known bits
 */
public record Range(Interval signed, long least, long greatest, Bits bits) {
    /** Every integer. */
    public static final Range ALL = new Range(Interval.ALL, 0, -1, Bits.ANY);
    /** No integer: the bounds contradict each other. */
    public static final Range EMPTY = new Range(new Interval(Long.MAX_VALUE, Long.MIN_VALUE), -1, 0, Bits.ANY);

    /** How often the parts are sharpened by each other at most: of 20 million drawn, none took more than three. */
    private static final int ROUNDS = 8;

    /**
     * The integers that are in all three.
     *
     * @param lo the smallest as signed
     * @param hi the largest as signed
     * @param least the smallest as unsigned
     * @param greatest the largest as unsigned
     * @param bits the known bits
     * @return a range that holds them all, and is {@link #EMPTY} only if there are none
     */
    public static Range of(long lo, long hi, long least, long greatest, Bits bits) {
        Range range = once(lo, hi, least, greatest, bits);
        for (int round = 1; round < ROUNDS; round++) {
            Range next = once(range.lo(), range.hi(), range.least, range.greatest, range.bits);
            if (next.isSame(range)) {
                break;
            }
            range = next;
        }
        return range;
    }

    /** What equals says, without asking objects for it: this is asked more often than anything else. */
    private boolean isSame(Range other) {
        return lo() == other.lo()
                && hi() == other.hi()
                && least == other.least
                && greatest == other.greatest
                && bits.value() == other.bits.value()
                && bits.unknown() == other.bits.unknown();
    }

    /** Lets each part sharpen the others once. */
    private static Range once(long lo, long hi, long least, long greatest, Bits bits) {
        if (lo > hi || Long.compareUnsigned(least, greatest) > 0) {
            return EMPTY;
        }
        // As unsigned, naturals come first and negatives after them, each in order.
        if (lo >= 0 || hi < 0) {
            least = greater(least, lo);
            greatest = smaller(greatest, hi);
        } else if (Long.compareUnsigned(least, hi) > 0) {
            least = greater(least, lo);
        } else if (Long.compareUnsigned(greatest, lo) < 0) {
            greatest = smaller(greatest, hi);
        }
        if ((least ^ greatest) >= 0) {
            lo = Math.max(lo, least);
            hi = Math.min(hi, greatest);
        }
        // What the smallest and the largest have in common in front, all between them have.
        long differ = least ^ greatest;
        long common = differ == 0 ? -1 : ~(-1L >>> Long.numberOfLeadingZeros(differ));
        Bits prefix = new Bits(least & common, ~common);
        if (bits.excludes(prefix)) {
            return EMPTY;
        }
        bits = bits.meet(prefix);
        long known = bits.value();
        long open = bits.unknown();
        least = greater(least, known);
        greatest = smaller(greatest, known | open);
        lo = Math.max(lo, known | open & Long.MIN_VALUE);
        hi = Math.min(hi, known | open & Long.MAX_VALUE);
        // The nearest integers inside with the known low bits; where there is none, what follows is empty.
        int low = bits.knownLow();
        if (low < Long.SIZE) {
            long below = (1L << low) - 1;
            long up = known - lo & below;
            long down = hi - known & below;
            long upward = known - least & below;
            long downward = greatest - known & below;
            if (up > Long.MAX_VALUE - Math.max(0, lo)
                    || hi < 0 && down > hi - Long.MIN_VALUE
                    || Long.compareUnsigned(upward, ~least) > 0
                    || Long.compareUnsigned(downward, greatest) > 0) {
                return EMPTY;
            }
            lo += up;
            hi -= down;
            least += upward;
            greatest -= downward;
        }
        return lo > hi || Long.compareUnsigned(least, greatest) > 0
                ? EMPTY
                : new Range(new Interval(lo, hi), least, greatest, bits);
    }

    /**
     * The members of an interval.
     *
     * @param signed the interval, not empty
     * @return the same integers
     */
    public static Range of(Interval signed) {
        return signed.equals(Interval.ALL) ? ALL : of(signed.lo(), signed.hi(), 0, -1, Bits.ANY);
    }

    /**
     * One integer.
     *
     * @param value the integer
     * @return the range of it alone
     */
    public static Range of(long value) {
        return new Range(Interval.of(value), value, value, Bits.of(value));
    }

    /**
     * The register values of a type.
     *
     * @param type any type
     * @return all of them, and no others but for {@link Type#V}
     */
    public static Range of(Type type) {
        return of(Interval.of(type));
    }

    /**
     * The integers between two as unsigned.
     *
     * @param least the smallest
     * @param greatest the largest
     * @return the range of them
     */
    public static Range unsigned(long least, long greatest) {
        return of(Long.MIN_VALUE, Long.MAX_VALUE, least, greatest, Bits.ANY);
    }

    /** The integers with some bits. */
    static Range of(Bits bits) {
        return of(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, bits);
    }

    /**
     * Whether no integer can be a member.
     *
     * @return true of {@link #EMPTY} alone
     */
    public boolean isEmpty() {
        return signed.lo() > signed.hi();
    }

    /**
     * Whether it is one integer.
     *
     * @return true if so
     */
    public boolean isSingle() {
        return signed.isSingle();
    }

    /**
     * Whether no member is negative as signed.
     *
     * @return true if so
     */
    public boolean isNatural() {
        return signed.isNatural();
    }

    /**
     * The smallest member as signed, or less.
     *
     * @return a lower bound
     */
    public long lo() {
        return signed.lo();
    }

    /**
     * The largest member as signed, or more.
     *
     * @return an upper bound
     */
    public long hi() {
        return signed.hi();
    }

    /**
     * Whether an integer is a member.
     *
     * @param value the integer
     * @return true if so
     */
    public boolean contains(long value) {
        return signed.contains(value)
                && Long.compareUnsigned(least, value) <= 0
                && Long.compareUnsigned(value, greatest) <= 0
                && bits.contains(value);
    }

    /**
     * Whether every member is one of another's.
     *
     * @param other the other
     * @return true only if so
     */
    public boolean within(Range other) {
        return signed.lo() >= other.signed.lo()
                && signed.hi() <= other.signed.hi()
                && Long.compareUnsigned(least, other.least) >= 0
                && Long.compareUnsigned(greatest, other.greatest) <= 0
                && (bits.unknown() & ~other.bits.unknown()) == 0
                && !bits.excludes(other.bits);
    }

    /**
     * Whether cutting a member to a type changes nothing.
     *
     * @param type any type
     * @return true if so of every member
     */
    public boolean within(Type type) {
        return signed.within(type);
    }

    /** The members of both. One that is within the other is sharpened already, and is what sharpening both would give. */
    Range meet(Range other) {
        if (within(other)) {
            return this;
        } else if (other.within(this)) {
            return other;
        }
        return bits.excludes(other.bits)
                ? EMPTY
                : of(
                        Math.max(lo(), other.lo()),
                        Math.min(hi(), other.hi()),
                        greater(least, other.least),
                        smaller(greatest, other.greatest),
                        bits.meet(other.bits));
    }

    /** The members that are also between two bounds as signed. */
    Range meet(long lo, long hi) {
        return lo <= lo() && hi >= hi() ? this : of(Math.max(lo, lo()), Math.min(hi, hi()), least, greatest, bits);
    }

    /** The members of either, and perhaps more. */
    Range join(Range other) {
        return of(
                Math.min(lo(), other.lo()),
                Math.max(hi(), other.hi()),
                smaller(least, other.least),
                greater(greatest, other.greatest),
                bits.join(other.bits));
    }

    /** Moved by a distance: all members but those that would wrap as signed. */
    Range plus(long distance) {
        if (distance == 0) {
            return this;
        }
        long lo = lo() + distance;
        long hi = hi() + distance;
        boolean loWraps = ((lo() ^ lo) & (distance ^ lo)) < 0;
        boolean hiWraps = ((hi() ^ hi) & (distance ^ hi)) < 0;
        if (loWraps && distance > 0 || hiWraps && distance < 0) {
            return EMPTY;
        }
        boolean wraps = distance > 0
                ? Long.compareUnsigned(greatest, ~distance) > 0
                : Long.compareUnsigned(least, -distance) < 0;
        return of(
                loWraps ? Long.MIN_VALUE : lo,
                hiWraps ? Long.MAX_VALUE : hi,
                wraps ? 0 : least + distance,
                wraps ? -1 : greatest + distance,
                bits.plus(Bits.of(distance)));
    }

    private static long greater(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static long smaller(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    /** As signed; with what the bounds as unsigned and the bits say beyond that. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "nothing";
        }
        Range plain = of(signed);
        StringBuilder out = new StringBuilder(signed.toString());
        if (least != plain.least || greatest != plain.greatest) {
            out.append(
                    least == 1 && greatest == -1
                            ? " not 0"
                            : " unsigned [" + Long.toUnsignedString(least) + "," + Long.toUnsignedString(greatest)
                                    + "]");
        }
        if (bits.unknown() != plain.bits.unknown()) {
            out.append(" bits ").append(bits);
        }
        return out.toString();
    }
}
