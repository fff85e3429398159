package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.domain.Interval;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import dev.exocode.verifier.domain.Value;
import java.util.Optional;

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
        if (holds(obligation.pc(), in, state)) {
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
        if (place.isPresent()
                && Transfer.isOutside(here, place.get(), 0, in.type().bytes(), length)) {
            // It never is: no check would let a run go on.
            findings.refuted(
                    obligation.pc(), VerifierCode.V2103, problem -> explained(problem, in, here, where, limit), facts);
        } else {
            findings.unproved(
                    obligation, VerifierCode.V2103, problem -> explained(problem, in, here, where, limit), facts);
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

    private Diagnostic explained(Diagnostic problem, Instruction in, State state, Range place, Range length) {
        Value base = state.get(in.rs1());
        Diagnostic explained = problem;
        if (base.symbol() >= Value.FIRST_FREE) {
            int origin = state.origin(base);
            String known = "r" + in.rs1() + " is " + state.range(base);
            explained = problem.note(
                    origin < 0
                            ? known + ", a parameter's value"
                            : known + " by what is known since pc " + origin + ": " + Printer.print(program, origin));
        }
        String check = in.region().fixed() ? offsetCheck(in, length.signed()) : lengthCheck(in, place.signed());
        boolean knows = place.isNatural() && place.hi() <= Integer.MAX_VALUE && !check.isEmpty();
        return knows ? explained.help(check + " before it suffices") : explained;
    }

    /** Where the length of the region can be checked or, of a packet, the offset with it; none that no region passes. */
    private static String lengthCheck(Instruction in, Interval place) {
        if (!place.isSingle() && in.immediate() && in.region() == Region.PACKET) {
            return "a check r" + in.rs1() + " + " + (in.imm() + in.type().bytes()) + " <= length";
        }
        long end = place.hi() + in.type().bytes();
        return end > Integer.MAX_VALUE ? "" : "a check length >= " + end;
    }

    /** Where the length is what it is, so that the offset must be checked, if there is one that would do. */
    private static String offsetCheck(Instruction in, Interval length) {
        long last = length.lo() - in.type().bytes() - in.imm();
        return !in.immediate() || in.rs1() == 0 || last < 0 ? "" : "a check r" + in.rs1() + " <= " + last;
    }
}
