package dev.exocode.verifier.witness;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.List;

/**
 * Undoes computations: which change of the input would have given a value that is wanted? Only guesses, since a value may be
 * there twice, or be lost on the way; a run tells.
 */
final class Inverse {
    /** The most operations looked at for one wish: an origin is a graph, which has more paths than nodes. */
    private static final int MAX_VISITS = 64;

    private final List<Edit> edits;
    private final int most;
    private int visits;

    /**
     * Makes one.
     *
     * @param edits takes what is found
     * @param most the most edits that it may hold
     */
    Inverse(List<Edit> edits, int most) {
        this.edits = edits;
        this.most = most;
    }

    /** Finds edits after which a value is the one wanted. */
    void solve(Origin origin, long wanted) {
        visits = 0;
        undo(origin, wanted);
    }

    /** Finds edits after which a comparison holds, or not. */
    void solve(Op op, Type type, boolean holds, Origin left, Origin right, long a, long b) {
        visits = 0;
        compare(op, type, holds, left, right, a, b);
    }

    /** Finds edits that make whatever a value is made of as large and as small as can be. */
    void extremes(Origin origin) {
        visits = 0;
        leaves(origin);
    }

    private void leaves(Origin origin) {
        if (origin == null || visits++ >= MAX_VISITS) {
            return;
        }
        if (origin.place != null) {
            add(origin.place, -1);
            add(origin.place, Long.MAX_VALUE >>> 8 * (8 - Math.max(1, origin.place.bytes())));
            add(origin.place, 0);
        }
        leaves(origin.left);
        leaves(origin.right);
    }

    /** Where a value has no room, the next best one brings others of the same computation nearer. */
    private void nearest(Place place, long wanted) {
        int bits = 8 * place.bytes();
        if (bits > 0 && bits < Long.SIZE && wanted >= 1L << bits) {
            add(place, -1);
        } else if (bits > 0 && bits < Long.SIZE && wanted < -1L << bits - 1) {
            add(place, 0);
        }
    }

    private void add(Place place, long value) {
        if (edits.size() < most) {
            edits.add(new Edit(place, value));
        }
    }

    private void undo(Origin origin, long w) {
        if (origin == null || visits++ >= MAX_VISITS || edits.size() >= most) {
            return;
        }
        if (origin.place != null) {
            add(origin.place, w);
            nearest(origin.place, w);
            return;
        }
        long a = origin.a;
        long b = origin.b;
        switch (origin.op) {
            case ADD, LEA -> both(origin, w - b, w - a);
            case SUB -> both(origin, w + b, a - w);
            case MUL -> both(origin, factor(w, b), factor(w, a));
            case AND -> both(origin, a & ~b | w & b, b & ~a | w & a);
            case OR -> both(origin, w & ~b, w & ~a);
            case XOR -> both(origin, w ^ b, w ^ a);
            case NAND -> both(origin, a & ~b | ~w & b, b & ~a | ~w & a);
            case NOR -> both(origin, ~w & ~b, ~w & ~a);
            case NXOR -> both(origin, ~w ^ b, ~w ^ a);
            case LSH -> undo(origin.left, w >>> amount(origin));
            case RSH -> undo(origin.left, w << amount(origin) | a & (1L << amount(origin)) - 1);
            case DIV -> both(origin, w * b, w == 0 ? a + 1 : a / w);
            case MOD -> both(origin, b == 0 ? w : a - a % b + w, a - w);
            case COM -> undo(origin.left, ~w);
            case NEG -> undo(origin.left, -w);
            case NOT -> undo(origin.left, w == 0 ? 1 : 0);
            case BSWAP, HTON, NTOH -> undo(origin.left, Long.reverseBytes(w) >>> Long.SIZE - origin.type.bits());
            case LT -> compare(Op.BLT, origin.type, w != 0, origin.left, origin.right, a, b);
            case LE -> compare(Op.BLE, origin.type, w != 0, origin.left, origin.right, a, b);
            case GT -> compare(Op.BGT, origin.type, w != 0, origin.left, origin.right, a, b);
            case GE -> compare(Op.BGE, origin.type, w != 0, origin.left, origin.right, a, b);
            case EQ -> compare(Op.BEQ, origin.type, w != 0, origin.left, origin.right, a, b);
            case NE -> compare(Op.BNE, origin.type, w != 0, origin.left, origin.right, a, b);
            case MULHI, MOV, SET, ABS, SQRT, CEIL, FLOOR, EXT -> both(origin, w, w);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> both(origin, w, w);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO -> {}
            case LD, LEN, ST, ULD, UST, PREFETCH, INSIDE, CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> {}
        }
    }

    private static int amount(Origin origin) {
        return (int) origin.b & Math.max(origin.type.bits(), 32) - 1;
    }

    private static long factor(long product, long other) {
        return other == 0 ? 0 : product / other;
    }

    private void both(Origin origin, long left, long right) {
        undo(origin.left, left);
        undo(origin.right, right);
    }

    private void compare(Op op, Type type, boolean holds, Origin left, Origin right, long a, long b) {
        long x = type.wrap(a);
        long y = type.wrap(b);
        Op wish = holds ? op : opposite(op);
        switch (wish) {
            case BEQ -> either(left, right, y, x);
            case BNE -> {
                either(left, right, y + 1, x + 1);
                either(left, right, y - 1, x - 1);
                either(left, right, 0, 0);
                either(left, right, -1, -1);
            }
            case BLT -> {
                either(left, right, y - 1, x + 1);
                either(left, right, least(type), greatest(type));
                either(left, right, 0, -1);
            }
            case BLE -> {
                either(left, right, y, x);
                either(left, right, 0, -1);
            }
            case BGT -> {
                either(left, right, y + 1, x - 1);
                either(left, right, -1, 0);
                either(left, right, greatest(type), least(type));
            }
            case BGE -> {
                either(left, right, y, x);
                either(left, right, -1, 0);
            }
            default -> throw new AssertionError(wish);
        }
    }

    private static long least(Type type) {
        return type.signed() ? type.min() : 0;
    }

    private static long greatest(Type type) {
        return type.signed() ? type.max() : -1;
    }

    private static Op opposite(Op op) {
        return switch (op) {
            case BLT -> Op.BGE;
            case BLE -> Op.BGT;
            case BGT -> Op.BLE;
            case BGE -> Op.BLT;
            case BEQ -> Op.BNE;
            case BNE -> Op.BEQ;
            default -> throw new AssertionError(op);
        };
    }

    private void either(Origin left, Origin right, long forLeft, long forRight) {
        undo(left, forLeft);
        undo(right, forRight);
    }
}
