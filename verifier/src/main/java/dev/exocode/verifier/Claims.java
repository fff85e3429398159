package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.verifier.domain.Described;
import dev.exocode.verifier.domain.State;
import java.util.Map;
import java.util.Optional;

/**
 * A verdict, and what the verifier took for true before each instruction on its way there, to be compared with runs: for
 * tests and fuzzing. Nothing hangs on it; a run that contradicts it shows a bug of the verifier.
 */
public final class Claims {
    private final Verdict verdict;
    private final Map<Integer, State> states;

    Claims(Verdict verdict, Map<Integer, State> states) {
        this.verdict = verdict;
        this.states = states;
    }

    /**
     * The verdict.
     *
     * @return the same as that of {@link Verifier#verify}
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * What was claimed of a place that is not so where a run stands.
     *
     * @param pc the instruction before which it should hold: that of the run
     * @param run a run of the program that has not ended
     * @param packetBytes the length of its packet
     * @param userBytes the length of what it was granted
     * @return in words what does not hold; empty if all does, and if nothing was claimed, because the program was refused before
     */
    public Optional<String> violation(int pc, Interpreter run, int packetBytes, int userBytes) {
        State state = states.get(pc);
        if (state == null) {
            return states.isEmpty() ? Optional.empty() : Optional.of("is not to be reached");
        }
        long[] registers = new long[Instruction.REGISTERS];
        for (int r = 0; r < registers.length; r++) {
            registers[r] = run.register(r);
        }
        return Described.violation(state, registers, packetBytes, userBytes);
    }
}
