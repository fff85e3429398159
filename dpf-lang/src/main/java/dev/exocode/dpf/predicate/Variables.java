package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The variables that are set where a predicate holds, and where it does not, by number; null where no way leads. */
    private record Ways(BitSet yes, BitSet no) {}

    /** By variable, in the order in which they are first set. */
    private final Map<Expression.Variable, List<Source>> sources = new LinkedHashMap<>();

    private final Map<Expression.Variable, Integer> numbers = new HashMap<>();
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
            variables.ways(predicate, new BitSet());
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

    private Ways ways(Predicate predicate, BitSet before) {
        if (predicate instanceof Predicate.Not not) {
            Ways part = ways(not.part(), before);
            return new Ways(part.no(), part.yes());
        } else if (predicate instanceof Predicate.All all) {
            BitSet now = before;
            BitSet no = null;
            for (Predicate each : all.parts()) {
                Ways part = ways(each, now);
                now = part.yes();
                no = onBoth(no, part.no());
            }
            return new Ways(now, no);
        } else if (predicate instanceof Predicate.Any any) {
            BitSet now = before;
            BitSet yes = null;
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

    private BitSet walk(Predicate.Walk walk, BitSet before) {
        walk.first().forEach(number -> use(number, before));
        BitSet inside = set(walk.variables(), walk.first(), true, before);
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

    private BitSet set(List<Expression.Variable> variables, List<Expression> values, boolean walked, BitSet before) {
        BitSet behind = before == null ? null : (BitSet) before.clone();
        for (int i = 0; i < variables.size(); i++) {
            Expression.Variable variable = variables.get(i);
            sources.computeIfAbsent(variable, one -> new ArrayList<>()).add(new Source(values.get(i), walked));
            places.merge(variable, 1, Integer::sum);
            numbers.putIfAbsent(variable, numbers.size());
            if (behind != null) {
                behind.set(numbers.get(variable));
            }
        }
        return behind;
    }

    private static BitSet onBoth(BitSet some, BitSet others) {
        if (some == null || others == null || some == others) {
            return some == null ? others : some;
        }
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both;
    }

    private void ask(Predicate predicate, BitSet before) {
        if (predicate instanceof Predicate.In in) {
            use(in.number(), before);
        } else if (predicate instanceof Predicate.Compare compare) {
            use(compare.left(), before);
            use(compare.right(), before);
        }
    }

    private void use(Expression expression, BitSet before) {
        if (expression instanceof Expression.Load load) {
            use(load.base(), before);
        } else if (expression instanceof Expression.Binary binary) {
            use(binary.left(), before);
            use(binary.right(), before);
        } else if (expression instanceof Expression.Variable variable && before != null) {
            Integer number = numbers.get(variable);
            if (number == null || !before.get(number)) {
                throw new IllegalArgumentException("a variable that is not set on all ways to where it is used");
            }
        }
    }
}
