package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * TCP of a stack: who listens, and all connections.
 *
 * <p>A flood of SYNs: the first {@link Limit#HALF_OPEN} of a port are remembered, as long as they are not established; the others are answered by
 * cookies, for which nothing is kept, and lose the scale of windows and nothing else. A flood can so not keep anybody from connecting.
 *
 * <p>Source: RFC 9293.
 */
public final class Tcp {
    private static final int FIRST_OWN_PORT = 49_152;
    private static final int OWN_PORTS = 65_536 - FIRST_OWN_PORT;
    private static final int MOST_PORT = 65_535;
    /** A tick of the clock that begins numbers, in nanoseconds (RFC 9293, section 3.4.1). */
    private static final long TICK_NANOS = 4000;

    private final NetworkStack stack;
    private final Internet internet;
    private final Limits limits;
    private final Memory memory;
    private final KeyedHash hash;
    private final SynCookies cookies;
    private final Bucket resets;
    private final TcpHeader header = new TcpHeader();
    private final Map<Integer, Listener> listeners = new HashMap<>();
    private final ConnectionTable connections = new ConnectionTable();
    private final Deque<Connection> dirty = new ArrayDeque<>();
    /** Those that wait for old segments to die, in order, and some that did. */
    private final Deque<Connection> waiting = new ArrayDeque<>();

    private int waits;
    private int ownPort;

    Tcp(NetworkStack stack, Internet internet, KeyedHash hash) {
        this.stack = stack;
        this.internet = internet;
        this.limits = stack.limits();
        this.memory = new Memory(limits);
        this.hash = hash;
        this.cookies = new SynCookies(hash);
        this.resets = new Bucket(limits.of(Limit.ERRORS_PER_SECOND));
    }

    // What owners ask

    /**
     * Accepts connections for a port from now on.
     *
     * @param port the port, 1 to 65,535
     * @param acceptor takes them
     * @return whether nobody has the port
     * @throws IllegalArgumentException if there is no such port
     */
    public boolean listen(int port, Acceptor acceptor) {
        Objects.requireNonNull(acceptor, "acceptor");
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("port=" + port);
        }
        return listeners.putIfAbsent(port, new Listener(port, acceptor)) == null;
    }

    /**
     * Accepts no more connections for a port; those that are established stay.
     *
     * @param port the port
     * @return whether somebody listened
     */
    public boolean ignore(int port) {
        Listener gone = listeners.remove(port);
        if (gone != null && gone.halfOpen > 0) {
            connections.all().stream()
                    .filter(each -> each.listener == gone && each.state() == State.SYN_RECEIVED)
                    .forEach(each -> each.over(End.ABORTED, true));
        }
        return gone != null;
    }

    /**
     * Begins a connection.
     *
     * @param remote whom to
     * @param events whom it tells what happens
     * @return the connection, which is not established yet, and by which something may be sent; empty if there are {@link Limit#CONNECTIONS}, or no port is left
     */
    public Optional<Connection> connect(Endpoint remote, ConnectionEvents events) {
        // For each peer from another one on, so that who knows one does not know the next of others (RFC 6056, section
        // 3.3.3).
        int first = (int) hash.of(ConnectionTable.key(remote.address(), remote.port(), 0), 3) & MOST_PORT;
        for (int i = 0; i < OWN_PORTS; i++) {
            int port = FIRST_OWN_PORT + (first + (ownPort++ & MOST_PORT)) % OWN_PORTS;
            if (!listeners.containsKey(port)) {
                Optional<Connection> made = connect(port, remote, events);
                if (made.isPresent()) {
                    return made;
                }
            }
            if (isFull()) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * Begins a connection from a port. If the peer does the same at the same time, both have one.
     *
     * @param port the port on this side, 1 to 65,535
     * @param remote whom to
     * @param events whom it tells what happens
     * @return the connection; empty if there is one of these ports, or too many
     * @throws IllegalArgumentException if there is no such port
     */
    public Optional<Connection> connect(int port, Endpoint remote, ConnectionEvents events) {
        Objects.requireNonNull(events, "events");
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("port=" + port);
        }
        tick();
        long key = ConnectionTable.key(remote.address(), remote.port(), port);
        int place = place(key);
        if (connections.find(key, place) != null || !makeRoom()) {
            return Optional.empty();
        }
        Connection made = new Connection(this, remote, port, key, place, null, firstNumber(key));
        connections.add(made);
        count(Count.CONNECTED);
        made.connect(events);
        return Optional.of(made);
    }

    /**
     * The connections that there are, in whatever state.
     *
     * @return a copy, in no order
     */
    public List<Connection> connections() {
        return connections.all();
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int size() {
        return connections.count();
    }

    // Numbers

    private int place(long key) {
        return (int) hash.of(key, 0);
    }

    /** The first number of a connection: by the clock, and a secret for each peer (RFC 6528). */
    private int firstNumber(long key) {
        return (int) (hash.of(key, 1) + now() / TICK_NANOS);
    }

    // What comes

    /** A packet of TCP came. */
    void input(Ip4Header ip, byte[] data, int at, int length) {
        if (!header.read(data, at, length, ip.source(), ip.destination())) {
            count(Count.IGNORED);
            return;
        }
        count(Count.SEGMENTS_IN);
        long key = ConnectionTable.key(ip.source(), header.source(), header.destination());
        int place = place(key);
        Connection found = connections.find(key, place);
        if (found != null && !isReplacedBy(found, header)) {
            found.input(header);
            return;
        }
        if (found != null) {
            found.over(End.FINISHED, false);
        }
        Listener listener = listeners.get(header.destination());
        if (listener == null) {
            refuse(ip.source(), header);
        } else if (header.source() != 0) {
            listen(listener, ip.source(), header, key, place);
        }
    }

    /** Whether a SYN begins anew what is over, and whose numbers cannot be mistaken for old ones (RFC 9293, section 3.10.7.4, fourth). */
    private static boolean isReplacedBy(Connection old, TcpHeader segment) {
        return old.state() == State.TIME_WAIT
                && (segment.flags() & (TcpHeader.SYN | TcpHeader.ACK | TcpHeader.RST)) == TcpHeader.SYN
                && Sequence.before(old.expected(), segment.sequence());
    }

    /** In LISTEN (RFC 9293, section 3.10.7.2). */
    private void listen(Listener listener, int source, TcpHeader segment, long key, int place) {
        if (segment.has(TcpHeader.RST)) {
            return;
        }
        if (segment.has(TcpHeader.ACK)) {
            takeCookie(listener, source, segment, key, place);
            return;
        }
        if (!segment.has(TcpHeader.SYN)) {
            return;
        }
        if (listener.halfOpen >= limits.of(Limit.HALF_OPEN)) {
            sendCookie(listener, source, segment, key);
        } else if (makeRoom()) {
            Connection begun = new Connection(
                    this,
                    new Endpoint(source, segment.source()),
                    listener.port,
                    key,
                    place,
                    listener,
                    firstNumber(key));
            connections.add(begun);
            listener.halfOpen++;
            begun.begin(segment);
        } else {
            count(Count.SYNS_DROPPED);
        }
    }

    private void sendCookie(Listener listener, int source, TcpHeader segment, long key) {
        if (isFull()) {
            // What it brings back could not be taken.
            count(Count.SYNS_DROPPED);
            return;
        }
        long now = now();
        listener.hasCookies = true;
        listener.cookiesUntil = now + 2 * SynCookies.PERIOD_NANOS;
        int largest = segment.largest() == TcpHeader.NONE ? 536 : segment.largest();
        int cookie = cookies.make(key, segment.sequence(), largest, now);
        byte[] frame = internet.frame();
        TcpHeader.write(
                frame,
                Internet.REST,
                listener.port,
                segment.source(),
                cookie,
                segment.sequence() + 1,
                TcpHeader.SYN | TcpHeader.ACK,
                (int) Math.min(limits.of(Limit.RECEIVE_BYTES), 0xffff));
        int length = TcpHeader.options(frame, Internet.REST, mostSegment(), TcpHeader.NONE);
        count(Count.COOKIES_SENT);
        send(source, length, 0, 0);
    }

    private void takeCookie(Listener listener, int source, TcpHeader segment, long key, int place) {
        long now = now();
        boolean may = listener.hasCookies && now < listener.cookiesUntil && !segment.has(TcpHeader.SYN);
        int ours = segment.acknowledgement() - 1;
        int largest = may ? cookies.check(key, segment.sequence() - 1, ours, now) : SynCookies.NONE;
        if (largest == SynCookies.NONE || !makeRoom()) {
            refuse(source, segment);
            return;
        }
        Connection begun =
                new Connection(this, new Endpoint(source, segment.source()), listener.port, key, place, listener, ours);
        connections.add(begun);
        listener.halfOpen++;
        count(Count.COOKIES_TAKEN);
        begun.begin(segment, largest);
        begun.input(segment);
    }

    private boolean isFull() {
        return connections.count() >= limits.of(Limit.CONNECTIONS) && waits == 0;
    }

    /** Whether there is room for one more connection; the oldest of those that are over makes it. */
    private boolean makeRoom() {
        if (connections.count() >= limits.of(Limit.CONNECTIONS)) {
            endOldest();
        }
        return connections.count() < limits.of(Limit.CONNECTIONS);
    }

    private void endOldest() {
        Connection oldest = waiting.poll();
        while (oldest != null && oldest.state() != State.TIME_WAIT) {
            oldest = waiting.poll();
        }
        if (oldest != null) {
            oldest.over(End.FINISHED, false);
        }
    }

    /** The network says that a segment could not be delivered. */
    void unreachable(int destination, int localPort, int port, int sequence) {
        long key = ConnectionTable.key(destination, port, localPort);
        Connection found = connections.find(key, place(key));
        if (found != null) {
            found.unreachable(sequence);
        }
    }

    // What connections ask

    NetworkStack stack() {
        return stack;
    }

    Limits limits() {
        return limits;
    }

    Memory memory() {
        return memory;
    }

    Alarms alarms() {
        return stack.alarms();
    }

    long now() {
        return stack.now();
    }

    /** The time, which is later than that if somebody asks between turns. */
    long tick() {
        return stack.tick();
    }

    void count(Count what) {
        stack.count(what);
    }

    /** How much data a segment has at most. */
    int mostSegment() {
        return internet.station().mtu() - Ip4Header.HEADER_BYTES - TcpHeader.HEADER_BYTES;
    }

    /** A connection is to have its turn. */
    void dirty(Connection connection) {
        if (!connection.isDirty) {
            connection.isDirty = true;
            dirty.add(connection);
        }
    }

    /** Gives all that are to have one their turn, one after another, but none begins it behind a time. */
    void flush(long until) {
        while (!dirty.isEmpty() && stack.tick() < until) {
            Connection next = dirty.remove();
            next.isDirty = false;
            next.flush();
        }
    }

    /** Whether somebody is to have a turn. */
    boolean isDirty() {
        return !dirty.isEmpty();
    }

    void established(Connection connection) {
        connection.listener.halfOpen--;
    }

    /** A connection waits for old segments to die. */
    void waits(Connection connection) {
        waits++;
        waiting.add(connection);
        while (waits > limits.of(Limit.TIME_WAITS)) {
            endOldest();
        }
    }

    /** A connection is over. */
    void remove(Connection connection, boolean wasHalfOpen, boolean waited) {
        connections.remove(connection);
        if (wasHalfOpen) {
            connection.listener.halfOpen--;
        }
        waits -= waited ? 1 : 0;
        // They end in about the order in which they came.
        while (!waiting.isEmpty() && waiting.peek().state() != State.TIME_WAIT) {
            waiting.remove();
        }
    }

    // What is sent

    /** Sends a segment of a connection. */
    void send(Connection connection, int sequence, int flags, int offset, int length) {
        byte[] frame = internet.frame();
        int header = TcpHeader.write(
                frame,
                Internet.REST,
                connection.localPort(),
                connection.remote().port(),
                sequence,
                connection.expected(),
                flags,
                connection.announced(false));
        int sum = length == 0 ? 0 : connection.queue().copy(offset, frame, Internet.REST + header, length);
        send(connection.remote().address(), header, length, sum);
    }

    /** Sends a SYN of a connection. */
    void sendSyn(Connection connection, int flags, boolean shifts) {
        byte[] frame = internet.frame();
        TcpHeader.write(
                frame,
                Internet.REST,
                connection.localPort(),
                connection.remote().port(),
                connection.first(),
                (flags & TcpHeader.ACK) == 0 ? 0 : connection.expected(),
                flags,
                connection.announced(true));
        int header =
                TcpHeader.options(frame, Internet.REST, mostSegment(), shifts ? connection.shift() : TcpHeader.NONE);
        send(connection.remote().address(), header, 0, 0);
    }

    /** Resets the peer of a connection. */
    void sendReset(Connection connection) {
        byte[] frame = internet.frame();
        int header = TcpHeader.write(
                frame,
                Internet.REST,
                connection.localPort(),
                connection.remote().port(),
                connection.sent(),
                connection.expected(),
                TcpHeader.RST | TcpHeader.ACK,
                0);
        count(Count.RESETS_OUT);
        send(connection.remote().address(), header, 0, 0);
    }

    /** Answers a segment of no connection, or one that no number fits, by a reset (RFC 9293, section 3.10.7.1). */
    void refuse(int source, TcpHeader segment) {
        if (segment.has(TcpHeader.RST)) {
            return;
        }
        if (!resets.take(now())) {
            count(Count.SUPPRESSED);
            return;
        }
        boolean acknowledges = segment.has(TcpHeader.ACK);
        int length = TcpHeader.write(
                internet.frame(),
                Internet.REST,
                segment.destination(),
                segment.source(),
                acknowledges ? segment.acknowledgement() : 0,
                acknowledges ? 0 : segment.sequence() + segment.numbers(),
                acknowledges ? TcpHeader.RST : TcpHeader.RST | TcpHeader.ACK,
                0);
        count(Count.RESETS_OUT);
        send(source, length, 0, 0);
    }

    private void send(int destination, int headerBytes, int dataBytes, int dataSum) {
        TcpHeader.checksum(
                internet.frame(),
                Internet.REST,
                headerBytes,
                internet.station().address(),
                destination,
                dataBytes,
                dataSum);
        count(Count.SEGMENTS_OUT);
        internet.send(destination, Ip4Header.TCP, headerBytes + dataBytes);
    }
}
