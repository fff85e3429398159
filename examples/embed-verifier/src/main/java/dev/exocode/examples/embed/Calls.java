package dev.exocode.examples.embed;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the bus does for one handler. What a run publishes waits here until it has returned; if it does not return, nobody
 * hears of it.
 *
 * <p>The policy says what is passed, and the verifier has proved that it is, in each program that can call: so no function
 * here checks its arguments. What no policy can say, as how often something may be done, is for the functions to decide.
 */
final class Calls {
    /** The most events that one run may publish. */
    static final int MOST_EVENTS = 4;

    private final Map<String, HostFunction.Body> bodies = Map.of("publish", this::publish, "tick", this::tick);
    private final List<Bus.Event> published = new ArrayList<>();
    private final LongSupplier clock;
    private final String publisher;

    /** Nothing is published yet; {@code clock} is how many events the bus has delivered. */
    Calls(String publisher, LongSupplier clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The host that a program is loaded into: the functions of the policy, no deeper than it says. */
    Host host(Policy policy) {
        Map<String, HostFunction> functions = new HashMap<>();
        for (HostCall call : policy.hostCalls().orElseThrow()) {
            functions.put(call.name(), new HostFunction(call.descriptor(), bodies.get(call.name())));
        }
        return new Host(functions, policy.depth());
    }

    /** Forgets what a run has published that did not return. */
    void begin() {
        published.clear();
    }

    /** What the run that has returned has published. */
    List<Bus.Event> published() {
        return List.copyOf(published);
    }

    private long publish(Machine machine, long topic, long offset, long length, long d, long e, long f) {
        if (published.size() == MOST_EVENTS) {
            machine.abort();
            return 0;
        }
        byte[] out = machine.memory(Region.OUT);
        published.add(
                new Bus.Event((int) topic, Arrays.copyOfRange(out, (int) offset, (int) (offset + length)), publisher));
        return 1;
    }

    /** As promised in the policy, a number of 32 bits. */
    private long tick(Machine machine, long a, long b, long c, long d, long e, long f) {
        return clock.getAsLong() & 0xffff_ffffL;
    }
}
