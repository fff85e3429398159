package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.IcmpMessage;
import dev.exocode.examples.exos.frame.Ip4Header;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A network stack for one station, without a kernel: {@link #input} takes frames, an {@link Outlet} sends them, and {@link #advance} does what is due.
 *
 * <p>Whoever runs it gives it all frames that have come, and then its turn ({@link #advance}), again when more come and at {@link #nextNanos} at the
 * latest. For one thread.
 */
public final class NetworkStack {
    private final Station station;
    private final Limits limits;
    private final LongSupplier clock;
    private final Outlet outlet;
    private final Alarms alarms = new Alarms();
    private final long[] counts = new long[Count.values().length];
    private final EthernetHeader ethernet = new EthernetHeader();
    private final Ip4Header ip = new Ip4Header();
    private final Neighbours neighbours;
    private final Reassembly reassembly;
    private final Icmp icmp;
    private final Udp udp;
    private final Tcp tcp;
    private long now;

    /**
     * Makes a stack.
     *
     * @param station who it is
     * @param limits what it does no more of
     * @param clock tells the time in nanoseconds, never less than before
     * @param secret what its numbers are hard to foresee by: one that nobody knows, or, to have all happen again, the same
     * @param outlet sends its frames
     */
    public NetworkStack(Station station, Limits limits, LongSupplier clock, Secret secret, Outlet outlet) {
        this.station = Objects.requireNonNull(station, "station");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.outlet = Objects.requireNonNull(outlet, "outlet");
        this.now = clock.getAsLong();
        KeyedHash hash = new KeyedHash(secret.first(), secret.second());
        this.neighbours = new Neighbours(this);
        this.reassembly = new Reassembly(this);
        Internet internet = new Internet(this, neighbours, (int) hash.of(0, 2));
        this.icmp = new Icmp(this, internet);
        this.udp = new Udp(this, internet);
        this.tcp = new Tcp(this, internet, hash);
    }

    /**
     * Who it is.
     *
     * @return as it was made
     */
    public Station station() {
        return station;
    }

    /**
     * What it does no more of.
     *
     * @return as it was made
     */
    public Limits limits() {
        return limits;
    }

    /**
     * Its TCP.
     *
     * @return the same always
     */
    public Tcp tcp() {
        return tcp;
    }

    /**
     * Its UDP.
     *
     * @return the same always
     */
    public Udp udp() {
        return udp;
    }

    /**
     * Its ICMP.
     *
     * @return the same always
     */
    public Icmp icmp() {
        return icmp;
    }

    // What comes

    /**
     * Takes a frame. What it causes to be sent may wait for {@link #flush}, as other frames may follow.
     *
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes it has
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public void input(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        tick();
        count(Count.FRAMES_IN);
        if (!ethernet.read(data, offset, length)
                || ethernet.destination() != station.ethernet() && ethernet.destination() != EthernetHeader.BROADCAST) {
            count(Count.IGNORED);
            return;
        }
        switch (ethernet.type()) {
            case EthernetHeader.IP4 -> packet(data);
            case EthernetHeader.ARP -> neighbours.input(data, ethernet.rest(), ethernet.restBytes(), ethernet.source());
            default -> count(Count.IGNORED);
        }
    }

    private void packet(byte[] data) {
        // What is for all is not taken, nor answered: whoever sends in the name of somebody would have all answer that
        // one.
        boolean good = ip.read(data, ethernet.rest(), ethernet.restBytes())
                && ethernet.destination() == station.ethernet()
                && ip.destination() == station.address()
                && Ip4Header.isSender(ip.source())
                && ip.source() != station.address()
                && !station.isBroadcast(ip.source());
        if (!good) {
            count(Count.IGNORED);
            return;
        }
        if (ip.isFragment()) {
            byte[] whole = reassembly.take(ip, data);
            if (whole != null) {
                take(whole, 0, whole.length, false);
            }
            return;
        }
        take(data, ip.rest(), ip.restBytes(), true);
    }

    private void take(byte[] data, int at, int length, boolean mayRefuse) {
        switch (ip.protocol()) {
            case Ip4Header.TCP -> tcp.input(ip, data, at, length);
            case Ip4Header.UDP -> udp.input(ip, data, at, length, mayRefuse);
            case Ip4Header.ICMP -> icmp.input(ip, data, at, length);
            default -> {
                count(Count.IGNORED);
                if (mayRefuse) {
                    icmp.refuse(ip, data, IcmpMessage.CODE_PROTOCOL);
                }
            }
        }
    }

    // Its turn

    /** Does what is due, and then sends and tells what is to be: {@link #flush} is part of it. */
    public void advance() {
        advance(Long.MAX_VALUE);
    }

    /**
     * The same, but connections have their turn only until a time.
     *
     * @param until nanoseconds by its clock; those that have none before that have it next time, before the others
     */
    public void advance(long until) {
        alarms.ring(tick());
        tcp.flush(until);
    }

    /** Sends and tells what is to be. */
    public void flush() {
        tcp.flush(Long.MAX_VALUE);
    }

    /**
     * When it is to have its turn at the latest.
     *
     * @return nanoseconds by its clock; {@link Long#MAX_VALUE} if nothing is due. It may be earlier than anything is
     */
    public long nextNanos() {
        return tcp.isDirty() ? now : alarms.first();
    }

    /** Says on the network that it is there, so that others forget who had its address. */
    public void announce() {
        neighbours.announce();
    }

    // What it has

    /**
     * How often something happened.
     *
     * @param what which
     * @return 0 or more
     */
    public long counted(Count what) {
        return counts[what.ordinal()];
    }

    /**
     * How many bytes it holds for others: what was not read, what was copied to be sent, and fragments.
     *
     * @return 0 or more
     */
    public long held() {
        return tcp.memory().held() + reassembly.bytes();
    }

    /**
     * How many times something is due.
     *
     * @return 0 or more: at most one for each connection, and two
     */
    public int due() {
        return alarms.count();
    }

    // What its parts ask

    /** The time when the last frame came, the last turn began, or somebody asked for something. */
    long now() {
        return now;
    }

    long tick() {
        now = clock.getAsLong();
        return now;
    }

    Alarms alarms() {
        return alarms;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    Reassembly reassembly() {
        return reassembly;
    }

    void count(Count what) {
        counts[what.ordinal()]++;
    }

    /** Sends a frame. */
    void leave(byte[] frame, int length) {
        count(outlet.send(frame, 0, length) ? Count.FRAMES_OUT : Count.FRAMES_UNSENT);
    }
}
