package dev.exocode.host.demux;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.ObjIntConsumer;

/**
 * Filters by their keys, each of a few words: open addressing, probed one place after another. One thread writes while any number
 * reads; what makes that safe is said at {@link Filters}.
 *
 * <p>An entry is the words of the key and a tag of 32 bits, which stands above the last word if that has so many bits to spare, else in
 * a word of its own:
 *
 * <pre>
 * tag = 0 for a free place, {@value #GONE} for one that was freed,
 *       else the filter's number, with the top bit set while only some readers may see it
 * </pre>
 *
 * <p>Source: multiplicative hashing by Dietzfelbinger et al. (1997); with multipliers drawn for each table, who chooses keys cannot
 * choose collisions.
 */
final class ExactTable {
    /** Set in a tag while it depends on the reader's version whether the entry is seen. */
    static final int PENDING = 1 << 31;

    /** The tag of a place that was freed: what stands behind it is still found. */
    static final int GONE = Integer.MAX_VALUE;

    private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int LEAST_PLACES = 8;
    private static final long LOW = 0xffff_ffffL;

    private final int words;
    /** Whether the tag stands above the last word. */
    private final boolean packed;

    private final int stride;
    private final long[] entries;
    private final long[] multipliers;
    private final long first;
    private final long second;
    private final int shift;
    /** The number of the last place. */
    private final int last;

    /** Places that are not free. */
    private int taken;

    /** The filters that are there. */
    private int size;

    /**
     * Makes an empty table.
     *
     * @param words how long keys are, 1 or more
     * @param lastBits how many bits the last word has at most
     * @param capacity how many filters are to fit
     * @param multipliers an odd number for each word
     */
    ExactTable(int words, int lastBits, int capacity, long[] multipliers) {
        this.words = words;
        this.packed = lastBits <= Integer.SIZE;
        this.stride = packed ? words : words + 1;
        int places = LEAST_PLACES;
        // At most half of the places are taken: so one of them is free, where a search ends.
        while (places < 2L * capacity) {
            places *= 2;
        }
        this.entries = new long[Math.multiplyExact(places, stride)];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(places);
        this.multipliers = multipliers;
        this.first = multipliers[0];
        this.second = words > 1 ? multipliers[1] : 0;
        this.last = places - 1;
    }

    /** The same, empty, with room for a quarter more at least: so it is made anew but once in so many changes, come what may. */
    ExactTable larger() {
        return sized(size + size / 4 + 1);
    }

    /** The same, empty. */
    ExactTable empty() {
        return sized(0);
    }

    /** The same with all that is there. */
    ExactTable copy() {
        ExactTable copy = sized(places() / 2);
        System.arraycopy(entries, 0, copy.entries, 0, entries.length);
        copy.taken = taken;
        copy.size = size;
        return copy;
    }

    private ExactTable sized(int capacity) {
        return new ExactTable(words, packed ? Integer.SIZE : Long.SIZE, capacity, multipliers);
    }

    /** Hands over all keys with their tags. */
    void forEach(ObjIntConsumer<long[]> to) {
        long[] any = new long[words];
        forEach(any, any, to);
    }

    /** Hands over all keys that have some bits, with their tags: what a mask of each word leaves of it. */
    void forEach(long[] masks, long[] bits, ObjIntConsumer<long[]> to) {
        for (int at = 0; at < places(); at++) {
            int tag = tag(at);
            if (tag != 0 && tag != GONE && has(at, masks, bits)) {
                long[] key = new long[words];
                System.arraycopy(entries, at * stride, key, 0, words);
                key[words - 1] &= packed ? LOW : -1L;
                to.accept(key, tag);
            }
        }
    }

    private boolean has(int at, long[] masks, long[] bits) {
        int i = at * stride;
        long differ = 0;
        for (int word = 0; word < words; word++) {
            differ |= entries[i + word] & masks[word] ^ bits[word];
        }
        return differ == 0;
    }

