package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of unsigned 64-bit numbers, as ranges that neither overlap nor touch, in order. Immutable.
 *
 * <p>All operations take time by the number of ranges, {@link #contains} by its logarithm.
 */
public final class Ranges {
    /** The empty set. */
    public static final Ranges NONE = new Ranges(new long[0]);
    /** Every number. */
    public static final Ranges ALL = of(0, -1);

    /** Whether it is one number. */
    boolean isOne() {
        return ends.length == 2 && ends[0] == ends[1];
    }

    /** Smallest and largest of each range, one after another. */
    private final long[] ends;

    private Ranges(long[] ends) {
        this.ends = ends;
    }

    /**
     * One number.
     *
     * @param value the number
     * @return the set of it alone
     */
    public static Ranges of(long value) {
        return new Ranges(new long[] {value, value});
    }

    /**
     * The numbers between two, both included.
     *
     * @param least the smallest
     * @param greatest the largest
     * @return the set of them
     * @throws IllegalArgumentException if the smallest is above the largest, as unsigned
     */
    public static Ranges of(long least, long greatest) {
        if (Long.compareUnsigned(least, greatest) > 0) {
            throw new IllegalArgumentException("range of nothing");
        }
        return new Ranges(new long[] {least, greatest});
    }

    /**
     * Some numbers.
     *
     * @param values the numbers, in any order, repeated or not
     * @return the set of them
     */
    public static Ranges of(long[] values) {
        // With the top bit turned, the order as unsigned is the order as signed.
        long[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        long[] ends = new long[2 * sorted.length];
        int n = 0;
        for (long turned : sorted) {
            long value = turned ^ Long.MIN_VALUE;
            n = append(ends, n, value, value);
        }
        return new Ranges(Arrays.copyOf(ends, n));
    }

    /** Adds a range that begins nowhere before the last one does; the answer is the new length. */
    private static int append(long[] ends, int n, long least, long greatest) {
        if (n > 0 && (ends[n - 1] == -1 || Long.compareUnsigned(least, ends[n - 1] + 1) <= 0)) {
            if (Long.compareUnsigned(greatest, ends[n - 1]) > 0) {
                ends[n - 1] = greatest;
            }
            return n;
        }
        ends[n] = least;
        ends[n + 1] = greatest;
        return n + 2;
    }

    /**
     * The numbers of any of some sets, in time by how many ranges they have together.
     *
     * @param sets some sets, or none
     * @return all of them
     */
    public static Ranges any(List<Ranges> sets) {
        long[] numbers = new long[sets.size()];
        int n = 0;
        while (n < numbers.length && sets.get(n).isOne()) {
            numbers[n] = sets.get(n).least(0);
            n++;
        }
        if (n == numbers.length) {
            return of(numbers);
        }
        List<Ranges> now = sets;
        while (now.size() > 1) {
            List<Ranges> pairs = new ArrayList<>();
            for (int i = 0; i < now.size(); i += 2) {
                pairs.add(i + 1 < now.size() ? now.get(i).or(now.get(i + 1)) : now.get(i));
            }
            now = pairs;
        }
        return now.isEmpty() ? NONE : now.get(0);
    }

    /** Ranges in order that may touch: smallest and largest of each. The array is used up. */
    static Ranges ordered(long[] ends) {
        int n = 0;
        for (int i = 0; i < ends.length; i += 2) {
            n = append(ends, n, ends[i], ends[i + 1]);
        }
        return new Ranges(Arrays.copyOf(ends, n));
    }

    /**
     * How many ranges there are.
     *
     * @return 0 for the empty set
     */
    public int count() {
        return ends.length / 2;
    }

    /**
     * The smallest number of a range.
     *
     * @param range which one, from 0
     * @return as unsigned
     */
    public long least(int range) {
        return ends[2 * range];
    }

    /**
     * The largest number of a range.
     *
     * @param range which one, from 0
     * @return as unsigned
     */
    public long greatest(int range) {
        return ends[2 * range + 1];
    }

    /** Smallest and largest of each range, one after another. */
    long[] ends() {
        return ends.clone();
    }

    /** All numbers in order, or null if there are more than so many. */
    long[] numbers(int most) {
        long count = 0;
        for (int i = 0; i < ends.length; i += 2) {
            long more = ends[i + 1] - ends[i];
            if (Long.compareUnsigned(more, most - count) >= 0) {
                return null;
            }
            count += more + 1;
        }
        long[] numbers = new long[(int) count];
        int n = 0;
        for (int i = 0; i < ends.length; i += 2) {
            for (long number = ends[i]; number != ends[i + 1]; number++) {
                numbers[n++] = number;
            }
            numbers[n++] = ends[i + 1];
        }
        return numbers;
    }

    /**
     * Whether there is none.
     *
     * @return true of {@link #NONE} alone
     */
    public boolean isEmpty() {
        return ends.length == 0;
    }

    /**
     * Whether a number is one of them.
     *
     * @param value the number
     * @return true if so
     */
    public boolean contains(long value) {
        int from = 0;
        int to = count();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Long.compareUnsigned(value, greatest(middle)) > 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < count() && Long.compareUnsigned(least(from), value) <= 0;
    }

    /**
     * The numbers of either.
     *
     * @param other another set
     * @return all of both
     */
    public Ranges or(Ranges other) {
        long[] all = new long[ends.length + other.ends.length];
        int n = 0;
        for (int i = 0, j = 0; i < ends.length || j < other.ends.length; ) {
            boolean mine =
                    j == other.ends.length || i < ends.length && Long.compareUnsigned(ends[i], other.ends[j]) <= 0;
            long[] from = mine ? ends : other.ends;
            int at = mine ? i : j;
            n = append(all, n, from[at], from[at + 1]);
            i += mine ? 2 : 0;
            j += mine ? 0 : 2;
        }
        return new Ranges(Arrays.copyOf(all, n));
    }

    /**
     * The numbers of both.
     *
     * @param other another set
     * @return those that are in each
     */
    public Ranges and(Ranges other) {
        if (ends.length == 2 && other.ends.length == 2) {
            return overlap(other);
        }
        long[] both = new long[ends.length + other.ends.length];
        int n = 0;
        for (int i = 0, j = 0; i < ends.length && j < other.ends.length; ) {
            boolean mineFirst = Long.compareUnsigned(ends[i + 1], other.ends[j + 1]) <= 0;
            long least = Long.compareUnsigned(ends[i], other.ends[j]) >= 0 ? ends[i] : other.ends[j];
            long greatest = mineFirst ? ends[i + 1] : other.ends[j + 1];
            if (Long.compareUnsigned(least, greatest) <= 0) {
                both[n++] = least;
                both[n++] = greatest;
            }
            i += mineFirst ? 2 : 0;
            j += mineFirst ? 0 : 2;
        }
        return new Ranges(Arrays.copyOf(both, n));
    }

    /** The numbers of both of two ranges. */
    private Ranges overlap(Ranges other) {
        Ranges lower = Long.compareUnsigned(ends[0], other.ends[0]) >= 0 ? this : other;
        Ranges upper = Long.compareUnsigned(ends[1], other.ends[1]) <= 0 ? this : other;
        if (lower.ends[0] == upper.ends[0]) {
            return upper;
        } else if (lower.ends[1] == upper.ends[1]) {
            return lower;
        }
        boolean apart = Long.compareUnsigned(lower.ends[0], upper.ends[1]) > 0;
        return apart ? NONE : new Ranges(new long[] {lower.ends[0], upper.ends[1]});
    }

    /**
     * Whether some number is in both.
     *
     * @param other another set
     * @return true if so
     */
    public boolean meets(Ranges other) {
        for (int i = 0, j = 0; i < ends.length && j < other.ends.length; ) {
            if (Long.compareUnsigned(ends[i + 1], other.ends[j]) < 0) {
                i += 2;
            } else if (Long.compareUnsigned(other.ends[j + 1], ends[i]) < 0) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether all its numbers are in another.
     *
     * @param other another set
     * @return true if so
     */
    public boolean within(Ranges other) {
        for (int i = 0, j = 0; i < ends.length; ) {
            if (j == other.ends.length || Long.compareUnsigned(ends[i], other.ends[j]) < 0) {
                return false;
            } else if (Long.compareUnsigned(ends[i + 1], other.ends[j + 1]) <= 0) {
                i += 2;
            } else if (Long.compareUnsigned(ends[i], other.ends[j + 1]) <= 0) {
                return false;
            } else {
                j += 2;
            }
        }
        return true;
    }

    /**
     * The numbers that are not in it.
     *
     * @return all others
     */
    public Ranges complement() {
        long[] all = new long[ends.length + 2];
        int n = 0;
        long next = 0;
        boolean done = false;
        for (int i = 0; i < ends.length; i += 2) {
            if (ends[i] != next) {
                all[n++] = next;
                all[n++] = ends[i] - 1;
            }
            next = ends[i + 1] + 1;
            done = next == 0;
        }
        if (!done) {
            all[n++] = next;
            all[n++] = -1;
        }
        return new Ranges(Arrays.copyOf(all, n));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranges ranges && Arrays.equals(ends, ranges.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }

    /** As {@code 80, 443, 8000..8080}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count(); i++) {
            out.append(i == 0 ? "" : ", ").append(Long.toUnsignedString(least(i)));
            if (least(i) != greatest(i)) {
                out.append("..").append(Long.toUnsignedString(greatest(i)));
            }
        }
        return out.toString();
    }
}
