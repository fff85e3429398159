package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.IcmpMessage;
import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.TcpHeader;
import dev.exocode.examples.exos.frame.UdpHeader;
import dev.exocode.host.device.Conditions;
import dev.exocode.vcode.OnOneJdk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send costs them more than it costs the stack, and others notice nothing. */
@OnOneJdk
class FaultsTest {
    private static final long SECOND = Pair.SECOND;
    private static final int PORT = 80;
    private static final int SYN = TcpHeader.SYN;
    private static final int ACK = TcpHeader.ACK;

    /** Frames of all kinds that are good, from somebody else than whom the other connections are with. */
    static List<byte[]> good(Random random) {
        Peer peer = new Peer(Limits.USUAL);
        List<byte[]> frames = new ArrayList<>();
        byte[] data = TcpTest.drawn(random.nextInt(1400), random.nextLong());
        for (int flags : new int[] {SYN, ACK, SYN | ACK, ACK | TcpHeader.FIN, TcpHeader.RST, ACK | TcpHeader.PSH}) {
            peer.from(1 + random.nextInt(65_535));
            peer.largest = random.nextBoolean() ? TcpHeader.NONE : random.nextInt(65_536);
            frames.add(peer.segment(
                    flags,
                    random.nextInt(),
                    random.nextInt(),
                    random.nextInt(65_536),
                    random.nextBoolean() ? data : new byte[0]));
        }
        byte[] udp = new byte[8 + data.length];
        int port = random.nextBoolean() ? 7 : random.nextInt(65_536);
        UdpHeader.write(udp, 0, Peer.SELF.address(), 99, Peer.STACK.address(), port, data.length);
        frames.add(Peer.packet(Ip4Header.UDP, udp));
        for (int type : new int[] {IcmpMessage.ECHO, IcmpMessage.ECHO_REPLY, IcmpMessage.UNREACHABLE, 13}) {
            byte[] icmp = new byte[8 + data.length];
            System.arraycopy(frames.get(0), 14, icmp, 8, Math.min(28, data.length));
            IcmpMessage.write(icmp, 0, type, 3, 5, data.length);
            frames.add(Peer.packet(Ip4Header.ICMP, icmp));
        }
        frames.add(Peer.packet(
                Ip4Header.UDP,
                random.nextInt(3),
                8 * random.nextInt(30),
                random.nextBoolean(),
                Arrays.copyOf(data, data.length & ~7)));
        frames.add(Peer.packet(132, data));
        return frames;
    }

    /** Two stacks, and many bytes between them that are to arrive whatever else comes. */
    private static final class Busy {
        final Pair pair = new Pair(Conditions.GOOD.withDelay(1_000_000, 0).withLoss(0.01), 5, Limits.USUAL);
        final Party client = new Party(TcpTest.drawn(300_000, 1));
        final Party server = new Party(TcpTest.drawn(300_000, 2));

        Busy() {
            pair.near.tcp().listen(PORT, c -> server);
            pair.near.udp().open(7, (s, from, d, o, l) -> s.send(from, d, o, l));
            pair.far
                    .tcp()
                    .connect(new Endpoint(Pair.NEAR.address(), PORT), client)
                    .orElseThrow();
        }

        void attack(byte[] frame) {
            byte[] before = frame.clone();
            pair.near.input(frame, 0, frame.length);
            assertThat(frame).isEqualTo(before);
        }

        /** How much a stack holds is bounded by its limits whoever asks for it. */
        void check() {
            long most = pair.near.limits().of(Limit.SHARED_BYTES)
                    + pair.near.limits().of(Limit.FRAGMENT_BYTES)
                    + 2
                            * pair.near.limits().of(Limit.LEAST_BYTES)
                            * pair.near.tcp().size();
            assertThat(pair.near.held()).isBetween(0L, most);
            assertThat(pair.near.tcp().size())
                    .isLessThanOrEqualTo(pair.near.limits().count(Limit.CONNECTIONS));
            assertThat(pair.near.reassembly().count())
                    .isLessThanOrEqualTo(pair.near.limits().count(Limit.FRAGMENTED));
            assertThat(pair.near.neighbours().count())
                    .isLessThanOrEqualTo(pair.near.limits().count(Limit.NEIGHBOURS));
        }

