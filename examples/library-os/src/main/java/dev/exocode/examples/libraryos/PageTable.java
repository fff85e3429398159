package dev.exocode.examples.libraryos;

/**
 * What a library knows of the pages of its environment, in two levels of {@value #FAN_OUT}: of each page where it is, what may be done with it and
 * what was done. The kernel knows nothing of it.
 *
 * <pre>
 *  63    52 51   28 27       4 3   0
 * +--------+-------+----------+------+
 * | 0      | block | frame    | bits |    block and frame as number + 1, 0 for none
 * +--------+-------+----------+------+
 * </pre>
 */
final class PageTable {
    /** That the page may be read: all that there are may. */
    static final int THERE = 1;

    /** That it may be written to. */
    static final int WRITABLE = 2;

    /** That it was written to since it was last in storage. */
    static final int DIRTY = 4;

    /** That it was used since somebody last looked. */
    static final int REFERENCED = 8;

    /** How many entries each level has. */
    private static final int FAN_OUT = 1024;

    private static final int FRAME_AT = 4;
    private static final int BLOCK_AT = 28;
    private static final long NUMBER = (1 << 24) - 1;

    private final long[][] levels = new long[FAN_OUT][];

    /** Whether a page has a place here: 0 to 2^20 - 1. */
    static boolean holds(long page) {
        return page >= 0 && page < FAN_OUT * FAN_OUT;
    }

    private long entry(long page) {
        long[] level = holds(page) ? levels[(int) page / FAN_OUT] : null;
        return level == null ? 0 : level[(int) page % FAN_OUT];
    }

    private void enter(long page, long entry) {
        int first = (int) page / FAN_OUT;
        if (levels[first] == null) {
            levels[first] = new long[FAN_OUT];
        }
        levels[first][(int) page % FAN_OUT] = entry;
    }

    boolean is(long page, int bits) {
        return (entry(page) & bits) == bits;
    }

    void mark(long page, int bits) {
        enter(page, entry(page) | bits);
    }

    void clear(long page, int bits) {
        enter(page, entry(page) & ~bits);
    }

    /** The frame that a page is in; -1 if it is in none. */
    int frame(long page) {
        return number(page, FRAME_AT);
    }

    void frame(long page, int frame) {
        number(page, FRAME_AT, frame);
    }

    /** The block of storage that is the home of a page; -1 if it has none. */
    int block(long page) {
        return number(page, BLOCK_AT);
    }

    void block(long page, int block) {
        number(page, BLOCK_AT, block);
    }

    private int number(long page, int at) {
        return (int) (entry(page) >>> at & NUMBER) - 1;
    }

    private void number(long page, int at, int number) {
        enter(page, entry(page) & ~(NUMBER << at) | (number + 1L) << at);
    }
}
