package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Operator;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is left of a number is found as by trying all, and what is undone by an operation is done by it. */
class SketchTest {
    private static final int DRAWN = 4_000;

    @Test
    void nextAndPreviousAreTheNearest() {
        Random random = new Random(7);
        for (int i = 0; i < DRAWN; i++) {
            long mask = ~255L | random.nextInt(256);
            Sketch.Known known = new Sketch.Known(mask, random.nextInt(256) & mask, false);
            long from = random.nextInt(256);
            assertThat(known.next(from))
                    .isEqualTo(LongStream.rangeClosed(from, 255)
                            .filter(n -> (n & mask) == known.value())
                            .findFirst());
            OptionalLong last = LongStream.rangeClosed(0, from)
                    .filter(n -> (n & mask) == known.value())
                    .max();
            assertThat(known.previous(from)).isEqualTo(last);
        }
    }

    @Test
    void nextGoesToTheGreatestNumber() {
        Sketch.Known odd = new Sketch.Known(1, 1, false);
        assertThat(odd.next(-2)).hasValue(-1);
        assertThat(odd.previous(-1)).hasValue(-1);
        assertThat(new Sketch.Known(1, 0, false).next(-1)).isEmpty();
        assertThat(odd.previous(0)).isEmpty();
    }

    @Test
    void operandsGiveWhatIsAskedFor() {
        Random random = new Random(11);
        int ways = 0;
        for (int i = 0; i < DRAWN; i++) {
            Operator operator = Operator.values()[i % Operator.values().length];
            int bits = random.nextBoolean() ? 32 : 64;
            long all = Quantity.ones(bits);
            long known = random.nextInt(3) == 0 ? random.nextLong() & all : random.nextInt(40);
            // What some operand gives, so that there mostly is a way.
            long other = random.nextInt(1 << random.nextInt(17));
            boolean left = random.nextBoolean();
            OptionalLong result = left ? operator.apply(bits, other, known) : operator.apply(bits, known, other);
            if (result.isEmpty()) {
                continue;
            }
            long mask = random.nextInt(3) == 0 ? random.nextLong() & all : all;
            long value = result.getAsLong() & mask;
            Inverse inverse = new Inverse(operator, bits, mask, value);
            for (Inverse.Bits way : left ? inverse.lefts(known, random) : inverse.rights(known)) {
                // Bits that are not asked for may be anything.
                long operand = way.value() & way.mask() | random.nextLong() & ~way.mask();
                long given = (left ? operator.apply(bits, operand, known) : operator.apply(bits, known, operand))
                        .orElseThrow();
                assertThat(given & mask)
                        .as("%s %d: %x, %x of %x, left %s", operator, bits, known, value, mask, left)
                        .isEqualTo(value);
                ways++;
            }
        }
        assertThat(ways).isGreaterThan(DRAWN / 2);
    }
}
