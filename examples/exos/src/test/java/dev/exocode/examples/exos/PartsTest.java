package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small parts beside what is plainer. */
class PartsTest {
    /** The vector of 16 bytes of the authors of SipHash. */
    @Test
    void theHashIsThatOfItsAuthors() {
        KeyedHash hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        assertThat(hash.of(0x0706050403020100L, 0x0f0e0d0c0b0a0908L)).isEqualTo(0x3f2acc7f57c29bdbL);
    }

    private static final class Noted extends Alarm {
        final List<Noted> rang;
        /** When it is to ring; it is set to that or earlier. */
        long due = NEVER;

        final Alarms alarms;

        Noted(List<Noted> rang, Alarms alarms) {
            this.rang = rang;
            this.alarms = alarms;
        }

        @Override
        void ring(long now) {
            if (due <= now) {
                due = NEVER;
                rang.add(this);
            } else {
                alarms.set(this, due);
            }
        }
    }

    @Property(tries = 300)
    void alarmsRingAllThatAreDueAndNoOthers(@ForAll long seed) {
        Random random = new Random(seed);
        List<Noted> rang = new ArrayList<>();
        Alarms alarms = new Alarms();
        List<Noted> all = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(300); i++) {
            all.add(new Noted(rang, alarms));
        }
        long now = 0;
        for (int step = 0; step < 500; step++) {
            Noted one = all.get(random.nextInt(all.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    one.due = now + random.nextInt(1000);
                    alarms.set(one, one.due);
                }
                case 2 -> {
                    one.due = Alarm.NEVER;
                    alarms.clear(one);
                }
                default -> {
                    now += random.nextInt(300);
                    long then = now;
                    List<Noted> expected =
                            all.stream().filter(each -> each.due <= then).toList();
                    alarms.ring(now);
                    assertThat(rang).containsExactlyInAnyOrderElementsOf(expected);
                    rang.clear();
                }
            }
            long first = all.stream().mapToLong(each -> each.due).min().orElseThrow();
            assertThat(alarms.first()).isLessThanOrEqualTo(first);
            assertThat(alarms.count()).isEqualTo((int)
                    all.stream().filter(each -> each.place >= 0).count());
        }
    }

    @Property
    void numbersAreInOrderAcrossTheEnd(@ForAll int one, @ForAll long more) {
        int distance = 1 + (int) Math.floorMod(more, (long) Integer.MAX_VALUE);
        assertThat(Sequence.before(one, one + distance)).isTrue();
        assertThat(Sequence.before(one + distance, one)).isFalse();
        assertThat(Sequence.notAfter(one, one)).isTrue();
        assertThat(Sequence.later(one, one + distance)).isEqualTo(one + distance);
    }

    /** Also half the circle of numbers ahead, where what is before and what is after meet. */
    @Property
    void whatCameIsNoFurtherBackThanAWindow(
            @ForAll int next, @ForAll @IntRange(min = -70_000, max = 70_000) int near, @ForAll boolean far) {
        Receiver receiver = new Receiver(new Memory(Limits.USUAL), Limits.USUAL);
        receiver.begin(next - 1, 1460);
        int window = Math.max(0xffff, Limits.USUAL.count(Limit.RECEIVE_BYTES));
        for (int numbers : new int[] {1, 1460}) {
            int distance = far ? near + Integer.MIN_VALUE : near;
            boolean came = distance >= -window && (long) distance + numbers <= 0;
            assertThat(receiver.had(next + distance, numbers)).isEqualTo(came);
        }
    }

    /** A loss of long ago does not hide one of now, however many numbers are between. */
    @Property(tries = 50)
    void lossesAreNoticedAfterAnyNumberOfBytes(
            @ForAll int first, @ForAll @IntRange(min = 0, max = 5000) int mebibytes) {
        Congestion congestion = new Congestion();
        congestion.begin(1000, first);
        int una = first;
        for (int i = 0; i < mebibytes; i++) {
            una += 1 << 20;
            congestion.arrived(1 << 20, una, 0, true);
        }
        assertThat(congestion.isRepeating(una)).isFalse();
        assertThat(congestion.repeated(una, una + 5000, 5000)).isFalse();
        assertThat(congestion.repeated(una, una + 5000, 5000)).isFalse();
        assertThat(congestion.repeated(una, una + 5000, 5000)).isTrue();
        assertThat(congestion.window()).isEqualTo(5500);
    }

    @Test
    void bucketsHoldSoMuchForASecond() {
        Bucket bucket = new Bucket(3);
        int taken = 0;
        for (long now = 0; now < 10 * Pair.SECOND; now += Pair.SECOND / 100) {
            taken += bucket.take(now) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(30);
        assertThat(new Bucket(0).take(5)).isFalse();
    }

    @Test
    void limitsAreWithinLimits() {
        for (Limit each : Limit.values()) {
            assertThat(each.usual).as(each.name()).isBetween(each.least, each.most);
            assertThat(Limits.USUAL.with(each, each.least).of(each)).isEqualTo(each.least);
            assertThatThrownBy(() -> Limits.USUAL.with(each, each.most + 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void secretsAreNotShown() {
        assertThat(new Secret(12345, 67890).toString()).doesNotContain("123").doesNotContain("678");
        assertThat(Secret.drawn()).isNotEqualTo(Secret.drawn());
    }
}
