package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When segments leave, and why: RFC 6298, RFC 5681, RFC 6582, and section 3.8 of RFC 9293. */
class BehaviourTest {
    private static final long SECOND = Pair.SECOND;
    private static final long MILLI = 1_000_000;
    private static final int SYN = TcpHeader.SYN;
    private static final int ACK = TcpHeader.ACK;
    private static final int FIN = TcpHeader.FIN;
    private static final int RST = TcpHeader.RST;
    private static final int LARGEST = 1000;

    private Peer peer = new Peer(Limits.USUAL);
    private final Quiet events = new Quiet();
    private int ours;

    /** Who does nothing by itself. */
    private static final class Quiet implements ConnectionEvents {
        final List<End> ends = new ArrayList<>();
        Connection connection;
        int writable;
        int readable;

        @Override
        public void opened(Connection c) {
            connection = c;
        }

        @Override
        public void readable(Connection c) {
            readable++;
        }

        @Override
        public void writable(Connection c) {
            writable++;
        }

        @Override
        public void closed(Connection c, End end) {
            ends.add(end);
        }
    }

    /** A connection of which the peer knows the round trip: none at all, so that it is waited for as short as may be. */
    private Connection establish(Limits limits) {
        peer = new Peer(limits);
        peer.largest = LARGEST;
        peer.stack.tcp().listen(Peer.PORT, c -> events);
        peer.send(SYN, 0, 0);
        ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours);
        return events.connection;
    }

    private void send(int bytes) {
        assertThat(events.connection.send(new byte[bytes])).isEqualTo(bytes);
        peer.stack.flush();
    }

    private List<Integer> sequences() {
        return peer.came().stream().map(each -> each.sequence() - ours).toList();
    }

    /** When segments came back, in milliseconds from now on. */
    private List<Long> times(long nanos) {
        List<Long> times = new ArrayList<>();
        long begin = peer.clock.now();
        while (peer.stack.nextNanos() <= begin + nanos) {
            peer.pass(Math.max(0, peer.stack.nextNanos() - peer.clock.now()));
            long now = (peer.clock.now() - begin) / MILLI;
            peer.came().forEach(any -> times.add(now));
        }
        peer.pass(begin + nanos - peer.clock.now());
        return times;
    }

    @Test
    void synsAreSentAgainAfterASecondAndTwiceThat() {
        peer.stack.tcp().listen(Peer.PORT, c -> events);
        peer.send(SYN, 0, 0);
        peer.came();
        assertThat(times(100 * SECOND)).containsExactly(1000L, 3000L, 7000L, 15000L);
        assertThat(peer.stack.tcp().size()).isZero();
        peer.stack.tcp().connect(new Endpoint(Peer.SELF.address(), 9), events).orElseThrow();
        peer.came();
        assertThat(times(100 * SECOND)).containsExactly(1000L, 3000L, 7000L, 15000L);
        assertThat(events.ends).containsExactly(End.TIMED_OUT);
        assertThat(peer.stack.due()).isZero();
    }

    @Test
    void timeThatPassesBetweenTurnsIsSeen() {
        peer.clock.pass(100 * SECOND);
        peer.stack.tcp().connect(new Endpoint(Peer.SELF.address(), 9), events).orElseThrow();
        assertThat(peer.came()).hasSize(1);
        assertThat(times(2 * SECOND)).containsExactly(1000L);
        establish(Limits.USUAL);
        peer.clock.pass(10 * SECOND);
        send(10);
        assertThat(peer.came()).hasSize(1);
        assertThat(times(SECOND / 5)).containsExactly(50L);
    }

    @Test
    void dataIsSentAgainAfterTwiceTheTimeEachTimeUntilThePeerCountsAsGone() {
        establish(Limits.USUAL
                .with(Limit.STALL_NANOS, 10_000 * SECOND)
                .with(Limit.IDLE_NANOS, 10_000 * SECOND)
                .with(Limit.KEEP_ALIVE_NANOS, 10_000 * SECOND)
                .with(Limit.RETRANSMISSIONS, 5));
        send(500);
        assertThat(sequences()).containsExactly(0);
        // First it is asked for; then six times nothing came: the last says so to whoever hears it.
        assertThat(times(100 * SECOND)).containsExactly(50L, 250L, 650L, 1450L, 3050L, 6250L, 12650L);
        assertThat(peer.stack.counted(Count.TAIL_PROBES)).isOne();
        assertThat(events.ends).containsExactly(End.TIMED_OUT);
        assertThat(peer.stack.counted(Count.RESETS_OUT)).isOne();
        assertThat(peer.stack.held()).isZero();
    }

    @Test
    void theTimeoutFollowsTheRoundTrip() {
        establish(Limits.USUAL.with(Limit.ACK_DELAY_NANOS, SECOND));
        for (int i = 0; i < 50; i++) {
            send(100);
            peer.pass(150 * MILLI);
            assertThat(peer.came()).hasSize(1);
            peer.send(ACK, 1, ours + 100 * (i + 1));
        }
        send(100);
        peer.came();
        // The smoothed round trip; what it varies has died away.
        assertThat(times(SECOND).get(0)).isBetween(200L, 250L);
    }

    @Test
    void tenSegmentsLeaveAtFirstAndOneMoreForEachThatArrives() {
        establish(Limits.USUAL);
        send(100_000);
        assertThat(sequences()).containsExactly(0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000);
        peer.send(ACK, 1, ours + 1000);
        assertThat(sequences()).containsExactly(10_000, 11_000);
        peer.send(ACK, 1, ours + 3000);
        assertThat(sequences()).containsExactly(12_000, 13_000, 14_000);
    }

    @Test
    void theThirdDuplicateHasTheFirstSegmentSentAgain() {
        establish(Limits.USUAL);
        send(100_000);
        assertThat(sequences()).hasSize(10);
        peer.send(ACK, 1, ours);
        // Limited transmit (RFC 3042).
        assertThat(sequences()).containsExactly(10_000);
        peer.send(ACK, 1, ours);
        assertThat(sequences()).containsExactly(11_000);
        peer.send(ACK, 1, ours);
        assertThat(sequences()).containsExactly(0);
        // Of twelve under way half may be, and one more for each that left the network: at the sixth there is room.
        for (int i = 0; i < 3; i++) {
            peer.send(ACK, 1, ours);
            assertThat(sequences()).isEmpty();
        }
        peer.send(ACK, 1, ours);
        assertThat(sequences()).containsExactly(12_000);
        // The fifth was lost, too: that is known from a part that was acknowledged (RFC 6582).
        peer.send(ACK, 1, ours + 5000);
        assertThat(sequences()).startsWith(5000).doesNotContain(6000);
        // All that was sent when the loss was noticed has arrived: what may be under way begins with what is, so that
        // not all leaves at once.
        peer.send(ACK, 1, ours + 13_000);
        assertThat(sequences()).hasSizeBetween(1, 2).doesNotContain(0, 5000);
        assertThat(peer.stack.counted(Count.TIMEOUTS)).isZero();
        assertThat(peer.stack.counted(Count.RETRANSMITTED)).isEqualTo(2);
    }

    @Test
    void whatWasLostWholeIsSentAgainSlowly() {
        establish(Limits.USUAL);
        send(100_000);
        assertThat(sequences()).hasSize(10);
        peer.pass(10 * MILLI);
        assertThat(sequences()).containsExactly(0);
        peer.pass(200 * MILLI);
        assertThat(sequences()).containsExactly(0);
        peer.send(ACK, 1, ours + 1000);
        assertThat(sequences()).containsExactly(1000, 2000);
        // What the receiver has already is not sent again.
        peer.send(ACK, 1, ours + 10_000);
        assertThat(sequences()).first().isEqualTo(10_000);
    }

    @Test
    void acknowledgementsWaitForSomethingToGoWithButNotLong() {
        establish(Limits.USUAL);
        peer.send(ACK, 1, ours, 60_000, new byte[100]);
        assertThat(peer.came()).isEmpty();
        assertThat(times(SECOND)).containsExactly(40L);
        peer.send(ACK, 101, ours, 60_000, new byte[100]);
        send(10);
        Peer.Segment both = peer.one();
        assertThat(both.acknowledgement()).isEqualTo(201);
        assertThat(both.data()).hasSize(10);
        peer.send(ACK, 201, ours + 10);
        assertThat(times(SECOND)).isEmpty();
        // Every second full segment is acknowledged at once.
        peer.send(ACK, 201, ours + 10, 60_000, new byte[LARGEST]);
        assertThat(peer.came()).isEmpty();
        peer.send(ACK, 1201, ours + 10, 60_000, new byte[LARGEST]);
        assertThat(peer.one().acknowledgement()).isEqualTo(2201);
        // So is what is out of order, what fills the gap, and what came before.
        peer.send(ACK, 3201, ours + 10, 60_000, new byte[LARGEST]);
        assertThat(peer.one().acknowledgement()).isEqualTo(2201);
        peer.send(ACK, 2201, ours + 10, 60_000, new byte[LARGEST]);
        assertThat(peer.one().acknowledgement()).isEqualTo(4201);
        peer.send(ACK, 2201, ours + 10, 60_000, new byte[LARGEST]);
        assertThat(peer.one().acknowledgement()).isEqualTo(4201);
    }

    @Test
    void smallSegmentsWaitIfTheyAreToldTo() {
        establish(Limits.USUAL).nagle(true);
        send(10);
        assertThat(peer.one().data()).hasSize(10);
        send(10);
        send(10);
        assertThat(peer.came()).isEmpty();
        peer.send(ACK, 1, ours + 10);
        assertThat(peer.one().data()).hasSize(20);
        send(LARGEST - 1);
        assertThat(peer.came()).isEmpty();
        events.connection.nagle(false);
        peer.stack.flush();
        assertThat(peer.one().data()).hasSize(LARGEST - 1);
    }

    @Test
    void whatIsGivenOneAfterTheOtherLeavesTogether() {
        Connection connection = establish(Limits.USUAL);
        assertThat(connection.send("HTTP/1.1 200 OK\r\n".getBytes(), "\r\n".getBytes()))
                .isEqualTo(19);
        Payload page = Payload.of(new byte[901]);
        assertThat(connection.send(page, 1, 900)).isTrue();
        connection.finish();
        peer.stack.flush();
        Peer.Segment all = peer.one();
        assertThat(all.data()).hasSize(919);
        assertThat(all.has(FIN) && all.has(TcpHeader.PSH)).isTrue();
        // It was not copied.
        assertThat(peer.stack.held()).isLessThanOrEqualTo(512);
        peer.pass(201 * MILLI);
        assertThat(peer.one().data()).isEqualTo(all.data());
    }

    @Test
    void windowsDoNotOpenByLittle() {
        Connection connection = establish(Limits.USUAL.with(Limit.RECEIVE_BYTES, 8000));
        for (int i = 0; i < 8; i++) {
            peer.send(ACK, 1 + 1000 * i, ours, 60_000, new byte[1000]);
        }
        List<Peer.Segment> came = peer.came();
        assertThat(came.get(came.size() - 1).window()).isZero();
        byte[] into = new byte[8000];
        assertThat(connection.read(into, 0, 500)).isEqualTo(500);
        peer.stack.flush();
        assertThat(peer.came()).isEmpty();
        // A byte that asks is not taken, and told that there is still no room.
        peer.send(ACK, 8001, ours, 60_000, new byte[1]);
        Peer.Segment still = peer.one();
        assertThat(still.window()).isZero();
        assertThat(still.acknowledgement()).isEqualTo(8001);
        assertThat(connection.read(into, 0, 3000)).isEqualTo(3000);
        peer.stack.flush();
        assertThat(peer.one().window()).isEqualTo(3500);
        assertThat(connection.read(into, 0, 8000)).isEqualTo(4500);
    }

    @Test
    void littleRoomIsNotFilledByLittle() {
        establish(Limits.USUAL);
        send(5000);
        assertThat(sequences()).hasSize(5);
        peer.send(ACK, 1, ours + 5000, 100, new byte[0]);
        send(5000);
        assertThat(peer.came()).isEmpty();
        // After a while it is better than nothing.
        peer.pass(SECOND);
        assertThat(peer.came().get(0).data()).hasSize(100);
        peer.send(ACK, 1, ours + 5100, 60_000, new byte[0]);
        assertThat(peer.came().get(0).data()).hasSize(1000);
    }

    @Test
    void writableIsToldWhenThereIsRoomAgain() {
        Connection connection = establish(Limits.USUAL.with(Limit.SEND_BYTES, 2000));
        assertThat(connection.send(new byte[3000])).isEqualTo(2000);
        assertThat(connection.room()).isZero();
        peer.stack.flush();
        assertThat(events.writable).isZero();
        peer.send(ACK, 1, ours + 500);
        assertThat(events.writable).isZero();
        peer.send(ACK, 1, ours + 2000);
        assertThat(events.writable).isOne();
        assertThat(connection.room()).isEqualTo(2000);
    }

    @Test
    void whoIsSilentIsAskedAndThenGivenUp() {
        establish(Limits.USUAL);
        peer.pass(29 * SECOND);
        assertThat(peer.came()).isEmpty();
        peer.pass(SECOND);
        Peer.Segment asks = peer.one();
        assertThat(asks.sequence()).isEqualTo(ours - 1);
        peer.send(ACK, 1, ours);
        assertThat(times(58 * SECOND)).containsExactly(30_000L, 37_500L, 45_000L, 52_500L);
        peer.pass(3 * SECOND);
        assertThat(events.ends).containsExactly(End.TIMED_OUT);
    }

    @Test
    void whoIsThereAndSendsNothingIsResetAfterAWhile() {
        establish(Limits.USUAL);
        for (int i = 0; i < 9; i++) {
            peer.pass(31 * SECOND);
            assertThat(peer.came()).hasSize(1);
            peer.send(ACK, 1, ours);
        }
        peer.pass(31 * SECOND);
        assertThat(events.ends).containsExactly(End.IDLE);
        assertThat(peer.one().has(RST)).isTrue();
    }

    @Test
    void whatComesBehindACloseIsThrownAwayForAWhile() {
        Connection connection = establish(Limits.USUAL);
        connection.send(new byte[10]);
        connection.close();
        peer.stack.flush();
        peer.came();
        for (int i = 0; i < 10; i++) {
            peer.send(ACK, 1 + i * 1000, ours + 11, 60_000, new byte[1000]);
            assertThat(connection.state()).isEqualTo(State.FIN_WAIT_2);
        }
        List<Peer.Segment> came = peer.came();
        assertThat(came.get(came.size() - 1).acknowledgement()).isEqualTo(10_001);
        assertThat(events.readable).isZero();
        peer.pass(10 * SECOND);
        assertThat(events.ends).containsExactly(End.ABANDONED);
        assertThat(peer.one().has(RST)).isTrue();
        assertThat(peer.stack.tcp().size()).isZero();
        assertThat(peer.stack.held()).isZero();
    }

    @Test
    void whatWasNotReadIsThereUntilItIs() {
        Connection connection = establish(Limits.USUAL);
        peer.send(ACK | FIN, 1, ours, 60_000, new byte[300]);
        connection.finish();
        peer.stack.flush();
        peer.send(ACK, 302, ours + 1);
        assertThat(connection.state()).isEqualTo(State.CLOSED);
        assertThat(events.ends).isEmpty();
        byte[] into = new byte[300];
        assertThat(connection.read(into, 0, 200)).isEqualTo(200);
        assertThat(connection.read(into, 0, 300)).isEqualTo(100);
        assertThat(connection.read(into, 0, 300)).isEqualTo(Connection.ENDED);
        peer.stack.flush();
        assertThat(events.ends).containsExactly(End.FINISHED);
        assertThat(peer.stack.due()).isZero();
        assertThat(peer.stack.held()).isZero();
    }

    @Test
    void afterTheEndNothingCanBeAsked() {
        Connection connection = establish(Limits.USUAL);
        peer.send(RST, 1, 0);
        assertThat(events.ends).containsExactly(End.RESET);
        assertThat(connection.end()).contains(End.RESET);
        assertThat(connection.send(new byte[5])).isZero();
        assertThat(connection.send(Payload.of(new byte[5]))).isFalse();
        assertThat(connection.read(new byte[5], 0, 5)).isEqualTo(Connection.ENDED);
        assertThat(connection.room()).isZero();
        connection.finish();
        connection.close();
        connection.abort();
        peer.stack.flush();
        assertThat(peer.came()).isEmpty();
        assertThat(events.ends).hasSize(1);
    }

    @Test
    void whoDoesNotWantAConnectionAbortsIt() {
        peer.stack.tcp().listen(Peer.PORT, c -> {
            c.abort();
            return events;
        });
        peer.send(SYN, 0, 0);
        ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours);
        assertThat(peer.one().has(RST)).isTrue();
        assertThat(events.ends).containsExactly(End.ABORTED);
        assertThat(events.connection).isNull();
        assertThat(peer.stack.tcp().size()).isZero();
    }

    @Test
    void whoListensNoMoreForgetsThoseThatHaveOnlyBegun() {
        establish(Limits.USUAL);
        peer.from(7000);
        peer.send(SYN, 0, 0);
        peer.came();
        assertThat(peer.stack.tcp().size()).isEqualTo(2);
        assertThat(peer.stack.tcp().listen(Peer.PORT, c -> events)).isFalse();
        assertThat(peer.stack.tcp().ignore(Peer.PORT)).isTrue();
        assertThat(peer.stack.tcp().ignore(Peer.PORT)).isFalse();
        assertThat(peer.one().has(RST)).isTrue();
        assertThat(peer.stack.tcp().size()).isOne();
        send(10);
        assertThat(peer.one().data()).hasSize(10);
    }
}