        void arrives() {
            pair.until(() -> !client.ends.isEmpty() && !server.ends.isEmpty(), 100 * SECOND);
            assertThat(client.ends).containsExactly(End.FINISHED);
            assertThat(server.ends).containsExactly(End.FINISHED);
            assertThat(server.came.toByteArray()).isEqualTo(TcpTest.drawn(300_000, 1));
            assertThat(client.came.toByteArray()).isEqualTo(TcpTest.drawn(300_000, 2));
            pair.settle(1000 * SECOND);
            assertThat(pair.near.held()).isZero();
            assertThat(pair.near.tcp().size()).isZero();
            assertThat(pair.near.due()).isZero();
            assertThat(pair.near.neighbours().waiting()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void malformedFramesOfEachLayer(long seed) {
        Random random = new Random(seed);
        Busy busy = new Busy();
        for (int round = 0; round < 400; round++) {
            for (byte[] good : good(random)) {
                busy.attack(Mutations.of(random, good));
            }
            busy.pair.pass(random.nextInt(2_000_000));
            busy.check();
        }
        busy.arrives();
    }

    @Test
    void malformedSegmentsOfAConnection() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Peer peer = new Peer(Limits.USUAL);
            Party party = new Party(TcpTest.drawn(20_000, 1));
            peer.stack.tcp().listen(PORT, c -> party);
            peer.send(SYN, 0, 0);
            int ours = peer.one().sequence() + 1;
            peer.send(ACK, 1, ours);
            for (int step = 0; step < 100; step++) {
                int flags = random.nextInt(4) == 0 ? random.nextInt(64) : ACK;
                int sequence = 1 + random.nextInt(5000) - 1000;
                int acknowledgement = ours + random.nextInt(30_000) - 5000;
                byte[] good = peer.segment(
                        flags, sequence, acknowledgement, random.nextInt(3) * 900, new byte[random.nextInt(1400)]);
                byte[] frame = random.nextBoolean() ? good : Mutations.of(random, good);
                peer.stack.input(frame, 0, frame.length);
                peer.pass(random.nextInt(100_000_000));
            }
            peer.pass(2000 * SECOND);
            assertThat(peer.stack.held()).isZero();
            assertThat(peer.stack.tcp().size()).isZero();
            assertThat(peer.stack.due()).isZero();
        }
    }

    @Test
    void capturesOfRealTraffic() throws IOException {
        Traces.needed();
        Random random = new Random(1);
        Busy busy = new Busy();
        int[] attacks = {0};
        int frames = Traces.each(frame -> {
            if (random.nextInt(4) > 0) {
                Mutations.mend(random, frame);
            }
            busy.attack(frame);
            if (++attacks[0] % 64 == 0) {
                busy.pair.pass(random.nextInt(1_000_000));
                busy.check();
            }
        });
        assertThat(frames).isGreaterThan(100_000);
        assertThat(busy.pair.near.counted(Count.SEGMENTS_IN)).isGreaterThan(frames / 20);
        busy.arrives();
    }

    @Test
    void floodOfSyns() {
        Random random = new Random(3);
        Pair pair = new Pair(Conditions.GOOD.withDelay(1_000_000, 0), 5, Limits.USUAL);
        List<Party> served = new ArrayList<>();
        pair.near.tcp().listen(PORT, c -> {
            served.add(new Party(TcpTest.drawn(5000, 2)));
            return served.get(served.size() - 1);
        });
        Peer peer = new Peer(Limits.USUAL);
        byte[][] syns = new byte[64][];
        List<Party> clients = new ArrayList<>();
        for (int round = 0; round < 1000; round++) {
            for (int i = 0; i < syns.length; i++) {
                peer.from(1 + random.nextInt(65_535));
                byte[] syn = peer.segment(SYN, random.nextInt(), 0, 1000, new byte[0]);
                ByteBuffer.wrap(syn).putInt(26, 0x0a090000 | 32 + random.nextInt(200));
                Mutations.mend(random, syn);
                pair.near.input(syn, 0, syn.length);
            }
            if (round % 100 == 50) {
                Party client = new Party(TcpTest.drawn(5000, 1));
                clients.add(client);
                pair.far
                        .tcp()
                        .connect(new Endpoint(Pair.NEAR.address(), PORT), client)
                        .orElseThrow();
            }
            pair.pass(1_000_000);
            assertThat(pair.near.tcp().size()).isLessThan(Limits.USUAL.count(Limit.HALF_OPEN) + 100);
        }
        pair.until(() -> clients.stream().noneMatch(each -> each.ends.isEmpty()), 20 * SECOND);
        assertThat(clients).hasSize(10).allMatch(each -> each.ends.equals(List.of(End.FINISHED)));
        assertThat(clients).allMatch(each -> each.came.size() == 5000);
        assertThat(served).hasSize(10).allMatch(each -> each.came.size() == 5000);
        assertThat(pair.near.counted(Count.COOKIES_SENT)).isGreaterThan(50_000);
        assertThat(pair.near.counted(Count.COOKIES_TAKEN)).isGreaterThan(5);
        pair.settle(1000 * SECOND);
        assertThat(pair.near.tcp().size()).isZero();
    }

