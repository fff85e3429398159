package dev.exocode.verifier.domain;

import dev.exocode.vcode.Instruction;
import java.util.Arrays;

/**
 * How the bounds of a range give way at the head of a loop: to the next of a few thresholds, and then altogether. What the
 * program compares with is the likeliest bound to last.
 */
public final class Widening {
    /** Ends of types, and of the lengths of regions. */
    private static final long[] ALWAYS = {
        Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1, 255, 65_535, Integer.MAX_VALUE, 0xffff_ffffL, Long.MAX_VALUE
    };

    /** The same without those that few counters and offsets come to rest at. */
    private static final long[] STEEP = {
        Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE, 0xffff_ffffL, Long.MAX_VALUE
    };

    /** Gives way altogether: what has changed is not known at all any more. */
    public static final Widening FULL = new Widening(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, false);

    private final long[] thresholds;
    /** Whether bits give way with the bounds that they are of. */
    private final boolean steep;
    /** By register: how what it holds gives way, or null if as all does. */
    private final Widening[] own = new Widening[Instruction.REGISTERS];

    private Widening(long[] thresholds, boolean steep) {
        this.thresholds = thresholds;
        this.steep = steep;
    }

    /**
     * Makes a widening to constants.
     *
     * @param constants what a loop compares with, in any order
     * @return a widening to them, their neighbours and the ends of types
     */
    public static Widening to(long[] constants) {
        return new Widening(thresholds(ALWAYS, constants), false);
    }

    /**
     * Makes a widening that comes to rest after fewer steps, and may give away more.
     *
     * @param constants what a loop compares with, in any order
     * @param own by register: what it is compared with, in place of these; null of others
     * @return a widening to them, their neighbours and the ends of the larger types
     */
    public static Widening steep(long[] constants, long[][] own) {
        Widening widening = new Widening(thresholds(STEEP, constants), true);
        for (int r = 0; r < own.length; r++) {
            widening.own[r] = own[r] == null ? null : new Widening(thresholds(STEEP, own[r]), true);
        }
        return widening;
    }

    private static long[] thresholds(long[] always, long[] constants) {
        long[] all = Arrays.copyOf(always, always.length + 3 * constants.length);
        int n = always.length;
        for (long constant : constants) {
            all[n++] = constant;
            // Those who are in haste do not look for the last one that passes.
            all[n++] = always == STEEP || constant == Long.MIN_VALUE ? constant : constant - 1;
            all[n++] = constant == Long.MAX_VALUE ? constant : constant + 1;
        }
        Arrays.sort(all);
        return all;
    }

    /** How what a register holds gives way. */
    Widening of(int register) {
        return register < own.length && own[register] != null ? own[register] : this;
    }

    /** A range that holds a joined one, and stops growing after a few steps if it grew from an old one. */
    Range apply(Range old, Range joined) {
        if (joined.within(old)) {
            return old;
        }
        long lo = joined.lo() < old.lo() ? thresholds[below(joined.lo())] : joined.lo();
        long hi = joined.hi() > old.hi() ? thresholds[above(joined.hi())] : joined.hi();
        boolean less = Long.compareUnsigned(joined.least(), old.least()) < 0;
        boolean greater = Long.compareUnsigned(joined.greatest(), old.greatest()) > 0;
        // Bits above the lowest that has changed are likely to change next.
        long changed = joined.unknown() & (steep ? -1 : ~old.unknown());
        long open = changed == 0 ? joined.unknown() : joined.unknown() | -Long.lowestOneBit(changed);
        Bits bits = new Bits(joined.known() & ~open, open);
        return Range.of(lo, hi, less ? 0 : joined.least(), greater ? -1 : joined.greatest(), bits);
    }

    /** What gives way of a bound on a difference that has grown: an index that comes nearer to an end is not taken to pass it. */
    long apply(long bound) {
        return bound <= 0 && this != FULL ? 0 : Fact.NONE;
    }

    /** The largest threshold that is not above: the first is the smallest long. */
    private int below(long value) {
        int at = Arrays.binarySearch(thresholds, value);
        return at >= 0 ? at : -at - 2;
    }

    private int above(long value) {
        int at = Arrays.binarySearch(thresholds, value);
        return at >= 0 ? at : -at - 1;
    }
}
