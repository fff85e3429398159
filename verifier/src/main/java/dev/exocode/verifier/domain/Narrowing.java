package dev.exocode.verifier.domain;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * What is known on one of the ways out of a branch or a jump by table, from what is known before it.
 *
 * <p>Sound: only states are left out in which the way is not gone.
 */
public final class Narrowing {
    /** How far back what is learned of a result is followed into what it was computed from. */
    private static final int DEPTH = 4;

    private Narrowing() {}

    /**
     * Narrows a state to the activations in which a branch is taken, or is not.
     *
     * @param state the state, which is changed
     * @param in a branch
     * @param taken whether it is
     * @return false if there are none, so that the way is never gone
     */
    public static boolean assume(State state, Instruction in, boolean taken) {
        Value a = state.get(in.rs1());
        Value b = in.immediate() ? Value.constant(in.imm()) : state.get(in.rs2());
        return assume(state, comparison(in.op()), in.type(), a, b, taken);
    }

    /** The comparison that decides a branch or, against 0, a conditional move. */
    static Op comparison(Op op) {
        return switch (op) {
            case BLT, CMVLT -> Op.LT;
            case BLE, CMVLE -> Op.LE;
            case BGT, CMVGT -> Op.GT;
            case BGE, CMVGE -> Op.GE;
            case BEQ, CMVEQ -> Op.EQ;
            case BNE, CMVNE -> Op.NE;
            case NOP, J, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO -> throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(op);
            case COM, NEG, MOV, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE, EXT -> throw misuse(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(op);
        };
    }

    /** Narrows a state to the activations in which a comparison holds, or does not. */
    static boolean assume(State state, Op op, Type type, Value a, Value b, boolean holds) {
        return assume(state, op, type, a, b, holds, DEPTH);
    }

    private static boolean assume(State state, Op op, Type type, Value a, Value b, boolean holds, int depth) {
        Range ra = state.range(a);
        Range rb = state.range(b);
        // Values of i compared as u are in the order of 64-bit words: the same bits in front say which half they are
        // in.
        boolean halves = type == Type.U && ra.within(Type.I) && rb.within(Type.I);
        if (type.floating() || !halves && !(ra.within(type) && rb.within(type))) {
            // The comparison looks at other integers than the registers hold: it says nothing about these.
            return true;
        }
        boolean unsigned = halves || type.bits() == Long.SIZE && !type.signed();
        boolean possible = switch (op) {
            case LT -> holds ? less(state, a, b, 1, unsigned) : less(state, b, a, 0, unsigned);
            case LE -> holds ? less(state, a, b, 0, unsigned) : less(state, b, a, 1, unsigned);
            case GT -> holds ? less(state, b, a, 1, unsigned) : less(state, a, b, 0, unsigned);
            case GE -> holds ? less(state, b, a, 0, unsigned) : less(state, a, b, 1, unsigned);
            case EQ -> holds ? equal(state, a, b) : different(state, a, b);
            case NE -> holds ? different(state, a, b) : equal(state, a, b);
            default -> throw misuse(op);
        };
        return possible && follow(state, a, depth) && follow(state, b, depth) && Sums.relate(state);
    }

    /**
     * Narrows a state to the activations in which a jump by table goes to one of the table's targets, or goes on.
     *
     * <p>The index is the register taken as unsigned.
     *
     * @param state the state, which is changed
     * @param index the value of the register
     * @param lo the least index, 0 or more
     * @param hi the greatest; -1 for no limit
     * @return false if there are none, so that the way is never gone
     */
    public static boolean assumeIndex(State state, Value index, long lo, long hi) {
        return state.narrowUnsigned(index, lo, hi) && follow(state, index, DEPTH) && Sums.relate(state);
    }

    /**
     * Narrows a state to the activations in which a load or store is inside its region, as it is wherever control goes on.
     *
     * @param state the state, which is changed
     * @param base the register
     * @param offset what is added to it: a constant
     * @param width bytes
     * @param length the length of the region
     * @return false if there are none
     */
    static boolean assumeInside(State state, Value base, long offset, int width, Value length) {
        return state.narrow(base, -offset, Long.MAX_VALUE) && state.atMost(base, length, -offset - width);
    }

    private static boolean equal(State state, Value a, Value b) {
        return state.narrow(a, state.range(b))
                && state.narrow(b, state.range(a))
                && state.atMost(a, b, 0)
                && state.atMost(b, a, 0);
    }

    /** An end of a range can be cut off, and an order that was not strict becomes strict. */
    private static boolean different(State state, Value a, Value b) {
        return without(state, a, state.range(b))
                && without(state, b, state.range(a))
                && (state.bound(a, b) != 0 || state.atMost(a, b, -1))
                && (state.bound(b, a) != 0 || state.atMost(b, a, -1));
    }

    private static boolean without(State state, Value value, Range other) {
        Range range = state.range(value);
        long single = other.lo();
        if (!other.isSingle() || !range.contains(single)) {
            return true;
        } else if (range.isSingle()) {
            return false;
        }
        // Not single: no end is both the least and the greatest, so that none of these wraps.
        return state.narrow(
                value,
                Range.of(
                        range.lo() + (range.lo() == single ? 1 : 0),
                        range.hi() - (range.hi() == single ? 1 : 0),
                        range.least() + (range.least() == single ? 1 : 0),
                        range.greatest() - (range.greatest() == single ? 1 : 0),
                        range.bits()));
    }

    /** Learns a + gap <= b, for a gap of 0 or 1. */
    private static boolean less(State state, Value a, Value b, int gap, boolean unsigned) {
        Range ra = state.range(a);
        Range rb = state.range(b);
        if (unsigned) {
            boolean possible = gap == 0 || rb.greatest() != 0 && ra.least() != -1;
            if (!possible
                    || !state.narrowUnsigned(a, 0, rb.greatest() - gap)
                    || !state.narrowUnsigned(b, ra.least() + gap, -1)) {
                return false;
            }
            // Naturals, and negatives among themselves, are in the same order as signed.
            boolean alike = state.range(a).isNatural() && state.range(b).isNatural()
                    || state.range(a).hi() < 0 && state.range(b).hi() < 0;
            return !alike || state.atMost(a, b, -gap);
        }
        return (gap == 0 || rb.hi() != Long.MIN_VALUE && ra.lo() != Long.MAX_VALUE)
                && state.narrow(a, Long.MIN_VALUE, rb.hi() - gap)
                && state.narrow(b, ra.lo() + gap, Long.MAX_VALUE)
                && state.atMost(a, b, -gap);
    }

    /** Learns of the sources of a value what its range says of them. */
    private static boolean follow(State state, Value value, int depth) {
        Definition by = state.fact(value.symbol()).definition();
        if (by == null || depth == 0) {
            return true;
        }
        Range range = state.fact(value.symbol()).range();
        boolean possible = true;
        if (by.isSum()) {
            possible = state.narrow(by.left(), difference(range, state.range(by.right())))
                    && state.narrow(by.right(), difference(range, state.range(by.left())));
        } else if (by.isDifference()) {
            possible = state.atMost(by.left(), by.right(), range.hi())
                    && (range.lo() == Long.MIN_VALUE || state.atMost(by.right(), by.left(), -range.lo()));
        } else if (State.compares(by.op()) && !(range.contains(0) && range.contains(1))) {
            return assume(state, by.op(), by.type(), by.left(), by.right(), !range.contains(0), depth - 1);
        } else if (by.right().symbol() == Value.ZERO) {
            possible = state.narrow(by.left(), source(by, range));
        }
        return possible && follow(state, by.left(), depth - 1) && follow(state, by.right(), depth - 1);
    }

    /** Where s - r lies, as far as it does not wrap. */
    private static Range difference(Range s, Range r) {
        return Range.of(s.signed().minus(r.signed()));
    }

    /** Where the source of an operation with a constant lies, from where its result lies. */
    private static Range source(Definition by, Range result) {
        long constant = by.right().distance();
        int amount = (int) constant & by.type().bits() - 1;
        boolean natural = result.isNatural();
        if (by.op() == Op.AND && result.isSingle()) {
            return Range.of(new Bits(result.lo() & constant, ~constant));
        } else if (by.op() == Op.LSH && natural && amount < Long.SIZE - 1) {
            // l << k is exact: l is the result divided, which it is without a remainder.
            return Range.of(result.lo() + (1L << amount) - 1 >> amount, result.hi() >> amount);
        } else if (by.op() == Op.RSH && natural && result.hi() <= Long.MAX_VALUE >> amount) {
            return Range.of(result.lo() << amount, (result.hi() << amount) + (1L << amount) - 1);
        }
        return Range.ALL;
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " is no branch");
    }
}
