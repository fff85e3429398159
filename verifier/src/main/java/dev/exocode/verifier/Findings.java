package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** What has been decided of a program: the obligations proved, and a message for each of the others. */
final class Findings {
    private final IntFunction<Position> positions;
    private final Diagnostics problems = new Diagnostics();
    private final List<Obligation> proved = new ArrayList<>();

    Findings(IntFunction<Position> positions) {
        this.positions = positions;
    }

    void proved(Obligation obligation) {
        proved.add(obligation);
    }

    void refuted(int pc, Code code, String... facts) {
        refuted(pc, code, problem -> problem, facts);
    }

    /** Adds a message unless there are enough; notes and help are only looked for if it is shown. */
    void refuted(int pc, Code code, UnaryOperator<Diagnostic> more, String... facts) {
        if (!problems.full()) {
            problems.add(more.apply(Diagnostic.error(code, positions.apply(pc), facts)));
        }
    }

    /** Adds a message about something that is no instruction. */
    void refuted(Position position, Code code, String... facts) {
        problems.add(Diagnostic.error(code, position, facts));
    }

    boolean failed() {
        return problems.failed();
    }

    List<Diagnostic> problems() {
        return problems.sorted();
    }

    List<Obligation> proofs() {
        return proved;
    }
}
