package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Services;
import dev.exocode.dpf.pcap.Qualifiers.Direction;
import dev.exocode.dpf.pcap.Qualifiers.Kind;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;

/**
 * Values behind qualifiers: addresses, networks, ports and protocols; how they are written, and what may stand behind what.
 *
 * @param <C> a condition
 */
abstract class Values<C> {
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PREFIX4 = 32;
    private static final int MAX_PREFIX6 = 128;
    private static final int MAX_OCTET = 255;
    private static final int MAX_TYPE = 0xffff;

    private final Checker<C> checker;
    private final Qualifiers qualifiers;

    Values(Checker<C> checker, Qualifiers qualifiers) {
        this.checker = checker;
        this.qualifiers = qualifiers;
    }

    /** Ports of one transport protocol, or of each that has ports. */
    abstract C ports(OptionalInt transport, Ranges ports);

    /** A number that announces a protocol, where the qualifiers say. */
    abstract C protocol(long number, Position at);

    /** A protocol somewhere in the chain of headers of IP. */
    abstract C chain(long number, Position at);

    /** IPv4 addresses, in what may have them of the protocols that the qualifiers say. */
    abstract C host(long address, long mask, Position at);

    /** The IPv6 addresses that begin as one of 16 bytes. */
    abstract C host6(byte[] address, int prefix);

    abstract C ethernet(byte[] address, Position at);

    abstract C decnet(int address, Position at);

    Qualifiers qualifiers() {
        return qualifiers;
    }

    C address(PcapFilterParser.AddressContext address, Position at) {
        String text = checker.text(address.word);
        return switch (address.word.getType()) {
            case PcapFilterParser.NAME ->
                addressed() && text.matches("[0-9.]+")
                        ? checker.malformed(address.word)
                        : name(text.startsWith("\\") ? text.substring(1) : text, at);
            case PcapFilterParser.IPV4 -> ip4(address, text, at);
            case PcapFilterParser.IPV6 -> ip6(address, text, at);
            case PcapFilterParser.ARCNET -> refuse(PcapCode.LINK, at, "link=" + checker.link());
            default -> mac(text, at);
        };
    }

    // Names.

    private C name(String name, Position at) {
        return switch (qualifiers.kind()) {
            case PORT -> portName(name, at);
            case PORTRANGE -> portRange(name, at);
            case PROTO, PROTOCHAIN -> protocolName(name, at);
            case HOST, NET, GATEWAY ->
                checker.refuse(Diagnostic.error(PcapCode.UNKNOWN_HOST, at, "found=" + name)
                        .note("no name is looked up, so that a filter means the same wherever and whenever it runs")
                        .help(
                                qualifiers.kind() == Kind.GATEWAY
                                        ? Hints.GATEWAY
                                        : Hints.address(qualifiers.kind() == Kind.NET ? "net" : "host", name)));
        };
    }

    private C portName(String name, Position at) {
        if (!portsFit(at)) {
            return checker.constant(false);
        }
        Optional<Services.Port> port = port(name, at);
        return port.isEmpty() ? checker.constant(false) : ports(List.of(port.get()), at);
    }

    /** As {@code 80-90} or {@code smtp-domain}, which one word has. */
    private C portRange(String range, Position at) {
        if (!portsFit(at)) {
            return checker.constant(false);
        }
        int minus = range.indexOf('-');
        if (minus < 0) {
            return checker.refuse(Diagnostic.error(PcapCode.UNKNOWN_PORT, at, "found=" + range)
                    .note("a range is 80-90 or smtp-domain"));
        }
        Optional<Services.Port> first = port(range.substring(0, minus), at);
        Optional<Services.Port> second = first.isEmpty() ? first : port(range.substring(minus + 1), at);
        return second.isEmpty() ? checker.constant(false) : ports(List.of(first.get(), second.get()), at);
    }

