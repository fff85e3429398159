package dev.exocode.verifier.witness;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/** What a register's value was made of: a value of the input, or an operation on values one of which has an origin. */
final class Origin {
    /** How many operations deep origins are remembered. */
    private static final int MAX_DEPTH = 40;

    /** The value of the input, or null. */
    final Place place;

    /** The operation, or null. */
    final Op op;

    final Type type;
    /** The origins of the operands, null where unknown or without influence. */
    final Origin left;

    final Origin right;
    /** What the operands were. */
    final long a;

    final long b;
    private final int depth;

    private Origin(Place place, Op op, Type type, Origin left, Origin right, long a, long b, int depth) {
        this.place = place;
        this.op = op;
        this.type = type;
        this.left = left;
        this.right = right;
        this.a = a;
        this.b = b;
        this.depth = depth;
    }

    static Origin of(Place place) {
        return new Origin(place, null, null, null, null, 0, 0, 0);
    }

    /** The origin of a result; null if neither operand has one, or it is too far to go back. */
    static Origin of(Op op, Type type, Origin left, Origin right, long a, long b) {
        int depth = 1 + Math.max(left == null ? 0 : left.depth, right == null ? 0 : right.depth);
        return left == null && right == null || depth > MAX_DEPTH
                ? null
                : new Origin(null, op, type, left, right, a, b, depth);
    }
}
