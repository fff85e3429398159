package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The set of a filter has the packets that match, however much of them was captured. */
@OnOneJdk
class PacketSetTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int TIMES = THOROUGH ? 20 : 1;
    private static final int FITTED = 4;
    /** So many packets of a filter are cut short everywhere, and the others in some places. */
    private static final int CUT = 3;

    /** What came of many filters. */
    private static final class Tally {
        int filters;
        int without;
        int matched;
        int refused;
        long packets;
        long matches;

        void add(Sample sample, Random random) {
            filters++;
            Optional<PacketSet> set = PacketSet.of(sample.condition());
            if (set.isEmpty()) {
                without++;
                return;
            }
            List<Sample.Seen> packets = new ArrayList<>(sample.packets());
            for (int i = 0; i < FITTED; i++) {
                Sample.Seen packet =
                        sample.packets().get(random.nextInt(sample.packets().size()));
                packets.add(Fitted.to(set.get(), packet, random));
            }
            boolean some = false;
            boolean other = false;
            for (int i = packets.size() - 1; i >= 0; i--) {
                Sample.Seen packet = packets.get(i);
                int whole = packet.bytes().length;
                int most = packets.size() - i <= CUT ? 1 : 1 + whole / 4;
                for (int length = whole; length >= 0; length -= 1 + random.nextInt(most)) {
                    boolean matches = compare(sample, set.get(), packet.cut(length));
                    some |= matches;
                    other |= !matches;
                    this.packets++;
                    this.matches += matches ? 1 : 0;
                }
            }
            matched += some ? 1 : 0;
            refused += other ? 1 : 0;
        }

        /** Shares in percent. */
        void check(String name, int mostWithout, int leastMatched, int leastRefused, int leastMatches) {
            System.out.printf(
                    "sets of %s: %d filters, %d without, %d matched, %d refused; %d packets, %d matches%n",
                    name, filters, without, matched, refused, packets, matches);
            int with = filters - without;
            assertThat(100L * without).isLessThanOrEqualTo((long) mostWithout * filters);
            assertThat(100L * matched).isGreaterThan((long) leastMatched * with);
            assertThat(100L * refused).isGreaterThan((long) leastRefused * with);
            assertThat(100 * matches).isGreaterThan(leastMatches * packets);
        }
    }

    private static boolean compare(Sample sample, PacketSet set, Sample.Seen packet) {
        boolean expected = sample.matches(packet);
        Reading reading = new Reading();
        reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
        if (reading.isIn(set) != expected) {
            throw new AssertionError(
                    "%s\n%s\nmatches: %s, but the set is\n%s".formatted(sample.text(), packet, expected, set));
        }
        return expected;
    }

    private static Tally tally(int filters, Function<Random, Optional<Sample>> drawing) {
        Tally tally = new Tally();
        for (long i = 0; tally.filters < TIMES * filters; i++) {
            Random random = new Random(i);
            drawing.apply(random).ifPresent(sample -> tally.add(sample, random));
        }
        return tally;
    }

    @Test
    void filtersAreTheirSets() {
        tally(100, FilterSamples::next).check("filters", 28, 30, 85, 8);
    }

    @Test
    void expressionsAreTheirSets() {
        tally(80, random -> ExpressionSamples.next(random, 8)).check("expressions", 2, 60, 85, 20);
    }

    @Test
    void conditionsAreTheirSets() {
        tally(400, random -> Optional.of(Sample.of(random))).check("conditions", 8, 40, 85, 20);
    }

    /** What is written of so much that nobody could write it out is no set, and that is found out at once. */
    @Test
    void refusesWhatDoublesWithEachVariable() {
        List<Predicate> parts = new ArrayList<>();
        Expression number = Expression.load(0, 1);
        for (int i = 0; i < 40; i++) {
            Expression.Variable twice = new Expression.Variable();
            Expression product = new Expression.Binary(Operator.MUL, Long.SIZE, number, number);
            parts.add(new Predicate.Set(twice, product, Origin.NONE));
            number = twice;
        }
        parts.add(new Predicate.In(number, Ranges.of(7), Origin.NONE));
        Condition condition = new Condition(new Predicate.All(parts), Condition.Absent.FAILS);
        assertThat(condition.compile()).isPresent();
        assertThat(PacketSet.of(condition)).isEmpty();
    }
}
