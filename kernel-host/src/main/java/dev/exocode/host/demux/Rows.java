package dev.exocode.host.demux;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows of bits of a {@link Block} while it is built: a bit for each member, 64 members a word. Words without bits are left out of a
 * row, and equal rows of a part of the key are one:
 *
 * <pre>
 * summary ...   a bit for each word that has bits, 64 words each
 * ranks         16 bits for each summary, the first lowest: how many words stand before those of it
 * word ...      those that have bits, in order
 * </pre>
 *
 * <p>Source: aggregated bit vectors by Baboescu and Varghese (SIGCOMM 2001).
 */
final class Rows {
    private final int members;
    private final long[] words;
    private final long[] summaries;
    private long[] rows = new long[64];
    private int size;

    /** Drawn, so that who chooses members cannot choose sets of them whose hashes are equal. */
    private final long salt = new SplittableRandom().nextLong();

    /** A number for the members that are in: equal sets have equal ones, others hardly ever. */
    private long hash;
    /** By hash the places of rows of the part that is built; -1 for free ones. */
    private int[] known = new int[16];

    private long[] hashes = new long[known.length];
    private int count;

    Rows(int members) {
        this.members = members;
        this.words = new long[(members + Long.SIZE - 1) / Long.SIZE];
        this.summaries = new long[summaries(members)];
    }

    /** How many members there are. */
    int members() {
        return members;
    }

    /** How many summaries stand in each row. */
    static int summaries(int members) {
        int words = (members + Long.SIZE - 1) / Long.SIZE;
        return (words + Long.SIZE - 1) / Long.SIZE;
    }

    /** Begins a part of the key, with no member in. */
    void begin() {
        Arrays.fill(words, 0);
        Arrays.fill(summaries, 0);
        Arrays.fill(known, -1);
        hash = 0;
        count = 0;
    }

    /** Puts a member in, or takes it out if it is. */
    void turn(int member) {
        int word = member / Long.SIZE;
        set(word, words[word] ^ 1L << member);
    }

    private void set(int word, long bits) {
        hash ^= hash(word, words[word]) ^ hash(word, bits);
        words[word] = bits;
        long bit = 1L << word;
        summaries[word / Long.SIZE] =
                bits == 0 ? summaries[word / Long.SIZE] & ~bit : summaries[word / Long.SIZE] | bit;
    }

    private long hash(int word, long bits) {
        return bits == 0 ? 0 : mixed(mixed(word ^ salt) ^ bits);
    }

    /** Puts in those members that two rows of others have in common, and no other; the answer is the {@link #place} of their row. */
    int both(Rows others, int one, int other) {
        Arrays.fill(words, 0);
        Arrays.fill(summaries, 0);
        hash = 0;
        for (int i = 0; i < summaries.length; i++) {
            for (long rest = others.rows[one + i] & others.rows[other + i]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                long bits = others.word(one, i, bit) & others.word(other, i, bit);
                if (bits != 0) {
                    set(i * Long.SIZE + bit, bits);
                }
            }
        }
        return place();
    }

    /** A word of a row that has bits. */
    private long word(int place, int summary, int bit) {
        int rank = (int) (rows[place + summaries.length] >>> summary * Short.SIZE) & 0xffff;
        long before = rows[place + summary] & (1L << bit) - 1;
        return rows[place + summaries.length + 1 + rank + Long.bitCount(before)];
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 32) * 0x9e37_79b9_7f4a_7c15L;
        mixed = (mixed ^ mixed >>> 29) * 0xbf58_476d_1ce4_e5b9L;
        return mixed ^ mixed >>> 32;
    }

    /** The place of the row of the members that are in, which is added if it is not there. */
    int place() {
        if (2 * count >= known.length) {
            grow();
        }
        for (int at = (int) hash & known.length - 1; ; at = at + 1 & known.length - 1) {
            if (known[at] < 0) {
                known[at] = add();
                hashes[at] = hash;
                count++;
                return known[at];
            } else if (hashes[at] == hash && is(known[at])) {
                return known[at];
            }
        }
    }

    private void grow() {
        int[] before = known;
        long[] hashesBefore = hashes;
        known = new int[2 * before.length];
        hashes = new long[known.length];
        Arrays.fill(known, -1);
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0) {
                int at = (int) hashesBefore[i] & known.length - 1;
                while (known[at] >= 0) {
                    at = at + 1 & known.length - 1;
                }
                known[at] = before[i];
                hashes[at] = hashesBefore[i];
            }
        }
    }

    private boolean is(int place) {
        int at = place + summaries.length + 1;
        for (int i = 0; i < summaries.length; i++) {
            if (rows[place + i] != summaries[i]) {
                return false;
            }
            for (long rest = summaries[i]; rest != 0; rest &= rest - 1) {
                if (rows[at++] != words[i * Long.SIZE + Long.numberOfTrailingZeros(rest)]) {
                    return false;
                }
            }
        }
        return true;
    }

    private int add() {
        int most = summaries.length + 1 + words.length;
        if (rows.length - size < most) {
            rows = Arrays.copyOf(rows, Math.addExact(Math.multiplyExact(rows.length, 2), most));
        }
        int place = size;
        int begin = place + summaries.length + 1;
        int at = begin;
        long ranks = 0;
        for (int i = 0; i < summaries.length; i++) {
            rows[place + i] = summaries[i];
            ranks |= (long) (at - begin) << i * Short.SIZE;
            for (long rest = summaries[i]; rest != 0; rest &= rest - 1) {
                rows[at++] = words[i * Long.SIZE + Long.numberOfTrailingZeros(rest)];
            }
        }
        rows[begin - 1] = ranks;
        size = at;
        return place;
    }

    /** How many rows the part has. */
    int count() {
        return count;
    }

    /** Whether all members are in. */
    boolean isFull() {
        int in = 0;
        for (long word : words) {
            in += Long.bitCount(word);
        }
        return in == members;
    }

    /** All rows of all parts. */
    long[] all() {
        return Arrays.copyOf(rows, size);
    }
}
