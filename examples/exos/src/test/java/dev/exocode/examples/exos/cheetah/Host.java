package dev.exocode.examples.exos.cheetah;

import dev.exocode.dpf.LinkType;
import dev.exocode.examples.exos.Endpoint;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.NetworkStack;
import dev.exocode.examples.exos.Pair;
import dev.exocode.examples.exos.Secret;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Link;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** A server in an environment of a kernel, perhaps with the handler, a link, and clients with a stack of their own at its other end. */
final class Host {
    private static final Settings SMALL = new Settings(64, 512, 4, 1_000_000, 16, 8, 64, 2, 50_000, 1 << 20);
    private static final int BATCH = 16;

    final KernelClock clock;
    final Link link;
    final Kernel kernel;
    final Processor processor;
    private final Processor sending;
    final Environment self;
    final NetworkStack stack;
    final NetworkStack clients;
    final Cheetah server;
    /** Null without one. */
    FastPath fast;

    /** In how many turns in which packets come the environment has one; whether it has none at all. */
    int lazy = 1;

    boolean asleep;

    private int turns;
    private int forbidden;

    Host(Conditions conditions, long seed, Site site, boolean handled) {
        this(KernelClock.simulated(), conditions, seed, site, handled, Limits.USUAL, 15 * Pair.SECOND);
    }

    /** With a server that waits so long for a request to begin, and for the rest of it. */
    Host(
            KernelClock clock,
            Conditions conditions,
            long seed,
            Site site,
            boolean handled,
            Limits limits,
            long patience) {
        this.clock = clock;
        kernel = new Kernel(SMALL, clock);
        processor = kernel.processor();
        sending = kernel.processor();
        link = new Link("link", LinkType.ETHERNET, conditions, seed, clock::now);
        Exos exos = new Exos() {
            @Override
            public void interrupt(Environment environment, Interrupt interrupt) {
                if (fast != null) {
                    fast.interrupt(interrupt);
                }
            }
        };
        self = kernel.create("web", exos).orThrow();
        Capability packets = kernel.packets(self, Capability.READ);
        stack = exos.attach(self, Pair.FAR, limits, new Secret(seed, 2), clock::now, packets, this::send)
                .orThrow();
        server = new Cheetah(site, clock::now, patience, patience + 5 * Pair.SECOND);
        server.listen(stack, 80);
        if (handled) {
            fast = FastPath.attach(self, exos, Pair.FAR, 80, packets, site).orThrow();
            server.lendTo(fast);
        }
        clients = new NetworkStack(Pair.NEAR, limits, clock::now, new Secret(seed, 1), (d, o, l) -> {
            try {
                return link.near().send(d, o, l);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean send(byte[] data, int offset, int length) {
        var sent = sending.send(self, link.far(), data, offset, length);
        forbidden += sent.isEmpty() ? 1 : 0;
        return sent.orElse(false);
    }

    int forbidden() {
        return forbidden;
    }

    Browser connect(String request) {
        Browser browser = new Browser(request);
        clients.tcp().connect(new Endpoint(Pair.FAR.address(), 80), browser).orElseThrow();
        return browser;
    }

    /** Gives the clients their turn; how many packets came. */
    int clientTurn() {
        int came = link.near().receive(BATCH, (d, o, l, w, n) -> clients.input(d, o, l));
        clients.advance();
        return came;
    }

    private boolean turn() {
        int came = clientTurn();
        came += processor.pump(link.far(), BATCH).orThrow();
        if (!asleep && (came == 0 || turns++ % lazy == 0)) {
            for (int i = 0; i < SMALL.slices(); i++) {
                kernel.runSlice();
            }
        }
        return came > 0;
    }

    /** Lets time pass until something holds; whether it does. */
    boolean until(BooleanSupplier holds, long nanos) {
        long end = clock.now() + nanos;
        while (!holds.getAsBoolean() && clock.now() < end) {
            if (!turn()) {
                long next = Math.min(kernel.nextDue(), clients.nextNanos());
                next = Math.min(next, link.near().nextNanos().orElse(Long.MAX_VALUE));
                next = Math.min(next, link.far().nextNanos().orElse(Long.MAX_VALUE));
                clock.pass(Math.max(1, Math.min(next, end) - clock.now()));
            }
        }
        return holds.getAsBoolean();
    }

    void pass(long nanos) {
        until(() -> false, nanos);
    }
}
