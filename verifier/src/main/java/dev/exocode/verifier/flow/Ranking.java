package dev.exocode.verifier.flow;

import dev.exocode.vcode.Instruction;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Value;

/**
 * A measure that falls at each return to the head of a loop: the difference of two operands, each a register, or the length
 * of the packet or of the user region; or the number of bits of a register, or of its bits and ones.
 *
 * <p>While control is in the loop, two ghost registers remember what the operands were at the head.
 *
 * @param minuend a register, {@link #LENGTH} or {@link #USER}
 * @param subtrahend the same, or {@link #BITS} or {@link #ONES}
 */
public record Ranking(int minuend, int subtrahend) {
    /** Stands for the length of the packet. */
    public static final int LENGTH = Instruction.REGISTERS;
    /** Stands for the length of the user region. */
    public static final int USER = LENGTH + 1;
    /** How many operands there are. */
    public static final int OPERANDS = USER + 1;
    /** As a subtrahend: not the register itself falls, but how many bits it has up to its highest one. */
    public static final int BITS = OPERANDS;
    /** As a subtrahend: not the register itself falls, but how many bits and ones it has together. */
    public static final int ONES = BITS + 1;

    /**
     * What an operand is.
     *
     * @param state a state
     * @param operand a register, {@link #LENGTH} or {@link #USER}
     * @return its value, or null if it is not set
     */
    public static Value value(State state, int operand) {
        return operand == LENGTH ? Value.of(Value.LENGTH) : operand == USER ? Value.of(Value.USER) : state.get(operand);
    }

    /**
     * The ghost register of the minuend; that of the subtrahend is the next.
     *
     * @param depth how many loops the loop is in
     * @return a register
     */
    public static int ghost(int depth) {
        return Instruction.REGISTERS + 2 * depth;
    }

    /**
     * Whether the measure is of the bits of the minuend.
     *
     * @return true if the subtrahend is {@link #BITS} or {@link #ONES}
     */
    public boolean countsBits() {
        return subtrahend >= BITS;
    }

    /**
     * Remembers the operands at the head of the loop.
     *
     * @param state the state there, which is changed
     * @param depth how many loops the loop is in
     */
    public void remember(State state, int depth) {
        state.set(ghost(depth), value(state, minuend));
        state.set(ghost(depth) + 1, countsBits() ? Value.constant(0) : value(state, subtrahend));
    }

    /**
     * What the measure is at most where the loop is entered.
     *
     * @param state the state there
     * @return bounds, or null if an operand is not set
     */
    public Trips entered(State state) {
        Value a = value(state, minuend);
        Value b = countsBits() ? Value.constant(0) : value(state, subtrahend);
        if (a == null || b == null) {
            return null;
        }
        return countsBits() ? Trips.ofBits(state.range(a), subtrahend == ONES) : Trips.above(state, a, b);
    }

    /**
     * What is known where control returns to the head.
     *
     * @param state the state there
     * @param depth how many loops the loop is in
     * @return the least that the measure has fallen by, and the least that it is; null if it need not have fallen
     */
    public Fall returned(State state, int depth) {
        Value a = value(state, minuend);
        Value b = countsBits() ? Value.constant(0) : value(state, subtrahend);
        Value before = state.get(ghost(depth));
        Value beforeThat = state.get(ghost(depth) + 1);
        if (a == null || b == null || before == null || beforeThat == null) {
            return null;
        } else if (countsBits()) {
            boolean falls = subtrahend == BITS ? state.hasFewerBits(a, before) : state.hasFewerOnes(a, before);
            return falls ? new Fall(1, 0) : null;
        }
        return Fall.of(state.bound(a, before), state.bound(beforeThat, b), state.bound(b, a));
    }

    /**
     * How far a measure has fallen.
     *
     * @param by at least 1
     * @param to the least it is
     */
    public record Fall(long by, long to) {
        /** By how much the minuend has risen at most, the subtrahend fallen, and the subtrahend exceeds the minuend. */
        static Fall of(long rise, long sink, long below) {
            boolean known = rise != Trips.NONE && sink != Trips.NONE && below != Trips.NONE;
            long sum = rise + sink;
            boolean fits = ((rise ^ sum) & (sink ^ sum)) >= 0;
            return known && fits && sum < 0 && sum != Long.MIN_VALUE && below != Long.MIN_VALUE
                    ? new Fall(-sum, -below)
                    : null;
        }

        /**
         * The worse of two.
         *
         * @param other another fall of the same measure
         * @return the least of both
         */
        public Fall or(Fall other) {
            return new Fall(Math.min(by, other.by), Math.min(to, other.to));
        }
    }

    /**
     * How often control can return.
     *
     * @param entered what the measure is at most where the loop is entered
     * @param fall how far it falls
     * @return trips
     */
    public static Trips trips(Trips entered, Fall fall) {
        return entered.downTo(fall.to(), fall.by());
    }
}
