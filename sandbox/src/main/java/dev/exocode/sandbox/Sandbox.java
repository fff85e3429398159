package dev.exocode.sandbox;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The terms on which a host runs strangers' programs, and the way in: {@code new
 * Sandbox(Policy.INSTRUMENT).load("handler", bytes)} gives a {@link Guest} or says why not.
 *
 * <p>What a guest may take is in the policy: fuel, depth of calls, bytes of each region. Each run gets {@link Policy#fuel} units
 * for what it is charged, and what it takes besides was proved to be no more than that again. Packets longer and grants
 * larger than the policy says are refused. When a run is stopped, what it wrote is undone; for that its {@code state} and
 * {@code user} take their memory twice.
 *
 * <p>Every guest may import {@code abort (i)}: it declines, and keeps what it has written (1) or not (0).
 *
 * <p>Immutable and thread-safe. Guests share nothing but what the host grants them and what its services do.
 *
 * @param policy what programs may do; its list of host calls is not looked at: the services are that
 * @param services what is offered, of different names, none of them {@link #ABORT}
 * @param capabilities what guests hold
 * @param extensions the operations from outside that programs may use
 * @param engine what runs them
 * @param masks whether accesses that may be outside are led back inside where that is possible, see {@link Instrumenter}
 */
public record Sandbox(
        Policy policy,
        List<Service> services,
        Set<String> capabilities,
        List<Extension> extensions,
        Engine engine,
        boolean masks) {

    /** The host call by which a guest declines. */
    public static final HostCall ABORT = Service.ending("abort");

    /** So deep may calls within a program be, each with locals of its own. */
    private static final int MOST_DEPTH = Host.PLAIN.maxDepth();

    /** What each guest takes whatever it is, and what each of its instructions does, with what is put in for it; as measured, rounded up. */
    private static final int GUEST_BYTES = 8192;

    private static final int INSTRUCTION_BYTES = 400;

    /** What runs guests. */
    public enum Engine {
        /** Runs at once. */
        INTERPRETER,
        /** Costs a class a guest, and runs at the speed of Java. */
        JVM
    }

    /**
     * Makes a sandbox of copies of its parts.
     *
     * @param policy what programs may do
     * @param services what is offered
     * @param capabilities what guests hold
     * @param extensions operations from outside
     * @param engine what runs them
     * @param masks whether to mask
     * @throws IllegalArgumentException if two services have one name, or one that of {@link #ABORT}: a bug of the caller
     * @throws NullPointerException if a part is null; the message names it
     */
    public Sandbox {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(services, "services");
        Objects.requireNonNull(capabilities, "capabilities");
        Objects.requireNonNull(extensions, "extensions");
        Objects.requireNonNull(engine, "engine");
        services = List.copyOf(services);
        capabilities = Set.copyOf(capabilities);
        extensions = List.copyOf(extensions);
        long names = Stream.concat(Stream.of(ABORT), services.stream().map(Service::call))
                .map(HostCall::name)
                .distinct()
                .count();
        if (names <= services.size()) {
            throw new IllegalArgumentException("two services have one name");
        }
    }

    /**
     * A sandbox without services, on the JVM.
     *
     * @param policy what programs may do
     */
    public Sandbox(Policy policy) {
        this(policy, List.of(), Set.of(), List.of(), Engine.JVM, false);
    }

    /**
     * The same with other services.
     *
     * @param offered all that are offered
     * @return a sandbox
     */
    public Sandbox withServices(Service... offered) {
        return new Sandbox(policy, List.of(offered), capabilities, extensions, engine, masks);
    }

    /**
     * The same for guests that hold other capabilities.
     *
     * @param held all that they hold
     * @return a sandbox
     */
    public Sandbox withCapabilities(String... held) {
        return new Sandbox(policy, services, Set.of(held), extensions, engine, masks);
    }

    /**
     * The same with another engine.
     *
     * @param other what runs guests
     * @return a sandbox
     */
    public Sandbox withEngine(Engine other) {
        return new Sandbox(policy, services, capabilities, extensions, other, masks);
    }

    /**
     * How much memory a guest of a program takes at most while it is there: its regions, what undoes its stores, and what is made of its code. What verifying
     * it takes for a moment is not in this.
     *
     * @param program what is to be loaded
     * @param granted how many bytes of the host it gets in place of memory of its own
     * @return bytes, of which those for its code are an estimate
     */
    public static long mostBytes(Program program, long granted) {
        long user = program.declaredBytes(Region.USER, 0);
        // Memory of its own it has beside what it gets; and what it writes to may all be undone.
        long bytes = user + Math.max(user, granted) + 2L * program.declaredBytes(Region.STATE, 0);
        for (Region region : List.of(Region.SCRATCH, Region.OUT, Region.DATA)) {
            bytes += program.declaredBytes(region, 0);
        }
        return bytes
                + (long) program.mostLocalBytes() * MOST_DEPTH
                + GUEST_BYTES
                + (long) program.code().size() * INSTRUCTION_BYTES;
    }

    /**
     * Verifies a program, puts in the checks it lacks, verifies it again, and loads it.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return a guest with memory of its own, or why there is none: messages of the verifier, of the {@link Instrumenter}, or
     *     J0001 if the program is too large for a class of the JVM
     * @throws NullPointerException if one is null; the message names it
     */
    public Result<Guest> load(String file, byte[] bytes) {
        return load(file, bytes, List.of());
    }

    /**
     * The same for bytes whose instructions have positions in a text.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @return see {@link #load(String, byte[])}
     * @throws NullPointerException if one is null; the message names it
     */
    public Result<Guest> load(String file, byte[] bytes, List<Position> positions) {
        return load(file, bytes, positions, instrumenter -> instrumenter.instrument(file, bytes, positions));
    }

    /**
     * The same by a certificate, which need not be trusted: it spares the search for a proof.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes
     * @param positions where the instructions stand, one for each; or none
     * @param certificateFile the name of the certificate in messages
     * @param certificate any bytes; good are those of the same bytes, under the policy with the host calls of what is offered and held here
     * @return the guest; or why it is refused: the certificate is of something else, or claims what does not hold
     */
    public Result<Guest> load(
            String file, byte[] bytes, List<Position> positions, String certificateFile, byte[] certificate) {
        Objects.requireNonNull(certificateFile, "certificateFile");
        Objects.requireNonNull(certificate, "certificate");
        return load(
                file,
                bytes,
                positions,
                instrumenter -> instrumenter.instrument(file, bytes, positions, certificateFile, certificate));
    }

    private Result<Guest> load(
            String file,
            byte[] bytes,
            List<Position> positions,
            Function<Instrumenter, Result<Instrumented>> instrument) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(positions, "positions");
        List<Service> held = services.stream()
                .filter(service ->
                        service.capability().map(capabilities::contains).orElse(true))
                .toList();
        List<HostCall> calls = new ArrayList<>(List.of(ABORT));
        held.forEach(service -> calls.add(service.call()));
        Result<Instrumented> instrumented =
                instrument.apply(new Instrumenter(policy.withHostCalls(calls), extensions, masks));
        if (instrumented.value().isEmpty()) {
            return Result.failure(instrumented.diagnostics());
        }
        Guest.Declining declining = new Guest.Declining();
        List<HostFunction> functions = new ArrayList<>(List.of(new HostFunction(ABORT.descriptor(), declining)));
        held.forEach(service -> functions.add(service.function()));
        Host host = Host.of(functions.toArray(HostFunction[]::new)).withUndo();
        Result<? extends Machine> loaded = switch (engine) {
            case INTERPRETER ->
                Interpreter.load(file, instrumented.value().get().accepted().program(), host);
            case JVM -> JvmBackend.compile(file, instrumented.value().get().accepted(), host);
        };
        return loaded.value().isEmpty()
                ? Result.failure(loaded.diagnostics())
                : Result.of(new Guest(
                        file,
                        loaded.value().get(),
                        instrumented.value().get(),
                        BinaryFormat.decode(file, bytes, extensions).value().orElseThrow(),
                        positions,
                        policy,
                        declining));
    }
}
