package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.List;

/** What a filter asks of packets of one link type: names become places, and protocols the questions that they imply. */
final class Meaning {
    private static final int IPV6_HEADER_BYTES = 40;

    private final LinkType link;
    private final List<Atom> atoms;

    private Meaning(Filter filter, LinkType link) {
        this.link = link;
        this.atoms = filter.atoms();
    }

    /** The condition of a filter whose named fields all exist on the link type. */
    static Condition of(Filter filter, LinkType link) {
        Predicate predicate = new Meaning(filter, link).from(0, Expression.START, null);
        return new Condition(predicate, Condition.Absent.FAILS);
    }

    /**
     * What the atoms from one on ask.
     *
     * @param base where the message begins
     * @param network what carries transports; null before the first atom that needs to know
     */
    private Predicate from(int first, Expression base, Layer network) {
        List<Predicate> all = new ArrayList<>();
        Expression message = base;
        for (int i = first; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom instanceof Atom.Shift shift) {
                message = sum(message, constant(shift.bytes()));
                continue;
            }
            Operand operand = MessageBase.operand(atom);
            if (network == null
                    && operand instanceof Operand.Named named
                    && isTransport(named.field().layer())) {
                all.add(over(i, message, named.field().layer()));
                return new Predicate.All(all);
            }
            Expression number = number(operand, message, network, atom.origin(), all);
            if (atom instanceof Atom.Test test) {
                boolean whole = test.mask() == operand.ones();
                all.add(
                        test.mask() == 0
                                ? new Predicate.In(number, Ranges.ALL, atom.origin())
                                : Predicate.is(whole ? number : and(number, test.mask()), test.value(), atom.origin()));
            } else if (atom instanceof Atom.ShiftBy by) {
                Expression kept = and(number, by.amount().mask());
                Expression moved =
                        binary(Operator.RSH, kept, constant(by.amount().right()));
                Expression there = sum(
                        message,
                        binary(Operator.MUL, moved, constant(by.amount().factor())));
                Expression.Variable place = new Expression.Variable();
                all.add(new Predicate.Let(place, there, from(i + 1, place, network), atom.origin()));
                return new Predicate.All(all);
            }
        }
        return new Predicate.All(all);
    }

    private static boolean isTransport(Layer layer) {
        return layer.protocol().isPresent();
    }

    /** What the atoms from one on ask, over each network that carries a transport. */
    private Predicate over(int first, Expression message, Layer transport) {
        List<Predicate> ways = new ArrayList<>();
        for (Layer network : List.of(Layer.IPV4, Layer.IPV6)) {
            if (transport.standsOn(network)) {
                ways.add(from(first, message, network));
            }
        }
        return new Predicate.Any(ways);
    }

    /** A field's number; what its name implies is asked before. */
    private Expression number(
            Operand operand, Expression message, Layer network, Origin origin, List<Predicate> implied) {
        if (operand instanceof Operand.Bits bits) {
            int bytes = MessageBase.bytes(bits.bits());
            return binary(
                    Operator.RSH,
                    new Expression.Load(message, bits.offset(), bytes),
                    constant(bytes * Byte.SIZE - bits.bits()));
        }
        Field field = ((Operand.Named) operand).field();
        Expression header = header(field.layer(), network, origin, implied);
        int first = field.bitOffset() / Byte.SIZE;
        int end = field.bitOffset() + field.bits();
        int bytes = MessageBase.bytes(end) - first;
        Expression load = new Expression.Load(header, first, bytes);
        return and(
                binary(Operator.RSH, load, constant((first + bytes) * Byte.SIZE - end)),
                -1L >>> Long.SIZE - field.bits());
    }

    /** Where a layer's header begins; what must hold for it to be there is asked before. */
    private Expression header(Layer layer, Layer network, Origin origin, List<Predicate> implied) {
        switch (layer) {
            case ETHERNET -> {
                return Expression.START;
            }
            case VLAN -> {
                implied.add(announced(layer, origin));
                return Expression.START;
            }
            case ARP, IPV4, IPV6 -> {
                implied.add(announced(layer, origin));
                return constant(link.networkOffset());
            }
            case TCP, UDP, ICMP, ICMP6 -> {
                implied.add(layer.standsOn(network) ? announced(network, origin) : Predicate.FALSE);
                return network == Layer.IPV4 ? overFour(layer, origin, implied) : overSix(layer, origin, implied);
            }
        }
        throw new AssertionError(layer);
    }

    private Predicate announced(Layer layer, Origin origin) {
        Guard guard = link.guard(layer);
        long[] values = guard.values().stream().mapToLong(Long::longValue).toArray();
        return new Predicate.In(
                and(Expression.load(guard.offset(), guard.bytes()), guard.mask()), Ranges.of(values), origin);
    }

    /** Not a fragment behind the first, of the protocol, and the header behind the options. */
    private Expression overFour(Layer layer, Origin origin, List<Predicate> implied) {
        implied.add(is(Field.IP_PROTO, Layer.IPV4, layer.protocol().orElseThrow(), origin));
        implied.add(is(Field.IP_FRAG, Layer.IPV4, 0, origin));
        Expression words = number(new Operand.Named(Field.IP_HLEN), null, Layer.IPV4, origin, new ArrayList<>());
        return sum(binary(Operator.LSH, words, constant(2)), constant(link.networkOffset()));
    }

    private Expression overSix(Layer layer, Origin origin, List<Predicate> implied) {
        implied.add(is(Field.IP6_NEXT, Layer.IPV6, layer.protocol().orElseThrow(), origin));
        return constant(link.networkOffset() + IPV6_HEADER_BYTES);
    }

    private Predicate is(Field field, Layer network, long value, Origin origin) {
        return Predicate.is(number(new Operand.Named(field), null, network, origin, new ArrayList<>()), value, origin);
    }

    private static Expression constant(long value) {
        return new Expression.Constant(value);
    }

    private static Expression and(Expression number, long mask) {
        return binary(Operator.AND, number, constant(mask));
    }

    private static Expression sum(Expression a, Expression b) {
        return binary(Operator.ADD, a, b);
    }

    private static Expression binary(Operator operator, Expression a, Expression b) {
        return new Expression.Binary(operator, Long.SIZE, a, b);
    }
}
