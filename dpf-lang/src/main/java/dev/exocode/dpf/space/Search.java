package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Looks for a packet of so many bytes in a box without walks: decides of one quantity after another what it is to be, and for that
 * which bits must be how, and goes back where that contradicts what is decided. What follows a decision is handed over and run
 * inside it, so that all ways to make one are open as long as nothing comes of what follows.
 */
final class Search {
    /** A quantity, and what it may be. */
    private record Goal(Quantity quantity, Values values, int depth) {}

    /** Of so many ranges the ends are tried. */
    private static final int MOST_RANGES = 4;

    private static final int DRAWN = 2;

    /** Where loads are often counted from: behind headers as they mostly are. */
    private static final long[] PLACES = {20, 40, 24, 8, 0, 32, 4, 14, 60, 64, 12};

    private final Sketch sketch;
    private final Random random;
    private int steps;

    private Search(int captured, int steps) {
        this.sketch = new Sketch(captured);
        this.steps = steps;
        // The same packet each time.
        this.random = new Random(captured);
    }

    /**
     * Looks for a packet.
     *
     * @param box a box without walks
     * @param captured how many bytes it has
     * @param steps so many decisions are made at most
     * @param found asked of each packet that may be in the box; true to take it
     * @return whether one was taken
     */
    static boolean run(Box box, int captured, int steps, Predicate<Sketch> found) {
        List<Goal> goals = new ArrayList<>();
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            goals.add(new Goal(each.getKey(), each.getValue(), depth(each.getKey())));
        }
        // Bases come before what is loaded from them, and what leaves no choice before what does.
        goals.sort(Comparator.comparingInt(Goal::depth)
                .thenComparing(goal -> !goal.values().isOne())
                .thenComparing(goal -> goal.quantity().kind() == Quantity.Kind.RELATION));
        Search search = new Search(captured, steps);
        return search.reach(goals, 0, () -> found.test(search.sketch));
    }

    /** How many loads are inside each other. */
    private static int depth(Quantity quantity) {
        int deepest = quantity.parts().stream().mapToInt(Search::depth).max().orElse(0);
        return quantity.kind() == Quantity.Kind.LOAD ? deepest + 1 : deepest;
    }

    private boolean reach(List<Goal> goals, int from, BooleanSupplier then) {
        if (from == goals.size()) {
            return then.getAsBoolean();
        }
        Goal goal = goals.get(from);
        return satisfy(goal.quantity(), goal.values(), () -> reach(goals, from + 1, then));
    }

    private boolean satisfy(Quantity quantity, Values values, BooleanSupplier then) {
        Ranges numbers = values.numbers().and(Ranges.of(0, quantity.max()));
        return !numbers.isEmpty() && one(quantity, numbers, then) || values.absent() && absent(quantity, then);
    }

    /** Makes a quantity one of some numbers. */
    private boolean one(Quantity quantity, Ranges numbers, BooleanSupplier then) {
        if (quantity.kind() == Quantity.Kind.RELATION) {
            return demand(
                    quantity.part(0),
                    0,
                    0,
                    () -> demand(quantity.part(1), 0, 0, () -> {
                        Relation relation = quantity.relation();
                        return numbers.contains(1) && related(relation, quantity, then)
                                || numbers.contains(0) && related(relation.opposite(), quantity, then);
                    }));
        }
        // First it is decided where all stands that it is made of.
        return demand(quantity, 0, 0, () -> {
            Sketch.Known known = sketch.known(quantity);
            if (known.absent() || known.whole()) {
                return !known.absent() && numbers.contains(known.value()) && then.getAsBoolean();
            } else if (numbers.equals(Ranges.of(0, quantity.max()))) {
                return then.getAsBoolean();
            }
            return any(candidates(quantity, numbers), value -> demand(quantity, -1, value, then));
        });
    }

    private static boolean any(Set<Long> numbers, LongPredicate way) {
        for (long number : numbers) {
            if (way.test(number)) {
                return true;
            }
        }
        return false;
    }

    /** Some numbers of a set that a quantity may still be: what it is now, the ends of its first ranges and the last one, and a few between. */
    private Set<Long> candidates(Quantity quantity, Ranges numbers) {
        Sketch.Known known = sketch.known(quantity);
        boolean wire = quantity.kind() == Quantity.Kind.WIRE_LENGTH;
        Ranges allowed = wire ? numbers.and(Ranges.of(sketch.captured(), Integer.MAX_VALUE)) : numbers;
        Set<Long> some = new LinkedHashSet<>();
        sketch.plain(quantity).ifPresent(plain -> {
            if (allowed.contains(plain)) {
                some.add(plain);
            }
        });
        int last = allowed.count() - 1;
        for (int i = 0; i <= last; i = i < MOST_RANGES || i == last ? i + 1 : last) {
            long least = allowed.least(i);
            long greatest = allowed.greatest(i);
            add(some, known.next(least), least, greatest);
            add(some, known.previous(greatest), least, greatest);
            for (int n = 0; n < DRAWN && least != greatest; n++) {
                long width = greatest - least + 1;
                long drawn = random.nextLong();
                add(
                        some,
                        known.next(width == 0 ? drawn : least + Long.remainderUnsigned(drawn, width)),
                        least,
                        greatest);
            }
        }
        return some;
    }

    private static void add(Set<Long> numbers, OptionalLong number, long least, long greatest) {
        if (number.isPresent()
                && Long.compareUnsigned(least, number.getAsLong()) <= 0
                && Long.compareUnsigned(number.getAsLong(), greatest) <= 0) {
            numbers.add(number.getAsLong());
        }
    }

    /** Makes two quantities, of which it is decided where they stand, stand so to each other. */
    private boolean related(Relation relation, Quantity both, BooleanSupplier then) {
        Sketch.Known left = sketch.known(both.part(0));
        Sketch.Known right = sketch.known(both.part(1));
        if (left.absent() || right.absent()) {
            return false;
        } else if (right.whole()) {
            return satisfy(both.part(0), new Values(relation.to(right.value()), false), then);
        } else if (left.whole()) {
            return satisfy(both.part(1), new Values(relation.turned().to(left.value()), false), then);
        }
        return any(
                candidates(both.part(1), Ranges.of(0, both.part(1).max())),
                value -> demand(
                        both.part(1),
                        -1,
                        value,
                        () -> sketch.known(both.part(1)).whole() && related(relation, both, then)));
    }

    /** Makes some bits of a quantity what they are to be, and it present. */
    private boolean demand(Quantity quantity, long mask, long value, BooleanSupplier then) {
        if (--steps < 0) {
            return false;
        }
        Sketch.Known known = sketch.known(quantity);
        if (known.absent() || ((known.value() ^ value) & known.mask() & mask) != 0) {
            return false;
        } else if (known.whole()) {
            return then.getAsBoolean();
        }
        return switch (quantity.kind()) {
            case WIRE_LENGTH -> mask == 0 ? then.getAsBoolean() : wire(mask, value, then);
            case LOAD -> placed(quantity, at -> sketch.write((int) at, quantity.bytes(), mask, value & mask, then));
            case ARITHMETIC -> computed(quantity, mask, value & mask, then);
            case RELATION -> one(quantity, mask == 0 ? Ranges.of(0, 1) : Ranges.of(value & 1), then);
            case CAPTURED, NUMBER, WALKED, TURNING, SENDER -> false;
        };
    }

    private boolean wire(long mask, long value, BooleanSupplier then) {
        OptionalLong length = new Sketch.Known(mask, value & mask, false).next(sketch.captured());
        return length.isPresent() && sketch.wire(length.getAsLong(), then);
    }

    private boolean placed(Quantity load, LongPredicate then) {
        if (load.parts().isEmpty()) {
            return sketch.holds(load, 0) && then.test(load.first());
        }
        Quantity base = load.part(0);
        LongPredicate at = number -> sketch.holds(load, number) && then.test(number + load.first());
        return demand(base, 0, 0, () -> {
            Sketch.Known known = sketch.known(base);
            long most = sketch.captured() - load.first() - load.bytes();
            if (known.absent() || known.whole() || most < 0) {
                return known.whole() && at.test(known.value());
            }
            Set<Long> places = new LinkedHashSet<>();
            OptionalLong plain = sketch.plain(base);
            if (plain.isPresent() && plain.getAsLong() != 0) {
                add(places, plain, 0, most);
            }
            for (long place : PLACES) {
                add(places, known.next(place), 0, most);
            }
            places.addAll(candidates(base, Ranges.of(0, most)));
            return any(places, place -> demand(base, -1, place, () -> at.test(place)));
        });
    }

    private boolean computed(Quantity operation, long mask, long value, BooleanSupplier then) {
        Quantity left = operation.part(0);
        Quantity right = operation.part(1);
        Operator operator = operation.operator();
        boolean divides = operator == Operator.DIV || operator == Operator.MOD;
        if (mask == 0) {
            return demand(
                    left,
                    0,
                    0,
                    () -> divides
                            ? one(right, Ranges.of(1, Math.max(1, right.max() & Long.MAX_VALUE)), then)
                            : demand(right, 0, 0, then));
        }
        long all = Quantity.ones(operation.bits());
        if ((value & ~all) != 0) {
            return false;
        }
        Inverse inverse = new Inverse(operator, operation.bits(), mask & all, value);
        Sketch.Known known = sketch.known(right);
        if (known.whole()) {
            return any(inverse.lefts(known.value() & all, random), left, then);
        }
        known = sketch.known(left);
        if (known.whole()) {
            return any(inverse.rights(known.value() & all), right, then);
        }
        // Then one of them is chosen freely, at first as it is now, and afterwards this is asked again.
        return any(
                        chosen(right, value),
                        number -> demand(right, -1, number, () -> again(operation, right, mask, value, then)))
                || any(
                        plain(left),
                        number -> demand(left, -1, number, () -> again(operation, left, mask, value, then)));
    }

    private boolean again(Quantity operation, Quantity operand, long mask, long value, BooleanSupplier then) {
        return sketch.known(operand).whole() && demand(operation, mask, value, then);
    }

    private Set<Long> plain(Quantity quantity) {
        Set<Long> plain = new LinkedHashSet<>();
        add(plain, sketch.plain(quantity), 0, quantity.max());
        return plain;
    }

    private Set<Long> chosen(Quantity operand, long result) {
        Set<Long> some = plain(operand);
        Sketch.Known known = sketch.known(operand);
        for (long number : new long[] {0, 1, result, 20, 2}) {
            add(some, known.next(number), 0, operand.max());
        }
        some.addAll(candidates(operand, Ranges.of(0, operand.max())));
        return some;
    }

    private boolean any(List<Inverse.Bits> ways, Quantity operand, BooleanSupplier then) {
        for (Inverse.Bits way : ways) {
            if (demand(operand, way.mask(), way.value(), then)) {
                return true;
            }
        }
        return false;
    }

    /** Makes a quantity absent. */
    private boolean absent(Quantity quantity, BooleanSupplier then) {
        if (--steps < 0) {
            return false;
        }
        Sketch.Known known = sketch.known(quantity);
        if (known.absent() || known.whole()) {
            return known.absent() && then.getAsBoolean();
        }
        for (Quantity part : quantity.parts()) {
            if (absent(part, then)) {
                return true;
            }
        }
        boolean divides = quantity.kind() == Quantity.Kind.ARITHMETIC
                && (quantity.operator() == Operator.DIV || quantity.operator() == Operator.MOD);
        if (quantity.kind() == Quantity.Kind.LOAD && !quantity.parts().isEmpty()) {
            long inside = Math.max(-1, sketch.captured() - quantity.first() - quantity.bytes());
            return satisfy(quantity.part(0), new Values(Ranges.of(inside + 1, -1), false), then);
        }
        return divides && satisfy(quantity.part(1), new Values(Ranges.of(0), false), then);
    }
}
