package dev.exocode.verifier.flow;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds invariants of a program: function by function, callers first, so that what is known of the arguments of all calls
 * is known of the parameters. In programs with dynamic calls or recursion nothing is known of any parameters.
 */
public final class Inference {
    /** Work that is always allowed, and for each instruction: many times what programs of ordinary shape need. */
    private static final long BASE = 20_000;

    private static final long EACH = 60;

    private final Program program;
    private final Steps steps;
    private final Map<Integer, State> entries = new HashMap<>();
    private final Map<Integer, State> states = new HashMap<>();
    private final Map<Integer, Ranking> rankings = new HashMap<>();
    private final Fixpoint.Budget budget;

    private final boolean hasty;

    private Inference(Program program, IntFunction<Range> hostResults, boolean hasty) {
        this.program = program;
        this.hasty = hasty;
        this.steps = new Steps(program, hostResults);
        this.budget = new Fixpoint.Budget(BASE + EACH * program.code().size());
    }

    /**
     * Finds invariants.
     *
     * @param program a program without a flaw
     * @param hostResults of each import, by index, where its result lies
     * @param hasty whether to go round loops less often, and perhaps find less
     * @return the invariants, or empty if that would be too much work
     */
    public static Optional<Invariants> infer(Program program, IntFunction<Range> hostResults, boolean hasty) {
        Inference inference = new Inference(program, hostResults, hasty);
        boolean done = inference.infer(Loops.of(program));
        return done
                ? Optional.of(new Invariants(inference.entries, inference.states, inference.rankings))
                : Optional.empty();
    }

    private boolean infer(List<Loops> loops) {
        List<Integer> order = callersFirst();
        boolean known = order.size() == program.functions().size();
        for (int i = 0; i < program.functions().size(); i++) {
            int function = known ? order.get(i) : i;
            State entry = known ? entries.get(function) : null;
            State start = entry == null ? Steps.entry(program, function) : entry;
            Fixpoint.Found found =
                    new Fixpoint(program, function, loops.get(function), steps, start, budget, hasty).find();
            if (found == null) {
                return false;
            }
            states.putAll(found.states);
            rankings.putAll(found.rankings);
            if (known) {
                found.calls.forEach(this::enter);
            }
        }
        return true;
    }

    private void enter(int pc, State state) {
        Instruction call = program.code().get(pc);
        if (call.target() == 0) {
            // The host calls it too, and of what it has then no more is known than always.
            return;
        }
        Transfer.assumeSet(state, pc, call);
        Function callee = program.functions().get(call.target());
        State called = steps.transfer().called(state, pc, callee.signature()).tidied();
        entries.merge(call.target(), called, (a, b) -> a.join(b, callee.start()));
    }

    /** The functions, each before those that it calls; only some of them if calls are dynamic or recursive. */
    private List<Integer> callersFirst() {
        int n = program.functions().size();
        int[] callers = new int[n];
        for (Instruction in : program.code()) {
            if (in.op() == Op.CALLR) {
                return List.of();
            } else if (in.op() == Op.CALL) {
                callers[in.target()]++;
            }
        }
        List<Integer> order = new ArrayList<>();
        Deque<Integer> ready = new ArrayDeque<>();
        for (int function = 0; function < n; function++) {
            if (callers[function] == 0) {
                ready.add(function);
            }
        }
        while (!ready.isEmpty()) {
            int function = ready.remove();
            order.add(function);
            for (int pc = program.functions().get(function).start(); pc < program.end(function); pc++) {
                Instruction in = program.code().get(pc);
                if (in.op() == Op.CALL && --callers[in.target()] == 0) {
                    ready.add(in.target());
                }
            }
        }
        return order;
    }
}
