package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import dev.exocode.verifier.domain.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides whether a load or store stays inside its region, and says what is missing if not. */
final class Bounds {
    private final Program program;
    private final Transfer transfer;
    private final Findings findings;

    Bounds(Program program, Transfer transfer, Findings findings) {
        this.program = program;
        this.transfer = transfer;
        this.findings = findings;
    }

    /**
     * Proves that every byte of an access is inside: the sum of base and offset is an integer that 64 bits hold, is not
     * negative, and exceeds the length of the region by at most minus the width.
     */
    void decide(Obligation obligation, Instruction in, State state) {
        if (state.passed(in) || holds(obligation.pc(), in, state)) {
            findings.proved(obligation);
            return;
        }
        Value length = transfer.length(obligation.pc(), in.region());
        State here = state.copy();
        Value base = here.get(in.rs1());
        Value offset = in.immediate() ? Value.constant(in.imm()) : here.get(in.rs2());
        Optional<Value> place = Transfer.place(here, obligation.pc(), base, offset);
        Range where = place.map(here::range).orElse(Range.ALL);
        Range limit = here.range(length);
        String[] facts = {
            "region=" + in.region().word(),
            "offset=" + where.signed(),
            "width=" + in.type().bytes(),
            "length=" + limit.signed()
        };
        UnaryOperator<Diagnostic> explained =
                problem -> BoundsNotes.explained(problem, program, in, here, where, limit);
        if (place.isPresent()
                && Transfer.isOutside(here, place.get(), 0, in.type().bytes(), length)) {
            // It never is: no check would let a run go on.
            findings.refuted(obligation.pc(), VerifierCode.V2103, explained, facts);
        } else {
            findings.unproved(obligation, VerifierCode.V2103, explained, facts);
        }
    }

    /** Whether every byte of an access is known to be inside. */
    boolean holds(int pc, Instruction in, State state) {
        Value length = transfer.length(pc, in.region());
        State here = in.immediate() ? state : state.copy();
        Value base = here.get(in.rs1());
        Value offset = in.immediate() ? Value.constant(in.imm()) : here.get(in.rs2());
        return Transfer.place(here, pc, base, offset)
                .filter(place -> isInside(here, place, in.type().bytes(), length))
                .isPresent();
    }

    /** Whether {@code 0 <= place} and {@code place + width <= length}. */
    static boolean isInside(State state, Value place, int width, Value length) {
        return state.range(place).isNatural() && state.bound(place, length) <= -width;
    }
}
