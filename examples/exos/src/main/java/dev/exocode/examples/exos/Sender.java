package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.TcpHeader;

/**
 * The sending half of a connection: which of its numbers are where, what may be sent now, and what is sent again (RFC 9293, section 3.8; RFC 5681;
 * RFC 6298; RFC 8985).
 *
 * <pre>
 *       una           next         max       una + window
 * ------|-------------|------------|---------|------------
 * arrived  under way    was sent     may be sent
 *                       and is to be sent again
 * </pre>
 */
final class Sender {
    /** What a peer takes that does not say (RFC 9293, section 3.7.1). */
    private static final int USUAL_SEGMENT = 536;

    /** So many segments are sent in a turn. */
    private static final int MOST_SEGMENTS = 32;

    private final Connection connection;
    private final Tcp tcp;
    private final int retransmissionLimit;
    private final long stallNanos;
    final SendQueue queue;
    private final RoundTrip roundTrip;
    private final Congestion congestion = new Congestion();
    private final TailProbe tail;

    /** The number of the SYN. */
    final int first;
    /** The number behind all that has arrived (SND.UNA). */
    int una;
    /** The number of what is sent next. */
    private int next;
    /** The number behind all that was ever sent (SND.NXT). */
    int max;
    /** The number of what is first in the queue. */
    private int start;

    private int window;
    private int windowSequence;
    private int windowAcknowledgement;
    private int mostWindow;
    private int scale;
    int segment = USUAL_SEGMENT;
    boolean nagle;
    /** The end is to be sent behind all. */
    boolean finish;
    /** What was given to be sent did not fit. */
    boolean isShort;

    private long dueAt = Alarm.NEVER;
    private int retransmissions;
    private long probed;
    private long progress;
    private long sentAt;

    Sender(Connection connection, Tcp tcp, int first) {
        this.connection = connection;
        this.tcp = tcp;
        this.first = first;
        this.una = first;
        this.next = first + 1;
        this.max = first + 1;
        this.start = first + 1;
        this.retransmissionLimit = tcp.limits().count(Limit.RETRANSMISSIONS);
        this.stallNanos = tcp.limits().of(Limit.STALL_NANOS);
        this.queue = new SendQueue(tcp.memory(), tcp.limits());
        this.roundTrip = new RoundTrip(tcp.limits());
        this.tail = new TailProbe(tcp.limits());
    }

    // The beginning

    /** The peer has said what it takes. */
    void learn(int largest, int shift) {
        segment = Math.min(largest <= 0 ? USUAL_SEGMENT : largest, tcp.mostSegment());
        // Who asks for smaller ones asks for work, not for data.
        segment = Math.max(segment, Math.min(64, tcp.mostSegment()));
        scale = shift;
        congestion.begin(segment, first + 1);
    }

    /** The SYN was sent. */
    void synSent(long now) {
        roundTrip.sent(first + 1, now);
        dueAt = now + roundTrip.timeout();
    }

    /** The SYN is to be sent again; false if it was sent often enough. */
    boolean synAgain(long now) {
        roundTrip.expired();
        dueAt = now + roundTrip.timeout();
        return retransmissions++ < tcp.limits().count(Limit.SYN_RETRANSMISSIONS);
    }

    /** The SYN has arrived. */
    void synArrived(long now) {
        una = first + 1;
        retransmissions = 0;
        roundTrip.acknowledged(una, now);
        dueAt = Alarm.NEVER;
        progress = now;
        probed = now;
        sentAt = now;
    }

    /** When the SYN is to be sent again. */
    long synDue() {
        return dueAt;
    }

    /** A window that counts in any case; that of a SYN is not shifted. */
    void windowIs(TcpHeader segmentIn) {
        window = segmentIn.window() << (segmentIn.has(TcpHeader.SYN) ? 0 : scale);
        mostWindow = Math.max(mostWindow, window);
        windowSequence = segmentIn.sequence();
        windowAcknowledgement = segmentIn.acknowledgement();
    }

    // What comes back

    /** Whether an acknowledgement can be of this connection (RFC 5961, section 5). */
    boolean isAcceptable(int acknowledgement) {
        return Sequence.notAfter(acknowledgement, max) && acknowledgement - una >= -Math.max(mostWindow, 0xffff);
    }

