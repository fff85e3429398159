package dev.exocode.vcode.engine;

import java.util.Arrays;

/**
 * What a run has overwritten of one region: the bytes of its first few stores, one store after another, and behind them lines of {@value
 * #LINE_BYTES} bytes counted from the region's start.
 *
 * <p>Before each of the first {@value #STORES} stores, what is there is written down with its place. From then on, and from the first
 * time that more bytes than one store's are about to be overwritten, all of a line is copied before the first store to it, behind what
 * was copied before. So a run of few stores costs by these, a longer one by the lines it stores to, and what is kept is never more than
 * the region and a few words: room for that is made beforehand, and runs allocate nothing. A window's last line may be shorter, so
 * nothing outside of the window is read or put back.
 *
 * <p>That all is put back: no store is written down any more once a line has been copied. So lines, put back first, are as they were
 * when the first was copied, and the stores written down are all from before that; these, put back from the last to the first, leave
 * each of their bytes as it was before the first of them.
 *
 * <p>Public only so that generated classes reach it: they ask before each store. The copying is apart, so that the asking is
 * small enough for the JVM to take into its caller.
 *
 * <p>Source: ours, because original ASHs had no rollback. The copies are in order of time, not each at its line's own place, so
 * that small runs over a large region keep to the same few bytes.
 */
public final class UndoLog {
    /** How many low bits of an offset are the place in the line. */
    static final int LINE_BITS = 6;

    /** The bytes of a line. */
    public static final int LINE_BYTES = 1 << LINE_BITS;

    /** How many stores are written down before lines are copied. */
    static final int STORES = 32;

    private static final byte[] NO_BYTES = {};
    /** How many low bits of a word in {@link #stores} say the width, as a power of 2. */
    private static final int WIDTH_BITS = 2;

    private byte[] memory = NO_BYTES;
    private int start;
    private int length;
    /** The lines as they were, in the order of {@link #lines}; as long as the largest region seen. */
    private byte[] copies = NO_BYTES;
    /** For each line, 1 if there is a copy of it, and 0 if not. */
    private byte[] marks = NO_BYTES;
    /** The lines of which there are copies. */
    private int[] lines = {};

    private int copied;
    private int copiedBytes;

    /** For each store that is written down, place and width, and what was there. */
    private final long[] stores = new long[2 * STORES];

    private int written;
    /** How many stores may be written down: none once a line has been copied. */
    private int room = STORES;

    /** Makes a log of a region of no bytes. */
    UndoLog() {}

    /** Makes room for regions up to a length, and keeps what is logged. */
    void reserve(int bytes) {
        if (bytes > copies.length) {
            int most = (bytes - 1 >> LINE_BITS) + 1;
            copies = Arrays.copyOf(copies, bytes);
            marks = Arrays.copyOf(marks, most);
            lines = Arrays.copyOf(lines, most);
        }
    }

    /** Forgets what was overwritten, and is of a window from now on, for which there is room. */
    void begin(byte[] array, int offset, int bytes) {
        forget();
        memory = array;
        start = offset;
        length = bytes;
    }

    /** Forgets what was overwritten. */
    void forget() {
        written = 0;
        if (room == 0) {
            forgetLines();
        }
    }

    private void forgetLines() {
        for (int i = 0; i < copied; i++) {
            marks[lines[i]] = 0;
        }
        copied = 0;
        copiedBytes = 0;
        room = STORES;
    }

    /** Puts everything back that was overwritten, and forgets it. */
    void undo() {
        int from = 0;
        for (int i = 0; i < copied; i++) {
            int offset = lines[i] << LINE_BITS;
            int bytes = Math.min(LINE_BYTES, length - offset);
            copy(copies, from, memory, start + offset, bytes);
            from += bytes;
        }
        while (written > 0) {
            written--;
            restore(stores[2 * written], stores[2 * written + 1]);
        }
        forget();
    }

    private void restore(long place, long old) {
        int index = (int) (place >>> WIDTH_BITS);
        switch ((int) place & (1 << WIDTH_BITS) - 1) {
            case 0 -> memory[index] = (byte) old;
            case 1 -> Memory.store16L(memory, index, (int) old);
            case 2 -> Memory.store32L(memory, index, (int) old);
            default -> Memory.store64L(memory, index, old);
        }
    }

    /** Keeps what a store of 1, 2, 4 or 8 bytes is about to overwrite. */
    void store(int offset, int bytes) {
        switch (bytes) {
            case 1 -> before8(memory, start + offset, this);
            case 2 -> before16(memory, start + offset, this);
            case 4 -> before32(memory, start + offset, this);
            default -> before64(memory, start + offset, this);
        }
    }

    /** Writes a store down, and counts it only at the end. */
    private void write(int width, int index, long old) {
        int at = written;
        stores[2 * at] = (long) index << WIDTH_BITS | width;
        stores[2 * at + 1] = old;
        written = at + 1;
    }

