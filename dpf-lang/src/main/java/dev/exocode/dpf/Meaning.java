package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.List;

/** What a filter asks of packets of one link type: names become places, and protocols the questions that they imply. */
final class Meaning {
    private static final int IPV6_HEADER_BYTES = 40;

    private final LinkType link;

    private Meaning(LinkType link) {
        this.link = link;
    }

    /** The condition of a filter; an atom that names a field that the link type does not have never holds. */
    static Condition of(Filter filter, LinkType link) {
        Predicate predicate = new Meaning(link).from(filter.clauses(), 0, Expression.START, null);
        return new Condition(predicate, Condition.Absent.FAILS);
    }

    /**
     * What the clauses from one on ask.
     *
     * @param base where the message begins
     * @param network what carries transports; null before the first clause of the conjunction that needs to know
     */
    private Predicate from(List<Clause> clauses, int first, Expression base, Layer network) {
        List<Predicate> all = new ArrayList<>();
        Expression message = base;
        for (int i = first; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause instanceof Clause.Any any) {
                List<Predicate> ways = new ArrayList<>(any.ways().size());
                for (List<Clause> way : any.ways()) {
                    ways.add(from(way, 0, message, network));
                }
                all.add(new Predicate.Any(ways));
            } else if (clause instanceof Clause.Not not) {
                all.add(new Predicate.Not(from(not.clauses(), 0, message, network)));
            } else if (clause instanceof Atom.Shift shift) {
                message = sum(message, constant(shift.bytes()));
            } else if (network == null && transport((Atom) clause) != null) {
                all.add(over(clauses, i, message, transport((Atom) clause)));
                return new Predicate.All(all);
            } else if (clause instanceof Atom.ShiftBy by) {
                Numbers numbers = new Numbers(message, network, by.origin());
                Expression moved = numbers.of(by.amount());
                all.addAll(numbers.implied);
                Expression.Variable place = new Expression.Variable();
                all.add(new Predicate.Set(place, sum(message, moved), by.origin()));
                message = place;
            } else {
                all.add(new Numbers(message, network, ((Atom) clause).origin()).of((Atom) clause));
            }
        }
        return new Predicate.All(all);
    }

    /** The protocol over IP that an atom needs; null if it needs none. */
    private Layer transport(Atom atom) {
        for (Layer layer : MessageBase.layers(atom)) {
            if (isTransport(layer) && link.has(layer)) {
                return layer;
            }
        }
        return null;
    }

    private static boolean isTransport(Layer layer) {
        return layer.standsOn(Layer.IPV4) || layer.standsOn(Layer.IPV6);
    }

    /** What the clauses from one on ask, over each network that carries a transport: each says that it is there. */
    private Predicate over(List<Clause> clauses, int first, Expression message, Layer transport) {
        List<Predicate> ways = new ArrayList<>();
        for (Layer network : List.of(Layer.IPV4, Layer.IPV6)) {
            if (transport.standsOn(network)) {
                ways.add(from(clauses, first, message, network));
            }
        }
        return new Predicate.Any(ways);
    }

    /** What one atom asks. */
    private final class Numbers {
        private final Expression message;
        private final Layer network;
        private final Origin origin;
        /** What must hold for the numbers to be there. */
        private final List<Predicate> implied = new ArrayList<>();

        Numbers(Expression message, Layer network, Origin origin) {
            this.message = message;
            this.network = network;
            this.origin = origin;
        }

        Predicate of(Atom atom) {
            if (atom instanceof Atom.Has has) {
                header(has.layer());
            } else if (atom instanceof Atom.Test test) {
                Expression number = number(test.operand());
                boolean whole = test.mask() == test.operand().ones();
                implied.add(
                        test.mask() == 0
                                ? new Predicate.In(number, Ranges.ALL, origin)
                                : Predicate.is(whole ? number : and(number, test.mask()), test.value(), origin));
            } else if (atom instanceof Atom.Address address) {
                address(address);
            } else if (atom instanceof Atom.In in) {
                in(in.amount(), in.values());
            } else {
                compare((Atom.Compare) atom);
            }
            return new Predicate.All(implied);
        }

        private void address(Atom.Address address) {
            Predicate member;
            if (address.operand() instanceof Operand.Named named
                    && named.field().isOfEither()
                    && network == Layer.IPV4) {
                Expression number = new Expression.Load(
                        header(named.field().layer(), implied), named.field().bitOffset() / Byte.SIZE, Integer.BYTES);
                implied.add(new Predicate.In(number, Ranges.ALL, origin));
                member = new Predicate.In(number, address.ipv4(), origin);
            } else {
                Expression base = message;
                int offset;
                if (address.operand() instanceof Operand.Named named) {
                    base = header(named.field().layer(), implied);
                    offset = named.field().bitOffsetOfSix() / Byte.SIZE;
                } else {
                    offset = ((Operand.Bits) address.operand()).offset();
                }
                Expression high = new Expression.Load(base, offset, Long.BYTES);
                Expression low = new Expression.Load(base, offset + Long.BYTES, Long.BYTES);
                // All of it is there, whatever is asked of it.
                implied.add(new Predicate.In(high, Ranges.ALL, origin));
                implied.add(new Predicate.In(low, Ranges.ALL, origin));
                member = WideSet.in(high, low, address.ipv6(), origin);
            }
            implied.add(address.other() ? new Predicate.Not(member) : member);
        }

        private void compare(Atom.Compare compare) {
            boolean equality = compare.relation() == Relation.EQ || compare.relation() == Relation.NE;
            boolean turned = compare.isSigned() && !equality;
            if (compare.right() instanceof Amount.Constant constant) {
                in(
                        compare.left(),
                        turned
                                ? Signs.to(compare.relation(), constant.value())
                                : compare.relation().to(constant.value()));
                return;
            }
            Expression left = of(compare.left());
            Expression right = of(compare.right());
            // With the top bit turned, the order as signed is the order as unsigned.
            implied.add(new Predicate.Compare(
                    compare.relation(),
                    turned ? binary(Operator.XOR, left, constant(Long.MIN_VALUE)) : left,
                    turned ? binary(Operator.XOR, right, constant(Long.MIN_VALUE)) : right,
                    origin));
        }

        private void in(Amount amount, Ranges values) {
            if (amount instanceof Amount.Signed signed) {
                implied.add(new Predicate.In(
                        number(signed.operand()),
                        Signs.unsigned(values, signed.operand().bits()),
                        origin));
            } else {
                implied.add(new Predicate.In(of(amount), values, origin));
            }
        }

        Expression of(Amount amount) {
            if (amount instanceof Amount.Constant constant) {
                return constant(constant.value());
            } else if (amount instanceof Amount.Length) {
                return new Expression.WireLength();
            } else if (amount instanceof Amount.Read read) {
                return number(read.operand());
            } else if (amount instanceof Amount.Signed signed) {
                Expression top = constant(1L << signed.operand().bits() - 1);
                return binary(Operator.SUB, binary(Operator.XOR, number(signed.operand()), top), top);
            }
            Amount.Binary binary = (Amount.Binary) amount;
            return binary(binary.operator(), of(binary.left()), of(binary.right()));
        }

        /** A field's number; what its name implies is asked before. */
        private Expression number(Operand operand) {
            if (operand instanceof Operand.Little little) {
                Expression number = new Expression.Load(message, little.offset(), 1);
                for (int i = 1; i < little.bits() / Byte.SIZE; i++) {
                    Expression next = new Expression.Load(message, little.offset() + i, 1);
                    number = binary(Operator.OR, number, binary(Operator.LSH, next, constant(i * Byte.SIZE)));
                }
                return number;
            } else if (operand instanceof Operand.Bits bits) {
                int bytes = MessageBase.bytes(bits.bits());
                return binary(
                        Operator.RSH,
                        new Expression.Load(message, bits.offset(), bytes),
                        constant(bytes * Byte.SIZE - bits.bits()));
            }
            return number(((Operand.Named) operand).field(), implied);
        }

        private Expression number(Field field, List<Predicate> before) {
            Expression header = header(field.layer(), before);
            int start = network == Layer.IPV6 ? field.bitOffsetOfSix() : field.bitOffset();
            int first = start / Byte.SIZE;
            int end = start + field.bits();
            int bytes = MessageBase.bytes(end) - first;
            Expression load = new Expression.Load(header, first, bytes);
            return and(
                    binary(Operator.RSH, load, constant((first + bytes) * Byte.SIZE - end)),
                    -1L >>> Long.SIZE - field.bits());
        }

        private void header(Layer layer) {
            header(layer, implied);
        }

        /** Where a layer's header begins; what must hold for it to be there is asked before. */
        private Expression header(Layer layer, List<Predicate> before) {
            if (!link.has(layer)) {
                before.add(Predicate.FALSE);
                return Expression.START;
            }
            switch (layer) {
                case ETHERNET -> {
                    return Expression.START;
                }
                case VLAN -> {
                    before.add(announced(layer));
                    return Expression.START;
                }
                case ARP, IPV4, IPV6 -> {
                    before.add(announced(layer));
                    return constant(link.networkOffset());
                }
                case INET -> {
                    before.add(announced(network));
                    return constant(link.networkOffset());
                }
                case TCP, UDP, ICMP, ICMP6 -> {
                    before.add(layer.standsOn(network) ? announced(network) : Predicate.FALSE);
                    return network == Layer.IPV4 ? overFour(layer, before) : overSix(layer, before);
                }
            }
            throw new AssertionError(layer);
        }

        private Predicate announced(Layer layer) {
            Guard guard = link.guard(layer);
            long[] values = guard.values().stream().mapToLong(Long::longValue).toArray();
            return new Predicate.In(
                    and(Expression.load(guard.offset(), guard.bytes()), guard.mask()), Ranges.of(values), origin);
        }

        /** Not a fragment behind the first, of the protocol, and the header behind the options. */
        private Expression overFour(Layer layer, List<Predicate> before) {
            before.add(is(Field.IP_PROTO, layer.protocol().orElseThrow()));
            before.add(is(Field.IP_FRAG, 0));
            Expression words = number(Field.IP_HLEN, new ArrayList<>());
            return sum(binary(Operator.LSH, words, constant(2)), constant(link.networkOffset()));
        }

        private Expression overSix(Layer layer, List<Predicate> before) {
            before.add(is(Field.IP6_NEXT, layer.protocol().orElseThrow()));
            return constant(link.networkOffset() + IPV6_HEADER_BYTES);
        }

        private Predicate is(Field field, long value) {
            return Predicate.is(number(field, new ArrayList<>()), value, origin);
        }
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
