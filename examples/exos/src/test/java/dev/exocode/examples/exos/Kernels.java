package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Device;
import dev.exocode.host.device.Link;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Two kernels at the ends of a link, each with an environment that has a stack, and bytes between these that are to arrive whatever else comes. */
final class Kernels {
    static final Settings SMALL = new Settings(64, 512, 4, 1_000_000, 16, 8, 64, 2, 50_000, 16);
    private static final long SECOND = Pair.SECOND;
    private static final int BYTES = 200_000;

    /** One kernel at an end of the link, with one environment that has a stack. */
    static final class Host {
        final Kernel kernel;
        final Processor processor;
        final Device device;
        final Exos exos = new Exos();
        final Environment self;
        final NetworkStack stack;
        /** What the kernel did not let go. */
        int forbidden;

        /** Sees what it did. */
        Consumer<byte[]> tap = any -> {};

        Host(KernelClock clock, Device device, Station station) {
            this.kernel = new Kernel(SMALL, clock);
            this.processor = kernel.processor();
            this.device = device;
            this.self = kernel.create("net", exos).orThrow();
            this.stack = exos.attach(
                            self,
                            station,
                            Limits.USUAL,
                            new Secret(station.address(), 1),
                            clock::now,
                            kernel.packets(self, Capability.READ),
                            this::send)
                    .orThrow();
        }

        boolean send(byte[] data, int offset, int length) {
            Optional<Boolean> sent = processor.send(self, device, data, offset, length);
            forbidden += sent.isEmpty() ? 1 : 0;
            if (sent.isPresent()) {
                tap.accept(Arrays.copyOfRange(data, offset, offset + length));
            }
            return sent.orElse(false);
        }

        boolean turn() {
            int came = processor.pump(device, 32).orThrow();
            for (int i = 0; i < SMALL.slices(); i++) {
                kernel.runSlice();
            }
            return came > 0;
        }

        long next() {
            return Math.min(kernel.nextDue(), device.nextNanos().orElse(Long.MAX_VALUE));
        }
    }

    final KernelClock clock = KernelClock.simulated();
    final Host near;
    final Host far;
    final Party server = new Party(TcpTest.drawn(BYTES, 1));
    final Party client = new Party(TcpTest.drawn(BYTES, 2));

    Kernels(Conditions conditions) {
        Link link = new Link("link", LinkType.ETHERNET, conditions, 3, clock::now);
        near = new Host(clock, link.near(), Pair.NEAR);
        far = new Host(clock, link.far(), Pair.FAR);
    }

    /** Has a frame come to the near one, from whomever. */
    void attack(byte[] frame) {
        near.processor.receive(near.device, frame, 0, frame.length, frame.length, clock.now());
    }

    void pass(long nanos) {
        long end = clock.now() + nanos;
        while (clock.now() < end) {
            if (near.turn() | far.turn()) {
                continue;
            }
            long next = Math.min(near.next(), far.next());
            // Slices come by themselves, too.
            clock.pass(Math.max(1, Math.min(Math.min(next, end) - clock.now(), 5_000_000)));
        }
    }

    void audit() {
        assertThat(near.kernel.audit()).isEmpty();
        assertThat(far.kernel.audit()).isEmpty();
    }

    void begin() {
        begin(near, far);
    }

    /** The first one connects to the other. */
    void begin(Host from, Host to) {
        to.stack.tcp().listen(80, c -> server);
        from.stack
                .tcp()
                .connect(new Endpoint(to.stack.station().address(), 80), client)
                .orElseThrow();
    }

    boolean isOver() {
        return !client.ends.isEmpty() && !server.ends.isEmpty();
    }

    void finish() {
        for (int i = 0; i < 200 && !isOver(); i++) {
            pass(SECOND / 10);
        }
        assertThat(client.ends).containsExactly(End.FINISHED);
        assertThat(server.ends).containsExactly(End.FINISHED);
        assertThat(client.came.toByteArray()).isEqualTo(TcpTest.drawn(BYTES, 1));
        assertThat(server.came.toByteArray()).isEqualTo(TcpTest.drawn(BYTES, 2));
        audit();
    }

    /** How much the near one holds is bounded by its limits whoever asks for it. */
    void check() {
        Limits limits = near.stack.limits();
        long most = limits.of(Limit.SHARED_BYTES)
                + limits.of(Limit.FRAGMENT_BYTES)
                + 2 * limits.of(Limit.LEAST_BYTES) * near.stack.tcp().size();
        assertThat(near.stack.held()).isBetween(0L, most);
        assertThat(near.stack.tcp().size()).isLessThanOrEqualTo(limits.count(Limit.CONNECTIONS));
        assertThat(near.stack.reassembly().count()).isLessThanOrEqualTo(limits.count(Limit.FRAGMENTED));
        assertThat(near.stack.neighbours().count()).isLessThanOrEqualTo(limits.count(Limit.NEIGHBOURS));
        assertThat(near.kernel.environments()).hasSize(1);
        audit();
    }

    /** When the last of it is over, the near one has nothing left of it. */
    void leavesNothing(long nanos) {
        pass(nanos);
        assertThat(near.stack.held()).isZero();
        assertThat(near.stack.tcp().size()).isZero();
        assertThat(near.stack.due()).isZero();
        assertThat(near.stack.neighbours().waiting()).isZero();
        assertThat(near.forbidden).isZero();
        check();
    }
}
