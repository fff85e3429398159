package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.OperandContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.PartContext;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Calculations in the extended dialect: numbers of the filter language, which has 64 bits, cut to 32 where the exact result may need
 * more. Every header that is named must be there.
 */
final class Amounts extends Sums<Amount> {
    private static final long ONES = 0xffff_ffffL;

    private final Extended checker;

    Amounts(Extended checker) {
        super(checker);
        this.checker = checker;
    }

    List<Clause> compare(PartContext part) {
        Amount left = sum(part.left);
        Amount right = sum(part.right);
        Relation relation = relation(part.relation);
        Clauses clauses = new Clauses(checker.origin(part));
        OptionalLong a = constant(left);
        OptionalLong b = constant(right);
        if (a.isPresent() && b.isPresent()) {
            return Clauses.constant(relation.holds(a.getAsLong(), b.getAsLong()));
        } else if (b.isPresent()) {
            return clauses.compare(relation, left, b.getAsLong());
        }
        return a.isPresent()
                ? clauses.compare(relation.turned(), right, a.getAsLong())
                : clauses.compare(relation, left, right);
    }

    @Override
    Amount nothing() {
        return new Amount.Constant(1);
    }

    @Override
    Amount number(long value) {
        return new Amount.Constant(value);
    }

    @Override
    Amount length() {
        return new Amount.Length();
    }

    @Override
    OptionalLong constant(Amount number) {
        return number instanceof Amount.Constant constant ? OptionalLong.of(constant.value()) : OptionalLong.empty();
    }

    @Override
    Amount minus(Amount number) {
        return apply(Operator.SUB, new Amount.Constant(0), number);
    }

    @Override
    Amount apply(Operator operator, Amount left, Amount right) {
        if (left instanceof Amount.Constant a && right instanceof Amount.Constant b) {
            return new Amount.Constant(
                    operator.apply(Integer.SIZE, a.value(), b.value()).orElse(0));
        }
        Amount exact = Amount.of(operator, left, right);
        return Long.compareUnsigned(exact.max(), ONES) <= 0
                ? exact
                : Amount.of(Operator.AND, exact, new Amount.Constant(ONES));
    }

    @Override
    Amount bytes(OperandContext operand, Protocol protocol, Amount index, int bytes) {
        OptionalLong offset = constant(index);
        if (offset.isEmpty()) {
            checker.refuse(
                    Diagnostic.error(PcapCode.UNTRANSLATED, checker.position(operand))
                            .note("where the bytes are is computed from the packet")
                            .help(
                                    "name a field in a filter (.dpf), or move to the place with SHIFT; the dialect pcap has it, too"));
            return nothing();
        } else if (offset.getAsLong() > DpfCompiler.MAX_PACKET_BYTES - bytes) {
            checker.refuse(
                    PcapCode.LIMIT,
                    operand,
                    "found=" + offset.getAsLong(),
                    "limit=" + (DpfCompiler.MAX_PACKET_BYTES - bytes));
            return nothing();
        } else if (checker.isBehindTunnel(operand)) {
            return nothing();
        }
        return switch (protocol) {
            case IP, IP6, ARP, TCP, UDP, SCTP, ICMP, ICMP6 ->
                inside(protocol.word(), (int) offset.getAsLong(), bytes * Byte.SIZE);
            case LINK ->
                checker.link() == LinkType.ETHERNET
                        ? inside("eth", (int) offset.getAsLong(), bytes * Byte.SIZE)
                        : new Amount.Read(new Operand.Bits((int) offset.getAsLong(), bytes * Byte.SIZE));
            default -> {
                String place = protocol.announced() == Protocol.Announced.BY_LINK ? "ether" : "ip or ip6";
                checker.untranslated(operand, protocol.word(), "count the bytes from the start of " + place);
                yield nothing();
            }
        };
    }

    /** A field that has a name, or as many bits at its place. */
    private static Amount inside(String protocol, int offset, int bits) {
        Optional<Operand> named =
                Library.standard().field(protocol, offset, bits).map(Operand.Named::new);
        return new Amount.Read(named.orElseGet(() -> new Operand.Inside(protocol, 0, offset, bits)));
    }
}