    /** What a segment with an acceptable acknowledgement says. */
    void acknowledged(TcpHeader segmentIn, long now) {
        int acknowledgement = segmentIn.acknowledgement();
        if (Sequence.before(acknowledgement, una)) {
            return;
        }
        int windowBefore = window;
        boolean newer = Sequence.before(windowSequence, segmentIn.sequence())
                || windowSequence == segmentIn.sequence() && Sequence.notAfter(windowAcknowledgement, acknowledgement);
        if (newer) {
            windowIs(segmentIn);
        }
        if (Sequence.before(una, acknowledgement)) {
            arrived(acknowledgement, now);
        } else if (segmentIn.numbers() == 0 && window == windowBefore && window > 0) {
            tail.repeated(una);
            if (max != una && congestion.repeated(una, max, max - una)) {
                tail.forget();
                again(now);
                expect(now);
            }
        } else if (window != windowBefore && windowBefore == 0) {
            // The receiver reads again: that counts for as much as data.
            progress = now;
        }
    }

    private void arrived(int acknowledgement, long now) {
        boolean full = max - una > congestion.window() - segment;
        int bytes = (int) Math.min(queue.bytes(), acknowledgement - start);
        queue.drop(bytes);
        start += bytes;
        una = acknowledgement;
        next = Sequence.later(next, una);
        retransmissions = 0;
        progress = now;
        roundTrip.acknowledged(una, now);
        if (congestion.arrived(bytes, una, max - una, full) && max != una) {
            again(now);
        }
        if (tail.mends(una)) {
            congestion.mended(tail.underWay());
        }
        dueAt = max == una ? Alarm.NEVER : now + roundTrip.timeout();
        expect(now);
    }

    /** Whether the end has arrived. */
    boolean isFinished() {
        return finish && una - start == 1;
    }

    // What others send

    /** Whether all was sent that was given to be, and nothing of it is known to be lost: then one that all of it has arrived can go on from here. */
    boolean isIdle() {
        return !finish && next == max && unsent() <= 0 && retransmissions == 0 && !congestion.isRecovering();
    }

    /** Whether nothing was done by the numbers. */
    boolean isAt(Borrower.Numbers now) {
        return now.arrived() == una && now.sent() == max && now.window() == window;
    }

    int window() {
        return window;
    }

    int scale() {
        return scale;
    }

    /** How long the acknowledgement of a segment alone is waited for. */
    long patience() {
        return Math.min(roundTrip.timeout(), tail.patience(roundTrip.smoothed(), true));
    }

    /** Somebody else has sent up to a number, when all had arrived that was sent before: one segment of it may be under way, and counts as sent at a time, which is not before it was. */
    void resume(Borrower.Numbers now, long at) {
        if (now.arrived() != una) {
            queue.drop(Math.min(queue.bytes(), now.arrived() - start));
            una = now.arrived();
            start = una;
            retransmissions = 0;
            congestion.resume(una);
            if (tail.mends(una)) {
                congestion.mended(tail.underWay());
            }
            // When that came is not known, only when something came last.
            roundTrip.resent();
            progress = now.nanos();
            dueAt = Alarm.NEVER;
        }
        if (now.sent() != max) {
            max = now.sent();
            next = max;
            sentAt = at;
            if (max != una) {
                queue.add(now.payload(), now.offset(), max - una);
                dueAt = at + roundTrip.timeout();
            }
        }
        window = now.window();
        mostWindow = Math.max(mostWindow, window);
        windowSequence = now.expected();
        windowAcknowledgement = una;
        expect(at);
    }

    // What is sent

    /** How many numbers are there that were not sent, or are to be sent again: bytes, and one for the end. */
    private long unsent() {
        return queue.bytes() + (finish ? 1 : 0) - (next - start);
    }

    /** Whether something is there that has not arrived. */
    boolean waits() {
        return queue.bytes() > 0 || finish && !isFinished();
    }

    /** Something was put into the queue that was empty. */
    void begins(long now) {
        progress = now;
    }

    /** Sends what may be sent. */
    void send(long now) {
        if (max == una && now - sentAt > roundTrip.timeout()) {
            congestion.idle();
        }
        int before = max;
        int sent = 0;
        while (sent < MOST_SEGMENTS && sendOne(now)) {
            sent++;
        }
        if (sent == MOST_SEGMENTS) {
            // Others have their turn before this goes on.
            tcp.dirty(connection);
        }
        if (max == una && unsent() <= 0) {
            dueAt = Alarm.NEVER;
        } else if (dueAt == Alarm.NEVER) {
            dueAt = now + roundTrip.timeout();
        }
        if (max != before) {
            expect(now);
        }
    }

