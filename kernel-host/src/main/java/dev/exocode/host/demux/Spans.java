package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds those of some items that may have one of some keys, by the one part of the key that leaves fewest of them: each item lets each
 * part be numbers between two. For each part, once it is asked for, items are in the order of where they begin, with a tree that says
 * how far those of each stretch reach. So it takes time by the items that are found, and by the logarithm of how many there are. Not
 * thread-safe.
 *
 * <p>Values are compared by their highest bits alone where a value and the number of an item have no place in one word: then a few
 * more items may be found.
 *
 * <p>Source: interval trees by Edelsbrunner (1980), in the form that Cormen et al. give them.
 */
final class Spans {
    /** What items let parts of keys be. */
    interface Ends {
        /** The least number that an item lets a part be. */
        long least(int item, int part);

        /** The greatest one. */
        long greatest(int item, int part);
    }

    /** All items by one part. */
    private static final class Line {
        /** How many bits of a value are not looked at. */
        final int rough;
        /** How many bits the number of an item has. */
        final int bits;
        /** Where items begin, and below that their numbers; in order. */
        final long[] begins;
        /** Where items end, in order. */
        final long[] ends;
        /**
         * The largest end of all items of a stretch; the two halves of stretch n are 2n and 2n + 1, and stretch 1 is all. Null if no item
         * is longer than one number.
         */
        final long[] farthest;

        Line(Ends of, int count, int part, int width) {
            this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
            // Two bits stay free: so the order as signed is that as unsigned, also of what is one larger than all.
            this.rough = Math.max(0, width + bits - (Long.SIZE - 2));
            this.begins = new long[count];
            this.ends = new long[count];
            boolean longer = false;
            for (int item = 0; item < count; item++) {
                begins[item] = of.least(item, part) >>> rough << bits | item;
                ends[item] = of.greatest(item, part) >>> rough;
                longer |= ends[item] != begins[item] >>> bits;
            }
            Arrays.sort(begins);
            this.farthest = longer ? farthest() : null;
            Arrays.sort(ends);
        }

        private long[] farthest() {
            int leaves = leaves();
            long[] all = new long[2 * leaves];
            for (int at = 0; at < begins.length; at++) {
                all[leaves + at] = ends[item(at)];
            }
            for (int node = leaves - 1; node > 0; node--) {
                all[node] = Math.max(all[2 * node], all[2 * node + 1]);
            }
            return all;
        }

        private int leaves() {
            return Integer.highestOneBit(Math.max(1, 2 * begins.length - 1));
        }

        int item(int at) {
            return (int) begins[at] & (1 << bits) - 1;
        }

        /** How many begin before a rough value. */
        private int before(long value) {
            return first(begins, value << bits);
        }

        /** How many items have a number between two. */
        int count(long least, long greatest) {
            return before((greatest >>> rough) + 1) - first(ends, least >>> rough);
        }

        /** Hands over these. */
        void forEach(long least, long greatest, IntConsumer to) {
            int from = before(least >>> rough);
            if (farthest != null) {
                reaching(1, 0, leaves(), from, least >>> rough, to);
            }
            int end = before((greatest >>> rough) + 1);
            for (int at = from; at < end; at++) {
                to.accept(item(at));
            }
        }

        /** Hands over those of a stretch that begin before a place in order and reach a value. */
        private void reaching(int node, int from, int length, int before, long value, IntConsumer to) {
            if (from >= before || farthest[node] < value) {
                return;
            } else if (length == 1) {
                to.accept(item(from));
                return;
            }
            int half = length / 2;
            reaching(2 * node, from, half, before, value, to);
            reaching(2 * node + 1, from + half, half, before, value, to);
        }

        private static int first(long[] sorted, long value) {
            int from = 0;
            for (int to = sorted.length; from < to; ) {
                int middle = from + to >>> 1;
                if (sorted[middle] < value) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    private final List<Shape.Part> parts;
    private final int count;
    private final Ends ends;
    private final Line[] lines;

    /**
     * Puts nothing in order yet.
     *
     * @param count how many items there are
     * @param ends what they let parts be, which never changes
     */
    Spans(List<Shape.Part> parts, int count, Ends ends) {
        this.parts = parts;
        this.count = count;
        this.ends = ends;
        this.lines = new Line[parts.size()];
    }

    /**
     * Hands over all items whose keys may be some numbers, and others.
     *
     * @param numbers by part of the key; null for one that may be any
     */
    void meeting(Ranges[] numbers, IntConsumer to) {
        int best = -1;
        int fewest = count;
        for (int part = 0; part < numbers.length; part++) {
            if (numbers[part] != null) {
                int found = line(part).count(least(numbers[part]), greatest(numbers[part]));
                best = found < fewest ? part : best;
                fewest = Math.min(found, fewest);
            }
        }
        if (best >= 0) {
            line(best).forEach(least(numbers[best]), greatest(numbers[best]), to);
        } else {
            for (int item = 0; item < count; item++) {
                to.accept(item);
            }
        }
    }

    private static long least(Ranges numbers) {
        return numbers.least(0);
    }

    private static long greatest(Ranges numbers) {
        return numbers.greatest(numbers.count() - 1);
    }

    private Line line(int part) {
        if (lines[part] == null) {
            lines[part] = new Line(ends, count, part, parts.get(part).bits());
        }
        return lines[part];
    }
}
