package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;
import java.util.stream.Stream;

/**
 * A set of 64-bit integers: those between two bounds as signed, between two bounds as unsigned, and with known bits.
 *
 * <p>Made by {@link #of}, which lets each of the three sharpen the others. It may be {@link #isEmpty empty}, where what is
 * asked of an integer contradicts itself; not every contradiction is seen.
 *
 * <p>One object of numbers, since more of them are made than of anything else.
 *
 * @param lo the smallest as signed, or less
 * @param hi the largest as signed, or more
 * @param least the smallest, as unsigned
 * @param greatest the largest, as unsigned
 * @param known the known bits; 0 where unknown
 * @param unknown a one for each bit that is not known
 */
public record Range(long lo, long hi, long least, long greatest, long known, long unknown) {
    /** Every integer. */
    public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 0, -1);
    /** No integer: the bounds contradict each other. */
    public static final Range EMPTY = new Range(Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 0, -1);

    private static final Range[] OF_TYPES =
            Stream.of(Type.values()).map(Interval::of).map(Range::of).toArray(Range[]::new);

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
        return sharpened(lo, hi, least, greatest, bits.value(), bits.unknown());
    }

    /** Lets each part sharpen the others until nothing changes. */
    private static Range sharpened(long lo, long hi, long least, long greatest, long known, long unknown) {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            long oldLo = lo;
            long oldHi = hi;
            long oldLeast = least;
            long oldGreatest = greatest;
            long oldUnknown = unknown;
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
            if (((known ^ least) & ~unknown & common) != 0) {
                return EMPTY;
            }
            known |= least & common;
            unknown &= ~common;
            least = greater(least, known);
            greatest = smaller(greatest, known | unknown);
            lo = Math.max(lo, known | unknown & Long.MIN_VALUE);
            hi = Math.min(hi, known | unknown & Long.MAX_VALUE);
            // The nearest integers inside with the known low bits; where there is none, what follows is empty.
            int low = Long.numberOfTrailingZeros(unknown);
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
            if (lo > hi || Long.compareUnsigned(least, greatest) > 0) {
                return EMPTY;
            }
            // Bits that are known stay as they are: only more of them can be.
            changed =
                    lo != oldLo || hi != oldHi || least != oldLeast || greatest != oldGreatest || unknown != oldUnknown;
        }
        return new Range(lo, hi, least, greatest, known, unknown);
    }

    /**
     * The members of an interval.
     *
     * @param signed the interval, not empty
     * @return the same integers
     */
    public static Range of(Interval signed) {
        return of(signed.lo(), signed.hi());
    }

    /** The integers between two, both included. */
    static Range of(long lo, long hi) {
        return ALL.meet(lo, hi);
    }

    /**
     * One integer.
     *
     * @param value the integer
     * @return the range of it alone
     */
    public static Range of(long value) {
        return new Range(value, value, value, value, value, 0);
    }

    /**
     * The register values of a type.
     *
     * @param type any type
     * @return all of them, and no others but for {@link Type#V}
     */
    public static Range of(Type type) {
        return OF_TYPES[type.ordinal()];
    }

    /**
     * The integers between two as unsigned.
     *
     * @param least the smallest
     * @param greatest the largest
     * @return the range of them
     */
    public static Range unsigned(long least, long greatest) {
        return ALL.meetUnsigned(least, greatest);
    }

    /** The integers with some bits. */
    static Range of(Bits bits) {
        return ALL.meet(bits);
    }

    /**
     * The bounds as signed.
     *
     * @return from the smallest to the largest
     */
    public Interval signed() {
        return new Interval(lo, hi);
    }

    /**
     * The known bits.
     *
     * @return words that have them
     */
    public Bits bits() {
        return new Bits(known, unknown);
    }

    /**
     * Whether no integer can be a member.
     *
     * @return true of {@link #EMPTY} alone
     */
    public boolean isEmpty() {
        return lo > hi;
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
     * Whether no member is negative as signed.
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
        return lo <= value
                && value <= hi
                && Long.compareUnsigned(least, value) <= 0
                && Long.compareUnsigned(value, greatest) <= 0
                && ((value ^ known) & ~unknown) == 0;
    }

    /**
     * Whether every member is one of another's.
     *
     * @param other the other
     * @return true only if so
     */
    public boolean within(Range other) {
        return lo >= other.lo
                && hi <= other.hi
                && Long.compareUnsigned(least, other.least) >= 0
                && Long.compareUnsigned(greatest, other.greatest) <= 0
                && (unknown & ~other.unknown) == 0
                && !excludes(other);
    }

    /**
     * Whether cutting a member to a type changes nothing.
     *
     * @param type any type
     * @return true if so of every member
     */
    public boolean within(Type type) {
        return lo >= type.min() && hi <= type.max();
    }

    /** Whether no word has the known bits of both. */
    private boolean excludes(Range other) {
        return ((known ^ other.known) & ~unknown & ~other.unknown) != 0;
    }

    /** The members of both. One that is within the other is sharpened already, and is what sharpening both would give. */
    Range meet(Range other) {
        if (within(other)) {
            return this;
        } else if (other.within(this)) {
            return other;
        }
        return excludes(other)
                ? EMPTY
                : sharpened(
                        Math.max(lo, other.lo),
                        Math.min(hi, other.hi),
                        greater(least, other.least),
                        smaller(greatest, other.greatest),
                        known | other.known,
                        unknown & other.unknown);
    }

    /** The members that are also between two bounds as signed. */
    Range meet(long from, long to) {
        return from <= lo && to >= hi
                ? this
                : sharpened(Math.max(from, lo), Math.min(to, hi), least, greatest, known, unknown);
    }

    /** The members that are also between two bounds as unsigned. */
    Range meetUnsigned(long from, long to) {
        return Long.compareUnsigned(from, least) <= 0 && Long.compareUnsigned(to, greatest) >= 0
                ? this
                : sharpened(lo, hi, greater(from, least), smaller(to, greatest), known, unknown);
    }

    /** The members that also have some bits. */
    Range meet(Bits bits) {
        if (((known ^ bits.value()) & ~unknown & ~bits.unknown()) != 0) {
            return EMPTY;
        }
        return (unknown & ~bits.unknown()) == 0
                ? this
                : sharpened(lo, hi, least, greatest, known | bits.value(), unknown & bits.unknown());
    }

    /** The members of either, and perhaps more. Of two of which one is within the other it is the other, which is sharpened already. */
    Range join(Range other) {
        if (other.within(this)) {
            return this;
        } else if (within(other)) {
            return other;
        }
        long open = unknown | other.unknown | known ^ other.known;
        return sharpened(
                Math.min(lo, other.lo),
                Math.max(hi, other.hi),
                smaller(least, other.least),
                greater(greatest, other.greatest),
                known & ~open,
                open);
    }

    /** Moved by a distance: all members but those that would wrap as signed. */
    Range plus(long distance) {
        if (distance == 0) {
            return this;
        }
        long from = lo + distance;
        long to = hi + distance;
        boolean loWraps = ((lo ^ from) & (distance ^ from)) < 0;
        boolean hiWraps = ((hi ^ to) & (distance ^ to)) < 0;
        if (loWraps && distance > 0 || hiWraps && distance < 0) {
            return EMPTY;
        }
        boolean wraps = distance > 0
                ? Long.compareUnsigned(greatest, ~distance) > 0
                : Long.compareUnsigned(least, -distance) < 0;
        return of(
                loWraps ? Long.MIN_VALUE : from,
                hiWraps ? Long.MAX_VALUE : to,
                wraps ? 0 : least + distance,
                wraps ? -1 : greatest + distance,
                bits().plus(Bits.of(distance)));
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
        Range plain = of(lo, hi);
        StringBuilder out = new StringBuilder(signed().toString());
        if (least != plain.least || greatest != plain.greatest) {
            out.append(
                    least == 1 && greatest == -1
                            ? " not 0"
                            : " unsigned [" + Long.toUnsignedString(least) + "," + Long.toUnsignedString(greatest)
                                    + "]");
        }
        if (unknown != plain.unknown) {
            out.append(" bits ").append(bits());
        }
        return out.toString();
    }
}
