package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known when control stands before an instruction of a function, on every path that leads there.
 *
 * <p>Each register is unset or a {@link Value}; each symbol in use has a {@link Fact}. Since branches only go forward,
 * an instruction runs at most once in an activation of its function, so the symbol it makes stands for exactly one
 * integer there: that is why two registers with one symbol differ by exactly the difference of their distances. Nothing is
 * carried from one activation to another but the lengths, which are the run's.
 *
 * <p>Memory is not described: what a load gives is any value of its type, whatever was stored. So a store, a call or a host
 * call changes nothing of what is known but the register it writes: each activation has its own registers.
 *
 * <p>Invariant (soundness): for every activation that reaches the point there is an assignment of integers to symbols,
 * with 0 for ZERO and the lengths of the packet and of the user region for LENGTH and USER, such that every set register
 * equals its value and every fact is true.
 */
final class State {
    private final Value[] registers;
    private final Map<Integer, Fact> facts;

    private State(Value[] registers, Map<Integer, Fact> facts) {
        this.registers = registers;
        this.facts = facts;
    }

    /**
     * The state at the entry of a function: its parameters hold any values of their types, which the call cuts its
     * arguments to; nothing else is set but register 0. A packet has 0 to 2^31-1 bytes, and the host grants at least the
     * declared size of the user region, whose length stays as it is for the run.
     */
    static State entry(int leastUser, List<Type> parameters, Symbols symbols) {
        State state = blank();
        Interval user = new Interval(leastUser, Integer.MAX_VALUE);
        state.facts.put(Value.USER, new Fact(user, Fact.NO_SLACK, Fact.FROM_OUTSIDE));
        for (int i = 0; i < parameters.size(); i++) {
            int symbol = symbols.next();
            state.learn(symbol, new Fact(Interval.of(parameters.get(i)), Fact.NO_SLACK, Fact.FROM_OUTSIDE));
            state.registers[i + 1] = new Value(symbol, 0);
        }
        return state;
    }

    /** Nothing set but register 0, and a packet of any length. */
    private static State blank() {
        State state = new State(new Value[Instruction.REGISTERS], new HashMap<>());
        state.registers[0] = Value.constant(0);
        state.facts.put(Value.ZERO, new Fact(Interval.of(0), 0, Fact.FROM_OUTSIDE));
        state.facts.put(Value.LENGTH, new Fact(new Interval(0, Integer.MAX_VALUE), 0, Fact.FROM_OUTSIDE));
        return state;
    }

    /** A copy that keeps only the facts of symbols still in a register: the others can never be asked for again. */
    State copy() {
        Map<Integer, Fact> kept = new HashMap<>();
        kept.put(Value.ZERO, facts.get(Value.ZERO));
        kept.put(Value.LENGTH, facts.get(Value.LENGTH));
        kept.put(Value.USER, facts.get(Value.USER));
        for (Value value : registers) {
            if (value != null) {
                kept.put(value.symbol(), facts.get(value.symbol()));
            }
        }
        return new State(registers.clone(), kept);
    }

    boolean isSet(int register) {
        return registers[register] != null;
    }

    Value get(int register) {
        return registers[register];
    }

    void set(int register, Value value) {
        if (register != 0) {
            registers[register] = value;
        }
    }

    Fact fact(int symbol) {
        return facts.get(symbol);
    }

    void learn(int symbol, Fact fact) {
        facts.put(symbol, fact);
    }

    /** Where the length of the packet lies. */
    Interval length() {
        return facts.get(Value.LENGTH).range();
    }

    /** Where the length of the user region lies. */
    Interval userLength() {
        return facts.get(Value.USER).range();
    }

    /** Where a value lies; every integer if adding the distance might wrap, which a well-made value never does. */
    Interval range(Value value) {
        return facts.get(value.symbol()).range().plus(Interval.of(value.distance()));
    }

    /**
     * The largest known k with value + k <= packet length, from the symbol's slack or from the two ranges.
     *
     * <p>Where k itself would overflow nothing is claimed: {@link Fact#NO_SLACK} holds of every value.
     */
    long slack(Value value) {
        long bySlack = minusOrNothing(facts.get(value.symbol()).slack(), value.distance());
        return Math.max(bySlack, minusOrNothing(length().lo(), range(value).hi()));
    }

    private static long minusOrNothing(long a, long b) {
        return Interval.overflows(a, ~b) || a + ~b == Long.MAX_VALUE ? Fact.NO_SLACK : a - b;
    }

    /** Two symbols, one on each of two paths, and how much the distance from the left one is greater. */
    private record Pair(int left, int right, long difference) {}

    /**
     * What holds whether control came with this state or with another.
     *
     * <p>Sound: a register kept as it is had the same value on both sides, and its symbol keeps what both sides know. A
     * register given a fresh symbol is described by facts that hold on both. A register described by its distance from
     * an earlier one had that distance from it on both sides.
     */
    State join(State other, Symbols symbols, int pc) {
        State joined = blank();
        for (int length : new int[] {Value.LENGTH, Value.USER}) {
            Value same = new Value(length, 0);
            joined.facts.put(length, both(other, same, same, fact(length).origin()));
        }
        Map<Pair, Integer> leaders = new HashMap<>();
        for (int r = 1; r < registers.length; r++) {
            Value a = registers[r];
            Value b = other.registers[r];
            if (a == null || b == null) {
                continue;
            } else if (a.equals(b)) {
                Value symbol = new Value(a.symbol(), 0);
                joined.facts.computeIfAbsent(a.symbol(), s -> both(other, symbol, symbol, fact(s).origin()));
                joined.registers[r] = a;
                continue;
            }
            Pair pair = new Pair(a.symbol(), b.symbol(), a.distance() - b.distance());
            Integer leader = leaders.putIfAbsent(pair, r);
            joined.registers[r] = leader == null ? null : joined.relative(leader, a, registers, b, other.registers);
            if (joined.registers[r] == null) {
                int fresh = symbols.next();
                joined.facts.put(fresh, both(other, a, b, pc));
                joined.registers[r] = new Value(fresh, 0);
            }
        }
        return joined;
    }

    /** What holds of two values of this state: of whichever of them a register gets. */
    Fact either(Value a, Value b, int origin) {
        return new Fact(range(a).join(range(b)), Math.min(slack(a), slack(b)), origin);
    }

    private Fact both(State other, Value mine, Value theirs, int origin) {
        return new Fact(range(mine).join(other.range(theirs)), Math.min(slack(mine), other.slack(theirs)), origin);
    }

    /** A value by its distance from an earlier register of this state, or null if that could not be exact. */
    private Value relative(int leader, Value a, Value[] left, Value b, Value[] right) {
        Interval byLeft = Interval.of(a.distance()).minus(Interval.of(left[leader].distance()));
        Interval byRight = Interval.of(b.distance()).minus(Interval.of(right[leader].distance()));
        return byLeft.isSingle() && byLeft.equals(byRight) ? new Value(registers[leader].symbol(), byLeft.lo()) : null;
    }

    @Override
    public String toString() {
        return Arrays.toString(registers) + " " + facts;
    }
}
