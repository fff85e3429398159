package dev.exocode.verifier;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Inference;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Decides whether bytes are a program that is safe to run on any packet of 0 to 2^31-1 bytes, with any granted memory that
 * is as large as it declares.
 *
 * <p>Checked, for every program it accepts and every packet: the bytes decode; every instruction is well-formed; control
 * stays inside its function; functions are called with as many arguments as they take for the result they give, also
 * dynamically, are not recursive and nest no deeper than the policy allows; every loop ends, and a run with it, within
 * {@link Verdict.Accepted#worstCaseFuel()}; a register is set before it is read, in each activation; a region is declared
 * before it is named, and as writable before it is stored to, and granted by the policy for that; a load or store at
 * {@code offset} of {@code width} bytes has {@code 0 <= offset} and {@code offset + width <= length}, without wrapping, in
 * every region; nothing is divided by zero; an extension is declared and has the instruction; host calls are those that the
 * policy lists, with arguments as it asks; nothing is floating-point unless the policy allows it. Under a policy that
 * leaves what is not proved to checks, what {@link Verdict.Accepted#checked()} lists is not claimed.
 *
 * <p>Not checked: that the result means what its author says; that two programs are independent of each other's results;
 * how long a run takes on a clock; what {@code fuel} instructions take, which is the author's affair and counts as one unit;
 * that the host offers what is imported, what its functions do, that their results are in the range that the policy says,
 * and that they grant no other memory in the middle of a run; that packets are no longer than the policy says, without which
 * a run may use more fuel, but is safe; that an extension computes what it says, within the range it says; that an engine
 * implements the instructions rightly; anything about the arrays around the packet and the granted memory, which are the
 * caller's. Amounts of shifts need no check, since engines take them modulo the width.
 *
 * <p>Stateless and thread-safe; work and memory are linear in the number of bytes.
 */
public final class Verifier {
    private static final Checker.Observer NOBODY = (pc, state) -> {};

    /** Where claims come from, and so what can be done where they do not prove all. */
    private enum Search {
        /** Found in haste: most programs need no more, and of others it is forgotten. */
        HASTY,
        /** Found without haste: what does not hold of it can be mended. */
        CAREFUL,
        /** Mended, or somebody's. */
        NONE
    }

    private final Policy policy;
    private final List<Extension> known;

    /**
     * A verifier by a policy.
     *
     * @param policy what is asked of programs
     * @param known the extensions that programs may declare; they are trusted, as code of the host
     */
    public Verifier(Policy policy, List<Extension> known) {
        this.policy = Objects.requireNonNull(policy);
        this.known = List.copyOf(known);
    }

    /**
     * A verifier by a policy, for programs without extensions.
     *
     * @param policy what is asked of programs
     */
    public Verifier(Policy policy) {
        this(policy, List.of());
    }

    /**
     * Verifies bytes.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return the verdict
     */
    public Verdict verify(String file, byte[] bytes) {
        return verify(file, bytes, List.of());
    }

    /**
     * Verifies bytes whose instructions have positions in a text.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @return the verdict
     */
    public Verdict verify(String file, byte[] bytes, List<Position> positions) {
        return verify(file, bytes, positions, NOBODY);
    }

    /**
     * Verifies bytes by what was found to hold when they were verified before: in one pass, without looking for anything.
     * The certificate need not be trusted: nothing unsafe is accepted by it. Programs may be that {@link #verify} rejects,
     * for a certificate may tell what looking for it does not find.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @param certificateFile the name of the certificate in messages about it
     * @param certificate any bytes, of which an accepted verdict keeps a copy; those of {@link Verdict.Accepted#certificate}
     *     have it accepted
     * @return the verdict; rejected if the certificate is of other bytes, another policy or other extensions, or claims what
     *     does not hold
     */
    public Verdict check(
            String file, byte[] bytes, List<Position> positions, String certificateFile, byte[] certificate) {
        return check(file, bytes, positions, certificateFile, certificate, NOBODY);
    }

    /**
     * Verifies bytes by what was found to hold when they were verified before, and keeps what was decided on the way, but
     * not what holds before each instruction.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @param certificateFile the name of the certificate in messages about it
     * @param certificate any bytes
     * @return the same verdict as that of {@link #check}, and what led to it
     */
    public Explained explain(
            String file, byte[] bytes, List<Position> positions, String certificateFile, byte[] certificate) {
        Explained.Notes notes = new Explained.Notes(pc -> false);
        return notes.explained(check(file, bytes, positions, certificateFile, certificate, notes));
    }

    Verdict check(
            String file,
            byte[] bytes,
            List<Position> positions,
            String certificateFile,
            byte[] certificate,
            Checker.Observer observer) {
        byte[] claims = certificate.clone();
        byte[] identity = Certificate.identity(bytes, policy, known);
        return verify(
                file,
                bytes,
                positions,
                program -> Certificate.read(certificateFile, claims, identity, program),
                Search.NONE,
                observer);
    }

    /**
     * Verifies bytes, and keeps what was taken for true before each instruction, to be compared with runs.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @return the same verdict as that of {@link #verify(String, byte[])}, and what it rests on
     */
    public Claims claims(String file, byte[] bytes) {
        Map<Integer, State> states = new HashMap<>();
        return new Claims(verify(file, bytes, List.of(), (pc, state) -> states.put(pc, state.copy())), states);
    }

    /**
     * Verifies bytes, and keeps what was found on the way: for people who want to see why.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @param where of which instructions to tell what holds before them, by their indices; of a large program that is much
     * @return the same verdict as that of {@link #verify}, and what led to it
     */
    public Explained explain(String file, byte[] bytes, List<Position> positions, IntPredicate where) {
        Explained.Notes notes = new Explained.Notes(where);
        return notes.explained(verify(file, bytes, positions, notes));
    }

    Verdict verify(String file, byte[] bytes, List<Position> positions, Checker.Observer observer) {
        return verify(file, bytes, positions, program -> infer(file, program, true), Search.HASTY, observer);
    }

    private Verdict verify(
            String file,
            byte[] bytes,
            List<Position> positions,
            Function<Program, Result<Invariants>> claims,
            Search search,
            Checker.Observer observer) {
        Result<Program> decoded = BinaryFormat.decode(file, bytes, known);
        if (decoded.value().isEmpty()) {
            return new Verdict.Malformed(decoded.diagnostics());
        }
        Program program = decoded.value().get();
        Findings findings = new Findings(positions(file, program, positions), policy.unproved() == Unproved.CHECK);
        observer.judges(program, findings);
        new Shape(program, policy, findings).check(file);
        if (findings.failed()) {
            return new Verdict.Rejected(findings.problems());
        }
        Result<Invariants> claimed = claims.apply(program);
        if (claimed.value().isEmpty() && search == Search.HASTY) {
            return again(file, bytes, positions, observer);
        } else if (claimed.value().isEmpty()) {
            return new Verdict.Rejected(claimed.diagnostics());
        }
        Invariants invariants = claimed.value().get();
        Checker checker = new Checker(program, policy, invariants, findings, observer);
        Optional<Fuel> fuel = checker.check(file);
        if (search == Search.HASTY && !isComplete(findings) && hasLoops(program)) {
            return again(file, bytes, positions, observer);
        } else if (search == Search.CAREFUL && findings.unfounded()) {
            // Seldom: the pass that decides tells whether there is something to mend, and then all is decided anew.
            return verify(file, bytes, positions, again -> mended(again, claims.apply(again)), Search.NONE, observer);
        }
        Causes causes =
                new Causes(program, policy, invariants, findings.messages().told());
        if (causes.isOpen()) {
            new Checker(program, policy, invariants, new Findings(pc -> new Position.Whole(file), false), causes)
                    .check(file);
            findings.note(causes.notes(checker::holds));
        }
        return findings.failed()
                ? new Verdict.Rejected(findings.problems())
                : new Verdict.Accepted(
                        program,
                        policy,
                        findings,
                        checker.reached(),
                        checker.deepest(),
                        fuel,
                        () -> claims.apply(program).value().orElseThrow(),
                        // The bytes are not kept, and there are no others of this program.
                        () -> Certificate.identity(BinaryFormat.encode(program), policy, known));
    }

    private static boolean isComplete(Findings findings) {
        return findings.checks().isEmpty() && !findings.metered() && !findings.failed();
    }

    private static boolean hasLoops(Program program) {
        return Loops.of(program).stream().anyMatch(function -> !function.loops().isEmpty());
    }

    /** Decides anew by what is found without haste. */
    private Verdict again(String file, byte[] bytes, List<Position> positions, Checker.Observer observer) {
        return verify(file, bytes, positions, program -> infer(file, program, false), Search.CAREFUL, observer);
    }

    private Result<Invariants> mended(Program program, Result<Invariants> found) {
        return Result.of(Mending.of(program, policy, found.value().orElseThrow()));
    }

    private Result<Invariants> infer(String file, Program program, boolean hasty) {
        return Inference.infer(program, index -> HostCalls.result(program, policy, index), hasty)
                .map(Result::of)
                .orElseGet(() -> Result.failure(Diagnostic.error(
                        VerifierCode.V1013,
                        new Position.Whole(file),
                        "instructions=" + program.code().size())));
    }

    private static IntFunction<Position> positions(String file, Program program, List<Position> positions) {
        return positions.isEmpty()
                ? pc -> new Position.InProgram(file, pc, Printer.print(program, pc))
                : positions::get;
    }
}
