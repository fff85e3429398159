package dev.exocode.verifier.domain;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.List;

/**
 * What is known when control stands before an instruction of a function, on every path that leads there.
 *
 * <p>Each register is unset or a {@link Value}; each symbol has a {@link Fact}. Symbols are the state's own: the same
 * number means something else in another state.
 *
 * <p>Invariant (soundness): for every activation that reaches the place there is an assignment of integers to symbols,
 * with 0 for ZERO and the lengths of the packet and of the user region for LENGTH and USER, such that every set register
 * equals its value and every fact is true: its range, its bounds on differences, and its definition.
 *
 * <p>Memory is not described: what a load gives is any value of its type, whatever was stored. So a store, a call or a host
 * call changes nothing of what is known but the register it writes: each activation has its own registers.
 *
 * <p>Behind the program's registers there are as many more, which no instruction names. They remember what a
 * register held when a loop was at its head, so that what has become of it can be compared.
 */
public final class State {
    /** How many registers a state has beside those of the program. */
    private static final int GHOSTS = 32;
    /** All registers. */
    public static final int REGISTERS = Instruction.REGISTERS + GHOSTS;

    /**
     * The first of the last few registers, which hold sums of parameters that a caller has computed: what is known of them
     * is known in the function too. The ghosts of loops come before them.
     */
    public static final int SUMS = REGISTERS - 4;

    private static final Value NOTHING = Value.constant(0);
    private static final Fact IS_ZERO = Fact.of(Range.of(0), null, Fact.FROM_OUTSIDE);
    private static final Fact IS_LENGTH = Fact.of(Range.of(0, Integer.MAX_VALUE), null, Fact.FROM_OUTSIDE);

    private Value[] registers;
    private Fact[] facts;
    private int count;
    /** Whether another state may have the same arrays: then they are copied before they are written to. */
    private boolean sharesRegisters;

    private boolean sharesFacts;
    /** The check that was the last instruction, if it was one. */
    private Instruction passed;

    State(Value[] registers, Fact[] facts, int count) {
        this.registers = registers;
        this.facts = facts;
        this.count = count;
    }

    /**
     * The state at the entry of a function: its parameters hold any values of their types, which the call cuts its
     * arguments to; nothing else is set but register 0. A packet has 0 to 2^31-1 bytes, and the host grants at least the
     * declared size of the user region, whose length stays as it is for the run.
     *
     * @param leastUser the declared size of the user region in bytes
     * @param parameters the types of the parameters
     * @return the state
     */
    public static State entry(int leastUser, List<Type> parameters) {
        State state = blank();
        state.facts[Value.USER] =
                Fact.of(Range.of(new Interval(leastUser, Integer.MAX_VALUE)), null, Fact.FROM_OUTSIDE);
        for (int i = 0; i < parameters.size(); i++) {
            state.registers[i + 1] = state.fresh(Range.of(parameters.get(i)), Fact.FROM_OUTSIDE);
        }
        return state;
    }

    /** Nothing set but register 0, and lengths of any size. */
    static State blank() {
        State state = new State(new Value[REGISTERS], new Fact[16], Value.FIRST_FREE);
        state.registers[0] = NOTHING;
        state.facts[Value.ZERO] = IS_ZERO;
        state.facts[Value.LENGTH] = IS_LENGTH;
        state.facts[Value.USER] = IS_LENGTH;
        return state;
    }

    /**
     * The same state, to be changed by itself.
     *
     * @return a copy
     */
    public State copy() {
        State copy = new State(registers, facts, count);
        sharesRegisters = true;
        sharesFacts = true;
        copy.sharesRegisters = true;
        copy.sharesFacts = true;
        copy.passed = passed;
        return copy;
    }

    private void put(int register, Value value) {
        if (sharesRegisters) {
            registers = registers.clone();
            sharesRegisters = false;
        }
        registers[register] = value;
    }

    private void put(int symbol, Fact fact) {
        if (fact == facts[symbol]) {
            return;
        } else if (sharesFacts) {
            facts = facts.clone();
            sharesFacts = false;
        }
        facts[symbol] = fact;
    }

