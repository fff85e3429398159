package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.ArpMessage;
import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.IcmpMessage;
import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.UdpHeader;
import dev.exocode.host.device.Conditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is beneath TCP: ARP, fragments, ICMP and UDP. */
class LayersTest {
    private static final long SECOND = Pair.SECOND;
    private static final Endpoint FAR = new Endpoint(Pair.FAR.address(), 7);

    private static Pair pair(Limits limits) {
        Pair pair = new Pair(Conditions.GOOD.withDelay(1_000_000, 0), 1, limits);
        pair.far.udp().open(7, (socket, from, data, offset, length) -> socket.send(from, data, offset, length));
        return pair;
    }

    // ARP

    @Test
    void neighboursAreAskedForOnceAndRememberedForAWhile() {
        Pair pair = pair(Limits.USUAL);
        List<Integer> answers = new ArrayList<>();
        UdpSocket socket =
                pair.near.udp().open(0, (s, from, d, o, l) -> answers.add(l)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            socket.send(FAR, new byte[i], 0, i);
        }
        pair.pass(SECOND);
        assertThat(answers).containsExactly(0, 1, 2);
        // One request and one answer; the far side learned from the request.
        assertThat(pair.link.near().counts().sent()).isEqualTo(4);
        assertThat(pair.link.far().counts().sent()).isEqualTo(4);
        pair.pass(100 * SECOND);
        socket.send(FAR, new byte[9], 0, 9);
        pair.pass(SECOND);
        assertThat(answers).containsExactly(0, 1, 2, 9);
        assertThat(pair.link.near().counts().sent()).isGreaterThan(5);
    }

    @Test
    void whoDoesNotAnswerIsAskedForAWhileAndWhatWaitsIsBounded() {
        Pair pair = pair(Limits.USUAL.with(Limit.NEIGHBOURS, 20));
        UdpSocket socket = pair.near.udp().open(0, (s, from, d, o, l) -> {}).orElseThrow();
        for (int i = 0; i < 1000; i++) {
            socket.send(new Endpoint(0x0a090000 | 10 + i % 100, 7), new byte[100], 0, 100);
        }
        assertThat(pair.near.neighbours().count()).isEqualTo(20);
        assertThat(pair.near.neighbours().waiting()).isEqualTo(20 * Limits.USUAL.count(Limit.WAITING_PACKETS));
        pair.pass(4 * SECOND);
        assertThat(pair.near.neighbours().count()).isZero();
        assertThat(pair.near.neighbours().waiting()).isZero();
        assertThat(pair.near.counted(Count.UNDELIVERED)).isEqualTo(1000);
        assertThat(pair.link.near().counts().sent()).isEqualTo(20L * Limits.USUAL.count(Limit.ARP_REQUESTS));
        assertThat(pair.near.due()).isZero();
    }

