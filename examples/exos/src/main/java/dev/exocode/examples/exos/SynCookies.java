package dev.exocode.examples.exos;

/**
 * Numbers of SYNs by which a connection is known again that was not remembered.
 *
 * <pre>
 *  31       27 26      24 23                     0
 * | minute    | largest  | keyed hash of all      |
 * </pre>
 *
 * <p>Whoever guesses one has a chance of 2 in 2^24 each time. Of the options of a SYN only the largest segment survives, as one of eight.
 *
 * <p>Source: RFC 4987, appendix A.
 */
final class SynCookies {
    /** How long a cookie is good, at least; twice as long at most. */
    static final long PERIOD_NANOS = 64_000_000_000L;

    /** No cookie. */
    static final int NONE = -1;

    private static final int[] LARGEST = {64, 256, 536, 1024, 1220, 1380, 1440, 1460};
    private static final int PERIODS = 32;

    private final KeyedHash hash;

    SynCookies(KeyedHash hash) {
        this.hash = hash;
    }

    /** The number that answers a SYN. */
    int make(long key, int theirs, int largest, long now) {
        int index = LARGEST.length - 1;
        while (index > 0 && LARGEST[index] > largest) {
            index--;
        }
        return cookie(key, theirs, index, now / PERIOD_NANOS);
    }

    private int cookie(long key, int theirs, int index, long period) {
        int tag = (int) (period & PERIODS - 1);
        // The whole period is in the hash: what was good an hour ago is not good again.
        long drawn = hash.of(key, (long) theirs << 32 | period << 3 & 0xffff_ffffL | index);
        return tag << 27 | index << 24 | (int) drawn & 0xff_ffff;
    }

    /** The largest segment that was asked for by a SYN with a number, if it was answered with another one not long ago; {@link #NONE} if it was not. */
    int check(long key, int theirs, int ours, long now) {
        long period = now / PERIOD_NANOS;
        int index = ours >>> 24 & LARGEST.length - 1;
        return ours == cookie(key, theirs, index, period) || ours == cookie(key, theirs, index, period - 1)
                ? LARGEST[index]
                : NONE;
    }
}
