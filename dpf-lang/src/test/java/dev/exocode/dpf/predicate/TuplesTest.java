package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.OnOneJdk;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A perfect hash function finds all tuples and no others, of any width, number and likeness. */
@OnOneJdk
class TuplesTest {
    /** What is drawn for a word: few values, so that tuples differ in one word, or in few bits, or in all. */
    private static long word(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(20);
            case 1 -> 1L << random.nextInt(Long.SIZE);
            case 2 -> (long) random.nextInt(40) << 58;
            default -> random.nextLong();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, Tuples.MOST_WORDS})
    void allAreFoundAndNoOthers(int words) {
        Random random = new Random(words);
        int others = 0;
        for (int tries = 0; tries < 300; tries++) {
            int count = 1 + random.nextInt(tries % 10 == 0 ? 3000 : 60);
            int kind = random.nextInt(4);
            long[] rows = LongStream.generate(() -> word(random, kind))
                    .limit((long) count * words)
                    .toArray();
            Set<List<Long>> members = new HashSet<>();
            for (int row = 0; row < count; row++) {
                members.add(list(Arrays.copyOfRange(rows, row * words, (row + 1) * words)));
            }
            Tuples tuples = Tuples.of(words, rows).orElseThrow();
            for (List<Long> member : members) {
                long[] tuple = member.stream().mapToLong(Long::longValue).toArray();
                assertThat(tuples.contains(tuple)).isTrue();
                tuple[random.nextInt(words)] = word(random, random.nextInt(4));
                boolean expected = members.contains(list(tuple));
                assertThat(tuples.contains(tuple)).isEqualTo(expected);
                others += expected ? 0 : 1;
            }
            assertThat(tuples.table()).hasSize(tuples.bytes());
        }
        assertThat(others).isGreaterThan(10_000);
    }

    private static List<Long> list(long[] tuple) {
        return LongStream.of(tuple).boxed().toList();
    }

    @Test
    void oneTupleMayBeThereAnyNumberOfTimes() {
        long[] rows = new long[20_000];
        Arrays.fill(rows, 7);
        Tuples tuples = Tuples.of(2, rows).orElseThrow();
        assertThat(tuples.contains(7, 7)).isTrue();
        assertThat(tuples.contains(7, 8)).isFalse();
    }

    @Test
    void aHundredThousandFit() {
        long[] rows = new Random(1).longs(200_000).toArray();
        assertThat(Tuples.of(2, rows).orElseThrow().bytes()).isLessThan(Data.MAX_BYTES);
    }

    @Test
    void noneAndTooManyHaveNoTable() {
        assertThat(Tuples.of(2, new long[0])).isEmpty();
        assertThat(Tuples.of(1, new Random(1).longs(1 << 20).toArray())).isEmpty();
    }

    /** Whoever knows the factors can make tuples that all come to one bucket. */
    @Test
    void tuplesMadeToMeetAreToldApartByAnotherFunction() {
        int count = 40;
        Tuples known = Tuples.of(3, new Random(1).longs(3L * count).toArray()).orElseThrow();
        // Of three words, two are free, and the third makes the sum the same.
        Random random = new Random(2);
        long[] rows = new long[3 * count];
        for (int row = 0; row < count; row++) {
            long hash = 0;
            for (int word = 0; word < 2; word++) {
                rows[3 * row + word] = random.nextLong();
                hash = (hash + rows[3 * row + word]) * known.factor(word);
                hash ^= hash >>> 32;
            }
            rows[3 * row + 2] = -hash;
        }
        // The next function tells them apart.
        Tuples tuples = Tuples.of(3, rows).orElseThrow();
        assertThat(tuples.factor(0)).isNotEqualTo(known.factor(0));
        for (int row = 0; row < count; row++) {
            assertThat(tuples.contains(Arrays.copyOfRange(rows, 3 * row, 3 * row + 3)))
                    .isTrue();
        }
    }
}