    /**
     * The state at the entry of a function that is called from here.
     *
     * @param arguments what the parameters hold, cut to their types
     * @return a state in which nothing else is set
     */
    public State called(List<Value> arguments) {
        State entry = new State(new Value[REGISTERS], facts.clone(), count);
        entry.passed = passed;
        entry.registers[0] = registers[0];
        for (int i = 0; i < arguments.size(); i++) {
            entry.registers[i + 1] = arguments.get(i);
        }
        int sum = SUMS;
        for (int symbol = Value.FIRST_FREE; symbol < count && sum < REGISTERS; symbol++) {
            Definition by = facts[symbol].definition();
            if (by != null && by.isSum() && arguments.contains(by.left()) && arguments.contains(by.right())) {
                entry.registers[sum++] = Value.of(symbol);
            }
        }
        return entry;
    }

    /**
     * Whether a register is set on every path.
     *
     * @param register 0 to {@link #REGISTERS} - 1
     * @return true if so
     */
    public boolean isSet(int register) {
        return registers[register] != null;
    }

    /**
     * What a register holds.
     *
     * @param register one that is set
     * @return its value
     */
    public Value get(int register) {
        return registers[register];
    }

    /**
     * Sets a register; register 0 stays 0.
     *
     * @param register 0 to {@link #REGISTERS} - 1
     * @param value what it holds from now on, or null if that is not known
     */
    public void set(int register, Value value) {
        if (register != 0 && registers[register] != value) {
            put(register, value);
        }
    }

    /** How many symbols there are; all below are in use, or were. */
    int count() {
        return count;
    }

    Fact fact(int symbol) {
        return facts[symbol];
    }

    /**
     * Where the length of the packet lies.
     *
     * @return bytes
     */
    public Range length() {
        return facts[Value.LENGTH].range();
    }

    /**
     * Where the length of the user region lies.
     *
     * @return bytes
     */
    public Range userLength() {
        return facts[Value.USER].range();
    }

    /**
     * Where a value lies.
     *
     * @param value a value of this state
     * @return its range
     */
    public Range range(Value value) {
        return value.symbol() == Value.ZERO
                ? Range.of(value.distance())
                : facts[value.symbol()].range().plus(value.distance());
    }

    /**
     * The instruction that made a value.
     *
     * @param value a value of this state
     * @return its index, or a negative number if it came from outside the function
     */
    public int origin(Value value) {
        return facts[value.symbol()].origin();
    }

    /**
     * How much one value can exceed another.
     *
     * @param a a value of this state
     * @param b another
     * @return the least known c with a - b &lt;= c; {@link Long#MAX_VALUE} if none is known
     */
    public long bound(Value a, Value b) {
        long symbols = bound(a.symbol(), b.symbol());
        return symbols == Fact.NONE ? Fact.NONE : less(add(symbols, a.distance()), b.distance());
    }

    private long bound(int x, int y) {
        if (x == y) {
            return 0;
        }
        // By the ranges alone the difference is at most this.
        long implied = less(facts[x].range().hi(), facts[y].range().lo());
        return Math.min(implied, facts[x].over(y));
    }

    /**
     * a + b, as a bound from above: none if there was none or the sum is too large; one too small is the smallest long, which
     * bounds it as well, so that a state which says more never has a worse bound.
     */
    private static long add(long a, long b) {
        return a == Fact.NONE ? Fact.NONE : saturated(a, b);
    }

    /** a - b, the same way. */
    private static long less(long a, long b) {
        return a == Fact.NONE ? Fact.NONE : saturatedLess(a, b);
    }

    /** A new symbol of which only the range is known. */
    Value fresh(Range range, int origin) {
        return fresh(range, null, origin);
    }

