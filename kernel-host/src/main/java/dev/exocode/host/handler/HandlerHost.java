package dev.exocode.host.handler;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HandlerCall;
import dev.exocode.host.load.HandlerWords;
import dev.exocode.host.load.HostCode;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Unproved;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The terms on which a host runs message handlers, and the way in.
 *
 * <pre>{@code
 * Handler handler = AshCompiler.compile(new Source("echo.ash", text)).orThrow();
 * AttachedHandler echo =
 *         HandlerHost.granting("send").attach(handler, LinkType.ETHERNET).orThrow();
 * if (echo.run(frame, 0, frame.length) == HandlerEnd.REPLY) {
 *     echo.requests().send(wire::write);
 * }
 * }</pre>
 *
 * <p>Immutable; as thread-safe as its clock and its random numbers are.
 *
 * @param policy what handlers and their filters may do, and how much they may take; if it lists host calls, handlers have those of them
 *     that there are for handlers
 * @param checks whether a handler that the policy refuses for want of proof is run with checks, which is told by a warning
 * @param engine what runs them
 * @param grants the capabilities that handlers may need: {@code send}, {@code wake}, {@code post}
 * @param clock what {@code now()} gives, in nanoseconds
 * @param random what {@code random()} gives
 * @param allowance what one run may ask for
 * @param arguments what is said about the filters of handlers: the order of bytes, and values for parameters
 */
