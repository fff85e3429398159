package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What gives variables their numbers in a predicate: that each is set on all ways to where it is used, and how large it can be.
 *
 * <p>Source: the rules of definite assignment of the Java language.
 */
final class Variables {
    /** A variable that walks is below 2^32. */
    static final long MAX_WALKED = 0xffff_ffffL;

    /** How often the largest numbers are found from those before: once more, for what is set behind where it is used. */
    private static final int ROUNDS = 2;

    /** A number that a variable may stand for. */
    private record Source(Expression number, boolean walked) {}

    /**
     * The variables that are set at a place: one, and those that were set before.
     *
     * @param behind what was set before; null if nothing was
     * @param depth how often something was
     */
    private record Known(Known behind, Expression.Variable variable, int depth) {
        private static final Known NOTHING = new Known(null, null, 0);

        Known and(Expression.Variable one) {
            return new Known(this, one, depth + 1);
        }

        boolean holds(Expression.Variable sought) {
            Known now = this;
            while (now != null && now.variable != sought) {
                now = now.behind;
            }
            return now != null;
        }
    }

    /** What is set where a predicate holds, and where it does not; null where no way leads. */
    private record Ways(Known yes, Known no) {}

    /** By variable, in the order in which they are first set. */
    private final Map<Expression.Variable, List<Source>> sources = new LinkedHashMap<>();

    /** At how many places each is set. */
    private final Map<Expression.Variable, Integer> places = new HashMap<>();

    private Variables() {}

    /**
     * Finds the variables of a predicate.
     *
     * @throws IllegalArgumentException if one is used where one of the ways there has not set it
     */
    static Variables of(Predicate predicate) {
        Variables variables = new Variables();
        if (setsAny(predicate)) {
            variables.ways(predicate, Known.NOTHING);
        }
        return variables;
    }

    private static boolean setsAny(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return setsAny(not.part());
        }
        List<Predicate> parts = predicate instanceof Predicate.All all
                ? all.parts()
                : predicate instanceof Predicate.Any any ? any.parts() : List.of();
        for (Predicate part : parts) {
            if (setsAny(part)) {
                return true;
            }
        }
        return predicate instanceof Predicate.Set || predicate instanceof Predicate.Walk;
    }

    /** Whether a variable is set at more than one place. */
    boolean isSetAgain(Expression.Variable variable) {
        return places.get(variable) > 1;
    }

    /** Makes terms of all of them. */
    void define(Terms terms) {
        if (sources.values().stream().allMatch(all -> all.size() == 1)) {
            // Each is made of those before it.
            sources.forEach((variable, all) -> {
                long max = terms.of(all.get(0).number()).max();
                terms.define(variable, terms.newVariable(max));
            });
            return;
        }
        Map<Expression.Variable, Long> largest = new HashMap<>();
        sources.forEach(
                (variable, all) -> largest.put(variable, all.stream().allMatch(Source::walked) ? MAX_WALKED : -1));
        // What is found of numbers up to the largest ones is true, and so are the largest ones that follow from it.
        for (int round = 0; round < ROUNDS; round++) {
            Terms some = new Terms();
            sources.keySet().forEach(variable -> some.define(variable, some.newVariable(largest.get(variable))));
            sources.forEach((variable, all) -> {
                largest.put(variable, largest(all, some));
                some.define(variable, some.newVariable(largest.get(variable)));
            });
        }
        sources.keySet().forEach(variable -> terms.define(variable, terms.newVariable(largest.get(variable))));
    }

    private static long largest(List<Source> sources, Terms terms) {
        long largest = 0;
        for (Source source : sources) {
            long max = terms.of(source.number()).max();
            long there = source.walked() && Long.compareUnsigned(max, MAX_WALKED) > 0 ? MAX_WALKED : max;
            largest = Long.compareUnsigned(there, largest) > 0 ? there : largest;
        }
        return largest;
    }

    // What is set where.

    private Ways ways(Predicate predicate, Known before) {
        if (predicate instanceof Predicate.Not not) {
            Ways part = ways(not.part(), before);
            return new Ways(part.no(), part.yes());
        } else if (predicate instanceof Predicate.All all) {
            Known now = before;
            Known no = null;
            for (Predicate each : all.parts()) {
                Ways part = ways(each, now);
                now = part.yes();
                no = onBoth(no, part.no());
            }
            return new Ways(now, no);
        } else if (predicate instanceof Predicate.Any any) {
            Known now = before;
            Known yes = null;
            for (Predicate each : any.parts()) {
                Ways part = ways(each, now);
                now = part.no();
                yes = onBoth(yes, part.yes());
            }
            return new Ways(yes, now);
        } else if (predicate instanceof Predicate.Set set) {
            use(set.number(), before);
            return new Ways(set(List.of(set.variable()), List.of(set.number()), false, before), before);
        } else if (predicate instanceof Predicate.Walk walk) {
            return new Ways(walk(walk, before), before);
        }
        ask(predicate, before);
        return new Ways(before, before);
    }

    private Known walk(Predicate.Walk walk, Known before) {
        walk.first().forEach(number -> use(number, before));
        Known inside = set(walk.variables(), walk.first(), true, before);
        for (Predicate.Step step : walk.steps()) {
            step.when().forEach(part -> ask(part, inside));
            step.numbers().forEach(number -> use(number, inside));
            for (int i = 0; i < step.numbers().size(); i++) {
                sources.get(walk.variables().get(i))
                        .add(new Source(step.numbers().get(i), true));
            }
        }
        return inside;
    }

    private Known set(List<Expression.Variable> variables, List<Expression> values, boolean walked, Known before) {
        Known behind = before;
        for (int i = 0; i < variables.size(); i++) {
            Expression.Variable variable = variables.get(i);
            sources.computeIfAbsent(variable, one -> new ArrayList<>()).add(new Source(values.get(i), walked));
            places.merge(variable, 1, Integer::sum);
            behind = behind == null ? null : behind.and(variable);
        }
        return behind;
    }

    /** What is set on two ways: what was before they parted, and what each of them has set since. */
    private static Known onBoth(Known some, Known others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<Expression.Variable> here = new HashSet<>();
        Set<Expression.Variable> there = new HashSet<>();
        Known a = some;
        Known b = others;
        while (a != b) {
            if (a.depth() >= b.depth()) {
                here.add(a.variable());
                a = a.behind();
            } else {
                there.add(b.variable());
                b = b.behind();
            }
        }
        here.retainAll(there);
        Known both = a;
        for (Expression.Variable variable : here) {
            both = both.and(variable);
        }
        return both;
    }

    private void ask(Predicate predicate, Known before) {
        if (predicate instanceof Predicate.In in) {
            use(in.number(), before);
        } else if (predicate instanceof Predicate.Compare compare) {
            use(compare.left(), before);
            use(compare.right(), before);
        }
    }

    private void use(Expression expression, Known before) {
        if (expression instanceof Expression.Load load) {
            use(load.base(), before);
        } else if (expression instanceof Expression.Binary binary) {
            use(binary.left(), before);
            use(binary.right(), before);
        } else if (expression instanceof Expression.Called called) {
            called.arguments().forEach(argument -> use(argument, before));
        } else if (expression instanceof Expression.Tuple tuple) {
            tuple.words().forEach(word -> use(word, before));
        } else if (expression instanceof Expression.Variable variable && before != null) {
            if (!before.holds(variable)) {
                throw new IllegalArgumentException("a variable that is not set on all ways to where it is used");
            }
        }
    }
}