    /**
     * A value in a range: a constant if there is just one, the symbol that has this definition, or a new one.
     *
     * @param definition how it was computed, or null
     */
    Value fresh(Range range, Definition definition, int origin) {
        if (range.isSingle()) {
            return Value.constant(range.lo());
        }
        if (definition != null) {
            for (int symbol = Value.FIRST_FREE; symbol < count; symbol++) {
                if (definition.equals(facts[symbol].definition())) {
                    return Value.of(symbol);
                }
            }
        }
        return Value.of(add(Fact.of(range, definition, origin)));
    }

    /**
     * Notes what the last instruction was.
     *
     * @param check one that checks, which was passed; null for any other
     */
    public void pass(Instruction check) {
        passed = check;
    }

    /**
     * Whether what an instruction owes was checked by the one before it.
     *
     * @param in a load or store, or a division by a register
     * @return true only if it was the same, with registers as they are now
     */
    public boolean passed(Instruction in) {
        if (passed == null) {
            return false;
        } else if (passed.op() == Op.NONZERO) {
            return in.op().traps(in.type()).contains(Trap.DIVISOR)
                    && !in.immediate()
                    && passed.type() == in.type()
                    && passed.rs1() == in.rs2();
        }
        return in.op().traps(in.type()).contains(Trap.BOUNDS)
                && passed.type().bytes() >= in.type().bytes()
                && passed.region() == in.region()
                && passed.rs1() == in.rs1()
                && passed.rs2() == in.rs2()
                && passed.immediate() == in.immediate()
                && passed.imm() == in.imm();
    }

    /** Adds a symbol and says which. */
    int add(Fact fact) {
        if (count == facts.length) {
            facts = Arrays.copyOf(facts, 2 * count);
            sharesFacts = false;
        }
        put(count, fact);
        return count++;
    }

    /** Notes a bound, without looking at what follows from it. */
    void bind(int x, int y, long bound) {
        put(x, facts[x].with(y, bound));
    }

    void define(int symbol, Definition definition) {
        put(symbol, facts[symbol].with(definition));
    }

    /**
     * Learns that a value lies in a range.
     *
     * @param value a value of this state
     * @param wanted where it lies
     * @return false if it cannot
     */
    boolean narrow(Value value, Range wanted) {
        return become(value, range(value).meet(wanted));
    }

    /** The same, of a range between two bounds as signed. */
    boolean narrow(Value value, long lo, long hi) {
        return become(value, range(value).meet(lo, hi));
    }

    /** The same, of a range between two bounds as unsigned. */
    boolean narrowUnsigned(Value value, long least, long greatest) {
        return become(value, range(value).meetUnsigned(least, greatest));
    }

    private boolean become(Value value, Range met) {
        if (met.isEmpty()) {
            return false;
        }
        boolean constant = value.symbol() == Value.ZERO || value.distance() == Long.MIN_VALUE;
        return constant || narrow(value.symbol(), met.plus(-value.distance()));
    }

    private boolean narrow(int symbol, Range wanted) {
        Fact fact = facts[symbol];
        Range met = fact.range().meet(wanted);
        if (met.isEmpty()) {
            return false;
        } else if (met.equals(fact.range())) {
            return true;
        }
        put(symbol, fact.with(met));
        // Those that are at most so much more or less than it.
        boolean possible = true;
        for (int i = 0; i < fact.size() && possible; i++) {
            possible = tighten(fact.other(i), saturatedLess(met.lo(), fact.bound(i)), Long.MAX_VALUE);
        }
        for (int other = 1; other < count && possible; other++) {
            long over = facts[other].over(symbol);
            if (over != Fact.NONE) {
                possible = tighten(other, Long.MIN_VALUE, saturated(met.hi(), over));
            }
        }
        return possible;
    }

    private boolean tighten(int symbol, long lo, long hi) {
        Range range = facts[symbol].range();
        if (lo <= range.lo() && hi >= range.hi()) {
            return true;
        }
        Range met = range.meet(lo, hi);
        put(symbol, facts[symbol].with(met));
        return !met.isEmpty();
    }

    private static long saturated(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : sum;
    }

    private static long saturatedLess(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : difference;
    }

