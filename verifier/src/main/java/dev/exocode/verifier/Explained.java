package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.domain.State;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A verdict, and what led to it.
 *
 * @param verdict the verdict
 * @param program what the bytes stand for; empty if they are malformed
 * @param reached the indices of the instructions that a run can reach, ascending; none if the program was rejected before
 *     anything was known, for its shape or for the work it would have been
 * @param states of those that were asked for, by index: what holds before the instruction, in words, a fact each
 * @param proved the obligations that hold
 * @param checked those left to checks at run time
 * @param refuted those that do not hold, or are not known to
 * @param unknown of those refuted the ones that are only not proved, and may hold
 * @param loops the loops that go round, by their heads
 * @param problems the messages of the verdict, in their order
 */
public record Explained(
        Verdict verdict,
        Optional<Program> program,
        List<Integer> reached,
        SortedMap<Integer, List<String>> states,
        List<Obligation> proved,
        List<Obligation> checked,
        List<Obligation> refuted,
        List<Obligation> unknown,
        List<LoopBound> loops,
        List<Problem> problems) {

    /**
     * A message and what it is about.
     *
     * @param diagnostic the message
     * @param obligation what an instruction lacks; empty if the message is about something else
     */
    public record Problem(Diagnostic diagnostic, Optional<Obligation> obligation) {}

    /**
     * Makes an explanation of copies of its parts.
     *
     * @param verdict the verdict
     * @param program the program
     * @param reached what is reached
     * @param states what holds
     * @param proved what is proved
     * @param checked what is left to checks
     * @param refuted what is refuted
     * @param unknown what of it may hold
     * @param loops the loops
     * @param problems the messages
     */
    public Explained {
        reached = List.copyOf(reached);
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        proved = List.copyOf(proved);
        checked = List.copyOf(checked);
        refuted = List.copyOf(refuted);
        unknown = List.copyOf(unknown);
        loops = List.copyOf(loops);
        problems = List.copyOf(problems);
    }

    /** What is noted while a verdict is found. */
    static final class Notes implements Checker.Observer {
        private final IntPredicate where;
        private final BitSet reached = new BitSet();
        private final SortedMap<Integer, List<String>> states = new TreeMap<>();
        /** Facts hold at many instructions, and each is kept once. */
        private final Map<String, String> seen = new HashMap<>();

        private Optional<Program> judged = Optional.empty();
        private Findings findings = new Findings(pc -> null, false);
        private List<LoopBound> loops = List.of();

        Notes(IntPredicate where) {
            this.where = where;
        }

        @Override
        public void judges(Program program, Findings found) {
            reached.clear();
            states.clear();
            judged = Optional.of(program);
            findings = found;
        }

        @Override
        public void before(int pc, State state) {
            reached.set(pc);
            if (where.test(pc)) {
                states.put(
                        pc,
                        state.facts().stream()
                                .map(fact -> seen.computeIfAbsent(fact, first -> first))
                                .toList());
            }
        }

        @Override
        public void loops(Supplier<List<LoopBound>> found) {
            loops = found.get();
        }

        Explained explained(Verdict verdict) {
            List<Problem> problems = verdict.diagnostics().stream()
                    .map(message -> new Problem(message, findings.messages().about(message)))
                    .toList();
            return new Explained(
                    verdict,
                    judged,
                    reached.stream().boxed().toList(),
                    states,
                    findings.proofs(),
                    findings.checks(),
                    findings.refuted(),
                    findings.unknown(),
                    loops,
                    problems);
        }
    }
}
