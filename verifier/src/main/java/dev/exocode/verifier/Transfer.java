package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.util.Optional;

/**
 * What is known after an instruction, from what is known before it.
 *
 * <p>Every function here is an over-approximation: whatever {@link Semantics} can compute from values that the state
 * describes, the new state describes too. Nothing is decided here; see {@link Obligation}.
 */
final class Transfer {
    private final Symbols symbols;

    Transfer(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Updates a state by an instruction that goes to the next one; sources must be set. */
    void step(State state, int pc, Instruction in) {
        Type type = in.type();
        Optional<Value> result = switch (in.op()) {
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR ->
                Optional.of(binary(state, pc, in));
            case LT, LE, GT, GE, EQ, NE -> Optional.of(binary(state, pc, in));
            case COM, NEG, ABS, BSWAP ->
                Optional.of(fresh(state, pc, unary(in.op(), type, range(state, type, in.rs1()))));
            case MOV -> Optional.of(cut(state, pc, type, state.get(in.rs1())));
            case SET -> Optional.of(Value.constant(in.imm()));
            // Any bytes may stand in a packet, so a load can give every value of its type and no other.
            case LD -> Optional.of(fresh(state, pc, Interval.of(type)));
            case LEN -> Optional.of(new Value(Value.LENGTH, 0));
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET -> Optional.empty();
        };
        result.ifPresent(value -> state.set(in.rd(), value));
    }

    private Value binary(State state, int pc, Instruction in) {
        Type type = in.type();
        Value a = cut(state, pc, type, state.get(in.rs1()));
        Value b = in.immediate() ? Value.constant(in.imm()) : cut(state, pc, type, state.get(in.rs2()));
        Interval ra = state.range(a);
        Interval rb = state.range(b);
        boolean byZero = in.op().traps().contains(Trap.DIVISOR) && rb.contains(0);
        if (ra.isSingle() && rb.isSingle() && !byZero) {
            return Value.constant(Semantics.binary(in.op(), type, ra.lo(), rb.lo()));
        }
        Interval result = range(in.op(), type, ra, rb);
        boolean moves = in.op() == Op.ADD || in.op() == Op.SUB;
        if (moves && rb.isSingle()) {
            return moved(state, pc, a, in.op() == Op.ADD ? rb : Interval.of(0).minus(rb), result);
        } else if (in.op() == Op.ADD && ra.isSingle()) {
            return moved(state, pc, b, ra, result);
        }
        return fresh(state, pc, result);
    }

    /**
     * A value plus a constant. The symbol is kept only if neither the register nor the distance can wrap: then the sum
     * is the exact integer, and is within the type because the caller's result range says so.
     */
    private Value moved(State state, int pc, Value value, Interval by, Interval result) {
        Interval exact = state.range(value).plus(by);
        Interval distance = Interval.of(value.distance()).plus(by);
        return by.isSingle() && distance.isSingle() && exact.equals(result) && !result.equals(Interval.ALL)
                ? new Value(value.symbol(), distance.lo())
                : fresh(state, pc, result);
    }

    /**
     * Where the result of an operation lies, for sources already cut to the type.
     *
     * <p>Each case gives the range of the exact result; {@link #fit} gives up to the type's whole range where that may
     * wrap. UL values are held as signed longs, so a negative one is a large one; cases that need the order of values
     * ask for naturals first, on which both orders agree.
     */
    static Interval range(Op op, Type type, Interval a, Interval b) {
        boolean naturals = a.isNatural() && b.isNatural();
        Interval exact = switch (op) {
            case ADD -> a.plus(b);
            case SUB -> a.minus(b);
            case MUL -> a.times(b);
            // And never exceeds a natural operand; or and xor set no bit above the highest of both.
            case AND ->
                naturals
                        ? new Interval(0, Math.min(a.hi(), b.hi()))
                        : a.isNatural()
                                ? new Interval(0, a.hi())
                                : b.isNatural() ? new Interval(0, b.hi()) : Interval.ALL;
            case OR -> naturals ? new Interval(Math.max(a.lo(), b.lo()), ones(a.hi() | b.hi())) : Interval.ALL;
            case XOR -> naturals ? new Interval(0, ones(a.hi() | b.hi())) : Interval.ALL;
            case LSH ->
                b.isSingle() && amount(type, b) < Long.SIZE - 1
                        ? a.times(Interval.of(1L << amount(type, b)))
                        : Interval.ALL;
            case RSH -> rightShift(type, a, b);
            // A quotient of naturals falls as the divisor grows, and a remainder is below its divisor and its dividend.
            case DIV -> naturals && b.lo() > 0 ? new Interval(a.lo() / b.hi(), a.hi() / b.lo()) : Interval.ALL;
            case MOD -> naturals && b.lo() > 0 ? new Interval(0, Math.min(a.hi(), b.hi() - 1)) : Interval.ALL;
            case MULHI -> multiplyHigh(type, a.times(b), naturals);
            case NAND -> unary(Op.COM, type, range(Op.AND, type, a, b));
            case NOR -> unary(Op.COM, type, range(Op.OR, type, a, b));
            case NXOR -> unary(Op.COM, type, range(Op.XOR, type, a, b));
            case LT, LE, GT, GE, EQ, NE -> new Interval(0, 1);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, COM, NEG, MOV, ABS, BSWAP, SET, LD, LEN ->
                throw new AssertionError(op);
        };
        return fit(type, exact);
    }

    /**
     * The high half of products that fit 64 bits: for 32-bit types their upper bits, for 64-bit types their sign. UL
     * factors must be naturals, as a large one is held as a negative long.
     */
    private static Interval multiplyHigh(Type type, Interval products, boolean naturals) {
        if (products.equals(Interval.ALL) || type == Type.UL && !naturals) {
            return Interval.ALL;
        }
        int down = type.bits() == 32 ? 32 : Long.SIZE - 1;
        return new Interval(products.lo() >> down, products.hi() >> down);
    }

    /** Right shifts keep the order where they are arithmetic or the value is natural, and move towards 0 or -1. */
    private static Interval rightShift(Type type, Interval a, Interval b) {
        if (!type.signed() && !a.isNatural()) {
            return b.isSingle() && amount(type, b) > 0 ? new Interval(0, -1L >>> amount(type, b)) : Interval.ALL;
        } else if (b.isSingle()) {
            return new Interval(a.lo() >> amount(type, b), a.hi() >> amount(type, b));
        }
        return new Interval(Math.min(a.lo(), 0), Math.max(a.hi(), 0));
    }

    static Interval unary(Op op, Type type, Interval a) {
        return switch (op) {
            // For U the complement is 2^32 - 1 - a; for the others -1 - a, which is exact.
            case COM -> type == Type.U ? Interval.of(type.max()).minus(a) : a.complement();
            case NEG -> fit(type, Interval.of(0).minus(a));
            case ABS ->
                a.isNatural()
                        ? a
                        : a.lo() == type.min() ? Interval.of(type) : new Interval(0, Math.max(a.hi(), -a.lo()));
            case BSWAP -> Interval.of(type);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, MOV, SET, LD, LEN -> throw new AssertionError(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR ->
                throw new AssertionError(op);
            case LT, LE, GT, GE, EQ, NE -> throw new AssertionError(op);
        };
    }

    private static int amount(Type type, Interval b) {
        return (int) b.lo() & type.bits() - 1;
    }

    private static long ones(long highest) {
        return highest == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(highest);
    }

    /** A result outside the type is wrapped, and then may be any value of it. */
    static Interval fit(Type type, Interval exact) {
        return exact.within(type) ? exact : Interval.of(type);
    }

    /** A source as an operation of a type sees it: unchanged if it can only be a value of the type. */
    private Value cut(State state, int pc, Type type, Value value) {
        return state.range(value).within(type) ? value : fresh(state, pc, Interval.of(type));
    }

    private static Interval range(State state, Type type, int register) {
        return fit(type, state.range(state.get(register)));
    }

    private Value fresh(State state, int pc, Interval range) {
        if (range.isSingle()) {
            return Value.constant(range.lo());
        }
        int symbol = symbols.next();
        state.learn(symbol, new Fact(range, Fact.NO_SLACK, pc));
        return new Value(symbol, 0);
    }

    /**
     * Narrows a state to the runs in which a branch is taken, or is not.
     *
     * @return false if there are none, so that the way is never gone
     */
    static boolean assume(State state, Instruction in, boolean taken) {
        Type type = in.type();
        Value a = state.get(in.rs1());
        Value b = in.immediate() ? Value.constant(in.imm()) : state.get(in.rs2());
        boolean exact = seenAsIs(state, type, a) && seenAsIs(state, type, b);
        if (!exact) {
            // The comparison looks at other integers than the registers hold: it says nothing about these.
            return true;
        }
        return switch (in.op()) {
            case BLT -> taken ? less(state, a, b, 1) : less(state, b, a, 0);
            case BLE -> taken ? less(state, a, b, 0) : less(state, b, a, 1);
            case BGT -> taken ? less(state, b, a, 1) : less(state, a, b, 0);
            case BGE -> taken ? less(state, b, a, 0) : less(state, a, b, 1);
            case BEQ -> taken ? equal(state, a, b) : different(state, a, b);
            case BNE -> taken ? different(state, a, b) : equal(state, a, b);
            case NOP, J, RET, COM, NEG, MOV, ABS, BSWAP, SET, LD, LEN -> throw new AssertionError(in.op());
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR ->
                throw new AssertionError(in.op());
            case LT, LE, GT, GE, EQ, NE -> throw new AssertionError(in.op());
        };
    }

    /** Whether a comparison of a type compares the very integer: not cut, and not a long taken as unsigned. */
    private static boolean seenAsIs(State state, Type type, Value value) {
        Interval range = state.range(value);
        return range.within(type) && (type != Type.UL || range.isNatural());
    }

    private static boolean equal(State state, Value a, Value b) {
        return less(state, a, b, 0) && less(state, b, a, 0);
    }

    /** Only an end of a range can be cut off. */
    private static boolean different(State state, Value a, Value b) {
        return without(state, a, state.range(b)) && without(state, b, state.range(a));
    }

    private static boolean without(State state, Value value, Interval other) {
        Interval range = state.range(value);
        if (!other.isSingle()) {
            return true;
        } else if (range.isSingle() && range.equals(other)) {
            return false;
        }
        long lo = range.lo() == other.lo() ? range.lo() + 1 : range.lo();
        long hi = range.hi() == other.lo() ? range.hi() - 1 : range.hi();
        return narrow(state, value, new Interval(lo, hi));
    }

    /**
     * Learns a + gap <= b, for a gap of 0 or 1.
     *
     * <p>Ranges follow at once. If b + k <= length then a + gap + k <= length, so a has at least b's slack and the gap.
     */
    private static boolean less(State state, Value a, Value b, int gap) {
        Interval ra = state.range(a);
        Interval rb = state.range(b);
        long highest = rb.hi() == Long.MIN_VALUE && gap == 1 ? rb.hi() : rb.hi() - gap;
        long lowest = ra.lo() == Long.MAX_VALUE && gap == 1 ? ra.lo() : ra.lo() + gap;
        if (ra.lo() > highest || gap == 1 && (rb.hi() == Long.MIN_VALUE || ra.lo() == Long.MAX_VALUE)) {
            return false;
        }
        long slack = state.slack(b);
        boolean possible = narrow(state, a, new Interval(ra.lo(), Math.min(ra.hi(), highest)))
                && narrow(state, b, new Interval(Math.max(rb.lo(), lowest), rb.hi()));
        Interval known = Interval.of(a.distance()).plus(Interval.of(slack)).plus(Interval.of(gap));
        if (known.isSingle()) {
            state.learn(a.symbol(), state.fact(a.symbol()).withSlack(known.lo()));
        }
        return possible;
    }

    /** Narrows the symbol behind a value; false if no integer is left. */
    private static boolean narrow(State state, Value value, Interval range) {
        if (range.lo() > range.hi()) {
            return false;
        }
        Fact fact = state.fact(value.symbol());
        Interval symbol = range.minus(Interval.of(value.distance()));
        long lo = Math.max(fact.range().lo(), symbol.lo());
        long hi = Math.min(fact.range().hi(), symbol.hi());
        if (lo > hi) {
            return false;
        }
        state.learn(value.symbol(), fact.narrowed(new Interval(lo, hi)));
        return true;
    }
}
