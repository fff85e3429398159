package dev.exocode.host.demux;

import java.util.Arrays;
import java.util.List;

/**
 * For a key of a {@link Block} the class of each of its {@link Crossed} parts: keys of which all classes are equal are in the same members.
 * Immutable.
 *
 * <p>The highest bits of a part lead through a table to its class, to a further table of lower bits, or to a bucket of a few intervals:
 *
 * <pre>
 * low, table[value &gt;&gt;&gt; low]  0 or more: the class, as many times as a sum of several needs
 *                          less, and the complement is even: half of that is where a further table stands, for the bits below
 *                          less, and the complement is odd: half of that is a bucket
 * starts[3 * bucket ...]   the first values of its intervals but the first one, the bits below
 * classes[4 * bucket ...]  their classes
 * </pre>
 *
 * <p>The first table of a part has 64 K entries at most, and further ones together ten for each interval and level. A level takes five bits at
 * least, so of parts of 64 bits there are twelve: 480 bytes an interval if all lie close together, of which each range has two.
 *
 * <p>Source: tries with tables of controlled expansion by Srinivasan and Varghese (SIGMETRICS 1998).
 */
final class Classes {
    /** So many bits of a value lead through a table at most. */
    private static final int TABLE_BITS = 16;
    /** So many bits more than count the intervals lead through a first table: it is small, and most of what is asked for is found there. */
    private static final int FIRST_SPARSE = 5;
    /** The same of further ones: of n intervals one has 8 n entries at most. */
    private static final int FURTHER_SPARSE = 2;
    /** So many intervals a bucket has, the last one again and again if there are fewer. */
    private static final int BUCKET = 4;

    /**
     * By axis how its part is found, and what of it leads through the first table:
     *
     * <pre>
     * bits 0-2    in which word of the key it stands
     * bits 8-13   how many bits stand above it
     * bits 16-21  by how many bits it is shifted down if it has all above: what is left leads through the table
     * bits 24-29  how many of its bits do not
     * bit 63      whether it is the last of its group
     * </pre>
     */
    private final long[] axes;
    /** By axis where its first table stands, behind its low. */
    private final int[] firsts;
    /** By group where the classes of its sums stand in the table; -1 if sums are classes. */
    private final int[] sums;

    /** All tables, and classes of sums. */
    private final int[] table;

    private final long[] starts;
    private final int[] classes;

    /** By group the places of rows by class. */
    private final int[][] rows;
    /** By group by how much its class is multiplied in either number of a key. */
    private final long[] lows;

    private final long[] highs;
    private final boolean areNumbers;

    Classes(List<Crossed> groups) {
        int count = groups.stream().mapToInt(group -> group.axes.size()).sum();
        this.sums = new int[groups.size()];
        this.rows = new int[groups.size()][];
        this.axes = new long[count];
        this.firsts = new int[count];
        Tables tables = new Tables();
        int at = 0;
        for (int group = 0; group < groups.size(); group++) {
            Crossed crossed = groups.get(group);
            int times = 1;
            for (Axis axis : crossed.axes) {
                int first = tables.of(axis, times);
                int low = tables.table[first];
                long above = Long.SIZE - axis.part.shift() - axis.part.bits();
                long down = Long.SIZE - axis.part.bits() + low;
                axes[at] = axis.part.word() | above << 8 | down << 16 | (long) low << 24;
                firsts[at++] = first + 1;
                times *= axis.rows().length;
            }
            axes[at - 1] |= Long.MIN_VALUE;
            sums[group] = crossed.classes == null ? -1 : tables.add(crossed.classes);
            rows[group] = crossed.rows;
        }
        this.table = Arrays.copyOf(tables.table, tables.size);
        this.starts = Arrays.copyOf(tables.starts, tables.buckets * (BUCKET - 1));
        this.classes = Arrays.copyOf(tables.classes, tables.buckets * BUCKET);
        this.lows = new long[rows.length];
        this.highs = new long[rows.length];
        this.areNumbers = findFactors();
    }

    /** Finds factors with which both sums are others for other classes; false if there are none. */
    private boolean findFactors() {
        long[] now = lows;
        long factor = 1;
        for (int group = 0; group < rows.length; group++) {
            int count = rows[group].length;
            if (factor > Long.MAX_VALUE / count) {
                if (now == highs) {
                    return false;
                }
                now = highs;
                factor = 1;
            }
            now[group] = factor;
            factor *= count;
        }
        return true;
    }

    /** How many numbers {@link #of} finds. */
    int count() {
        return rows.length + 2;
    }

    /** How many groups there are. */
    int groups() {
        return rows.length;
    }

