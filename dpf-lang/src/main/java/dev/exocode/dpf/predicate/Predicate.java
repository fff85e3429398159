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
     * Holds if a number is there, and a part holds in which a variable stands for it: it is computed once, where this is asked.
     *
     * @param variable what stands for the number, in the part and nowhere else
     * @param number the number; if it is absent, see {@link Condition}
     * @param part what must hold
     * @param origin where it was written
     */
    record Let(Expression.Variable variable, Expression number, Predicate part, Origin origin) implements Predicate {}

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
