package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.domain.Interval;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Value;

/** What is told of an access that is not known to be inside; nothing is decided here. */
final class BoundsNotes {
    private BoundsNotes() {}

    /** Tells what is known of the base, and what check would do. */
    static Diagnostic explained(
            Diagnostic problem, Program program, Instruction in, State state, Range place, Range length) {
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