    @Test
    void cookiesAreNotGuessedAndNotGoodForLong() {
        Peer peer = new Peer(Limits.USUAL.with(Limit.HALF_OPEN, 0).with(Limit.ERRORS_PER_SECOND, 1_000_000));
        Party party = new Party(new byte[0]);
        peer.stack.tcp().listen(PORT, c -> party);
        peer.largest = 1000;
        peer.send(SYN, 50, 0);
        int cookie = peer.one().sequence();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            peer.send(ACK, 51, random.nextInt());
        }
        assertThat(peer.stack.tcp().size()).isZero();
        // Of others it is not good, nor with another number.
        peer.send(ACK, 52, cookie + 1);
        int port = peer.port();
        peer.from(port + 1);
        peer.send(ACK, 51, cookie + 1);
        assertThat(peer.stack.tcp().size()).isZero();
        peer.from(port);
        peer.pass(2 * SynCookies.PERIOD_NANOS);
        peer.send(ACK, 51, cookie + 1);
        assertThat(peer.stack.tcp().size()).isZero();
        peer.send(SYN, 50, 0);
        List<Peer.Segment> came = peer.came();
        cookie = came.get(came.size() - 1).sequence();
        peer.pass(SynCookies.PERIOD_NANOS - 1);
        // The acknowledgement was lost, and the first data brings the cookie back.
        peer.send(ACK, 51, cookie + 1, 1000, new byte[10]);
        assertThat(party.opened).isOne();
        assertThat(party.came.size()).isEqualTo(10);
    }

    /**
     * Of both sides, in the middle of what they send: where they do one has its segments in any order, and the other one loses that segment. Through zero, and through the middle
     * of all numbers, where those with a sign begin anew.
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "1, -2147483648", "2, -2147483648", "3, -2147483648"})
    void numbersThatBeginAnew(long seed, int there) {
        Random random = new Random(seed);
        int begins = connected(new Peer(Limits.USUAL), new Party(new byte[0]));
        Peer peer = new Peer(Limits.USUAL);
        // They go on with the time, one in 4 us (RFC 6528).
        peer.clock.pass((there - 10_000 - begins & 0xffff_ffffL) * 4000);
        Party party = new Party(TcpTest.drawn(50_000, 1));
        assertThat(connected(peer, party)).isEqualTo(there - 10_000);
        int ours = there - 9999;
        int theirs = there - 2999;
        peer.send(SYN | ACK, theirs - 1, ours, 60_000, new byte[0]);
        byte[] data = TcpTest.drawn(6000, 2);
        List<Integer> places = new ArrayList<>(List.of(0, 1000, 2000, 3000, 4000, 5000));
        Collections.shuffle(places, random);
        for (int place : places) {
            peer.send(ACK, theirs + place, ours, 60_000, Arrays.copyOfRange(data, place, place + 1000));
        }
        assertThat(party.came.toByteArray()).isEqualTo(data);
        int lost = 0;
        boolean ends = false;
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        for (int round = 0; round < 1000 && !ends; round++) {
            for (Peer.Segment each : peer.came()) {
                int before = there - each.sequence();
                boolean crosses = before > 0 && before <= each.data().length;
                if (crosses && lost == 0) {
                    lost++;
                } else if (each.sequence() == ours) {
                    came.writeBytes(each.data());
                    ours += each.data().length;
                    ends = each.has(TcpHeader.FIN);
                }
                peer.send(ACK, theirs + 6000, ours + (ends ? 1 : 0), 60_000, new byte[0]);
            }
            peer.pass(1_000_000);
        }
        assertThat(lost).isOne();
        assertThat(came.toByteArray()).isEqualTo(TcpTest.drawn(50_000, 1));
        peer.send(ACK | TcpHeader.FIN, theirs + 6000, ours + 1);
        assertThat(party.ends).containsExactly(End.FINISHED);
        peer.pass(10 * SECOND);
        assertThat(peer.stack.held() + peer.stack.tcp().size() + peer.stack.due())
                .isZero();
    }

    /** Has the stack begin a connection to a peer, and says with which number. */
    private static int connected(Peer peer, Party party) {
        peer.from(9000);
        peer.stack
                .tcp()
                .connect(PORT, new Endpoint(Peer.SELF.address(), 9000), party)
                .orElseThrow();
        peer.pass(1);
        return peer.one().sequence();
    }

