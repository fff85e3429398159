package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known when control stands before an instruction, on every path that leads there.
 *
 * <p>Each register is unset or a {@link Value}; each symbol in use has a {@link Fact}. Since branches only go forward,
 * an instruction runs at most once, so the symbol it makes stands for exactly one integer in a run: that is why two
 * registers with one symbol differ by exactly the difference of their distances.
 *
 * <p>Invariant (soundness): for every run that reaches the point there is an assignment of integers to symbols, with 0
 * for ZERO and the packet's length for LENGTH, such that every set register equals its value and every fact is true.
 */
final class State {
    private final Value[] registers;
    private final Map<Integer, Fact> facts;

    private State(Value[] registers, Map<Integer, Fact> facts) {
        this.registers = registers;
        this.facts = facts;
    }

    /** The state at entry: nothing is set but register 0, and a packet has 0 to 2^31-1 bytes. */
    static State entry() {
        State state = new State(new Value[Instruction.REGISTERS], new HashMap<>());
        state.registers[0] = Value.constant(0);
        state.facts.put(Value.ZERO, new Fact(Interval.of(0), 0, -1));
        state.facts.put(Value.LENGTH, new Fact(new Interval(0, Integer.MAX_VALUE), 0, -1));
        return state;
    }

    /** A copy that keeps only the facts of symbols still in a register: the others can never be asked for again. */
    State copy() {
        Map<Integer, Fact> kept = new HashMap<>();
        kept.put(Value.ZERO, facts.get(Value.ZERO));
        kept.put(Value.LENGTH, facts.get(Value.LENGTH));
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

    Interval length() {
        return facts.get(Value.LENGTH).range();
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
        State joined = entry();
        joined.facts.put(
                Value.LENGTH,
                new Fact(
                        length().join(other.length()),
                        0,
                        facts.get(Value.LENGTH).origin()));
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
