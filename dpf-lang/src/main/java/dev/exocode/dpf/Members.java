package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Ranges;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the members of a set, in any order. Not thread-safe. */
final class Members {
    private final List<Ranges> ranges = new ArrayList<>();
    private long[] singles = new long[16];
    private int count;

    /** Adds the numbers between two, both included; below zero as two's complement of 64 bits. */
    void add(BigInteger least, BigInteger greatest) {
        if (least.equals(greatest)) {
            if (count == singles.length) {
                singles = Arrays.copyOf(singles, 2 * count);
            }
            singles[count++] = least.longValue();
        } else if (least.signum() < 0 && greatest.signum() >= 0) {
            ranges.add(Ranges.of(least.longValue(), -1));
            ranges.add(Ranges.of(0, greatest.longValue()));
        } else {
            ranges.add(Ranges.of(least.longValue(), greatest.longValue()));
        }
    }

    /** Adds some numbers. */
    void add(Ranges some) {
        ranges.add(some);
    }

    /** All of them. */
    Ranges ranges() {
        ranges.add(Ranges.of(Arrays.copyOf(singles, count)));
        return union(0, ranges.size());
    }

    /** By halves, so that time is by the number of members and its logarithm. */
    private Ranges union(int from, int to) {
        if (to - from == 1) {
            return ranges.get(from);
        }
        int middle = (from + to) >>> 1;
        return union(from, middle).or(union(middle, to));
    }
}
