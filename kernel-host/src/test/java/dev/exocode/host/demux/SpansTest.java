package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What meets some numbers is found, and little else is looked at. */
class SpansTest {
    private static final int[] WIDTHS = {64, 32, 16, 1};

    /** The least and the greatest number that each item lets each part be. */
    private record Drawn(List<Shape.Part> parts, long[][] least, long[][] greatest) implements Spans.Ends {
        @Override
        public long least(int item, int part) {
            return least[item][part];
        }

        @Override
        public long greatest(int item, int part) {
            return greatest[item][part];
        }

        Spans spans() {
            return new Spans(parts, least.length, this);
        }

        boolean meets(int item, Ranges[] numbers) {
            for (int part = 0; part < numbers.length; part++) {
                Ranges range = Ranges.of(least[item][part], greatest[item][part]);
                if (numbers[part] != null && !range.meets(numbers[part])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Shape.Part> parts(int count) {
        List<Shape.Part> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new Shape.Part(Quantity.CAPTURED, part, 0, WIDTHS[part]));
        }
        return parts;
    }

    private static Ranges range(SplittableRandom random, int bits) {
        long mask = -1L >>> Long.SIZE - bits;
        long one = random.nextLong() & mask;
        long other = random.nextInt(3) == 0 ? one : one ^ random.nextLong() & mask >>> random.nextInt(bits);
        return Long.compareUnsigned(one, other) <= 0 ? Ranges.of(one, other) : Ranges.of(other, one);
    }

    @Property(tries = 300)
    void findsAllThatMeet(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count, @ForAll @IntRange(max = 4) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawn drawn = new Drawn(parts(parts), new long[count][parts], new long[count][parts]);
        for (int item = 0; item < count; item++) {
            for (int part = 0; part < parts; part++) {
                Ranges range = range(random, WIDTHS[part]);
                drawn.least[item][part] = range.least(0);
                drawn.greatest[item][part] = range.greatest(0);
            }
        }
        Spans spans = drawn.spans();
        for (int i = 0; i < 20; i++) {
            Ranges[] numbers = new Ranges[parts];
            Arrays.setAll(numbers, part -> random.nextInt(3) == 0 ? null : range(random, WIDTHS[part]));
            BitSet found = new BitSet();
            spans.meeting(numbers, item -> {
                assertThat(found.get(item)).isFalse();
                found.set(item);
            });
            for (int item = 0; item < count; item++) {
                assertThat(found.get(item) || !drawn.meets(item, numbers)).isTrue();
            }
        }
    }

    /** Of rules that hardly overlap, ten times as many are there and no more of them are looked at. */
    @Example
    void looksAtNoMoreOfMore() {
        for (int count : new int[] {1_000, 10_000, 100_000}) {
            SplittableRandom random = new SplittableRandom(count);
            Drawn drawn = new Drawn(parts(3), new long[count][3], new long[count][3]);
            for (int item = 0; item < count; item++) {
                // Each has a range of the first part for itself, half of all numbers of the second, and the same of the
                // third.
                drawn.least[item][0] = (long) item << 40;
                drawn.greatest[item][0] = ((long) item << 40) + (1L << 40) - 1;
                drawn.greatest[item][1] = 1L << 31;
                drawn.greatest[item][2] = 80;
            }
            Spans spans = drawn.spans();
            for (int i = 0; i < 100; i++) {
                long at = random.nextInt(count);
                Ranges[] numbers = {Ranges.of(at << 40, at + 2 << 40), Ranges.of(7), Ranges.of(80)};
                int[] looked = {0};
                spans.meeting(numbers, item -> looked[0]++);
                assertThat(looked[0]).isBetween(1, 3);
            }
        }
    }
}
