package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Blocks find the members that a walk over all of them finds. */
class BlockTest {
    private static final int KEYS = 300;

    private static final Quantity ADDRESS = PacketSet.of(
                    PcapExpression.parse(new Source("address", "ip src host 10.0.0.1"), LinkType.ETHERNET)
                            .orThrow())
            .orElseThrow()
            .boxes()
            .get(0)
            .allowed()
            .keySet()
            .stream()
            .filter(Quantity::isLikelyKey)
            .findFirst()
            .orElseThrow();

    @Property(tries = 300)
    void findsTheMembersThatHaveAKey(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int parts, @ForAll @IntRange(max = 3) int scale) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawn drawn = new Drawn(random, parts);
        List<Member> members = new ArrayList<>();
        int count = 1 + random.nextInt((int) Math.pow(9, scale));
        for (int i = 0; i < count; i++) {
            members.add(drawn.member(drawn.born()));
        }
        Block block = Block.of(members, drawn.parts, drawn.precedence);
        assertThat(block.size).isEqualTo(count);
        drawn.compare(members, block::probe, KEYS);
    }

    @Property(tries = 20)
    void findsMembersOfManyWords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawn drawn = new Drawn(random, parts);
        List<Member> members = new ArrayList<>();
        int count = 4_000 + random.nextInt(5_000);
        for (int i = 0; i < count; i++) {
            members.add(drawn.member(drawn.born()));
        }
        drawn.compare(members, Block.of(members, drawn.parts, drawn.precedence)::probe, 40);
    }

    /** Twelve parts of some 5,000 classes each: their combinations are no two numbers, and nothing is kept for them. */
    @Example
    void findsMembersOfMoreClassesThanAreNumbers() {
        Shape.Part[] parts = new Shape.Part[2 * Shape.MOST_WORDS];
        Arrays.setAll(parts, part -> new Shape.Part(ADDRESS, part / 2, Integer.SIZE * (part % 2), Integer.SIZE));
        SplittableRandom random = new SplittableRandom(1);
        Drawn drawn = new Drawn(random, parts);
        Arrays.setAll(drawn.edges, part -> random.longs(3_000).toArray());
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            members.add(drawn.member(drawn.born()));
        }
        drawn.compare(members, Block.of(members, parts, drawn.precedence)::probe, KEYS);
    }

    /** However many there are, hardly more are looked at than have some of the numbers. */
    @Example
    void looksAtFewMembersForThoseThatMeet() {
        Shape.Part[] parts = {new Shape.Part(ADDRESS, 0, 0, 32), new Shape.Part(ADDRESS, 1, 0, 16)};
        Filters filters = new Filters();
        Ranged ranged = Ranged.of(parts, new Precedence(new Ranks(filters::settle), filters));
        for (int i = 0; i < 5_000; i++) {
            int number = filters.add(0, null);
            Ranges[] asked = {Ranges.of(100L * i, 100L * i + 99), Ranges.of(1, 1000)};
            ranged = ranged.with(new Member(number, Box.ALL, asked));
        }
        int most = 0;
        for (int i = 0; i < 200; i++) {
            int at = 2_000 * i;
            Ranges[] numbers = {Ranges.of(at, at + 150), Ranges.of(80)};
            int[] looked = {0};
            int[] met = {0};
            ranged.meeting(numbers, member -> {
                looked[0]++;
                met[0] += member.part(0).meets(numbers[0]) ? 1 : 0;
            });
            assertThat(met[0]).isBetween(2, 3);
            most = i < 20 ? 0 : Math.max(most, looked[0]);
        }
        // Those that are walked: less than a block, and those of the smallest blocks.
        assertThat(most).isLessThan(Ranged.MOST_LISTED + 2 * 128 + 3);
    }

    @Property(tries = 50)
    void leavesOutWhatDied(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawn drawn = new Drawn(random, parts);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            members.add(drawn.member(drawn.born()));
        }
        Block all = Block.of(members, drawn.parts, drawn.precedence);
        int most = random.nextInt(1, 210);
        Block some = all.without(filter -> filter < most);
        List<Member> left =
                members.stream().filter(member -> member.filter < most).toList();
        assertThat(some.size).isEqualTo(left.size());
        assertThat(some.isSparse()).isEqualTo(left.size() < 100);
        List<Member> told = new ArrayList<>();
        some.forEach(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(left);
        drawn.compare(left, some::probe, KEYS);
        // Readers may still hold what was before.
        drawn.compare(members, all::probe, KEYS);
        assertThat(some.without(filter -> true)).isSameAs(some);
    }

    @Example
    void findsAllWhereNothingIsAsked() {
        Drawn drawn = new Drawn(new SplittableRandom(1), 0);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            members.add(new Member(drawn.born(), Box.ALL, new Ranges[0]));
        }
        drawn.compare(members, Block.of(members, drawn.parts, drawn.precedence)::probe, 1);
    }

    @Example
    void holdsAsManyMembersAsItSays() {
        int most = 1 << 14;
        assertThat(Block.fits(most, most)).isTrue();
        assertThat(Block.fits(most + 1, most)).isFalse();
        assertThat(Block.fits(2, 4L * most)).isFalse();
        Shape.Part[] parts = {new Shape.Part(ADDRESS, 0, 0, 64)};
        Drawn drawn = new Drawn(new SplittableRandom(1), parts);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            long least = (long) (i % 128) << 57;
            members.add(new Member(drawn.born(), Box.ALL, new Ranges[] {Ranges.of(least + i, -1L - i)}));
        }
        drawn.compare(members, Block.of(members, parts, drawn.precedence)::probe, 20);
    }

    /** Members and keys of drawn parts, and a reader that sees all of them. */
    private static final class Drawn {
        private final SplittableRandom random;
        private final Shape.Part[] parts;
        /** By part the values at which drawn ranges begin and end: few, so that many do at the same. */
        private final long[][] edges;

        private final Filters filters = new Filters();
        private final Ranks ranks = new Ranks(() -> {});
        private final Precedence precedence = new Precedence(ranks, filters);
        private final Map<Integer, Integer> priorities = new HashMap<>();
        private final Reader reader = new Reader(precedence, filters);
        /** Asked for before, also of other blocks: what a reader keeps is of one block. */
        private final List<long[]> asked = new ArrayList<>();

        Drawn(SplittableRandom random, int parts) {
            this(random, parts(random, parts));
        }

        Drawn(SplittableRandom random, Shape.Part[] parts) {
            this.random = random;
            this.parts = parts;
            this.edges = new long[parts.length][];
            for (int i = 0; i < parts.length; i++) {
                edges[i] = new long[1 + random.nextInt(1 << random.nextInt(12))];
                long near = random.nextLong();
                int spread = random.nextInt(64);
                for (int j = 0; j < edges[i].length; j++) {
                    edges[i][j] = random.nextInt(4) == 0 ? random.nextLong() : near + (random.nextLong() >>> spread);
                }
                edges[i][0] = random.nextBoolean() ? 0 : -1;
            }
        }

        /** Parts side by side, as those of shapes are, in six words at most. */
        private static Shape.Part[] parts(SplittableRandom random, int count) {
            List<Shape.Part> parts = new ArrayList<>();
            int word = 0;
            int shift = 0;
            for (int i = 0; i < count && word < Shape.MOST_WORDS; i++) {
                int bits = random.nextBoolean() ? 1 + random.nextInt(64) : 8 << random.nextInt(4);
                if (shift + bits > Long.SIZE) {
                    word++;
                    shift = 0;
                }
                if (word < Shape.MOST_WORDS) {
                    parts.add(new Shape.Part(ADDRESS, word, shift, bits));
                }
                shift += bits;
            }
            return parts.toArray(Shape.Part[]::new);
        }

        int born() {
            int priority = random.nextInt(50);
            int number = filters.add(ranks.of(priority, null), null);
            filters.publish();
            priorities.put(number, priority);
            return number;
        }

        Member member(int filter) {
            Ranges[] ranges = new Ranges[parts.length];
            for (int i = 0; i < parts.length; i++) {
                ranges[i] = ranges(i);
            }
            return new Member(filter, Box.ALL, ranges);
        }

        private static long most(Shape.Part part) {
            return -1L >>> Long.SIZE - part.bits();
        }

        private long edge(int part) {
            return edges[part][random.nextInt(edges[part].length)] & most(parts[part]);
        }

        private Ranges ranges(int part) {
            long most = most(parts[part]);
            Ranges ranges = Ranges.NONE;
            for (int i = random.nextInt(8) == 0 ? 4 : 1; i > 0; i--) {
                long one = edge(part);
                long other = edge(part);
                long low = -1L >>> random.nextInt(64) & most;
                ranges = ranges.or(
                        switch (random.nextInt(6)) {
                            case 0 -> Ranges.of(0, most);
                            case 1 -> Ranges.of(one);
                            case 2 -> Ranges.of(0, one);
                            case 3 -> Ranges.of(one & ~low, one | low);
                            default ->
                                Long.compareUnsigned(one, other) <= 0 ? Ranges.of(one, other) : Ranges.of(other, one);
                        });
            }
            return ranges;
        }

        /** Asks for drawn keys, at and beside edges most of all. */
        void compare(List<Member> members, Probe probe, int keys) {
            filters.publish();
            long[] values = new long[parts.length];
            int[] numbers = new int[members.size() + 1];
            for (int i = 0; i < keys; i++) {
                long[] key = key();
                for (int j = 0; j < parts.length; j++) {
                    values[j] = parts[j].of(key[parts[j].word()]);
                }
                reader.walk(new Reader.Walk(
                        new Executable[] {
                            (data, offset, length) -> {
                                probe.probe(reader, key);
                                return 0;
                            }
                        },
                        new Unit[0],
                        null));
                int count = reader.all(new byte[0], 0, 0, 0, numbers);
                int[] found = Arrays.copyOf(numbers, count);
                Arrays.sort(found);
                int[] expected = members.stream()
                        .filter(member -> member.has(values))
                        .mapToInt(member -> member.filter)
                        .sorted()
                        .toArray();
                assertThat(found).isEqualTo(expected);
                // Numbers are given in turn: of one priority the smallest is the first.
                int owner = Arrays.stream(expected)
                        .boxed()
                        .max(Comparator.<Integer>comparingInt(priorities::get).thenComparing(Comparator.reverseOrder()))
                        .orElse(0);
                assertThat(reader.owner(new byte[0], 0, 0)).isEqualTo(owner);
                assertThat(reader.owner(new byte[0], 0, 0)).as("once more").isEqualTo(owner);
            }
        }

        /** A drawn one; or one that was asked for before, or is the same but for a part. */
        private long[] key() {
            boolean again = !asked.isEmpty() && random.nextInt(3) == 0;
            long[] key = again ? asked.get(random.nextInt(asked.size())).clone() : new long[Shape.MOST_WORDS];
            int changed = random.nextInt(2 * parts.length + 1);
            for (int i = 0; i < parts.length; i++) {
                if (!again || i == changed) {
                    long value = random.nextInt(8) == 0 ? random.nextLong() : edge(i) + random.nextInt(3) - 1;
                    key[parts[i].word()] &= ~(most(parts[i]) << parts[i].shift());
                    key[parts[i].word()] |= (value & most(parts[i])) << parts[i].shift();
                }
            }
            asked.add(key);
            return key;
        }
    }

    /** What reports the members that have a key. */
    private interface Probe {
        void probe(Reader reader, long[] key);
    }
}
