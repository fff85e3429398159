package dev.exocode.sandbox;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.HostCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A function that a host offers to its guests: what the verifier must know of it, who may call it, and what it does.
 *
 * <p>Arguments are proved to be as the descriptor asks before a guest is loaded, so the body need not look at them. They are
 * passed as {@code long}s, without boxing. A result that is not in its range, on which proofs of the guest rely, stops the run.
 *
 * @param call its name, its arguments with their ranges and slices, the range of its result, and its fuel
 * @param capability what a guest must hold to import it; empty if all may
 * @param writes whether it may change what lies in its slices of {@code state} and {@code user}: that is kept before, so that it
 *     can be undone. It must change nothing else there
 * @param aborts whether it may end the run by {@link Machine#abort}
 * @param body what it does
 */
public record Service(
        HostCall call, Optional<String> capability, boolean writes, boolean aborts, HostFunction.Body body) {

    /**
     * Makes a service.
     *
     * @param call its descriptor
     * @param capability what a guest must hold
     * @param writes whether it changes its slices
     * @param aborts whether it may end the run
     * @param body what it does
     */
    public Service {
        Objects.requireNonNull(call);
        Objects.requireNonNull(capability);
        Objects.requireNonNull(body);
    }

    /**
     * A service that all may call, that changes no memory of the guest and lets it go on.
     *
     * @param call its descriptor
     * @param body what it does
     * @return the service
     */
    public static Service of(HostCall call, HostFunction.Body body) {
        return new Service(call, Optional.empty(), false, false, body);
    }

    /**
     * The same for those that hold a capability.
     *
     * @param needed its name
     * @return the service
     */
    public Service withCapability(String needed) {
        return new Service(call, Optional.of(needed), writes, aborts, body);
    }

    /**
     * The same, changing what lies in its slices.
     *
     * @return the service
     */
    public Service thatWrites() {
        return new Service(call, capability, true, aborts, body);
    }

    /**
     * The same, which may end the run.
     *
     * @return the service
     */
    public Service thatAborts() {
        return new Service(call, capability, writes, true, body);
    }

    /** As an engine calls it. */
    HostFunction function() {
        return new HostFunction(call.descriptor(), givesAny() ? this::callAny : this::call);
    }

    /** Whether all that its type holds is a result: then none need be looked at. */
    private boolean givesAny() {
        Type type = call.result();
        return type == Type.V
                || type.floating()
                || type == Type.L && call.least() == Long.MIN_VALUE && call.greatest() == Long.MAX_VALUE
                || type == Type.UL && call.least() == 0 && call.greatest() == -1;
    }

    private long callAny(Machine machine, long a, long b, long c, long d, long e, long f) {
        long result = writes ? callLogged(machine, a, b, c, d, e, f) : body.call(machine, a, b, c, d, e, f);
        if (!aborts && machine.trapPc() >= 0) {
            throw new IllegalStateException(call.name() + " ends the run, and does not say that it may");
        }
        return result;
    }

    /** Calls the body, and stops the run if it gives what it says that it does not: proofs are by that. */
    private long call(Machine machine, long a, long b, long c, long d, long e, long f) {
        long result = callAny(machine, a, b, c, d, e, f);
        Type type = call.result();
        long cut = type.wrap(result);
        boolean inside = type.signed()
                ? call.least() <= cut && cut <= call.greatest()
                : Long.compareUnsigned(call.least(), cut) <= 0 && Long.compareUnsigned(cut, call.greatest()) <= 0;
        if (!inside) {
            machine.abort();
        }
        return result;
    }

    private long callLogged(Machine machine, long a, long b, long c, long d, long e, long f) {
        List<HostCall.Argument> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Region region = arguments.get(i).slice().orElse(null);
            if (region == Region.STATE || region == Region.USER) {
                // Proved to lie inside: so both fit an int.
                machine.changes(region, (int) pick(i, a, b, c, d, e, f), (int) pick(i + 1, a, b, c, d, e, f));
            }
        }
        return body.call(machine, a, b, c, d, e, f);
    }

    private static long pick(int i, long a, long b, long c, long d, long e, long f) {
        return switch (i) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            case 4 -> e;
            default -> f;
        };
    }

    /** The descriptor of a function of one argument that gives nothing. */
    static HostCall ending(String name) {
        HostCall.Argument flag = new HostCall.Argument(Type.I, 0, 1, Optional.empty());
        return new HostCall(name, List.of(flag), Type.V, 0, 0, 0);
    }
}
