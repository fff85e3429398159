package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.Arrays;

/**
 * The receiving half of a connection: what came in order and was not read, and what came in front of something else. Both stand in one circle of bytes, each where it
 * will be read: so there is room for whatever is within the window.
 */
final class Receiver {
    private static final int LEAST_BYTES = 2048;

    private final Memory memory;
    private final int most;
    private final int mostGaps;
    private final int ownScale;

    /** The number of what is expected next (RCV.NXT). */
    int next;
    /** The number behind what was promised to be taken (RCV.NXT + RCV.WND). */
    int edge;

    private int scale;
    private int segment;
    private byte[] circle = {};
    /** Where the first byte that was not read stands. */
    private int head;

    private int unread;
    /** What came in front of something else, in order and apart: where it begins, and where it ends. */
    private int[] begins = {};

    private int[] ends = {};
    private int islands;
    private boolean discards;

    Receiver(Memory memory, Limits limits) {
        this.memory = memory;
        this.most = limits.count(Limit.RECEIVE_BYTES);
        this.mostGaps = limits.count(Limit.GAPS);
        int bits = 0;
        while (most >> bits > 0xffff) {
            bits++;
        }
        this.ownScale = bits;
    }

    /** By how many bits windows are shifted if the peer does so, too. */
    int ownScale() {
        return ownScale;
    }

    /** A SYN with that number came. */
    void begin(int first, int segmentBytes) {
        next = first + 1;
        edge = next;
        segment = segmentBytes;
    }

    /** Windows are shifted. */
    void scaled() {
        scale = ownScale;
    }

    int unread() {
        return unread;
    }

    boolean hasGap() {
        return islands > 0;
    }

    int promised() {
        return edge - next;
    }

    /** How much it would hold now. */
    private int capacity() {
        return discards ? segment : memory.isScarce() ? (int) Math.min(most, memory.least()) : most;
    }

    /** By how much more could be promised than is. */
    private int more(int capacity) {
        return next + Math.max(0, capacity - unread) - edge;
    }

    /** The window as it stands in a header; what it says is promised from here on. A SYN's is never shifted. */
    int announced(boolean syn) {
        int shift = syn ? 0 : scale;
        int capacity = capacity();
        int more = more(capacity);
        // Too little more is not worth a segment of the peer (RFC 9293, section 3.8.6.2.2); what was promised stays so.
        int promise = promised() + (more >= Math.min(capacity / 2, segment) ? more : 0);
        int shown = Math.min(promise >> shift, 0xffff);
        edge = Sequence.later(edge, next + (shown << shift));
        return shown;
    }

    /** Whether so much more would be promised now that the peer should know. */
    boolean opens() {
        int capacity = capacity();
        return more(capacity) >= Math.min(capacity / 2, 2 * segment);
    }

    /** Whether a segment has something within the window (RFC 9293, section 3.10.7.4). */
    boolean isAcceptable(int sequence, int numbers) {
        int window = promised();
        int at = sequence - next;
        if (numbers == 0) {
            return window == 0 ? at == 0 : at >= 0 && at < window;
        }
        int last = at + numbers - 1;
        return window > 0 && (at >= 0 && at < window || last >= 0 && last < window);
    }

    /** Whether all of a segment came before, and not longer ago than the largest window is wide. */
    boolean had(int sequence, int numbers) {
        int at = sequence - next;
        return at < 0 && at + numbers <= 0 && at >= -Math.max(most, 0xffff);
    }

    /** Whether nothing is there. */
    boolean isIdle() {
        return unread == 0 && islands == 0;
    }

    /** Somebody else has taken what came up to a number, and has said that window. */
    void resume(int expected, int shown) {
        next = expected;
        edge = Sequence.later(edge, next + (shown << scale));
    }

    /** The peer's end is what was expected next. */
    void end() {
        next++;
        edge = Sequence.later(edge, next);
    }

    /** Takes what is in the window of the data of a segment, which begins at a number. */
    void take(TcpHeader segmentIn, int begin) {
        int end = begin + segmentIn.restBytes();
        int from = Sequence.later(begin, next);
        int to = Sequence.before(edge, end) ? edge : end;
        if (!Sequence.before(from, to)) {
            return;
        }
        if (discards) {
            next = from == next ? to : next;
            return;
        }
        if (from != next && !mayBeIsland(from, to)) {
            return;
        }
        to = hold(to);
        if (!Sequence.before(from, to)) {
            return;
        }
        write(from, segmentIn.data(), segmentIn.rest() + (from - begin), to - from);
        if (from == next) {
            moveTo(to);
        } else {
            island(from, to);
        }
    }

