package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/** Branches on whether a register holds one of a set: few ranges one after another, more by halving, many by a table. */
final class Membership {
    /** So many ranges are not halved any more. */
    private static final int FEW = 3;
    /** More ranges are a table. */
    static final int MOST_BRANCHES = 64;

    private final Lambda code;
    private final int register;
    private final int scratch;
    private final Type type;
    private final Ranges values;
    private final Lambda.Label inside;
    private final Lambda.Label outside;
    private final boolean insideNext;

    /**
     * Prepares a branch.
     *
     * @param register what is looked at
     * @param scratch a register to compute in
     * @param type how it is compared
     * @param values the set, not empty
     * @param inside where to go if it is a member
     * @param outside where to go if not
     * @param insideNext whether the code for members comes next; else that for others does
     */
    Membership(
            Lambda code,
            int register,
            int scratch,
            Type type,
            Ranges values,
            Lambda.Label inside,
            Lambda.Label outside,
            boolean insideNext) {
        this.code = code;
        this.register = register;
        this.scratch = scratch;
        this.type = type;
        this.values = values;
        this.inside = inside;
        this.outside = outside;
        this.insideNext = insideNext;
    }

    /** Writes it; what it holds is between two numbers, both included. */
    void write(long least, long greatest) {
        if (values.count() <= MOST_BRANCHES
                || !new TableSearch(code, register, scratch, type, values, greatest)
                        .write(least, inside, outside, insideNext)) {
            half(0, values.count(), least, greatest, true);
        }
    }

    private void half(int from, int to, long least, long greatest, boolean last) {
        if (to - from <= FEW) {
            row(from, to, least, greatest, last);
            return;
        }
        int middle = (from + to) >>> 1;
        long first = values.least(middle);
        Lambda.Label below = code.genlabel();
        code.branchImmediate(Op.BLT, type, register, first, below);
        half(middle, to, first, greatest, false);
        code.place(below);
        half(from, middle, least, first - 1, last);
    }

    private void row(int from, int to, long least, long greatest, boolean last) {
        for (int i = from; i < to - 1; i++) {
            test(i, least, greatest, false, inside);
        }
        boolean fall = last && insideNext;
        test(to - 1, least, greatest, fall, fall ? outside : inside);
        if (!last) {
            code.jump(outside);
        }
    }

    /** Branches if the register is in a range, or if it is not. */
    private void test(int range, long least, long greatest, boolean not, Lambda.Label target) {
        long a = values.least(range);
        long b = values.greatest(range);
        if (a == b) {
            code.branchImmediate(not ? Op.BNE : Op.BEQ, type, register, a, target);
        } else if (a == least) {
            code.branchImmediate(not ? Op.BGT : Op.BLE, type, register, b, target);
        } else if (b == greatest) {
            code.branchImmediate(not ? Op.BLT : Op.BGE, type, register, a, target);
        } else {
            code.binaryImmediate(Op.SUB, type, scratch, register, a);
            code.branchImmediate(not ? Op.BGT : Op.BLE, type, scratch, b - a, target);
        }
    }
}
