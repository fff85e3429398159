package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.TcpHeader;
import dev.exocode.host.device.Conditions;
import dev.exocode.vcode.OnOneJdk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send to the stack of an environment: the kernel stays sound, others of the environment have what is theirs in time, and nothing is left behind. */
@OnOneJdk
class KernelFaultsTest {
    private static final long SECOND = Pair.SECOND;
    private static final long MILLI = 1_000_000;
    private static final Conditions GOOD = Conditions.GOOD.withDelay(MILLI, 0);
    private static final Conditions BAD = GOOD.withLoss(0.02).withReordering(0.05);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void malformedFramesOfEachLayer(long seed) {
        Random random = new Random(seed);
        Kernels kernels = new Kernels(BAD);
        kernels.near.stack.tcp().listen(Peer.PORT, c -> new Party(TcpTest.drawn(1000, 3)));
        kernels.near.stack.udp().open(7, (s, from, d, o, l) -> s.send(from, d, o, l));
        kernels.begin();
        for (int round = 0; round < 300; round++) {
            for (byte[] each : FaultsTest.good(random)) {
                kernels.attack(Mutations.of(random, each));
            }
            kernels.pass(random.nextInt(1_000_000));
            if (round % 10 == 0) {
                kernels.check();
            }
        }
        kernels.finish();
        kernels.leavesNothing(1000 * SECOND);
    }

    @Test
    void capturesOfRealTraffic() throws IOException {
        Traces.needed();
        Random random = new Random(1);
        Kernels kernels = new Kernels(BAD);
        kernels.near.stack.tcp().listen(Peer.PORT, c -> new Party(TcpTest.drawn(1000, 3)));
        kernels.begin();
        int[] attacks = {0};
        int frames = Traces.each(frame -> {
            if (random.nextInt(4) > 0) {
                Mutations.mend(random, frame);
            }
            kernels.attack(frame);
            if (++attacks[0] % 64 == 0) {
                kernels.pass(random.nextInt(1_000_000));
            }
            if (attacks[0] % 4096 == 0) {
                kernels.check();
            }
        });
        assertThat(frames).isGreaterThan(100_000);
        assertThat(kernels.near.stack.counted(Count.SEGMENTS_IN)).isGreaterThan(frames / 20);
        kernels.finish();
        kernels.leavesNothing(1000 * SECOND);
    }

    /** How long two parties take for their bytes that one of two kernels begins with, while somebody does something every millisecond. */
    private static long took(Kernels kernels, boolean nearBegins, Runnable meanwhile) {
        long begins = kernels.clock.now();
        if (nearBegins) {
            kernels.begin(kernels.near, kernels.far);
        } else {
            kernels.begin(kernels.far, kernels.near);
        }
        for (int i = 0; i < 20_000 && !kernels.isOver(); i++) {
            meanwhile.run();
            kernels.pass(MILLI);
            if (i % 16 == 0) {
                kernels.check();
            }
        }
        kernels.finish();
        return kernels.clock.now() - begins;
    }

    private static long alone(boolean nearBegins) {
        return took(new Kernels(GOOD), nearBegins, () -> {});
    }

    @Test
    void aFloodOfSynsKeepsNobodyWaiting() {
        Kernels kernels = new Kernels(GOOD);
        kernels.near.stack.tcp().listen(Peer.PORT, c -> kernels.server);
        Random random = new Random(3);
        Peer peer = new Peer(Limits.USUAL);
        Runnable flood = () -> {
            for (int i = 0; i < 64; i++) {
                peer.from(1 + random.nextInt(65_535));
                byte[] syn = peer.segment(TcpHeader.SYN, random.nextInt(), 0, 1000, new byte[0]);
                ByteBuffer.wrap(syn).putInt(26, 0x0a090000 | 32 + random.nextInt(200));
                Mutations.mend(random, syn);
                kernels.attack(syn);
            }
        };
        for (int i = 0; i < 50; i++) {
            flood.run();
            kernels.pass(MILLI);
        }
        // More is not remembered, and who comes now has a cookie, too.
        assertThat(kernels.near.stack.tcp().size()).isEqualTo(Limits.USUAL.count(Limit.HALF_OPEN));
        assertThat(took(kernels, false, flood)).isLessThan(2 * alone(false));
        assertThat(kernels.near.stack.counted(Count.COOKIES_SENT)).isGreaterThan(3000);
        assertThat(kernels.near.stack.counted(Count.COOKIES_TAKEN)).isOne();
        kernels.leavesNothing(1000 * SECOND);
    }

    @Test
    void fragmentsThatOverlapKeepNobodyWaiting() {
        Kernels kernels = new Kernels(GOOD);
        Random random = new Random(4);
        int[] most = {0};
        Runnable flood = () -> {
            for (int i = 0; i < 32; i++) {
                byte[] data = new byte[8 * (1 + random.nextInt(100))];
                int place = 8 * random.nextInt(random.nextBoolean() ? 100 : 8192 - data.length / 8);
                int protocol = random.nextBoolean() ? Ip4Header.UDP : Ip4Header.TCP;
                kernels.attack(Peer.packet(protocol, random.nextInt(100), place, random.nextInt(8) > 0, data));
            }
            most[0] = Math.max(most[0], kernels.near.stack.reassembly().count());
        };
        assertThat(took(kernels, true, flood)).isLessThan(2 * alone(true));
        // There was no room for more of them.
        assertThat(most[0]).isEqualTo(Limits.USUAL.count(Limit.FRAGMENTED));
        assertThat(kernels.near.stack.counted(Count.FRAGMENTS_DROPPED)).isPositive();
        kernels.leavesNothing(1000 * SECOND);
    }

    /** All memory that connections share is theirs, and who comes then has a few kilobytes still, with which all goes on. */
    @Test
    void whoDoesNotReadOrIsGoneLeavesOthersEnough() {
        Kernels kernels = new Kernels(GOOD);
        List<Party> served = new ArrayList<>();
        byte[] data = TcpTest.drawn(100_000, 3);
        kernels.near.stack.tcp().listen(Peer.PORT, c -> {
            served.add(new Party(data));
            return served.get(served.size() - 1);
        });
        Strangers strangers = new Strangers(kernels);
        strangers.come(1000);
        assertThat(served).hasSize(750);
        assertThat(kernels.near.stack.held()).isGreaterThan(Limits.USUAL.of(Limit.SHARED_BYTES));
        assertThat(took(kernels, true, strangers::turn)).isLessThan(10 * alone(true));
        assertThat(kernels.near.stack.held()).isGreaterThan(Limits.USUAL.of(Limit.SHARED_BYTES));
        for (int i = 0; i < 400; i++) {
            strangers.turn();
            kernels.pass(SECOND / 2);
            if (i % 16 == 0) {
                kernels.check();
            }
        }
        // Who never has room is given up while it says so; who reads has all, before it is heard of no more.
        assertThat(strangers.probes).isGreaterThan(250);
        assertThat(strangers.bytes).isEqualTo(250 * data.length);
        assertThat(served).allMatch(each -> each.ends.size() == 1);
        assertThat(served.stream().filter(each -> each.ends.contains(End.STALLED)))
                .hasSize(250);
        assertThat(served.stream().filter(each -> each.ends.contains(End.TIMED_OUT)))
                .hasSize(500);
        kernels.leavesNothing(1000 * SECOND);
    }
}
