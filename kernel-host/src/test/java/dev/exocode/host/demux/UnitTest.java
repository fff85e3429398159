package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Values;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Units find what a list of their boxes says, whatever was done to them, and while it is done. */
class UnitTest {
    private static final Box ASKED = asked();
    /** The quantities of the boxes: an address, two ports and a byte. */
    private static final List<Quantity> KEYS = ASKED.allowed().keySet().stream()
            .filter(quantity -> quantity.kind() == Quantity.Kind.LOAD)
            .toList();

    private static Box asked() {
        String expression = "ether[26:4] != 7 and ether[34:2] != 7 and ether[36:2] != 7 and ether[23] != 7";
        return PacketSet.of(PcapExpression.parse(new Source("keys", expression), LinkType.ETHERNET)
                        .orThrow())
                .orElseThrow()
                .boxes()
                .get(0);
    }

    private Filters filters;
    private Ranks ranks;
    private Precedence precedence;
    /** By number of those that are alive what says which is first: the larger one. */
    private final Map<Integer, Integer> priorities = new TreeMap<>();

    private final Map<Integer, Integer> ages = new TreeMap<>();
    private Reader reader;
    private SplittableRandom random;
    private Unit unit;
    /** By number the boxes of all filters that are alive. */
    private final Map<Integer, Box> boxes = new TreeMap<>();

    private int changes;
    private int age;
    /** Of so many boxes in four each part has one value, whatever is drawn for others. */
    private int keyed;

