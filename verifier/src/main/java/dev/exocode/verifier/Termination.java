package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Ranking;
import dev.exocode.verifier.flow.Trips;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Decides whether runs end: each loop by a claimed measure, the whole by the fuel that this comes to.
 *
 * <p>A loop ends if its measure, a difference of integers, falls by at least one at each return to the head and never
 * below some number: then it returns no more often than the measure at the entry allows. That it falls is seen by ghost
 * registers, which hold at any place of the loop what the operands of the measure were when control was last at the head;
 * they are forgotten wherever control leaves the loop, and wherever it comes in other than by the head.
 */
final class Termination {
    private final Program program;
    private final Policy policy;
    private final Findings findings;
    /** By head: what the measure is at most where the loop is entered. */
    private final Map<Integer, Trips> entered = new HashMap<>();
    /** By head: how far it falls. */
    private final Map<Integer, Ranking.Fall> falls = new HashMap<>();
    /** By head: from where control returns. */
    private final Map<Integer, List<Integer>> returns = new HashMap<>();
    /** By head: the first return for which the measure does not fall. */
    private final Map<Integer, Integer> failures = new HashMap<>();

    /** By head that is entered in order: the loops of its function. */
    private final Map<Integer, Loops> flows = new HashMap<>();
    /** Instructions that take at least one unit of the fuel that is left. */
    private final BitSet charges = new BitSet();
    /** By head of a loop that ends: how often control can return. */
    private final Map<Integer, Trips> trips = new HashMap<>();

    private boolean unbounded;

    Termination(Program program, Policy policy, Findings findings) {
        this.program = program;
        this.policy = policy;
        this.findings = findings;
    }

    /** Control stands before an instruction: at the head of a loop its measure is remembered. */
    void remember(Loops flow, int pc, State state, Invariants invariants) {
        int loop = flow.headed(pc);
        Ranking ranking = invariants.rankings().get(pc);
        if (loop != Loops.NONE && ranking != null) {
            ranking.remember(state, flow.loops().get(loop).depth());
        }
    }

    /** Control goes from one place to another: measures are compared, and forgotten where they must be. */
    void arrive(Loops flow, int from, int to, State state, Invariants invariants) {
        int loop = flow.headed(to);
        Ranking ranking = invariants.rankings().get(to);
        if (from != Loops.NONE && flow.isBack(from, to)) {
            returns.computeIfAbsent(to, head -> new ArrayList<>()).add(from);
            if (loop == Loops.NONE || !flow.contains(loop, from)) {
                flows.put(to, null);
            } else {
                flows.putIfAbsent(to, flow);
            }
            Ranking.Fall fall = loop == Loops.NONE || ranking == null || !flow.contains(loop, from)
                    ? null
                    : ranking.returned(state, flow.loops().get(loop).depth());
            if (fall == null) {
                failures.putIfAbsent(to, from);
            } else {
                falls.merge(to, fall, Ranking.Fall::or);
            }
        } else if (loop != Loops.NONE && ranking != null) {
            Trips here = ranking.entered(state);
            if (here == null) {
                failures.putIfAbsent(to, from);
            } else {
                entered.merge(to, here, Trips::or);
            }
        }
        if (from != Loops.NONE) {
            for (int ghost = Ranking.ghost(flow.shared(from, to)); ghost < State.SUMS; ghost++) {
                state.set(ghost, null);
            }
        }
    }

    /** Decides on all loops, and on the fuel of the whole. */
    Optional<Fuel> decide(String file, CallGraph calls, List<Loops> loops, int[][] ways) {
        Map<Integer, Integer> jumps = jumps(loops);
        returns.forEach((head, from) -> {
            Trips bound = failures.containsKey(head) || !entered.containsKey(head)
                    ? null
                    : Ranking.trips(entered.get(head), falls.get(head));
            boolean ends = bound != null && bound.most(policy.packetBytes(), userBytes()) != Long.MAX_VALUE;
            if (ends) {
                trips.put(head, bound);
            }
            decide(head, from, ends, ways, jumps.getOrDefault(head, failures.getOrDefault(head, from.get(0))));
        });
        Optional<int[]> order = calls.decide(findings);
        if (unbounded || order.isEmpty() || findings.failed()) {
            return Optional.empty();
        }
        Fuel fuel = new Fuel(program, policy, loops, ways, trips, calls, order.get());
        OptionalLong most = fuel.most(policy.packetBytes(), userBytes());
        if (most.orElse(Long.MAX_VALUE) <= policy.fuel()) {
            return Optional.of(fuel);
        }
        findings.unproved(
                file,
                VerifierCode.V1011,
                "fuel=" + (most.isPresent() ? most.getAsLong() : "more than 2^63"),
                "max=" + policy.fuel(),
                "packet=" + policy.packetBytes());
        return Optional.empty();
    }

