package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;

/** What link headers, tags and labels announce, in the extended dialect. */
final class ExtendedLinks {
    private static final int MAX_LLC_LENGTH = 1500;
    private static final int NETWARE = 0xe0;
    /** What announces a tag, a label or a session: such a number is not that of what stands behind them. */
    private static final Ranges PASSED = Ranges.of(new long[] {0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8864});

    private final Extended checker;
    private final Clauses clauses;

    ExtendedLinks(Extended checker, Clauses clauses) {
        this.checker = checker;
        this.clauses = clauses;
    }

    /** An EtherType behind all tags, or that of one of them; up to 1,500 a service access point of LLC, which has no tags. */
    List<Clause> follows(int type, Position at) {
        if (type <= MAX_LLC_LENGTH) {
            return overLlc(type, at);
        } else if (!PASSED.contains(type)) {
            return clauses.is("link.proto", type);
        }
        return switch (checker.link()) {
            case ETHERNET, LINUX_SLL, LINUX_SLL2 ->
                Clauses.any(List.of(
                        clauses.is(header() + ".type", type),
                        clauses.is("vlan.type", type),
                        clauses.is("vlan2.type", type)));
            default -> Clauses.NEVER;
        };
    }

    private String header() {
        return switch (checker.link()) {
            case LINUX_SLL -> "sll";
            case LINUX_SLL2 -> "sll2";
            default -> "eth";
        };
    }

    private List<Clause> overLlc(int point, Position at) {
        if (point == NETWARE) {
            return checker.refuse(
                    Diagnostic.error(PcapCode.UNTRANSLATED, at).help("the dialect pcap has it, in all its forms"));
        }
        // Those of a protocol that always answers to its own number have it twice.
        boolean twice = point == 0xfe || point == 0xf0 || point == 0x06;
        long value = twice ? point << Byte.SIZE | point : point;
        int bits = twice ? Short.SIZE : Byte.SIZE;
        Operand.Named type = (Operand.Named) Clauses.field(header() + ".type");
        return switch (checker.link()) {
            case ETHERNET ->
                point > 0xff
                        ? Clauses.NEVER
                        : Clauses.all(
                                clauses.compare(Relation.LE, new Amount.Read(type), MAX_LLC_LENGTH),
                                clauses.compare(Relation.EQ, inside("eth", 14, bits), value));
            case LINUX_SLL ->
                point > 0xff
                        ? Clauses.NEVER
                        : Clauses.all(
                                clauses.is("sll.type", 4),
                                clauses.compare(Relation.EQ, inside("sll", 16, bits), value));
            case LINUX_SLL2 -> clauses.is("sll2.type", point);
            default -> Clauses.NEVER;
        };
    }

    private static Amount inside(String protocol, int offset, int bits) {
        return new Amount.Read(new Operand.Inside(protocol, 0, offset, bits));
    }
}
