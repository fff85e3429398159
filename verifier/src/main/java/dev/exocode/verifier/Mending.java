package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Widening;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Steps;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes invariants that were found say less where they do not hold, as now and then happens in programs with loops: what is
 * remembered of measures while invariants are sought is more than what is claimed of them in the end. What cannot be
 * proved of what is left is said as of any program, and may be left to checks.
 *
 * <p>Nothing is decided by it: what comes out is checked like what went in.
 */
final class Mending implements Checker.Observer {
    /** How often what is claimed gives way to what comes there, before it is given up but for which registers are set. */
    private static final int PATIENCE = 3;

    private static final int MOST_ROUNDS = 24;

    private final Map<Integer, State> states;
    /** Where control can come from one place, and from several. */
    private final BitSet ways = new BitSet();

    private final BitSet meetings = new BitSet();
    private int round;
    private boolean changed;

    private Mending(Program program, Map<Integer, State> states) {
        this.states = new HashMap<>(states);
        program.functions().forEach(function -> comes(function.start()));
        for (int pc = 0; pc < program.code().size(); pc++) {
            for (int to : Steps.ways(program, pc)) {
                comes(to);
            }
        }
    }

    private void comes(int to) {
        if (ways.get(to)) {
            meetings.set(to);
        }
        ways.set(to);
    }

    /** Invariants that hold, or, seldom, ones that still do not. */
    static Invariants of(Program program, Policy policy, Invariants found) {
        Mending mending = new Mending(program, found.states());
        Invariants now = found;
        do {
            mending.changed = false;
            Findings unheard = new Findings(pc -> new Position.Whole("mending"), true);
            new Checker(program, policy, now, unheard, mending).check("mending");
            if (mending.changed) {
                now = new Invariants(now.entries(), Map.copyOf(mending.states), now.rankings());
            }
            mending.round++;
        } while (mending.changed && mending.round < MOST_ROUNDS);
        return now;
    }

    @Override
    public void before(int pc, State state) {}

    @Override
    public void arrives(int from, int to, State state) {
        State claimed = states.get(to);
        if (claimed == null && meetings.get(to)) {
            // Nothing was found to come here; now something does.
            changed = true;
            states.put(to, state.tidied());
        } else if (claimed != null && !state.within(claimed)) {
            changed = true;
            State less = claimed.widen(state, to, Widening.FULL);
            states.put(to, round < PATIENCE ? less.tidied() : less.forgotten(to));
        }
    }
}