public record HandlerHost(
        Policy policy,
        boolean checks,
        Engine engine,
        Set<String> grants,
        LongSupplier clock,
        LongSupplier random,
        Allowance allowance,
        Arguments arguments) {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * Makes a host.
     *
     * @param policy what handlers may do
     * @param checks whether those that are not proved run with checks
     * @param engine what runs them
     * @param grants what they may need
     * @param clock what tells the time
     * @param random what gives random numbers
     * @param allowance what one run may ask for
     * @param arguments what is said about filters
     * @throws NullPointerException if a part is null; the message names it
     */
    public HandlerHost {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(engine, "engine");
        grants = Set.copyOf(grants);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(allowance, "allowance");
        Objects.requireNonNull(arguments, "arguments");
    }

    /**
     * A host that proves handlers by the strict policy or else puts in checks, runs them on the JVM, and has the time since 1970 and
     * numbers that nobody can foresee.
     *
     * @param grants the capabilities that handlers may need
     * @return the host, with the usual allowance
     */
    public static HandlerHost granting(String... grants) {
        long start = System.currentTimeMillis() * NANOS_PER_MILLI - System.nanoTime();
        return new HandlerHost(
                Policy.STRICT,
                true,
                Engine.JVM,
                Set.of(grants),
                () -> start + System.nanoTime(),
                new SecureRandom()::nextLong,
                Allowance.USUAL,
                Arguments.NONE);
    }

    /**
     * The same with another policy.
     *
     * @param other what handlers and their filters may do
     * @param orChecks whether a handler that it refuses for want of proof runs with checks
     * @return a host
     */
    public HandlerHost withPolicy(Policy other, boolean orChecks) {
        return new HandlerHost(other, orChecks, engine, grants, clock, random, allowance, arguments);
    }

    /**
     * The same with another engine.
     *
     * @param other what runs handlers
     * @return a host
     */
    public HandlerHost withEngine(Engine other) {
        return new HandlerHost(policy, checks, other, grants, clock, random, allowance, arguments);
    }

    /**
     * The same with another clock.
     *
     * @param other what {@code now()} gives, in nanoseconds
     * @return a host
     */
    public HandlerHost withClock(LongSupplier other) {
        return new HandlerHost(policy, checks, engine, grants, other, random, allowance, arguments);
    }

    /**
     * The same with other random numbers.
     *
     * @param other what {@code random()} gives
     * @return a host
     */
    public HandlerHost withRandom(LongSupplier other) {
        return new HandlerHost(policy, checks, engine, grants, clock, other, allowance, arguments);
    }

    /**
     * The same with another allowance.
     *
     * @param other what one run may ask for
     * @return a host
     */
    public HandlerHost withAllowance(Allowance other) {
        return new HandlerHost(policy, checks, engine, grants, clock, random, other, arguments);
    }

    /**
     * The same with something else said about filters.
     *
     * @param other the order of bytes, and values for parameters; the protocols are those of a handler
     * @return a host
     */
    public HandlerHost withArguments(Arguments other) {
        return new HandlerHost(policy, checks, engine, grants, clock, random, allowance, other);
    }

    /**
     * Makes a handler ready to run on messages that its filter has.
     *
     * @param handler the handler
     * @param link what messages start with, for its filter
     * @return the handler with memory of its own, all zero, for one thread at a time; or H0027 at a need that is not granted, or what
     *     speaks against its program or its filter. With a handler that needs checks, H0028 tells so
     */
    public Result<AttachedHandler> attach(Handler handler, LinkType link) {
        Result<AttachedHandler> made = load(handler, List.of());
        if (made.value().isEmpty()) {
            return made;
        }
        List<Diagnostic> told = new ArrayList<>(made.diagnostics());
        told.addAll(made.value().get().attach(link));
        boolean runs = told.stream().allMatch(one -> one.severity() == Diagnostic.Severity.WARNING);
        return runs ? new Result<>(made.value(), told) : Result.failure(told);
    }

    /**
     * How much memory a handler takes here at most: as {@link Sandbox#mostBytes} says, copies of messages, and what runs ask for.
     *
     * @param handler the handler, which need not be loaded
     * @param granted how many bytes of the host it is to get in place of its own
     * @return bytes
     */
    public long mostBytes(Handler handler, long granted) {
        var packet = handler.program().regions().get(Region.PACKET);
        return Sandbox.mostBytes(handler.program(), granted)
                + (packet != null && packet.writable() ? policy.packetBytes() : 0)
                + Requests.mostBytes(allowance, handler.needs().keySet());
    }

    /**
     * Makes a handler ready to be attached to its filter, see {@link AttachedHandler#attach}. Until then all messages reach it.
     *
     * @param handler the handler
     * @param positions where its instructions stand in its source, one for each; or none, and messages show the instructions
     * @return as of {@link #attach}, but for its filter
     */
    public Result<AttachedHandler> load(Handler handler, List<Position> positions) {
        List<Diagnostic> missing = missing(handler);
        if (!missing.isEmpty()) {
            return Result.failure(missing);
        }
        Requests requests = new Requests(allowance);
        byte[] bytes = BinaryFormat.encode(handler.program());
        Sandbox sandbox = sandbox(handler, requests);
        Result<Guest> proved = sandbox.load(handler.name(), bytes, positions);
        boolean fromText = !handler.program().lines().entries().isEmpty();
        Result<Guest> told = !fromText
                ? proved
                : new Result<>(
                        proved.value(),
                        proved.diagnostics().stream().map(HandlerWords::helping).toList());
        if (proved.value().isPresent() || !checks || policy.unproved() == Unproved.CHECK) {
            return attached(handler, requests, told);
        }
        Result<Guest> checked = new Sandbox(
                        policy.withUnproved(Unproved.CHECK),
                        sandbox.services(),
                        Set.of(),
                        List.of(),
                        sandbox.engine(),
                        false)
                .load(handler.name(), bytes, positions);
        // What checks do not help either is told as the policy has it.
        return attached(
                handler,
                requests,
                checked.value()
                        .map(guest ->
                                new Result<>(checked.value(), List.of(told(proved.diagnostics(), guest, fromText))))
                        .orElse(told));
    }

    /**
     * The same by a certificate, which need not be trusted.
     *
     * @param handler the handler
     * @param certificate any bytes; good are those that verifying the handler's bytes gives under {@link #verifying}
     * @return as of the other method; or why the certificate does not show that the handler is safe
     */
    public Result<AttachedHandler> load(Handler handler, byte[] certificate) {
        List<Diagnostic> missing = missing(handler);
        if (!missing.isEmpty()) {
            return Result.failure(missing);
        }
        Requests requests = new Requests(allowance);
        return attached(
                handler,
                requests,
                sandbox(handler, requests)
                        .load(
                                handler.name(),
                                BinaryFormat.encode(handler.program()),
                                List.of(),
                                "certificate of " + handler.name(),
                                certificate));
    }

    /**
     * The policy that a handler is verified under here: with the host calls that it needs.
     *
     * @param handler the handler
     * @return what to verify its bytes under for a certificate
     */
    public Policy verifying(Handler handler) {
        List<HostCall> calls = new ArrayList<>(List.of(Sandbox.ABORT));
        offered(handler).forEach(call -> calls.add(call.descriptor()));
        return policy.withHostCalls(calls);
    }

    /**
     * A handler of bytes, whoever made them: it names no filter, what it calls is what it needs, and of its memory nothing is known by name.
     *
     * @param name what it is called
     * @param bytes any bytes
     * @return the handler, not verified yet; or why they are no program
     */
    public static Result<Handler> decode(String name, byte[] bytes) {
        Result<Program> decoded = BinaryFormat.decode(name, bytes);
        return new Result<>(
                decoded.value().map(program -> {
                    Map<String, Position> needs = new LinkedHashMap<>();
                    for (HandlerCall call : HandlerCall.values()) {
                        boolean calls = program.imports().stream()
                                .anyMatch(one ->
                                        one.name().equals(call.descriptor().name()));
                        if (calls && !call.need().isEmpty()) {
                            needs.put(call.need(), new Position.Whole(name));
                        }
                    }
                    return new Handler(name, Optional.empty(), Library.standard(), needs, program, List.of(), Map.of());
                }),
                decoded.diagnostics());
    }

    private List<Diagnostic> missing(Handler handler) {
        List<Diagnostic> missing = new ArrayList<>();
        handler.needs().forEach((need, place) -> {
            if (!grants.contains(need)) {
                missing.add(Diagnostic.error(HostCode.H0027, place, "needs=" + need, "granted=" + granted()));
            }
        });
        return missing;
    }

    private Sandbox sandbox(Handler handler, Requests requests) {
        return new Sandbox(policy)
                .withEngine(engine == Engine.JVM ? Sandbox.Engine.JVM : Sandbox.Engine.INTERPRETER)
                .withServices(offered(handler).stream()
                        .map(call -> service(call, requests))
                        .toArray(Service[]::new));
    }

    private Result<AttachedHandler> attached(Handler handler, Requests requests, Result<Guest> loaded) {
        return new Result<>(
                loaded.value().map(guest -> new AttachedHandler(this, handler, guest, requests)), loaded.diagnostics());
    }

    private String granted() {
        return grants.isEmpty()
                ? "none"
                : String.join(",", grants.stream().sorted().toList());
    }

    /** At the first place that is not proved. */
    private static Diagnostic told(List<Diagnostic> unproved, Guest guest, boolean fromText) {
        Diagnostic first = unproved.get(0);
        return Diagnostic.warning(HostCode.H0028, first.position())
                .note("not proved: " + first.code().requirement())
                .note("put in: " + guest.overhead())
                .help(fromText ? HandlerWords.helping(first).help() : "");
    }

    /** What the handler declares, which is granted; and what needs no grant. */
    private List<HandlerCall> offered(Handler handler) {
        List<String> allowed = HandlerCall.under(policy).hostCalls().orElseThrow().stream()
                .map(HostCall::name)
                .toList();
        return Arrays.stream(HandlerCall.values())
                .filter(call -> call.need().isEmpty() || handler.needs().containsKey(call.need()))
                .filter(call -> allowed.contains(call.descriptor().name()))
                .toList();
    }

    private Service service(HandlerCall call, Requests requests) {
        HostFunction.Body body = switch (call) {
            case NOW -> (machine, a, b, c, d, e, f) -> clock.getAsLong();
            case RANDOM -> (machine, a, b, c, d, e, f) -> random.getAsLong();
            case WAKE -> (machine, environment, b, c, d, e, f) -> requests.wake(machine, environment);
            case POST -> (machine, event, value, c, d, e, f) -> requests.post(machine, event, value);
            case SEND_PACKET -> (machine, offset, length, c, d, e, f) -> requests.sendPacket(machine, offset, length);
            case SEND_OUT -> (machine, offset, length, c, d, e, f) -> requests.sendOut(machine, offset, length);
        };
        Service service = Service.of(call.descriptor(), body);
        return call == HandlerCall.NOW || call == HandlerCall.RANDOM ? service : service.thatAborts();
    }
}
