package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection of TCP. Nothing here waits: what cannot be done now is told later to its {@link ConnectionEvents}. What is given to be sent leaves when
 * the stack has its turn, so that a header and a file given one after the other leave in one segment.
 *
 * <pre>{@code
 * stack.tcp().listen(80, connection -> new ConnectionEvents() {
 *     public void readable(Connection c) {
 *         byte[] request = new byte[c.available()];
 *         if (c.read(request, 0, request.length) >= 0) {
 *             c.send("HTTP/1.1 200 OK\r\n".getBytes());
 *             c.send(page, 0, page.length());     // a Payload: neither copied nor summed again
 *         }
 *         c.close();
 *     }
 * });
 * }</pre>
 *
 * <p>Source: RFC 9293, with RFC 5961 against what strangers inject.
 */
public final class Connection extends Alarm {
    /** What says that the peer has ended, and all of it was read. */
    public static final int ENDED = -1;

    /** An alarm comes so late where others have the processor, too. */
    private static final long LATE_NANOS = 5_000_000;

    private final Tcp tcp;
    private final Endpoint remote;
    private final int localPort;
    private final Limits limits;
    private final boolean active;
    private final Sender sender;
    private final Receiver receiver;

    // Of the table of connections.
    final long key;
    final int hash;
    Connection chained;
    /** Waits for its turn to send and to tell. */
    boolean isDirty;

    private State state;
    /** Whom it tells; null until it is accepted. */
    private ConnectionEvents events;
    /** Who accepts it; null if it was asked for here. */
    final Listener listener;

    /** Whether both sides shift windows. */
    private boolean shifts;

    private boolean ackNow;
    private int unacknowledged;
    private long ackAt = NEVER;
    private long heardAt;
    private long activeAt;
    private int keepAlives;
    private long challengedAt;
    /** When a wait ends for the peer's end, or for old segments to die. */
    private long closeAt = NEVER;
    /** When its owner wants to be told the time. */
    private long remindAt = NEVER;

    /** That the peer has ended where that number stands. */
    private boolean peerEnds;

    private int peerEnd;
    private boolean peerEnded;
    private boolean closed;

    /** Who is offered the numbers when nothing is under way; null if nobody. */
    private Borrower borrower;

    private boolean lent;
    /** When it was heard that the borrower has sent something that may not have been acknowledged. */
    private long lentAt = NEVER;

    // What is to be told.
    private boolean opens;
    private boolean isReadable;
    private boolean isWritable;
    private boolean reminds;
    private End end;
    private boolean told;

    Connection(Tcp tcp, Endpoint remote, int localPort, long key, int hash, Listener listener, int first) {
        this.tcp = tcp;
        this.remote = remote;
        this.localPort = localPort;
        this.key = key;
        this.hash = hash;
        this.listener = listener;
        this.active = listener == null;
        this.limits = tcp.limits();
        this.sender = new Sender(this, tcp, first);
        this.receiver = new Receiver(tcp.memory(), limits);
        long now = tcp.now();
        this.heardAt = now;
        this.activeAt = now;
        this.challengedAt = now - limits.of(Limit.CHALLENGE_NANOS);
    }

    // What its owner asks

    /**
     * Whom it is to.
     *
     * @return the address and the port of the peer
     */
    public Endpoint remote() {
        return remote;
    }

    /**
     * The port on this side.
     *
     * @return 1 to 65,535
     */
    public int localPort() {
        return localPort;
    }

    /**
     * Its state.
     *
     * @return as of now
     */
    public State state() {
        return state;
    }

    /**
     * How many bytes can be read now.
     *
     * @return 0 or more
     */
    public int available() {
        return receiver.unread();
    }

