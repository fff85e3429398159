package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The tests that are no values behind qualifiers. */
final class Primitives {
    private static final long ALL_ONES = 0xffff_ffffL;
    static final int MAX_BYTE = 0xff;
    static final int MAX_VLAN = 0xfff;
    static final int MAX_LABEL = 0xf_ffff;
    static final int MAX_SESSION = 0xffff;
    static final int MAX_TUNNEL = 0xff_ffff;
    /** Where a packet in a tunnel starts depends on all before it, several times over. */
    private static final int MAX_TUNNELS = 2;

    private static final int OUTGOING = 4;
    private static final byte[] EVERYBODY = {-1, -1, -1, -1, -1, -1};

    private final Strict checker;
    private final Tests tests;
    private final Layout layout;

    Primitives(Strict checker, Tests tests) {
        this.checker = checker;
        this.tests = tests;
        this.layout = checker.layout();
    }

    Predicate test(PcapFilterParser.TestContext test) {
        if (test instanceof PcapFilterParser.ProtocolContext protocol) {
            return protocol(Protocol.of(protocol.word.getText()), protocol);
        } else if (test instanceof PcapFilterParser.CastContext cast) {
            Optional<Protocol> protocol = checker.protocol(cast.carrier);
            boolean broad = cast.cast.getType() == PcapFilterParser.BROADCAST;
            return broad ? broadcast(protocol, cast) : multicast(protocol, cast);
        } else if (test instanceof PcapFilterParser.LengthContext length) {
            long limit = checker.number(length.limit);
            Ranges values =
                    length.bound.getType() == PcapFilterParser.LESS ? Ranges.of(0, limit) : Ranges.of(limit, ALL_ONES);
            return tests.in(new Expression.WireLength(), values);
        } else if (test instanceof PcapFilterParser.ByteContext comparison) {
            return byteTest(comparison);
        } else if (test instanceof PcapFilterParser.WayContext way) {
            Predicate outgoing = outgoing(way);
            return way.way.getType() == PcapFilterParser.OUTBOUND ? outgoing : new Predicate.Not(outgoing);
        } else if (test instanceof PcapFilterParser.InterfaceContext number) {
            return layout.framing() == Layout.Framing.COOKED2
                    ? tests.is(layout.inHeader(4, 4), checker.number(number.index))
                    : missing(number);
        } else if (test instanceof PcapFilterParser.DiscoveryContext) {
            return checker.follows(0x8863, tests, test);
        } else if (test instanceof PcapFilterParser.LlcContext llc) {
            return llc(llc);
        }
        return shim((PcapFilterParser.ShimContext) test);
    }

    private Predicate protocol(Protocol protocol, ParserRuleContext at) {
        if (protocol.announced() == Protocol.Announced.NOT_AT_ALL) {
            return checker.refuse(Diagnostic.error(
                            PcapCode.QUALIFIER,
                            checker.position(at),
                            "found=" + at.getStart().getText())
                    .note("it is no test by itself"));
        }
        boolean byLink = protocol.announced() == Protocol.Announced.BY_LINK;
        boolean iso =
                protocol.announced() == Protocol.Announced.BY_ISO || protocol.announced() == Protocol.Announced.BY_ISIS;
        return byLink || iso ? followed(protocol, iso ? Protocol.ISO : protocol, at) : tests.protocol(protocol);
    }

    private Predicate followed(Protocol protocol, Protocol carrier, ParserRuleContext at) {
        boolean labelled = layout.labels() > 0;
        return labelled ? checker.follows(carrier.number(), tests, at) : tests.protocol(protocol);
    }

    private Predicate broadcast(Optional<Protocol> protocol, ParserRuleContext at) {
        if (protocol.isEmpty() || protocol.get() == Protocol.LINK) {
            return layout.framing() == Layout.Framing.ETHERNET
                    ? tests.framed(tests.ethernet(Qualifiers.Direction.DESTINATION, EVERYBODY))
                    : missing(at);
        } else if (protocol.get() == Protocol.IP) {
            // Without a netmask, as with files: no host and every host.
            return Predicate.all(
                    tests.follows(Tests.IP),
                    Predicate.any(tests.is(layout.inNetwork(16, 4), 0), tests.is(layout.inNetwork(16, 4), ALL_ONES)));
        }
        return checker.refuse(PcapCode.QUALIFIER, at, "found=" + protocol.get().word());
    }

    private Predicate multicast(Optional<Protocol> protocol, ParserRuleContext at) {
        if (protocol.isEmpty() || protocol.get() == Protocol.LINK) {
            return layout.framing() == Layout.Framing.ETHERNET
                    ? tests.framed(tests.anyBit(layout.inHeader(0, 1), 1))
                    : missing(at);
        } else if (protocol.get() == Protocol.IP) {
            return Predicate.all(tests.follows(Tests.IP), tests.in(layout.inNetwork(16, 1), Ranges.of(224, ALL_ONES)));
        } else if (protocol.get() == Protocol.IP6) {
            return Predicate.all(tests.follows(Tests.IP6), tests.is(layout.inNetwork(24, 1), 255));
        }
        return checker.refuse(PcapCode.QUALIFIER, at, "found=" + protocol.get().word());
    }

