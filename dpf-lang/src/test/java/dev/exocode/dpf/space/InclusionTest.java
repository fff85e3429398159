package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of two sets and of two boxes is so of every packet, and is said where it must be. */
@OnOneJdk
class InclusionTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int PAIRS = THOROUGH ? 2_500 : 125;
    private static final int PACKETS = 12;
    private static final int MOST_PAIRS_OF_BOXES = 12;

    /** Two conditions; whether all that match the first must match the second, and what they were made of. */
    private record Pair(Condition first, Condition second, boolean included, List<Sample.Seen> packets, String text) {}

    private static Sample sample(Random random, LinkType link) {
        while (true) {
            Optional<Sample> sample = switch (random.nextInt(5)) {
                case 0, 1 -> FilterSamples.next(random, link);
                case 2, 3 -> ExpressionSamples.next(random, link, 3);
                default -> Optional.of(Sample.of(random));
            };
            if (sample.isPresent()) {
                return sample.get();
            }
        }
    }

    private static Pair pair(Random random) {
        LinkType link = random.nextBoolean() ? LinkType.ETHERNET : LinkType.RAW;
        Sample one = sample(random, link);
        Sample other = sample(random, link);
        List<Sample.Seen> packets = new ArrayList<>(one.packets());
        Condition narrow = new Condition(
                Predicate.all(one.condition().predicate(), question(random, packets)),
                one.condition().absent());
        switch (random.nextInt(5)) {
            case 0 -> {
                packets.addAll(other.packets());
                return new Pair(one.condition(), other.condition(), false, packets, one.text() + "\n" + other.text());
            }
            case 1 -> {
                return new Pair(narrow, one.condition(), true, packets, "narrowed: " + one.text());
            }
            case 2 -> {
                Predicate wide = Predicate.any(one.condition().predicate(), question(random, packets));
                Condition wider = new Condition(wide, one.condition().absent());
                return new Pair(one.condition(), wider, true, packets, "widened: " + one.text());
            }
            case 3 -> {
                return dropped(one, random).orElse(new Pair(narrow, one.condition(), true, packets, one.text()));
            }
            default -> {
                Predicate not = new Predicate.Not(one.condition().predicate());
                Condition opposite = new Condition(not, one.condition().absent());
                return new Pair(one.condition(), opposite, false, packets, "opposite: " + one.text());
            }
        }
    }

    /** A conjunction and the same without its last part. */
    private static Optional<Pair> dropped(Sample sample, Random random) {
        if (!(sample.condition().predicate() instanceof Predicate.All all)
                || all.parts().isEmpty()) {
            return Optional.empty();
        }
        int kept = random.nextInt(all.parts().size());
        Predicate shorter = new Predicate.All(all.parts().subList(0, kept));
        Condition wider = new Condition(shorter, sample.condition().absent());
        return Optional.of(new Pair(sample.condition(), wider, true, sample.packets(), "dropped: " + sample.text()));
    }

    /** About some bytes, mostly what a packet has there. */
    private static Predicate question(Random random, List<Sample.Seen> packets) {
        byte[] packet = packets.get(0).bytes();
        int at = random.nextInt(Math.max(1, Math.min(60, packet.length)));
        long there = at < packet.length ? packet[at] & 0xff : 7;
        long least = random.nextBoolean() ? there : Math.max(0, there - random.nextInt(20));
        Ranges values = Ranges.of(least, Math.max(there, least + random.nextInt(30)));
        return new Predicate.In(Expression.load(at, 1), values, Origin.NONE);
    }

    private static boolean isIn(Sample.Seen packet, PacketSet set) {
        return reading(packet).isIn(set);
    }

    private static boolean isIn(Sample.Seen packet, Box box) {
        return reading(packet).isIn(box);
    }

    private static Reading reading(Sample.Seen packet) {
        Reading reading = new Reading();
        reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
        return reading;
    }

    /** Packets of both sets, and near them, some cut short. */
    private static List<Sample.Seen> packets(Pair pair, PacketSet first, PacketSet second, Random random) {
        List<Sample.Seen> all = new ArrayList<>(pair.packets());
        for (int i = 0; i < PACKETS; i++) {
            Sample.Seen packet =
                    pair.packets().get(random.nextInt(pair.packets().size()));
            Sample.Seen fitted = Fitted.to(i % 2 == 0 ? first : second, packet, random);
            fitted = random.nextInt(4) == 0 ? Fitted.to(i % 2 == 0 ? second : first, fitted, random) : fitted;
            all.add(fitted);
            all.add(fitted.cut(random.nextInt(fitted.bytes().length + 1)));
        }
        return all;
    }

    @Test
    void whatIsSaidOfSetsIsSo() {
        int pairs = 0;
        int without = 0;
        int mustBe = 0;
        int within = 0;
        int apart = 0;
        int opposite = 0;
        int shared = 0;
        long compared = 0;
        for (long i = 0; pairs < PAIRS; i++) {
            Random random = new Random(i);
            Pair pair = pair(random);
            pairs++;
            Optional<PacketSet> one = PacketSet.of(pair.first());
            Optional<PacketSet> two = PacketSet.of(pair.second());
            if (one.isEmpty() || two.isEmpty()) {
                without++;
                continue;
            }
            PacketSet first = one.get();
            PacketSet second = two.get();
            assertThat(first.within(first)).as(pair.text()).isTrue();
            assertThat(second.within(second)).as(pair.text()).isTrue();
            boolean included = first.within(second);
            boolean includes = second.within(first);
            boolean excluded = first.apart(second);
            assertThat(second.apart(first)).isEqualTo(excluded);
            mustBe += pair.included() ? 1 : 0;
            within += pair.included() && included ? 1 : 0;
            apart += excluded ? 1 : 0;
            opposite += pair.text().startsWith("opposite") && excluded ? 1 : 0;
            for (Sample.Seen packet : packets(pair, first, second, random)) {
                boolean a = isIn(packet, first);
                boolean b = isIn(packet, second);
                shared += a && b ? 1 : 0;
                compared++;
                assertThat(included && a && !b || includes && b && !a || excluded && a && b)
                        .as(
                                "within %s, includes %s, apart %s\n%s\n%s in the first: %s, in the second: %s\n%s--\n%s",
                                included, includes, excluded, pair.text(), packet, a, b, first, second)
                        .isFalse();
            }
        }
        System.out.printf(
                "inclusion: %d pairs, %d without sets, %d of %d within, %d apart (%d opposites), %d of %d packets in both%n",
                pairs, without, within, mustBe, apart, opposite, shared, compared);
        assertThat(without).isLessThan(pairs / 10);
        assertThat(mustBe).isGreaterThan(pairs / 3);
        assertThat(within).isGreaterThan(mustBe * 19 / 20);
        assertThat(apart).isGreaterThan(pairs / 10);
        assertThat(shared).isGreaterThan((int) (compared / 10));
    }

    @Test
    void boxesAreWhatTheyAreMadeOf() {
        int[] made = new int[4];
        long inside = 0;
        long compared = 0;
        for (long i = 0; i < PAIRS / 2; i++) {
            Random random = new Random(i);
            Pair pair = pair(random);
            Optional<PacketSet> one = PacketSet.of(pair.first());
            Optional<PacketSet> two = PacketSet.of(pair.second());
            if (one.isEmpty()
                    || two.isEmpty()
                    || one.get().boxes().isEmpty()
                    || two.get().boxes().isEmpty()) {
                continue;
            }
            List<Sample.Seen> packets = packets(pair, one.get(), two.get(), random);
            List<Box> all = new ArrayList<>(one.get().boxes());
            all.addAll(two.get().boxes());
            for (int n = 0; n < MOST_PAIRS_OF_BOXES; n++) {
                Box a = all.get(random.nextInt(all.size()));
                Box b = all.get(random.nextInt(all.size()));
                if (random.nextInt(3) == 0) {
                    b = varied(b, random);
                }
                Box both = a.and(b);
                Box either = a.or(b);
                List<Box> rest = a.minus(b);
                boolean within = a.within(b);
                made[0] += both != null ? 1 : 0;
                made[1] += either != null ? 1 : 0;
                made[2] += rest.isEmpty() ? 0 : 1;
                made[3] += within ? 1 : 0;
                assertThat(!within || rest.isEmpty())
                        .as("%s\n-- within\n%s", a, b)
                        .isTrue();
                for (Sample.Seen packet : packets) {
                    boolean inA = isIn(packet, a);
                    boolean inB = isIn(packet, b);
                    long inRest = rest.stream().filter(box -> isIn(packet, box)).count();
                    boolean right = (both != null && isIn(packet, both)) == (inA && inB)
                            && (either == null || isIn(packet, either) == (inA || inB))
                            && inRest == (inA && !inB ? 1 : 0)
                            && !(within && inA && !inB);
                    compared++;
                    inside += inA ? 1 : 0;
                    if (!right) {
                        throw new AssertionError("%s\nin %s: %s\nin %s: %s\nboth: %s\neither: %s\nrest: %s\nwithin: %s"
                                .formatted(packet, a, inA, b, inB, both, either, rest, within));
                    }
                }
            }
        }
        System.out.printf(
                "boxes: %d both, %d either, %d rests, %d within; %d of %d packets in the first%n",
                made[0], made[1], made[2], made[3], inside, compared);
        for (int some : made) {
            assertThat(some).isGreaterThan(PAIRS / 20);
        }
        assertThat(inside).isGreaterThan(compared / 20);
    }

    /** A box that asks something else of one quantity. */
    private static Box varied(Box box, Random random) {
        if (box.allowed().isEmpty()) {
            return box;
        }
        int which = random.nextInt(box.allowed().size());
        Box now = Box.ALL;
        int i = 0;
        for (var each : box.allowed().entrySet()) {
            Values values = each.getValue();
            if (i++ == which) {
                values = switch (random.nextInt(3)) {
                    case 0 -> values.complement();
                    case 1 ->
                        new Values(Ranges.of(random.nextInt(200), 200 + random.nextInt(100)), random.nextBoolean());
                    default -> random.nextBoolean() ? Values.PRESENT : Values.ALL;
                };
            }
            Box next = now.and(each.getKey(), values);
            now = next == null ? now : next;
        }
        return now;
    }
}
