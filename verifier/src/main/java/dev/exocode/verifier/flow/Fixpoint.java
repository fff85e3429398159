package dev.exocode.verifier.flow;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Widening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds states that hold in a function: from its entry forward, joined where ways meet and widened at the heads of loops
 * until nothing changes, and then once more without widening, which gives back what was given away in haste.
 *
 * <p>Inner loops come to rest before what follows them is looked at, as the order of {@link Loops} has it. Work is counted
 * in instructions; with more than the budget there is no answer.
 */
final class Fixpoint {
    /** How often control may return to a head before bounds that still change give way, and before they do altogether. */
    private static final int PATIENCE = 2;

    private static final int HASTY_PATIENCE = 1;

    private static final int NO_PATIENCE = 10;

    /**
     * A loop that compares with more constants than this tells cases apart: few of them are bounds, and after so many returns none is
     * tried any more.
     */
    private static final int FEW_CONSTANTS = 4;

    private static final int LITTLE_PATIENCE = 3;
    /** How often it goes up again where what comes to the heads of loops is not what was taken to hold there. */
    private static final int RETRIES = 4;
    /** A state that is compared or joined counts as so many instructions. */
    private static final int MEETING = 4;

    private final Program program;
    private final Loops loops;
    private final Steps steps;
    private final Budget budget;
    private final boolean hasty;
    private final Candidates candidates;
    private final State entry;
    private final int start;

    /** By position: how many ways lead there, and whether one of them goes back. */
    private final int[] waysTo;

    private final BitSet heads = new BitSet();
    private final List<Loops.Loop> outermost;

    Fixpoint(Program program, int function, Loops loops, Steps steps, State entry, Budget budget, boolean hasty) {
        this.program = program;
        this.loops = loops;
        this.steps = steps;
        this.budget = budget;
        this.hasty = hasty;
        this.entry = entry;
        this.start = program.functions().get(function).start();
        this.candidates = new Candidates(program, loops);
        this.outermost = loops.loops().stream()
                .filter(loop -> loop.parent() == Loops.NONE)
                .sorted(Comparator.comparingInt(Loops.Loop::from))
                .toList();
        this.waysTo = new int[loops.size()];
        waysTo[0]++;
        for (int p = 0; p < loops.size(); p++) {
            for (int to : Steps.ways(program, loops.at(p))) {
                waysTo[loops.position(to)]++;
                if (loops.isBack(loops.at(p), to)) {
                    heads.set(loops.position(to));
                }
            }
        }
    }

    /** Work that may still be done. */
    static final class Budget {
        private long left;

        Budget(long most) {
            this.left = most;
        }

        void spend(long work) {
            left -= work;
        }

        boolean isSpent() {
            return left < 0;
        }
    }

    /** What was found. */
    static final class Found {
        final Map<Integer, State> states = new HashMap<>();
        final Map<Integer, Ranking> rankings = new HashMap<>();
        /** The states before calls of functions. */
        final Map<Integer, State> calls = new HashMap<>();
    }

    /** Finds states, or null if the budget was spent. */
    Found find() {
        if (heads.isEmpty()) {
            Pass pass = new Pass(Map.of());
            return budget.isSpent() ? null : pass.found();
        }
        Map<Integer, State> ascended = ascend();
        if (budget.isSpent()) {
            return null;
        }
        Pass down = new Pass(ascended);
        if (hasty && down.holds) {
            return budget.isSpent() ? null : down.found();
        }
        Map<Integer, State> descended = down.atHeads;
        // Where ways meet, what was found may say less than what is joined anew: then up once more from there, and only
        // where
        // that does not come to rest, from what was found before anything was given back.
        Pass last = settled(new Pass(descended), ascended);
        if (!last.holds && !hasty) {
            last = settled(new Pass(ascended), ascended);
        }
        return budget.isSpent() ? null : last.found();
    }

