package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said to be left of a set by others is so of packets. */
@OnOneJdk
class LeftTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 2_000 : 40;
    private static final int STEPS = 1 << 16;
    private static final int PACKETS = 20;

    private static List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        while (samples.size() < 4) {
            Optional<Sample> sample = random.nextBoolean()
                    ? FilterSamples.next(random, LinkType.ETHERNET)
                    : ExpressionSamples.next(random, LinkType.ETHERNET, 2);
            sample.filter(each -> PacketSet.of(each.condition()).isPresent()).ifPresent(samples::add);
        }
        return samples;
    }

    private static Reading reading(Sample.Seen packet) {
        Reading reading = new Reading();
        reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
        return reading;
    }

    /** A part of a set: some of its boxes, or what they have in common with another one. */
    private static PacketSet part(PacketSet set, PacketSet other, Random random) {
        List<Box> some = set.boxes().stream()
                .filter(box -> random.nextInt(3) > 0)
                .map(box -> random.nextInt(3) == 0 && !other.boxes().isEmpty()
                        ? box.and(other.boxes().get(0))
                        : box)
                .filter(box -> box != null)
                .toList();
        return PacketSet.of(some);
    }

    @Test
    void whatIsLeftIsInNoOther() {
        int none = 0;
        int some = 0;
        for (int i = 0; i < TRIES; i++) {
            Random random = new Random(i);
            List<Sample> samples = samples(random);
            List<PacketSet> sets = samples.stream()
                    .map(each -> PacketSet.of(each.condition()).orElseThrow())
                    .toList();
            PacketSet set = sets.get(0);
            List<PacketSet> others = new ArrayList<>(sets.subList(2, 4));
            for (int parts = random.nextInt(4); parts > 0; parts--) {
                others.add(part(set, sets.get(1), random));
            }
            PacketSet.Left left = set.left(others, STEPS);
            List<Box> rest = left.some().orElseThrow().boxes();
            for (Box box : rest) {
                assertThat(set.boxes()).anyMatch(box::within);
                others.forEach(other -> assertThat(other.boxes()).allMatch(each -> box.and(each) == null));
            }
            for (int taker : left.takers()) {
                assertThat(set.apart(others.get(taker))).isFalse();
            }
            for (int j = 0; j < PACKETS; j++) {
                Sample.Seen packet = Fitted.to(set, samples.get(0).packets().get(0), random);
                Reading reading = reading(packet);
                if (rest.isEmpty() && reading.isIn(set)) {
                    assertThat(left.takers()).anyMatch(taker -> reading.isIn(others.get(taker)));
                }
            }
            if (!set.boxes().isEmpty()) {
                none += rest.isEmpty() ? 1 : 0;
                some += rest.isEmpty() ? 0 : 1;
            }
        }
        assertThat(none).isGreaterThan(TRIES / 20);
        assertThat(some).isGreaterThan(TRIES / 20);
    }

    @Test
    void tooFewStepsDecideNothing() {
        PacketSet all = PacketSet.of(List.of(Box.ALL));
        Values length = new Values(Ranges.of(60), false);
        PacketSet other = PacketSet.of(List.of(Box.ALL.and(Quantity.WIRE_LENGTH, length)));
        assertThat(all.left(List.of(other), 0).some()).isEmpty();
        assertThat(all.left(List.of(other), STEPS).some()).isPresent();
        assertThat(other.left(List.of(all), STEPS).some().orElseThrow().boxes()).isEmpty();
        assertThat(other.left(List.of(), STEPS).some().orElseThrow().boxes()).hasSize(1);
    }
}
