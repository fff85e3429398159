package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.text.Printer;

/** Decides whether a load or store stays inside its region, and says what is missing if not. */
final class Bounds {
    private final Program program;
    private final Findings findings;

    Bounds(Program program, Findings findings) {
        this.program = program;
        this.findings = findings;
    }

    /**
     * Proves that every byte of an access is inside: the sum of base and offset does not wrap and is not negative, and its
     * end is at most the length of the region.
     *
     * <p>For the packet: base + largest offset + width is at most its length, by what is known of the base, or the same the
     * other way round. For the others: the largest sum + width is at most the least that the length can be, which is the
     * declared size, exactly, or of the user region the least that is known here.
     */
    void decide(Obligation obligation, Instruction in, State state) {
        Value base = state.get(in.rs1());
        Value offset = in.immediate() ? Value.constant(in.imm()) : state.get(in.rs2());
        int width = in.type().bytes();
        // Every integer if the sum may wrap, and then it is neither natural nor ends inside.
        Interval place = state.range(base).plus(state.range(offset));
        Interval length = length(obligation.pc(), in.region(), state);
        boolean inside = in.region() == Region.PACKET
                ? covers(state.slack(base), state.range(offset).plus(Interval.of(width)))
                        || covers(state.slack(offset), state.range(base).plus(Interval.of(width)))
                : place.hi() <= length.lo() - width;
        if (place.isNatural() && inside) {
            findings.proved(obligation);
        } else {
            findings.refuted(
                    obligation.pc(),
                    VerifierCode.V2103,
                    problem -> explained(problem, in, state, place, length),
                    "region=" + in.region().word(),
                    "offset=" + place,
                    "width=" + width,
                    "length=" + length);
        }
    }

    private Interval length(int pc, Region region, State state) {
        return switch (region) {
            case PACKET -> state.length();
            case USER -> state.userLength();
            case STATE, SCRATCH, OUT, LOCAL -> Interval.of(program.declaredBytes(region, program.functionAt(pc)));
        };
    }

    /** Whether a slack reaches to the end of an access. A sum that may have wrapped is every integer, and ends nowhere. */
    private static boolean covers(long slack, Interval end) {
        return !end.equals(Interval.ALL) && slack >= end.hi();
    }

    private Diagnostic explained(Diagnostic problem, Instruction in, State state, Interval place, Interval length) {
        Value base = state.get(in.rs1());
        Fact fact = state.fact(base.symbol());
        Diagnostic explained = problem;
        if (base.symbol() >= Value.FIRST_FREE) {
            String known = "r" + in.rs1() + " is " + state.range(base);
            explained = problem.note(
                    fact.origin() == Fact.FROM_OUTSIDE
                            ? known + ", a parameter's value"
                            : known + " by what is known since pc " + fact.origin() + ": "
                                    + Printer.print(program, fact.origin()));
        }
        String check = in.region().fixed() ? offsetCheck(in, length) : lengthCheck(in, place);
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
