package dev.exocode.dpf.predicate;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What a condition means, word for word: the truth that compiled conditions are compared with. */
public final class Evaluator {
    /** A number is absent, and that rejects the packet. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected() {
            super(null, null, false, false);
        }
    }

    private final byte[] packet;
    private final long wireLength;
    private final Condition.Absent absent;

    private final Map<Expression.Variable, Long> variables = new IdentityHashMap<>();

    private Evaluator(byte[] packet, long wireLength, Condition.Absent absent) {
        this.packet = packet;
        this.wireLength = wireLength;
        this.absent = absent;
    }

    /** Whether a packet, of which these bytes were captured, matches. */
    public static boolean matches(Condition condition, byte[] packet, long wireLength) {
        try {
            return new Evaluator(packet, wireLength, condition.absent()).holds(condition.predicate());
        } catch (Rejected e) {
            return false;
        }
    }

    /** The value of an expression; empty if it is absent. */
    static OptionalLong number(
            Expression expression, Map<Expression.Variable, Long> variables, byte[] packet, long wireLength) {
        Evaluator evaluator = new Evaluator(packet, wireLength, Condition.Absent.FAILS);
        evaluator.variables.putAll(variables);
        return evaluator.number(expression);
    }

    private boolean holds(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return !holds(not.part());
        } else if (predicate instanceof Predicate.All all) {
            return all.parts().stream().allMatch(this::holds);
        } else if (predicate instanceof Predicate.Any any) {
            return any.parts().stream().anyMatch(this::holds);
        } else if (predicate instanceof Predicate.In in) {
            OptionalLong number = number(in.number());
            return present(number) && in.values().contains(number.getAsLong());
        }
        if (predicate instanceof Predicate.Let let) {
            OptionalLong number = number(let.number());
            if (!present(number)) {
                return false;
            }
            variables.put(let.variable(), number.getAsLong());
            return holds(let.part());
        }
        Predicate.Compare compare = (Predicate.Compare) predicate;
        OptionalLong left = number(compare.left());
        OptionalLong right = left.isPresent() ? number(compare.right()) : left;
        return present(right) && compare.relation().holds(left.getAsLong(), right.getAsLong());
    }

    private boolean present(OptionalLong number) {
        if (number.isEmpty() && absent == Condition.Absent.REJECTS) {
            throw new Rejected();
        }
        return number.isPresent();
    }

    private OptionalLong number(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return OptionalLong.of(constant.value());
        } else if (expression instanceof Expression.Variable variable) {
            return OptionalLong.of(variables.get(variable));
        } else if (expression instanceof Expression.WireLength) {
            return OptionalLong.of(wireLength);
        } else if (expression instanceof Expression.Load load) {
            OptionalLong base = number(load.base());
            return base.isPresent() ? loaded(base.getAsLong(), load) : base;
        }
        Expression.Binary binary = (Expression.Binary) expression;
        OptionalLong left = number(binary.left());
        OptionalLong right = left.isPresent() ? number(binary.right()) : left;
        return right.isPresent() ? binary.operator().apply(binary.bits(), left.getAsLong(), right.getAsLong()) : right;
    }

    private OptionalLong loaded(long base, Expression.Load load) {
        if (base < 0 || base > packet.length || base + load.offset() + load.bytes() > packet.length) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < load.bytes(); i++) {
            value = value << 8 | packet[(int) base + load.offset() + i] & 0xff;
        }
        return OptionalLong.of(value);
    }
}
