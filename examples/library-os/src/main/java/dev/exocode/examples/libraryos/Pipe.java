package dev.exocode.examples.libraryos;

import java.nio.ByteBuffer;

/**
 * One end of a pipe: bytes that one environment writes into a page that both share, and another one reads. The kernel is not asked.
 *
 * <pre>
 *  0        8        16                          4095
 * +--------+--------+-----------------------------+
 * | read   | written| the last bytes, in a circle |    how many ever, big-endian
 * +--------+--------+-----------------------------+
 * </pre>
 *
 * <p>Each end keeps its own count to itself, and of the other one believes only what can be: the rest is a pipe that is broken, as is one
 * whose page is gone.
 *
 * <p>Source: shared memory pipes of ExOS (SOSP 1995, section 6.1).
 */
public final class Pipe {
    /** So many bytes are in a pipe at most. */
    public static final int ROOM = 4080;

    /** What says that the pipe is broken. */
    public static final int BROKEN = -1;

    private static final int READ_AT = 0;
    private static final int WRITTEN_AT = Long.BYTES;
    private static final int BYTES_AT = 2 * Long.BYTES;

    private final SharedPage page;
    private final byte[] count = new byte[Long.BYTES];

    /** What this end has written or read; a pipe is used in one direction. */
    private long mine;

    /**
     * An end of a new pipe, to write into or to read from.
     *
     * @param page full of zeros at first, and for the other end alone
     */
    public Pipe(SharedPage page) {
        this.page = page;
    }

    /**
     * Writes what there is room for.
     *
     * @param from what is written
     * @param offset where that begins
     * @param length how many bytes
     * @return how many were written, 0 if there is no room; or {@link #BROKEN}
     */
    public int write(byte[] from, int offset, int length) {
        long there = inPipe(READ_AT);
        if (there < 0) {
            return BROKEN;
        }
        int part = (int) Math.min(length, ROOM - there);
        return part == 0 || move(from, offset, part, true) && publish(WRITTEN_AT, part) ? part : BROKEN;
    }

    /**
     * Reads what is there.
     *
     * @param into becomes it
     * @param offset where it begins
     * @param length how many bytes at most
     * @return how many were read, 0 if none is there; or {@link #BROKEN}
     */
    public int read(byte[] into, int offset, int length) {
        long there = inPipe(WRITTEN_AT);
        if (there < 0) {
            return BROKEN;
        }
        int part = (int) Math.min(length, there);
        return part == 0 || move(into, offset, part, false) && publish(READ_AT, part) ? part : BROKEN;
    }

    /** How many bytes are in the pipe by the count of the other end and our own; less than 0 if that cannot be. */
    private long inPipe(int other) {
        if (!page.read(other, count, 0, Long.BYTES)) {
            return BROKEN;
        }
        long theirs = ByteBuffer.wrap(count).getLong();
        long there = other == READ_AT ? mine - theirs : theirs - mine;
        return there > ROOM ? BROKEN : there;
    }

    private boolean move(byte[] buffer, int offset, int length, boolean writes) {
        int at = (int) (mine % ROOM);
        int first = Math.min(length, ROOM - at);
        return writes
                ? page.write(BYTES_AT + at, buffer, offset, first)
                        && page.write(BYTES_AT, buffer, offset + first, length - first)
                : page.read(BYTES_AT + at, buffer, offset, first)
                        && page.read(BYTES_AT, buffer, offset + first, length - first);
    }

    private boolean publish(int where, int more) {
        mine += more;
        ByteBuffer.wrap(count).putLong(mine);
        return page.write(where, count, 0, Long.BYTES);
    }
}
