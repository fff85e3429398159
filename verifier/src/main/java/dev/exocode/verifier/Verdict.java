package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
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
        private final long worstCaseFuel;

        Accepted(Program program, List<Obligation> obligations, long worstCaseFuel) {
            this.program = program;
            this.obligations = List.copyOf(obligations);
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
         * The most fuel a run can use, over all packets.
         *
         * @return units of fuel, see {@link dev.exocode.vcode.Op#fuel()}
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