    @Property(tries = 60)
    void findsWhatAListSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
        begin(seed, parts);
        for (int i = 0; i < 60; i++) {
            int much = random.nextInt(1 << random.nextInt(8));
            change(much);
            for (int j = 0; j < 5; j++) {
                compare(() -> {});
            }
        }
    }

    @Property(tries = 60)
    void findsAllOfOneMomentWhileItIsChanged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
        begin(seed, parts);
        for (int i = 0; i < 150; i++) {
            int much = random.nextInt(1 << random.nextInt(8));
            compare(() -> change(much));
        }
    }

    @Property(tries = 20)
    void movesWhatItHas(@ForAll long seed) {
        begin(seed, 4);
        change(300);
        Unit before = unit;
        // What died since marks were taken away moves, too, and is left out there.
        Map<Shape, Unit> others = new LinkedHashMap<>();
        before.moveTo(box -> {
            Shape shape = Shape.of(box, Set.copyOf(KEYS.subList(0, 4)));
            return others.computeIfAbsent(shape, each -> new Unit(each, precedence, random));
        });
        assertThat(others).hasSize(1);
        unit = others.values().iterator().next();
        compare(() -> {});
        settle();
        change(100);
        compare(() -> {});
        List<Integer> numbers = List.copyOf(boxes.keySet());
        numbers.forEach(this::remove);
        settle();
        assertThat(unit.isEmpty()).isTrue();
        filters.settle();
        before.leave();
        assertThat(before.isEmpty()).isTrue();
    }

    /** So many that keys and members are in order before filters are looked for, and while more come and go. */
    @Property(tries = 5)
    void findsFiltersThatMayMeet(@ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int parts) {
        begin(seed, parts);
        keyed = random.nextInt(1, 4);
        int most = 0;
        int ordered = 0;
        for (int i = 0; i < 40; i++) {
            int much = random.nextInt(i % 10 == 0 ? 1000 : 100);
            change(much);
            for (int j = 0; j < much; j++) {
                add();
            }
            settle();
            if (i % 15 == 14) {
                List.copyOf(boxes.keySet()).stream()
                        .filter(any -> random.nextInt(3) > 0)
                        .forEach(this::remove);
            }
            for (int j = 0; j < 6; j++) {
                most = Math.max(most, compareMeeting());
            }
            int[] keys = {0};
            unit.forEach((key, filter) -> keys[0]++);
            ordered += keys[0] >= Unit.FEWEST_KEYS ? 1 : 0;
        }
        assertThat(most).isPositive();
        assertThat(ordered).as("steps with so many keys").isGreaterThan(10);
    }

    private int compareMeeting() {
        List<Shape.Part> parts = unit.shape.parts();
        Ranges[] numbers = new Ranges[parts.size()];
        Arrays.setAll(
                numbers,
                part -> random.nextInt(3) == 0 ? null : ranges(parts.get(part).quantity()));
        BitSet expected = new BitSet();
        boxes.forEach((number, box) -> {
            boolean meets = true;
            for (int part = 0; part < numbers.length; part++) {
                meets &= numbers[part] == null
                        || numbers[part].meets(
                                box.allowed().get(parts.get(part).quantity()).numbers());
            }
            expected.set(number, meets);
        });
        BitSet found = new BitSet();
        unit.meeting(numbers, found);
        for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
            found.set(number, filters.isAlive(number));
        }
        assertThat(found).as(Arrays.toString(numbers)).isEqualTo(expected);
        return expected.cardinality();
    }

    private void begin(long seed, int parts) {
        random = new SplittableRandom(seed);
        filters = new Filters();
        ranks = new Ranks(filters::settle);
        precedence = new Precedence(ranks, filters);
        reader = new Reader(precedence, filters);
        boxes.clear();
        priorities.clear();
        ages.clear();
        changes = 0;
        keyed = 0;
        unit = new Unit(Shape.of(ASKED, Set.copyOf(KEYS.subList(0, parts))), precedence, random);
        assertThat(unit.shape.parts()).hasSize(parts);
    }

    private void settle() {
        filters.settle();
        unit.settle(filters);
        filters.free(rank -> {});
        changes = 0;
    }

    /** So many changes, which readers are told of one by one. */
    private void change(int much) {
        for (int i = 0; i < much; i++) {
            int what = random.nextInt(20);
            if (what < 12 || boxes.isEmpty()) {
                add();
            } else if (what == 12) {
                rerank(List.copyOf(boxes.keySet()).get(random.nextInt(boxes.size())));
            } else {
                remove(List.copyOf(boxes.keySet()).get(random.nextInt(boxes.size())));
            }
            if (random.nextInt(200) == 0) {
                Unit.Contents contents = unit.contents(0);
                contents.compact();
                if (random.nextBoolean()) {
                    add();
                }
                contents.giveBack();
            }
            if (changes++ > 100) {
                settle();
            }
        }
    }

    private void add() {
        Box box = Box.ALL;
        boolean hasKey = random.nextInt(4) < keyed;
        for (Map.Entry<Quantity, Values> each : ASKED.allowed().entrySet()) {
            boolean isKey =
                    unit.shape.parts().stream().anyMatch(part -> part.quantity().equals(each.getKey()));
            box = box.and(
                    each.getKey(),
                    isKey
                            ? new Values(hasKey ? Ranges.of(edge(each.getKey())) : ranges(each.getKey()), false)
                            : each.getValue());
        }
        long[] key = unit.shape.key(box);
        int there = key == null ? 0 : unit.filter(key);
        if (there != 0 && !filters.isAlive(there)) {
            settle();
        }
        int priority = random.nextInt(9);
        int number = filters.add(ranks.of(priority, null), null);
        priorities.put(number, priority);
        ages.put(number, age++);
        unit.add(number | ExactTable.PENDING, box);
        filters.publish();
        boxes.put(number, box);
    }

    private void remove(int number) {
        unit.remove(number, boxes.remove(number));
        filters.remove(number);
        filters.publish();
        priorities.remove(number);
    }

    /** Gives one another rank. */
    private void rerank(int number) {
        int priority = random.nextInt(9);
        settle();
        filters.rerank(number, ranks.of(priority, null));
        if (random.nextBoolean()) {
            // Others are put together before readers know.
            add();
        }
        filters.publish();
        priorities.put(number, priority);
    }

    private long value(Quantity quantity) {
        return (random.nextInt(3) == 0 ? random.nextInt(6) : random.nextLong()) & quantity.max();
    }

    private long edge(Quantity quantity) {
        return random.nextInt(6) + (random.nextBoolean() ? 0 : quantity.max() - 5);
    }

    /** One value, or some of those that a quantity has, but not all. */
    private Ranges ranges(Quantity quantity) {
        long one = edge(quantity);
        long other = value(quantity);
        Ranges ranges = switch (random.nextInt(4)) {
            case 0 -> Ranges.of(one).or(Ranges.of(other));
            case 1 -> Ranges.of(Math.min(one, other), Math.max(one, other));
            default -> Ranges.of(one);
        };
        return ranges.equals(Ranges.of(0, quantity.max())) ? Ranges.of(one) : ranges;
    }

    /** Asks for a drawn key while something is done. */
    private void compare(Runnable meanwhile) {
        long[] key = new long[Shape.MOST_WORDS];
        Map<Quantity, Long> values = new LinkedHashMap<>();
        for (Shape.Part part : unit.shape.parts()) {
            long edge = random.nextInt(7)
                    + (random.nextBoolean() ? 0 : part.quantity().max() - 6);
            long value = random.nextInt(4) == 0 ? value(part.quantity()) : edge;
            values.put(part.quantity(), value);
            key[part.word()] |= value << part.shift();
        }
        int[] before = have(values);
        int ownerBefore = first(before);
        long settled = filters.settled();
        int[] turn = {0};
        reader.walk(new Reader.Walk(
                new Executable[] {
                    (data, offset, length) -> {
                        if (turn[0]++ == 0) {
                            meanwhile.run();
                        }
                        switch (unit.shape.words()) {
                            case 1 -> unit.probe(reader, key[0]);
                            case 2 -> unit.probe(reader, key[0], key[1]);
                            default -> unit.probe(reader, key);
                        }
                        return 0;
                    }
                },
                new Unit[0],
                null));
        if (random.nextBoolean()) {
            int owner = reader.owner(new byte[0], 0, 0);
            assertThat(owner).isEqualTo(filters.settled() == settled ? ownerBefore : first(have(values)));
            return;
        }
        int[] numbers = new int[boxes.size() + 1000];
        int count = reader.all(new byte[0], 0, 0, 0, numbers);
        int[] found = Arrays.copyOf(numbers, count);
        Arrays.sort(found);
        // A reader that was told that marks are away looks once more, and sees what there is then.
        assertThat(found).isEqualTo(filters.settled() == settled ? before : have(values));
    }

    private int first(int[] numbers) {
        return Arrays.stream(numbers)
                .boxed()
                .min(Comparator.<Integer>comparingInt(number -> -priorities.get(number))
                        .thenComparing(ages::get))
                .orElse(0);
    }

    private int[] have(Map<Quantity, Long> values) {
        List<Integer> all = new ArrayList<>();
        boxes.forEach((number, box) -> {
            boolean has = values.entrySet().stream()
                    .allMatch(each -> box.allowed()
                            .getOrDefault(each.getKey(), Values.ALL)
                            .numbers()
                            .contains(each.getValue()));
            if (has) {
                all.add(number);
            }
        });
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
