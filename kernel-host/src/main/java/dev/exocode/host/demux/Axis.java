package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * One part of the keys of a {@link Block}: for each value the place of the row of bits that tells which members let the part have it.
 * Immutable.
 *
 * <p>Between two neighbours of the places where a range of some member begins or has just ended, all values have the same row. The
 * highest bits of a value lead through a table either to its row at once, or to a bucket of such intervals, which is searched:
 *
 * <pre>
 * table[value &gt;&gt;&gt; low]  0 or more: the place of the row
 *                      less:      the complement of the bucket, whose intervals are buckets[bucket] to buckets[bucket + 1]
 * starts[interval]     the low bits of its first value; 0 for the first of a bucket
 * places[interval]     the place of its row
 * </pre>
 */
final class Axis {
    /** So many bits of a value lead through the table at most. */
    private static final int TABLE_BITS = 16;
    /** Tables have up to so many times as many entries as there are intervals, as a power of two. */
    private static final int SPARSE = 5;

    private final int word;
    private final int shift;
    private final long mask;
    private final int low;
    private final int[] table;
    private final int[] buckets;
    private final long[] starts;
    private final int[] places;
    private final int[] values;

    private Axis(
            int word,
            int shift,
            long mask,
            int low,
            int[] table,
            int[] buckets,
            long[] starts,
            int[] places,
            int[] values) {
        this.word = word;
        this.shift = shift;
        this.mask = mask;
        this.low = low;
        this.table = table;
        this.buckets = buckets;
        this.starts = starts;
        this.places = places;
        this.values = values;
    }

    private static long ones(int bits) {
        return bits == Long.SIZE ? -1 : (1L << bits) - 1;
    }

    /** The place of the row of a key. */
    int row(long[] key) {
        long value = key[word] >>> shift & mask;
        int there = table[(int) (value >>> low)];
        return there >= 0 ? there : search(~there, value & (1L << low) - 1);
    }

    /** The last interval of a bucket that begins with or before a value. The low bits are 63 at most: they compare as signed. */
    private int search(int bucket, long value) {
        int from = buckets[bucket];
        int count = buckets[bucket + 1] - from;
        // No branch hangs on what is compared, which nobody could predict.
        while (count > 1) {
            int half = count >>> 1;
            from = starts[from + half] <= value ? from + half : from;
            count -= half;
        }
        return places[from];
    }

    /** One that leads, for the place of a row, to its index in all {@link #values}, so many times. */
    Axis numbered(int[] values, int times) {
        return mapped(place -> times * Arrays.binarySearch(values, place));
    }

    /** Adds the bits of the part to those of each word of keys. */
    void mask(long[] masks) {
        masks[word] |= mask << shift;
    }

    /** The places that it leads to, in order; not of one that leads to other numbers. */
    int[] values() {
        return values;
    }

