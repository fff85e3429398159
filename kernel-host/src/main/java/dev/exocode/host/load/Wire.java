package dev.exocode.host.load;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.verifier.HostCall;
import java.util.List;

/**
 * The length on the wire of the packet that is being looked at, for programs that import {@code wire_length () l}. For one thread
 * at a time, as the programs that are loaded with it.
 */
public final class Wire {
    private long length;

    /** A wire that no packet has come by. */
    public Wire() {
        // Nothing came by.
    }

    /**
     * Says how long the packet is that programs are run on next.
     *
     * @param bytes 0 to 2^31 - 1
     */
    public void carries(long bytes) {
        length = bytes;
    }

    /** Whether a program may import something, and need be no guest. */
    static boolean offers(Import asked) {
        return asked.equals(Condition.WIRE_LENGTH);
    }

    /** For engines. */
    HostFunction function() {
        return new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> length);
    }

    /** For the sandbox. */
    Service service() {
        Import call = Condition.WIRE_LENGTH;
        HostCall descriptor =
                new HostCall(call.name(), List.of(), call.signature().result(), 0, Integer.MAX_VALUE, 0);
        return Service.of(descriptor, function().body());
    }
}