    private Predicate byteTest(PcapFilterParser.ByteContext test) {
        Token at = test.offset;
        long offset = checker.number(at, Integer.MAX_VALUE - layout.headerAt());
        long value = checker.number(test.to, MAX_BYTE);
        Expression loaded = layout.inHeader((int) offset, 1);
        int relation = test.relation.getType();
        if (relation == PcapFilterParser.EQUAL) {
            return tests.is(loaded, value);
        } else if (relation == PcapFilterParser.LESS_THAN) {
            return tests.in(loaded, value == 0 ? Ranges.NONE : Ranges.of(0, value - 1));
        } else if (relation == PcapFilterParser.MORE_THAN) {
            return tests.in(loaded, Ranges.of(value + 1, -1));
        }
        // Even where the value decides alone, the byte must be there.
        Operator operator = relation == PcapFilterParser.AMPERSAND ? Operator.AND : Operator.OR;
        Expression bits = new Expression.Binary(operator, Integer.SIZE, loaded, new Expression.Constant(value));
        return new Predicate.Not(tests.is(bits, 0));
    }

    private Predicate outgoing(ParserRuleContext at) {
        return switch (layout.framing()) {
            case COOKED -> tests.is(layout.inHeader(0, 2), OUTGOING);
            case COOKED2 -> tests.is(layout.inHeader(10, 1), OUTGOING);
            default -> missing(at);
        };
    }

    private Predicate llc(PcapFilterParser.LlcContext llc) {
        if (layout.framing() != Layout.Framing.ETHERNET) {
            return missing(llc);
        } else if (llc.kind == null) {
            return tests.llc();
        }
        // Kinds may be written in capitals, and behind a backslash.
        String kind = llc.kind.getType() == PcapFilterParser.RNR
                ? "rnr"
                : llc.kind.getText().replaceFirst("^\\\\", "").toLowerCase(Locale.ROOT);
        Expression control = layout.inPayload(2, 1);
        Predicate test;
        if (kind.equals("i")) {
            test = tests.masked(control, 1, 0);
        } else if (kind.equals("s") || kind.equals("u")) {
            test = tests.masked(control, 3, kind.equals("s") ? 1 : 3);
        } else if (Names.SUPERVISORY.containsKey(kind)) {
            test = tests.masked(control, 0x0f, Names.SUPERVISORY.get(kind));
        } else if (Names.UNNUMBERED.containsKey(kind)) {
            test = tests.masked(control, 0xef, Names.UNNUMBERED.get(kind));
        } else {
            Diagnostic error = Diagnostic.error(PcapCode.UNKNOWN_LLC, checker.position(llc.kind), "found=" + kind);
            return checker.refuse(NearWords.nearest(kind, Names.llc())
                    .map(near -> error.help("did you mean " + near))
                    .orElse(error));
        }
        return Predicate.all(tests.llc(), test);
    }

    private Predicate shim(PcapFilterParser.ShimContext shim) {
        return switch (shim.shim.getType()) {
            case PcapFilterParser.VLAN -> vlan(shim);
            case PcapFilterParser.MPLS -> mpls(shim);
            case PcapFilterParser.PPPOES -> session(shim);
            default -> tunnel(shim);
        };
    }

    /** The number behind the word, or -1. */
    private long number(PcapFilterParser.ShimContext shim, long limit) {
        PcapFilterParser.NumberContext number = shim.of;
        while (number != null && number.group != null) {
            number = number.group;
        }
        return number == null ? -1 : checker.number(number.plain, limit);
    }

    private Predicate vlan(PcapFilterParser.ShimContext shim) {
        long tag = number(shim, MAX_VLAN);
        if (layout.labels() > 0 || layout.framing() != Layout.Framing.ETHERNET) {
            return missing(shim);
        }
        Predicate tagged = tests.vlan();
        Predicate test = tag < 0 ? tagged : Predicate.all(tagged, tests.masked(layout.inNetwork(0, 2), MAX_VLAN, tag));
        layout.enterVlan();
        return test;
    }

    private Predicate mpls(PcapFilterParser.ShimContext shim) {
        long label = number(shim, MAX_LABEL);
        Predicate labelled;
        if (layout.labels() > 0) {
            labelled = tests.masked(layout.inNetwork(-2, 1), 1, 0);
        } else if (layout.framing() == Layout.Framing.ETHERNET || layout.framing() == Layout.Framing.PPP) {
            labelled = tests.follows(layout.framing() == Layout.Framing.PPP ? 0x0281 : 0x8847);
        } else {
            return missing(shim);
        }
        Predicate test = label < 0
                ? labelled
                : Predicate.all(labelled, tests.masked(layout.inNetwork(0, 4), 0xffff_f000L, label << 12));
        layout.enterLabel();
        return test;
    }

    private Predicate session(PcapFilterParser.ShimContext shim) {
        long session = number(shim, MAX_SESSION);
        Predicate announced = checker.follows(0x8864, tests, shim);
        Predicate test = session < 0
                ? announced
                : Predicate.all(announced, tests.masked(layout.inNetwork(0, 4), MAX_SESSION, session));
        layout.enterSession();
        return test;
    }

    private Predicate tunnel(PcapFilterParser.ShimContext shim) {
        long network = number(shim, MAX_TUNNEL);
        if (layout.tunnels() == MAX_TUNNELS) {
            return checker.refuse(Diagnostic.error(PcapCode.NOT_YET, checker.position(shim))
                    .note("a tunnel may stand in another, and no deeper"));
        }
        boolean geneve = shim.shim.getType() == PcapFilterParser.GENEVE;
        Predicate test = geneve ? tests.geneve(network) : tests.vxlan(network);
        if (geneve) {
            layout.enterGeneve();
        } else {
            layout.enterVxlan();
        }
        return test;
    }

    private Predicate missing(ParserRuleContext at) {
        LinkType link = checker.link();
        Diagnostic error = Diagnostic.error(PcapCode.LINK, checker.position(at), "link=" + link);
        return checker.refuse(
                layout.framing() == Layout.Framing.PPP ? error.note("behind pppoes, packets are those of PPP") : error);
    }
}
