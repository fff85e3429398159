package dev.exocode.verifier.witness;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Explained.Problem;
import dev.exocode.verifier.Obligation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, for the messages of a rejected program, for runs that show what they say: of accesses outside, divisions by zero,
 * registers that are not set and loops that do not end. Deterministic, as {@link WitnessSearch} is.
 */
public final class Witnesses {
    /** For so many messages of a program at most runs are looked for, the first of those that can have one. */
    public static final int MAX_SEARCHES = 8;

    private static final String NONE = "no witness found";

    private Witnesses() {}

    /**
     * A message with what was found.
     *
     * @param problem the message, with a note more if a run was looked for, and what it is about
     * @param searched whether a run was looked for
     * @param witness the run, if one was found
     */
    public record Shown(Problem problem, boolean searched, Optional<Witness> witness) {}

    /**
     * Looks for runs.
     *
     * @param explained a verdict and what led to it
     * @return the messages in their order; all as they are unless the program was rejected
     */
    public static List<Shown> of(Explained explained) {
        List<Shown> all = new ArrayList<>();
        int searches = 0;
        for (Problem problem : explained.problems()) {
            boolean searched = searches < MAX_SEARCHES && isSearched(problem);
            all.add(
                    searched
                            ? shown(explained.program().orElseThrow(), problem)
                            : new Shown(problem, false, Optional.empty()));
            searches += searched ? 1 : 0;
        }
        return all;
    }

    private static boolean isSearched(Problem problem) {
        return problem.diagnostic().severity() == Diagnostic.Severity.ERROR
                && problem.obligation()
                        .filter(obligation -> switch (obligation.kind()) {
                            case BOUNDS, DIVISOR, INITIALISED, LOOP -> true;
                            default -> false;
                        })
                        .isPresent();
    }

    private static Shown shown(Program program, Problem problem) {
        Optional<Witness> witness = search(program, problem.obligation().orElseThrow(), problem.diagnostic());
        String note = witness.map(found -> "on a " + found).orElse(NONE);
        return new Shown(new Problem(problem.diagnostic().note(note), problem.obligation()), true, witness);
    }

    private static Optional<Witness> search(Program program, Obligation lacking, Diagnostic message) {
        long budget = WitnessSearch.DEFAULT_BUDGET;
        return switch (lacking.kind()) {
            case BOUNDS -> WitnessSearch.trap(program, lacking.pc(), Trap.BOUNDS, budget);
            case DIVISOR -> WitnessSearch.trap(program, lacking.pc(), Trap.DIVISOR, budget);
            case INITIALISED -> WitnessSearch.unset(program, lacking.pc(), number(message, "register=r"), budget);
            case LOOP -> WitnessSearch.endless(program, number(message, "head="), budget);
            default -> throw new AssertionError(lacking);
        };
    }

    /** The number that a fact of a message gives. */
    private static int number(Diagnostic message, String prefix) {
        return message.facts().stream()
                .filter(fact -> fact.startsWith(prefix))
                .mapToInt(fact -> Integer.parseInt(fact.substring(prefix.length())))
                .findFirst()
                .orElseThrow();
    }
}
