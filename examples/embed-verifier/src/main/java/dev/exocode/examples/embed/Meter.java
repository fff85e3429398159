package dev.exocode.examples.embed;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;

/**
 * Runs a program whose end is not proved, one instruction at a time, until it ends or has used as much fuel as the policy
 * grants. Counts in the units of {@link dev.exocode.verifier.Verdict.Accepted#worstCaseFuel()}, but for the zeroing of
 * memory, which the policy bounds by its sizes.
 */
final class Meter {
    private final Interpreter machine;
    private final long most;
    /** What each instruction costs. */
    private final long[] costs;

    Meter(Interpreter machine, Program program, Policy policy) {
        this.machine = machine;
        this.most = policy.fuel();
        this.costs = program.code().stream()
                .mapToLong(in -> in.op().fuel() + host(in, program, policy))
                .toArray();
    }

    private static long host(Instruction in, Program program, Policy policy) {
        return in.op() != Op.HCALL
                ? 0
                : policy.hostCalls().orElseThrow().stream()
                        .filter(call ->
                                call.descriptor().equals(program.imports().get(in.target())))
                        .mapToLong(HostCall::fuel)
                        .sum();
    }

    /** Runs on one event; false if the run was stopped, and is left where it stands. */
    boolean run(byte[] event) {
        machine.begin(event, 0, event.length);
        for (long left = most; !machine.ended(); machine.step()) {
            left -= costs[machine.pc()];
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