    /** Whether another filter still fits, so that a place stays free. */
    boolean hasRoom() {
        return taken <= last / 2;
    }

    int size() {
        return size;
    }

    int places() {
        return last + 1;
    }

    private int place(long hash) {
        return (int) (hash >>> shift);
    }

    /** The tag of a key of one word, or 0. */
    int find(long a) {
        for (int at = place(a * first); ; at = at + 1 & last) {
            int i = at * stride;
            long end = (long) WORDS.getAcquire(entries, packed ? i : i + 1);
            int tag = (int) (packed ? end >>> Integer.SIZE : end);
            if (tag == 0 || tag != GONE && (packed ? (end & LOW) == a : entries[i] == a)) {
                return tag;
            }
        }
    }

    /** The tag of a key of two words, or 0. */
    int find(long a, long b) {
        for (int at = place(a * first + b * second); ; at = at + 1 & last) {
            int i = at * stride;
            long end = (long) WORDS.getAcquire(entries, packed ? i + 1 : i + 2);
            int tag = (int) (packed ? end >>> Integer.SIZE : end);
            if (tag == 0 || tag != GONE && entries[i] == a && (packed ? (end & LOW) == b : entries[i + 1] == b)) {
                return tag;
            }
        }
    }

    /** The tag of a key, or 0. */
    int find(long[] key) {
        for (int at = place(hash(key)); ; at = at + 1 & last) {
            // Read once: it may change.
            int tag = tag(at);
            if (tag == 0 || tag != GONE && is(at, key)) {
                return tag;
            }
        }
    }

    /** Reads what stands where keys of two words would be looked for: to have it near. */
    long touch(long[] a, long[] b, int count) {
        long any = 0;
        for (int i = 0; i < count; i++) {
            any += entries[place(a[i] * first + b[i] * second) * stride];
        }
        return any;
    }

    /** How many words its places are. */
    int memory() {
        return entries.length;
    }

    private long hash(long[] key) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash += key[word] * multipliers[word];
        }
        return hash;
    }

    /** Where a key is, or if it is nowhere where the first free place is, as {@code -1 - place}. */
    private int at(long[] key, boolean reuse) {
        int free = -1;
        for (int at = place(hash(key)); ; at = at + 1 & last) {
            int tag = tag(at);
            if (tag == 0) {
                return -1 - (free < 0 ? at : free);
            } else if (tag == GONE) {
                free = reuse && free < 0 ? at : free;
            } else if (is(at, key)) {
                return at;
            }
        }
    }

    private boolean is(int at, long[] key) {
        int i = at * stride;
        for (int word = 0; word < words; word++) {
            long there = entries[i + word];
            if ((packed && word == words - 1 ? there & LOW : there) != key[word]) {
                return false;
            }
        }
        return true;
    }

    /** The tag of a place. */
    int tag(int at) {
        long end = (long) WORDS.getAcquire(entries, at * stride + stride - 1);
        return (int) (packed ? end >>> Integer.SIZE : end);
    }

    /** Changes the tag of a place that is taken. */
    void tag(int at, int tag) {
        int i = at * stride + stride - 1;
        WORDS.setRelease(entries, i, packed ? entries[i] & LOW | (long) tag << Integer.SIZE : tag & LOW);
        size -= tag == GONE ? 1 : 0;
    }

    /** Where a key is; -1 if it is nowhere. */
    int placeOf(long[] key) {
        return Math.max(-1, at(key, false));
    }

    /** Adds a key that is not there; there must be room. The answer is its place. */
    int add(long[] key, int tag) {
        int at = -1 - at(key, true);
        int i = at * stride;
        taken += tag(at) == 0 ? 1 : 0;
        size++;
        for (int word = 0; word < (packed ? words - 1 : words); word++) {
            entries[i + word] = key[word];
        }
        long end = packed ? key[words - 1] | (long) tag << Integer.SIZE : tag & LOW;
        WORDS.setRelease(entries, i + stride - 1, end);
        return at;
    }
}