    /** One that leads to other numbers than places, none of them negative. */
    Axis mapped(IntUnaryOperator number) {
        int[] entries = table.clone();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entries[i] >= 0 ? number.applyAsInt(entries[i]) : entries[i];
        }
        int[] numbers = places.clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsInt(numbers[i]);
        }
        return new Axis(word, shift, mask, low, entries, buckets, starts, numbers, null);
    }

    /** The axis of a part of the key; rows that are new are added. Null if all members let the part have any value. */
    static Axis of(Shape.Part part, int number, Member[] members, Rows rows) {
        long max = ones(part.bits());
        long[] edges = edges(number, members, max);
        long[] turns = turns(number, members, max, edges);
        int[] rowOf = new int[edges.length];
        rows.begin();
        for (int i = 0, turn = 0; i < rowOf.length; i++) {
            while (turn < turns.length && turns[turn] >>> Integer.SIZE == i) {
                rows.turn((int) turns[turn++]);
            }
            rowOf[i] = rows.place();
        }
        if (rows.count() == 1 && rows.isFull()) {
            return null;
        }
        for (int i = 0; i < edges.length; i++) {
            edges[i] ^= Long.MIN_VALUE;
        }
        return tabled(part, edges, rowOf);
    }

    /** Where intervals begin, in order, with the top bit turned: then their order as unsigned is that as signed. */
    private static long[] edges(int number, Member[] members, long max) {
        long[] edges = new long[2 * members.length + 1];
        int n = 0;
        edges[n++] = Long.MIN_VALUE;
        for (Member member : members) {
            Ranges ranges = member.part(number);
            if (edges.length < n + 2 * ranges.count()) {
                edges = Arrays.copyOf(edges, 2 * edges.length + 2 * ranges.count());
            }
            for (int i = 0; i < ranges.count(); i++) {
                if (Long.compareUnsigned(ranges.least(i), max) <= 0) {
                    edges[n++] = ranges.least(i) ^ Long.MIN_VALUE;
                }
                if (Long.compareUnsigned(ranges.greatest(i), max) < 0) {
                    edges[n++] = ranges.greatest(i) + 1 ^ Long.MIN_VALUE;
                }
            }
        }
        Arrays.sort(edges, 0, n);
        int different = 1;
        for (int i = 1; i < n; i++) {
            if (edges[i] != edges[different - 1]) {
                edges[different++] = edges[i];
            }
        }
        return Arrays.copyOf(edges, different);
    }

    /** Which members begin or end where an interval begins, in order: {@code interval << 32 | member}. */
    private static long[] turns(int number, Member[] members, long max, long[] edges) {
        long[] turns = new long[2 * members.length];
        int n = 0;
        for (int member = 0; member < members.length; member++) {
            Ranges ranges = members[member].part(number);
            if (turns.length < n + 2 * ranges.count()) {
                turns = Arrays.copyOf(turns, 2 * turns.length + 2 * ranges.count());
            }
            for (int i = 0; i < ranges.count(); i++) {
                if (Long.compareUnsigned(ranges.least(i), max) <= 0) {
                    turns[n++] = turn(edges, ranges.least(i), member);
                }
                if (Long.compareUnsigned(ranges.greatest(i), max) < 0) {
                    turns[n++] = turn(edges, ranges.greatest(i) + 1, member);
                }
            }
        }
        turns = Arrays.copyOf(turns, n);
        Arrays.sort(turns);
        return turns;
    }

    private static long turn(long[] edges, long value, int member) {
        return (long) Arrays.binarySearch(edges, value ^ Long.MIN_VALUE) << Integer.SIZE | member;
    }

    private static int[] different(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int number : sorted) {
            if (count == 0 || sorted[count - 1] != number) {
                sorted[count++] = number;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static Axis tabled(Shape.Part part, long[] edges, int[] rowOf) {
        int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(edges.length) + SPARSE;
        int low = part.bits() - Math.min(part.bits(), Math.min(TABLE_BITS, wanted));
        int[] table = new int[1 << part.bits() - low];
        int[] buckets = new int[edges.length + 1];
        // A bucket repeats the interval in which it begins, and has another one.
        long[] starts = new long[2 * edges.length];
        int[] places = new int[starts.length];
        int some = 0;
        int n = 0;
        int at = 0;
        for (int entry = 0; entry < table.length; entry++) {
            if (at + 1 < edges.length && edges[at + 1] == (long) entry << low) {
                at++;
            }
            if (at + 1 == edges.length || edges[at + 1] >>> low != entry) {
                table[entry] = rowOf[at];
                continue;
            }
            table[entry] = ~some;
            buckets[some++] = n;
            places[n++] = rowOf[at];
            while (at + 1 < edges.length && edges[at + 1] >>> low == entry) {
                at++;
                starts[n] = edges[at] & (1L << low) - 1;
                places[n++] = rowOf[at];
            }
        }
        buckets[some] = n;
        return new Axis(
                part.word(),
                part.shift(),
                ones(part.bits()),
                low,
                table,
                Arrays.copyOf(buckets, some + 1),
                Arrays.copyOf(starts, n),
                Arrays.copyOf(places, n),
                different(rowOf));
    }
}
