package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes quantities as expressions. What walks come to are variables: what walks must be asked before they are used. */
final class Expressions {
    /** What one walk is, whatever of it is asked for. */
    private record Walk(List<Quantity> begin, List<Quantity.Turn> turns, int most) {}

    /** What stands for what walks, and what is made of it. */
    private record Turning(List<Expression.Variable> variables, Map<Quantity, Expression> made) {}

    private static final Turning NOT_TURNING = new Turning(List.of(), Map.of());

    private final Map<Walk, Predicate.Walk> walks = new HashMap<>();

    private final Map<Quantity, Expression> made = new HashMap<>();

    /** Who sends the packet. */
    private static final Expression SENDER = new Expression.Binary(
            Operator.AND,
            Long.SIZE,
            new Expression.Called(Condition.SENDER, List.of()),
            new Expression.Constant(Integer.MAX_VALUE));

    /** An expression that is the same number, and absent where it is. */
    Expression of(Quantity quantity) {
        Expression known = made.get(quantity);
        if (known == null) {
            known = make(quantity, NOT_TURNING);
            made.put(quantity, known);
        }
        return known;
    }

    private Expression of(Quantity quantity, Turning turning) {
        if (turning == NOT_TURNING) {
            return of(quantity);
        }
        Expression known = turning.made.get(quantity);
        if (known == null) {
            known = make(quantity, turning);
            turning.made.put(quantity, known);
        }
        return known;
    }

    private Expression make(Quantity quantity, Turning turning) {
        return switch (quantity.kind()) {
            case NUMBER -> new Expression.Constant(quantity.first());
            case WIRE_LENGTH -> new Expression.WireLength();
            case SENDER -> SENDER;
            case LOAD ->
                new Expression.Load(
                        quantity.parts().isEmpty() ? Expression.START : part(quantity, 0, turning),
                        (int) quantity.first(),
                        quantity.bytes());
            case ARITHMETIC ->
                new Expression.Binary(
                        quantity.operator(), quantity.bits(), part(quantity, 0, turning), part(quantity, 1, turning));
            case WALKED -> walk(quantity).variables().get((int) quantity.first());
            case TURNING -> turning.variables.get((int) quantity.first());
            case CAPTURED, RELATION -> throw new IllegalArgumentException(quantity + " is no number of an expression");
        };
    }

    private Expression part(Quantity quantity, int part, Turning turning) {
        return of(quantity.part(part), turning);
    }

    private Predicate.Walk walk(Quantity walked) {
        Walk key = new Walk(walked.parts(), walked.turns(), walked.mostSteps());
        Predicate.Walk known = walks.get(key);
        if (known == null) {
            List<Expression.Variable> variables =
                    key.begin().stream().map(any -> new Expression.Variable()).toList();
            Turning turning = new Turning(variables, new HashMap<>());
            List<Expression> begin = key.begin().stream().map(this::of).toList();
            List<Predicate.Step> steps = key.turns().stream()
                    .map(turn -> new Predicate.Step(
                            turn.when().stream()
                                    .map(test -> asked(test.number(), test.values(), turning))
                                    .toList(),
                            turn.numbers().stream()
                                    .map(number -> of(number, turning))
                                    .toList()))
                    .toList();
            known = new Predicate.Walk(variables, begin, steps, key.most(), Origin.NONE);
            walks.put(key, known);
        }
        return known;
    }

    private static Predicate all(List<Predicate> parts) {
        return parts.size() == 1 ? parts.get(0) : new Predicate.All(parts);
    }

    private Predicate asked(Quantity number, Ranges values, Turning turning) {
        if (number.kind() == Quantity.Kind.RELATION) {
            Expression left = of(number.part(0), turning);
            Expression right = of(number.part(1), turning);
            return new Predicate.Compare(number.relation(), left, right, Origin.NONE);
        }
        return new Predicate.In(of(number, turning), values, Origin.NONE);
    }

    /** The walks that a quantity needs, each behind those that it needs. */
    List<Predicate> walks(Quantity quantity) {
        Map<Predicate, Boolean> needed = new LinkedHashMap<>();
        collect(quantity, needed);
        return new ArrayList<>(needed.keySet());
    }

    private void collect(Quantity quantity, Map<Predicate, Boolean> needed) {
        quantity.parts().forEach(part -> collect(part, needed));
        for (Quantity.Turn turn : quantity.turns()) {
            turn.when().forEach(test -> collect(test.number(), needed));
            turn.numbers().forEach(number -> collect(number, needed));
        }
        if (quantity.kind() == Quantity.Kind.WALKED) {
            needed.put(walk(quantity), true);
        }
    }

    /**
     * Asks whether a quantity is one of some values; absent is a value like others. What it is made of may be absent only where no
     * walk is needed, or it must be there.
     */
    Predicate asked(Quantity quantity, Values values) {
        if (quantity.kind() == Quantity.Kind.CAPTURED) {
            return captured(values.numbers());
        } else if (values.absent()) {
            List<Predicate> parts = new ArrayList<>(walks(quantity));
            parts.add(asked(quantity, new Values(values.numbers().complement(), false)));
            return new Predicate.Not(new Predicate.All(parts));
        } else if (quantity.kind() == Quantity.Kind.RELATION) {
            Expression left = of(quantity.part(0));
            Expression right = of(quantity.part(1));
            var holds = new Predicate.Compare(quantity.relation(), left, right, Origin.NONE);
            var fails = new Predicate.Compare(quantity.relation().opposite(), left, right, Origin.NONE);
            List<Predicate> ways = new ArrayList<>();
            if (values.numbers().contains(1)) {
                ways.add(holds);
            }
            if (values.numbers().contains(0)) {
                ways.add(fails);
            }
            return ways.size() == 1 ? ways.get(0) : new Predicate.Any(ways);
        }
        return new Predicate.In(of(quantity), values.numbers(), Origin.NONE);
    }

    /** Asks whether a packet is in a box. */
    Predicate asked(Box box) {
        Set<Predicate> steps = new LinkedHashSet<>();
        long known = box.allowed().entrySet().stream()
                .filter(each -> !each.getValue().absent())
                .mapToLong(each -> each.getKey().leastCaptured())
                .max()
                .orElse(0);
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            boolean said = each.getKey().kind() == Quantity.Kind.CAPTURED
                    && Box.captured(known).within(each.getValue());
            if (said) {
                continue;
            }
            if (!each.getValue().absent()) {
                steps.addAll(walks(each.getKey()));
            }
            steps.add(asked(each.getKey(), each.getValue()));
        }
        return all(List.copyOf(steps));
    }

    /** How much was captured is seen by which bytes are there. */
    private static Predicate captured(Ranges numbers) {
        List<Predicate> ways = new ArrayList<>();
        for (int i = 0; i < numbers.count(); i++) {
            List<Predicate> both = new ArrayList<>();
            if (numbers.least(i) > 0) {
                both.add(there(numbers.least(i)));
            }
            if (numbers.greatest(i) < Integer.MAX_VALUE) {
                both.add(new Predicate.Not(there(numbers.greatest(i) + 1)));
            }
            ways.add(new Predicate.All(both));
        }
        return ways.size() == 1 ? ways.get(0) : new Predicate.Any(ways);
    }

    private static Predicate there(long bytes) {
        return new Predicate.In(Expression.load((int) bytes - 1, 1), Ranges.ALL, Origin.NONE);
    }
}