    private Optional<Services.Port> port(String name, Position at) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Addresses.decimal(name);
            if (number < 0 || number > MAX_PORT) {
                refuse(PcapCode.LIMIT, at, "found=" + name, "limit=" + MAX_PORT);
                return Optional.empty();
            }
            return Optional.of(new Services.Port(number, true, true));
        }
        Services.Port port = Services.ports().get(name);
        if (port == null) {
            Diagnostic error = Diagnostic.error(PcapCode.UNKNOWN_PORT, at, "found=" + name);
            checker.refuse(Hints.port(name).map(error::help).orElse(error));
        }
        return Optional.ofNullable(port);
    }

    /** Ports with the transport protocol that their names are known for, or the one that is asked for. */
    private C ports(List<Services.Port> ports, Position at) {
        Services.Port first = ports.get(0);
        Services.Port last = ports.get(ports.size() - 1);
        boolean same = first.tcp() == last.tcp() && first.udp() == last.udp();
        boolean tcpOnly = same && first.tcp() && !first.udp();
        boolean udpOnly = same && first.udp() && !first.tcp();
        Optional<Protocol> asked = qualifiers.protocol();
        boolean fits = asked.isEmpty()
                || (!tcpOnly || asked.get() == Protocol.TCP) && (!udpOnly || asked.get() == Protocol.UDP);
        if (!fits) {
            return checker.refuse(Diagnostic.error(
                            PcapCode.QUALIFIER, at, "found=" + asked.get().word())
                    .note("the port is one of " + (tcpOnly ? "tcp" : "udp"))
                    .help("write its number"));
        }
        int least = Math.min(first.number(), last.number());
        int greatest = Math.max(first.number(), last.number());
        OptionalInt transport = asked.isPresent()
                ? OptionalInt.of(asked.get().number())
                : tcpOnly
                        ? OptionalInt.of(Protocol.TCP.number())
                        : udpOnly ? OptionalInt.of(Protocol.UDP.number()) : OptionalInt.empty();
        return ports(transport, Ranges.of(least, greatest));
    }

    private boolean portsFit(Position at) {
        boolean fits = qualifiers.protocol().isEmpty()
                || qualifiers.in(Protocol.TCP)
                || qualifiers.in(Protocol.UDP)
                || qualifiers.in(Protocol.SCTP);
        return directed(at) && (fits || !unfit(at));
    }

    private C protocolName(String name, Position at) {
        boolean chain = qualifiers.kind() == Kind.PROTOCHAIN;
        if (!(chain ? chainsFit(at) : protocolsFit(at))) {
            return checker.constant(false);
        }
        Map<String, Integer> names = Names.protocols(qualifiers);
        Integer number = names.get(name);
        if (number == null) {
            return unknown(PcapCode.UNKNOWN_PROTOCOL, name, names, at);
        }
        return chain ? chain(number, at) : numbered(number, at);
    }

    private C unknown(PcapCode code, String name, Map<String, ?> known, Position at) {
        Diagnostic error = Diagnostic.error(code, at, "found=" + name);
        return checker.refuse(NearWords.nearest(name, known.keySet())
                .map(near -> error.help("did you mean " + written(near)))
                .orElse(error));
    }

    /** A name as it is written here: one that is a word of the language stands behind a backslash. */
    private static String written(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Protocol.of(lower) == null ? name : "\\" + lower;
    }

    /** Whether a chain of headers can be asked for: only of IP. */
    private boolean chainsFit(Position at) {
        Optional<Protocol> protocol = qualifiers.protocol();
        if (protocol.isPresent() && protocol.get() != Protocol.IP && protocol.get() != Protocol.IP6) {
            refused(at);
            return false;
        }
        return true;
    }

    // Numbers.

    C number(Token token, Position at) {
        long value = checker.number(token);
        return switch (qualifiers.kind()) {
            case HOST ->
                qualifiers.in(Protocol.DECNET) ? addressOfDecnet(value, at) : directedHost(value, ALL_ONES, at);
            case NET -> qualifiers.in(Protocol.DECNET) ? addressOfDecnet(value, at) : shortNet(value, at);
            case PORT, PORTRANGE -> portNumber(value, token, at);
            case PROTO -> protocolsFit(at) ? numbered(value, at) : checker.constant(false);
            case PROTOCHAIN -> chainsFit(at) ? chain(value, at) : checker.constant(false);
            case GATEWAY -> refused(at);
        };
    }

    /** A network as one number: what is written are its first bytes that are not zero. */
    private C shortNet(long value, Position at) {
        long net = value;
        long mask = ALL_ONES;
        while (net != 0 && net >> 24 == 0) {
            net <<= 8;
            mask = mask << 8 & ALL_ONES;
        }
        return directedHost(net, mask, at);
    }

    private C portNumber(long port, Token token, Position at) {
        if (!portsFit(at)) {
            return checker.constant(false);
        } else if (port > MAX_PORT) {
            return checker.refuse(PcapCode.LIMIT, token, "found=" + port, "limit=" + MAX_PORT);
        }
        OptionalInt transport = qualifiers.protocol().isPresent()
                ? OptionalInt.of(qualifiers.protocol().get().number())
                : OptionalInt.empty();
        return ports(transport, Ranges.of(port));
    }

    private boolean protocolsFit(Position at) {
        return switch (qualifiers.protocol().orElse(Protocol.IP)) {
            case LINK, IP, IP6, ISO, ISIS -> true;
            default -> !unfit(at);
        };
    }

    private C numbered(long number, Position at) {
        long limit = switch (qualifiers.protocol().orElse(Protocol.IP)) {
            case LINK -> MAX_TYPE;
            case ISO -> MAX_OCTET;
            case ISIS -> Tests.MAX_ISIS_TYPE;
            default -> ALL_ONES;
        };
        return number > limit ? refuse(PcapCode.LIMIT, at, "found=" + number, "limit=" + limit) : protocol(number, at);
    }

    // Addresses.

    private C ip4(PcapFilterParser.AddressContext context, String text, Position at) {
        boolean masked = context.prefix != null || context.mask != null;
        if (masked && qualifiers.kind() != Kind.NET) {
            return wholeOnly(at);
        } else if (!masked && qualifiers.in(Protocol.DECNET) && addressed()) {
            Optional<Integer> decnet = Addresses.decnet(text);
            return decnet.isPresent()
                    ? addressOfDecnet(decnet.get(), at)
                    : checker.refuse(Diagnostic.error(PcapCode.ADDRESS, at, "found=" + text)
                            .help("an address of DECnet is area.node, 0 to 63 and 0 to 1023"));
        } else if (!addressed()) {
            return refused(at);
        }
        Optional<Addresses.Short4> address = Addresses.ip4(text);
        if (address.isEmpty()) {
            return checker.malformed(context.word);
        } else if (!masked) {
            return directedHost(address.get().value(), address.get().mask(), at);
        }
        Optional<Long> mask = mask(context);
        if (mask.isEmpty()) {
            return checker.constant(false);
        } else if ((address.get().value() & ~mask.get()) != 0) {
            String rest =
                    context.mask != null ? " mask " + checker.text(context.mask) : "/" + checker.text(context.prefix);
            return hostBits(at, dotted(address.get().value() & mask.get()) + rest);
        }
        return qualifiers.in(Protocol.DECNET)
                ? refused(at)
                : directedHost(address.get().value(), mask.get(), at);
    }

    private Optional<Long> mask(PcapFilterParser.AddressContext context) {
        if (context.mask != null) {
            String text = checker.text(context.mask);
            Optional<Addresses.Short4> mask = Addresses.ip4(text);
            if (mask.isEmpty()) {
                checker.malformed(context.mask);
            }
            return mask.map(Addresses.Short4::value);
        }
        Token token = context.prefix;
        long prefix = checker.number(token);
        if (prefix > MAX_PREFIX4) {
            checker.refuse(PcapCode.PREFIX, token, "found=" + prefix, "limit=" + MAX_PREFIX4);
            return Optional.empty();
        }
        return Optional.of(prefix == 0 ? 0 : ALL_ONES << MAX_PREFIX4 - prefix & ALL_ONES);
    }

    private C directedHost(long address, long mask, Position at) {
        if (!directed(at)) {
            return checker.constant(false);
        }
        return switch (qualifiers.protocol().orElse(Protocol.IP)) {
            case IP, ARP, RARP -> host(address, mask, at);
            default -> refused(at);
        };
    }

    private C addressOfDecnet(long address, Position at) {
        return directed(at) ? decnet((int) address & MAX_TYPE, at) : checker.constant(false);
    }

    private C ip6(PcapFilterParser.AddressContext context, String text, Position at) {
        Optional<byte[]> address = Addresses.ip6(text);
        long prefix = context.prefix == null ? MAX_PREFIX6 : checker.number(context.prefix);
        if (address.isEmpty()) {
            return checker.malformed(context.word);
        } else if (prefix > MAX_PREFIX6) {
            return refuse(PcapCode.PREFIX, at, "found=" + prefix, "limit=" + MAX_PREFIX6);
        } else if (!addressed()) {
            return refused(at);
        } else if (qualifiers.kind() == Kind.HOST && prefix != MAX_PREFIX6) {
            return wholeOnly(at);
        } else if (!insidePrefix(address.get(), (int) prefix)) {
            return hostBits(at, network(address.get(), (int) prefix) + "/" + prefix);
        } else if (!directed(at)) {
            return checker.constant(false);
        } else if (qualifiers.protocol().isPresent() && !qualifiers.in(Protocol.IP6)) {
            return refused(at);
        }
        return host6(address.get(), (int) prefix);
    }

    private static boolean insidePrefix(byte[] address, int prefix) {
        for (int bit = prefix; bit < MAX_PREFIX6; bit++) {
            if ((address[bit / 8] >> 7 - bit % 8 & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private C mac(String text, Position at) {
        if (qualifiers.kind() != Kind.HOST || !qualifiers.in(Protocol.LINK)) {
            return checker.refuse(Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words())
                    .help("an Ethernet address stands behind ether host"));
        } else if (!directed(at)) {
            return checker.constant(false);
        }
        return ethernet(Addresses.mac(text), at);
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    // Messages.

    private boolean addressed() {
        return qualifiers.kind() == Kind.HOST || qualifiers.kind() == Kind.NET;
    }

    /** Whether the direction is one that packets have outside 802.11; else says that it is not. */
    private boolean directed(Position at) {
        if (qualifiers.direction() == Direction.WIRELESS) {
            checker.refuse(Diagnostic.error(PcapCode.LINK, at, "link=" + checker.link())
                    .note("ra, ta and addr1 to addr4 are addresses of 802.11"));
            return false;
        }
        return true;
    }

    private C wholeOnly(Position at) {
        return checker.refuse(
                Diagnostic.error(PcapCode.PREFIX, at, "found=" + words()).help("write net, or the address alone"));
    }

    private C hostBits(Position at, String net) {
        return checker.refuse(Diagnostic.error(PcapCode.HOST_BITS, at).help("the network is " + net));
    }

    /** The first bits of an address, behind which there are none, in eight groups. */
    private static String network(byte[] address, int prefix) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < address.length; i += 2) {
            int bits = Math.max(0, Math.min(Short.SIZE, prefix - i * Byte.SIZE));
            int group = (address[i] & MAX_OCTET) << Byte.SIZE | address[i + 1] & MAX_OCTET;
            groups.append(i == 0 ? "" : ":").append(Integer.toHexString(group & ~(MAX_TYPE >> bits) & MAX_TYPE));
        }
        return groups.toString();
    }

    private boolean unfit(Position at) {
        refused(at);
        return true;
    }

    final C refused(Position at) {
        Diagnostic error = Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words());
        String value = at instanceof Position.InText in ? in.source().text().substring(in.start(), in.end()) : "";
        return checker.refuse(Hints.unfit(qualifiers, value).map(error::help).orElse(error));
    }

    final C refuse(PcapCode code, Position at, String... facts) {
        return checker.refuse(Diagnostic.error(code, at, facts));
    }

    /** The qualifiers as they may be written. */
    final String words() {
        String protocol = qualifiers.protocol().map(p -> p.word() + " ").orElse("");
        return "'" + protocol + qualifiers.kind().word() + "'";
    }
}
