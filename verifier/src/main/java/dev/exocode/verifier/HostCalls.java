package dev.exocode.verifier;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.domain.Interval;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import dev.exocode.verifier.domain.Value;
import java.util.List;
import java.util.Optional;

/** Decides whether a host call passes what the policy asks for, and tells what it gives. */
final class HostCalls {
    private final Program program;
    private final Policy policy;
    private final Findings findings;

    HostCalls(Program program, Policy policy, Findings findings) {
        this.program = program;
        this.policy = policy;
        this.findings = findings;
    }

    /** Where the result of an import lies: where the policy says, or anywhere in its type. */
    static Range result(Program program, Policy policy, int index) {
        Import called = program.imports().get(index);
        Type type = called.signature().result();
        return policy.hostCall(called.name())
                .filter(call -> type != Type.V)
                .map(call -> range(type, call.least(), call.greatest()))
                .orElse(Range.of(type));
    }

    private static Range range(Type type, long least, long greatest) {
        return type.signed() ? Range.of(new Interval(least, greatest)) : Range.unsigned(least, greatest);
    }

    /** Proves that each argument, cut to its type, is in its range, and that slices are inside their regions. */
    void decide(Obligation obligation, Instruction in, State state, Transfer transfer) {
        Import called = program.imports().get(in.target());
        Optional<HostCall> call = policy.hostCall(called.name());
        State here = state.copy();
        List<Value> values = transfer.arguments(here, obligation.pc(), called.signature());
        boolean all = true;
        for (int i = 0; i < values.size() && call.isPresent(); i++) {
            HostCall.Argument wanted = call.get().arguments().get(i);
            Range range = here.range(values.get(i));
            Range limits = range(wanted.type(), wanted.least(), wanted.greatest());
            boolean fits = wanted.type().floating() || range.within(limits);
            Optional<Region> slice = wanted.slice();
            if (!fits) {
                findings.unproved(
                        obligation,
                        VerifierCode.V2401,
                        problem -> problem,
                        "argument=" + (i + 1),
                        "range=" + range,
                        "asked=" + limits);
            } else if (slice.isPresent() && !isInside(obligation.pc(), slice.get(), values, i, here, transfer)) {
                fits = false;
                findings.unproved(
                        obligation,
                        VerifierCode.V2401,
                        problem -> problem,
                        "slice=" + slice.get().word() + "[" + range.signed() + ","
                                + here.range(values.get(i + 1)).signed() + "]",
                        "length="
                                + here.range(transfer.length(obligation.pc(), slice.get()))
                                        .signed());
            }
            all &= fits;
        }
        if (all) {
            findings.proved(obligation);
        }
    }

    /** Whether {@code 0 <= offset}, {@code 0 <= size} and {@code offset + size <= length}. */
    private static boolean isInside(int pc, Region region, List<Value> values, int i, State state, Transfer transfer) {
        Value offset = values.get(i);
        Value size = values.get(i + 1);
        return state.range(offset).isNatural()
                && state.range(size).isNatural()
                && Transfer.place(state, pc, offset, size)
                        .filter(end -> Bounds.isInside(state, end, 0, transfer.length(pc, region)))
                        .isPresent();
    }
}
