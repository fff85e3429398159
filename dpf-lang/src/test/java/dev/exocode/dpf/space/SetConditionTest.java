package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A set is the set of the condition that is made of it, and comes out of bytes as it was. */
@OnOneJdk
class SetConditionTest {
    private static final int TIMES = Boolean.getBoolean("exocode.thorough") ? 20 : 1;
    private static final int PACKETS = 12;

    private int sets;
    private int same;
    private int large;
    private int packets;
    private int matches;

    /** Whether sets must be equal, and not just have the same packets. */
    private static boolean isPlain(PacketSet set) {
        return set.boxes().stream()
                .flatMap(box -> box.allowed().keySet().stream())
                .noneMatch(quantity -> quantity.isWalked() || quantity.kind() == Quantity.Kind.RELATION);
    }

    private static PacketSet again(PacketSet set) {
        byte[] bytes = QuantitiesTest.written(set);
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        try {
            PacketSet read = Quantities.read(in, bytes.length).set(in);
            assertThat(in.remaining()).isZero();
            return read;
        } catch (ByteReader.Malformed e) {
            throw new AssertionError(set.toString(), e);
        }
    }

    private void compare(Sample sample, Random random) {
        Optional<PacketSet> drawn = PacketSet.of(sample.condition());
        if (drawn.isEmpty()) {
            return;
        }
        PacketSet set = drawn.get();
        sets++;
        Condition condition = set.condition();
        PacketSet of = PacketSet.of(condition).orElseThrow(() -> new AssertionError(sample.text() + "\n" + set));
        if (isPlain(set)) {
            assertThat(of.boxes()).as(sample.text()).isEqualTo(set.boxes());
            same++;
        }
        assertThat(again(set).boxes()).as(sample.text()).isEqualTo(set.boxes());
        Optional<Program> program = condition.compile();
        Optional<Program> before = sample.condition().compile();
        large += program.isEmpty() ? 1 : 0;
        Optional<Running> running = program.map(Running::new);
        Optional<Running> original = before.map(Running::new);
        Sample written = new Sample(sample.text(), condition, sample.packets());
        Reading reading = new Reading();
        for (int i = 0; i < PACKETS; i++) {
            Sample.Seen packet =
                    sample.packets().get(random.nextInt(sample.packets().size()));
            packet = random.nextInt(3) == 0 ? packet : Fitted.to(set, packet, random);
            packet = random.nextInt(3) > 0 ? packet : packet.cut(random.nextInt(packet.bytes().length + 1));
            boolean expected = sample.matches(packet);
            reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
            boolean right = reading.isIn(set) == expected
                    && reading.isIn(of) == expected
                    && written.matches(packet) == expected
                    && (running.isEmpty() || running.get().matches(packet) == expected)
                    && (original.isEmpty() || original.get().matches(packet) == expected);
            assertThat(right)
                    .as("%s\n%s matches: %s\n%s\n%s", sample.text(), packet, expected, set, condition.outline())
                    .isTrue();
            packets++;
            matches += expected ? 1 : 0;
        }
    }

    private void compare(int count, Function<Random, Optional<Sample>> drawing) {
        int drawn = 0;
        for (long i = 0; drawn < TIMES * count; i++) {
            Random random = new Random(i);
            Optional<Sample> sample = drawing.apply(random);
            drawn += sample.isPresent() ? 1 : 0;
            sample.ifPresent(each -> compare(each, random));
        }
        System.out.printf(
                "conditions of sets: %d of %d sets must be the same, %d programs too large; %d packets, %d matches%n",
                same, sets, large, packets, matches);
        assertThat(sets).isGreaterThan(drawn / 2);
        assertThat(large).isLessThanOrEqualTo(sets / 10);
        assertThat(matches).isGreaterThan(packets / 10);
    }

    @Test
    void ofFilters() {
        compare(100, FilterSamples::next);
        assertThat(same).isGreaterThan(sets / 3);
    }

    @Test
    void ofExpressions() {
        compare(100, random -> ExpressionSamples.next(random, 8));
        assertThat(same).isGreaterThan(sets / 3);
    }

    @Test
    void ofConditions() {
        compare(400, random -> Optional.of(Sample.of(random)));
        assertThat(same).isGreaterThan(sets / 3);
    }
}
