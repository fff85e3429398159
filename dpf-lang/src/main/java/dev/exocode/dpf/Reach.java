package dev.exocode.dpf;

import dev.exocode.dpf.Operand.Bits;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;

/** Constant shifts and the fields behind them must stay inside the largest packet. */
final class Reach {
    private Reach() {}

    static void check(List<Clause> clauses, Diagnostics found) {
        check(clauses, new MessageBase(), found);
    }

    private static void check(List<Clause> clauses, MessageBase base, Diagnostics found) {
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Any any) {
                any.ways().forEach(way -> check(way, base.copy(), found));
            } else if (clause instanceof Clause.Not not) {
                check(not.clauses(), base.copy(), found);
            } else if (!base.pass((Atom) clause)) {
                found.add(error((Atom) clause, base));
            }
        }
    }

    private static Diagnostic error(Atom atom, MessageBase base) {
        Position at = atom.origin().position();
        if (atom instanceof Atom.Shift shift) {
            return Diagnostic.error(
                    DpfCode.SHIFT, at, "base=" + base.displacement(), "bytes=" + shift.bytes(), Report.limit());
        }
        Bits bits = MessageBase.operands(atom).stream()
                .filter(operand -> !base.reaches(operand))
                .findFirst()
                .flatMap(MessageBase::place)
                .orElseThrow();
        return Diagnostic.error(
                DpfCode.OFFSET,
                at,
                "base=" + base.displacement(),
                "offset=" + bits.offset(),
                "width=" + bits.bits(),
                Report.limit());
    }
}
