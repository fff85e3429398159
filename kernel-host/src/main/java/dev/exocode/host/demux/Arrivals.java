package dev.exocode.host.demux;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Keys in the order in which they came, each with a time and a slot of its own: a number from 0 on, below {@link #slots}, that stays
 * while the key is there. What else is known of a key stands in arrays of its user, by slot. Nothing is allocated but when there are
 * more keys than ever before.
 *
 * <p>Source: chained hashing by a strongly universal function of pairs of 32 bits (Thorup, 2013); with numbers drawn for each table, who
 * chooses keys cannot choose collisions.
 */
final class Arrivals {
    /** No slot. */
    static final int NONE = -1;

    private static final int FEWEST = 16;
    private static final long LOW = 0xffff_ffffL;

    private final int words;
    private final int most;
    private final long[] drawn;
    /** The first slot of each chain; as many chains as slots, a power of two. */
    private int[] chains;
    /** The next slot of a chain, or of those that are free. */
    private int[] next;

    private int[] older;
    private int[] newer;
    private long[] times;
    private long[] keys;
    private int free = NONE;
    private int used;
    private int oldest = NONE;
    private int newest = NONE;
    private int size;

    /**
     * Makes it without keys.
     *
     * @param words how long keys are
     * @param most how many there may be at once, 1 or more
     */
    Arrivals(int words, int most) {
        this.words = words;
        this.most = most;
        this.drawn = new SplittableRandom().longs(2L * words + 1).toArray();
        chains = new int[FEWEST];
        Arrays.fill(chains, NONE);
        next = new int[FEWEST];
        older = new int[FEWEST];
        newer = new int[FEWEST];
        times = new long[FEWEST];
        keys = new long[FEWEST * words];
    }

    int size() {
        return size;
    }

    /** Whether there may be no more. */
    boolean isFull() {
        return size == most;
    }

    /** All slots are below it. */
    int slots() {
        return next.length;
    }

    /** The slot of the key that came first; {@link #NONE} if there is none. */
    int oldest() {
        return oldest;
    }

    /** For how long keys that are kept for some time all stay: 0 or less if the oldest does not, the largest number without keys. */
    long rest(long now, long kept) {
        return oldest == NONE ? Long.MAX_VALUE : kept - (now - times[oldest]);
    }

    /** The slot of a key; {@link #NONE} if it is not there. */
    int find(long[] key) {
        int slot = chains[chain(key, 0)];
        while (slot != NONE && !is(slot, key)) {
            slot = next[slot];
        }
        return slot;
    }

    private boolean is(int slot, long[] key) {
        int from = slot * words;
        for (int i = 0; i < words; i++) {
            if (keys[from + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds a key that is not there as the newest one, while there may be more; gives its slot. */
    int add(long[] key, long time) {
        int slot = free;
        if (slot != NONE) {
            free = next[slot];
        } else {
            if (used == next.length) {
                grow();
            }
            slot = used++;
        }
        System.arraycopy(key, 0, keys, slot * words, words);
        int chain = chain(key, 0);
        next[slot] = chains[chain];
        chains[chain] = slot;
        size++;
        link(slot, time);
        return slot;
    }

    /** Makes a key the newest one, that came now. */
    void renew(int slot, long time) {
        unlink(slot);
        link(slot, time);
    }

    /** Takes a key away; its slot will be that of another one. */
    void remove(int slot) {
        unlink(slot);
        int chain = chain(keys, slot * words);
        int before = NONE;
        for (int at = chains[chain]; at != slot; at = next[at]) {
            before = at;
        }
        if (before == NONE) {
            chains[chain] = next[slot];
        } else {
            next[before] = next[slot];
        }
        next[slot] = free;
        free = slot;
        size--;
    }

    private void link(int slot, long time) {
        times[slot] = time;
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
    }

    private void unlink(int slot) {
        if (older[slot] == NONE) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
        if (newer[slot] == NONE) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
    }

    private int chain(long[] key, int from) {
        long sum = drawn[2 * words];
        for (int i = 0; i < words; i++) {
            long word = key[from + i];
            sum += ((word & LOW) + drawn[2 * i]) * ((word >>> Integer.SIZE) + drawn[2 * i + 1]);
        }
        return (int) (sum >>> Integer.SIZE) & chains.length - 1;
    }

    private void grow() {
        int slots = 2 * next.length;
        next = Arrays.copyOf(next, slots);
        older = Arrays.copyOf(older, slots);
        newer = Arrays.copyOf(newer, slots);
        times = Arrays.copyOf(times, slots);
        keys = Arrays.copyOf(keys, slots * words);
        chains = new int[slots];
        Arrays.fill(chains, NONE);
        // It grows only when no slot is free.
        for (int slot = 0; slot < used; slot++) {
            int chain = chain(keys, slot * words);
            next[slot] = chains[chain];
            chains[chain] = slot;
        }
    }
}
