package dev.exocode.host.demux.rules;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of IPv4 behind one kind of link header, each of them one expression for all rules. They are those that tcpdump's
 * {@code ip}, {@code src host} and {@code port} ask for, so that rules of either kind are of the same shapes.
 */
final class Ip4Fields {
    private static final int ETHERTYPE = 0x0800;
    private static final long FAMILY = 2;
    private static final int WHOLE_BYTE = 0xff;
    /** A power of two. */
    private static final int KEPT = 4096;

    private final Predicate isIp4;
    private final Predicate isFirstFragment;
    private final Expression protocol;
    private final Expression source;
    private final Expression destination;
    private final Expression sourcePort;
    private final Expression destinationPort;
    /** What asks for some bits of the protocol: few rules of many differ in that. */
    private final Map<Integer, Predicate> protocols = new HashMap<>();
    /** The last tests of addresses and ports, by a hash: in tables of many rules the same ones come again and again. */
    private final Predicate.In[] kept = new Predicate.In[KEPT];

    private Ip4Fields(Predicate isIp4, int header) {
        this.isIp4 = isIp4;
        Expression words = bits(Expression.load(header, 1), 0xf);
        Expression behind = new Expression.Binary(Operator.LSH, Integer.SIZE, words, new Expression.Constant(2));
        isFirstFragment = in(bits(Expression.load(header + 6, 2), 0x1fff), Ranges.of(0));
        protocol = Expression.load(header + 9, 1);
        source = Expression.load(header + 12, 4);
        destination = Expression.load(header + 16, 4);
        sourcePort = new Expression.Load(behind, header, 2);
        destinationPort = new Expression.Load(behind, header + 2, 2);
    }

    /** Those of a link type; empty for the one that has no place for them. */
    static Optional<Ip4Fields> of(LinkType link) {
        return switch (link) {
            case ETHERNET -> fields(Expression.load(12, 2), Ranges.of(ETHERTYPE), 14);
            case RAW -> fields(bits(Expression.load(0, 1), 0xf0), Ranges.of(0x40), 0);
            case LINUX_SLL -> fields(Expression.load(14, 2), Ranges.of(ETHERTYPE), 16);
            case LINUX_SLL2 -> fields(Expression.load(0, 2), Ranges.of(ETHERTYPE), 20);
            case NULL -> fields(Expression.load(0, 4), Ranges.of(new long[] {FAMILY, FAMILY << 24}), 4);
            case LOOP -> fields(Expression.load(0, 4), Ranges.of(FAMILY), 4);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Ip4Fields> fields(Expression announced, Ranges values, int header) {
        return Optional.of(new Ip4Fields(in(announced, values), header));
    }

    private static Expression bits(Expression number, int mask) {
        return new Expression.Binary(Operator.AND, Integer.SIZE, number, new Expression.Constant(mask));
    }

    private static Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, Origin.NONE);
    }

    /** When a packet has what a rule asks for. */
    Condition condition(FiveTuple asked) {
        List<Predicate> parts = new ArrayList<>();
        parts.add(isIp4);
        if (asked.protocolMask() != 0) {
            parts.add(
                    protocols.computeIfAbsent(asked.protocolMask() << Byte.SIZE | asked.protocol(), this::isProtocol));
        }
        ask(parts, source, asked.source());
        ask(parts, destination, asked.destination());
        if (asked.sourcePorts() != Ranges.ALL || asked.destinationPorts() != Ranges.ALL) {
            parts.add(isFirstFragment);
        }
        ask(parts, sourcePort, asked.sourcePorts());
        ask(parts, destinationPort, asked.destinationPorts());
        return new Condition(new Predicate.All(parts), Condition.Absent.FAILS);
    }

    private void ask(List<Predicate> parts, Expression number, Ranges values) {
        if (values == Ranges.ALL) {
            return;
        }
        int at = mixed(31 * values.hashCode() + System.identityHashCode(number)) & KEPT - 1;
        if (kept[at] == null
                || kept[at].number() != number
                || !kept[at].values().equals(values)) {
            kept[at] = new Predicate.In(number, values, Origin.NONE);
        }
        parts.add(kept[at]);
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9e37_79b9;
        return mixed ^ mixed >>> 16;
    }

    private Predicate isProtocol(int maskAndValue) {
        int mask = maskAndValue >> Byte.SIZE;
        return in(mask == WHOLE_BYTE ? protocol : bits(protocol, mask), Ranges.of(maskAndValue & mask));
    }
}
