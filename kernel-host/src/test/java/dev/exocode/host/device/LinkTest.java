package dev.exocode.host.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives at the end of a link is what was sent at the other, as its conditions say. */
class LinkTest {
    private static final int MANY = 40_000;

    private final AtomicLong now = new AtomicLong();

    /** What came: the number that its bytes tell, and when. */
    private record Come(int number, long nanos) {}

    private Link link(Conditions conditions, long seed) {
        return new Link("lan", LinkType.ETHERNET, conditions, seed, now::get);
    }

    /** A packet that tells its number, and by each of its bytes behind that whether it is whole. */
    private static byte[] packet(int number, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (31 * number + length));
        ByteBuffer.wrap(bytes).putInt(number);
        return bytes;
    }

    private static List<Come> receive(Device end, int most) throws IOException {
        List<Come> come = new ArrayList<>();
        int count = end.receive(most, (data, offset, length, onWire, nanos) -> {
            byte[] bytes = Arrays.copyOfRange(data, offset, offset + length);
            int number = ByteBuffer.wrap(bytes).getInt();
            assertThat(bytes).isEqualTo(packet(number, length));
            assertThat(onWire).isEqualTo(length);
            come.add(new Come(number, nanos));
        });
        assertThat(come).hasSize(count);
        assertThat(count).isLessThanOrEqualTo(most);
        return come;
    }

    @Test
    void withoutChanceAndDelayEverythingComesAtOnceAndInOrder() throws IOException {
        Link link = link(Conditions.GOOD, 1);
        assertThat(link.near().name()).isEqualTo("lan.near");
        assertThat(link.far().link()).isEqualTo(LinkType.ETHERNET);
        for (int i = 0; i < 1000; i++) {
            byte[] padded = new byte[64];
            System.arraycopy(packet(i, 60), 0, padded, 3, 60);
            assertThat(link.near().send(padded, 3, 60)).isTrue();
            Arrays.fill(padded, (byte) 0);
        }
        assertThat(receive(link.near(), 10)).isEmpty();
        assertThat(receive(link.far(), 10)).hasSize(10);
        assertThat(receive(link.far(), 2000)).hasSize(990).first().isEqualTo(new Come(10, 0));
        assertThat(link.near().counts()).isEqualTo(new Link.Counts(1000, 0, 0, 0, 0, 1000, 0));
        assertThat(link.far().counts()).isEqualTo(new Link.Counts(0, 0, 0, 0, 0, 0, 0));
        assertThat(link.far().isOver()).isFalse();
    }

    /** The truth is a list: each packet comes when its time is over, in order, if there was room for it when it was sent. */
    @Property(tries = 200)
    void withDelayAloneItIsAQueue(
            @ForAll long seed, @ForAll @IntRange(max = 50) int delay, @ForAll @IntRange(min = 1, max = 20) int room)
            throws IOException {
        Random random = new Random(seed);
        Link link = link(Conditions.GOOD.withDelay(delay, 0).withRoom(room, 1000), seed);
        Deque<Come> truth = new ArrayDeque<>();
        int bytes = 0;
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(3) > 0) {
                int length = 50 + i % 3;
                boolean fits = truth.size() < room && bytes + length <= 1000;
                assertThat(link.far().send(packet(i, length), 0, length)).isEqualTo(fits);
                refused += fits ? 0 : 1;
                if (fits) {
                    truth.add(new Come(i, now.get() + delay));
                    bytes += length;
                }
            } else {
                now.addAndGet(random.nextInt(20));
                int most = random.nextInt(5);
                List<Come> expected = new ArrayList<>();
                while (expected.size() < most && !truth.isEmpty() && truth.peek().nanos <= now.get()) {
                    bytes -= 50 + truth.peek().number % 3;
                    expected.add(truth.remove());
                }
                assertThat(receive(link.near(), most)).isEqualTo(expected);
            }
            assertThat(link.near().nextNanos().isPresent()).isEqualTo(!truth.isEmpty());
            link.near().nextNanos().ifPresent(next -> assertThat(next).isEqualTo(truth.peek().nanos));
            assertThat(link.far().counts().underWay()).isEqualTo(truth.size());
            assertThat(link.far().counts().refused()).isEqualTo(refused);
        }
    }

    /** Whatever the conditions are: what comes was sent, and the counters say what became of the rest. */
    @Property(tries = 300)
    void whatComesWasSent(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Conditions conditions = new Conditions(
                random.nextInt(3) * 0.3,
                random.nextInt(3) * 10,
                random.nextInt(2) * 30,
                random.nextInt(3) * 0.4,
                random.nextInt(3) * 0.5,
                1 + random.nextInt(30),
                100 + random.nextInt(2000));
        List<Come> come = transcript(conditions, seed);
        assertThat(transcript(conditions, seed)).isEqualTo(come);
    }

    private List<Come> transcript(Conditions conditions, long seed) throws IOException {
        Random random = new Random(seed + 1);
        now.set(0);
        Link link = link(conditions, seed);
        Map<Integer, Long> sentAt = new HashMap<>();
        List<Come> come = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            int length = 4 + random.nextInt(100);
            if (link.near().send(packet(i, length), 0, length)) {
                sentAt.put(i, now.get());
            } else {
                refused++;
            }
            now.addAndGet(random.nextInt(10));
            if (random.nextInt(4) == 0) {
                come.addAll(receive(link.far(), random.nextInt(8)));
                Link.Counts counts = link.near().counts();
                assertThat(counts.underWay()).isLessThanOrEqualTo(conditions.roomPackets());
            }
        }
        now.addAndGet(1000);
        come.addAll(receive(link.far(), 1000));
        Link.Counts counts = link.near().counts();
        assertThat(counts.sent()).isEqualTo(sentAt.size());
        assertThat(counts.refused()).isEqualTo(refused);
        assertThat(counts.underWay()).isZero();
        assertThat(counts.received()).isEqualTo(come.size());
        assertThat(counts.sent() + counts.duplicated()).isEqualTo(counts.lost() + counts.received());
        Map<Integer, Integer> times = new HashMap<>();
        come.forEach(each -> times.merge(each.number, 1, Integer::sum));
        assertThat(sentAt.keySet()).containsAll(times.keySet());
        assertThat(sentAt.size() - times.size()).isEqualTo((int) counts.lost());
        assertThat(times.values().stream().filter(count -> count == 2).count()).isEqualTo(counts.duplicated());
        assertThat(times.values()).allMatch(count -> count <= 2);
        assertThat(conditions.loss() > 0 || counts.lost() == 0).isTrue();
        assertThat(conditions.duplication() > 0 || counts.duplicated() == 0).isTrue();
        long late = Long.MIN_VALUE;
        int last = -1;
        long latest = 0;
        for (Come each : come) {
            assertThat(each.nanos).isGreaterThanOrEqualTo(late).isGreaterThanOrEqualTo(sentAt.get(each.number));
            late = each.nanos;
            if (conditions.reordering() == 0) {
                assertThat(each.number).isGreaterThanOrEqualTo(last);
                last = each.number;
                long soonest = sentAt.get(each.number) + conditions.delayNanos();
                latest = Math.max(latest, soonest + conditions.jitterNanos());
                assertThat(each.nanos).isBetween(soonest, latest);
                assertThat(counts.reordered()).isZero();
            }
        }
        return come;
    }

    /** Of 40,000 packets a part that is chance is not farther from what it should be than 6 times the deviation of that: 0.015. */
    @ParameterizedTest
    @CsvSource({"0.02, 0, 0", "0.5, 0, 0", "0, 0.01, 0", "0, 0.3, 0", "0, 0, 0.1", "0.2, 0.2, 0.2", "1, 0, 0", "0, 0, 1"
    })
    void chanceIsWhatWasAskedFor(double loss, double reordering, double duplication) throws IOException {
        Link link = link(
                Conditions.GOOD
                        .withLoss(loss)
                        .withReordering(reordering)
                        .withDuplication(duplication)
                        .withDelay(100, 0),
                7);
        int changed = 0;
        int last = -1;
        for (int i = 0; i < MANY; i++) {
            assertThat(link.near().send(packet(i, 4), 0, 4)).isTrue();
            now.incrementAndGet();
            for (Come each : receive(link.far(), 10)) {
                changed += each.number < last ? 1 : 0;
                last = each.number;
            }
        }
        Link.Counts counts = link.near().counts();
        double arrived = MANY * (1 - loss);
        assertThat((double) counts.lost() / MANY).isCloseTo(loss, within(0.015));
        assertThat(counts.duplicated() / Math.max(1, arrived)).isCloseTo(duplication, within(0.015));
        assertThat(counts.reordered() / Math.max(1, arrived)).isCloseTo(reordering, within(0.015));
        // Two that overtake, one behind the other, change the order of fewer neighbours than of packets.
        assertThat(changed / Math.max(1, arrived)).isBetween(reordering / 4, reordering * 2);
        assertThat(counts.refused()).isZero();
    }

    /** Delays lie between the least and the most, and all over that. */
    @Test
    void jitterIsSpread() throws IOException {
        Link link = link(Conditions.GOOD.withDelay(100, 1000), 3);
        long sum = 0;
        for (int i = 0; i < 2000; i++) {
            // So far apart that none waits for the one in front of it.
            now.addAndGet(2000);
            long sent = now.get();
            link.near().send(packet(i, 4), 0, 4);
            now.addAndGet(2000);
            long took = receive(link.far(), 1).get(0).nanos - sent;
            assertThat(took).isBetween(100L, 1100L);
            sum += took;
        }
        assertThat(sum / 2000.0).isCloseTo(600, within(60.0));
    }

    /** Nobody receives: what is kept is no more than there is room for. */
    @Test
    void memoryIsBounded() throws IOException {
        Link link = link(Conditions.GOOD.withDuplication(1).withRoom(100, 10_000), 1);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            taken += link.near().send(packet(i, 150), 0, 150) ? 1 : 0;
        }
        Link.Counts counts = link.near().counts();
        assertThat(counts.underWay()).isEqualTo(66);
        assertThat(counts.sent()).isEqualTo(taken).isEqualTo(33);
        assertThat(counts.duplicated()).isEqualTo(33);
        assertThat(counts.refused()).isEqualTo(100_000 - 33);
        assertThat(link.near().send(packet(1, 100), 0, 100)).isTrue();
        assertThat(link.far().send(packet(1, 10_001), 0, 10_001)).isFalse();
    }

    @Test
    void aClosedEndTakesNothing() throws IOException {
        Link link = link(Conditions.GOOD.withDelay(10, 0), 1);
        link.near().send(packet(1, 4), 0, 4);
        link.far().send(packet(2, 4), 0, 4);
        link.near().close();
        assertThat(link.near().isOver()).isTrue();
        assertThat(link.far().isOver()).isFalse();
        assertThatThrownBy(() -> link.near().send(packet(3, 4), 0, 4)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> link.far().send(packet(3, 4), 0, 4))
                .isInstanceOf(IOException.class)
                .hasMessage("lan.far is closed");
        assertThat(link.far().counts().lost()).isEqualTo(1);
        now.set(10);
        assertThat(receive(link.near(), 1)).isEmpty();
        assertThat(receive(link.far(), 1)).containsExactly(new Come(1, 10));
        assertThat(link.far().isOver()).isTrue();
    }

    /** Many send at an end while one receives at the other: each packet comes once, and those of each sender in order. */
    @Test
    void manyMaySendAtOnce() throws Exception {
        int senders = 4;
        int each = 5000;
        Link link = link(Conditions.GOOD.withRoom(64, 1 << 20), 1);
        List<Thread> threads = new ArrayList<>();
        AtomicLong failures = new AtomicLong();
        for (int s = 0; s < senders; s++) {
            int sender = s;
            threads.add(new Thread(() -> {
                try {
                    for (int i = 0; i < each; i++) {
                        byte[] packet = packet(sender * each + i, 20);
                        while (!link.near().send(packet, 0, 20)) {
                            Thread.yield();
                        }
                    }
                } catch (IOException | RuntimeException e) {
                    failures.incrementAndGet();
                }
            }));
        }
        threads.forEach(Thread::start);
        int[] next = new int[senders];
        int come = 0;
        while (come < senders * each && failures.get() == 0) {
            for (Come one : receive(link.far(), 100)) {
                int sender = one.number / each;
                assertThat(one.number % each).isEqualTo(next[sender]++);
                come++;
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).hasValue(0);
        assertThat(receive(link.far(), 1)).isEmpty();
        assertThat(link.near().counts().received()).isEqualTo(senders * each);
    }

    @Test
    void conditionsThatAreNoneAreRefused() {
        List<UnaryOperator<Conditions>> bad = List.of(
                good -> good.withLoss(-0.1),
                good -> good.withLoss(Double.NaN),
                good -> good.withReordering(1.1),
                good -> good.withDuplication(2),
                good -> good.withDelay(-1, 0),
                good -> good.withDelay(0, Long.MAX_VALUE),
                good -> good.withRoom(-1, 1),
                good -> good.withRoom(1, -1));
        for (UnaryOperator<Conditions> change : bad) {
            assertThatThrownBy(() -> change.apply(Conditions.GOOD)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