    /**
     * Learns that one value exceeds another by at most so much, and what follows from that and the bounds known before.
     *
     * @param a a value of this state
     * @param b another
     * @param most the most that a - b can be
     * @return false if that cannot be
     */
    boolean atMost(Value a, Value b, long most) {
        int x = a.symbol();
        int y = b.symbol();
        long k = congruent(add(less(most, a.distance()), b.distance()), x, y);
        if (k == Fact.NONE) {
            return true;
        } else if (x == y) {
            return k >= 0;
        } else if (x == Value.ZERO) {
            return k == Long.MIN_VALUE || narrow(Value.of(y), -k, Long.MAX_VALUE);
        } else if (y == Value.ZERO) {
            return narrow(Value.of(x), Long.MIN_VALUE, k);
        } else if (k >= bound(x, y)) {
            return true;
        }
        // u - x <= a, x - y <= k and y - v <= b give u - v <= a + k + b, for all u and v that are bound to x and y.
        boolean possible = true;
        Fact above = facts[y];
        for (int u = 1; u < count && possible; u++) {
            long first = u == x ? 0 : facts[u].over(x);
            if (first == Fact.NONE) {
                continue;
            }
            long so = add(first, k);
            possible = put(u, y, so);
            for (int i = 0; i < above.size() && possible; i++) {
                possible = put(u, above.other(i), add(so, above.bound(i)));
            }
        }
        return possible;
    }

    /** The largest number not above a bound on x - y that agrees with the low bits of both that are known. */
    private long congruent(long bound, int x, int y) {
        Bits a = facts[x].range().bits();
        Bits b = facts[y].range().bits();
        int low = Math.min(a.knownLow(), b.knownLow());
        if (bound == Fact.NONE || low == 0 || low >= Integer.SIZE) {
            return bound;
        }
        return less(bound, bound - (a.value() - b.value()) & (1L << low) - 1);
    }

    private boolean put(int u, int v, long bound) {
        if (bound == Fact.NONE) {
            return true;
        } else if (u == v) {
            return bound >= 0;
        }
        long back = bound(v, u);
        if (back != Fact.NONE && add(back, bound) < 0) {
            return false;
        }
        if (bound < bound(u, v)) {
            put(u, facts[u].with(v, bound));
        }
        return tighten(u, Long.MIN_VALUE, saturated(facts[v].range().hi(), bound))
                && tighten(v, saturatedLess(facts[u].range().lo(), bound), Long.MAX_VALUE);
    }

    /**
     * Whether a value is exactly the difference of two others.
     *
     * @param value a value of this state
     * @param c another
     * @param a a third
     * @return true only if value = c - a
     */
    boolean isDifference(Value value, Value c, Value a) {
        boolean further = a.symbol() == Value.ZERO && value.symbol() == c.symbol();
        boolean apart = value.symbol() == Value.ZERO && c.symbol() == a.symbol();
        if (further || apart) {
            return isLess(c.distance(), a.distance(), value.distance());
        }
        Definition known = facts[value.symbol()].definition();
        if (known == null
                || !known.isDifference()
                || known.left().symbol() != c.symbol()
                || known.right().symbol() != a.symbol()) {
            return false;
        }
        Interval left = exactly(c.distance(), known.left().distance());
        Interval right = exactly(a.distance(), known.right().distance());
        return left.isSingle() && right.isSingle() && isLess(left.lo(), right.lo(), value.distance());
    }

    /** Whether a - b is a number, which one that does not fit is not. */
    private static boolean isLess(long a, long b, long difference) {
        return exactly(a, b).equals(Interval.of(difference));
    }

    /** a - b; every integer if that does not fit. */
    private static Interval exactly(long a, long b) {
        return Interval.of(a).minus(Interval.of(b));
    }

    /**
     * Whether a value has fewer bits than another, which is not 0: up to the highest one, as unsigned.
     *
     * @param value a value of this state
     * @param from another
     * @return true only if so
     */
    public boolean hasFewerBits(Value value, Value from) {
        Definition by = computed(value);
        return !range(from).contains(0) && (isZero(value) || by != null && (by.isShiftOf(from) || by.isPartOf(from)));
    }

