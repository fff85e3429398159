package dev.exocode.dpf;

import java.util.List;

/**
 * A filter, typed: it matches a packet if all its clauses hold, read in order from message base 0.
 *
 * <p>An atom that reads past the captured packet does not hold, so that its negation does. A named field implies its protocol: an
 * atom that reads it does not hold for packets of another.
 *
 * @param clauses at least one
 * @param priority a number that its file gives it, 0 if none; it does not change what the filter matches
 * @param library what its names mean
 */
public record Filter(List<Clause> clauses, int priority, Library library) {

    /**
     * Makes a filter of priority 0, whose names are those of {@link Library#standard}.
     *
     * @param clauses the conjunction
     * @throws IllegalArgumentException as of {@link #Filter(List, int, Library)}
     */
    public Filter(List<Clause> clauses) {
        this(clauses, 0, Library.standard());
    }

    /**
     * Makes a filter of a copy of the clauses.
     *
     * @param clauses the conjunction
     * @param priority its priority
     * @param library what its names mean
     * @throws IllegalArgumentException if there are none, or they go beyond a limit of {@link DpfCompiler}, or constant
     *     shifts move a field past {@link DpfCompiler#MAX_PACKET_BYTES}
     */
    public Filter {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("no clauses");
        }
        Limits.passed(clauses).ifPresent(limit -> {
            throw new IllegalArgumentException(limit);
        });
    }

    /**
     * Whether clauses are within the limits of {@link DpfCompiler}, so that they can be a filter.
     *
     * @param clauses a conjunction
     * @return true if so
     */
    public static boolean fits(List<Clause> clauses) {
        return !clauses.isEmpty() && Limits.passed(clauses).isEmpty();
    }

    /**
     * The filter in canonical DPF: parsing it gives an equal filter.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return Printer.print(this);
    }
}
