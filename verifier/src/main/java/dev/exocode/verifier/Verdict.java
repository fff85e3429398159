package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.BitSet;
import java.util.List;

/** What a verifier says of some bytes. */
public sealed interface Verdict {

    /**
     * The messages.
     *
     * @return none if accepted
     */
    List<Diagnostic> diagnostics();

    /** The bytes are a safe program. Only a verifier makes one, so having it is having the proof. */
    final class Accepted implements Verdict {
        private final Program program;
        private final List<Obligation> obligations;
        private final BitSet reached;
        private final long worstCaseFuel;

        Accepted(Program program, List<Obligation> obligations, BitSet reached, long worstCaseFuel) {
            this.program = program;
            this.obligations = List.copyOf(obligations);
            this.reached = reached;
            this.worstCaseFuel = worstCaseFuel;
        }

        /**
         * The program that the bytes stand for.
         *
         * @return the program, safe to run
         */
        public Program program() {
            return program;
        }

        /**
         * What was proved.
         *
         * @return by instruction; those of instructions that no run can reach are left out unless they concern the
         *     shape of the program
         */
        public List<Obligation> obligations() {
            return obligations;
        }

        /**
         * Whether an engine may leave out its own checks of an instruction: of bounds, of the divisor and of what is
         * called dynamically. Fuel, the depth of calls and the abort of a host function are still to be checked.
         *
         * @param pc the index of an instruction
         * @return true of every instruction that a run can reach, since all its obligations are proved; false of the
         *     others, of which nothing was asked, so that an engine checks them, at no cost, as they never run
         */
        public boolean proved(int pc) {
            return reached.get(pc);
        }

        /**
         * The most fuel a run can use, over all packets, arguments, memory and host functions: the sum of
         * {@link dev.exocode.vcode.Op#fuel()} over all instructions it executes, in called functions too, and one unit for each
         * 64 bytes of scratch, out and locals that are zeroed. What {@code fuel}
         * instructions take besides is not in it.
         *
         * @return units of fuel, at most {@link Verifier#MAX_FUEL}
         */
        public long worstCaseFuel() {
            return worstCaseFuel;
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of();
        }
    }

    /**
     * The bytes are a program that is not safe, or not provably so.
     *
     * @param diagnostics at least one, by instruction
     */
    record Rejected(List<Diagnostic> diagnostics) implements Verdict {}

    /**
     * The bytes are no program.
     *
     * @param diagnostics at least one, by byte
     */
    record Malformed(List<Diagnostic> diagnostics) implements Verdict {}
}