    @Test
    void windowsThatStayShut() {
        Peer peer = new Peer(Limits.USUAL);
        Party party = new Party(TcpTest.drawn(500_000, 1));
        peer.stack.tcp().listen(PORT, c -> party);
        peer.send(SYN, 0, 0);
        int ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours, 0, new byte[0]);
        assertThat(peer.stack.held()).isPositive();
        int probes = 0;
        for (int i = 0; i < 59; i++) {
            peer.pass(SECOND);
            for (Peer.Segment each : peer.came()) {
                probes += each.data().length == 1 && each.sequence() == ours ? 1 : 0;
                assertThat(each.data().length).isLessThan(2);
                peer.send(ACK, 1, ours, 0, new byte[0]);
            }
        }
        assertThat(probes).isBetween(4, 20);
        assertThat(party.ends).isEmpty();
        peer.pass(2 * SECOND);
        assertThat(party.ends).containsExactly(End.STALLED);
        assertThat(peer.stack.held()).isZero();
        assertThat(peer.stack.tcp().size()).isZero();
    }

    @Test
    void windowsThatOpenAgain() {
        Peer peer = new Peer(Limits.USUAL);
        Party party = new Party(TcpTest.drawn(100, 1));
        peer.stack.tcp().listen(PORT, c -> party);
        peer.send(SYN, 0, 0);
        int ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours, 0, new byte[0]);
        peer.pass(10 * SECOND);
        assertThat(peer.came()).isNotEmpty().allMatch(each -> each.data().length <= 1);
        peer.send(ACK, 1, ours, 1000, new byte[0]);
        Peer.Segment all = peer.one();
        assertThat(all.data()).isEqualTo(TcpTest.drawn(100, 1));
        assertThat(all.has(TcpHeader.FIN)).isTrue();
    }

    /** Those that fall silent, and those that read a little and stop, hold something for a while only; all that time others are served. */
    @Test
    void peersThatAreGone() {
        Peer peer = new Peer(Limits.USUAL);
        List<Party> parties = new ArrayList<>();
        peer.stack.tcp().listen(PORT, c -> {
            byte[] data = new byte[parties.size() % 2 * 100_000];
            Party party = new Party(data) {
                @Override
                public void opened(Connection opened) {
                    connection = opened;
                    opened.send(data);
                }
            };
            parties.add(party);
            return party;
        });
        int count = 10_000;
        for (int i = 0; i < count; i++) {
            peer.from(10_000 + i);
            peer.send(SYN, 0, 0);
            int ours = peer.came().get(0).sequence() + 1;
            peer.send(ACK, 1, ours, 3000, new byte[0]);
            peer.came();
        }
        assertThat(parties).hasSize(count);
        assertThat(peer.stack.tcp().size()).isEqualTo(count);
        long most = Limits.USUAL.of(Limit.SHARED_BYTES) + 2L * count * Limits.USUAL.of(Limit.LEAST_BYTES);
        assertThat(peer.stack.held()).isLessThanOrEqualTo(most);
        assertThat(peer.stack.due()).isLessThanOrEqualTo(count + 2);
        peer.pass(200 * SECOND);
        assertThat(parties).allMatch(each -> each.ends.equals(List.of(End.TIMED_OUT)));
        assertThat(peer.stack.tcp().size()).isZero();
        assertThat(peer.stack.held()).isZero();
        assertThat(peer.stack.due()).isZero();
    }

    @Test
    void challengesAndResetsAreNotForEveryone() {
        Peer peer = new Peer(Limits.USUAL.with(Limit.ERRORS_PER_SECOND, 10));
        for (int i = 0; i < 1000; i++) {
            peer.send(ACK, i, 5);
            byte[] frame = Peer.packet(99, new byte[20]);
            peer.stack.input(frame, 0, frame.length);
        }
        assertThat(peer.frames).hasSize(20);
        peer.frames.clear();
        peer.stack.tcp().listen(PORT, c -> new Party(new byte[0]));
        peer.send(SYN, 0, 0);
        int ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours);
        peer.came();
        for (int i = 0; i < 1000; i++) {
            peer.send(TcpHeader.RST, 5, ours);
            peer.send(SYN, 5, ours);
        }
        assertThat(peer.came()).hasSize(1);
    }

    /** Who sends again what has come waits for an answer each time; who acknowledges what was never sent is not the peer, and has few. */
    @Test
    void oldSegmentsAreAnsweredUnlessWhatTheyAcknowledgeCannotBe() {
        Peer peer = new Peer(Limits.USUAL);
        peer.stack.tcp().listen(PORT, c -> new Party(new byte[0]));
        peer.send(SYN, 0, 0);
        int ours = peer.one().sequence() + 1;
        peer.send(ACK, 1, ours);
        peer.send(ACK, 1, ours, 60_000, new byte[100]);
        peer.pass(SECOND);
        peer.came();
        for (int i = 0; i < 100; i++) {
            peer.send(ACK, 1, ours + 50_000, 60_000, new byte[100]);
        }
        assertThat(peer.one().acknowledgement()).isEqualTo(101);
        for (int i = 0; i < 100; i++) {
            peer.send(ACK, 1, ours, 60_000, new byte[100]);
            assertThat(peer.one().acknowledgement()).isEqualTo(101);
        }
        peer.pass(Limits.USUAL.of(Limit.CHALLENGE_NANOS));
        peer.send(ACK, 1, ours + 50_000, 60_000, new byte[100]);
        assertThat(peer.one().acknowledgement()).isEqualTo(101);
    }

    @Test
    void connectionsAreBoundedAndTheOldestThatIsOverGoesFirst() {
        Peer peer = new Peer(Limits.USUAL.with(Limit.CONNECTIONS, 10).with(Limit.TIME_WAIT_NANOS, 100 * SECOND));
        List<Party> parties = new ArrayList<>();
        peer.stack.tcp().listen(PORT, c -> {
            parties.add(new Party(new byte[0]));
            return parties.get(parties.size() - 1);
        });
        for (int i = 0; i < 100; i++) {
            peer.from(2000 + i);
            peer.came();
            peer.send(SYN, 0, 0);
            int ours = peer.came().get(0).sequence() + 1;
            peer.send(ACK, 1, ours);
            peer.send(ACK | TcpHeader.FIN, 1, ours + 1);
            assertThat(peer.stack.tcp().size()).isLessThanOrEqualTo(10);
        }
        assertThat(parties).hasSize(100).allMatch(each -> each.ends.equals(List.of(End.FINISHED)));
        // Those that are not over nobody loses: there is no room for more.
        for (int i = 0; i < 30; i++) {
            peer.from(3000 + i);
            peer.came();
            peer.send(SYN, 0, 0);
            List<Peer.Segment> came = peer.came();
            assertThat(came.isEmpty()).isEqualTo(i >= 10);
            if (i < 10) {
                peer.send(ACK, 1, came.get(0).sequence() + 1, 0, new byte[0]);
            }
        }
        assertThat(peer.stack.counted(Count.SYNS_DROPPED)).isEqualTo(20);
    }
}
