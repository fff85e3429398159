package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Region;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A set of tuples of 64-bit words, with a perfect hash function of them: each has a slot of its own, so that one comparison tells
 * whether a tuple is a member. Immutable.
 *
 * <p>The hash of a tuple takes each word in turn: the sum with what was made of those before it is multiplied, and its upper half folded
 * into the lower one. The highest bits of the hash choose a bucket, the number that stands there is multiplied by the hash, and the highest
 * bits of that are the slot. Numbers of buckets are found one after another, the fullest bucket first, so that all its tuples come
 * to free slots. A slot that is left over holds a tuple that nobody looks for there.
 *
 * <p>Source: hash and displace (Pagh 1999; Belazzougui, Botelho and Dietzfelbinger 2009), with a product for the displacement.
 */
public final class Tuples {
    /** The most words of a tuple. */
    public static final int MOST_WORDS = 6;

    /** So many functions are tried. */
    private static final int MOST_FUNCTIONS = 8;
    /** More tuples in one bucket are too many. */
    private static final int MOST_IN_BUCKET = 32;
    /** So many displacements are tried for a bucket, and so many on average for a tuple. */
    private static final int MOST_DISPLACEMENTS = 1 << 12;

    private static final int MOST_FOR_TUPLE = 64;
    /** Tuples for a bucket, on average at least half as many. */
    private static final int PER_BUCKET = 4;

    private final int words;
    private final long[] factors;
    private final long last;
    private final int bucketBits;
    private final int slotBits;
    private final int[] displacements;
    private final long[] slots;
    /** So many displacements may still be tried. */
    private long left;

    private Tuples(int words, long[] factors, long last, int[] displacements, long[] slots) {
        this.words = words;
        this.factors = factors;
        this.last = last;
        this.displacements = displacements;
        this.slots = slots;
        this.bucketBits = Integer.numberOfTrailingZeros(displacements.length);
        this.slotBits = Integer.numberOfTrailingZeros(slots.length / words);
    }

