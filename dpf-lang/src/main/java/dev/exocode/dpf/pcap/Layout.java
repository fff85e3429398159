package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the headers of a packet lie at one place of an expression. It moves as the text goes on.
 *
 * <p>All offsets are bytes from the start of the packet, but for {@link #network} and {@link #plainNetwork}, which count from the
 * {@link #payload}.
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
        /** Behind a tunnel's header of variable length. */
        TUNNELLED,
        /** Not known at all; nothing can be asked. */
        UNKNOWN
    }

    private static final int LABEL_BYTES = 4;
    private static final int TAG_BYTES = 4;
    private static final int PPPOE_BYTES = 6;
    private static final int PPP_BYTES = 2;

    /** The same loads are asked for again and again. */
    private final Map<Integer, Expression> loads = new HashMap<>();

    /** So are single values. */
    private final Map<Integer, Ranges> values = new HashMap<>();

    private Framing framing;
    private int header;
    private int type;
    private int payload;
    /** Where the network header starts behind an EtherType. */
    private int network;
    /** Where it starts behind an LLC header without SNAP. */
    private int plainNetwork;

    private int labels;

    Layout(LinkType link) {
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

    /** How many labels of MPLS stand before the place. */
    int labels() {
        return labels;
    }

    /** What is read from here on stands behind a tag of a VLAN. */
    void enterVlan() {
        payload += TAG_BYTES;
        type += TAG_BYTES;
    }

    /** What is read from here on stands behind a label. */
    void enterLabel() {
        network += LABEL_BYTES;
        plainNetwork += LABEL_BYTES;
        labels++;
    }

    /** What is read from here on stands in a session of PPPoE. */
    void enterSession() {
        header = payload + network + PPPOE_BYTES;
        type = header;
        payload = header + PPP_BYTES;
        network = 0;
        plainNetwork = 0;
        framing = Framing.PPP;
    }

    /** What is read from here on stands in a tunnel. */
    void enterTunnel() {
        framing = Framing.TUNNELLED;
    }

    /** Bytes of the link header. */
    Expression inHeader(int offset, int bytes) {
        return load(header + offset, bytes);
    }

    /** The field that says what follows the link header, or bytes behind it. */
    Expression inType(int offset, int bytes) {
        return load(type + offset, bytes);
    }

    /** Bytes behind the link header, where LLC stands. */
    Expression inPayload(int offset, int bytes) {
        return load(payload + offset, bytes);
    }

    /** Bytes of the network header. */
    Expression inNetwork(int offset, int bytes) {
        return load(networkAt() + offset, bytes);
    }

    /** Bytes of the network header behind LLC without SNAP. */
    Expression inPlainNetwork(int offset, int bytes) {
        return load(payload + plainNetwork + offset, bytes);
    }

    /** Bytes of what stands behind an IPv4 header. */
    Expression behindIp(int offset, int bytes) {
        return new Expression.Load(ipHeaderBytes(), networkAt() + offset, bytes);
    }

    /** Where the link header starts. */
    int headerAt() {
        return header;
    }

    /** Where the network header starts. */
    int networkAt() {
        return payload + network;
    }

    /** How long an IPv4 header is, as its first byte says. */
    Expression ipHeaderBytes() {
        Expression words =
                new Expression.Binary(Operator.AND, Integer.SIZE, inNetwork(0, 1), new Expression.Constant(0xf));
        return new Expression.Binary(Operator.LSH, Integer.SIZE, words, new Expression.Constant(2));
    }

    /** One value, of the few that many tests ask for. */
    Ranges value(int value) {
        return values.computeIfAbsent(value, Ranges::of);
    }

    private Expression load(int offset, int bytes) {
        return loads.computeIfAbsent(offset << 4 | bytes, key -> Expression.load(offset, bytes));
    }
}
