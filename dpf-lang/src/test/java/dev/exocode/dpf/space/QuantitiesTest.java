package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes of a set are, there is a set that all who read it take for the same, or a message. */
@OnOneJdk
class QuantitiesTest {
    private static final int SETS = Boolean.getBoolean("exocode.thorough") ? 5000 : 150;
    private static final int CHANGED = 20;
    private static final int PACKETS = 4;
    private static final int MOST_BOXES = 8;

    /** What is asked about, then the set. */
    static byte[] written(PacketSet set) {
        Quantities quantities = new Quantities();
        ByteWriter boxes = new ByteWriter();
        assertThat(quantities.write(set, boxes)).isTrue();
        ByteWriter all = new ByteWriter();
        assertThat(quantities.write(all, boxes.size())).isTrue();
        quantities.write(set, all);
        return bytes(all);
    }

    private static byte[] bytes(ByteWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PacketSet read(byte[] bytes) throws ByteReader.Malformed {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        return Quantities.read(in, bytes.length).set(in);
    }

    private static Optional<Sample> sample(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> FilterSamples.next(random);
            case 1 -> ExpressionSamples.next(random, 8);
            default -> Optional.of(Sample.of(random));
        };
    }

    @Test
    void codesAreForAllThereIs() {
        assertThat(Quantities.KINDS).containsExactlyInAnyOrder(Quantity.Kind.values());
        assertThat(Quantities.OPERATORS).containsExactlyInAnyOrder(Operator.values());
        assertThat(Quantities.RELATIONS).containsExactlyInAnyOrder(Relation.values());
    }

