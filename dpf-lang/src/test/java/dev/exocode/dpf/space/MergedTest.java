package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.FilterSamples;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.ExpressionSamples;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The program of many shapes finds the keys that a packet has, each once. */
class MergedTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int GROUPS = THOROUGH ? 400 : 20;
    private static final int MOST_FILTERS = 12;
    private static final int PACKETS = 24;
    private static final int MOST_BOXES = 40;
    private static final Policy POLICY = Policy.STRICT.withFuel(Policy.MAX_FUEL);

    /** A probe: which shape, and the key. */
    private record Call(int index, List<Long> words) {
        static Call of(int index, long[] words, int count) {
            return new Call(index, Arrays.stream(words, 0, count).boxed().toList());
        }
    }

    /** What probes are told, and whether one stops the program. */
    private static final class Probes {
        private final List<Call> calls = new ArrayList<>();
        private IntPredicate stops = index -> false;
        private long wireLength;

        Host host(List<Shape> shapes) {
            List<HostFunction> functions = new ArrayList<>();
            functions.add(new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> wireLength));
            for (int i = 0; i < shapes.size(); i++) {
                int index = i;
                int words = shapes.get(i).words();
                functions.add(new HostFunction(Merged.probe(i, words), (machine, a, b, c, d, e, f) -> {
                    calls.add(Call.of(index, new long[] {a, b, c, d, e, f}, words));
                    return stops.test(index) ? 1 : 0;
                }));
            }
            return Host.of(functions.toArray(HostFunction[]::new));
        }
    }

    private static Optional<Sample> sample(Random random, LinkType link) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> FilterSamples.next(random, link);
            case 3 -> Optional.of(Sample.of(random));
            default -> ExpressionSamples.next(random, link, 3);
        };
    }

    /** Any of the quantities of some boxes, one in two or all of them. */
    private static Set<Quantity> keys(List<Box> boxes, Random random) {
        Set<Quantity> keys = new HashSet<>();
        boolean all = random.nextInt(4) == 0;
        for (Box box : boxes) {
            for (Quantity quantity : box.allowed().keySet()) {
                if (all || random.nextBoolean()) {
                    keys.add(quantity);
                }
            }
        }
        return keys;
    }

    @Test
    void shapesAreProbedWithTheirKeys() {
        int large = 0;
        int unproved = 0;
        long shapesInAll = 0;
        long probes = 0;
        long packetsInAll = 0;
        long probed = 0;
        long stopped = 0;
        for (long i = 0; i < GROUPS; i++) {
            Random random = new Random(i);
            LinkType link = random.nextInt(3) > 0 ? LinkType.ETHERNET : LinkType.RAW;
            List<Box> boxes = new ArrayList<>();
            List<Sample.Seen> packets = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(MOST_FILTERS); n >= 0; n--) {
                Optional<Sample> sample = sample(random, link);
                Optional<PacketSet> set = sample.flatMap(any -> PacketSet.of(any.condition()));
                if (set.isPresent()) {
                    text.append(sample.get().text()).append('\n');
                    List<Box> more = set.get().boxes();
                    boxes.addAll(more.subList(0, Math.min(more.size(), MOST_BOXES)));
                    packets.addAll(sample.get().packets());
                }
            }
            if (boxes.isEmpty()) {
                continue;
            }
            Set<Quantity> keys = keys(boxes, random);
            Set<Shape> distinct = new LinkedHashSet<>();
            boxes.forEach(box -> distinct.add(Shape.of(box, keys)));
            List<Shape> shapes = List.copyOf(distinct);
            Optional<Program> merged = Merged.program(shapes);
            if (merged.isEmpty()) {
                large++;
                continue;
            }
            shapesInAll += shapes.size();
            Program program = merged.get();
            Verdict verdict = new Verifier(POLICY).verify("merged", BinaryFormat.encode(program));
            unproved += verdict instanceof Verdict.Accepted ? 0 : 1;
            Probes told = new Probes();
            Host host = told.host(shapes);
            List<Machine> machines = List.of(
                    Interpreter.load("merged", program, host).orThrow(),
                    JvmBackend.compile("merged", program, host).orThrow());
            for (int n = 0; n < PACKETS; n++) {
                Sample.Seen packet = packets.get(random.nextInt(packets.size()));
                if (random.nextInt(4) > 0) {
                    packet = Fitted.to(boxes.get(random.nextInt(boxes.size())), packet, random);
                }
                if (random.nextInt(4) == 0) {
                    packet = packet.cut(random.nextInt(packet.bytes().length + 1));
                }
                Set<Call> expected = expected(shapes, packet);
                packetsInAll++;
                probes += expected.size();
                probed += expected.isEmpty() ? 0 : 1;
                long seed = random.nextLong();
                List<Call> before = null;
                for (Machine machine : machines) {
                    told.wireLength = packet.wireLength();
                    told.calls.clear();
                    told.stops = index -> false;
                    long result = machine.run(packet.bytes(), 0, packet.bytes().length);
                    if (result != 0
                            || told.calls.size() != expected.size()
                            || !expected.equals(new HashSet<>(told.calls))) {
                        throw new AssertionError("group %d\n%s%s\n%s\nresult %d, expected %s, called %s\n%s\n%s"
                                .formatted(
                                        i,
                                        text,
                                        packet,
                                        shapes,
                                        result,
                                        expected,
                                        told.calls,
                                        Merged.condition(shapes).outline(),
                                        Printer.print(program)));
                    }
                    List<Call> all = List.copyOf(told.calls);
                    assertThat(before == null || all.equals(before)).isTrue();
                    before = all;
                    told.calls.clear();
                    told.stops = index -> (seed >>> (index & 63) & 1) == 1;
                    int until = 0;
                    while (until < all.size() && !told.stops.test(all.get(until).index())) {
                        until++;
                    }
                    boolean stop = until < all.size();
                    stopped += stop ? 1 : 0;
                    assertThat(machine.run(packet.bytes(), 0, packet.bytes().length))
                            .isEqualTo(stop ? 1 : 0);
                    assertThat(told.calls).isEqualTo(all.subList(0, stop ? until + 1 : until));
                }
            }
        }
        System.out.printf(
                "merged: %d groups, %d too large, %d not proved, %d shapes; %d packets, %d probed, %d probes, %d stopped%n",
                GROUPS, large, unproved, shapesInAll, packetsInAll, probed, probes, stopped);
        assertThat(large).isLessThan(GROUPS / 5);
        // Of loops as wild as conditions are drawn with the verifier gives up one in some thousands.
        assertThat(unproved).isLessThanOrEqualTo(GROUPS / 100);
        assertThat(probed).isGreaterThan(packetsInAll / 4);
        assertThat(stopped).isGreaterThan(packetsInAll / 8);
    }

    private static Set<Call> expected(List<Shape> shapes, Sample.Seen packet) {
        Reading reading = new Reading();
        reading.turnTo(packet.bytes(), 0, packet.bytes().length, packet.wireLength());
        Set<Call> calls = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            long[] key = new long[Shape.MOST_WORDS];
            if (reading.key(shapes.get(i), key)) {
                calls.add(Call.of(i, key, shapes.get(i).words()));
            }
        }
        return calls;
    }
}
