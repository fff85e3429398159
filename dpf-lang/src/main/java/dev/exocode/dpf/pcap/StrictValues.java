package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.Qualifiers.Direction;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** What values ask as libpcap has it. */
final class StrictValues extends Values<Predicate> {
    private static final List<Protocol> EVERYWHERE = List.of(Protocol.IP, Protocol.ARP, Protocol.RARP);
    private static final List<Protocol> OVER_LABEL = List.of(Protocol.IP);

    /** The fields that a value is looked for in: of which end, of what protocols, and under which mask. */
    private record Fields(Direction direction, List<?> carriers, long mask) {}

    private final Strict checker;
    private final Tests tests;
    private final Qualifiers qualifiers;

    StrictValues(Strict checker, Tests tests, Qualifiers qualifiers) {
        super(checker, qualifiers);
        this.checker = checker;
        this.tests = tests;
        this.qualifiers = qualifiers;
    }

    @Override
    Predicate ports(OptionalInt transport, Ranges ports) {
        List<Integer> transports = transport.isPresent() ? List.of(transport.getAsInt()) : Tests.transports();
        Function<Ranges, Predicate> of = values -> tests.ports(qualifiers.direction(), transports, values);
        return oneEnd()
                ? checker.listed(new Fields(qualifiers.direction(), transports, 0), ports, of)
                : of.apply(ports);
    }

    /** Whether either end decides alone. */
    private boolean oneEnd() {
        return qualifiers.direction() != Direction.BOTH;
    }

    /** A chain must begin at a place that no packet moves. */
    @Override
    Predicate chain(long number, Position at) {
        if (checker.layout().tunnels() > 0) {
            return checker.refuse(Diagnostic.error(PcapCode.QUALIFIER, at, "found=" + words())
                    .note("behind geneve and vxlan no chain of headers is followed"));
        } else if (qualifiers.in(Protocol.IP)) {
            return tests.chainOverIp(number);
        }
        Predicate overSix = tests.chainOverIp6(number);
        return qualifiers.in(Protocol.IP6) ? overSix : Predicate.any(tests.chainOverIp(number), overSix);
    }

    @Override
    Predicate protocol(long number, Position at) {
        if (qualifiers.protocol().isEmpty()) {
            return Predicate.any(tests.inIp(number), tests.inIp6(number));
        }
        boolean labelled = checker.layout().labels() > 0;
        return switch (qualifiers.protocol().get()) {
            case LINK ->
                labelled && number != Tests.IP && number != Tests.IP6
                        ? refuse(PcapCode.LABELLED, at)
                        : tests.follows((int) number);
            case IP -> tests.inIp(number);
            case IP6 -> tests.inIp6(number);
            default ->
                labelled
                        ? refuse(PcapCode.LABELLED, at)
                        : qualifiers.in(Protocol.ISO) ? tests.inIso(number) : tests.inIsis(number);
        };
    }

    /** An address in IPv4, or in ARP and RARP as well if nothing else is said; behind a label, those cannot be told. */
    @Override
    Predicate host(long address, long mask, Position at) {
        boolean labelled = checker.layout().labels() > 0;
        if (labelled && !qualifiers.in(Protocol.IP) && qualifiers.protocol().isPresent()) {
            return refuse(PcapCode.LABELLED, at);
        }
        List<Protocol> carriers = qualifiers.protocol().map(List::of).orElse(labelled ? OVER_LABEL : EVERYWHERE);
        Function<Ranges, Predicate> of = values -> {
            Predicate[] each = new Predicate[carriers.size()];
            for (int i = 0; i < each.length; i++) {
                each[i] = tests.host(carriers.get(i), qualifiers.direction(), mask, values);
            }
            return Predicate.any(each);
        };
        Ranges values = Ranges.of(address);
        return oneEnd() && mask != 0
                ? checker.listed(new Fields(qualifiers.direction(), carriers, mask), values, of)
                : of.apply(values);
    }

    @Override
    Predicate host6(byte[] address, int prefix) {
        return tests.host6(qualifiers.direction(), address, prefix);
    }

    @Override
    Predicate ethernet(byte[] address, Position at) {
        return checker.layout().framing() == Layout.Framing.ETHERNET
                ? tests.framed(tests.ethernet(qualifiers.direction(), address))
                : refuse(PcapCode.LINK, at, "link=" + checker.link());
    }

    @Override
    Predicate decnet(int address, Position at) {
        return checker.layout().labels() > 0
                ? refuse(PcapCode.LABELLED, at)
                : tests.decnet(qualifiers.direction(), address);
    }
}