    private void moveTo(int to) {
        unread += to - next;
        next = to;
        int gone = 0;
        while (gone < islands && Sequence.notAfter(begins[gone], next)) {
            if (Sequence.before(next, ends[gone])) {
                unread += ends[gone] - next;
                next = ends[gone];
            }
            gone++;
        }
        if (gone > 0) {
            remove(0, gone);
        }
    }

    private void remove(int from, int count) {
        System.arraycopy(begins, from + count, begins, from, islands - from - count);
        System.arraycopy(ends, from + count, ends, from, islands - from - count);
        islands -= count;
    }

    private boolean mayBeIsland(int from, int to) {
        if (islands < mostGaps) {
            return true;
        }
        for (int i = 0; i < islands; i++) {
            if (Sequence.notAfter(begins[i], to) && Sequence.notAfter(from, ends[i])) {
                return true;
            }
        }
        return false;
    }

    /** Notes that bytes in front of something else are there, and joins what touches. */
    private void island(int from, int to) {
        int at = 0;
        while (at < islands && Sequence.before(ends[at], from)) {
            at++;
        }
        int behind = at;
        int begin = from;
        int end = to;
        while (behind < islands && Sequence.notAfter(begins[behind], to)) {
            begin = Sequence.before(begins[behind], begin) ? begins[behind] : begin;
            end = Sequence.later(ends[behind], end);
            behind++;
        }
        if (behind > at) {
            begins[at] = begin;
            ends[at] = end;
            remove(at + 1, behind - at - 1);
            return;
        }
        if (islands == begins.length) {
            begins = Arrays.copyOf(begins, Math.max(4, 2 * islands));
            ends = Arrays.copyOf(ends, begins.length);
        }
        System.arraycopy(begins, at, begins, at + 1, islands - at);
        System.arraycopy(ends, at, ends, at + 1, islands - at);
        begins[at] = begin;
        ends[at] = end;
        islands++;
    }

    /** Has memory for all up to a number, or for as much as it gets; up to which number there is. */
    private int hold(int to) {
        int needed = unread + (to - next);
        if (needed <= circle.length) {
            return to;
        }
        int size = Math.max(LEAST_BYTES, Integer.highestOneBit(needed - 1) << 1);
        size = Math.max(needed, Math.min(size, most));
        if (!memory.change(circle.length, size)) {
            // What it may have whatever others do.
            size = (int) Math.min(needed, memory.least());
            if (size <= circle.length || !memory.change(circle.length, size)) {
                return next + (circle.length - unread);
            }
        }
        byte[] other = new byte[size];
        copyOut(0, other, 0, islands == 0 ? unread : unread + (ends[islands - 1] - next));
        circle = other;
        head = 0;
        return Sequence.before(next + (size - unread), to) ? next + (size - unread) : to;
    }

    private void write(int sequence, byte[] data, int offset, int length) {
        int at = head + unread + (sequence - next);
        at = at >= circle.length ? at - circle.length : at;
        int straight = Math.min(length, circle.length - at);
        System.arraycopy(data, offset, circle, at, straight);
        System.arraycopy(data, offset + straight, circle, 0, length - straight);
    }

    private void copyOut(int from, byte[] into, int offset, int length) {
        int at = head + from;
        at = at >= circle.length ? at - circle.length : at;
        int straight = Math.min(length, circle.length - at);
        System.arraycopy(circle, at, into, offset, straight);
        System.arraycopy(circle, 0, into, offset + straight, length - straight);
    }

    /** Reads as much as there is, and fits. */
    int read(byte[] into, int offset, int length) {
        int count = Math.min(length, unread);
        copyOut(0, into, offset, count);
        head += count;
        head = head >= circle.length ? head - circle.length : head;
        unread -= count;
        if (unread == 0 && islands == 0) {
            head = 0;
            if (circle.length > LEAST_BYTES) {
                release();
            }
        }
        return count;
    }

    /** What comes from here on, and what came, nobody reads. */
    void discard() {
        discards = true;
        clear();
    }

    /** Forgets all that came. */
    void clear() {
        unread = 0;
        islands = 0;
        release();
    }

    private void release() {
        memory.change(circle.length, 0);
        circle = new byte[0];
        head = 0;
    }
}