    /** Goes up again from a pass that does not hold, a few times: to what was found on the way up, and then further. */
    private Pass settled(Pass first, Map<Integer, State> ascended) {
        Pass last = first;
        for (int i = 0; i < RETRIES && !last.holds && !budget.isSpent(); i++) {
            last = new Pass(last.widened(ascended));
        }
        return last;
    }

    /** Goes round until nothing changes; gives the states at the places that control goes back to. */
    private Map<Integer, State> ascend() {
        Ascent ascent = new Ascent();
        ascent.go();
        Map<Integer, State> found = new HashMap<>();
        heads.stream().filter(p -> ascent.before[p] != null).forEach(p -> found.put(loops.at(p), ascent.before[p]));
        return found;
    }

    /**
     * Forward from the entry, round loops until they come to rest. Before what follows an outermost loop is looked at, what was given away
     * in it is taken back: loops behind it start from what holds.
     */
    private final class Ascent {
        private final State[] before = new State[loops.size()];
        private final int[] visits = new int[loops.size()];
        private final Widening[] widenings = new Widening[loops.size()];
        private final BitSet changed = new BitSet();
        /** The outermost loop that is gone round, or null, and what came into it. */
        private Loops.Loop loop;

        private State[] entered = {};
        /** What was known behind the loop before it was gone round, of places that it leads to. */
        private final Map<Integer, State> behind = new HashMap<>();

        void go() {
            before[0] = entry;
            changed.set(0);
            int next = 0;
            for (int p = 0; p >= 0 && !budget.isSpent(); p = changed.nextSetBit(0)) {
                if (loop != null && p >= loop.to()) {
                    descend();
                    loop = null;
                    next++;
                    continue;
                }
                while (loop == null
                        && next < outermost.size()
                        && outermost.get(next).to() <= p) {
                    next++;
                }
                if (loop == null
                        && next < outermost.size() - 1
                        && outermost.get(next).from() <= p) {
                    loop = outermost.get(next);
                    entered = Arrays.copyOfRange(before, loop.from(), loop.to());
                    behind.clear();
                }
                changed.clear(p);
                int pc = loops.at(p);
                leave(pc, before[p].copy(), (to, state) -> arrive(pc, to, state));
            }
        }

        private void arrive(int pc, int to, State state) {
            int q = loops.position(to);
            if (loop != null && q >= loop.to() && !behind.containsKey(q)) {
                behind.put(q, before[q]);
            }
            if (waysTo[q] == 1 || before[q] == null) {
                before[q] = waysTo[q] == 1 ? state : state.tidied();
                changed.set(q);
                return;
            }
            budget.spend(MEETING);
            if (!state.within(before[q])) {
                budget.spend(MEETING);
                boolean widens = loops.isBack(pc, to) && ++visits[q] > (hasty ? HASTY_PATIENCE : PATIENCE);
                if (widens && (widenings[q] == null || !hasty && visits[q] == LITTLE_PATIENCE + 1)) {
                    widenings[q] = widening(to, before[q], visits[q] > LITTLE_PATIENCE);
                }
                before[q] = !widens
                        ? before[q].join(state, to)
                        : before[q].widen(state, to, visits[q] > NO_PATIENCE ? Widening.FULL : widenings[q]);
                changed.set(q);
            }
        }

        /** Goes through the loop once more without widening, and on from what holds then, if that is less and lasts. */
        private void descend() {
            Map<Integer, State> given = new HashMap<>();
            for (int p = heads.nextSetBit(loop.from()); p >= 0 && p < loop.to(); p = heads.nextSetBit(p + 1)) {
                if (before[p] != null) {
                    given.put(loops.at(p), before[p]);
                }
            }
            Pass down = new Pass(given, loop, entered);
            boolean less = !down.gainsNothing();
            Pass last = less ? new Pass(down.atHeads, loop, entered) : down;
            if (!less || !last.holds || budget.isSpent()) {
                return;
            }
            given.keySet().forEach(head -> before[loops.position(head)] = down.atHeads.get(head));
            behind.forEach((q, state) -> {
                before[q] = state;
                changed.set(q, state != null);
            });
            last.left.forEach((q, state) -> {
                before[q] = before[q] == null ? state : before[q].join(state, loops.at(q));
                changed.set(q);
            });
        }
    }