    @Test
    void nobodyFillsTheTableWhoWasNotAskedForAndNobodyTakesTheAddress() {
        Peer peer = new Peer(Limits.USUAL.with(Limit.NEIGHBOURS, 8));
        Random random = new Random(1);
        byte[] frame = new byte[60];
        for (int i = 0; i < 1000; i++) {
            long from = 0x02_00_00_00_00_00L | random.nextInt(1 << 20);
            boolean forUs = random.nextBoolean();
            int operation = 1 + random.nextInt(3);
            int address = i % 50 == 0 ? Peer.STACK.address() : 0x0a090000 | random.nextInt(250);
            EthernetHeader.write(frame, 0, EthernetHeader.BROADCAST, from, EthernetHeader.ARP);
            ArpMessage.write(frame, 14, operation, from, address, 0, forUs ? Peer.STACK.address() : 0x0a0900ff);
            peer.frames.clear();
            peer.stack.input(frame, 0, frame.length);
            boolean answered = forUs && operation == ArpMessage.REQUEST && address != Peer.STACK.address();
            assertThat(peer.frames).hasSize(answered ? 1 : 0);
            assertThat(peer.stack.neighbours().count()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void whoMovesAndSaysSoIsFound() {
        Peer peer = new Peer(Limits.USUAL);
        long other = 0x02_00_00_00_00_77L;
        byte[] frame = new byte[60];
        EthernetHeader.write(frame, 0, EthernetHeader.BROADCAST, other, EthernetHeader.ARP);
        ArpMessage.write(frame, 14, ArpMessage.REQUEST, other, Peer.SELF.address(), 0, Peer.SELF.address());
        peer.stack.input(frame, 0, frame.length);
        peer.stack.icmp().echo(Peer.SELF.address(), 1, 1, new byte[5]);
        EthernetHeader sent = new EthernetHeader();
        assertThat(sent.read(peer.frames.get(0), 0, peer.frames.get(0).length)).isTrue();
        assertThat(sent.destination()).isEqualTo(other);
    }

    @Test
    void whatIsForOtherNetworksGoesToTheGateway() {
        Station behind = new Station(0x02_00_00_00_00_05L, Pair.NEAR.address(), 24, Peer.SELF.address(), 1500);
        assertThat(behind.next(0x0a090055)).isEqualTo(0x0a090055);
        assertThat(behind.next(0x0a0a0055)).isEqualTo(Peer.SELF.address());
        assertThat(Pair.NEAR.next(0x0a0a0055)).isZero();
        assertThat(behind.isBroadcast(0x0a0900ff)).isTrue();
        assertThat(behind.isBroadcast(0x0a0901ff)).isFalse();
        assertThat(behind.isBroadcast(-1)).isTrue();
    }

    // Fragments

    @Property(tries = 300)
    void largeDatagramsGoAndComeInPieces(@ForAll long seed) {
        Random random = new Random(seed);
        Pair pair = new Pair(
                Conditions.GOOD
                        .withDelay(1_000_000, 100_000)
                        .withReordering(0.4)
                        .withDuplication(0.2),
                seed,
                Limits.USUAL);
        pair.far.udp().open(7, (socket, from, data, offset, length) -> socket.send(from, data, offset, length));
        List<byte[]> answers = new ArrayList<>();
        UdpSocket socket = pair.near
                .udp()
                .open(0, (s, from, d, o, l) -> answers.add(Arrays.copyOfRange(d, o, o + l)))
                .orElseThrow();
        // Where it goes to is known, for few packets wait for that.
        socket.send(FAR, new byte[0], 0, 0);
        pair.pass(SECOND);
        assertThat(answers).isNotEmpty();
        answers.clear();
        byte[] data = TcpTest.drawn(random.nextInt(random.nextBoolean() ? 65_508 : 5000), seed);
        assertThat(socket.send(FAR, data, 0, data.length)).isTrue();
        pair.pass(100 * SECOND);
        assertThat(answers).isNotEmpty().allMatch(each -> Arrays.equals(each, data));
        assertThat(pair.near.held() + pair.far.held()).isZero();
        assertThat(pair.near.due() + pair.far.due()).isZero();
    }

    @Test
    void datagramsThatFitNoPacketAreNotSent() {
        UdpSocket socket =
                pair(Limits.USUAL).near.udp().open(0, (s, from, d, o, l) -> {}).orElseThrow();
        assertThat(socket.send(FAR, new byte[65_508], 0, 65_508)).isFalse();
        socket.close();
        assertThat(socket.send(FAR, new byte[1], 0, 1)).isFalse();
    }

    /** Pieces in any order, also twice, are the whole; with others that overlap them there is no whole at all. */
    @Property(tries = 500)
    void overlappingFragmentsAreRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Peer peer = new Peer(Limits.USUAL);
        List<byte[]> came = new ArrayList<>();
        peer.stack.udp().open(7, (s, from, d, o, l) -> came.add(Arrays.copyOfRange(d, o, o + l)));
        int units = 2 + random.nextInt(40);
        byte[] packet = TcpTest.drawn(units * 8 + random.nextInt(8), seed);
        UdpHeader.write(packet, 0, Peer.SELF.address(), 9, Peer.STACK.address(), 7, packet.length - 8);
        List<int[]> pieces = new ArrayList<>();
        for (int at = 0; at < packet.length; ) {
            int to = Math.min(packet.length, at + 8 * (1 + random.nextInt(units)));
            to = to > packet.length - 8 ? packet.length : to;
            pieces.add(new int[] {at, to});
            at = to;
        }
        if (random.nextBoolean()) {
            pieces.add(pieces.get(random.nextInt(pieces.size())));
        }
        Collections.shuffle(pieces, random);
        // A unit more than one of them, and not all of the one in front.
        int[] one = pieces.get(random.nextInt(pieces.size()));
        boolean overlaps =
                random.nextBoolean() && pieces.stream().anyMatch(each -> each[1] == one[0] && each[1] - each[0] > 8);
        if (overlaps) {
            pieces.add(0, new int[] {one[0] - 8, one[1]});
        }
        for (int[] piece : pieces) {
            byte[] rest = Arrays.copyOfRange(packet, piece[0], piece[1]);
            byte[] frame = Peer.packet(Ip4Header.UDP, 5, piece[0], piece[1] < packet.length, rest);
            peer.stack.input(frame, 0, frame.length);
        }
        if (overlaps) {
            assertThat(came).isEmpty();
        } else {
            assertThat(came)
                    .isNotEmpty()
                    .allMatch(each -> Arrays.equals(each, Arrays.copyOfRange(packet, 8, packet.length)));
        }
        peer.pass(Limits.USUAL.of(Limit.FRAGMENT_NANOS));
        assertThat(peer.stack.held()).isZero();
        assertThat(peer.stack.due()).isZero();
    }

    @Test
    void fragmentsThatNothingFollowsHoldLittleAndNotForLong() {
        Peer peer = new Peer(Limits.USUAL.with(Limit.FRAGMENT_BYTES, 100_000));
        for (int i = 0; i < 10_000; i++) {
            byte[] frame = Peer.packet(Ip4Header.UDP, i, 8 * (i % 4000), true, new byte[800]);
            peer.stack.input(frame, 0, frame.length);
            assertThat(peer.stack.held()).isLessThanOrEqualTo(100_000);
            assertThat(peer.stack.reassembly().count()).isLessThanOrEqualTo(Limits.USUAL.count(Limit.FRAGMENTED));
        }
        peer.pass(Limits.USUAL.of(Limit.FRAGMENT_NANOS));
        assertThat(peer.stack.held()).isZero();
        assertThat(peer.stack.reassembly().count()).isZero();
    }

    @Test
    void fragmentsBehindTheEndOfPacketsAreRefused() {
        Peer peer = new Peer(Limits.USUAL);
        byte[] frame = Peer.packet(Ip4Header.ICMP, 1, 8 * 8191, false, new byte[800]);
        peer.stack.input(frame, 0, frame.length);
        assertThat(peer.stack.reassembly().count()).isZero();
        assertThat(peer.stack.counted(Count.FRAGMENTS_DROPPED)).isOne();
    }

    // ICMP and UDP

    @Test
    void echoesComeBack() {
        Pair pair = pair(Limits.USUAL);
        List<String> answers = new ArrayList<>();
        pair.near
                .icmp()
                .receive((from, number, place, data, offset, length) ->
                        answers.add(Endpoint.text(from) + " " + number + " " + place + " " + length));
        for (int length : new int[] {0, 56, 1472, 1473, 65_507}) {
            pair.near.icmp().echo(Pair.FAR.address(), 65_535, 2, TcpTest.drawn(length, 1));
            pair.pass(SECOND);
            assertThat(answers).contains("10.9.0.2 65535 2 " + length);
        }
        assertThat(pair.far.counted(Count.ECHOES)).isEqualTo(5);
    }

    @Test
    void whoSendsToAPortThatIsNotThereIsToldSo() {
        Pair pair = pair(Limits.USUAL);
        List<Endpoint> told = new ArrayList<>();
        UdpSocket socket = pair.near
                .udp()
                .open(0, new UdpSocket.Receiver() {
                    @Override
                    public void received(UdpSocket s, Endpoint from, byte[] d, int o, int l) {}

                    @Override
                    public void unreachable(UdpSocket s, Endpoint to) {
                        told.add(to);
                    }
                })
                .orElseThrow();
        Endpoint closed = new Endpoint(Pair.FAR.address(), 9);
        socket.send(FAR, new byte[0], 0, 0);
        pair.pass(SECOND);
        for (int i = 0; i < 1000; i++) {
            socket.send(closed, new byte[10], 0, 10);
            pair.pass(200_000);
        }
        pair.pass(SECOND / 2);
        // Not each of many.
        assertThat(told).hasSize((int) Limits.USUAL.of(Limit.ERRORS_PER_SECOND)).containsOnly(closed);
        Party party = new Party(new byte[0]);
        pair.near.tcp().connect(closed, party).orElseThrow();
        pair.pass(SECOND);
        assertThat(party.ends).containsExactly(End.REFUSED);
    }

    @Test
    void unreachableCountsForWhatJustBeginsAndForNothingElse() {
        Peer peer = new Peer(Limits.USUAL);
        Party party = new Party(new byte[0]);
        peer.stack.tcp().connect(new Endpoint(Peer.SELF.address(), 9), party).orElseThrow();
        byte[] syn = peer.frames.get(0);
        byte[] icmp = new byte[8 + 28];
        System.arraycopy(syn, 14, icmp, 8, 28);
        icmp[8 + 27]++;
        unreachable(peer, icmp);
        assertThat(party.ends).isEmpty();
        icmp[8 + 27]--;
        unreachable(peer, icmp);
        assertThat(party.ends).containsExactly(End.UNREACHABLE);
    }

    private static void unreachable(Peer peer, byte[] icmp) {
        IcmpMessage.write(icmp, 0, IcmpMessage.UNREACHABLE, 1, 0, icmp.length - 8);
        byte[] frame = Peer.packet(Ip4Header.ICMP, icmp);
        peer.stack.input(frame, 0, frame.length);
        peer.stack.advance();
    }

    @Test
    void errorsAreNotAnsweredByErrorsNorIsWhatIsForAll() {
        Peer peer = new Peer(Limits.USUAL);
        byte[] icmp = new byte[8 + 28];
        IcmpMessage.write(icmp, 0, IcmpMessage.EXCEEDED, 0, 0, 28);
        byte[] error = Peer.packet(Ip4Header.ICMP, icmp);
        peer.stack.input(error, 0, error.length);
        byte[] udp = new byte[8];
        UdpHeader.write(udp, 0, Peer.SELF.address(), 1, Peer.STACK.address(), 2, 0);
        byte[] forAll = Peer.packet(Ip4Header.UDP, udp);
        EthernetHeader.write(forAll, 0, EthernetHeader.BROADCAST, Peer.SELF.ethernet(), EthernetHeader.IP4);
        peer.stack.input(forAll, 0, forAll.length);
        assertThat(peer.frames).isEmpty();
    }

    @Test
    void addressesAreWrittenAsTheyAreRead() {
        assertThat(Endpoint.address("10.9.0.2")).contains(0x0a090002);
        assertThat(Endpoint.text(0xfffefdfc)).isEqualTo("255.254.253.252");
        for (String wrong :
                List.of("", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-1", "a.b.c.d", "1..2.3", "1.2.3.4444444444")) {
            assertThat(Endpoint.address(wrong)).as(wrong).isEmpty();
        }
    }
}