    /** Finds the class of each group for a key, and behind these two numbers that are others for other classes. */
    void of(long[] key, long[] found) {
        int[] table = this.table;
        int group = 0;
        int sum = 0;
        long low = 0;
        long high = 0;
        for (int i = 0; i < axes.length; i++) {
            long axis = axes[i];
            // A shift takes the low bits of its distance only.
            long value = key[(int) axis & 7] << (int) (axis >>> 8);
            int entry = table[firsts[i] + (int) (value >>> (int) (axis >>> 16))];
            sum += entry >= 0 ? entry : below(entry, value, axis);
            if (axis < 0) {
                sum = sums[group] < 0 ? sum : table[sums[group] + sum];
                found[group] = sum;
                low += sum * lows[group];
                high += sum * highs[group];
                sum = 0;
                group++;
            }
        }
        found[group] = low;
        found[group + 1] = high;
    }

    /** The class that an entry of a first table leads to. */
    private int below(int first, long value, long axis) {
        int entry = first;
        int low = (int) (axis >>> 24) & 63;
        // The bits that did not lead there: what leads on is never none.
        long rest = value << -(axis >>> 16) >>> -low;
        while ((entry & 1) != 0) {
            int at = ~entry >>> 1;
            low = table[at];
            entry = table[at + 1 + (int) (rest >>> low)];
            if (entry >= 0) {
                return entry;
            }
            rest &= (1L << low) - 1;
        }
        int bucket = ~entry >>> 1;
        int at = bucket * (BUCKET - 1);
        // One more for each that begins with or before the rest, of which there are at most 63 bits. No branch hangs on
        // what is compared, which nobody could predict.
        long before = (starts[at] - 1 - rest >>> Long.SIZE - 1)
                + (starts[at + 1] - 1 - rest >>> Long.SIZE - 1)
                + (starts[at + 2] - 1 - rest >>> Long.SIZE - 1);
        return classes[bucket * BUCKET + (int) before];
    }

    /** Puts the places of rows in the place of their classes. */
    void rows(long[] found) {
        for (int group = 0; group < rows.length; group++) {
            found[group] = rows[group][(int) found[group]];
        }
    }

    /** Whether the two numbers are others for other classes: of too many classes they are not. */
    boolean areNumbers() {
        return areNumbers;
    }

    /** Tables while they are written. */
    private static final class Tables {
        int[] table = new int[256];
        int size;
        long[] starts = new long[3 * 16];
        int[] classes = new int[BUCKET * 16];
        int buckets;

        /** Adds some numbers; the answer is where they stand. */
        int add(int[] numbers) {
            int at = reserve(numbers.length);
            System.arraycopy(numbers, 0, table, at, numbers.length);
            return at;
        }

        private int reserve(int count) {
            int at = size;
            size = Math.addExact(size, count);
            if (size > table.length) {
                table = Arrays.copyOf(table, Math.max(size, 2 * table.length));
            }
            return at;
        }

        /** The first table of an axis. */
        int of(Axis axis, int times) {
            int[] numbers = axis.classes(times);
            return of(axis.starts, numbers, 0, numbers.length, 0, axis.part.bits(), FIRST_SPARSE);
        }

        /**
         * A table of some bits.
         *
         * @param starts the first values of intervals
         * @param numbers what it leads to
         * @param from the interval that has the least value
         * @param to behind the last interval that begins here
         * @param least the least value
         * @param bits how many bits vary
         * @param sparse how many bits more than count the intervals lead through it
         */
        private int of(long[] starts, int[] numbers, int from, int to, long least, int bits, int sparse) {
            int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(to - from) + sparse;
            int index = Math.min(bits, Math.min(TABLE_BITS, wanted));
            int low = bits - index;
            int place = reserve(1 + (1 << index));
            table[place] = low;
            int at = from;
            for (int entry = 0; entry < 1 << index; entry++) {
                long begin = least + ((long) entry << low);
                if (at + 1 < to && starts[at + 1] == begin) {
                    at++;
                }
                int last = at;
                while (last + 1 < to && starts[last + 1] - least >>> low == entry) {
                    last++;
                }
                int leads = numbers[at];
                if (last - at >= BUCKET) {
                    leads = ~(of(starts, numbers, at, last + 1, begin, low, FURTHER_SPARSE) << 1);
                } else if (last > at) {
                    leads = ~(bucket(starts, numbers, at, last, begin) << 1 | 1);
                }
                table[place + 1 + entry] = leads;
                at = last;
            }
            return place;
        }

        private int bucket(long[] values, int[] numbers, int first, int last, long begin) {
            if (BUCKET * buckets == classes.length) {
                classes = Arrays.copyOf(classes, 2 * classes.length);
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            for (int i = 0; i < BUCKET; i++) {
                classes[BUCKET * buckets + i] = numbers[Math.min(first + i, last)];
                if (i > 0) {
                    boolean there = first + i <= last;
                    starts[(BUCKET - 1) * buckets + i - 1] = there ? values[first + i] - begin : Long.MAX_VALUE;
                }
            }
            return buckets++;
        }
    }
}