    /** Keeps the line or the two lines of a store. */
    private void line(int index, int bytes) {
        int offset = index - start;
        if ((marks[offset >> LINE_BITS] & marks[offset + bytes - 1 >> LINE_BITS]) == 0) {
            before(offset, bytes);
        }
    }

    /** Keeps bytes of the window, one at least, that are about to be overwritten. */
    void before(int offset, int bytes) {
        int behind = (offset + bytes - 1 >> LINE_BITS) + 1;
        for (int line = offset >> LINE_BITS; line < behind; line++) {
            if (marks[line] == 0) {
                int first = line;
                while (line + 1 < behind && marks[line + 1] == 0) {
                    line++;
                }
                keep(first, line + 1);
            }
        }
    }

    /** Marks lines only at the end: should this fail, they count as not kept. */
    private void keep(int from, int behind) {
        room = 0;
        int offset = from << LINE_BITS;
        int bytes = (int) Math.min(length - offset, (long) (behind - from) << LINE_BITS);
        copy(memory, start + offset, copies, copiedBytes, bytes);
        copiedBytes += bytes;
        for (int line = from; line < behind; line++) {
            lines[copied] = line;
            copied++;
            marks[line] = 1;
        }
    }

    /** A whole line by eights: a run that stores to one line takes a tenth less time so, and one to many about the same. */
    private static void copy(byte[] from, int at, byte[] to, int place, int bytes) {
        if (bytes != LINE_BYTES) {
            System.arraycopy(from, at, to, place, bytes);
            return;
        }
        for (int i = 0; i < LINE_BYTES; i += Long.BYTES) {
            Memory.store64L(to, place + i, Memory.load64L(from, at + i));
        }
    }

    /**
     * Keeps a byte that is about to be overwritten.
     *
     * @param memory the array of the log's window, as the run has it at hand: so what is read there is read once
     * @param index of the byte in the array, inside of the window
     * @param log the log of its region
     */
    public static void before8(byte[] memory, int index, UndoLog log) {
        if (log.written < log.room) {
            log.write(0, index, memory[index]);
        } else {
            log.line(index, 1);
        }
    }

    /**
     * Keeps 2 bytes that are about to be overwritten.
     *
     * @param memory the array of the log's window, as the run has it at hand: so what is read there is read once
     * @param index of the first in the array, inside of the window
     * @param log the log of its region
     */
    public static void before16(byte[] memory, int index, UndoLog log) {
        if (log.written < log.room) {
            log.write(1, index, Memory.load16L(memory, index));
        } else {
            log.line(index, 2);
        }
    }

    /**
     * Keeps 4 bytes that are about to be overwritten.
     *
     * @param memory the array of the log's window, as the run has it at hand: so what is read there is read once
     * @param index of the first in the array, inside of the window
     * @param log the log of its region
     */
    public static void before32(byte[] memory, int index, UndoLog log) {
        if (log.written < log.room) {
            log.write(2, index, Memory.load32L(memory, index));
        } else {
            log.line(index, 4);
        }
    }

    /**
     * Keeps 8 bytes that are about to be overwritten.
     *
     * @param memory the array of the log's window, as the run has it at hand: so what is read there is read once
     * @param index of the first in the array, inside of the window
     * @param log the log of its region
     */
    public static void before64(byte[] memory, int index, UndoLog log) {
        if (log.written < log.room) {
            log.write(3, index, Memory.load64L(memory, index));
        } else {
            log.line(index, 8);
        }
    }

    /**
     * Keeps the lines of what a loop is about to overwrite, which begins with its first round and goes on as long as its counter is, at
     * the end of a round, not above a limit. Some more may be kept, so that no store inside the region is left out, however the
     * numbers wrap; but never so much that looking at it takes longer than the loop, unless a store outside of the region ends the run.
     *
     * @param offset of the first byte of the first round in the window; what is outside of the window is not kept
     * @param counter in the first round
     * @param limit of the counter, an int or one less than the least
     * @param step by how much counter and offset grow, 1 or more
     * @param width how many bytes a round overwrites, 1 or more
     * @param log the log of its region
     */
    public static void ahead(int offset, int counter, long limit, int step, int width, UndoLog log) {
        long far = limit - counter;
        if (far < 0) {
            // All but the first round come only if the counter passes the greatest number at once.
            int next = counter + step;
            far = next <= limit ? limit - next + step : 0;
        } else if (limit > Integer.MAX_VALUE - step && counter + (far / step + 1) * step > Integer.MAX_VALUE) {
            // It goes on from the least number, and so on until a store is outside.
            far = log.length;
        }
        int from = offset;
        long bytes = far + width;
        if (offset < 0) {
            from = 0;
            bytes = log.length;
        }
        bytes = Math.min(bytes, (long) log.length - from);
        if (bytes > 0) {
            log.before(from, (int) bytes);
        }
    }
}
