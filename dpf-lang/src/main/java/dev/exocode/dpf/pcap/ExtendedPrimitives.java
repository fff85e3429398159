package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Addresses;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** The tests that are no values behind qualifiers, in the extended dialect. */
final class ExtendedPrimitives {
    private static final long EVERYBODY = 0xffff_ffff_ffffL;
    private static final long GROUP_BIT = 1L << 40;
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int OUTGOING = 4;

    private final Extended checker;
    private final Clauses clauses;

    ExtendedPrimitives(Extended checker, Clauses clauses) {
        this.checker = checker;
        this.clauses = clauses;
    }

    /** Whether a test asks for a tunnel, behind which libpcap would look inside. */
    static boolean isTunnel(PcapFilterParser.TestContext test) {
        return test instanceof PcapFilterParser.ShimContext shim
                && (shim.shim.getType() == PcapFilterParser.GENEVE || shim.shim.getType() == PcapFilterParser.VXLAN);
    }

    List<Clause> test(PcapFilterParser.TestContext test) {
        if (test instanceof PcapFilterParser.ProtocolContext protocol) {
            return protocol(Protocol.of(protocol.word.getText()), protocol);
        } else if (test instanceof PcapFilterParser.CastContext cast) {
            Optional<Protocol> protocol = checker.protocol(cast.carrier);
            return cast(protocol, cast.cast.getType() == PcapFilterParser.BROADCAST, cast);
        } else if (test instanceof PcapFilterParser.LengthContext length) {
            Relation relation = length.bound.getType() == PcapFilterParser.LESS ? Relation.LE : Relation.GE;
            return clauses.compare(relation, new Amount.Length(), checker.number(length.limit));
        } else if (test instanceof PcapFilterParser.ByteContext comparison) {
            return byteTest(comparison);
        } else if (test instanceof PcapFilterParser.WayContext way) {
            return way(way);
        } else if (test instanceof PcapFilterParser.InterfaceContext number) {
            return Library.standard().has("sll2", checker.link())
                    ? clauses.is("sll2.index", checker.number(number.index))
                    : missing(number);
        } else if (test instanceof PcapFilterParser.DiscoveryContext) {
            return clauses.is("link.proto", 0x8863);
        }
        return test instanceof PcapFilterParser.ShimContext shim
                ? shim(shim)
                : checker.untranslated(
                        test, test.getStart().getText(), "compare eth.type and eth[14:8] in a filter (.dpf)");
    }

    private List<Clause> protocol(Protocol protocol, ParserRuleContext at) {
        return switch (protocol) {
            case IP, IP6, ARP, TCP, UDP, SCTP, ICMP, ICMP6, AH -> clauses.has(protocol.word());
            case ESP, PIM -> clauses.is("inet.proto", protocol.number());
            case IGMP, IGRP, VRRP, CARP -> Clauses.all(clauses.has("ip"), clauses.is("inet.proto", protocol.number()));
            case RARP, DECNET, LAT, SCA, MOPDL, MOPRC, STP, NETBEUI, ISO ->
                new ExtendedLinks(checker, clauses).follows(protocol.number(), checker.position(at));
            case LINK, RADIO ->
                checker.refuse(Diagnostic.error(
                                PcapCode.QUALIFIER,
                                checker.position(at),
                                "found=" + at.getStart().getText())
                        .note("it is no test by itself"));
            case ATALK, AARP, IPX, CLNP, ESIS, ISIS, L1, L2, IIH, LSP, SNP, CSNP, PSNP ->
                checker.untranslated(at, protocol.word(), "compare eth.type and eth[14:8] in a filter (.dpf)");
        };
    }

