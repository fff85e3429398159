package dev.exocode.verifier.flow;

import dev.exocode.vcode.Instruction;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Value;
import java.util.ArrayList;
import java.util.List;

/** Chooses the measure of a loop: of all that fall at every return, the one that allows the fewest returns. */
final class Measures {
    /** How long packets and the user region are taken to be when measures are compared. */
    private static final int TYPICAL = 1500;

    private final Candidates candidates;
    private final int loop;
    private final List<State> entries;
    private final List<State> returns;

    /**
     * Prepares.
     *
     * @param entries the states in which control comes to the head from outside the loop
     * @param returns those in which it comes back to it
     */
    Measures(Candidates candidates, int loop, List<State> entries, List<State> returns) {
        this.candidates = candidates;
        this.loop = loop;
        this.entries = entries;
        this.returns = returns;
    }

    /** The best measure, or null if none falls. */
    Ranking best() {
        Ranking best = null;
        long fewest = Trips.NONE;
        List<Integer> operands = new ArrayList<>();
        for (int operand = 0; operand < Ranking.OPERANDS; operand++) {
            if (isKnown(operand)) {
                operands.add(operand);
            }
        }
        for (int minuend : operands) {
            for (int subtrahend : operands) {
                Ranking.Fall fall = fall(minuend, subtrahend);
                Trips entered = fall == null ? null : entered(new Ranking(minuend, subtrahend));
                long trips = entered == null
                        ? Trips.NONE
                        : Ranking.trips(entered, fall).most(TYPICAL, TYPICAL);
                if (trips < fewest) {
                    fewest = trips;
                    best = new Ranking(minuend, subtrahend);
                }
            }
        }
        for (int operand = 1; operand < Instruction.REGISTERS; operand++) {
            for (int bits = Ranking.BITS; bits <= Ranking.ONES; bits++) {
                boolean falls = operands.contains(operand) && shrinks(operand, bits);
                Ranking ranking = new Ranking(operand, bits);
                // Where nothing was found to enter the loop, nothing is known of how often.
                Trips entered = falls ? entered(ranking) : null;
                long trips = entered == null ? Trips.NONE : entered.most(TYPICAL, TYPICAL);
                if (trips < fewest) {
                    fewest = trips;
                    best = ranking;
                }
            }
        }
        return best;
    }

    private boolean shrinks(int operand, int bits) {
        int before = candidates.before(loop, operand);
        return before >= Instruction.REGISTERS
                && returns.stream()
                        .allMatch(state -> bits == Ranking.BITS
                                ? state.hasFewerBits(state.get(operand), state.get(before))
                                : state.hasFewerOnes(state.get(operand), state.get(before)));
    }

    private boolean isKnown(int operand) {
        return operand >= Instruction.REGISTERS
                || candidates.before(loop, operand) >= 0
                        && entries.stream().allMatch(state -> state.isSet(operand))
                        && returns.stream().allMatch(state -> state.isSet(operand))
                        && returns.stream().allMatch(state -> state.isSet(candidates.before(loop, operand)));
    }

    /** How far a measure falls at every return, or null if it need not at one. */
    private Ranking.Fall fall(int minuend, int subtrahend) {
        Ranking.Fall fall = null;
        for (State state : returns) {
            Value a = Ranking.value(state, minuend);
            Value b = Ranking.value(state, subtrahend);
            long rise = state.bound(a, before(state, minuend));
            long sink = state.bound(before(state, subtrahend), b);
            Ranking.Fall here = Ranking.Fall.of(rise, sink, state.bound(b, a));
            if (here == null) {
                return null;
            }
            fall = fall == null ? here : fall.or(here);
        }
        return fall;
    }

    private Value before(State state, int operand) {
        return operand >= Instruction.REGISTERS
                ? Ranking.value(state, operand)
                : state.get(candidates.before(loop, operand));
    }

    private Trips entered(Ranking ranking) {
        Trips entered = null;
        for (State state : entries) {
            Trips here = ranking.entered(state);
            entered = entered == null || here == null ? here : entered.or(here);
            if (here == null) {
                return null;
            }
        }
        return entered;
    }
}
