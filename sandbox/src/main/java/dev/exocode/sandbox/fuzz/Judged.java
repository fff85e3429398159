package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.engine.Proofs;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.Verdict;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/**
 * What is promised of a program.
 *
 * @param proofs the program, and what engines may leave out
 * @param checked what is left to checks
 * @param fuel the most that a run takes, by the length of the packet; empty if there is no bound
 */
record Judged(Proofs proofs, List<Obligation> checked, IntFunction<OptionalLong> fuel) {

    static Judged of(Verdict.Accepted accepted) {
        return new Judged(accepted, accepted.checked(), accepted::worstCaseFuel);
    }
}
