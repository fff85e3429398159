package dev.exocode.dpf.predicate;

import java.util.List;

/** What may hold of a packet or not. Parts are looked at from left to right, and only as far as the answer needs. */
public sealed interface Predicate {
    /** Holds of every packet. */
    Predicate TRUE = new All(List.of());
    /** Holds of no packet. */
    Predicate FALSE = new Any(List.of());

    /**
     * Holds if the part does not.
     *
     * @param part what must not hold
     */
    record Not(Predicate part) implements Predicate {}

    /**
     * Holds if all parts do.
     *
     * @param parts what must hold; none: always
     */
    record All(List<Predicate> parts) implements Predicate {

        /**
         * Makes a conjunction of a copy of the parts.
         *
         * @param parts what must hold
         */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if one of the parts does.
     *
     * @param parts of which one must hold; none: never
     */
    record Any(List<Predicate> parts) implements Predicate {

        /**
         * Makes a disjunction of a copy of the parts.
         *
         * @param parts of which one must hold
         */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if a number is one of a set.
     *
     * @param number the number; if it is absent, see {@link Condition}
     * @param values the set
     * @param origin where it was written
     */
    record In(Expression number, Ranges values, Origin origin) implements Predicate {}

    /**
     * Holds if two numbers stand in a relation, as unsigned numbers of 64 bits.
     *
     * @param relation how they must stand
     * @param left the first; if one is absent, see {@link Condition}
     * @param right the second
     * @param origin where it was written
     */
    record Compare(Relation relation, Expression left, Expression right, Origin origin) implements Predicate {}

    /**
     * Holds if a number is there; from then on a variable stands for it, in all that is asked behind it. It is computed once,
     * where this is asked. Several may set one variable, on several ways or one after another; if this does not hold, the variable
     * stands for what it stood for before.
     *
     * @param variable what stands for the number; on all ways to where it is used it must have been set
     * @param number the number; if it is absent, see {@link Condition}
     * @param origin where it was written
     */
    record Set(Expression.Variable variable, Expression number, Origin origin) implements Predicate {}

    /**
     * A loop: some variables begin as numbers; then, again and again, the first step whose conditions hold gives them their next
     * numbers. When the conditions of no step hold the walk is over and holds, and from then on the variables stand for what they
     * are then; if it does not hold, they stand for what they stood for before.
     *
     * <p>The walk is as a number that is absent, see {@link Condition}, if a number is absent that is looked at, in a condition too;
     * if a variable would be 2^32 or more; and if a step would be taken after {@code most} have been.
     *
     * @param variables what stands for the numbers, each once
     * @param first what they begin as
     * @param steps how it goes on
     * @param most how many steps are taken at most, 1 to {@value #MOST_STEPS}
     * @param origin where it was written
     */
    record Walk(List<Expression.Variable> variables, List<Expression> first, List<Step> steps, int most, Origin origin)
            implements Predicate {
        /** So many steps may be allowed. */
        public static final int MOST_STEPS = 65_536;

        /**
         * Makes a walk of copies of the lists.
         *
         * @param variables what stands for the numbers
         * @param first what they begin as
         * @param steps how it goes on
         * @param most how many steps are taken at most
         * @param origin where it was written
         * @throws IllegalArgumentException if there is not one first number and one next number in each step for each variable, if a
         *     variable is there twice, or if it may take no step or too many
         */
        public Walk {
            variables = List.copyOf(variables);
            first = List.copyOf(first);
            steps = List.copyOf(steps);
            int size = variables.size();
            if (first.size() != size
                    || steps.stream().anyMatch(step -> step.numbers().size() != size)) {
                throw new IllegalArgumentException("not one number for each of " + size + " variables");
            } else if (variables.stream().distinct().count() != size) {
                throw new IllegalArgumentException("a variable that walks twice");
            } else if (most < 1 || most > MOST_STEPS) {
                throw new IllegalArgumentException("a walk of " + most + " steps");
            }
        }
    }

    /**
     * A way on in a {@link Walk}.
     *
     * @param when what must hold for the step to be taken, only {@link In} and {@link Compare}; looked at from left to right, and
     *     only as far as the answer needs
     * @param numbers what the variables are then, all computed from what they were before
     */
    record Step(List<Predicate> when, List<Expression> numbers) {

        /**
         * Makes a step of copies of the lists.
         *
         * @param when what must hold for the step to be taken
         * @param numbers what the variables are then
         * @throws IllegalArgumentException if a condition is of another kind
         */
        public Step {
            when = List.copyOf(when);
            numbers = List.copyOf(numbers);
            if (!when.stream().allMatch(part -> part instanceof In || part instanceof Compare)) {
                throw new IllegalArgumentException("a step asks about numbers only");
            }
        }
    }

    /**
     * A conjunction.
     *
     * @param parts what must hold
     * @return holds if all do
     */
    static Predicate all(Predicate... parts) {
        return new All(List.of(parts));
    }

    /**
     * A disjunction.
     *
     * @param parts of which one must hold
     * @return holds if one does
     */
    static Predicate any(Predicate... parts) {
        return new Any(List.of(parts));
    }

    /**
     * Equality with a constant.
     *
     * @param number the number
     * @param value what it must be
     * @param origin where it was written
     * @return holds if it is
     */
    static Predicate is(Expression number, long value, Origin origin) {
        return new In(number, Ranges.of(value), origin);
    }
}