    /**
     * Reads what came.
     *
     * @param into becomes it
     * @param offset where it begins
     * @param length how many bytes at most
     * @return how many were read, 0 if none is there now; or {@link #ENDED}
     * @throws IndexOutOfBoundsException if it does not fit the array
     */
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        takeBack();
        int count = receiver.read(into, offset, length);
        if (count == 0) {
            return receiver.unread() == 0 && (peerEnded || end != null) ? ENDED : 0;
        }
        if (state.receives() && receiver.opens()) {
            ackNow = true;
            tcp.dirty(this);
        } else if (end != null) {
            tcp.dirty(this);
        }
        return count;
    }

    /**
     * Takes bytes to be sent, as many as there is room for; they are copied.
     *
     * @param parts what stands behind each other
     * @return how many bytes were taken, from the first on; if that is not all, {@link ConnectionEvents#writable} is told when there is room
     *     again. 0, and nothing is told, if nothing can be sent any more
     */
    public int send(byte[]... parts) {
        int taken = 0;
        for (byte[] part : parts) {
            int more = send(part, 0, part.length);
            taken += more;
            if (more < part.length) {
                break;
            }
        }
        return taken;
    }

    /**
     * The same of a part of an array.
     *
     * @param data an array with the bytes
     * @param offset where they begin
     * @param length how many there are
     * @return how many were taken
     * @throws IndexOutOfBoundsException if they are not all in the array
     */
    public int send(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        takeBack();
        if (!maySend()) {
            return 0;
        }
        begin();
        int taken = sender.queue.add(data, offset, length);
        sender.isShort |= taken < length;
        tcp.dirty(this);
        return taken;
    }

    /**
     * Takes all of a payload to be sent.
     *
     * @param payload what is sent
     * @return whether it was taken
     */
    public boolean send(Payload payload) {
        return send(payload, 0, payload.length());
    }

    /**
     * Takes a part of a payload to be sent, now and, where it is lost, again from where it stands: nothing is copied, nothing is summed again,
     * and it counts as nothing of what a connection may hold.
     *
     * @param payload what is sent
     * @param offset where the part begins
     * @param length how many bytes it has
     * @return whether it was taken, all of it; if not, {@link ConnectionEvents#writable} is told when there is room, if anything can be sent
     *     still. There is room for {@link Limit#SEND_PARTS} of all kinds
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public boolean send(Payload payload, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, payload.length());
        takeBack();
        if (!maySend()) {
            return false;
        }
        begin();
        boolean taken = sender.queue.add(payload, offset, length);
        sender.isShort |= !taken;
        tcp.dirty(this);
        return taken;
    }

    private boolean maySend() {
        return end == null && !sender.finish;
    }

    private void begin() {
        long now = tcp.tick();
        activeAt = now;
        if (sender.queue.bytes() == 0) {
            sender.begins(now);
        }
    }

    /**
     * How many bytes a {@code send} that copies would take now, memory permitting.
     *
     * @return 0 or more; if it is 0, {@link ConnectionEvents#writable} is told when it is not any more
     */
    public int room() {
        int room = maySend() ? sender.queue.room() : 0;
        sender.isShort |= room == 0;
        return room;
    }

    /**
     * How many bytes were taken to be sent and are not known to have arrived.
     *
     * @return 0 or more
     */
    public long pending() {
        return sender.queue.bytes();
    }

    /**
     * Whether small segments wait until all has arrived that was sent before (Nagle's algorithm); at first they do not.
     *
     * @param waits whether they do
     */
    public void nagle(boolean waits) {
        sender.nagle = waits;
        tcp.dirty(this);
    }

    /**
     * Has {@link ConnectionEvents#reminded} told at a time, once; a time that was said before is forgotten.
     *
     * @param nanos when, by the clock of the stack
     */
    public void remind(long nanos) {
        remindAt = nanos;
        tcp.dirty(this);
    }

    /** Ends this side behind all that was taken to be sent; what the peer sends can still be read. Once is enough. */
    public void finish() {
        takeBack();
        if (sender.finish || end != null) {
            return;
        }
        sender.finish = true;
        if (!sender.waits() || sender.queue.bytes() == 0) {
            sender.begins(tcp.tick());
        }
        finishing();
        tcp.dirty(this);
    }

    private void finishing() {
        if (state == State.ESTABLISHED) {
            state = State.FIN_WAIT_1;
        } else if (state == State.CLOSE_WAIT) {
            state = State.LAST_ACK;
        }
    }

    /**
     * Ends both sides: what was taken to be sent still is; what the peer sends is acknowledged and thrown away, until it ends, too, or {@link
     * Limit#CLOSE_NANOS} are over. Once is enough.
     */
    public void close() {
        if (closed || told) {
            return;
        }
        takeBack();
        closed = true;
        receiver.discard();
        if (state == State.SYN_SENT) {
            over(End.ABORTED, false);
            return;
        }
        finish();
        if (state == State.FIN_WAIT_2) {
            closeAt = tcp.tick() + limits.of(Limit.CLOSE_NANOS);
        }
        tcp.dirty(this);
    }

    /** Resets the connection: what was not sent is lost, on both sides. */
    public void abort() {
        takeBack();
        over(End.ABORTED, true);
    }

    /**
     * Why it is over.
     *
     * @return empty while it is not
     */
    public Optional<End> end() {
        return Optional.ofNullable(end);
    }

    @Override
    public String toString() {
        return remote + " " + state;
    }

    // The beginning

    /** Begins one here. */
    void connect(ConnectionEvents whom) {
        events = whom;
        state = State.SYN_SENT;
        sender.learn(TcpHeader.NONE, 0);
        sender.synSent(tcp.now());
        tcp.sendSyn(this, TcpHeader.SYN, true);
        schedule();
    }

    /** Begins one by a SYN that came. */
    void begin(TcpHeader syn) {
        state = State.SYN_RECEIVED;
        learn(syn);
        sender.synSent(tcp.now());
        tcp.sendSyn(this, TcpHeader.SYN | TcpHeader.ACK, shifts);
        schedule();
    }

    private void learn(TcpHeader syn) {
        shifts = syn.scale() != TcpHeader.NONE;
        sender.learn(syn.largest(), shifts ? syn.scale() : 0);
        receiver.begin(syn.sequence(), tcp.mostSegment());
        // What the SYN from here promises, or has promised.
        receiver.announced(true);
        if (shifts) {
            receiver.scaled();
        }
        sender.windowIs(syn);
    }

    /** Begins one by an acknowledgement that brings a cookie back: all that is known is in it. */
    void begin(TcpHeader acknowledgement, int largest) {
        state = State.SYN_RECEIVED;
        sender.learn(largest, 0);
        receiver.begin(acknowledgement.sequence() - 1, tcp.mostSegment());
        receiver.announced(true);
    }

    // What comes

    /** A segment of this connection came. */
    void input(TcpHeader segment) {
        takeBack();
        long now = tcp.now();
        if (state == State.SYN_SENT) {
            answered(segment, now);
        } else if (state != State.CLOSED) {
            synchronised(segment, now);
        }
        tell();
        if (ackNow && state != State.CLOSED && (receiver.hasGap() || unacknowledged >= 2 * sender.segment)) {
            // The peer counts these; others may wait for something to go with.
            acknowledge();
        }
        tcp.dirty(this);
    }

    /** In SYN-SENT (RFC 9293, section 3.10.7.3). */
    private void answered(TcpHeader segment, long now) {
        boolean acknowledges = segment.has(TcpHeader.ACK);
        if (acknowledges && segment.acknowledgement() != sender.first + 1) {
            if (!segment.has(TcpHeader.RST)) {
                tcp.refuse(remote.address(), segment);
            }
            return;
        }
        if (segment.has(TcpHeader.RST)) {
            if (acknowledges) {
                over(End.REFUSED, false);
            }
            return;
        }
        if (!segment.has(TcpHeader.SYN)) {
            return;
        }
        heardAt = now;
        learn(segment);
        if (!acknowledges) {
            // Both have begun at the same time.
            state = State.SYN_RECEIVED;
            tcp.sendSyn(this, TcpHeader.SYN | TcpHeader.ACK, shifts);
            return;
        }
        establish(now);
        receive(segment, segment.sequence() + 1, now);
        ackNow = true;
    }

    private void establish(long now) {
        sender.synArrived(now);
        state = State.ESTABLISHED;
        if (sender.finish) {
            finishing();
        }
        opens = true;
        activeAt = now;
    }

    /** In all states but SYN-SENT (RFC 9293, section 3.10.7.4). */
    private void synchronised(TcpHeader segment, long now) {
        int sequence = segment.sequence();
        boolean reset = segment.has(TcpHeader.RST);
        if (!reset) {
            heardAt = now;
            keepAlives = 0;
        }
        boolean acceptable = receiver.isAcceptable(sequence, segment.numbers());
        // One who asks whether there is room again, or has more than that, may still tell something else (section
        // 3.10.7.4, first).
        boolean beyond = !acceptable && receiver.promised() == 0 && sequence == receiver.next;
        if (!acceptable && !beyond) {
            if (!reset) {
                strange(segment, now);
            }
            return;
        }
        if (reset) {
            reset(sequence, now);
            return;
        }
        if (segment.has(TcpHeader.SYN)) {
            if (state == State.SYN_RECEIVED && !active) {
                over(End.RESET, false);
            } else {
                challenge(now);
            }
            return;
        }
        if (!segment.has(TcpHeader.ACK)) {
            return;
        }
        if (!acknowledgement(segment, now)) {
            return;
        }
        if (beyond) {
            ackNow = true;
        } else {
            receive(segment, sequence, now);
        }
    }

    /** What is not within the window: an answer tells the peer where the window is. */
    private void strange(TcpHeader segment, long now) {
        boolean synAgain = state == State.SYN_RECEIVED
                && segment.sequence() == receiver.next - 1
                && (segment.flags() & (TcpHeader.SYN | TcpHeader.ACK)) == TcpHeader.SYN;
        if (synAgain) {
            tcp.sendSyn(this, TcpHeader.SYN | TcpHeader.ACK, shifts);
        } else if (segment.restBytes() > 0 || segment.has(TcpHeader.FIN)) {
            // Sent again, for its acknowledgement was lost.
            if (state == State.TIME_WAIT && segment.has(TcpHeader.FIN)) {
                closeAt = now + limits.of(Limit.TIME_WAIT_NANOS);
            }
            // What it acknowledges counts, or both ends may send for ever what the other has. Where that cannot be, a
            // challenge was the answer, if one was left: a peer that waits for one says nothing of the kind (RFC 5961,
            // sections 5 and 7).
            boolean says = state != State.SYN_RECEIVED && segment.restBytes() > 0 && segment.has(TcpHeader.ACK);
            if (says
                    && !segment.has(TcpHeader.SYN)
                    && receiver.had(segment.sequence(), segment.numbers())
                    && !acknowledgement(segment, now)) {
                return;
            }
            acknowledge();
        } else {
            challenge(now);
        }
    }

    private void reset(int sequence, long now) {
        if (sequence != receiver.next) {
            challenge(now);
        } else if (state == State.SYN_RECEIVED) {
            over(active ? End.REFUSED : End.RESET, false);
        } else {
            over(End.RESET, false);
        }
    }

    /** Says where both sides are to who may not be the peer, but not to each of many (RFC 5961). */
    private void challenge(long now) {
        if (now - challengedAt >= limits.of(Limit.CHALLENGE_NANOS)) {
            challengedAt = now;
            acknowledge();
        } else {
            tcp.count(Count.SUPPRESSED);
        }
    }

    /** Whether what a segment acknowledges lets the rest of it count. */
    private boolean acknowledgement(TcpHeader segment, long now) {
        int acknowledgement = segment.acknowledgement();
        if (state == State.SYN_RECEIVED) {
            if (acknowledgement != sender.first + 1) {
                tcp.refuse(remote.address(), segment);
                return false;
            }
            establish(now);
            sender.windowIs(segment);
            if (!active) {
                tcp.established(this);
            }
        }
        if (!sender.isAcceptable(acknowledgement)) {
            challenge(now);
            return false;
        }
        long before = sender.queue.bytes();
        sender.acknowledged(segment, now);
        if (sender.queue.bytes() < before) {
            activeAt = now;
            isWritable |= sender.isShort && sender.queue.isRoomy();
        }
        if (sender.isFinished()) {
            finished(now);
        }
        return state != State.CLOSED;
    }

    /** This side's end has arrived. */
    private void finished(long now) {
        if (state == State.FIN_WAIT_1) {
            state = State.FIN_WAIT_2;
            closeAt = closed ? now + limits.of(Limit.CLOSE_NANOS) : NEVER;
        } else if (state == State.CLOSING) {
            waitForOldSegments(now);
        } else if (state == State.LAST_ACK) {
            over(End.FINISHED, false);
        }
    }

    /** What a segment brings. */
    private void receive(TcpHeader segment, int sequence, long now) {
        if (!state.receives()) {
            return;
        }
        int expected = receiver.next;
        boolean gap = receiver.hasGap();
        int length = segment.restBytes();
        if (length > 0) {
            receiver.take(segment, sequence);
            unacknowledged += length;
            // What is out of order, and what fills a gap, the peer is to know at once (RFC 5681, section 4.2).
            ackNow |= receiver.next == expected || gap || receiver.hasGap() || unacknowledged >= 2 * sender.segment;
            ackAt = Math.min(ackAt, now + limits.of(Limit.DELAYED_ACK_NANOS));
            if (receiver.next != expected) {
                activeAt = now;
                isReadable = !closed;
            }
        }
        if (segment.has(TcpHeader.FIN)) {
            peerEnds = true;
            peerEnd = sequence + length;
            // In front of something else, it is answered as data is.
            ackNow |= receiver.next != peerEnd;
        }
        if (peerEnds && receiver.next == peerEnd) {
            peerEnded(now);
        }
    }

    private void peerEnded(long now) {
        peerEnds = false;
        peerEnded = true;
        receiver.end();
        ackNow = true;
        activeAt = now;
        isReadable = !closed;
        if (state == State.ESTABLISHED) {
            state = State.CLOSE_WAIT;
        } else if (state == State.FIN_WAIT_1) {
            state = State.CLOSING;
        } else if (state == State.FIN_WAIT_2) {
            waitForOldSegments(now);
        }
    }

    private void waitForOldSegments(long now) {
        state = State.TIME_WAIT;
        closeAt = now + limits.of(Limit.TIME_WAIT_NANOS);
        end = End.FINISHED;
        tcp.waits(this);
    }

    // The end

    /** It is over. */
    void over(End why, boolean tells) {
        if (state == State.CLOSED) {
            return;
        }
        if (tells && state != State.SYN_SENT && state != State.TIME_WAIT) {
            tcp.sendReset(this);
        }
        boolean halfOpen = state == State.SYN_RECEIVED && !active;
        boolean waited = state == State.TIME_WAIT;
        state = State.CLOSED;
        end = end == null ? why : end;
        told |= halfOpen;
        sender.queue.clear();
        if (end != End.FINISHED) {
            receiver.clear();
        }
        tcp.remove(this, halfOpen, waited);
        tcp.dirty(this);
    }

    /** The network says that the peer cannot be reached: that counts while it is not known that it can (RFC 5927). */
    void unreachable(int sequence) {
        if (state == State.SYN_SENT && sequence == sender.first) {
            over(End.UNREACHABLE, false);
        }
    }

    /** Who ended in order, and has read all that came, or does not want to. */
    private boolean mayEnd() {
        return end != null && (end != End.FINISHED || closed || receiver.unread() == 0);
    }

    /** Tells what is to be told. */
    private void tell() {
        if (told) {
            return;
        }
        if (opens) {
            opens = false;
            if (events == null) {
                tcp.count(Count.ACCEPTED);
                events = Objects.requireNonNull(listener.acceptor.accept(this), "events");
            }
            if (end == null || end == End.FINISHED) {
                events.opened(this);
            }
        }
        if (isReadable && events != null) {
            isReadable = false;
            if (!closed && (end == null || end == End.FINISHED)) {
                events.readable(this);
            }
        }
        if (isWritable && events != null && maySend()) {
            isWritable = false;
            sender.isShort = false;
            events.writable(this);
        }
        if (reminds && events != null) {
            reminds = false;
            if (!closed && end == null) {
                events.reminded(this);
            }
        }
        if (mayEnd() && !told) {
            told = true;
            receiver.clear();
            if (events != null) {
                events.closed(this, end);
            }
        }
    }

    // Its turn

    /** Tells and sends what there is. */
    void flush() {
        tell();
        long now = tcp.now();
        if (state.sends()) {
            sender.send(now);
        }
        if (ackNow && state != State.CLOSED && state != State.SYN_SENT && state != State.SYN_RECEIVED) {
            acknowledge();
        }
        if (borrower != null && !lent && isIdle()) {
            lend(now);
        }
        schedule();
    }

    private void acknowledge() {
        tcp.send(this, sender.bare(), TcpHeader.ACK, 0, 0);
    }

    /** What its segments say of the window; they say, too, what came. */
    int announced(boolean syn) {
        ackNow = false;
        unacknowledged = 0;
        ackAt = NEVER;
        return receiver.announced(syn);
    }

    int expected() {
        return receiver.next;
    }

    SendQueue queue() {
        return sender.queue;
    }

    int first() {
        return sender.first;
    }

    int sent() {
        return sender.max;
    }

    int shift() {
        return receiver.ownScale();
    }

    long heard() {
        return heardAt;
    }

    // What others do by its numbers

    /**
     * Offers the numbers to somebody, now and each time that all was sent that is to be, and nothing is unread.
     *
     * @param to who may have them
     */
    public void lendTo(Borrower to) {
        borrower = Objects.requireNonNull(to, "to");
        tcp.dirty(this);
    }

    /**
     * Who has the numbers has sent something: they are taken back when its acknowledgement is overdue, counted from here.
     *
     * @param nanos when it was sent, or earlier
     */
    public void lentSent(long nanos) {
        if (lent) {
            lentAt = Math.min(lentAt, Math.max(nanos, tcp.now()));
            tcp.dirty(this);
        }
    }

    /** Whether nothing is to be sent, is to be read, or is to be told. */
    private boolean isIdle() {
        return state == State.ESTABLISHED
                && end == null
                && !closed
                && !peerEnds
                && !ackNow
                && unacknowledged == 0
                && receiver.isIdle()
                && sender.isIdle();
    }

    private void lend(long now) {
        lent = borrower.take(
                this,
                new Borrower.Numbers(
                        receiver.next,
                        announced(false),
                        sender.una,
                        sender.max,
                        sender.window(),
                        sender.scale(),
                        sender.segment,
                        now,
                        null,
                        0));
    }

    private void takeBack() {
        if (!lent) {
            return;
        }
        lent = false;
        // Where it is noticed late that an acknowledgement is overdue, the machine stood still: what was sent behind
        // that
        // is of a time before, and nothing can have come back yet.
        boolean stood = lentAt == NEVER || tcp.now() - lentDue() > LATE_NANOS;
        long sentBy = stood ? tcp.now() : lentAt;
        lentAt = NEVER;
        Optional<Borrower.Numbers> back = borrower.giveBack(this);
        if (back.isEmpty()) {
            // Whatever was said here would be by wrong numbers; who sends something by right ones is told that nobody
            // is here.
            over(End.ABORTED, false);
            return;
        }
        Borrower.Numbers now = back.get();
        heardAt = Math.max(heardAt, now.nanos());
        if (sender.isAt(now) && now.expected() == receiver.next) {
            return;
        }
        receiver.resume(now.expected(), now.announced());
        sender.resume(now, Math.max(sentBy, now.nanos()));
        activeAt = Math.max(activeAt, now.nanos());
        keepAlives = 0;
        tcp.dirty(this);
    }

    private void schedule() {
        if (told && state == State.CLOSED) {
            tcp.alarms().clear(this);
        } else {
            tcp.alarms().set(this, due());
        }
    }

    private long lentDue() {
        return lentAt == NEVER ? NEVER : lentAt + sender.patience();
    }

    private long due() {
        return switch (state) {
            case SYN_SENT, SYN_RECEIVED -> sender.synDue();
            case TIME_WAIT -> closeAt;
            case CLOSED -> activeAt + limits.of(Limit.IDLE_NANOS);
            default ->
                Math.min(
                        Math.min(Math.min(sender.due(), ackAt), Math.min(Math.min(closeAt, remindAt), lentDue())),
                        Math.min(activeAt + limits.of(Limit.IDLE_NANOS), asksAt()));
        };
    }

    private long asksAt() {
        long nanos = limits.of(Limit.KEEP_ALIVE_NANOS);
        return heardAt + nanos + keepAlives * (nanos / 4);
    }

    @Override
    void ring(long now) {
        takeBack();
        switch (state) {
            case SYN_SENT, SYN_RECEIVED -> {
                if (now >= sender.synDue()) {
                    synAgain(now);
                }
            }
            case TIME_WAIT -> {
                if (now >= closeAt) {
                    over(End.FINISHED, false);
                }
            }
            case CLOSED -> {
                if (now - activeAt >= limits.of(Limit.IDLE_NANOS)) {
                    receiver.clear();
                }
            }
            default -> ringOpen(now);
        }
        tcp.dirty(this);
    }

    private void synAgain(long now) {
        if (!sender.synAgain(now)) {
            over(End.TIMED_OUT, false);
        } else {
            tcp.count(Count.RETRANSMITTED);
            boolean first = state == State.SYN_SENT;
            tcp.sendSyn(this, first ? TcpHeader.SYN : TcpHeader.SYN | TcpHeader.ACK, first || shifts);
        }
    }

    private void ringOpen(long now) {
        End why = sender.ring(now);
        if (why == null && now - activeAt >= limits.of(Limit.IDLE_NANOS)) {
            why = End.IDLE;
        }
        if (why == null && now >= closeAt) {
            why = End.ABANDONED;
        }
        if (why == null && now >= asksAt()) {
            why = ask();
        }
        if (why != null) {
            over(why, true);
            return;
        }
        ackNow |= now >= ackAt;
        if (now >= remindAt) {
            remindAt = NEVER;
            reminds = true;
        }
    }

    /** Asks a peer of which nothing was heard whether it is there (RFC 9293, section 3.8.4). */
    private End ask() {
        if (keepAlives++ == limits.count(Limit.KEEP_ALIVES)) {
            return End.TIMED_OUT;
        }
        tcp.send(this, sender.una - 1, TcpHeader.ACK, 0, 0);
        return null;
    }
}
