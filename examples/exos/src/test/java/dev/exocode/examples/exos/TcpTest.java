package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.device.Conditions;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Connections of two stacks. */
class TcpTest {
    private static final long SECOND = Pair.SECOND;

    static byte[] drawn(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void bytesArriveAndBothEnd() {
        Pair pair = new Pair(Conditions.GOOD.withDelay(1_000_000, 0), 1, Limits.USUAL);
        Party server = new Party(drawn(200_000, 1));
        Party client = new Party(drawn(100_000, 2));
        assertThat(pair.far.tcp().listen(80, c -> server)).isTrue();
        pair.near.tcp().connect(new Endpoint(Pair.FAR.address(), 80), client).orElseThrow();
        pair.until(() -> !client.ends.isEmpty() && !server.ends.isEmpty(), 60 * SECOND);
        assertThat(client.ends).containsExactly(End.FINISHED);
        assertThat(server.ends).containsExactly(End.FINISHED);
        assertThat(server.came.toByteArray()).isEqualTo(drawn(100_000, 2));
        assertThat(client.came.toByteArray()).isEqualTo(drawn(200_000, 1));
        pair.settle(60 * SECOND);
        assertThat(pair.near.due() + pair.far.due()).isZero();
        assertThat(pair.near.held() + pair.far.held()).isZero();
        assertThat(pair.near.tcp().size() + pair.far.tcp().size()).isZero();
        assertThat(pair.near.counted(Count.RETRANSMITTED)).isZero();
    }
}
