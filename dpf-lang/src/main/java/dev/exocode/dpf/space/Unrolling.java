package dev.exocode.dpf.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Writes a box with walks as boxes without: one for each way that the walks may take, so many steps at most. The box then asks for
 * what makes them take it, and what a walk came to is what its last step computes.
 *
 * <p>Ways on which a number would be too large to walk on are among them: a packet that is found is one only if it is asked for.
 */
final class Unrolling {
    /** What one walk is, whatever of it is asked for. */
    private record Walk(List<Quantity> begin, List<Quantity.Turn> turns, int most) {
        static Walk of(Quantity walked) {
            return new Walk(walked.parts(), walked.turns(), walked.mostSteps());
        }
    }

    /** Stands for a quantity that is never there. */
    private static final Quantity NEVER = Quantity.load(Quantity.number(Integer.MAX_VALUE - 1L), 0, 1);

    private final int steps;
    private final BooleanSupplier more;
    private final Predicate<Box> found;

    private Unrolling(int steps, BooleanSupplier more, Predicate<Box> found) {
        this.steps = steps;
        this.more = more;
        this.found = found;
    }

    /**
     * Hands over the boxes on which each walk takes so many steps at most and one of them so many; where no walk is, the box itself.
     *
     * @param box the box
     * @param steps how many
     * @param more asked before each way that is looked at; false to give up
     * @param found asked of each box; true to stop
     * @return whether it was stopped
     */
    static boolean run(Box box, int steps, BooleanSupplier more, Predicate<Box> found) {
        return new Unrolling(steps, more, found).unrolled(box, steps == 0);
    }

    /** Whether something is walked in a box. */
    static boolean walks(Box box) {
        return box.allowed().keySet().stream().anyMatch(quantity -> innermost(quantity) != null);
    }

    private boolean unrolled(Box box, boolean enough) {
        if (!more.getAsBoolean()) {
            return false;
        }
        for (Quantity quantity : box.allowed().keySet()) {
            Quantity walked = innermost(quantity);
            if (walked != null) {
                Walk walk = Walk.of(walked);
                return walked(walk, box, walk.begin(), 0, enough);
            }
        }
        return enough && found.test(box);
    }

    /** A walk that needs no other one; null if there is none. */
    private static Quantity innermost(Quantity quantity) {
        for (Quantity part : quantity.parts()) {
            Quantity inside = innermost(part);
            if (inside != null) {
                return inside;
            }
        }
        for (Quantity.Turn turn : quantity.turns()) {
            for (Quantity.Test test : turn.when()) {
                Quantity inside = innermost(test.number());
                if (inside != null) {
                    return inside;
                }
            }
            for (Quantity number : turn.numbers()) {
                Quantity inside = innermost(number);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return quantity.kind() == Quantity.Kind.WALKED ? quantity : null;
    }

    /** Goes on from where a walk is: it stops here, or takes each way on, or is absent from here on. */
    private boolean walked(Walk walk, Box box, List<Quantity> now, int taken, boolean enough) {
        List<Quantity.Turn> turns = walk.turns();
        if (failing(turns, turns.size(), 0, box, now, out -> ended(walk, out, now, enough || taken == steps))) {
            return true;
        }
        for (int i = 0; i < turns.size() && taken < Math.min(steps, walk.most()); i++) {
            Quantity.Turn turn = turns.get(i);
            boolean stopped = failing(turns, i, 0, box, now, on -> {
                Box holding = holding(turn.when(), turn.when().size(), on, now);
                return holding != null
                        && walked(walk, holding, substituted(turn.numbers(), null, now), taken + 1, enough);
            });
            if (stopped) {
                return true;
            }
        }
        return lost(walk, box, now, enough || taken == steps);
    }

    /** The ways on which some first turns cannot be taken: of each a question is answered with no. */
    private boolean failing(
            List<Quantity.Turn> turns, int count, int from, Box box, List<Quantity> now, Predicate<Box> then) {
        if (!more.getAsBoolean()) {
            return false;
        } else if (from == count) {
            return then.test(box);
        }
        List<Quantity.Test> when = turns.get(from).when();
        for (int i = 0; i < when.size(); i++) {
            Box until = holding(when, i, box, now);
            Box no = until == null
                    ? null
                    : asked(until, when.get(i), new Values(when.get(i).values().complement(), false), now);
            if (no != null && failing(turns, count, from + 1, no, now, then)) {
                return true;
            }
        }
        return false;
    }

    /** With the first of some questions answered with yes; null if that cannot be. */
    private static Box holding(List<Quantity.Test> when, int count, Box box, List<Quantity> now) {
        Box on = box;
        for (int i = 0; i < count && on != null; i++) {
            on = asked(on, when.get(i), new Values(when.get(i).values(), false), now);
        }
        return on;
    }

    private static Box asked(Box box, Quantity.Test test, Values values, List<Quantity> now) {
        return and(box, substituted(test.number(), null, now, new HashMap<>()), values);
    }

    private static Box and(Box box, Quantity quantity, Values values) {
        return values.numbers().isEmpty() && !values.absent() ? null : box.and(quantity, values);
    }

    /** A walk is over: what it came to stands where it was asked for. */
    private boolean ended(Walk walk, Box box, List<Quantity> now, boolean enough) {
        Map<Quantity, Quantity> made = new HashMap<>();
        Box without = Box.ALL;
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            without = and(without, substituted(each.getKey(), walk, now, made), each.getValue());
            if (without == null) {
                return false;
            }
        }
        return unrolled(without, enough);
    }

    /** A walk is absent, as the number is that it comes to first; then all that is made of it is. */
    private boolean lost(Walk walk, Box box, List<Quantity> now, boolean enough) {
        Box without = Box.ALL;
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            Values values = each.getValue();
            if (without != null && needs(each.getKey(), walk)) {
                without = values.absent() ? without : null;
            } else if (without != null) {
                without = and(without, each.getKey(), values);
            }
        }
        List<Quantity> may = new ArrayList<>(now);
        for (Quantity.Turn turn : walk.turns()) {
            may.addAll(
                    substituted(turn.when().stream().map(Quantity.Test::number).toList(), null, now));
        }
        for (Quantity quantity : may) {
            Box absent = without == null ? null : without.and(quantity, Values.ABSENT);
            if (absent != null && unrolled(absent, enough)) {
                return true;
            }
        }
        return false;
    }

