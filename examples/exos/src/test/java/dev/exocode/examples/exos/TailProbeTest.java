package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** When what became of the last segments is asked, and what follows from the answer: RFC 8985, section 7. */
class TailProbeTest {
    private static final long SECOND = Pair.SECOND;
    private static final long MILLI = 1_000_000;
    private static final int SYN = TcpHeader.SYN;
    private static final int ACK = TcpHeader.ACK;
    private static final int LARGEST = 1000;

    private Peer peer = new Peer(Limits.USUAL);
    private Connection connection;
    private int ours;

    /** A connection of which the peer knows the round trip: none at all. */
    private void establish() {
        peer = new Peer(Limits.USUAL);
        peer.largest = LARGEST;
        peer.stack.tcp().listen(Peer.PORT, c -> {
            connection = c;
            return new ConnectionEvents() {};
        });
        peer.send(SYN, 0, 0);
        ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours);
    }

    private void send(int bytes) {
        assertThat(connection.send(new byte[bytes])).isEqualTo(bytes);
        peer.stack.flush();
    }

    private void acknowledge(int number) {
        peer.send(ACK, 1, ours + number);
    }

    private List<Integer> sequences() {
        return peer.came().stream().map(each -> each.sequence() - ours).toList();
    }

    private long counted(Count what) {
        return peer.stack.counted(what);
    }

    @Test
    void theLastSegmentIsAskedForWhenItsAcknowledgementIsLaterThanAReceiverDelaysIt() {
        establish();
        send(3000);
        acknowledge(2000);
        assertThat(sequences()).hasSize(3);
        peer.pass(50 * MILLI - 1);
        assertThat(sequences()).isEmpty();
        peer.pass(1);
        assertThat(sequences()).containsExactly(2000);
        acknowledge(3000);
        peer.pass(SECOND);
        assertThat(sequences()).isEmpty();
        assertThat(counted(Count.TAIL_PROBES)).isOne();
        assertThat(counted(Count.RETRANSMITTED)).isOne();
        assertThat(counted(Count.TIMEOUTS)).isZero();
    }

    @Test
    void severalNobodyDelays() {
        establish();
        send(3000);
        assertThat(sequences()).hasSize(3);
        peer.pass(10 * MILLI - 1);
        assertThat(sequences()).isEmpty();
        // The second half of it was lost, too: that is asked for when the first has arrived, and not all at once.
        peer.pass(1);
        assertThat(sequences()).containsExactly(0);
        acknowledge(1000);
        peer.pass(10 * MILLI);
        assertThat(sequences()).containsExactly(1000);
        acknowledge(2000);
        peer.pass(50 * MILLI);
        assertThat(sequences()).containsExactly(2000);
        // Of each number once: then there are timeouts.
        peer.pass(199 * MILLI);
        assertThat(sequences()).isEmpty();
        peer.pass(MILLI);
        assertThat(sequences()).containsExactly(2000);
        assertThat(counted(Count.TAIL_PROBES)).isEqualTo(3);
        assertThat(counted(Count.TIMEOUTS)).isOne();
    }

    @Test
    void twiceTheRoundTripIsWaitedFor() {
        establish();
        for (int i = 0; i < 60; i++) {
            send(LARGEST);
            peer.pass(20 * MILLI);
            acknowledge(LARGEST * (i + 1));
        }
        peer.came();
        send(2 * LARGEST);
        assertThat(sequences()).hasSize(2);
        peer.pass(35 * MILLI);
        assertThat(sequences()).isEmpty();
        peer.pass(6 * MILLI);
        assertThat(sequences()).containsExactly(60 * LARGEST);
    }

    /** What is known of a SYN that was sent twice is no round trip. */
    @Test
    void nobodyIsAskedWhoseRoundTripIsNotKnown() {
        peer.largest = LARGEST;
        peer.stack.tcp().listen(Peer.PORT, c -> {
            connection = c;
            return new ConnectionEvents() {};
        });
        peer.send(SYN, 0, 0);
        ours = peer.one().sequence() + 1;
        peer.pass(SECOND + MILLI);
        assertThat(peer.came()).hasSize(1);
        peer.send(ACK, 1, ours);
        send(10);
        peer.came();
        peer.pass(999 * MILLI);
        assertThat(sequences()).isEmpty();
        peer.pass(MILLI);
        assertThat(sequences()).containsExactly(0);
        assertThat(counted(Count.TAIL_PROBES)).isZero();
    }

    /** Ten segments are under way, and the first is asked for. */
    private void tenOfWhichTheFirstIsAskedFor() {
        establish();
        send(10_000);
        assertThat(sequences()).hasSize(10);
        peer.pass(10 * MILLI);
        assertThat(sequences()).containsExactly(0);
        acknowledge(10_000);
        send(100_000);
        // It is not known whether one was lost: one more may be under way.
        assertThat(sequences()).hasSize(11);
    }

    @Test
    void aLossThatWasMendedHalvesWhatMayBeUnderWay() {
        tenOfWhichTheFirstIsAskedFor();
        acknowledge(11_000);
        assertThat(sequences()).isEmpty();
        acknowledge(21_000);
        // Half of ten, and one for a window that has arrived.
        assertThat(sequences()).hasSize(6);
    }

    @Test
    void aDuplicateSaysThatNoneWasLost() {
        tenOfWhichTheFirstIsAskedFor();
        acknowledge(10_000);
        peer.came();
        acknowledge(11_000);
        acknowledge(20_000);
        assertThat(sequences()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(counted(Count.RETRANSMITTED)).isOne();
    }

    @Test
    void whoIsAskedAgainHasSaidThatOneWasLost() {
        tenOfWhichTheFirstIsAskedFor();
        // Nothing came back of what was sent behind it either.
        peer.pass(10 * MILLI);
        assertThat(sequences()).containsExactly(10_000);
        acknowledge(21_000);
        // Half of ten, and one for a window that has arrived; what was asked for last is not known yet.
        assertThat(sequences()).hasSize(6);
        assertThat(counted(Count.TIMEOUTS)).isZero();
    }

    /** What duplicates have told was sent again, and was lost again (RFC 5681, section 4.3). */
    @Test
    void twoLossesOfOneSegmentCountTwice() {
        establish();
        send(100_000);
        assertThat(sequences()).hasSize(10);
        for (int i = 0; i < 3; i++) {
            acknowledge(0);
        }
        assertThat(sequences()).containsExactly(10_000, 11_000, 0);
        peer.pass(10 * MILLI);
        assertThat(sequences()).containsExactly(0);
        acknowledge(12_000);
        assertThat(sequences()).containsExactly(12_000, 13_000);
        // Half of twelve was six; it is half of that from here on, so three, and one more when as many have arrived.
        for (int number = 14_000; number <= 17_000; number += 1000) {
            acknowledge(number);
        }
        assertThat(sequences()).containsExactly(14_000, 15_000, 16_000, 17_000, 18_000, 19_000, 20_000);
        assertThat(counted(Count.TIMEOUTS)).isZero();
        assertThat(counted(Count.TAIL_PROBES)).isOne();
    }

    /** What a timeout has lost is sent again by timeouts. */
    @Test
    void nobodyIsAskedWhileATimeoutIsMended() {
        establish();
        send(4000);
        peer.pass(210 * MILLI);
        assertThat(counted(Count.TIMEOUTS)).isOne();
        assertThat(counted(Count.TAIL_PROBES)).isOne();
        acknowledge(1000);
        acknowledge(2000);
        assertThat(sequences()).endsWith(1000, 2000, 3000);
        acknowledge(3000);
        peer.pass(199 * MILLI);
        assertThat(sequences()).isEmpty();
        peer.pass(MILLI);
        assertThat(sequences()).containsExactly(3000);
        assertThat(counted(Count.TAIL_PROBES)).isOne();
        acknowledge(4000);
        send(1000);
        peer.pass(100 * MILLI);
        assertThat(counted(Count.TAIL_PROBES)).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedWhereNothingIsUnderWayOrThereIsNoRoom() {
        establish();
        send(1000);
        acknowledge(1000);
        assertThat(sequences()).hasSize(1);
        peer.pass(10 * SECOND);
        assertThat(sequences()).isEmpty();
        // A peer that takes back what it has promised.
        send(2000);
        peer.send(ACK, 1, ours + 1000, 500, new byte[0]);
        assertThat(sequences()).hasSize(2);
        peer.pass(100 * MILLI);
        assertThat(sequences()).isEmpty();
        peer.send(ACK, 1, ours + 1000, 0, new byte[0]);
        peer.pass(10 * SECOND);
        assertThat(counted(Count.TAIL_PROBES)).isZero();
        assertThat(counted(Count.PROBES)).isPositive();
    }

    @Test
    void theEndIsAskedForAsDataIs() {
        establish();
        connection.close();
        peer.stack.flush();
        assertThat(peer.one().has(TcpHeader.FIN)).isTrue();
        peer.pass(50 * MILLI);
        assertThat(peer.one().has(TcpHeader.FIN)).isTrue();
        assertThat(counted(Count.TAIL_PROBES)).isOne();
        acknowledge(1);
        peer.pass(SECOND);
        assertThat(peer.came()).isEmpty();
    }

    @Test
    void nobodyIsAskedBehindAReset() {
        establish();
        send(1000);
        peer.came();
        peer.send(TcpHeader.RST, 1, 0);
        peer.pass(SECOND);
        assertThat(peer.came()).isEmpty();
        assertThat(counted(Count.TAIL_PROBES)).isZero();
        assertThat(peer.stack.due()).isZero();
    }

    private static byte at(long number) {
        return (byte) (number * 31 + (number >> 8));
    }

    /** What was sent and acknowledged, as a peer knows it that acknowledges, and offers room, as it likes. */
    private final class Watch {
        private int given;
        private int sent;
        private int arrived;
        private int window = 60_000;
        private long since;
        private long probes;
        private int asked = -1;

        void give(int bytes) {
            byte[] data = new byte[bytes];
            for (int i = 0; i < bytes; i++) {
                data[i] = at(given + i);
            }
            given += connection.send(data);
            peer.stack.flush();
            look();
        }

        void say(int number, int room) {
            since = number > arrived ? peer.clock.now() : since;
            arrived = Math.max(arrived, number);
            window = room;
            peer.send(ACK, 1, ours + number, room, new byte[0]);
            look();
        }

        void pass(long nanos) {
            long end = peer.clock.now() + nanos;
            while (peer.stack.nextNanos() <= end) {
                peer.pass(Math.max(0, peer.stack.nextNanos() - peer.clock.now()));
                look();
            }
            peer.pass(end - peer.clock.now());
            look();
        }

        /** Looks at what came at one time. */
        private void look() {
            long now = peer.clock.now();
            int before = sent;
            boolean again = false;
            for (Peer.Segment each : peer.came()) {
                int begin = each.sequence() - ours;
                for (int i = 0; i < each.data().length; i++) {
                    assertThat(each.data()[i]).isEqualTo(at(begin + i));
                }
                again |= begin == arrived && each.data().length > 0 && begin + each.data().length <= before;
                sent = Math.max(sent, begin + each.data().length);
            }
            if (counted(Count.TAIL_PROBES) > probes) {
                assertThat(counted(Count.TAIL_PROBES)).isEqualTo(++probes);
                assertThat(again).isTrue();
                assertThat(arrived).isNotEqualTo(asked).isLessThan(before);
                assertThat(Math.min(LARGEST, before - arrived)).isLessThanOrEqualTo(window);
                // As new data may have left for each duplicate, from the last time that something arrived or was given.
                assertThat(now - since).isGreaterThanOrEqualTo(10 * MILLI);
                asked = arrived;
            }
            since = sent > before ? now : since;
        }
    }

    /** A probe is of the first bytes that have not arrived, once of each, within the window, and not soon. */
    @Property(tries = 300)
    void probesAreWhatTheyMayBe(@ForAll long seed) {
        Random random = new Random(seed);
        establish();
        Watch watch = new Watch();
        int room = 60_000;
        for (int step = 0; step < 150 && connection.end().isEmpty(); step++) {
            int underWay = watch.sent - watch.arrived;
            switch (random.nextInt(5)) {
                case 0 -> watch.give(1 + random.nextInt(random.nextBoolean() ? 500 : 20_000));
                case 1 -> watch.say(watch.arrived + random.nextInt(underWay + 1), room);
                case 2 -> watch.say(watch.arrived, room);
                case 3 -> {
                    room = random.nextInt(3) > 0 ? 60_000 : random.nextInt(3000);
                    watch.say(watch.arrived, room);
                }
                default -> watch.pass((1 + random.nextInt(80)) * MILLI);
            }
        }
    }
}
