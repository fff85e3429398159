package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks as libraries of environments of two kernels, which hold no privilege. */
class KernelTest {
    private static final long SECOND = Pair.SECOND;

    private final Kernels kernels =
            new Kernels(Conditions.GOOD.withDelay(1_000_000, 0).withLoss(0.02).withReordering(0.05));
    private final KernelClock clock = kernels.clock;
    private final Kernels.Host near = kernels.near;
    private final Kernels.Host far = kernels.far;
    private final Party server = kernels.server;

    @Test
    void bytesArriveWithoutAnyPrivilege() {
        kernels.begin();
        kernels.finish();
        // All that it sent was the mirror image of what it claims.
        assertThat(near.forbidden + far.forbidden).isZero();
        assertThat(near.kernel.traffic().deliveries().get(Delivery.UNCLAIMED)).isZero();
        kernels.pass(5 * SECOND);
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
        kernels.begin();
        near.turn();
        // A packet is lost at first: nobody knows whom it is for; ARP asks again after a second.
        assertThat(near.kernel.nextDue()).isBetween(clock.now(), clock.now() + SECOND);
    }

    @Test
    void pagesOfTheRingGoWhenTheKernelAsksForThem() {
        kernels.begin();
        int before = near.self.owns(Kind.PAGE).size();
        assertThat(before).isEqualTo(Exos.RING_PAGES);
        for (int i = 0; i < 7; i++) {
            kernels.pass(SECOND / 100);
            near.kernel.revoke(near.self, Kind.PAGE, 16, 50_000);
            kernels.audit();
        }
        kernels.pass(SECOND / 100);
        assertThat(near.self.owns(Kind.PAGE)).hasSize(before - 7 * 16);
        near.kernel.revoke(near.self, Kind.PAGE, 1000, 50_000);
        kernels.pass(SECOND / 100);
        kernels.audit();
        kernels.finish();
        assertThat(near.self.owns(Kind.PAGE)).isNotEmpty();
        assertThat(near.self.isAlive()).isTrue();
    }

    @Test
    void othersGoOnWhenAnEnvironmentIsDestroyed() {
        kernels.begin();
        kernels.pass(SECOND / 20);
        near.kernel.destroy(near.self, "for a test");
        kernels.pass(100 * SECOND);
        assertThat(server.ends).hasSize(1);
        assertThat(server.ends.get(0)).isNotEqualTo(End.FINISHED);
        assertThat(far.stack.held()).isZero();
        assertThat(far.stack.tcp().size()).isZero();
        kernels.audit();
    }

    @Test
    void whatCannotBeHadIsRefused() {
        Kernel kernel = new Kernel(Kernels.SMALL.withPages(0, 0), clock);
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
        for (int i = 0; i < Kernels.SMALL.slices(); i++) {
            kernel.runSlice();
        }
        assertThat(kernel.environments()).hasSize(2);
    }

    @Test
    void pagesThatDoNotStandTogetherAreLeftAlone() {
        Kernel kernel = new Kernel(Kernels.SMALL, clock);
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
        kernels.begin();
        List<byte[]> good = new ArrayList<>(FaultsTest.good(random));
        for (int round = 0; round < 300; round++) {
            for (byte[] each : good) {
                byte[] frame = Mutations.of(random, each);
                kernels.attack(frame);
            }
            kernels.pass(random.nextInt(1_000_000));
            if (round % 10 == 0) {
                kernels.audit();
                good = FaultsTest.good(random);
            }
        }
        kernels.finish();
        assertThat(near.kernel.environments()).hasSize(1);
    }
}
