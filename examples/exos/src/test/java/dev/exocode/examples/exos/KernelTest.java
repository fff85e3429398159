package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Device;
import dev.exocode.host.device.Link;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks as libraries of environments of two kernels, which hold no privilege. */
class KernelTest {
    private static final long SECOND = Pair.SECOND;
    private static final Settings SMALL = new Settings(64, 512, 4, 1_000_000, 16, 8, 64, 2, 50_000, 16);

    /** One kernel at an end of a link, with one environment that has a stack. */
    private static final class Host {
        final Kernel kernel;
        final Processor processor;
        final Device device;
        final Exos exos = new Exos();
        final Environment self;
        final NetworkStack stack;
        /** What the kernel did not let go. */
        int forbidden;

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

        private boolean send(byte[] data, int offset, int length) {
            Optional<Boolean> sent = processor.send(self, device, data, offset, length);
            forbidden += sent.isEmpty() ? 1 : 0;
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

    private final KernelClock clock = KernelClock.simulated();
    private final Link link;
    private final Host near;
    private final Host far;

    KernelTest() {
        link = new Link(
                "link",
                LinkType.ETHERNET,
                Conditions.GOOD.withDelay(1_000_000, 0).withLoss(0.02).withReordering(0.05),
                3,
                clock::now);
        near = new Host(clock, link.near(), Pair.NEAR);
        far = new Host(clock, link.far(), Pair.FAR);
    }

    private void pass(long nanos) {
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

    private void audit() {
        assertThat(near.kernel.audit()).isEmpty();
        assertThat(far.kernel.audit()).isEmpty();
    }

    private final Party server = new Party(TcpTest.drawn(200_000, 1));
    private final Party client = new Party(TcpTest.drawn(200_000, 2));

    private void begin() {
        far.stack.tcp().listen(80, c -> server);
        near.stack.tcp().connect(new Endpoint(Pair.FAR.address(), 80), client).orElseThrow();
    }

    private void finish() {
        for (int i = 0; i < 200 && (client.ends.isEmpty() || server.ends.isEmpty()); i++) {
            pass(SECOND / 10);
        }
        assertThat(client.ends).containsExactly(End.FINISHED);
        assertThat(server.ends).containsExactly(End.FINISHED);
        assertThat(client.came.toByteArray()).isEqualTo(TcpTest.drawn(200_000, 1));
        assertThat(server.came.toByteArray()).isEqualTo(TcpTest.drawn(200_000, 2));
        audit();
    }

    @Test
    void bytesArriveWithoutAnyPrivilege() {
        begin();
        finish();
        // All that it sent was the mirror image of what it claims.
        assertThat(near.forbidden + far.forbidden).isZero();
        assertThat(near.kernel.traffic().deliveries().get(Delivery.UNCLAIMED)).isZero();
        pass(5 * SECOND);
        assertThat(near.stack.due() + far.stack.due()).isZero();
        assertThat(near.stack.held() + far.stack.held()).isZero();
    }

    @Test
    void nothingLeavesInTheNameOfOthers() {
        NetworkStack forger = new NetworkStack(
                Station.of(Pair.NEAR.ethernet(), "10.9.0.77", 24),
                Limits.USUAL,
                clock::now,
                new Secret(1, 1),
                near::send);
        forger.icmp().echo(Pair.FAR.address(), 1, 1, new byte[4]);
        forger.announce();
        assertThat(near.forbidden).isEqualTo(2);
        NetworkStack other = new NetworkStack(
                Station.of(0x02_00_00_00_00_77L, "10.9.0.1", 24),
                Limits.USUAL,
                clock::now,
                new Secret(1, 1),
                near::send);
        other.announce();
        assertThat(near.forbidden).isEqualTo(3);
    }

    @Test
    void aTimerOfTheKernelSaysWhenSomethingIsDue() {
        begin();
        near.turn();
        // A packet is lost at first: nobody knows whom it is for; ARP asks again after a second.
        assertThat(near.kernel.nextDue()).isBetween(clock.now(), clock.now() + SECOND);
    }

    @Test
    void pagesOfTheRingGoWhenTheKernelAsksForThem() {
        begin();
        int before = near.self.owns(Kind.PAGE).size();
        assertThat(before).isEqualTo(Exos.RING_PAGES);
        for (int i = 0; i < 7; i++) {
            pass(SECOND / 100);
            near.kernel.revoke(near.self, Kind.PAGE, 16, 50_000);
            audit();
        }
        pass(SECOND / 100);
        assertThat(near.self.owns(Kind.PAGE)).hasSize(before - 7 * 16);
        near.kernel.revoke(near.self, Kind.PAGE, 1000, 50_000);
        pass(SECOND / 100);
        audit();
        finish();
        assertThat(near.self.owns(Kind.PAGE)).isNotEmpty();
        assertThat(near.self.isAlive()).isTrue();
    }

    @Test
    void othersGoOnWhenAnEnvironmentIsDestroyed() {
        begin();
        pass(SECOND / 20);
        near.kernel.destroy(near.self, "for a test");
        pass(100 * SECOND);
        assertThat(server.ends).hasSize(1);
        assertThat(server.ends.get(0)).isNotEqualTo(End.FINISHED);
        assertThat(far.stack.held()).isZero();
        assertThat(far.stack.tcp().size()).isZero();
        audit();
    }

    @Test
    void whatCannotBeHadIsRefused() {
        Kernel kernel = new Kernel(SMALL.withPages(0, 0), clock);
        Exos exos = new Exos();
        Environment self = kernel.create("net", exos).orThrow();
        assertThat(exos.attach(
                                self,
                                Pair.NEAR,
                                Limits.USUAL,
                                new Secret(1, 1),
                                clock::now,
                                kernel.packets(self, Capability.READ),
                                (d, o, l) -> true)
                        .diagnostics())
                .isNotEmpty();
        assertThat(kernel.audit()).isEmpty();
        // A library that is not attached does nothing.
        kernel.create("idle", new Exos()).orThrow().allocate(Kind.SLICE).orThrow();
        for (int i = 0; i < SMALL.slices(); i++) {
            kernel.runSlice();
        }
        assertThat(kernel.environments()).hasSize(2);
    }

    @Test
    void pagesThatDoNotStandTogetherAreLeftAlone() {
        Kernel kernel = new Kernel(SMALL, clock);
        Environment other = kernel.create("other", new Library() {}).orThrow();
        for (int page : List.of(3, 9, 200)) {
            other.allocate(Kind.PAGE, page).orThrow();
        }
        Exos exos = new Exos();
        Environment self = kernel.create("net", exos).orThrow();
        exos.attach(
                        self,
                        Pair.NEAR,
                        Limits.USUAL,
                        new Secret(1, 1),
                        clock::now,
                        kernel.packets(self, Capability.READ),
                        (d, o, l) -> true)
                .orThrow();
        List<Integer> pages = self.owns(Kind.PAGE);
        assertThat(pages).hasSize(Exos.RING_PAGES);
        assertThat(pages.get(0)).isEqualTo(10);
        assertThat(kernel.free(Kind.PAGE)).isEqualTo(512 - 3 - Exos.RING_PAGES);
        assertThat(kernel.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void floodsOfMalformedFrames(long seed) {
        Random random = new Random(seed);
        begin();
        List<byte[]> good = new ArrayList<>(FaultsTest.good(random));
        for (int round = 0; round < 300; round++) {
            for (byte[] each : good) {
                byte[] frame = Mutations.of(random, each);
                near.processor.receive(near.device, frame, 0, frame.length, frame.length, clock.now());
            }
            pass(random.nextInt(1_000_000));
            if (round % 10 == 0) {
                audit();
                good = FaultsTest.good(random);
            }
        }
        finish();
        assertThat(near.kernel.environments()).hasSize(1);
    }
}
