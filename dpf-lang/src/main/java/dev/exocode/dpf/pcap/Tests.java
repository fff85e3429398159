package dev.exocode.dpf.pcap;

import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.List;
import java.util.function.Function;

/** The tests that primitives are made of, in the order in which libpcap asks them. */
final class Tests {
    static final int IP = 0x0800;
    static final int IP6 = 0x86dd;
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int MAX_LLC_LENGTH = 1500;
    private static final int APPLE = 0x080007;
    static final int MAX_ISIS_TYPE = 0x1f;
    private static final int FRAGMENT_HEADER = 44;
    private static final int AUTHENTICATION_HEADER = 51;
    /** Those that say in units of 8 bytes how much longer they are than 8; so libpcap takes fragment headers, too. */
    private static final List<Integer> EXTENSION_HEADERS = List.of(0, 60, 43, FRAGMENT_HEADER);
    /** A chain of more headers is not followed: no header has less than 4 bytes, and no packet more than 64 Ki. */
    private static final int MAX_HEADERS = 16_384;

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SCTP = 132;
    private static final int IP6_BYTES = 40;
    private static final int UDP_BYTES = 8;
    private static final List<Integer> TRANSPORTS = List.of(SCTP, TCP, UDP);
    /** What Linux, macOS, NetBSD and FreeBSD write for IPv6. */
    private static final List<Integer> IP6_FAMILIES = List.of(30, 24, 28);

    private final Layout layout;
    private final Origin origin;

    Tests(Layout layout, Origin origin) {
        this.layout = layout;
        this.origin = origin;
    }

