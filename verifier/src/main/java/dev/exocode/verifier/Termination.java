package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Ranking;
import dev.exocode.verifier.flow.Trips;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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

    /** Each function behind those that it calls, unless calls may be recursive. */
    private Optional<int[]> order = Optional.empty();

    private boolean unbounded;

    Termination(Program program, Policy policy, Findings findings) {
        this.program = program;
        this.policy = policy;
        this.findings = findings;
    }

    /** Control stands before an instruction: at the head of a loop its measure is remembered. */
    void remember(Loops flow, int pc, State state, Invariants invariants) {
        int loop = flow.headed(pc);
        Ranking ranking = loop == Loops.NONE ? null : invariants.rankings().get(pc);
        if (ranking != null) {
            ranking.remember(state, flow.loops().get(loop).depth());
        }
    }

    /** Control goes from one place to another: measures are compared, and forgotten where they must be. */
    void arrive(Loops flow, int from, int to, State state, Invariants invariants) {
        int loop = flow.headed(to);
        Ranking ranking = loop == Loops.NONE ? null : invariants.rankings().get(to);
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
        } else if (ranking != null) {
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
        LoopNotes notes = new LoopNotes(program, loops, findings.positions);
        returns.keySet().forEach(head -> {
            Trips bound = failures.containsKey(head) || !entered.containsKey(head)
                    ? null
                    : Ranking.trips(entered.get(head), falls.get(head));
            if (bound != null && bound.most(policy.packetBytes(), userBytes()) != Long.MAX_VALUE) {
                trips.put(head, bound);
            }
        });
        order = calls.decide(findings);
        Optional<Fuel> rest = order.filter(known -> policy.unproved() == Unproved.CHECK)
                .map(known -> new Fuel(program, policy, loops, ways, trips, calls, known, charges, false));
        OptionalLong uncharged =
                rest.map(fuel -> fuel.most(policy.packetBytes(), userBytes())).orElse(OptionalLong.empty());
        Map<Integer, Long> owed = rest.map(Fuel::owed).orElse(Map.of());
        returns.forEach((head, from) -> decide(
                head,
                from,
                // Control that returns out of order is in no loop whose rounds could be told.
                trips.containsKey(head)
                        || !disordered.contains(head) && Long.valueOf(0).equals(owed.get(head)),
                notes));
        if (unbounded || order.isEmpty() || findings.failed()) {
            return Optional.empty();
        }
        Fuel fuel = new Fuel(program, policy, loops, ways, trips, calls, order.get(), Map.of(), false);
        return decide(file, fuel, uncharged, notes);
    }

    /** Decides on the fuel of the whole: what a run uses, or else what it uses beside what it charges. */
    private Optional<Fuel> decide(String file, Fuel fuel, OptionalLong uncharged, LoopNotes notes) {
        OptionalLong most = fuel.most(policy.packetBytes(), userBytes());
        if (most.orElse(Long.MAX_VALUE) <= policy.fuel()) {
            return Optional.of(fuel);
        } else if (uncharged.orElse(Long.MAX_VALUE) > policy.fuel()) {
            OptionalLong told = most.isPresent() ? most : uncharged;
            findings.unproved(
                    notes.place(file, trips.keySet(), this::most),
                    VerifierCode.V1011,
                    problem -> notes.multiplied(problem, trips.keySet(), this::most),
                    "fuel=" + (told.isPresent() ? told.getAsLong() : "more than 2^63"),
                    "max=" + policy.fuel(),
                    "packet=" + policy.packetBytes());
        }
        return Optional.empty();
    }

    /** What has been decided of each loop to whose head control can return, by head. */
    List<LoopBound> bounds(CallGraph calls, List<Loops> loops, int[][] ways, Invariants invariants) {
        Map<Integer, Long> owed = new HashMap<>();
        order.ifPresent(known -> {
            Fuel metered = new Fuel(program, policy, loops, ways, Map.of(), calls, known, charges, true);
            metered.most(policy.packetBytes(), userBytes());
            owed.putAll(metered.owed());
        });
        owed.keySet().removeAll(disordered);
        return new LoopNotes(program, loops, findings.positions)
                .bounds(returns, trips.keySet(), this::most, owed, invariants);
    }

    private long most(int head) {
        return trips.get(head).most(policy.packetBytes(), userBytes());
    }

    /**
     * Decides on a loop. Who pays for each round at least what it costs runs no longer than the fuel that the host gives:
     * that is a bound, but not of the program.
     */
    private void decide(int head, List<Integer> from, boolean ends, LoopNotes notes) {
        unbounded |= !ends;
        if (ends) {
            from.forEach(pc -> findings.proved(new Obligation(pc, Obligation.Kind.LOOP)));
        } else {
            int jump = notes.jump(head, failures.getOrDefault(head, from.get(0)));
            findings.unproved(
                    new Obligation(jump, Obligation.Kind.LOOP),
                    VerifierCode.V1002,
                    problem -> notes.explained(problem, head, disordered.contains(head)),
                    "head=" + head,
                    "pc=" + jump);
        }
    }

    /**
     * Notes what an instruction charges.
     *
     * @param least units that it surely takes, as unsigned
     */
    void charges(int pc, long least) {
        charges.put(pc, least < 0 ? MOST_CHARGED : Math.min(least, MOST_CHARGED));
    }

    /** The longest user region that the policy grants. */
    private int userBytes() {
        return policy.regions().get(Region.USER).bytes();
    }
}