    @Test
    void hostileBytesAreASetOrNone() throws ByteReader.Malformed {
        int refused = 0;
        int taken = 0;
        int unsayable = 0;
        int matches = 0;
        int packets = 0;
        for (long i = 0; i < SETS; i++) {
            Random random = new Random(i);
            Optional<Sample> sample = sample(random);
            Optional<PacketSet> set = sample.flatMap(any -> PacketSet.of(any.condition()))
                    .filter(any -> any.boxes().size() <= MOST_BOXES);
            if (set.isEmpty()) {
                continue;
            }
            byte[] whole = written(set.get());
            for (int n = 0; n < CHANGED; n++) {
                byte[] bytes = whole.clone();
                for (int changes = random.nextInt(4); changes >= 0; changes--) {
                    int at = random.nextInt(bytes.length);
                    bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(12) : bytes[at] ^ 1 << random.nextInt(8));
                }
                PacketSet read;
                try {
                    read = read(bytes);
                } catch (ByteReader.Malformed e) {
                    assertThat(e.offset()).isBetween(0L, (long) bytes.length);
                    assertThat(e.facts()).isNotEmpty();
                    refused++;
                    continue;
                }
                taken++;
                assertThat(written(read)).isEqualTo(written(read(written(read))));
                Optional<Program> program = read.condition().compile();
                unsayable += program.isEmpty() ? 1 : 0;
                Optional<Running> running = program.map(Running::new);
                Reading reading = new Reading();
                for (int j = 0; j < PACKETS; j++) {
                    Sample.Seen packet = sample.get()
                            .packets()
                            .get(random.nextInt(sample.get().packets().size()));
                    Sample.Seen fitted = Fitted.to(read, packet, random);
                    reading.turnTo(fitted.bytes(), 0, fitted.bytes().length, fitted.wireLength());
                    boolean is = reading.isIn(read);
                    assertThat(running.isEmpty() || running.get().matches(fitted) == is)
                            .as("%d\n%s\n%s: %s\n%s", i, sample.get().text(), fitted, is, read)
                            .isTrue();
                    packets++;
                    matches += is ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "hostile sets: %d refused, %d taken, %d without program; %d packets, %d matches%n",
                refused, taken, unsayable, packets, matches);
        assertThat(refused).isGreaterThan(SETS);
        assertThat(taken).isGreaterThan(SETS);
        assertThat(matches).isGreaterThan(packets / 20);
    }

    private static Values drawn(Quantity quantity, Values before, Random random) {
        long max = quantity.max();
        long least = random.nextBoolean() ? random.nextInt(4) : random.nextLong();
        long greatest = random.nextBoolean() ? least : max;
        Ranges numbers = Long.compareUnsigned(least, greatest) <= 0 ? Ranges.of(least, greatest) : Ranges.of(least);
        return switch (random.nextInt(6)) {
            case 0 -> before;
            case 1 -> new Values(numbers, random.nextBoolean());
            case 2 -> new Values(numbers.or(before.numbers()), before.absent());
            case 3 -> new Values(Ranges.of(0, max), random.nextBoolean());
            case 4 -> Values.ABSENT;
            default -> new Values(numbers, before.absent());
        };
    }

    /** What is seen at once of a box that asks what another one asks is what comes out when it is put together. */
    @Test
    void boxesLikeOthersAreWhatTheyAsk() {
        int like = 0;
        int other = 0;
        for (long i = 0; i < 4 * SETS; i++) {
            Random random = new Random(i);
            Optional<PacketSet> set = sample(random).flatMap(any -> PacketSet.of(any.condition()));
            if (set.isEmpty() || set.get().boxes().isEmpty()) {
                continue;
            }
            List<Box> boxes = set.get().boxes();
            Box box = boxes.get(random.nextInt(boxes.size()));
            List<Quantity> asked = new ArrayList<>(box.allowed().keySet());
            if (random.nextBoolean()) {
                Collections.shuffle(asked, random);
            }
            Box again =
                    Quantities.box(asked, asked.stream().map(box.allowed()::get).toList());
            assertThat(again).isEqualTo(box);
            for (int n = 0; n < CHANGED; n++) {
                List<Values> values = new ArrayList<>();
                for (Quantity each : asked) {
                    Values before = box.allowed().get(each);
                    values.add(random.nextInt(3) > 0 ? before : drawn(each, before, random));
                }
                Box seen = box.like(asked, values);
                like += seen == null ? 0 : 1;
                other += seen == null ? 1 : 0;
                if (seen != null) {
                    assertThat(Quantities.box(asked, values))
                            .as(box + "\n" + values)
                            .isEqualTo(seen);
                }
            }
        }
        assertThat(like).isGreaterThan(SETS);
        assertThat(other).isGreaterThan(SETS);
    }

    @Test
    void isNoSetIfItEndsEarlier() {
        for (long i = 0; i < 20; i++) {
            Optional<PacketSet> set = sample(new Random(i)).flatMap(any -> PacketSet.of(any.condition()));
            byte[] bytes = set.map(QuantitiesTest::written).orElse(new byte[0]);
            for (int length = 0; length < Math.min(bytes.length, 2000); length++) {
                ByteReader in = new ByteReader(bytes, 0, length);
                int most = bytes.length;
                assertThatThrownBy(() -> Quantities.read(in, most).set(in)).isInstanceOf(ByteReader.Malformed.class);
            }
        }
    }

    private static PacketSet asking(Quantity quantity, Values values) {
        return PacketSet.of(List.of(Box.ALL.and(quantity, values)));
    }

    /** Loads from where loads say, so many of them. */
    private static Quantity chain(int length) {
        Quantity chain = Quantity.load(Quantity.number(0), 0, 1);
        for (int i = 1; i < length; i++) {
            chain = Quantity.load(chain, i, 1);
        }
        return chain;
    }

    private static boolean canBeWritten(PacketSet set) {
        Quantities quantities = new Quantities();
        ByteWriter out = new ByteWriter();
        return quantities.write(set, out) && quantities.write(out, out.size());
    }

    @Test
    void whatIsAtTheLimitsComesBackAndCompiles() throws ByteReader.Malformed {
        Values seven = new Values(Ranges.of(7), false);
        PacketSet deep = asking(chain(Quantities.MOST_DEEP), seven);
        assertThat(read(written(deep)).boxes()).isEqualTo(deep.boxes());
        assertThat(deep.condition().compile()).isPresent();
        byte[] packet = {7, 7, 7, 7};
        Reading reading = new Reading();
        reading.turnTo(packet, 0, packet.length, packet.length);
        assertThat(reading.isIn(deep)).isFalse();
        assertThat(canBeWritten(asking(chain(Quantities.MOST_DEEP + 1), seven))).isFalse();

        Quantity doubled = Quantity.load(Quantity.number(0), 0, 8);
        while (doubled.size() <= Quantities.MOST_SIZE / 2 - 1) {
            doubled = Quantity.arithmetic(
                    Operator.SUB,
                    Long.SIZE,
                    Quantity.number(3),
                    Quantity.arithmetic(Operator.MUL, Long.SIZE, doubled, doubled));
        }
        PacketSet wide = asking(doubled, seven);
        assertThat(read(written(wide)).boxes()).isEqualTo(wide.boxes());
        assertThat(wide.condition().compile()).isPresent();
        Quantity more = Quantity.arithmetic(Operator.MUL, Long.SIZE, doubled, doubled);
        assertThat(more.size()).isGreaterThan(Quantities.MOST_SIZE);
        assertThat(canBeWritten(asking(more, seven))).isFalse();

        Box many = Box.ALL;
        for (int i = 0; i < Quantities.MOST_ASKED - 1; i++) {
            many = many.and(Quantity.load(Quantity.number(0), i, 1), seven);
        }
        PacketSet asked = PacketSet.of(List.of(many));
        assertThat(read(written(asked)).boxes()).isEqualTo(asked.boxes());
        assertThat(asked.condition().compile()).isPresent();
        Box beyond = many.and(Quantity.load(Quantity.number(0), Quantities.MOST_ASKED, 1), seven);
        assertThat(canBeWritten(PacketSet.of(List.of(beyond)))).isFalse();
    }

    /** A walk in a walk in a walk may take so long that nobody waits for it. */
    @Test
    void refusesWhatTakesTooLong() {
        Quantity walk = Quantity.load(Quantity.number(0), 0, 1);
        List<Boolean> written = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Quantity next = Quantity.arithmetic(Operator.ADD, Integer.SIZE, Quantity.turning(0), walk);
            Quantity.Turn turn = new Quantity.Turn(List.of(), List.of(next));
            walk = Quantity.walked(0, List.of(walk), List.of(turn), 1000);
            written.add(canBeWritten(asking(walk, Values.PRESENT)));
        }
        assertThat(written).containsExactly(true, true, false, false);
    }
}
