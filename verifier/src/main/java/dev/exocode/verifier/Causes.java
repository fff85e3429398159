package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds the way of control on which a fact was lost: of what was not proved behind a place where ways meet, which of the ways
 * that lead there would prove it and which would not. Nothing is decided by it; it only adds notes to messages.
 */
final class Causes implements Checker.Observer {
    /** The most instructions between a place where ways meet and what was not proved behind it. */
    private static final int FAR = 64;

    private final Program program;
    private final Invariants invariants;
    private final Steps steps;
    /** By obligation that was not proved: the instructions from where ways meet up to it. */
    private final Map<Obligation, Deque<Integer>> paths = new LinkedHashMap<>();
    /** By place where ways meet: what holds on each of them, by where it comes from. */
    private final Map<Integer, Map<Integer, State>> arrivals = new HashMap<>();

    /**
     * Prepares to listen to another pass.
     *
     * @param unproved what was not proved
     */
    Causes(Program program, Policy policy, Invariants invariants, Set<Obligation> unproved) {
        this.program = program;
        this.invariants = invariants;
        this.steps = new Steps(program, index -> HostCalls.result(program, policy, index));
        Map<Integer, Loops> flows = new HashMap<>();
        Map<Integer, Map<Integer, List<Integer>>> waysTo = new HashMap<>();
        for (Obligation obligation : unproved) {
            int function = program.functionAt(obligation.pc());
            Loops flow = flows.computeIfAbsent(function, f -> new Loops(program, f));
            path(obligation, flow, waysTo.computeIfAbsent(function, f -> waysTo(flow)));
        }
        paths.values().forEach(path -> arrivals.put(path.getFirst(), new TreeMap<>()));
    }

    /** Whether there is anything to listen for. */
    boolean isOpen() {
        return !paths.isEmpty();
    }

    /** By instruction of a function: those from which control can come to it. */
    private Map<Integer, List<Integer>> waysTo(Loops flow) {
        Map<Integer, List<Integer>> from = new HashMap<>();
        for (int p = 0; p < flow.size(); p++) {
            for (int to : Steps.ways(program, flow.at(p))) {
                from.computeIfAbsent(to, place -> new ArrayList<>()).add(flow.at(p));
            }
        }
        return from;
    }

    /** Goes back from an obligation as long as there is one way, to where there are several. */
    private void path(Obligation obligation, Loops flow, Map<Integer, List<Integer>> from) {
        Deque<Integer> path = new ArrayDeque<>(List.of(obligation.pc()));
        while (!invariants.states().containsKey(path.getFirst())) {
            List<Integer> before = from.getOrDefault(path.getFirst(), List.of());
            if (before.size() != 1 || path.size() > FAR) {
                return;
            }
            path.addFirst(before.get(0));
        }
        // At the head of a loop what comes from outside is where all is known best: that says nothing.
        if (flow.position(path.getFirst()) >= 0 && flow.headed(path.getFirst()) == Loops.NONE) {
            paths.put(obligation, path);
        }
    }

    @Override
    public void before(int pc, State state) {}

    @Override
    public void arrives(int from, int to, State state) {
        Map<Integer, State> ways = arrivals.get(to);
        if (ways != null) {
            ways.put(from, state.copy());
        }
    }

    /**
     * The notes.
     *
     * @param holds whether an obligation would be proved in a state
     * @return by obligation, of those that some ways prove and others do not
     */
    Map<Obligation, String> notes(BiPredicate<Obligation, State> holds) {
        Map<Obligation, String> notes = new HashMap<>();
        paths.forEach((obligation, path) -> {
            List<String> good = new ArrayList<>();
            List<String> bad = new ArrayList<>();
            arrivals.get(path.getFirst()).forEach((from, state) -> {
                State there = follow(state.copy(), path);
                if (there != null) {
                    (holds.test(obligation, there) ? good : bad)
                            .add(from < 0 ? "the entry" : LoopNotes.text(program, from));
                }
            });
            if (!good.isEmpty() && !bad.isEmpty()) {
                notes.put(
                        obligation,
                        "it holds if control comes to pc " + path.getFirst() + " from " + String.join(" or ", good)
                                + ", but not from " + String.join(" or ", bad));
            }
        });
        return notes;
    }

    /** The state at the end of a path, or null if control does not go there. */
    private State follow(State state, Deque<Integer> path) {
        State[] now = {state};
        Integer at = null;
        for (int next : path) {
            if (at != null) {
                State before = now[0];
                now[0] = null;
                steps.step(at, before, (to, after) -> now[0] = to == next ? after.copy() : now[0]);
            }
            if (now[0] == null) {
                return null;
            }
            at = next;
        }
        return now[0];
    }
}
