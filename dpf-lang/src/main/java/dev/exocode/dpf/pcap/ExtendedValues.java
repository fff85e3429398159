package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Addresses;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What values ask in the extended dialect. */
final class ExtendedValues extends Values<List<Clause>> {
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int FRAGMENT_HEADER = 44;
    private static final int AUTHENTICATION_HEADER = 51;
    /** The extension headers of IPv6 that a filter finds the first of, whichever that is. */
    private static final Set<Long> EXTENSIONS = Set.of(0L, 43L, 60L, 135L, 139L, 140L);

    private static final List<Protocol> TRANSPORTS = List.of(Protocol.TCP, Protocol.UDP, Protocol.SCTP);

    private final Extended checker;
    private final Clauses clauses;
    private final Qualifiers qualifiers;

    ExtendedValues(Extended checker, Clauses clauses, Qualifiers qualifiers) {
        super(checker, qualifiers);
        this.checker = checker;
        this.clauses = clauses;
        this.qualifiers = qualifiers;
    }

    private List<Clause> ends(Clauses.End end) {
        return Clauses.ends(qualifiers.direction(), end);
    }

    @Override
    List<Clause> ports(OptionalInt transport, Ranges ports) {
        return Clauses.any(TRANSPORTS.stream()
                .filter(protocol -> transport.isEmpty() || transport.getAsInt() == protocol.number())
                .map(protocol -> ends(source -> clauses.in(protocol.word() + (source ? ".sport" : ".dport"), ports)))
                .toList());
    }

    /** What a header of IP says, be it a fragment's, or what stands behind all headers that lead on. */
    @Override
    List<Clause> protocol(long number, Position at) {
        if (qualifiers.in(Protocol.LINK)) {
            return new ExtendedLinks(checker, clauses).follows((int) number, at);
        } else if (qualifiers.in(Protocol.ISO) || qualifiers.in(Protocol.ISIS)) {
            return untranslated(at);
        }
        List<Clause> behind = clauses.is("inet.proto", number);
        List<Clause> four = clauses.is("ip.proto", number);
        List<Clause> six = Clauses.any(clauses.is("ip6.next", number), clauses.is("frag6.next", number));
        if (qualifiers.protocol().isEmpty()) {
            return Clauses.any(List.of(four, six, behind));
        }
        return qualifiers.in(Protocol.IP)
                ? Clauses.any(four, Clauses.all(clauses.has("ip"), behind))
                : Clauses.any(six, Clauses.all(clauses.has("ip6"), behind));
    }

    @Override
    List<Clause> chain(long number, Position at) {
        List<Clause> found = clauses.is("inet.proto", number);
        boolean six = !qualifiers.in(Protocol.IP);
        if (number == AUTHENTICATION_HEADER) {
            found = clauses.has("ah");
        } else if (number == FRAGMENT_HEADER && six) {
            found = Clauses.any(clauses.has("frag6"), found);
        } else if (EXTENSIONS.contains(number) && six) {
            return checker.refuse(Diagnostic.error(PcapCode.UNTRANSLATED, at, "found=" + number)
                    .help("ask for what stands behind the extension headers; the dialect pcap has it"));
        }
        return qualifiers.protocol().isEmpty()
                ? found
                : Clauses.all(clauses.has(qualifiers.protocol().get().word()), found);
    }

    @Override
    List<Clause> host(long address, long mask, Position at) {
        if (qualifiers.in(Protocol.RARP)) {
            return untranslated(at);
        }
        boolean either = qualifiers.protocol().isEmpty();
        boolean arp = either ? Library.standard().has("arp", checker.link()) : qualifiers.in(Protocol.ARP);
        boolean ip = either || qualifiers.in(Protocol.IP);
        boolean prefix = Long.bitCount(mask ^ ALL_ONES) == Long.SIZE - Long.numberOfLeadingZeros(mask ^ ALL_ONES);
        Ranges addresses = Ranges.of(address, address | mask ^ ALL_ONES);
        List<Clause> overIp = ip
                ? ends(source -> either && prefix
                        ? clauses.address(source ? "inet.src" : "inet.dst", addresses, Addresses.NONE)
                        : some(source ? "ip.src" : "ip.dst", prefix, addresses, mask))
                : Clauses.NEVER;
        List<Clause> overArp =
                arp ? ends(source -> some(source ? "arp.spa" : "arp.tpa", prefix, addresses, mask)) : Clauses.NEVER;
        return Clauses.any(overIp, overArp);
    }

    private List<Clause> some(String field, boolean prefix, Ranges addresses, long mask) {
        return prefix
                ? clauses.in(field, addresses)
                : clauses.masked(Clauses.field(field), mask, addresses.least(0) & mask);
    }

    @Override
    List<Clause> host6(byte[] address, int prefix) {
        BigInteger least = new BigInteger(1, address);
        BigInteger behind = BigInteger.ONE.shiftLeft(Addresses.BITS - prefix).subtract(BigInteger.ONE);
        Addresses addresses = new Addresses(List.of(new Addresses.Range(least, least.or(behind))));
        String protocol = qualifiers.protocol().isEmpty() ? "inet" : "ip6";
        return ends(source -> clauses.address(protocol + (source ? ".src" : ".dst"), Ranges.NONE, addresses));
    }

    @Override
    List<Clause> ethernet(byte[] address, Position at) {
        return Library.standard().has("eth", checker.link())
                ? ends(source -> clauses.is(
                        source ? "eth.src" : "eth.dst", dev.exocode.dpf.pcap.Addresses.number(address, 0, 6)))
                : refuse(PcapCode.LINK, at, "link=" + checker.link());
    }

    @Override
    List<Clause> decnet(int address, Position at) {
        return untranslated(at);
    }

    private List<Clause> untranslated(Position at) {
        return checker.refuse(
                Diagnostic.error(PcapCode.UNTRANSLATED, at, "found=" + words()).help("the dialect pcap has it"));
    }
}