    /**
     * Whether a value has fewer bits and ones together than another, which is not 0.
     *
     * @param value a value of this state
     * @param from another
     * @return true only if so
     */
    public boolean hasFewerOnes(Value value, Value from) {
        Definition by = computed(value);
        return !range(from).contains(0)
                && (isZero(value) || by != null && (by.isShiftOf(from) || by.isWithoutLowest(from, this)));
    }

    private static boolean isZero(Value value) {
        return value.symbol() == Value.ZERO && value.distance() == 0;
    }

    /** How a value was computed, or null. */
    private Definition computed(Value value) {
        return value.distance() == 0 ? facts[value.symbol()].definition() : null;
    }

    /** Whether a value is a constant more than another: no symbol of its own, so that no definition says so. */
    private static boolean isFurther(Value value, Value by, Value from) {
        return by.symbol() == Value.ZERO
                && value.symbol() == from.symbol()
                && isLess(value.distance(), from.distance(), by.distance());
    }

    /** Whether a value is exactly what an operation gives. */
    boolean isDefined(Value value, Definition definition) {
        Value left = definition.left();
        Value right = definition.right();
        if (definition.isDifference()) {
            return isDifference(value, left, right);
        }
        return definition.isSum() && (isFurther(value, left, right) || isFurther(value, right, left))
                || value.distance() == 0 && definition.equals(facts[value.symbol()].definition());
    }

    /**
     * Leaves out what can hardly be asked for again: the facts of symbols that no register has, and definitions by them.
     */
    void tidy() {
        State tidied = new Renaming(this).state();
        registers = tidied.registers;
        facts = tidied.facts;
        sharesRegisters = false;
        sharesFacts = false;
        count = tidied.count;
    }

    /**
     * What is left if all but which registers are set, and how long regions are, is forgotten.
     *
     * @param pc where that is
     * @return another state, which this one implies
     */
    public State forgotten(int pc) {
        State left = blank();
        for (int special = Value.LENGTH; special < Value.FIRST_FREE; special++) {
            left.facts[special] = Fact.of(facts[special].range(), null, Fact.FROM_OUTSIDE);
        }
        for (int r = 1; r < Instruction.REGISTERS; r++) {
            if (isSet(r)) {
                left.registers[r] = left.fresh(Range.ALL, pc);
            }
        }
        return left;
    }

    /**
     * The same state with symbols numbered in the order of registers, and no others.
     *
     * @return a copy
     */
    public State tidied() {
        return new Renaming(this).state();
    }

    /**
     * Whether all that another state says is true here, in every activation this one describes.
     *
     * @param other the other state; each of its symbols is in one of its registers
     * @return true only if so
     */
    public boolean within(State other) {
        return (other.passed == null || other.passed.equals(passed)) && new Inclusion(this, other).holds();
    }

    /**
     * What holds whether control came with this state or with another.
     *
     * @param other the other state
     * @param pc where they meet
     * @return a new state that both are {@link #within}
     */
    public State join(State other, int pc) {
        return new Join(this, other, pc, null).state();
    }

    /**
     * What holds whether control came with this state or with another, but without what has changed from this one to the
     * other, so that in a few steps nothing changes any more.
     *
     * @param other the other state
     * @param pc where they meet
     * @param widening how bounds give way
     * @return a new state that both are {@link #within}
     */
    public State widen(State other, int pc, Widening widening) {
        return new Join(this, other, pc, widening).state();
    }

    /**
     * Whether an operation compares, so that its result is 0 or 1.
     *
     * @param op any operation
     * @return true of those that set a register by a comparison
     */
    public static boolean compares(Op op) {
        return op.number() >= Op.LT.number() && op.number() <= Op.NE.number();
    }

    /**
     * What is known of the set registers of the program, and how they are related.
     *
     * @return a fact each, in words: as in {@code r1 in [0,255]}, {@code r2 + 4 <= length}
     */
    public List<String> facts() {
        return new Explanation(this).parts();
    }

    /** The facts, one after another. */
    @Override
    public String toString() {
        return String.join(", ", facts());
    }
}
