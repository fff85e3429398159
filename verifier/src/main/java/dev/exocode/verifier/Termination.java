package dev.exocode.verifier;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Ranking;
import dev.exocode.verifier.flow.Trips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
    /** More is not counted of a single charge, so that sums fit. */
    private static final long MOST_CHARGED = Integer.MAX_VALUE;
    /** How many loops are told of where a program takes too much. */
    private static final int MOST_TOLD = 3;

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

    /** Places that control returns to though they are no head of a loop that it is in. */
    private final Set<Integer> disordered = new HashSet<>();
    /** What instructions surely take of the fuel that is left. */
    private final Map<Integer, Long> charges = new HashMap<>();
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
            boolean ordered = loop != Loops.NONE && flow.contains(loop, from);
            if (!ordered) {
                disordered.add(to);
            }
            Ranking.Fall fall = ordered && ranking != null
                    ? ranking.returned(state, flow.loops().get(loop).depth())
                    : null;
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
        returns.keySet().forEach(head -> {
            Trips bound = failures.containsKey(head) || !entered.containsKey(head)
                    ? null
                    : Ranking.trips(entered.get(head), falls.get(head));
            if (bound != null && bound.most(policy.packetBytes(), userBytes()) != Long.MAX_VALUE) {
                trips.put(head, bound);
            }
        });
        Optional<int[]> order = calls.decide(findings);
        Optional<Fuel> rest = order.filter(known -> policy.unproved() == Unproved.CHECK)
                .map(known -> new Fuel(program, policy, loops, ways, trips, calls, known, charges));
        OptionalLong uncharged =
                rest.map(fuel -> fuel.most(policy.packetBytes(), userBytes())).orElse(OptionalLong.empty());
        Set<Integer> paid = rest.map(Fuel::paid).orElse(Set.of());
        returns.forEach((head, from) -> decide(
                head,
                from,
                // Control that returns out of order is in no loop whose rounds could be told.
                trips.containsKey(head) || paid.contains(head) && !disordered.contains(head),
                loops.get(program.functionAt(head)),
                jumps.getOrDefault(head, failures.getOrDefault(head, from.get(0)))));
        if (unbounded || order.isEmpty() || findings.failed()) {
            return Optional.empty();
        }
        return decide(file, new Fuel(program, policy, loops, ways, trips, calls, order.get(), Map.of()), uncharged);
    }

    /** Decides on the fuel of the whole: what a run uses, or else what it uses beside what it charges. */
    private Optional<Fuel> decide(String file, Fuel fuel, OptionalLong uncharged) {
        OptionalLong most = fuel.most(policy.packetBytes(), userBytes());
        if (most.orElse(Long.MAX_VALUE) <= policy.fuel()) {
            return Optional.of(fuel);
        } else if (uncharged.orElse(Long.MAX_VALUE) > policy.fuel()) {
            OptionalLong told = most.isPresent() ? most : uncharged;
            findings.unproved(
                    file,
                    VerifierCode.V1011,
                    this::multiplied,
                    "fuel=" + (told.isPresent() ? told.getAsLong() : "more than 2^63"),
                    "max=" + policy.fuel(),
                    "packet=" + policy.packetBytes());
        }
        return Optional.empty();
    }

    /** Tells the loops that go round most often. */
    private Diagnostic multiplied(Diagnostic problem) {
        Diagnostic told = problem;
        List<Integer> heads = trips.keySet().stream()
                .sorted(Comparator.<Integer>comparingLong(head -> -most(head)).thenComparing(head -> head))
                .limit(MOST_TOLD)
                .toList();
        for (int head : heads) {
            told = told.note("the loop entered at " + Checker.text(program, head) + " goes round at most " + most(head)
                    + " times each time it is entered");
        }
        return told.help("shorter packets, by packet-bytes in the policy, or more fuel there may do");
    }

    private long most(int head) {
        return trips.get(head).most(policy.packetBytes(), userBytes());
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
                most == null ? OptionalLong.empty() : OptionalLong.of(most(head)));
    }

    /**
     * Decides on a loop. Who pays for each round at least what it costs runs no longer than the fuel that the host gives:
     * that is a bound, but not of the program.
     */
    private void decide(int head, List<Integer> from, boolean ends, Loops flow, int jump) {
        unbounded |= !ends;
        if (ends) {
            from.forEach(pc -> findings.proved(new Obligation(pc, Obligation.Kind.LOOP)));
        } else {
            findings.unproved(
                    new Obligation(jump, Obligation.Kind.LOOP),
                    VerifierCode.V1002,
                    problem -> explained(problem, head, flow),
                    "head=" + head,
                    "pc=" + jump);
        }
    }

    private Diagnostic explained(Diagnostic problem, int head, Loops flow) {
        if (disordered.contains(head)) {
            return problem.note("it goes back to " + Checker.text(program, head))
                    .note("loops must be entered at one place, and nest at most " + Loops.MAX_DEPTH + " deep");
        }
        Diagnostic told = problem.note("it is entered at " + Checker.text(program, head))
                .note("no register or length was found to move towards another by 1 or more in each round"
                        + " and not to pass it");
        return leavesOnEquality(flow, head)
                ? told.help(
                        "what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=")
                : told;
    }

    /** Whether a loop is left where two values are equal, or are not. */
    private boolean leavesOnEquality(Loops flow, int head) {
        int loop = flow.headed(head);
        Loops.Loop range = flow.loops().get(loop);
        for (int p = range.from(); p < range.to(); p++) {
            int pc = flow.at(p);
            Op op = program.code().get(pc).op();
            boolean equality = op == Op.BEQ || op == Op.BNE;
            if (equality && IntStream.of(Loops.ways(program, pc)).anyMatch(to -> !flow.contains(loop, to))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Notes what an instruction charges.
     *
     * @param least units that it surely takes, as unsigned
     */
    void charges(int pc, long least) {
        charges.put(pc, least < 0 ? MOST_CHARGED : Math.min(least, MOST_CHARGED));
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
