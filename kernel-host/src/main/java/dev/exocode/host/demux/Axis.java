package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.Arrays;

/**
 * One part of the keys of a {@link Block}, while that is built: for each value the place of the row of bits that tells which members let
 * the part have it. Immutable.
 *
 * <p>Between two neighbours of the places where a range of some member begins or has just ended, all values have the same row. What
 * leads from a value to its interval is in {@link Classes}.
 */
final class Axis {
    final Shape.Part part;
    /** The first value of each interval, in order as unsigned. */
    final long[] starts;
    /** By interval the place of its row. */
    private final int[] rowOf;
    /** The places of rows, in order. */
    private final int[] rows;

    private Axis(Shape.Part part, long[] starts, int[] rowOf) {
        this.part = part;
        this.starts = starts;
        this.rowOf = rowOf;
        this.rows = different(rowOf);
    }

    private static long ones(int bits) {
        return bits == Long.SIZE ? -1 : (1L << bits) - 1;
    }

    /** The places of its rows, in order: the first is of class 0. */
    int[] rows() {
        return rows;
    }

    /** By interval its class, so many times. */
    int[] classes(int times) {
        return Arrays.stream(rowOf)
                .map(place -> times * Arrays.binarySearch(rows, place))
                .toArray();
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
        return new Axis(part, edges, rowOf);
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

    static int[] different(int[] numbers) {
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
}
