package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.Qualifiers.Direction;
import dev.exocode.dpf.pcap.Qualifiers.Kind;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Values behind qualifiers: addresses, networks, ports and protocols. */
final class Values {
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PREFIX4 = 32;
    private static final int MAX_PREFIX6 = 128;
    private static final int MAX_OCTET = 255;
    private static final int MAX_TYPE = 0xffff;

    private final Checker checker;
    private final Tests tests;
    private final Qualifiers qualifiers;

    Values(Checker checker, Tests tests, Qualifiers qualifiers) {
        this.checker = checker;
        this.tests = tests;
        this.qualifiers = qualifiers;
    }

    Predicate address(PcapFilterParser.AddressContext address) {
        Position at = checker.position(address);
        if (address.NAME() != null) {
            String text = address.NAME().getText();
            return name(text.startsWith("\\") ? text.substring(1) : text, at);
        } else if (!address.IPV4().isEmpty()) {
            return ip4(address, at);
        } else if (address.IPV6() != null) {
            return ip6(address, at);
        } else if (address.ARCNET() != null) {
            return refuse(PcapCode.LINK, at, "link=" + checker.link());
        }
        return mac(address.MAC().getText(), at);
    }

    // Names.

    private Predicate name(String name, Position at) {
        return switch (qualifiers.kind()) {
            case PORT -> portName(name, at);
            case PORTRANGE -> portRange(name, at);
            case PROTO, PROTOCHAIN -> protocolName(name, at);
            case HOST, NET, GATEWAY ->
                checker.refuse(Diagnostic.error(PcapCode.UNKNOWN_HOST, at, "found=" + name)
                        .note("no name is looked up, so that a filter means the same wherever and whenever it runs")
                        .help(Hints.address(qualifiers.kind() == Kind.NET ? "net" : "host")));
        };
    }

    private Predicate portName(String name, Position at) {
        if (!portsFit(at)) {
            return Predicate.FALSE;
        }
        Optional<Names.Port> port = port(name, at);
        return port.isEmpty() ? Predicate.FALSE : ports(List.of(port.get()), at);
    }

    /** As {@code 80-90} or {@code smtp-domain}, which one word has. */
    private Predicate portRange(String range, Position at) {
        if (!portsFit(at)) {
            return Predicate.FALSE;
        }
        int minus = range.indexOf('-');
        if (minus < 0) {
            return checker.refuse(Diagnostic.error(PcapCode.UNKNOWN_PORT, at, "found=" + range)
                    .note("a range is 80-90 or smtp-domain"));
        }
        Optional<Names.Port> first = port(range.substring(0, minus), at);
        Optional<Names.Port> second = first.isEmpty() ? first : port(range.substring(minus + 1), at);
        return second.isEmpty() ? Predicate.FALSE : ports(List.of(first.get(), second.get()), at);
    }