    Predicate is(Expression number, long value) {
        return new Predicate.In(number, Layout.value(value), origin);
    }

    Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, origin);
    }

    /** Whether bits of a number have a value. Without bits there is nothing to load, unless nothing is left out. */
    Predicate masked(Expression number, long mask, long value) {
        return masked(number, mask, Layout.value(value));
    }

    /** Whether bits of a number have one of some values. */
    Predicate masked(Expression number, long mask, Ranges values) {
        if (mask == 0 && values.contains(0) && !layout.isOptimised()) {
            return in(number, Ranges.ALL);
        } else if (mask == 0) {
            return values.contains(0) ? Predicate.TRUE : Predicate.FALSE;
        }
        Expression bits = mask == ALL_ONES
                ? number
                : new Expression.Binary(Operator.AND, Integer.SIZE, number, new Expression.Constant(mask));
        return in(bits, values);
    }

    /** Whether one of some bits is set. */
    Predicate anyBit(Expression number, long mask) {
        return new Predicate.Not(masked(number, mask, 0));
    }

    // What follows the link header.

    /**
     * Whether a protocol follows: an EtherType above 1,500, else a service access point of LLC. Behind a label, only IP and IPv6
     * can be told.
     */
    Predicate follows(int type) {
        if (layout.labels() > 0) {
            return Predicate.all(
                    masked(layout.inNetwork(-2, 1), 1, 1),
                    masked(layout.inNetwork(0, 1), 0xf0, type == IP ? 0x40 : 0x60));
        }
        return switch (layout.framing()) {
            case ETHERNET -> followsEthernet(type);
            case COOKED -> followsCooked(type);
            case COOKED2 -> announced(type);
            case RAW ->
                type == IP || type == IP6
                        ? masked(layout.inHeader(0, 1), 0xf0, type == IP ? 0x40 : 0x60)
                        : Predicate.FALSE;
            case FAMILY, FAMILY_OF_HOST -> family(type);
            case PPP -> is(layout.inType(0, 2), pppType(type));
            case UNKNOWN -> throw new IllegalStateException("nobody knows what follows");
        };
    }

    /** The frame holds LLC: its length stands where an EtherType would. */
    private Predicate short8023() {
        return in(layout.inType(0, 2), Ranges.of(0, MAX_LLC_LENGTH));
    }

    private Predicate followsEthernet(int type) {
        return switch (type) {
            case 0xfe, 0x06, 0xf0 -> Predicate.all(short8023(), is(layout.inPayload(0, 2), type << 8 | type));
            case 0xe0 ->
                Predicate.any(
                        is(layout.inType(0, 2), 0x8137),
                        Predicate.all(
                                short8023(),
                                Predicate.any(
                                        snap(0, 0x8137),
                                        is(layout.inPayload(0, 1), 0xe0),
                                        is(layout.inPayload(0, 2), 0xffff))));
            case 0x809b, 0x80f3 ->
                Predicate.any(is(layout.inType(0, 2), type), Predicate.all(short8023(), appleSnap(type)));
            default ->
                type <= MAX_LLC_LENGTH ? Predicate.all(short8023(), is(layout.inType(2, 1), type)) : announced(type);
        };
    }

    private Predicate announced(int type) {
        return in(layout.inType(0, 2), Layout.value(type));
    }

    private Predicate followsCooked(int type) {
        Predicate llc = is(layout.inType(0, 2), 4);
        return switch (type) {
            case 0xfe, 0x06, 0xf0 -> Predicate.all(llc, is(layout.inPayload(0, 2), type << 8 | type));
            case 0xe0 ->
                Predicate.any(
                        is(layout.inType(0, 2), 0x8137),
                        is(layout.inType(0, 2), 1),
                        Predicate.all(llc, Predicate.any(is(layout.inPayload(0, 1), 0xe0), snap(0, 0x8137))));
            case 0x809b, 0x80f3 -> Predicate.any(is(layout.inType(0, 2), type), Predicate.all(llc, appleSnap(type)));
            default -> type <= MAX_LLC_LENGTH ? Predicate.all(llc, is(layout.inPayload(0, 1), type)) : announced(type);
        };
    }

    private Predicate appleSnap(int type) {
        return snap(type == 0x809b ? APPLE : 0, type);
    }

    /** An LLC header of SNAP, its end first. */
    private Predicate snap(int organisation, int type) {
        return Predicate.all(
                is(layout.inPayload(4, 4), (organisation & 0xffffL) << 16 | type),
                is(layout.inPayload(0, 4), 0xaaaa_0300L | organisation >> 16));
    }

    /** Where the host that captured chose the byte order, it is not known which one that was: either will do. */
    private Predicate family(int type) {
        List<Integer> families = type == IP ? List.of(2) : type == IP6 ? IP6_FAMILIES : List.of();
        Ranges values = Ranges.NONE;
        for (int family : families) {
            values = values.or(Ranges.of(family));
            if (layout.framing() == Layout.Framing.FAMILY_OF_HOST) {
                values = values.or(Ranges.of(Integer.toUnsignedLong(Integer.reverseBytes(family))));
            }
        }
        return families.isEmpty() ? Predicate.FALSE : in(layout.inHeader(0, 4), values);
    }

    /** What PPP calls a protocol that has a name of its own there. */
    private static int pppType(int type) {
        return switch (type) {
            case IP -> 0x0021;
            case IP6 -> 0x0057;
            case 0x6003 -> 0x0027;
            case 0x809b -> 0x0029;
            case 0x0600 -> 0x0025;
            case 0xfe -> 0x0023;
            case 0x42 -> 0x0031;
            case 0xe0 -> 0x002b;
            default -> type;
        };
    }

    // Protocols.

    Predicate protocol(Protocol protocol) {
        return switch (protocol.announced()) {
            case BY_LINK -> follows(protocol.number());
            case BY_IP -> inIp(protocol.number());
            case BY_IP6 -> inIp6(protocol.number());
            case BY_EITHER_IP -> Predicate.any(inIp(protocol.number()), inIp6(protocol.number()));
            case BY_ISO -> inIso(protocol.number());
            case BY_ISIS ->
                new Predicate.Any(protocol.numbers().stream().map(this::inIsis).toList());
            case NOT_AT_ALL -> throw new IllegalArgumentException(protocol + " is announced by nothing");
        };
    }

    Predicate inIp(long number) {
        return Predicate.all(follows(IP), is(layout.inNetwork(9, 1), number));
    }

    /** A fragment header is looked behind, no other. */
    Predicate inIp6(long number) {
        return Predicate.all(
                follows(IP6),
                Predicate.any(
                        is(layout.inNetwork(6, 1), number),
                        Predicate.all(
                                is(layout.inNetwork(6, 1), FRAGMENT_HEADER), is(layout.inNetwork(40, 1), number))));
    }

    /**
     * Whether a protocol stands somewhere in the chain of headers of an IPv4 packet, of which authentication headers alone lead on.
     * Where one ends is counted from the start of the packet's own header, as libpcap does, so that few are found behind it.
     */
    Predicate chainOverIp(long number) {
        return chain(IP, number, layout.inNetwork(9, 1), layout.ipHeaderBytes(), List.of());
    }

    /** The same of an IPv6 packet, where hop-by-hop and destination options, routing and fragment headers lead on, too. */
    Predicate chainOverIp6(long number) {
        return chain(IP6, number, layout.inNetwork(6, 1), new Expression.Constant(IP6_BYTES), EXTENSION_HEADERS);
    }

    /** A walk from header to header, until one is of the protocol that is sought, or leads nowhere. */
    private Predicate chain(int carrier, long number, Expression first, Expression start, List<Integer> extensions) {
        Expression.Variable next = new Expression.Variable();
        Expression.Variable at = new Expression.Variable();
        Expression header = new Expression.Load(at, layout.networkAt(), 1);
        Expression length = new Expression.Load(at, layout.networkAt() + 1, 1);
        Ranges sought = Ranges.of(number).complement();
        Ranges on = Ranges.of(extensions.stream().mapToLong(Integer::longValue).toArray());
        Expression eights = word(Operator.MUL, word(Operator.ADD, length, 1), 8);
        Predicate.Step extension = new Predicate.Step(
                List.of(in(next, on.and(sought))),
                List.of(header, new Expression.Binary(Operator.ADD, Integer.SIZE, at, eights)));
        Predicate.Step authentication = new Predicate.Step(
                List.of(in(next, Ranges.of(AUTHENTICATION_HEADER).and(sought))),
                List.of(header, word(Operator.MUL, word(Operator.ADD, length, 2), 4)));
        return Predicate.all(
                follows(carrier),
                new Predicate.Walk(
                        List.of(next, at),
                        List.of(first, start),
                        List.of(extension, authentication),
                        MAX_HEADERS,
                        origin),
                is(next, number));
    }

    private static Expression word(Operator operator, Expression number, long other) {
        return new Expression.Binary(operator, Integer.SIZE, number, new Expression.Constant(other));
    }

    Predicate inIso(long number) {
        return Predicate.all(follows(Protocol.ISO.number()), is(layout.inPlainNetwork(0, 1), number));
    }

    /** A type has five bits; the other three of its byte are reserved. */
    Predicate inIsis(long number) {
        return Predicate.all(inIso(Protocol.ISIS.number()), masked(layout.inPlainNetwork(4, 1), MAX_ISIS_TYPE, number));
    }

    /** The first fragment of an IPv4 packet, or the whole. */
    Predicate firstFragment() {
        return masked(layout.inNetwork(6, 2), 0x1fff, 0);
    }

    // Addresses.

    /** One of some IPv4 addresses or networks with one mask, in IPv4 itself or in ARP and RARP. */
    Predicate host(Protocol carrier, Qualifiers.Direction direction, long mask, Ranges addresses) {
        boolean ip = carrier == Protocol.IP;
        Predicate carried = follows(carrier.number());
        return ends(direction, source -> {
            int offset = source ? ip ? 12 : 14 : ip ? 16 : 24;
            return Predicate.all(carried, masked(layout.inNetwork(offset, 4), mask, addresses));
        });
    }

    /** An IPv6 address in 16 bytes. */
    Predicate host6(Qualifiers.Direction direction, byte[] address, int prefix) {
        return ends(direction, source -> {
            Predicate[] parts = new Predicate[5];
            parts[0] = follows(IP6);
            for (int word = 0; word < 4; word++) {
                long mask = ALL_ONES << 32 - Math.max(0, Math.min(32, prefix - 32 * word)) & ALL_ONES;
                parts[1 + word] = masked(
                        layout.inNetwork((source ? 8 : 24) + 4 * word, 4),
                        mask,
                        Addresses.number(address, 4 * word, 4));
            }
            return Predicate.all(parts);
        });
    }

    /** An Ethernet address in 6 bytes, its end first. */
    Predicate ethernet(Qualifiers.Direction direction, byte[] address) {
        return ends(
                direction,
                source -> Predicate.all(
                        is(layout.inHeader(source ? 8 : 2, 4), Addresses.number(address, 2, 4)),
                        is(layout.inHeader(source ? 6 : 0, 2), Addresses.number(address, 0, 2))));
    }

    /** A test of a link header, if there is one: a tunnel may hold a packet without. */
    Predicate framed(Predicate test) {
        return layout.frameType()
                .map(type -> Predicate.all(is(type, Layout.FRAME), test))
                .orElse(test);
    }

    /** A DECnet address, in each of the four forms of the header. */
    Predicate decnet(Qualifiers.Direction direction, int address) {
        long swapped = (address & 0xff) << 8 | address >> 8 & 0xff;
        return ends(
                direction,
                source -> Predicate.all(
                        follows(Protocol.DECNET.number()),
                        Predicate.any(
                                Predicate.all(
                                        masked(layout.inNetwork(2, 1), 0x07, 0x02),
                                        is(layout.inNetwork(source ? 5 : 3, 2), swapped)),
                                Predicate.all(
                                        masked(layout.inNetwork(2, 2), 0xff07, 0x8102),
                                        is(layout.inNetwork(source ? 6 : 4, 2), swapped)),
                                Predicate.all(
                                        masked(layout.inNetwork(2, 1), 0x07, 0x06),
                                        is(layout.inNetwork(source ? 17 : 9, 2), swapped)),
                                Predicate.all(
                                        masked(layout.inNetwork(2, 2), 0xff07, 0x8106),
                                        is(layout.inNetwork(source ? 18 : 10, 2), swapped)))));
    }

    // Ports.

    /** A port of one transport protocol, or of each that has ports: over IPv6 first, then over IPv4. */
    Predicate ports(Qualifiers.Direction direction, List<Integer> transports, Ranges ports) {
        Predicate test = ends(direction, source -> in(layout.inNetwork(source ? 40 : 42, 2), ports));
        return Predicate.any(
                Predicate.all(follows(IP6), ofTransports(layout.inNetwork(6, 1), transports, test)),
                portsOverIp(direction, transports, ports));
    }

    private Predicate portsOverIp(Qualifiers.Direction direction, List<Integer> transports, Ranges ports) {
        Predicate test = ends(direction, source -> in(layout.behindIp(source ? 0 : 2, 2), ports));
        return Predicate.all(follows(IP), ofTransports(layout.inNetwork(9, 1), transports, firstFragment(), test));
    }

    /** The same tests for each transport protocol, which a field names. */
    private Predicate ofTransports(Expression field, List<Integer> transports, Predicate... tests) {
        Predicate[] each = new Predicate[transports.size()];
        for (int i = 0; i < each.length; i++) {
            Predicate[] parts = new Predicate[1 + tests.length];
            parts[0] = in(field, Layout.value(transports.get(i)));
            System.arraycopy(tests, 0, parts, 1, tests.length);
            each[i] = Predicate.all(parts);
        }
        return Predicate.any(each);
    }

    static List<Integer> transports() {
        return TRANSPORTS;
    }

    // What tunnels and tags begin with.

    /** A tag of a VLAN: of 802.1Q, 802.1ad, or the older number for two. */
    Predicate vlan() {
        return Predicate.any(follows(0x8100), follows(0x88a8), follows(0x9100));
    }

    /**
     * UDP port 6081 with a Geneve header of version 0, over IPv4 or IPv6; a network number unless negative. The type of what
     * is inside is loaded, though nothing is asked of it.
     */
    Predicate geneve(long network) {
        return overUdp(
                6081,
                header -> Predicate.all(
                        masked(header.at(0, 1), 0xc0, 0),
                        tunnel(header.at(4, 4), network),
                        in(header.at(2, 2), Ranges.ALL)));
    }

    /** UDP port 4789 with no other flag of VXLAN than that of a network number, over IPv4 or IPv6; that number unless negative. */
    Predicate vxlan(long network) {
        return overUdp(4789, header -> Predicate.all(is(header.at(0, 1), 8), tunnel(header.at(4, 4), network)));
    }

    /** A port of UDP that packets are sent to, and what stands behind its header. */
    private Predicate overUdp(int port, Function<Header, Predicate> test) {
        Ranges ports = Ranges.of(port);
        return Predicate.any(
                Predicate.all(
                        portsOverIp(Qualifiers.Direction.DESTINATION, List.of(UDP), ports),
                        test.apply((offset, bytes) -> layout.behindIp(UDP_BYTES + offset, bytes))),
                Predicate.all(
                        follows(IP6),
                        is(layout.inNetwork(6, 1), UDP),
                        in(layout.inNetwork(42, 2), ports),
                        test.apply((offset, bytes) -> layout.inNetwork(IP6_BYTES + UDP_BYTES + offset, bytes))));
    }

    /** Bytes of a header. */
    private interface Header {
        Expression at(int offset, int bytes);
    }

    private Predicate tunnel(Expression number, long network) {
        return network < 0 ? Predicate.TRUE : masked(number, 0xffff_ff00L, network << 8);
    }

    /** A frame of LLC that is not NetWare's. */
    Predicate llc() {
        return Predicate.all(short8023(), new Predicate.Not(is(layout.inPayload(0, 2), 0xffff)));
    }

    /** A test of one end of a packet. */
    private interface End {
        Predicate test(boolean source);
    }

    private static Predicate ends(Qualifiers.Direction direction, End end) {
        return switch (direction) {
            case SOURCE -> end.test(true);
            case DESTINATION -> end.test(false);
            case BOTH -> Predicate.all(end.test(true), end.test(false));
            case EITHER, WIRELESS -> Predicate.any(end.test(true), end.test(false));
        };
    }
}