    private boolean sendOne(long now) {
        long left = unsent();
        if (left <= 0) {
            return false;
        }
        int usable = una + Math.min(window, congestion.window()) - next;
        long data = left - (finish ? 1 : 0);
        int length = (int) Math.min(Math.min(data, segment), Math.max(usable, 0));
        boolean fin = finish && length == data && usable > length;
        if (length == 0 && !fin) {
            return false;
        }
        boolean all = length == data;
        boolean may = length == segment
                || Sequence.before(next, max)
                || all && (!nagle || next == una || finish)
                || length >= Math.max(1, mostWindow / 2);
        if (!may) {
            return false;
        }
        emit(next, length, fin, now);
        next += length + (fin ? 1 : 0);
        return true;
    }

    /** The number of a segment without data: where the peer has no room for a byte that was sent to ask, one in front of that counts. */
    int bare() {
        return Sequence.before(una + window, max) ? una + window : max;
    }

    /** Sends the first segment that has not arrived again. */
    private void again(long now) {
        int length = (int) Math.min(segment, Math.min(queue.bytes(), max - una));
        boolean fin = finish && length == queue.bytes() && max - una > length;
        emit(una, length, fin, now);
        tcp.count(Count.RETRANSMITTED);
    }

    private void emit(int sequence, int length, boolean fin, long now) {
        int end = sequence + length + (fin ? 1 : 0);
        if (Sequence.before(sequence, max)) {
            roundTrip.resent();
        } else {
            roundTrip.sent(end, now);
        }
        max = Sequence.later(max, end);
        sentAt = now;
        int offset = sequence - start;
        int flags = TcpHeader.ACK
                | (fin ? TcpHeader.FIN : 0)
                | (length > 0 && offset + length == queue.bytes() ? TcpHeader.PSH : 0);
        tcp.send(connection, sequence, flags, offset, length);
    }

    /**
     * What is due when nothing came in time.
     *
     * @return why the connection is over; null if it is not
     */
    End ring(long now) {
        if (waits() && now - progress >= stallNanos) {
            return retransmissions > 0 ? End.TIMED_OUT : End.STALLED;
        }
        if (now < dueAt) {
            if (now >= tail.dueAt()) {
                ask(now);
            }
            return null;
        }
        if (max == una || window == 0) {
            return probe(now);
        }
        if (++retransmissions > retransmissionLimit) {
            return End.TIMED_OUT;
        }
        tcp.count(Count.TIMEOUTS);
        tail.forget();
        congestion.expired(max, max - una, retransmissions == 1);
        roundTrip.expired();
        next = una;
        dueAt = now + roundTrip.timeout();
        tcp.count(Count.RETRANSMITTED);
        send(now);
        return null;
    }

    /** Something was sent at a time, or has arrived: what becomes of the rest is asked some time behind that. */
    private void expect(long at) {
        if (mayAsk()) {
            tail.set(at, tail.patience(roundTrip.smoothed(), max - una <= segment), dueAt, una);
        } else {
            tail.clear();
        }
    }

    /** Whether something is under way, a timeout has nothing to be sent again, and the first of it, perhaps with the end, is within the window still. */
    private boolean mayAsk() {
        return max != una && !congestion.isRepeating(una) && window >= Math.min(segment + 1, max - una);
    }

    /** Sends the first segment that has not arrived again, before a timeout. */
    private void ask(long now) {
        if (!mayAsk()) {
            tail.clear();
            return;
        }
        if (tail.isOpen()) {
            // What was asked last has arrived, and for as long as a duplicate takes to come back none came, or not all
            // has arrived.
            congestion.mended(tail.underWay());
        }
        tail.sent(una, max, congestion.counts(max - una));
        tcp.count(Count.TAIL_PROBES);
        again(now);
        dueAt = now + roundTrip.timeout();
    }

    /** Asks a peer that has no room, or too little to be worth a segment, whether it still has none (RFC 9293, section 3.8.6.1). */
    private End probe(long now) {
        // One that answers is there, whatever it says.
        retransmissions = connection.heard() - probed >= 0 ? 0 : retransmissions + 1;
        if (retransmissions > retransmissionLimit) {
            return End.TIMED_OUT;
        }
        probed = now;
        roundTrip.expired();
        dueAt = now + roundTrip.timeout();
        next = una;
        int length = (int) Math.min(queue.bytes(), Math.max(1, Math.min(window, segment)));
        emit(una, length, finish && length == 0, now);
        tcp.count(Count.PROBES);
        if (window > 0) {
            next = Sequence.later(next, max);
        }
        return null;
    }

    /** When something is due; {@link Alarm#NEVER} if nothing is. */
    long due() {
        long first = Math.min(dueAt, tail.dueAt());
        return waits() ? Math.min(first, progress + stallNanos) : first;
    }
}
