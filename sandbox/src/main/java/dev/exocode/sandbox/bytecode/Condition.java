package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * What a branch asks.
 *
 * @param number the comparison as the JVM numbers it: equal, not equal, less, not less, greater, not greater
 * @param type how to compare
 * @param left a constant or in a register
 * @param right a constant or in a register; a constant if either is
 */
record Condition(int number, Type type, Value left, Value right) {
    /** In the order of the numbers, in which each is the opposite of its neighbour. */
    private static final Op[] COMPARISONS = {Op.EQ, Op.NE, Op.LT, Op.GE, Op.GT, Op.LE};
    /** Which comparison holds of two values if the first does of them the other way round. */
    private static final int[] MIRRORED = {0, 1, 4, 5, 2, 3};

    /** What a branch asks of the operands that it takes off the stack. */
    static Condition of(Operands operands, Insn insn) {
        if (insn.code() == Bytecode.IF_ICMP) {
            Value right = operands.simple(operands.pop(Kind.INT));
            Value left = operands.simple(operands.pop(Kind.INT));
            return new Condition(insn.variant(), Type.I, left, right).straightened();
        }
        Value value = operands.pop(Kind.INT);
        if (value instanceof Value.Compared compared) {
            return new Condition(insn.variant(), compared.type(), compared.left(), compared.right()).straightened();
        }
        return new Condition(insn.variant(), Type.I, operands.simple(value), new Value.Constant(Kind.INT, 0));
    }

    private Condition straightened() {
        return left instanceof Value.Constant && !(right instanceof Value.Constant)
                ? new Condition(MIRRORED[number], type, right, left)
                : this;
    }

    /** Leaves {@code otherwise} on the stack if the branch would not be taken, and the other one of 0 and 1 if it would. */
    static void makeBoolean(Operands operands, Insn insn, int otherwise) {
        Condition holds = of(operands, insn);
        Op comparison = COMPARISONS[otherwise == 0 ? holds.number : holds.number ^ 1];
        operands.push(new Value.Held(Kind.INT, operands.compare(comparison, holds.type, holds.left, holds.right)));
    }
}
