package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.grammar.PcapFilterParser.OperandContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.PartContext;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Calculations and comparisons as libpcap makes them. */
final class Arithmetic extends Sums<Arithmetic.Computed> {
    private static final long ONES = 0xffff_ffffL;
    private static final Computed NOTHING = new Computed(List.of(), new Expression.Constant(1), OptionalLong.empty());

    private final Strict checker;

    Arithmetic(Strict checker) {
        super(checker);
        this.checker = checker;
    }

    /**
     * A number.
     *
     * @param checks what must hold before it is computed
     * @param value the number, of 32 bits
     * @param first the number that is computed first, if that is a constant: of divisors and shifts, libpcap looks at this one
     */
    record Computed(List<Predicate> checks, Expression value, OptionalLong first) {
        OptionalLong constant() {
            return value instanceof Expression.Constant c ? OptionalLong.of(c.value()) : OptionalLong.empty();
        }
    }

    /** A comparison: what the left side needs, what the right side needs, and then the numbers. */
    Predicate compare(PartContext part) {
        Computed left = sum(part.left);
        Computed right = sum(part.right);
        List<Predicate> parts = new ArrayList<>(left.checks());
        parts.addAll(right.checks());
        parts.add(compare(relation(part.relation), left, right, part));
        return parts.size() == 1 ? parts.get(0) : new Predicate.All(parts);
    }

    private Predicate compare(Relation relation, Computed left, Computed right, PartContext part) {
        OptionalLong a = left.constant();
        OptionalLong b = right.constant();
        if (a.isPresent() && b.isPresent()) {
            return relation.holds(a.getAsLong(), b.getAsLong()) ? Predicate.TRUE : Predicate.FALSE;
        } else if (b.isPresent()) {
            return new Predicate.In(left.value(), relation.to(b.getAsLong()), checker.origin(part));
        } else if (a.isPresent()) {
            return new Predicate.In(right.value(), relation.turned().to(a.getAsLong()), checker.origin(part));
        }
        return new Predicate.Compare(relation, left.value(), right.value(), checker.origin(part));
    }

    /** An operation on two numbers, of which libpcap forgets what the second one needs. */
    @Override
    Computed apply(Operator operator, Computed left, Computed right) {
        OptionalLong a = left.constant();
        OptionalLong b = right.constant();
        Expression value;
        if (a.isPresent() && b.isPresent()) {
            value = new Expression.Constant(
                    operator.apply(Integer.SIZE, a.getAsLong(), b.getAsLong()).orElse(0));
        } else {
            value = new Expression.Binary(operator, Integer.SIZE, left.value(), right.value());
        }
        return new Computed(left.checks(), value, left.first());
    }

    @Override
    Computed nothing() {
        return NOTHING;
    }

    @Override
    Computed number(long value) {
        return new Computed(List.of(), new Expression.Constant(value), OptionalLong.of(value));
    }

    @Override
    Computed length() {
        return new Computed(List.of(), new Expression.WireLength(), OptionalLong.empty());
    }

    @Override
    OptionalLong constant(Computed number) {
        return number.constant();
    }

    @Override
    OptionalLong first(Computed number) {
        return number.first();
    }

    @Override
    Computed minus(Computed number) {
        return apply(Operator.SUB, new Computed(number.checks(), new Expression.Constant(0), number.first()), number);
    }

    /** Bytes of a protocol's header, once the packet is known to have it. */
    @Override
    Computed bytes(OperandContext operand, Protocol protocol, Computed index, int bytes) {
        Layout layout = checker.layout();
        Tests tests = checker.tests(operand);
        List<Predicate> checks = new ArrayList<>();
        Expression value;
        switch (protocol.announced()) {
            case NOT_AT_ALL -> {
                checks.addAll(index.checks());
                value = at(layout.headerBase(), layout.headerAt(), index, bytes);
            }
            case BY_LINK -> {
                checks.addAll(index.checks());
                checks.add(checker.follows(protocol.number(), tests, operand));
                value = at(layout.payloadBase(), layout.networkAt(), index, bytes);
            }
            case BY_IP6 -> {
                checks.addAll(index.checks());
                checks.add(tests.follows(Tests.IP6));
                checks.add(tests.is(layout.inNetwork(6, 1), protocol.number()));
                value = at(layout.payloadBase(), layout.networkAt() + 40, index, bytes);
            }
            default -> {
                checks.add(tests.follows(Tests.IP));
                checks.addAll(index.checks());
                checks.add(tests.protocol(protocol));
                checks.add(tests.firstFragment());
                value = behindIp(layout, index, bytes);
            }
        }
        return new Computed(checks, value, index.first());
    }

    /** A constant place wraps at 32 bits, a computed one does not. */
    private static Expression at(Expression base, int start, Computed index, int bytes) {
        if (base != Expression.START) {
            Expression place = new Expression.Binary(Operator.ADD, Integer.SIZE, base, index.value());
            return new Expression.Load(place, start, bytes);
        } else if (index.constant().isEmpty()) {
            return new Expression.Load(index.value(), start, bytes);
        }
        long place = index.constant().getAsLong() + start & ONES;
        return place <= Integer.MAX_VALUE
                ? Expression.load((int) place, bytes)
                : new Expression.Load(new Expression.Constant(place), 0, bytes);
    }

    private static Expression behindIp(Layout layout, Computed index, int bytes) {
        Expression header = layout.moved(layout.ipHeaderBytes());
        long place = index.constant().orElse(Long.MAX_VALUE >> 1) + layout.networkAt();
        return place <= Integer.MAX_VALUE
                ? new Expression.Load(header, (int) place, bytes)
                : new Expression.Load(
                        new Expression.Binary(Operator.ADD, Integer.SIZE, index.value(), header),
                        layout.networkAt(),
                        bytes);
    }
}