    private List<Clause> cast(Optional<Protocol> protocol, boolean broad, ParserRuleContext at) {
        if (protocol.isEmpty() || protocol.get() == Protocol.LINK) {
            if (!Library.standard().has("eth", checker.link())) {
                return missing(at);
            }
            return broad
                    ? clauses.is("eth.dst", EVERYBODY)
                    : clauses.masked(Clauses.field("eth.dst"), GROUP_BIT, GROUP_BIT);
        } else if (protocol.get() == Protocol.IP) {
            // Without a netmask, as with files: no host and every host.
            return clauses.in(
                    "ip.dst", broad ? Ranges.of(new long[] {0, ALL_ONES}) : Ranges.of(0xe000_0000L, ALL_ONES));
        } else if (protocol.get() == Protocol.IP6 && !broad) {
            BigInteger first = BigInteger.valueOf(0xff).shiftLeft(Addresses.BITS - Byte.SIZE);
            BigInteger last = BigInteger.ONE.shiftLeft(Addresses.BITS).subtract(BigInteger.ONE);
            return clauses.address("ip6.dst", Ranges.NONE, new Addresses(List.of(new Addresses.Range(first, last))));
        }
        return checker.refuse(PcapCode.QUALIFIER, at, "found=" + protocol.get().word());
    }

    private List<Clause> byteTest(PcapFilterParser.ByteContext test) {
        long offset = checker.number(test.offset, DpfCompiler.MAX_PACKET_BYTES - 1);
        long value = checker.number(test.to, Primitives.MAX_BYTE);
        Amount read = new Amount.Read(new Operand.Bits((int) offset, Byte.SIZE));
        int relation = test.relation.getType();
        if (relation == PcapFilterParser.EQUAL) {
            return clauses.compare(Relation.EQ, read, value);
        } else if (relation == PcapFilterParser.LESS_THAN || relation == PcapFilterParser.MORE_THAN) {
            return clauses.compare(relation == PcapFilterParser.LESS_THAN ? Relation.LT : Relation.GT, read, value);
        }
        Operator operator = relation == PcapFilterParser.AMPERSAND ? Operator.AND : Operator.OR;
        return clauses.compare(Relation.NE, Amount.of(operator, read, new Amount.Constant(value)), 0);
    }

    private List<Clause> way(PcapFilterParser.WayContext way) {
        Relation relation = way.way.getType() == PcapFilterParser.OUTBOUND ? Relation.EQ : Relation.NE;
        return switch (checker.link()) {
            case LINUX_SLL -> clauses.compare(relation, new Amount.Read(Clauses.field("sll.kind")), OUTGOING);
            case LINUX_SLL2 -> clauses.compare(relation, new Amount.Read(Clauses.field("sll2.kind")), OUTGOING);
            default -> missing(way);
        };
    }

    private List<Clause> missing(ParserRuleContext at) {
        return checker.refuse(PcapCode.LINK, at, "link=" + checker.link());
    }

    private List<Clause> shim(PcapFilterParser.ShimContext shim) {
        return switch (shim.shim.getType()) {
            case PcapFilterParser.VLAN -> vlan(number(shim, Primitives.MAX_VLAN));
            case PcapFilterParser.MPLS -> mpls(number(shim, Primitives.MAX_LABEL));
            case PcapFilterParser.PPPOES -> {
                long session = number(shim, Primitives.MAX_SESSION);
                yield session < 0 ? clauses.has("pppoe") : clauses.is("pppoe.session", session);
            }
            case PcapFilterParser.GENEVE -> tunnel("geneve", clauses.is("geneve.version", 0), shim);
            default -> tunnel("vxlan", clauses.masked(Clauses.field("vxlan.flags"), 8, 8), shim);
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

    /** One of the first two tags, whichever. */
    private List<Clause> vlan(long tag) {
        return tag < 0 || !Library.standard().has("vlan", checker.link())
                ? clauses.has("vlan")
                : Clauses.any(clauses.is("vlan.id", tag), clauses.is("vlan2.id", tag));
    }

    /** One of the first two labels, whichever; the second begins four bytes behind the first. */
    private List<Clause> mpls(long label) {
        if (label < 0 || !Library.standard().has("mpls", checker.link())) {
            return clauses.has("mpls");
        }
        Amount second = new Amount.Read(new Operand.Inside("mpls", 0, 4, 20));
        return Clauses.any(
                clauses.is("mpls.label", label),
                Clauses.all(clauses.is("mpls.bottom", 0), clauses.compare(Relation.EQ, second, label)));
    }

    private List<Clause> tunnel(String protocol, List<Clause> formed, PcapFilterParser.ShimContext shim) {
        long network = number(shim, Primitives.MAX_TUNNEL);
        return network < 0 ? formed : Clauses.all(formed, clauses.is(protocol + ".vni", network));
    }
}
