package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.device.Conditions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a network does to packets: what arrives is what was sent, from the first byte on; a side that is told that all is finished has sent and has
 * received all; each side is told once that it is over; and nothing is left behind.
 */
class TcpPropertyTest {
    private static final long SECOND = Pair.SECOND;
    private static final long MILLI = 1_000_000;
    private static final int PORT = 80;
    private static final int OWN_PORT = 5000;

    /** Some whole number up to that, small ones as often as large ones. */
    private static int some(Random random, int most) {
        return random.nextInt(random.nextInt(most) + 1);
    }

    private static Conditions conditions(Random random) {
        Conditions drawn = Conditions.GOOD.withRoom(8 + some(random, 1000), 1 << 20);
        if (random.nextInt(4) > 0) {
            drawn = drawn.withDelay(some(random, 200) * MILLI, some(random, 50) * MILLI);
        }
        if (random.nextInt(3) > 0) {
            drawn = drawn.withLoss(some(random, 25) / 100.0);
        }
        if (random.nextBoolean()) {
            drawn = drawn.withReordering(some(random, 50) / 100.0).withDuplication(some(random, 30) / 100.0);
        }
        return drawn;
    }

    private static Limits limits(Random random) {
        Limits drawn = Limits.USUAL
                .with(Limit.STALL_NANOS, 600 * SECOND)
                .with(Limit.RETRANSMISSIONS, 12)
                .with(Limit.GAPS, 1 + some(random, 32));
        if (random.nextBoolean()) {
            drawn = drawn.with(Limit.RECEIVE_BYTES, 1024 + some(random, 200_000))
                    .with(Limit.SEND_BYTES, 1024 + some(random, 200_000))
                    .with(Limit.SEND_PARTS, 2 + some(random, 100));
        }
        return random.nextInt(4) > 0
                ? drawn
                : drawn.with(Limit.SHARED_BYTES, some(random, 20_000))
                        .with(Limit.LEAST_BYTES, 512 + some(random, 4000));
    }

    private static byte[] data(Random random) {
        return TcpTest.drawn(random.nextInt(5) == 0 ? some(random, 400_000) : some(random, 20_000), random.nextLong());
    }

    /** A time of the clock at which numbers of a connection begin in front of 2^32, but not far. */
    private static long wraps(Random random, long seed) {
        long key = ConnectionTable.key(Pair.FAR.address(), PORT, OWN_PORT);
        int drawn = (int) new KeyedHash(seed, 1).of(key, 1);
        return (-drawn - 1 - some(random, 30_000) & 0xffff_ffffL) * 4000;
    }

    private static Party party(Random random, byte[] data) {
        Party party = new Party(data);
        party.shares = random.nextBoolean();
        party.appetite = random.nextInt(3) > 0 ? Integer.MAX_VALUE : some(random, 3000);
        return party;
    }

    private static boolean begins(byte[] all, byte[] first) {
        return first.length <= all.length && Arrays.equals(all, 0, first.length, first, 0, first.length);
    }

    /** Who is told so has all, and so has the stack of the other; a reset may come before the last of it was read there. */
    private static void finished(String what, Party one, byte[] came, Party other, byte[] sent) {
        if (one.ends.equals(List.of(End.FINISHED))) {
            assertThat(one.came.size()).as(what).isEqualTo(came.length);
            if (other.appetite == Integer.MAX_VALUE || other.ends.equals(one.ends)) {
                assertThat(other.came.size()).as(what).isEqualTo(sent.length);
            }
        }
    }

    /** In each of these both ends had sent again what the other had, each in segments of which the other believed nothing. */
    @ParameterizedTest
    @ValueSource(longs = {4241802330233819323L, -3528297385301728444L, -6047027394331320061L})
    void neitherWaitsForTheOtherForEver(long seed) {
        whatArrivesIsWhatWasSent(seed);
    }

    @Property(tries = 400)
    void whatArrivesIsWhatWasSent(@ForAll long seed) {
        Random random = new Random(seed);
        Conditions conditions = conditions(random);
        Pair pair = new Pair(conditions, seed, limits(random), random.nextInt(4) == 0 ? wraps(random, seed) : 0);
        byte[] there = data(random);
        byte[] back = data(random);
        Party client = party(random, there);
        Party server = party(random, back);
        pair.far.tcp().listen(PORT, c -> {
            c.nagle(random.nextBoolean());
            return server;
        });
        client.connection = pair.near
                .tcp()
                .connect(OWN_PORT, new Endpoint(Pair.FAR.address(), PORT), client)
                .orElseThrow();
        boolean quits = random.nextInt(10) == 0;
        long until = pair.clock.now() + 4000 * SECOND;
        while (pair.clock.now() < until && (client.ends.isEmpty() || server.opened > 0 && server.ends.isEmpty())) {
            pair.pass(some(random, 2000) * MILLI);
            if (client.opened > 0 && client.ends.isEmpty()) {
                client.read(1 + some(random, 20_000));
            }
            if (server.opened > 0 && server.ends.isEmpty()) {
                server.read(1 + some(random, 20_000));
            }
            if (quits && random.nextInt(10) == 0 && client.ends.isEmpty()) {
                client.connection.abort();
            }
        }
        pair.settle(4000 * SECOND);

        String what = seed + " " + conditions + " " + client.ends + server.ends;
        assertThat(client.ends).as(what).hasSize(1);
        assertThat(server.ends).as(what).hasSize(server.opened);
        assertThat(begins(there, server.came.toByteArray())).as(what).isTrue();
        assertThat(begins(back, client.came.toByteArray())).as(what).isTrue();
        finished(what, client, back, server, there);
        finished(what, server, there, client, back);
        if (conditions.loss() == 0 && !quits && conditions.roomPackets() > 100) {
            assertThat(client.ends).as(what).containsExactly(End.FINISHED);
            assertThat(server.ends).as(what).containsExactly(End.FINISHED);
        }
        assertThat(pair.near.due() + pair.far.due()).as(what).isZero();
        assertThat(pair.near.held() + pair.far.held()).as(what).isZero();
        assertThat(pair.near.tcp().size() + pair.far.tcp().size()).as(what).isZero();
    }
}
