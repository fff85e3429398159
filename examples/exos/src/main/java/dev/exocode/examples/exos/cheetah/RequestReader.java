package dev.exocode.examples.exos.cheetah;

import dev.exocode.examples.exos.Connection;

/** What came by a connection and is no whole request yet. Between requests it holds nothing. */
final class RequestReader {
    /** A longer first line is refused; RFC 9112, section 3, asks for 8,000 bytes at least. */
    static final int MOST_LINE = 8192;

    /** A longer head is refused. */
    static final int MOST_HEAD = 24_576;

    private static final byte[] NOTHING = {};
    private static final int LEAST = 1024;
    private static final int MOST = 2 * MOST_HEAD;

    private byte[] data = NOTHING;
    private int from;
    private int to;
    /** Up to where it is known that there is no end of a head. */
    private int seen;
    /** Where the line begins that this is in. */
    private int begin;
    /** Where the second line begins; where the first does, if that is not known. */
    private int line;
    /** How much is to be thrown away. */
    private long skip;

    /** Whether nothing of a request is there, nor is to be thrown away. */
    boolean isEmpty() {
        return from == to && skip == 0;
    }

    /** Whether what is there belongs to a request that was answered. */
    boolean skips() {
        return skip > 0;
    }

    /**
     * Takes what came.
     *
     * @return how many bytes; 0 if nothing is there now, or {@link Connection#ENDED}
     */
    int take(Connection connection) {
        if (to == data.length && connection.available() > 0) {
            makeRoom(connection.available());
        }
        int count = connection.read(data, to, data.length - to);
        if (count > 0) {
            to += count;
        } else if (from == to) {
            release();
        }
        return count;
    }

    private void makeRoom(int more) {
        int size = Math.max(LEAST, Math.min(MOST, Integer.highestOneBit(Math.max(1, to - from + more - 1)) << 1));
        byte[] other = size > data.length ? new byte[size] : data;
        System.arraycopy(data, from, other, 0, to - from);
        data = other;
        move(from);
    }

    private void move(int by) {
        to -= by;
        seen = Math.max(0, seen - by);
        begin = Math.max(0, begin - by);
        line = Math.max(0, line - by);
        from = 0;
    }

    /** Forgets all. */
    void release() {
        data = NOTHING;
        from = 0;
        to = 0;
        seen = 0;
        begin = 0;
        line = 0;
    }

    /** The next request; null if it is not all there. What is wrong is the last one. */
    Request next() {
        int thrown = (int) Math.min(skip, to - from);
        skip -= thrown;
        from += thrown;
        // Some clients send an empty line behind content (RFC 9112, section 2.2).
        while (to - from > 1 && data[from] == '\r' && data[from + 1] == '\n') {
            from += 2;
        }
        seen = Math.max(seen, from);
        begin = Math.max(begin, from);
        line = Math.max(line, from);
        int end = end();
        if (end < 0) {
            return Request.wrong(Status.BAD_REQUEST);
        }
        int length = (end == 0 ? to : end) - from;
        if (line == from ? length > MOST_LINE : line - from > MOST_LINE) {
            return Request.wrong(Status.URI_TOO_LONG);
        }
        if (length > MOST_HEAD) {
            return Request.wrong(Status.FIELDS_TOO_LARGE);
        }
        if (end == 0) {
            return null;
        }
        Request request = Request.read(data, from, length);
        from = end;
        line = end;
        skip = request.content();
        return request;
    }

    /** Where the head ends; 0 if it does not yet, -1 if CR or LF stands by itself. */
    private int end() {
        while (seen < to) {
            if (data[seen] == '\n') {
                // Its CR would have been passed with it.
                return -1;
            }
            if (data[seen] != '\r') {
                seen++;
                continue;
            }
            if (seen + 1 == to) {
                return 0;
            }
            if (data[seen + 1] != '\n') {
                return -1;
            }
            boolean empty = seen == begin;
            seen += 2;
            begin = seen;
            if (empty) {
                return seen;
            }
            line = line == from ? seen : line;
        }
        return 0;
    }
}
