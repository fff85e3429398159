package dev.exocode.verifier.witness;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import java.util.List;

/**
 * A decision that a run took.
 *
 * @param in the instruction that decided
 * @param taken of a branch or conditional move, whether its condition held
 * @param left the origin of its first source, or null
 * @param right the origin of its second source, or null
 * @param a what the first source held
 * @param b what the second source was
 * @param level how many decisions later at least the goal was; those that led away come first, and the least first
 */
record Fork(Instruction in, boolean taken, Origin left, Origin right, long a, long b, int level) {

    /** Added to the level of a decision that did not lead away. */
    static final int ASIDE = 1 << 20;

    /** Finds changes of the input with which it would have been taken the other way. */
    void edits(Reach reach, List<Edit> edits, int most) {
        Inverse inverse = new Inverse(edits, most);
        Format format = in.op().format();
        if (format == Format.BRANCH) {
            inverse.solve(in.op(), in.type(), !taken, left, right, a, b);
        } else if (format == Format.CONDITIONAL) {
            inverse.solve(branch(in.op()), in.type(), !taken, left, null, a, 0);
        } else {
            for (int way : reach.ways(in)) {
                if (way != a) {
                    inverse.solve(left, way);
                }
            }
        }
    }

    /** The branch that is taken where a conditional move moves, zero being compared with. */
    static Op branch(Op move) {
        return switch (move) {
            case CMVEQ -> Op.BEQ;
            case CMVNE -> Op.BNE;
            case CMVLT -> Op.BLT;
            case CMVLE -> Op.BLE;
            case CMVGT -> Op.BGT;
            case CMVGE -> Op.BGE;
            default -> throw new AssertionError(move);
        };
    }
}