    private static boolean needs(Quantity quantity, Walk walk) {
        return quantity.kind() == Quantity.Kind.WALKED && Walk.of(quantity).equals(walk)
                || quantity.parts().stream().anyMatch(part -> needs(part, walk));
    }

    private static List<Quantity> substituted(List<Quantity> quantities, Walk walk, List<Quantity> now) {
        Map<Quantity, Quantity> made = new HashMap<>();
        return quantities.stream()
                .map(quantity -> substituted(quantity, walk, now, made))
                .toList();
    }

    /** With numbers in the place of what a walk comes to, or of what turns if no walk is named. */
    private static Quantity substituted(
            Quantity quantity, Walk walk, List<Quantity> now, Map<Quantity, Quantity> made) {
        Quantity known = made.get(quantity);
        if (known == null) {
            known = substitute(quantity, walk, now, made);
            known = known == null ? NEVER : known;
            made.put(quantity, known);
        }
        return known;
    }

    private static Quantity substitute(Quantity quantity, Walk walk, List<Quantity> now, Map<Quantity, Quantity> made) {
        if (quantity.kind() == Quantity.Kind.TURNING) {
            return walk == null ? now.get((int) quantity.first()) : quantity;
        } else if (quantity.kind() == Quantity.Kind.WALKED && Walk.of(quantity).equals(walk)) {
            return now.get((int) quantity.first());
        } else if (quantity.parts().isEmpty()) {
            return quantity;
        }
        List<Quantity> parts = quantity.parts().stream()
                .map(part -> substituted(part, walk, now, made))
                .toList();
        if (parts.contains(NEVER)) {
            return NEVER;
        }
        return switch (quantity.kind()) {
            case LOAD -> Quantity.load(parts.get(0), quantity.first(), quantity.bytes());
            case ARITHMETIC -> Quantity.arithmetic(quantity.operator(), quantity.bits(), parts.get(0), parts.get(1));
            case RELATION -> Quantity.relation(quantity.relation(), parts.get(0), parts.get(1));
            case WALKED ->
                Quantity.walked((int) quantity.first(), parts, turns(quantity, walk, now, made), quantity.mostSteps());
            case CAPTURED, WIRE_LENGTH, SENDER, NUMBER, TURNING -> quantity;
        };
    }

    /** What turns in another walk stays. */
    private static List<Quantity.Turn> turns(
            Quantity walked, Walk walk, List<Quantity> now, Map<Quantity, Quantity> made) {
        List<Quantity.Turn> turns = new ArrayList<>();
        for (Quantity.Turn turn : walked.turns()) {
            List<Quantity.Test> when = new ArrayList<>();
            for (Quantity.Test test : turn.when()) {
                when.add(new Quantity.Test(substituted(test.number(), walk, now, made), test.values()));
            }
            List<Quantity> numbers = turn.numbers().stream()
                    .map(number -> substituted(number, walk, now, made))
                    .toList();
            turns.add(new Quantity.Turn(when, numbers));
        }
        return turns;
    }
}