    /** What has been decided of each loop to whose head control can return, by head. */
    List<LoopBound> bounds(List<Loops> loops, Invariants invariants) {
        return returns.keySet().stream()
                .sorted()
                .map(head -> bound(head, loops.get(program.functionAt(head)), invariants))
                .toList();
    }

    private LoopBound bound(int head, Loops flow, Invariants invariants) {
        Trips most = trips.get(head);
        int loop = flow.headed(head);
        // Where loops nest too deep, control may return to what is taken for no head.
        Loops.Loop range = loop == Loops.NONE
                ? new Loops.Loop(head, Loops.NONE, 0, flow.position(head), flow.position(head) + 1)
                : flow.loops().get(loop);
        return new LoopBound(
                head,
                range.depth(),
                IntStream.range(range.from(), range.to())
                        .mapToObj(flow::at)
                        .sorted()
                        .toList(),
                returns.get(head).stream().sorted().distinct().toList(),
                most == null ? "" : invariants.rankings().get(head).toString(),
                most == null ? OptionalLong.empty() : OptionalLong.of(most.most(policy.packetBytes(), userBytes())));
    }

    private void decide(int head, List<Integer> from, boolean ends, int[][] ways, int jump) {
        // Who pays for each round runs no longer than the fuel that the host gives, which is a bound, but not of the
        // program.
        boolean paid = policy.unproved() == Unproved.CHECK && pays(head, ways);
        unbounded |= !ends;
        if (ends || paid) {
            from.forEach(pc -> findings.proved(new Obligation(pc, Obligation.Kind.LOOP)));
        } else {
            findings.unproved(
                    new Obligation(jump, Obligation.Kind.LOOP),
                    VerifierCode.V1002,
                    problem -> explained(problem, head),
                    "head=" + head,
                    "pc=" + jump);
        }
    }

    private Diagnostic explained(Diagnostic problem, int head) {
        if (flows.get(head) == null) {
            return problem.note("it goes back to " + Checker.text(program, head))
                    .note("loops must be entered at one place, and nest at most " + Loops.MAX_DEPTH + " deep");
        }
        return problem.note("it is entered at " + Checker.text(program, head))
                .note("no register or length was found to move towards another by 1 or more in each round");
    }

    /**
     * Notes what an instruction charges.
     *
     * @param always whether it takes at least one unit
     */
    void charges(int pc, boolean always) {
        charges.set(pc, always);
    }

    /**
     * Whether each way through a loop, from its head until control returns, charges fuel: also those that go back to the
     * heads of inner loops, which may have been entered elsewhere.
     */
    private boolean pays(int head, int[][] ways) {
        Loops flow = flows.get(head);
        if (flow == null || charges.get(head)) {
            return flow != null;
        }
        int loop = flow.headed(head);
        BitSet free = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(head));
        while (!open.isEmpty()) {
            int pc = open.remove();
            for (int next : ways[pc] == null ? new int[0] : ways[pc]) {
                if (next == head) {
                    return false;
                } else if (!charges.get(next) && !free.get(next) && flow.contains(loop, next)) {
                    free.set(next);
                    open.add(next);
                }
            }
        }
        return true;
    }

    /** By head of a loop: the last instruction of the loop, and of none in it, that jumps back in the program. */
    private Map<Integer, Integer> jumps(List<Loops> loops) {
        Map<Integer, Integer> jumps = new HashMap<>();
        for (Loops flow : loops) {
            for (int p = 0; p < flow.size(); p++) {
                int pc = flow.at(p);
                int loop = flow.innermost(pc);
                if (loop != Loops.NONE
                        && program.targets(program.code().get(pc)).stream()
                                .anyMatch(to -> to <= pc && flow.contains(loop, to))) {
                    jumps.merge(flow.loops().get(loop).head(), pc, Math::max);
                }
            }
        }
        return jumps;
    }

    /** The longest user region that the policy grants. */
    private int userBytes() {
        return policy.regions().get(Region.USER).bytes();
    }
}
