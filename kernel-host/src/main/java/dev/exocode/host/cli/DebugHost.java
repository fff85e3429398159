package dev.exocode.host.cli;

import dev.exocode.host.load.HandlerCall;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What a handler calls while it is stepped through: each call is shown, and nothing comes of it. */
final class DebugHost {
    /** Bytes of a message that are shown. */
    private static final int MOST_SHOWN = 64;

    private final PrintWriter out;
    private final Supplier<byte[]> packet;
    private final long now;
    private final SplittableRandom random = new SplittableRandom(0);

    /** A host whose clock stands at a time, in nanoseconds; the supplier gives the packet as the handler has it. */
    DebugHost(PrintWriter out, Supplier<byte[]> packet, long now) {
        this.out = out;
        this.packet = packet;
        this.now = now;
    }

    Host host() {
        List<HostFunction> functions = new ArrayList<>();
        functions.add(new HostFunction(Sandbox.ABORT.descriptor(), (machine, keep, b, c, d, e, f) -> {
            machine.abort();
            return 0;
        }));
        for (HandlerCall call : HandlerCall.values()) {
            functions.add(new HostFunction(
                    call.descriptor().descriptor(), (machine, a, b, c, d, e, f) -> call(call, machine, a, b)));
        }
        return Host.of(functions.toArray(HostFunction[]::new));
    }

    private long call(HandlerCall call, Machine machine, long a, long b) {
        return switch (call) {
            case NOW -> given(call, now);
            case RANDOM -> given(call, random.nextLong());
            case WAKE -> told(call, String.valueOf(a));
            case POST -> told(call, a + " with " + Long.toUnsignedString(b));
            case SEND_PACKET -> sent(call, machine, packet.get(), a, b);
            case SEND_OUT -> sent(call, machine, machine.memory(Region.OUT), a, b);
        };
    }

    private long given(HandlerCall call, long value) {
        told(call, "gives " + Long.toUnsignedString(value));
        return value;
    }

    private long told(HandlerCall call, String what) {
        out.println("    " + call.descriptor().name() + " " + what);
        return 0;
    }

    /** What is debugged need not be verified: bytes outside stop the run, as everything else that is wrong does. */
    private long sent(HandlerCall call, Machine machine, byte[] from, long offset, long length) {
        if (offset + length > from.length) {
            machine.abort();
            return told(call, "of bytes outside: " + offset + ".." + (offset + length) + " of " + from.length);
        }
        byte[] bytes = Arrays.copyOfRange(from, (int) offset, (int) (offset + length));
        String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_SHOWN));
        return told(call, length + " bytes " + shown + (length > MOST_SHOWN ? "..." : ""));
    }
}
