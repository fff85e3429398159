package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * What has been decided of a program: the obligations proved, those left to checks while it runs, and a message for each
 * that is not proved.
 */
final class Findings {
    final IntFunction<Position> positions;
    private final boolean checks;
    private Diagnostics problems = new Diagnostics();
    private Diagnostics warnings = new Diagnostics();
    private final List<Obligation> proved = new ArrayList<>();
    private final List<Obligation> checked = new ArrayList<>();
    private boolean metered;
    private boolean unfounded;
    private final Set<Obligation> refuted = new LinkedHashSet<>();
    /** Of those the ones that may hold. */
    private final Set<Obligation> unknown = new LinkedHashSet<>();

    private final Messages messages = new Messages();

    /**
     * Starts without any.
     *
     * @param checks whether what can be checked while the program runs may be left to that
     */
    Findings(IntFunction<Position> positions, boolean checks) {
        this.positions = positions;
        this.checks = checks;
    }

    void proved(Obligation obligation) {
        proved.add(obligation);
    }

    /** Decides on what could not be proved: left to a check with a warning, or refused. */
    void unproved(Obligation obligation, Code code, UnaryOperator<Diagnostic> more, String... facts) {
        if (!checks || !obligation.kind().isCheckable()) {
            unknown.add(obligation);
            refuted(obligation.pc(), code, more, facts);
            return;
        }
        checked.add(obligation);
        metered |= obligation.kind() == Obligation.Kind.LOOP || obligation.kind() == Obligation.Kind.DEPTH;
        if (!warnings.enough()) {
            Diagnostic warning = more.apply(Diagnostic.warning(code, positions.apply(obligation.pc()), facts));
            messages.tell(warning, obligation);
            warnings.add(warning);
        }
    }

    /** Decides on what could not be proved of the whole program: left to a meter with a warning, or refused. */
    void unproved(Position at, Code code, UnaryOperator<Diagnostic> more, String... facts) {
        if (checks) {
            metered = true;
            warnings.add(more.apply(Diagnostic.warning(code, at, facts)));
        } else {
            problems.add(more.apply(Diagnostic.error(code, at, facts)));
        }
    }

    void refuted(int pc, Code code, String... facts) {
        refuted(pc, code, problem -> problem, facts);
    }

    /** Adds a message unless there are enough; notes and help are only looked for if it is shown. */
    void refuted(int pc, Code code, UnaryOperator<Diagnostic> more, String... facts) {
        unfounded |= code == VerifierCode.V1014;
        Optional<Obligation> obligation = Obligation.Kind.of(code).map(kind -> new Obligation(pc, kind));
        obligation.ifPresent(refuted::add);
        if (!problems.full()) {
            Diagnostic problem = more.apply(Diagnostic.error(code, positions.apply(pc), facts));
            obligation.ifPresent(lacking -> messages.tell(problem, lacking));
            problems.add(problem);
        }
    }

    /** Adds a message about something that is no instruction. */
    void refuted(Position position, Code code, String... facts) {
        problems.add(Diagnostic.error(code, position, facts));
    }

    /** What messages are about. */
    Messages messages() {
        return messages;
    }

    /** Adds notes to the messages about obligations. */
    void note(Map<Obligation, String> notes) {
        problems = messages.noted(problems, notes);
        warnings = messages.noted(warnings, notes);
    }

    /** Whether something was left to a meter: a loop, the depth of calls, or the fuel of the whole. */
    boolean metered() {
        return metered;
    }

    /** Whether something that was claimed was found not to hold. */
    boolean unfounded() {
        return unfounded;
    }

    boolean failed() {
        return problems.failed();
    }

    List<Diagnostic> problems() {
        return problems.sorted();
    }

    List<Diagnostic> warnings() {
        return warnings.sorted();
    }

    List<Obligation> proofs() {
        return proved;
    }

    List<Obligation> checks() {
        return checked;
    }

    /** Each once, in the order in which they were decided. */
    List<Obligation> refuted() {
        return List.copyOf(refuted);
    }

    /** Of the refuted those that could not be proved, and may hold. */
    List<Obligation> unknown() {
        return List.copyOf(unknown);
    }
}