    /**
     * Finds a function for some tuples. Time is by how many there are, whatever they are.
     *
     * @param words of each, 1 to {@value #MOST_WORDS}
     * @param rows one tuple after another, repeated or not
     * @return the set of them; empty if there is none, if it would take more than {@link Data#MAX_BYTES}, or none of the functions tried is perfect
     */
    static Optional<Tuples> of(int words, long[] rows) {
        int count = rows.length / words;
        if (count == 0 || count > Data.MAX_BYTES / Long.BYTES / words) {
            return Optional.empty();
        }
        int bucketBits = Math.max(1, bits(count / PER_BUCKET));
        int slotBits = Math.max(1, bits(count + count / 4 + 1));
        if (bytes(words, bucketBits, slotBits) > Data.MAX_BYTES) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(count);
        for (int i = 0; i < MOST_FUNCTIONS; i++) {
            long[] factors = random.longs(words).map(factor -> factor | 1).toArray();
            long last = random.nextLong() | 1;
            Tuples made = new Tuples(words, factors, last, new int[1 << bucketBits], new long[words << slotBits]);
            if (made.place(rows)) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    /** The smallest power of two that is not below a number has this exponent. */
    private static int bits(int number) {
        return number <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(number - 1);
    }

    private static long bytes(int words, int bucketBits, int slotBits) {
        return ((long) Integer.BYTES << bucketBits) + ((long) Long.BYTES * words << slotBits);
    }

    /** Gives each tuple a slot; false if that is not possible. */
    private boolean place(long[] rows) {
        int[] sizes = new int[displacements.length];
        int[] members = members(rows, sizes);
        if (members == null) {
            return false;
        }
        boolean[] taken = new boolean[1 << slotBits];
        int[] found = new int[MOST_IN_BUCKET];
        left = MOST_DISPLACEMENTS + (long) MOST_FOR_TUPLE * (rows.length / words);
        for (int size = MOST_IN_BUCKET; size > 0; size--) {
            for (int bucket = 0; bucket < sizes.length; bucket++) {
                if (sizes[bucket] == size && !displace(rows, members, bucket, size, taken, found)) {
                    return false;
                }
            }
        }
        for (int slot = 0; slot < taken.length; slot++) {
            if (!taken[slot]) {
                System.arraycopy(rows, 0, slots, slot * words, words);
            }
        }
        return true;
    }

    /** By bucket the different tuples in it, at most so many; null if there are more. */
    private int[] members(long[] rows, int[] sizes) {
        int count = rows.length / words;
        int[] ends = new int[sizes.length + 1];
        int[] buckets = new int[count];
        for (int row = 0; row < count; row++) {
            buckets[row] = bucket(hash(rows, row * words));
            ends[buckets[row] + 1]++;
        }
        for (int bucket = 0; bucket < sizes.length; bucket++) {
            ends[bucket + 1] += ends[bucket];
        }
        int[] sorted = new int[count];
        int[] next = ends.clone();
        for (int row = 0; row < count; row++) {
            sorted[next[buckets[row]]++] = row;
        }
        int[] members = new int[sizes.length * MOST_IN_BUCKET];
        for (int bucket = 0; bucket < sizes.length; bucket++) {
            for (int i = ends[bucket]; i < ends[bucket + 1]; i++) {
                int first = bucket * MOST_IN_BUCKET;
                if (isThere(rows, sorted[i], members, first, sizes[bucket])) {
                    continue;
                } else if (sizes[bucket] == MOST_IN_BUCKET) {
                    return null;
                }
                members[first + sizes[bucket]++] = sorted[i];
            }
        }
        return members;
    }

    private boolean isThere(long[] rows, int row, int[] members, int from, int size) {
        for (int i = from; i < from + size; i++) {
            int other = members[i] * words;
            if (Arrays.equals(rows, row * words, (row + 1) * words, rows, other, other + words)) {
                return true;
            }
        }
        return false;
    }

    /** Finds the number of a bucket with which all its tuples come to free slots, and puts them there. */
    private boolean displace(long[] rows, int[] members, int bucket, int size, boolean[] taken, int[] found) {
        int first = bucket * MOST_IN_BUCKET;
        for (int displacement = 1; displacement < 2 * MOST_DISPLACEMENTS && left-- > 0; displacement += 2) {
            int placed = 0;
            while (placed < size) {
                int slot = slot(hash(rows, members[first + placed] * words), displacement);
                if (taken[slot]) {
                    break;
                }
                taken[slot] = true;
                found[placed++] = slot;
            }
            if (placed == size) {
                displacements[bucket] = displacement;
                for (int i = 0; i < size; i++) {
                    System.arraycopy(rows, members[first + i] * words, slots, found[i] * words, words);
                }
                return true;
            }
            for (int i = 0; i < placed; i++) {
                taken[found[i]] = false;
            }
        }
        return false;
    }

    private long hash(long[] rows, int from) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash + rows[from + i]) * factors[i];
            hash ^= hash >>> Integer.SIZE;
        }
        return hash * last;
    }

    private int bucket(long hash) {
        return (int) (hash >>> Long.SIZE - bucketBits);
    }

    private int slot(long hash, int displacement) {
        return (int) (hash * displacement >>> Long.SIZE - slotBits);
    }

    /**
     * Whether a tuple is one of these.
     *
     * @param tuple as many words as each has
     * @return true if it is
     */
    public boolean contains(long... tuple) {
        long hash = hash(tuple, 0);
        int at = slot(hash, displacements[bucket(hash)]) * words;
        return Arrays.equals(tuple, 0, words, slots, at, at + words);
    }

    // What a program that looks something up has to know.

    int words() {
        return words;
    }

    long factor(int word) {
        return factors[word];
    }

    long lastFactor() {
        return last;
    }

    int bucketBits() {
        return bucketBits;
    }

    int slotBits() {
        return slotBits;
    }

    /** Where the slots begin in {@link #table}. */
    int slotsAt() {
        return Integer.BYTES << bucketBits;
    }

    int bytes() {
        return (int) bytes(words, bucketBits, slotBits);
    }

    /** The numbers of the buckets, 4 bytes each, and behind them the slots, 8 bytes a word. */
    byte[] table() {
        ByteBuffer table = ByteBuffer.allocate(bytes()).order(Region.DATA.order());
        table.asIntBuffer().put(displacements);
        table.position(slotsAt())
                .slice()
                .order(Region.DATA.order())
                .asLongBuffer()
                .put(slots);
        return table.array();
    }
}
