package dev.exocode.sandbox.fuzz;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Instrumented;
import dev.exocode.sandbox.Instrumenter;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Claims;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Grant;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is attacked, as it is; a {@link Plant} changes one thing of it. Stateless. */
class Subject {
    /** What a run may be charged, and the most that a run may take that has a bound. */
    static final long FUEL = 2000;

    /** The longest packet that is drawn. */
    static final int MAX_PACKET_BYTES = 96;

    private static final int MAX_REGION_BYTES = 4096;
    private static final String FILE = "case";
    private static final List<HostCall> CALLS = Surroundings.HOST.functions().values().stream()
            .map(function -> any(function.descriptor()))
            .toList();
    private static final Policy STRICT = policy();
    private static final Policy CHECK = STRICT.withUnproved(Policy.INSTRUMENT.unproved());

    /** Offers what programs import, and can undo. */
    static final Host HOST = Surroundings.HOST.withUndo();

    private final Verifier strict = new Verifier(STRICT, Surroundings.EXTENSIONS);
    private final Verifier check = new Verifier(CHECK, Surroundings.EXTENSIONS);
    private final Instrumenter instrumenter = new Instrumenter(CHECK, Surroundings.EXTENSIONS, false);
    private final Sandbox sandbox = new Sandbox(
            CHECK,
            Surroundings.HOST.functions().values().stream()
                    .map(function -> Service.of(any(function.descriptor()), function.body())
                            .thatAborts())
                    .toList(),
            Set.of(),
            Surroundings.EXTENSIONS,
            Sandbox.Engine.INTERPRETER,
            false);

    private static Policy policy() {
        Policy policy =
                Policy.STRICT.withFuel(FUEL).withPacketBytes(MAX_PACKET_BYTES).withHostCalls(CALLS);
        for (Region region : List.of(Region.USER, Region.STATE, Region.SCRATCH, Region.OUT)) {
            policy = policy.withRegion(region, new Grant(true, true, MAX_REGION_BYTES));
        }
        return policy.withRegion(Region.DATA, new Grant(true, false, MAX_REGION_BYTES))
                .withRegion(Region.LOCAL, new Grant(true, true, MAX_REGION_BYTES / Host.PLAIN.maxDepth()));
    }

    private static HostCall any(Import descriptor) {
        Type result = descriptor.signature().result();
        HostCall.Argument range = HostCall.Argument.of(result == Type.V ? Type.U : result);
        return new HostCall(
                descriptor.name(),
                descriptor.signature().parameters().stream()
                        .map(HostCall.Argument::of)
                        .toList(),
                result,
                result == Type.V ? 0 : range.least(),
                result == Type.V ? 0 : range.greatest(),
                0);
    }

    Result<Program> decode(byte[] bytes) {
        return BinaryFormat.decode(FILE, bytes, Surroundings.EXTENSIONS);
    }

    Result<Assembled> assemble(String text) {
        return Assembler.assemble(new Source(FILE, text), Surroundings.EXTENSIONS);
    }

    /** The verdict if everything must be proved. */
    Verdict strict(byte[] bytes) {
        return strict.verify(FILE, bytes);
    }

    /** The verdict if what is not proved may be checked, and what it rests on. */
    Claims claims(byte[] bytes) {
        return check.claims(FILE, bytes);
    }

    /** The verdict if what is not proved may be checked. */
    Verdict check(byte[] bytes) {
        return check.verify(FILE, bytes);
    }

    /** The same by a certificate. */
    Verdict check(byte[] bytes, byte[] certificate) {
        return check.check(FILE, bytes, List.of(), "certificate", certificate);
    }

    /** What led to the verdict if everything must be proved. */
    Explained explain(byte[] bytes) {
        return strict.explain(FILE, bytes, List.of(), pc -> false);
    }

    Judged judged(Verdict.Accepted accepted) {
        return Judged.of(accepted);
    }

    /** What is promised of a program by a certificate that is not its own. */
    Judged certified(Verdict verdict, Judged own) {
        return verdict instanceof Verdict.Accepted accepted ? Judged.of(accepted) : null;
    }

    Optional<String> violation(Claims claims, Interpreter run, int packetBytes, int userBytes) {
        return claims.violation(run.pc(), run, packetBytes, userBytes);
    }

    Result<Rewritten> instrument(byte[] bytes) {
        Result<Instrumented> result = instrumenter.instrument(FILE, bytes, List.of());
        return new Result<>(result.value().map(Rewritten::of), result.diagnostics());
    }

    Result<Interpreter> interpret(Program program) {
        return Interpreter.load(FILE, program, HOST);
    }

    Result<Machine> compile(Proofs proofs) {
        return JvmBackend.compile(FILE, proofs, HOST);
    }

    /** The whole way at once, as a host goes it. */
    Result<Guest> load(byte[] bytes) {
        return sandbox.load(FILE, bytes);
    }

    /** Runs what {@link #load} gave. */
    long run(Guest guest, byte[] data, int offset, int length) {
        return guest.run(data, offset, length);
    }

    /** Runs what {@link #compile} gave. */
    long run(Machine machine, byte[] data, int offset, int length) {
        return machine.run(data, offset, length);
    }

    void undo(Machine machine) {
        machine.undo();
    }
}
