package dev.exocode.dpf.predicate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        if (predicate instanceof Predicate.Set set) {
            OptionalLong number = number(set.number());
            if (!present(number)) {
                return false;
            }
            variables.put(set.variable(), number.getAsLong());
            return true;
        } else if (predicate instanceof Predicate.Walk walk) {
            Optional<List<Long>> end = walked(walk);
            present(end.isPresent() ? OptionalLong.of(0) : OptionalLong.empty());
            end.ifPresent(numbers -> stand(walk, numbers));
            return end.isPresent();
        }
        Predicate.Compare compare = (Predicate.Compare) predicate;
        OptionalLong left = number(compare.left());
        OptionalLong right = left.isPresent() ? number(compare.right()) : left;
        return present(right) && compare.relation().holds(left.getAsLong(), right.getAsLong());
    }

    /** What the variables of a walk are when it is over; empty if it is absent. */
    private Optional<List<Long>> walked(Predicate.Walk walk) {
        Map<Expression.Variable, Long> outside = new IdentityHashMap<>(variables);
        Optional<List<Long>> now = numbers(walk.first());
        for (int taken = 0; now.isPresent(); taken++) {
            stand(walk, now.get());
            OptionalInt step = step(walk);
            if (step.isEmpty() || step.getAsInt() == walk.steps().size()) {
                now = step.isEmpty() ? Optional.empty() : now;
                break;
            }
            now = taken == walk.most()
                    ? Optional.empty()
                    : numbers(walk.steps().get(step.getAsInt()).numbers());
        }
        variables.clear();
        variables.putAll(outside);
        return now;
    }

    private void stand(Predicate.Walk walk, List<Long> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            variables.put(walk.variables().get(i), numbers.get(i));
        }
    }

    private Optional<List<Long>> numbers(List<Expression> expressions) {
        List<OptionalLong> numbers = expressions.stream().map(this::number).toList();
        return numbers.stream().allMatch(n -> n.isPresent() && n.getAsLong() >>> 32 == 0)
                ? Optional.of(numbers.stream().map(OptionalLong::getAsLong).toList())
                : Optional.empty();
    }

    /** Which step comes next, as many as there are for none; empty if a number that a condition needs is absent. */
    private OptionalInt step(Predicate.Walk walk) {
        for (int i = 0; i < walk.steps().size(); i++) {
            boolean all = true;
            for (Predicate part : walk.steps().get(i).when()) {
                Optional<Boolean> holds = all ? answer(part) : Optional.of(false);
                if (holds.isEmpty()) {
                    return OptionalInt.empty();
                }
                all &= holds.get();
            }
            if (all) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.of(walk.steps().size());
    }

    private Optional<Boolean> answer(Predicate question) {
        List<Expression> asked = question instanceof Predicate.Compare compare
                ? List.of(compare.left(), compare.right())
                : List.of(((Predicate.In) question).number());
        return asked.stream().allMatch(number -> number(number).isPresent())
                ? Optional.of(holds(question))
                : Optional.empty();
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
        if (expression instanceof Expression.Tuple tuple) {
            List<OptionalLong> words = tuple.words().stream().map(this::number).toList();
            return words.stream().allMatch(OptionalLong::isPresent)
                    ? OptionalLong.of(
                            tuple.tuples()
                                            .contains(words.stream()
                                                    .mapToLong(OptionalLong::getAsLong)
                                                    .toArray())
                                    ? 1
                                    : 0)
                    : OptionalLong.empty();
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
