package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes boxes of a condition: a box for each way through it that accepts.
 *
 * <p>Where an absent number only fails what was asked of it, alternatives are independent. Where it rejects the packet, an
 * alternative counts only for packets that all alternatives before it did not reject; what that says is mostly said by the
 * alternative itself, and then nothing is added.
 */
final class Cases {
    /** A box, and what variables stand for in it. */
    private record Case(Box box, Map<Expression.Variable, Quantity> variables) {}

    /** Thrown where boxes cannot say what is asked, or there would be too many. */
    private static final class Unsayable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsayable() {
            super(null, null, false, false);
        }
    }

    /** So many cases are made at most, of which others are made. */
    private static final int MOST_MADE = 64 * PacketSet.MOST_BOXES;

    /** Quantities that one is written of at most. */
    private static final int MOST_WRITTEN = 1 << 13;

    private final boolean rejects;
    /** Equal ones are the same object, so that what they are made of is not compared again and again. */
    private final Map<Quantity, Quantity> known = new HashMap<>();

    /** By variables, and then by expression, what that is: it is asked about in each case. */
    private final Map<Map<Expression.Variable, Quantity>, Map<Expression, Optional<Quantity>>> numbers =
            new IdentityHashMap<>();

    private int made;

    private Cases(boolean rejects) {
        this.rejects = rejects;
    }

    static Optional<List<Box>> of(Condition condition) {
        boolean rejects = condition.absent() == Condition.Absent.REJECTS;
        // Behind the last alternatives nothing is asked: what one sets is the same to all, if none needs what others
        // set.
        Optional<List<Box>> alone = !rejects && condition.predicate() instanceof Predicate.Any any
                ? of(any.parts(), false)
                : Optional.empty();
        return alone.filter(boxes -> !setsAny(condition.predicate()) || areApart(boxes))
                .or(() -> of(List.of(condition.predicate()), rejects))
                .or(() -> alone);
    }

    private static boolean areApart(List<Box> boxes) {
        BoxIndex before = new BoxIndex();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (before.anyMeeting(box, j -> boxes.get(j).and(box) != null)) {
                return false;
            }
            before.add(i, box);
        }
        return true;
    }

    /** The boxes of any of some predicates, each asked for itself. */
    private static Optional<List<Box>> of(List<Predicate> any, boolean rejects) {
        try {
            Cases cases = new Cases(rejects);
            List<Box> boxes = new ArrayList<>();
            for (Predicate each : any) {
                cases.made = 0;
                cases.cases(each, true, new Case(Box.ALL, Map.of())).forEach(one -> boxes.add(one.box()));
                if (boxes.size() > PacketSet.MOST_BOXES) {
                    return Optional.empty();
                }
            }
            return Optional.of(boxes);
        } catch (Unsayable e) {
            return Optional.empty();
        }
    }

    /** The ways on which a predicate comes out so; where a packet is rejected there is none. */
    private List<Case> cases(Predicate predicate, boolean holds, Case at) {
        if (predicate instanceof Predicate.Not not) {
            return cases(not.part(), !holds, at);
        } else if (predicate instanceof Predicate.All all) {
            return holds ? each(all.parts(), true, at) : some(all.parts(), false, at);
        } else if (predicate instanceof Predicate.Any any) {
            return holds ? some(any.parts(), true, at) : each(any.parts(), false, at);
        } else if (predicate instanceof Predicate.In in) {
            return asked(number(in.number(), at), in.values(), holds, at);
        } else if (predicate instanceof Predicate.Compare compare) {
            return compared(compare, holds, at);
        } else if (predicate instanceof Predicate.Set set) {
            return set(set, holds, at);
        }
        return walk((Predicate.Walk) predicate, holds, at);
    }

    /** The ways on which all parts come out so, one behind the other. */
    private List<Case> each(List<Predicate> parts, boolean hold, Case at) {
        List<Case> now = List.of(at);
        for (Predicate part : parts) {
            List<Case> next = new ArrayList<>();
            for (Case one : now) {
                next.addAll(cases(part, hold, one));
            }
            now = counted(next);
        }
        return now;
    }

    /** The ways on which one of the parts comes out so. */
    private List<Case> some(List<Predicate> parts, boolean hold, Case at) {
        List<Case> all = new ArrayList<>();
        List<Case> before = List.of(at);
        for (Predicate part : parts) {
            int known = all.size();
            List<Case> next = new ArrayList<>();
            for (Case one : before) {
                all.addAll(cases(part, hold, one));
                next.addAll(behind(part, hold, one));
            }
            before = counted(next);
            counted(all, all.size() - known);
        }
        return all;
    }

    /** The ways on which the next part is come to: this one did not come out so, or need not have been asked. */
    private List<Case> behind(Predicate part, boolean hold, Case at) {
        // What must not hold are mostly other protocols: apart from each other they stay few.
        return !hold || setsAny(part) ? cases(part, !hold, at) : rejects ? answered(part, at) : List.of(at);
    }

    private static boolean setsAny(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return setsAny(not.part());
        }
        List<Predicate> parts = predicate instanceof Predicate.All all
                ? all.parts()
                : predicate instanceof Predicate.Any any ? any.parts() : List.of();
        for (int i = 0; i < parts.size(); i++) {
            if (setsAny(parts.get(i))) {
                return true;
            }
        }
        return predicate instanceof Predicate.Set || predicate instanceof Predicate.Walk;
    }

    /** The ways on which a predicate comes out some way, and rejects nothing; the case itself if that is certain in it. */
    private List<Case> answered(Predicate predicate, Case at) {
        List<Case> ways = new ArrayList<>();
        if (predicate instanceof Predicate.Not not) {
            return answered(not.part(), at);
        } else if (predicate instanceof Predicate.All || predicate instanceof Predicate.Any) {
            boolean all = predicate instanceof Predicate.All;
            List<Predicate> parts = all ? ((Predicate.All) predicate).parts() : ((Predicate.Any) predicate).parts();
            return answered(parts, 0, all, at);
        } else if (predicate instanceof Predicate.In in) {
            ways.addAll(asked(number(in.number(), at), Ranges.ALL, true, at));
        } else {
            Predicate.Compare compare = (Predicate.Compare) predicate;
            for (Case one : asked(number(compare.left(), at), Ranges.ALL, true, at)) {
                ways.addAll(asked(number(compare.right(), one), Ranges.ALL, true, one));
            }
        }
        return ways;
    }

    private List<Case> answered(List<Predicate> parts, int from, boolean all, Case at) {
        if (from == parts.size()) {
            return List.of(at);
        }
        // Those that go on to the next part, and what they add.
        List<Case> further = new ArrayList<>();
        boolean added = false;
        for (Case on : cases(parts.get(from), all, at)) {
            List<Case> behind = answered(parts, from + 1, all, on);
            added |= behind.size() != 1 || behind.get(0).box() != on.box();
            further.addAll(behind);
        }
        List<Case> whole = answered(parts.get(from), at);
        if (!added) {
            return whole;
        }
        List<Case> ways = new ArrayList<>(cases(parts.get(from), !all, at));
        ways.addAll(further);
        for (Case way : ways) {
            if (way.box() == at.box()) {
                return List.of(at);
            }
        }
        return counted(ways);
    }

    private List<Case> counted(List<Case> cases) {
        return counted(cases, cases.size());
    }

    /** Some cases, so many of which are new; not too many of these. */
    private List<Case> counted(List<Case> cases, int more) {
        made += more;
        if (cases.size() > PacketSet.MOST_BOXES || made > MOST_MADE) {
            throw new Unsayable();
        }
        return cases;
    }

    /** The ways on which a number is one of a set, or is not. */
    private List<Case> asked(Quantity number, Ranges values, boolean holds, Case at) {
        if (number == null) {
            return !rejects && !holds ? List.of(at) : List.of();
        }
        Values asked = new Values(holds ? values : values.complement(), !holds && !rejects);
        Box box = at.box().and(number, asked);
        return box == null ? List.of() : List.of(new Case(box, at.variables()));
    }

    private List<Case> compared(Predicate.Compare compare, boolean holds, Case at) {
        Quantity left = number(compare.left(), at);
        Quantity right = number(compare.right(), at);
        if (left == null || right == null) {
            return asked(null, Ranges.ALL, holds, at);
        } else if (right.kind() == Quantity.Kind.NUMBER) {
            return asked(left, compare.relation().to(right.first()), holds, at);
        } else if (left.kind() == Quantity.Kind.NUMBER) {
            return asked(right, compare.relation().turned().to(left.first()), holds, at);
        }
        return asked(Quantity.relation(compare.relation(), left, right), Ranges.of(1), holds, at);
    }

    private List<Case> set(Predicate.Set set, boolean holds, Case at) {
        Quantity number = number(set.number(), at);
        List<Case> ways = asked(number, Ranges.ALL, holds, at);
        if (!holds || ways.isEmpty()) {
            return ways;
        }
        Map<Expression.Variable, Quantity> variables = new HashMap<>(at.variables());
        variables.put(set.variable(), number);
        return List.of(new Case(ways.get(0).box(), variables));
    }

    private List<Case> walk(Predicate.Walk walk, boolean holds, Case at) {
        List<Quantity> begin =
                walk.first().stream().map(number -> number(number, at)).toList();
        if (begin.contains(null)) {
            return asked(null, Ranges.ALL, holds, at);
        }
        Map<Expression.Variable, Quantity> inside = new HashMap<>(at.variables());
        for (int i = 0; i < begin.size(); i++) {
            inside.put(walk.variables().get(i), Quantity.turning(i));
        }
        Case turning = new Case(at.box(), inside);
        List<Quantity.Turn> turns = walk.steps().stream()
                .map(step -> turn(step, turning))
                .flatMap(Optional::stream)
                .toList();
        Map<Expression.Variable, Quantity> behind = new HashMap<>(at.variables());
        for (int i = 0; i < begin.size(); i++) {
            behind.put(walk.variables().get(i), Quantity.walked(i, begin, turns, walk.most()));
        }
        List<Case> ways = asked(behind.get(walk.variables().get(0)), Ranges.ALL, holds, at);
        return holds && !ways.isEmpty() ? List.of(new Case(ways.get(0).box(), behind)) : ways;
    }

    /**
     * A way on, without what always holds in a case; empty if it is never taken. What walks is not known, and what may be absent is asked:
     * then the walk is absent.
     */
    private Optional<Quantity.Turn> turn(Predicate.Step step, Case turning) {
        List<Quantity.Test> when = new ArrayList<>();
        boolean certain = true;
        for (Predicate part : step.when()) {
            Quantity.Test test = test(part, turning);
            boolean fails = turning.box().and(test.number(), new Values(test.values(), true)) == null;
            if (fails && certain) {
                return Optional.empty();
            }
            if (fails || turning.box().and(test.number(), new Values(test.values(), false).complement()) != null) {
                when.add(test);
                certain &= test.number().kind() == Quantity.Kind.TURNING;
            }
        }
        return Optional.of(new Quantity.Turn(
                when,
                step.numbers().stream().map(number -> sayable(number, turning)).toList()));
    }

    private Quantity.Test test(Predicate part, Case turning) {
        if (part instanceof Predicate.In in) {
            return new Quantity.Test(sayable(in.number(), turning), in.values());
        }
        Predicate.Compare compare = (Predicate.Compare) part;
        Quantity relation = Quantity.relation(
                compare.relation(), sayable(compare.left(), turning), sayable(compare.right(), turning));
        return new Quantity.Test(relation, Ranges.of(1));
    }

    private Quantity sayable(Expression expression, Case at) {
        Quantity number = number(expression, at);
        if (number == null) {
            throw new Unsayable();
        }
        return number;
    }

    /** What an expression is; null if it is absent. */
    private Quantity number(Expression expression, Case at) {
        Map<Expression, Optional<Quantity>> here =
                numbers.computeIfAbsent(at.variables(), any -> new IdentityHashMap<>());
        Optional<Quantity> number = here.get(expression);
        if (number == null) {
            number = Optional.ofNullable(shared(made(expression, at)));
            here.put(expression, number);
        }
        return number.orElse(null);
    }

    private Quantity shared(Quantity number) {
        if (number != null && number.size() > MOST_WRITTEN) {
            // What variables stand for is written out wherever they are: that may double with each.
            throw new Unsayable();
        }
        return number == null ? null : known.computeIfAbsent(number, Function.identity());
    }

    private Quantity made(Expression expression, Case at) {
        if (expression instanceof Expression.Constant constant) {
            return Quantity.number(constant.value());
        } else if (expression instanceof Expression.WireLength) {
            return Quantity.WIRE_LENGTH;
        } else if (expression instanceof Expression.Called called
                && called.callee().equals(Condition.SENDER)) {
            return Quantity.SENDER;
        } else if (expression instanceof Expression.Variable variable) {
            Quantity number = at.variables().get(variable);
            if (number == null) {
                throw new Unsayable();
            }
            return number;
        } else if (expression instanceof Expression.Load load) {
            Quantity base = number(load.base(), at);
            return base == null ? null : Quantity.load(base, load.offset(), load.bytes());
        } else if (expression instanceof Expression.Binary binary) {
            Quantity left = number(binary.left(), at);
            Quantity right = left == null ? null : number(binary.right(), at);
            return right == null ? null : Quantity.arithmetic(binary.operator(), binary.bits(), left, right);
        }
        throw new Unsayable();
    }
}
