package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * What is known on one of the ways out of a branch or a jump by table, from what is known before it.
 *
 * <p>Sound: only states are left out in which the way is not gone.
 */
final class Narrowing {
    private Narrowing() {}

    /**
     * Narrows a state to the activations in which a branch is taken, or is not.
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
            case NOP, J, RET, RETV, JT, CALL, CALLR, HCALL, FUEL -> throw misuse(in.op());
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(in.op());
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(in.op());
            case COM, NEG, MOV, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(in.op());
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH -> throw misuse(in.op());
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(in.op());
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(in.op());
        };
    }

    /**
     * Narrows a state to the activations in which a jump by table goes to one of the table's targets, or goes on.
     *
     * <p>The index is the register taken as unsigned: it selects a target exactly if, taken as signed, it is 0 to size - 1,
     * since negative longs are large. What goes on is below that or above; where both may be, only the hull is known.
     *
     * @return false if there are none, so that the way is never gone
     */
    static boolean assumeIndex(State state, Value index, int size, boolean taken) {
        Interval range = state.range(index);
        long lo = taken ? 0 : range.isNatural() ? size : Long.MIN_VALUE;
        long hi = taken ? size - 1L : range.hi() < size ? -1 : Long.MAX_VALUE;
        return narrow(state, index, Math.max(lo, range.lo()), Math.min(hi, range.hi()));
    }

    /**
     * Whether a comparison of a type compares the very integer: not cut, not a long taken as unsigned, and no number that
     * the register only holds the bits of.
     */
    private static boolean seenAsIs(State state, Type type, Value value) {
        Interval range = state.range(value);
        boolean unsigned = type.bits() == Long.SIZE && !type.signed();
        return !type.floating() && range.within(type) && (!unsigned || range.isNatural());
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
        return narrow(state, value, lo, hi);
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
        boolean possible = narrow(state, a, ra.lo(), Math.min(ra.hi(), highest))
                && narrow(state, b, Math.max(rb.lo(), lowest), rb.hi());
        Interval known = Interval.of(a.distance()).plus(Interval.of(slack)).plus(Interval.of(gap));
        if (known.isSingle()) {
            state.learn(a.symbol(), state.fact(a.symbol()).withSlack(known.lo()));
        }
        return possible;
    }

    /** Narrows the symbol behind a value; false if no integer is left. */
    private static boolean narrow(State state, Value value, long least, long greatest) {
        if (least > greatest) {
            return false;
        }
        Fact fact = state.fact(value.symbol());
        Interval symbol = new Interval(least, greatest).minus(Interval.of(value.distance()));
        long lo = Math.max(fact.range().lo(), symbol.lo());
        long hi = Math.min(fact.range().hi(), symbol.hi());
        if (lo > hi) {
            return false;
        }
        state.learn(value.symbol(), fact.narrowed(new Interval(lo, hi)));
        return true;
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " is no branch");
    }
}
