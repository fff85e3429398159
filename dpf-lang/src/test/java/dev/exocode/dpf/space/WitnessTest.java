package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How two sets stand is so of every packet; a witness matches both filters word for word, and mostly one is found. */
@OnOneJdk
class WitnessTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int TIMES = THOROUGH ? 20 : 1;
    private static final int PACKETS = 16;
    private static final int MOST_TRIES = 20_000;

    /** Draws the next filter for a link type; empty if that came to none. */
    private interface Drawing {
        Optional<Sample> next(Random random, LinkType link);
    }

    /** What came of many pairs. */
    private static final class Tally {
        final Map<Inclusion, Integer> relations = new EnumMap<>(Inclusion.class);
        int pairs;
        int overlapping;
        int found;
        int differing;
        int outside;
        int satisfied;
        int single;
        int usual;
        long nanos;

        void add(Sample one, Sample other, PacketSet first, PacketSet second, Random random) {
            pairs++;
            Inclusion relation = first.relation(second);
            relations.merge(relation, 1, Integer::sum);
            String text = relation + "\n" + one.text() + "\n" + other.text();
            assertThat(second.relation(first)).as(text).isEqualTo(relation.turned());
            assertThat(first.relation(first)).as(text).isEqualTo(Inclusion.SAME);

            long before = System.nanoTime();
            Optional<Witness> both = Witness.both(first, second);
            nanos += System.nanoTime() - before;
            Optional<Witness> onlyFirst = Witness.outside(first, second);
            both.ifPresent(witness -> check(witness, one, true, other, true, text));
            onlyFirst.ifPresent(witness -> check(witness, one, true, other, false, text));
            if (relation == Inclusion.APART) {
                assertThat(both).as(text).isEmpty();
            } else if (relation == Inclusion.SAME || relation == Inclusion.WITHIN) {
                assertThat(onlyFirst).as(text).isEmpty();
            }
            usual += both.isPresent() && both.get().bytes().length >= 60 ? 1 : 0;

            Optional<PacketSet> shared = first.and(second);
            boolean meet = false;
            boolean differ = false;
            boolean some = false;
            for (Sample.Seen packet : packets(one, other, first, second, random)) {
                boolean a = one.matches(packet);
                boolean b = other.matches(packet);
                meet |= a && b;
                differ |= a && !b;
                some |= a;
                boolean contradicted = switch (relation) {
                    case SAME -> a != b;
                    case WITHIN -> a && !b;
                    case AROUND -> b && !a;
                    case APART -> a && b;
                    case OVERLAPPING, UNDECIDED -> false;
                };
                assertThat(contradicted).as("%s\n%s", text, packet).isFalse();
                if (shared.isPresent()) {
                    Reading reading = new Reading();
                    reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
                    assertThat(reading.isIn(shared.get()))
                            .as("%s\n%s", text, packet)
                            .isEqualTo(a && b);
                }
            }
            overlapping += meet ? 1 : 0;
            found += meet && both.isPresent() ? 1 : 0;
            differing += differ ? 1 : 0;
            outside += differ && onlyFirst.isPresent() ? 1 : 0;
            satisfied += some ? 1 : 0;
            single += some && Witness.of(first).isPresent() ? 1 : 0;
        }

        private static void check(Witness witness, Sample one, boolean a, Sample other, boolean b, String text) {
            Sample.Seen packet = new Sample.Seen(witness.bytes(), witness.onWire());
            assertThat(packet.wireLength()).isGreaterThanOrEqualTo(packet.bytes().length);
            assertThat(one.matches(packet)).as("%s\n%s", text, witness).isEqualTo(a);
            assertThat(other.matches(packet)).as("%s\n%s", text, witness).isEqualTo(b);
        }

        /** Shares in percent. */
        void check(String name, int leastOverlapping, int leastFound, int leastOutside, int leastSingle) {
            System.out.printf(
                    "witnesses of %s: %d pairs %s; found for %d of %d that overlap (%d pairs by 60 bytes or more), for %d of %d that "
                            + "differ, for %d of %d alone; %d us each%n",
                    name,
                    pairs,
                    relations,
                    found,
                    overlapping,
                    usual,
                    outside,
                    differing,
                    single,
                    satisfied,
                    nanos / 1000 / pairs);
            assertThat(100 * overlapping).isGreaterThan(leastOverlapping * pairs);
            assertThat(100 * found).isGreaterThan(leastFound * overlapping);
            assertThat(100 * outside).isGreaterThan(leastOutside * differing);
            assertThat(100 * single).isGreaterThan(leastSingle * satisfied);
            assertThat(relations.getOrDefault(Inclusion.APART, 0)).isPositive();
            assertThat(relations.getOrDefault(Inclusion.WITHIN, 0) + relations.getOrDefault(Inclusion.AROUND, 0))
                    .isPositive();
        }
    }

    /** Packets of both sets, and near them; the second half is fitted to one and then to the other. */
    private static List<Sample.Seen> packets(
            Sample one, Sample other, PacketSet first, PacketSet second, Random random) {
        List<Sample.Seen> drawn = new ArrayList<>(one.packets());
        drawn.addAll(other.packets());
        List<Sample.Seen> all = new ArrayList<>(drawn);
        for (int i = 0; i < PACKETS; i++) {
            Sample.Seen packet = drawn.get(random.nextInt(drawn.size()));
            Sample.Seen fitted = Fitted.to(i % 2 == 0 ? first : second, packet, random);
            all.add(i < PACKETS / 2 ? fitted : Fitted.to(i % 2 == 0 ? second : first, fitted, random));
        }
        return all;
    }

    private static Tally tally(int pairs, Drawing drawing) {
        Tally tally = new Tally();
        for (long i = 0; tally.pairs < TIMES * pairs; i++) {
            assertThat(i).isLessThan((long) TIMES * MOST_TRIES);
            Random random = new Random(i);
            LinkType link = random.nextInt(4) == 0 ? LinkType.RAW : LinkType.ETHERNET;
            Optional<Sample> one = drawing.next(random, link);
            Optional<Sample> other = one.isEmpty() ? one : drawing.next(random, link);
            if (other.isEmpty()) {
                continue;
            }
            Optional<PacketSet> first = PacketSet.of(one.get().condition());
            Optional<PacketSet> second = PacketSet.of(other.get().condition());
            if (first.isPresent() && second.isPresent()) {
                tally.add(one.get(), other.get(), first.get(), second.get(), random);
            }
        }
        return tally;
    }

    private static PacketSet set(String expression) {
        Sample sample =
                ExpressionSamples.of(LinkType.ETHERNET, expression, 0, 0).orElseThrow();
        return PacketSet.of(sample.condition()).orElseThrow();
    }

    private static Inclusion relation(String one, String other) {
        return set(one).relation(set(other));
    }

    @Test
    void wellKnownFiltersStandAsTheyMust() {
        assertThat(relation("tcp dst port 80", "dst port 80 and tcp")).isEqualTo(Inclusion.SAME);
        // Who asks for the other port first refuses a packet that ends between them.
        assertThat(relation("tcp port 80", "tcp and (dst port 80 or src port 80)"))
                .isEqualTo(Inclusion.AROUND);
        assertThat(relation("tcp dst port 80", "tcp")).isEqualTo(Inclusion.WITHIN);
        // The other port is there, since it ends no later.
        assertThat(relation("tcp dst port 80", "tcp port 80")).isEqualTo(Inclusion.WITHIN);
        assertThat(relation("net 10.0.0.0/8", "src net 10.1.0.0/16")).isEqualTo(Inclusion.AROUND);
        assertThat(relation("tcp", "udp")).isEqualTo(Inclusion.APART);
        assertThat(relation("tcp dst port 80", "tcp src port 1024")).isEqualTo(Inclusion.OVERLAPPING);
        assertThat(relation("ip6 protochain 6", "ip6[6] = 0")).isEqualTo(Inclusion.OVERLAPPING);
        assertThat(relation("ip and not ip", "tcp")).isEqualTo(Inclusion.APART);
        assertThat(relation("ip and not ip", "tcp and udp")).isEqualTo(Inclusion.SAME);
        // No box says that more is captured of these than there can be.
        assertThat(relation("tcp dst port 80", "ip6 and less 30")).isEqualTo(Inclusion.UNDECIDED);
    }

    @Test
    void witnessesAreUsualPackets() {
        Witness witness =
                Witness.both(set("tcp dst port 80"), set("src host 10.1.2.3")).orElseThrow();
        byte[] bytes = witness.bytes();
        assertThat(bytes).hasSize(60);
        assertThat(witness.onWire()).isEqualTo(60);
        assertThat(bytes).startsWith(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 5);
        assertThat(bytes).containsSubsequence(10, 1, 2, 3, 0, 80);
        assertThat(Witness.outside(set("tcp dst port 80"), set("tcp port 80"))).isEmpty();
        assertThat(Witness.of(set("ip and not ip"))).isEmpty();
        assertThat(Witness.of(set("greater 3000")).orElseThrow().onWire()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void expressionsThatOverlapHaveWitnesses() {
        tally(60, (random, link) -> ExpressionSamples.next(random, link, 6)).check("expressions", 20, 90, 90, 90);
    }

    @Test
    void filtersThatOverlapHaveWitnesses() {
        tally(80, FilterSamples::next).check("filters", 5, 75, 75, 75);
    }

    @Test
    void conditionsThatOverlapHaveWitnesses() {
        tally(40, (random, link) -> Optional.of(Sample.of(random))).check("conditions", 5, 50, 50, 50);
    }
}
