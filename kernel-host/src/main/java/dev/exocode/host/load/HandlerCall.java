package dev.exocode.host.load;

import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the host offers to message handlers, beside {@link Sandbox#ABORT}: a host call each, and the capability that a handler must
 * declare and be granted.
 *
 * <p>Source: the abilities of ASHs; names and signatures are those that {@code ash-lang} compiles to.
 */
public enum HandlerCall {
    /** Nanoseconds of the host's clock. */
    NOW("", Type.UL, List.of()),
    /** 64 bits that the handler cannot foresee. */
    RANDOM("", Type.UL, List.of()),
    /** Wakes an environment of the handler's owner, by its number. */
    WAKE("wake", Type.V, List.of(HostCall.Argument.of(Type.U))),
    /** Posts an event to the owner: its number, and what it says. */
    POST("post", Type.V, List.of(HostCall.Argument.of(Type.U), HostCall.Argument.of(Type.UL))),
    /** Sends bytes of the message that was received. */
    SEND_PACKET("send", Type.V, slice(Region.PACKET)),
    /** Sends bytes of the message that was built. */
    SEND_OUT("send", Type.V, slice(Region.OUT));

    private final String need;
    private final HostCall descriptor;

    HandlerCall(String need, Type result, List<HostCall.Argument> arguments) {
        this.need = need;
        descriptor = new HostCall(name().toLowerCase(Locale.ROOT), arguments, result, 0, result == Type.V ? 0 : -1, 0);
    }

    private static List<HostCall.Argument> slice(Region region) {
        return List.of(
                new HostCall.Argument(Type.U, 0, Type.U.max(), Optional.of(region)),
                new HostCall.Argument(Type.U, 0, Type.U.max(), Optional.empty()));
    }

    /**
     * The capability that it takes.
     *
     * @return its word; empty if every handler has it
     */
    public String need() {
        return need;
    }

    /**
     * What the verifier knows of it.
     *
     * @return its name, arguments and result; an offset and a length that are sent are proved to lie inside their region
     */
    public HostCall descriptor() {
        return descriptor;
    }

    /**
     * A policy under which handlers are verified.
     *
     * @param policy what is asked of programs; if it lists host calls, a handler may import those of them that there are
     * @return the same with the host calls of handlers
     */
    public static Policy under(Policy policy) {
        List<HostCall> all = new ArrayList<>(List.of(Sandbox.ABORT));
        Arrays.stream(values())
                .map(HandlerCall::descriptor)
                .filter(call -> policy.hostCalls()
                        .map(listed ->
                                listed.stream().anyMatch(one -> one.name().equals(call.name())))
                        .orElse(true))
                .forEach(all::add);
        return policy.withHostCalls(all);
    }
}
