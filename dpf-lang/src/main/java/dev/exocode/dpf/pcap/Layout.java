package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the headers of a packet lie at one place of an expression. It moves as the text goes on.
 *
 * <p>Offsets are bytes from a base, which is the start of the packet or a sum of lengths inside a tunnel; but for
 * {@link #network} and {@link #plainNetwork}, which count from the {@link #payload}.
 */
final class Layout {
    /** What kind of header announces the network protocol. */
    enum Framing {
        ETHERNET,
        RAW,
        COOKED,
        COOKED2,
        FAMILY_OF_HOST,
        FAMILY,
        PPP,
        /** Not known at all; only bytes from the start of the packet can be asked for. */
        UNKNOWN
    }

    /** The type that Geneve has for a frame of Ethernet. */
    static final int FRAME = 0x6558;

    private static final int LABEL_BYTES = 4;
    private static final int TAG_BYTES = 4;
    private static final int PPPOE_BYTES = 6;
    private static final int PPP_BYTES = 2;

    private static final int MAX_KEPT_BYTES = 4;

    /** The same loads are asked for again and again: those near the start of the packet, by {@link #index}. */
    private static final Expression[] LOADS = new Expression[128 * MAX_KEPT_BYTES];

    /** So are single values. */
    private static final Ranges[] OCTETS = new Ranges[256];

    private static final Ranges IP = Ranges.of(Tests.IP);
    private static final Ranges IP6 = Ranges.of(Tests.IP6);

    static {
        Arrays.setAll(LOADS, i -> Expression.load(i / MAX_KEPT_BYTES, i % MAX_KEPT_BYTES + 1));
        Arrays.setAll(OCTETS, Ranges::of);
    }

    /** Loads behind an IPv4 header, until it moves. */
    private final Expression[] loadsBehindIp = new Expression[16 * MAX_KEPT_BYTES];

    private final boolean optimised;
    private Framing framing;
    private Expression headerBase = Expression.START;
    private Expression typeBase = Expression.START;
    private Expression payloadBase = Expression.START;
    private int header;
    private int type;
    private int payload;
    /** Where the network header starts behind an EtherType. */
    private int network;
    /** Where it starts behind an LLC header without SNAP. */
    private int plainNetwork;

    private int labels;
    private int tunnels;
    /** What says whether a frame of Ethernet stands in the tunnel; null where there always is one. */
    private Expression tunnelled;

    Layout(LinkType link, boolean optimised) {
        this.optimised = optimised;
        switch (link) {
            case ETHERNET -> {
                framing = Framing.ETHERNET;
                type = 12;
                payload = 14;
                plainNetwork = 3;
            }
            case RAW -> framing = Framing.RAW;
            case LINUX_SLL -> {
                framing = Framing.COOKED;
                type = 14;
                payload = 16;
            }
            case LINUX_SLL2 -> {
                framing = Framing.COOKED2;
                payload = 20;
            }
            case NULL, LOOP -> {
                framing = link == LinkType.NULL ? Framing.FAMILY_OF_HOST : Framing.FAMILY;
                payload = 4;
            }
            case UNKNOWN -> framing = Framing.UNKNOWN;
        }
    }

    Framing framing() {
        return framing;
    }

    /** Whether libpcap would leave out what it knows to be of no use. */
    boolean isOptimised() {
        return optimised;
    }

    /** How many labels of MPLS stand before the place. */
    int labels() {
        return labels;
    }

    /** What is read from here on stands behind a tag of a VLAN. */
    void enterVlan() {
        payload += TAG_BYTES;
        type += TAG_BYTES;
        moved();
    }

    /** What is read from here on stands behind a label. */
    void enterLabel() {
        network += LABEL_BYTES;
        plainNetwork += LABEL_BYTES;
        labels++;
        moved();
    }

    /** What is read from here on stands in a session of PPPoE. */
    void enterSession() {
        header = payload + network + PPPOE_BYTES;
        headerBase = payloadBase;
        type = header;
        typeBase = headerBase;
        payload = header + PPP_BYTES;
        network = 0;
        plainNetwork = 0;
        framing = Framing.PPP;
        moved();
    }

    /** How many tunnels stand before the place. */
    int tunnels() {
        return tunnels;
    }

    /**
     * What is read from here on stands in a tunnel of Geneve: a frame of Ethernet if its type says so, else what has that
     * EtherType. It starts behind the 8 bytes of the header and its options.
     */
    void enterGeneve() {
        Expression geneve = behindUdp();
        tunnelled = new Expression.Load(geneve, 2, 2);
        Expression frame = isZero(wide(Operator.XOR, tunnelled, new Expression.Constant(FRAME)));
        Expression words = wide(Operator.AND, new Expression.Load(geneve, 0, 1), new Expression.Constant(0x3f));
        Expression options = wide(Operator.LSH, words, new Expression.Constant(2));
        headerBase = wide(Operator.ADD, sum(geneve, 8), options);
        typeBase = wide(Operator.ADD, geneve, wide(Operator.MUL, frame, sum(options, 18)));
        payloadBase = wide(Operator.ADD, headerBase, wide(Operator.MUL, frame, new Expression.Constant(14)));
        enterFrame(2, 0);
    }

    /** What is read from here on stands in a tunnel of VXLAN: always a frame of Ethernet, behind the 8 bytes of the header. */
    void enterVxlan() {
        Expression frame = sum(behindUdp(), 8);
        tunnelled = null;
        headerBase = frame;
        typeBase = frame;
        payloadBase = frame;
        enterFrame(12, 14);
    }

    private void enterFrame(int typeAt, int payloadAt) {
        header = 0;
        type = typeAt;
        payload = payloadAt;
        network = 0;
        framing = Framing.ETHERNET;
        tunnels++;
        moved();
    }

    private void moved() {
        Arrays.fill(loadsBehindIp, null);
    }

    /** Where the payload of UDP starts, a sum: behind 40 bytes of IPv6 or as many as IPv4 says, and 8 of UDP. */
    private Expression behindUdp() {
        Expression behindIp6 = sum(payloadBase, networkAt() + 48);
        Expression shorter = wide(Operator.SUB, ipHeaderBytes(), new Expression.Constant(40));
        return wide(Operator.ADD, behindIp6, wide(Operator.MUL, overIp(), shorter));
    }

    /** 1 if IPv4 follows the link header, else 0. */
    private Expression overIp() {
        if (labels > 0 || framing == Framing.RAW) {
            Expression first = labels > 0 ? inNetwork(0, 1) : inHeader(0, 1);
            Expression version = wide(Operator.AND, first, new Expression.Constant(0xf0));
            return isZero(wide(Operator.XOR, version, new Expression.Constant(0x40)));
        } else if (framing == Framing.FAMILY || framing == Framing.FAMILY_OF_HOST) {
            Expression family = inHeader(0, 4);
            Expression one = isZero(wide(Operator.XOR, family, new Expression.Constant(2)));
            Expression other = isZero(wide(Operator.XOR, family, new Expression.Constant(2 << 24)));
            return framing == Framing.FAMILY ? one : wide(Operator.ADD, one, other);
        }
        int announced = framing == Framing.PPP ? 0x21 : Tests.IP;
        return isZero(wide(Operator.XOR, inType(0, 2), new Expression.Constant(announced)));
    }

    /** 1 for zero, else 0; of numbers below 2^63. */
    private static Expression isZero(Expression number) {
        return wide(
                Operator.RSH,
                wide(Operator.SUB, number, new Expression.Constant(1)),
                new Expression.Constant(Long.SIZE - 1));
    }

    private static Expression sum(Expression number, int more) {
        return wide(Operator.ADD, number, new Expression.Constant(more));
    }

    private static Expression wide(Operator operator, Expression left, Expression right) {
        return new Expression.Binary(operator, Long.SIZE, left, right);
    }

    /** The field that must say {@link #FRAME} for a link header to be there; empty where it always is. */
    Optional<Expression> frameType() {
        return Optional.ofNullable(tunnelled);
    }

    /** Bytes of the link header. */
    Expression inHeader(int offset, int bytes) {
        return load(headerBase, header + offset, bytes);
    }

    /** The field that says what follows the link header, or bytes behind it. */
    Expression inType(int offset, int bytes) {
        return load(typeBase, type + offset, bytes);
    }

    /** Bytes behind the link header, where LLC stands. */
    Expression inPayload(int offset, int bytes) {
        return load(payloadBase, payload + offset, bytes);
    }

    /** Bytes of the network header. */
    Expression inNetwork(int offset, int bytes) {
        return load(payloadBase, networkAt() + offset, bytes);
    }

    /** Bytes of the network header behind LLC without SNAP. */
    Expression inPlainNetwork(int offset, int bytes) {
        return load(payloadBase, payload + plainNetwork + offset, bytes);
    }

    /** Bytes of what stands behind an IPv4 header. */
    Expression behindIp(int offset, int bytes) {
        int index = index(offset, bytes);
        boolean kept = index < loadsBehindIp.length;
        if (kept && loadsBehindIp[index] != null) {
            return loadsBehindIp[index];
        }
        Expression load = new Expression.Load(moved(ipHeaderBytes()), networkAt() + offset, bytes);
        if (kept) {
            loadsBehindIp[index] = load;
        }
        return load;
    }

    /** Where a load of 0 or more bytes behind something is kept, if there is room. */
    private static int index(int offset, int bytes) {
        return bytes > MAX_KEPT_BYTES || offset >= LOADS.length ? LOADS.length : offset * MAX_KEPT_BYTES + bytes - 1;
    }

    /** What offsets of the link header count from. */
    Expression headerBase() {
        return headerBase;
    }

    /** What offsets of the network header count from. */
    Expression payloadBase() {
        return payloadBase;
    }

    /** Where the link header starts. */
    int headerAt() {
        return header;
    }

    /** Where the network header starts. */
    int networkAt() {
        return payload + network;
    }

    /** A distance from the base of the network header, from the start of the packet. */
    Expression moved(Expression distance) {
        return payloadBase == Expression.START
                ? distance
                : new Expression.Binary(Operator.ADD, Integer.SIZE, payloadBase, distance);
    }

    /** How long an IPv4 header is, as its first byte says. */
    Expression ipHeaderBytes() {
        Expression words =
                new Expression.Binary(Operator.AND, Integer.SIZE, inNetwork(0, 1), new Expression.Constant(0xf));
        return new Expression.Binary(Operator.LSH, Integer.SIZE, words, new Expression.Constant(2));
    }

    /** One value, which is made once if many tests ask for it. */
    static Ranges value(long value) {
        if (value >= 0 && value < OCTETS.length) {
            return OCTETS[(int) value];
        }
        return value == Tests.IP ? IP : value == Tests.IP6 ? IP6 : Ranges.of(value);
    }

    private Expression load(Expression base, int offset, int bytes) {
        if (offset < 0) {
            // Before a tunnel's packet there is nothing: where a label's end is looked for there, no packet matches.
            return new Expression.Load(new Expression.Constant(0xffff_ffffL), 0, bytes);
        }
        int index = index(offset, bytes);
        return base == Expression.START && index < LOADS.length
                ? LOADS[index]
                : new Expression.Load(base, offset, bytes);
    }
}
