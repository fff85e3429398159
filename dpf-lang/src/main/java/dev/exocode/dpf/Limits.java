package dev.exocode.dpf;

import java.util.List;
import java.util.Optional;

/** Counts what a typed filter is made of, against the limits of {@link DpfCompiler}. Not thread-safe. */
final class Limits {
    private int steps;
    private int shifts;
    /** The first limit that was passed; null if none was. */
    private String passed;

    private Limits() {}

    /** Which limit a conjunction is beyond, if any. */
    static Optional<String> passed(List<Clause> clauses) {
        Limits limits = new Limits();
        limits.count(clauses, 1);
        if (limits.passed == null) {
            limits.reach(clauses, new MessageBase());
        }
        return Optional.ofNullable(limits.passed);
    }

    private void pass(String limit) {
        passed = passed == null ? limit : passed;
    }

    private void count(List<Clause> clauses, int depth) {
        if (depth > DpfCompiler.MAX_NESTING) {
            pass("clauses inside each other");
            return;
        }
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Any any) {
                any.ways().forEach(way -> count(way, depth + 1));
            } else if (clause instanceof Clause.Not not) {
                count(not.clauses(), depth + 1);
            } else {
                step();
                if (clause instanceof Atom.ShiftBy && ++shifts > DpfCompiler.MAX_FIELD_SHIFTS) {
                    pass("too many shifts by fields");
                }
                MessageBase.amounts((Atom) clause).forEach(amount -> count(amount, 0));
            }
        }
    }

    private void count(Amount amount, int depth) {
        if (amount instanceof Amount.Binary binary) {
            step();
            if (depth > DpfCompiler.MAX_NESTING) {
                pass("operations inside each other");
                return;
            }
            count(binary.left(), depth + 1);
            count(binary.right(), depth + 1);
        }
    }

    private void step() {
        if (++steps > DpfCompiler.MAX_ATOMS) {
            pass("too many atoms and operations");
        }
    }

    private void reach(List<Clause> clauses, MessageBase base) {
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Any any) {
                any.ways().forEach(way -> reach(way, base.copy()));
            } else if (clause instanceof Clause.Not not) {
                reach(not.clauses(), base.copy());
            } else if (!base.pass((Atom) clause)) {
                pass("out of the largest packet: " + Printer.print(clause));
            }
        }
    }
}