    /** Follows control out of an instruction, with what loops remember. */
    private void leave(int pc, State state, Steps.Sink sink) {
        budget.spend(1);
        int headed = loops.headed(pc);
        if (headed != Loops.NONE) {
            candidates.remember(state, headed);
        }
        steps.step(pc, state, (to, after) -> {
            if (loops.innermost(pc) != Loops.NONE && loops.innermost(pc) != loops.innermost(to)
                    || loops.headed(to) != Loops.NONE) {
                State left = after.copy();
                candidates.forget(left, pc, to);
                sink.arrive(to, left);
            } else {
                sink.arrive(to, after);
            }
        });
    }

    /**
     * Thresholds for a loop: what it compares with, and what it is set up with, also where a register holds it. In haste, what a register is
     * compared with that is carried round is for that register alone.
     */
    private Widening widening(int head, State state, boolean few) {
        int loop = loops.innermost(head);
        int from = loop == Loops.NONE ? 0 : loops.loops().get(loop).from();
        int to = loop == Loops.NONE ? 0 : loops.loops().get(loop).to();
        LongStream.Builder shared = LongStream.builder();
        LongStream.Builder[] own = new LongStream.Builder[Instruction.REGISTERS];
        for (int p = from; p < to; p++) {
            Instruction in = program.code().get(loops.at(p));
            boolean compares = in.op().format() == Format.BRANCH || in.op() == Op.SET || State.compares(in.op());
            if (compares && in.immediate()) {
                int register = in.op() == Op.SET ? in.rd() : in.rs1();
                if (hasty && state.isSet(register)) {
                    own[register] = own[register] == null ? LongStream.builder() : own[register];
                    own[register].add(in.imm());
                } else {
                    shared.add(in.imm());
                }
            } else if (compares || in.op() == Op.SUB) {
                IntStream.of(in.sources())
                        .filter(r -> state.isSet(r) && state.range(state.get(r)).isSingle())
                        .forEach(r -> shared.add(state.range(state.get(r)).lo()));
            }
        }
        long[] all = shared.build().distinct().toArray();
        long[] some = (few || hasty) && all.length > FEW_CONSTANTS ? new long[0] : all;
        if (!hasty) {
            return Widening.to(some);
        }
        return Widening.steep(
                some,
                Stream.of(own)
                        .map(constants -> constants == null
                                ? null
                                : constants.build().distinct().toArray())
                        .toArray(long[][]::new));
    }

    /** One pass in order through all or one loop, with given states at the places that control goes back to. */
    private final class Pass {
        private final Map<Integer, State> given;
        /** The positions that are gone through, and what is known before each. */
        private final int first;

        private final int end;
        private final State[] before;
        /** What is known where control leaves them, by position. */
        private final Map<Integer, State> left = new HashMap<>();
        /** What came to the places that control goes back to. */
        private final Map<Integer, State> atHeads = new HashMap<>();

        private final Map<Integer, State> calls = new HashMap<>();
        private final Map<Integer, List<State>> entries = new HashMap<>();
        private final Map<Integer, List<State>> returns = new HashMap<>();
        /** Whether all that came there is what was given. */
        private boolean holds = true;

        Pass(Map<Integer, State> given) {
            this.given = given;
            this.before = new State[loops.size()];
            this.first = 0;
            this.end = loops.size();
            arrive(Loops.NONE, start, entry);
            follow();
        }

