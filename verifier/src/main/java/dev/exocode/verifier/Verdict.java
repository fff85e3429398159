package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.verifier.flow.Invariants;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What a verifier says of some bytes. */
public sealed interface Verdict {

    /**
     * The messages.
     *
     * @return of an accepted program a warning for each thing left to a check
     */
    List<Diagnostic> diagnostics();

    /** The bytes are a safe program. Only a verifier makes one, so having it is having the proof. */
    final class Accepted implements Verdict, Proofs {
        private final Program program;
        private final Policy policy;
        private final Findings findings;
        private final BitSet reached;
        private final int deepest;
        private final Optional<Fuel> fuel;
        /** Found again when asked for: of a large program they are hundreds of megabytes. */
        private final Supplier<Invariants> invariants;

        private final Supplier<byte[]> identity;

        Accepted(
                Program program,
                Policy policy,
                Findings findings,
                BitSet reached,
                int deepest,
                Optional<Fuel> fuel,
                Supplier<Invariants> invariants,
                Supplier<byte[]> identity) {
            this.program = program;
            this.policy = policy;
            this.findings = findings;
            this.reached = (BitSet) reached.clone();
            findings.checks().forEach(obligation -> this.reached.clear(obligation.pc()));
            this.deepest = deepest;
            this.fuel = fuel;
            this.invariants = invariants;
            this.identity = identity;
        }

        /**
         * The program that the bytes stand for.
         *
         * @return the program, safe to run
         */
        @Override
        public Program program() {
            return program;
        }

        /**
         * What the program was judged by.
         *
         * @return the policy
         */
        public Policy policy() {
            return policy;
        }

        /**
         * What was proved.
         *
         * @return by instruction; those of instructions that no run can reach are left out unless they concern the
         *     shape of the program
         */
        public List<Obligation> obligations() {
            return List.copyOf(findings.proofs());
        }

        /**
         * What is left to checks while the program runs, as the policy allows.
         *
         * @return none under a policy that refuses what is not proved
         */
        public List<Obligation> checked() {
            return List.copyOf(findings.checks());
        }

        /**
         * Whether an engine may leave out its own checks of an instruction: of bounds, of the divisor and of what is
         * called dynamically. Fuel, the depth of calls and the abort of a host function are still to be checked.
         *
         * @param pc the index of an instruction
         * @return true of every instruction that a run can reach and all of whose obligations are proved; false of the
         *     others, so that an engine checks them
         */
        @Override
        public boolean proved(int pc) {
            return reached.get(pc);
        }

        /**
         * Whether the program must not run without a meter: how long it runs is not bounded, or by more than the policy
         * allows, and it has loops that do not charge fuel for each round. If all do, and {@link #worstCaseFuel()} is
         * empty, a run ends by the fuel that {@link dev.exocode.vcode.engine.Machine#refuel} gives it.
         *
         * @return false under a policy that refuses what is not proved
         */
        public boolean needsMeter() {
            return findings.metered();
        }

        /**
         * The most fuel a run can use, over all packets, arguments, memory and host functions: the sum of
         * {@link dev.exocode.vcode.Op#fuel()} over all instructions it executes, in called functions too, of what the
         * policy says that host calls cost, and one unit for each 64 bytes of scratch, out and locals that are zeroed.
         * What {@code fuel} instructions take besides is not in it.
         *
         * @return units of fuel for packets of at most {@link Policy#packetBytes()} and a user region as large as the
         *     policy grants, at most {@link Policy#fuel()}; empty if there is no such bound
         */
        public OptionalLong worstCaseFuel() {
            return worstCaseFuel(policy.packetBytes());
        }

        /**
         * The same for shorter packets, or longer ones.
         *
         * @param packetBytes the length of the longest packet
         * @return units of fuel; empty if there is no bound, or if there are 2^63 or more
         */
        public OptionalLong worstCaseFuel(int packetBytes) {
            int user = policy.regions().get(Region.USER).bytes();
            return fuel.map(most -> most.most(packetBytes, user)).orElse(OptionalLong.empty());
        }

        /** What was found to hold at the heads of loops and wherever ways meet. */
        Invariants invariants() {
            return invariants.get();
        }

        /**
         * How many activations of functions there are at most at a time: the longest chain of calls, also of those that the
         * first function does not lead to.
         *
         * @return 1 to {@link Policy#depth()}; just that if calls may be recursive
         */
        public int depth() {
            return deepest;
        }

        /**
         * How much memory a machine needs for the program: what it declares, with locals for as many activations as there
         * can be, each as large as the largest.
         *
         * @return bytes of user, state, scratch, out, locals and data
         */
        public long memoryBytes() {
            long bytes = (long) deepest * program.mostLocalBytes();
            for (Region region : new Region[] {Region.USER, Region.STATE, Region.SCRATCH, Region.OUT, Region.DATA}) {
                bytes += program.declaredBytes(region, 0);
            }
            return bytes;
        }

        /**
         * What was found to hold, as bytes: with them {@link Verifier#check} comes to this verdict again, in one pass. A
         * verdict does not keep it, so that it is looked for again: that takes most of the time that verifying took.
         *
         * @return a certificate for these bytes, this policy and these extensions
         */
        public byte[] certificate() {
            return Certificate.write(invariants(), identity.get());
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return findings.warnings();
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
