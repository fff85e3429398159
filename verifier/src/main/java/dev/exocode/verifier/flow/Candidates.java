package dev.exocode.verifier.flow;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Value;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each loop, the registers that may measure it, and the ghost registers that remember them while invariants are sought:
 * registers that are written in the loop, those first that a branch or a difference in it, and in no inner loop, looks at.
 */
final class Candidates {
    /** The most registers of one loop, where loops do not nest deep and where they do. */
    private static final int MOST = 8;

    private static final int FEW = 2;
    private static final int DEEP = 3;

    private final Loops loops;
    /** By loop: registers in the order of their ghosts. */
    private final int[][] registers;
    /** By loop: the first ghost register. */
    private final int[] ghosts;
    /** By loop: which registers are written in it. */
    private final BitSet[] written;

    Candidates(Program program, Loops loops) {
        this.loops = loops;
        List<Loops.Loop> all = loops.loops();
        this.registers = new int[all.size()][];
        this.ghosts = new int[all.size()];
        this.written = new BitSet[all.size()];
        boolean deep = all.stream().anyMatch(loop -> loop.depth() >= DEEP);
        for (int i = 0; i < all.size(); i++) {
            Loops.Loop loop = all.get(i);
            written[i] = new BitSet();
            BitSet tested = new BitSet();
            for (int p = loop.from(); p < loop.to(); p++) {
                Instruction in = program.code().get(loops.at(p));
                if (in.op().format().writes()) {
                    written[i].set(in.rd());
                }
                // What is left before an end is asked for as often as the index itself.
                boolean tests = in.op().format() == Format.BRANCH || State.compares(in.op()) || in.op() == Op.SUB;
                if (tests && loops.innermost(loops.at(p)) == i) {
                    IntStream.of(in.sources()).forEach(tested::set);
                }
            }
            boolean outermost = loop.parent() == Loops.NONE;
            ghosts[i] = outermost ? Instruction.REGISTERS : ghosts[loop.parent()] + registers[loop.parent()].length;
            written[i].clear(0);
            BitSet first = (BitSet) written[i].clone();
            first.and(tested);
            BitSet others = (BitSet) written[i].clone();
            others.andNot(tested);
            registers[i] = IntStream.concat(first.stream(), others.stream())
                    .limit(Math.min(deep ? FEW : MOST, State.SUMS - ghosts[i]))
                    .toArray();
        }
    }

    /** Remembers the registers of a loop, at its head. */
    void remember(State state, int loop) {
        for (int i = 0; i < registers[loop].length; i++) {
            state.set(ghosts[loop] + i, state.get(registers[loop][i]));
        }
    }

    /** Forgets the registers of loops that control leaves, or comes to the head of. */
    void forget(State state, int from, int to) {
        int shared = loops.shared(from, to);
        int loop = loops.innermost(to);
        while (loop != Loops.NONE && loops.loops().get(loop).depth() >= shared) {
            loop = loops.loops().get(loop).parent();
        }
        int first = loop == Loops.NONE ? Instruction.REGISTERS : ghosts[loop] + registers[loop].length;
        for (int ghost = first; ghost < State.SUMS; ghost++) {
            state.set(ghost, null);
        }
    }

    /**
     * The register that holds what an operand was at the head of a loop: itself if the loop does not write it.
     *
     * @return a register, or -1 if none does
     */
    int before(int loop, int operand) {
        if (operand >= Instruction.REGISTERS || !written[loop].get(operand)) {
            return operand;
        }
        for (int i = 0; i < registers[loop].length; i++) {
            if (registers[loop][i] == operand) {
                return ghosts[loop] + i;
            }
        }
        return -1;
    }

    /** Replaces the candidates of the loops that an instruction is in by the operands of their rankings. */
    State chosen(State state, int pc, Ranking[] rankings) {
        State chosen = state.copy();
        for (int ghost = Instruction.REGISTERS; ghost < State.SUMS; ghost++) {
            chosen.set(ghost, null);
        }
        int loop = loops.innermost(pc);
        if (loop != Loops.NONE && loops.loops().get(loop).head() == pc) {
            // Its own are remembered only after this.
            loop = loops.loops().get(loop).parent();
        }
        for (; loop != Loops.NONE; loop = loops.loops().get(loop).parent()) {
            Ranking ranking = rankings[loop];
            if (ranking != null) {
                int ghost = Ranking.ghost(loops.loops().get(loop).depth());
                chosen.set(ghost, remembered(state, loop, ranking.minuend()));
                chosen.set(ghost + 1, remembered(state, loop, ranking.subtrahend()));
            }
        }
        return chosen.tidied();
    }

    private Value remembered(State state, int loop, int operand) {
        return operand >= Ranking.BITS
                ? Value.constant(0)
                : operand >= Instruction.REGISTERS ? Ranking.value(state, operand) : state.get(before(loop, operand));
    }
}