        /** Of one loop alone, with what comes into it. */
        Pass(Map<Integer, State> given, Loops.Loop loop, State[] entered) {
            this.given = given;
            this.before = entered.clone();
            this.first = loop.from();
            this.end = loop.to();
            given.forEach((head, state) -> {
                State came = entered[loops.position(head) - first];
                if (came != null) {
                    holds &= came.within(state);
                    atHeads.put(head, came.tidied());
                }
            });
            follow();
        }

        private void follow() {
            for (int p = first; p < end && !budget.isSpent(); p++) {
                int pc = loops.at(p);
                State state = given.getOrDefault(pc, before[p - first]);
                if (state == null) {
                    continue;
                }
                if (waysTo[p] == 1) {
                    before[p - first] = null;
                }
                if (program.code().get(pc).op() == Op.CALL) {
                    calls.put(pc, state);
                }
                go(pc, state.copy());
            }
        }

        private void go(int pc, State state) {
            int headed = loops.headed(pc);
            if (headed != Loops.NONE) {
                candidates.remember(state, headed);
            }
            budget.spend(1);
            steps.step(pc, state, (to, after) -> arrive(pc, to, after));
        }

        private void arrive(int from, int to, State state) {
            int q = loops.position(to);
            int headed = loops.headed(to);
            State after = state;
            if (headed != Loops.NONE) {
                boolean inside = from != Loops.NONE && loops.contains(headed, from);
                (inside ? returns : entries)
                        .computeIfAbsent(headed, loop -> new ArrayList<>())
                        .add(state);
            }
            if (from != Loops.NONE) {
                after = state.copy();
                candidates.forget(after, from, to);
            }
            if (given.containsKey(to)) {
                budget.spend(MEETING);
                State fresh = after;
                holds &= fresh.within(given.get(to));
                atHeads.merge(to, fresh.tidied(), (a, b) -> a.join(b, to));
            } else if (q < first || q >= end) {
                left.merge(q, after.tidied(), (a, b) -> a.join(b, to));
            } else if (waysTo[q] == 1 || before[q - first] == null) {
                before[q - first] = waysTo[q] == 1 ? after : after.tidied();
            } else {
                budget.spend(MEETING);
                before[q - first] = before[q - first].join(after, to);
            }
        }

        /** Whether what came to the heads of loops is no less than what was given. */
        boolean gainsNothing() {
            return given.entrySet().stream().allMatch(head -> {
                State known = atHeads.get(head.getKey());
                return known != null && head.getValue().within(known);
            });
        }

        /** What was given at heads; where more came it is what was found on the way up, widened altogether if that is not enough. */
        Map<Integer, State> widened(Map<Integer, State> ascended) {
            Map<Integer, State> widened = new HashMap<>(given);
            atHeads.forEach((head, state) -> widened.computeIfPresent(head, (at, known) -> {
                if (state.within(known)) {
                    return known;
                }
                State up = ascended.get(head);
                State least = up != null && known.within(up) ? up : known;
                return state.within(least) ? least : least.widen(state, head, Widening.FULL);
            }));
            return widened;
        }

        Found found() {
            Found found = new Found();
            Ranking[] rankings = new Ranking[loops.loops().size()];
            for (Map.Entry<Integer, List<State>> loop : returns.entrySet()) {
                List<State> from = entries.getOrDefault(loop.getKey(), List.of());
                rankings[loop.getKey()] = new Measures(candidates, loop.getKey(), from, loop.getValue()).best();
                if (rankings[loop.getKey()] != null) {
                    found.rankings.put(loops.loops().get(loop.getKey()).head(), rankings[loop.getKey()]);
                }
            }
            for (int p = 0; p < before.length; p++) {
                int pc = loops.at(p);
                State state = given.getOrDefault(pc, waysTo[p] > 1 ? before[p] : null);
                if (state != null) {
                    found.states.put(pc, candidates.chosen(state, pc, rankings));
                }
            }
            found.calls.putAll(calls);
            return found;
        }
    }
}