    private Optional<Names.Port> port(String name, Position at) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Addresses.decimal(name);
            if (number < 0 || number > MAX_PORT) {
                refuse(PcapCode.LIMIT, at, "found=" + name, "limit=" + MAX_PORT);
                return Optional.empty();
            }
            return Optional.of(new Names.Port(number, true, true));
        }
        Names.Port port = Names.ports().get(name);
        if (port == null) {
            Diagnostic error = Diagnostic.error(PcapCode.UNKNOWN_PORT, at, "found=" + name);
            checker.refuse(Hints.port(name).map(error::help).orElse(error));
        }
        return Optional.ofNullable(port);
    }

    /** Ports with the transport protocol that their names are known for, or the one that is asked for. */
    private Predicate ports(List<Names.Port> ports, Position at) {
        Names.Port first = ports.get(0);
        Names.Port last = ports.get(ports.size() - 1);
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

    private Predicate ports(OptionalInt transport, Ranges ports) {
        List<Integer> transports = transport.isPresent() ? List.of(transport.getAsInt()) : Tests.transports();
        Function<Ranges, Predicate> of = values -> tests.ports(qualifiers.direction(), transports, values);
        return oneEnd() ? checker.listed(List.of(qualifiers.direction(), transports), ports, of) : of.apply(ports);
    }

    /** Whether either end decides alone. */
    private boolean oneEnd() {
        return qualifiers.direction() != Direction.BOTH;
    }

    private boolean portsFit(Position at) {
        boolean fits = qualifiers.protocol().isEmpty()
                || qualifiers.in(Protocol.TCP)
                || qualifiers.in(Protocol.UDP)
                || qualifiers.in(Protocol.SCTP);
        return directed(at) && (fits || !unfit(at));
    }

    private Predicate protocolName(String name, Position at) {
        boolean chain = qualifiers.kind() == Kind.PROTOCHAIN;
        if (!(chain ? chainsFit(at) : protocolsFit(at))) {
            return Predicate.FALSE;
        }
        Map<String, Integer> names = Names.protocols(qualifiers);
        Integer number = names.get(name);
        if (number == null) {
            return unknown(PcapCode.UNKNOWN_PROTOCOL, name, names, at);
        }
        return chain ? chain(number) : protocol(number, at);
    }

    private Predicate unknown(PcapCode code, String name, Map<String, ?> known, Position at) {
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

    /** Whether a chain of headers can be asked for: only of IP, and where it begins at a place that no packet moves. */
    private boolean chainsFit(Position at) {
        Optional<Protocol> protocol = qualifiers.protocol();
        if (protocol.isPresent() && protocol.get() != Protocol.IP && protocol.get() != Protocol.IP6) {
            refused(at);
            return false;
        } else if (checker.layout().tunnels() > 0) {
            checker.refuse(Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words())
                    .note("behind geneve and vxlan no chain of headers is followed"));
            return false;
        }
        return true;
    }

    private Predicate chain(long number) {
        if (qualifiers.in(Protocol.IP)) {
            return tests.chainOverIp(number);
        }
        Predicate overSix = tests.chainOverIp6(number);
        return qualifiers.in(Protocol.IP6) ? overSix : Predicate.any(tests.chainOverIp(number), overSix);
    }

    // Numbers.

    Predicate number(Token token) {
        Position at = checker.position(token);
        long value = checker.number(token);
        return switch (qualifiers.kind()) {
            case HOST -> qualifiers.in(Protocol.DECNET) ? decnet(value, at) : host(value, ALL_ONES, at);
            case NET -> qualifiers.in(Protocol.DECNET) ? decnet(value, at) : shortNet(value, at);
            case PORT, PORTRANGE -> portNumber(value, token, at);
            case PROTO -> protocolsFit(at) ? protocol(value, at) : Predicate.FALSE;
            case PROTOCHAIN -> chainsFit(at) ? chain(value) : Predicate.FALSE;
            case GATEWAY -> refused(at);
        };
    }

    /** A network as one number: what is written are its first bytes that are not zero. */
    private Predicate shortNet(long value, Position at) {
        long net = value;
        long mask = ALL_ONES;
        while (net != 0 && net >> 24 == 0) {
            net <<= 8;
            mask = mask << 8 & ALL_ONES;
        }
        return host(net, mask, at);
    }

    private Predicate portNumber(long port, Token token, Position at) {
        if (!portsFit(at)) {
            return Predicate.FALSE;
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

    private Predicate protocol(long number, Position at) {
        if (qualifiers.protocol().isEmpty()) {
            return Predicate.any(tests.inIp(number), tests.inIp6(number));
        }
        boolean labelled = checker.layout().labels() > 0;
        return switch (qualifiers.protocol().get()) {
            case LINK -> {
                if (number > MAX_TYPE) {
                    yield refuse(PcapCode.LIMIT, at, "found=" + number, "limit=" + MAX_TYPE);
                } else if (labelled && number != Tests.IP && number != Tests.IP6) {
                    yield refuse(PcapCode.LABELLED, at);
                }
                yield tests.follows((int) number);
            }
            case IP -> tests.inIp(number);
            case IP6 -> tests.inIp6(number);
            default -> {
                boolean iso = qualifiers.in(Protocol.ISO);
                int limit = iso ? MAX_OCTET : Tests.MAX_ISIS_TYPE;
                if (number > limit) {
                    yield refuse(PcapCode.LIMIT, at, "found=" + number, "limit=" + limit);
                } else if (labelled) {
                    yield refuse(PcapCode.LABELLED, at);
                }
                yield iso ? tests.inIso(number) : tests.inIsis(number);
            }
        };
    }

    // Addresses.

    private Predicate ip4(PcapFilterParser.AddressContext context, Position at) {
        String text = context.IPV4(0).getText();
        boolean masked = context.SLASH() != null || context.MASK() != null;
        if (masked && qualifiers.kind() != Kind.NET) {
            return wholeOnly(at);
        } else if (!masked && qualifiers.in(Protocol.DECNET) && addressed()) {
            Optional<Integer> decnet = Addresses.decnet(text);
            return decnet.isPresent() ? decnet(decnet.get(), at) : refuse(PcapCode.ADDRESS, at, "found=" + text);
        } else if (!addressed()) {
            return refused(at);
        }
        Optional<Addresses.Short4> address = Addresses.ip4(text);
        if (address.isEmpty()) {
            return refuse(PcapCode.ADDRESS, at, "found=" + text);
        } else if (!masked) {
            return host(address.get().value(), address.get().mask(), at);
        }
        Optional<Long> mask = mask(context);
        if (mask.isEmpty()) {
            return Predicate.FALSE;
        } else if ((address.get().value() & ~mask.get()) != 0) {
            return hostBits(at, dotted(address.get().value() & mask.get()));
        }
        return qualifiers.in(Protocol.DECNET) ? refused(at) : host(address.get().value(), mask.get(), at);
    }

    private Optional<Long> mask(PcapFilterParser.AddressContext context) {
        if (context.MASK() != null) {
            String text = context.IPV4(1).getText();
            Optional<Addresses.Short4> mask = Addresses.ip4(text);
            if (mask.isEmpty()) {
                checker.refuse(PcapCode.ADDRESS, context.IPV4(1).getSymbol(), "found=" + text);
            }
            return mask.map(Addresses.Short4::value);
        }
        Token token = context.NUMBER().getSymbol();
        long prefix = checker.number(token);
        if (prefix > MAX_PREFIX4) {
            checker.refuse(PcapCode.PREFIX, token, "found=" + prefix, "limit=" + MAX_PREFIX4);
            return Optional.empty();
        }
        return Optional.of(prefix == 0 ? 0 : ALL_ONES << MAX_PREFIX4 - prefix & ALL_ONES);
    }

    /** An address in IPv4, or in ARP and RARP as well if nothing else is said; behind a label, those cannot be told. */
    private Predicate host(long address, long mask, Position at) {
        if (!directed(at)) {
            return Predicate.FALSE;
        }
        List<Protocol> carriers = new ArrayList<>();
        boolean labelled = checker.layout().labels() > 0;
        if (qualifiers.protocol().isEmpty()) {
            carriers.addAll(labelled ? List.of(Protocol.IP) : List.of(Protocol.IP, Protocol.ARP, Protocol.RARP));
        } else {
            switch (qualifiers.protocol().get()) {
                case IP -> carriers.add(Protocol.IP);
                case ARP, RARP -> {
                    if (labelled) {
                        return refuse(PcapCode.LABELLED, at);
                    }
                    carriers.add(qualifiers.protocol().get());
                }
                default -> {
                    return refused(at);
                }
            }
        }
        Function<Ranges, Predicate> of = values -> new Predicate.Any(carriers.stream()
                .map(carrier -> tests.host(carrier, qualifiers.direction(), mask, values))
                .toList());
        Ranges values = Ranges.of(address);
        return oneEnd() && mask != 0
                ? checker.listed(List.of(qualifiers.direction(), carriers, mask), values, of)
                : of.apply(values);
    }

    private Predicate decnet(long address, Position at) {
        if (!directed(at)) {
            return Predicate.FALSE;
        } else if (checker.layout().labels() > 0) {
            return refuse(PcapCode.LABELLED, at);
        }
        return tests.decnet(qualifiers.direction(), (int) address & MAX_TYPE);
    }

    private Predicate ip6(PcapFilterParser.AddressContext context, Position at) {
        String text = context.IPV6().getText();
        Optional<byte[]> address = Addresses.ip6(text);
        long prefix = context.NUMBER() == null
                ? MAX_PREFIX6
                : checker.number(context.NUMBER().getSymbol());
        if (address.isEmpty()) {
            return refuse(PcapCode.ADDRESS, at, "found=" + text);
        } else if (prefix > MAX_PREFIX6) {
            return refuse(PcapCode.PREFIX, at, "found=" + prefix, "limit=" + MAX_PREFIX6);
        } else if (!addressed()) {
            return refused(at);
        } else if (qualifiers.kind() == Kind.HOST && prefix != MAX_PREFIX6) {
            return wholeOnly(at);
        } else if (!insidePrefix(address.get(), (int) prefix)) {
            return hostBits(at, "");
        } else if (!directed(at)) {
            return Predicate.FALSE;
        } else if (qualifiers.protocol().isPresent() && !qualifiers.in(Protocol.IP6)) {
            return refused(at);
        }
        return tests.host6(qualifiers.direction(), address.get(), (int) prefix);
    }

    private static boolean insidePrefix(byte[] address, int prefix) {
        for (int bit = prefix; bit < MAX_PREFIX6; bit++) {
            if ((address[bit / 8] >> 7 - bit % 8 & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private Predicate mac(String text, Position at) {
        if (qualifiers.kind() != Kind.HOST || !qualifiers.in(Protocol.LINK)) {
            return checker.refuse(Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words())
                    .help("an Ethernet address stands behind ether host"));
        } else if (!directed(at)) {
            return Predicate.FALSE;
        }
        return checker.layout().framing() == Layout.Framing.ETHERNET
                ? tests.framed(tests.ethernet(qualifiers.direction(), Addresses.mac(text)))
                : refuse(PcapCode.LINK, at, "link=" + checker.link());
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

    private Predicate wholeOnly(Position at) {
        return checker.refuse(
                Diagnostic.error(PcapCode.PREFIX, at, "found=" + words()).help("write net, or the address alone"));
    }

    private Predicate hostBits(Position at, String net) {
        Diagnostic error = Diagnostic.error(PcapCode.HOST_BITS, at);
        return checker.refuse(net.isEmpty() ? error : error.help("the network is " + net));
    }

    private boolean unfit(Position at) {
        refused(at);
        return true;
    }

    private Predicate refused(Position at) {
        Diagnostic error = Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words());
        String value = at instanceof Position.InText in ? in.source().text().substring(in.start(), in.end()) : "";
        return checker.refuse(Hints.unfit(qualifiers, value).map(error::help).orElse(error));
    }

    private Predicate refuse(PcapCode code, Position at, String... facts) {
        return checker.refuse(Diagnostic.error(code, at, facts));
    }

    /** The qualifiers as they may be written. */
    private String words() {
        String protocol = qualifiers.protocol().map(p -> p.word() + " ").orElse("");
        return "'" + protocol + qualifiers.kind().word() + "'";
    }
}
