package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a conjunction. A conjunction holds if all its clauses do; they are read in order, for a shift moves the message base of
 * the clauses behind it in the same conjunction, and of the conjunctions inside those.
 */
public sealed interface Clause permits Atom, Clause.Any, Clause.Not {

    /**
     * Holds if one of some conjunctions does.
     *
     * @param ways at least two conjunctions, none of them empty, nor one such clause alone
     */
    record Any(List<List<Clause>> ways) implements Clause {

        /**
         * Makes a disjunction of a copy of its ways; one that is a disjunction alone is taken apart.
         *
         * @param ways the conjunctions
         * @throws IllegalArgumentException if there are less than two, or one is empty
         */
        public Any {
            List<List<Clause>> flat = new ArrayList<>();
            for (List<Clause> way : ways) {
                if (way.isEmpty()) {
                    throw new IllegalArgumentException("nothing to hold");
                } else if (way.size() == 1 && way.get(0) instanceof Any any) {
                    flat.addAll(any.ways());
                } else {
                    flat.add(List.copyOf(way));
                }
            }
            if (flat.size() < 2) {
                throw new IllegalArgumentException("a disjunction of " + flat.size());
            }
            ways = List.copyOf(flat);
        }
    }

    /**
     * Holds if a conjunction does not, for whatever reason.
     *
     * @param clauses the conjunction, not empty
     */
    record Not(List<Clause> clauses) implements Clause {

        /**
         * Makes a negation of a copy of the clauses.
         *
         * @param clauses the conjunction
         * @throws IllegalArgumentException if it is empty
         */
        public Not {
            clauses = List.copyOf(clauses);
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("nothing to hold");
            }
        }
    }
}
