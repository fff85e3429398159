package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Running.Observed;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well keys are scattered: of as many keys as a map is declared for, about one in a hundred finds its set full. */
class MapsTest {
    private static final int ENTRIES = 1000;
    private static final int DRAWS = 40;
    /** Of 1,000 keys at random in 250 sets of eight places. */
    private static final double EXPECTED = 8.3;

    /** Has the sets of a map of {@link #ENTRIES} that evicts nothing; how many entries are left says how many found no room. */
    private static final Handler COUNTS = AshCompiler.compile(new Source(
                    "left.ash",
                    "state left : u32; map seen[key : u64, other : u64] max " + 2 * ENTRIES + " evict { }"
                            + " message { while remaining(message) >= 16 max " + ENTRIES
                            + " { enter seen[take u64, take u64]; } left = 0; for e in seen { left += 1; } pass; }"))
            .orThrow();

    /** The first and the second key of a number; keys behind a first that is 0 are scattered as if they were alone. */
    interface Keys {
        long[] of(long number);
    }

    private static Stream<Arguments> strides() {
        Map<String, Keys> keys = new LinkedHashMap<>();
        keys.put("a subnet", i -> new long[] {0, 0x0a000000 + i});
        keys.put("counts up in the second", i -> new long[] {0x0a000001, i});
        keys.put("steps of no power of two", i -> new long[] {0, 100_003 * i});
        keys.put("the same twice", i -> new long[] {0, i << 32 | i});
        keys.put("high bits only", i -> new long[] {0, i << 40});
        keys.put("the highest bits only", i -> new long[] {0, i << 48});
        keys.put("high bits of the first", i -> new long[] {i << 48, 1});
        keys.put("a grid", i -> new long[] {i / 32, i % 32});
        keys.put("a grid of high bits", i -> new long[] {i / 32 << 56, i % 32 << 56});
        keys.put("high and low bits", i -> new long[] {i / 32 << 56, i % 32});
        return keys.entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    /** Whatever the host draws: keys in steps find as much room as those at random, but for a few. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("strides")
    void keysInStepsAreScattered(String kind, Keys keys) {
        ByteBuffer message = ByteBuffer.allocate(ENTRIES * 2 * Long.BYTES);
        for (int i = 0; i < ENTRIES; i++) {
            for (long key : keys.of(i)) {
                message.putLong(key);
            }
        }
        int most = 0;
        int all = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Observed observed =
                    Running.run(COUNTS, List.of(message.array()), draw).get(0);
            int left = ByteBuffer.wrap(observed.state())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            assertThat(observed.end()).isEqualTo("pass");
            assertThat(left).isPositive();
            most = Math.max(most, ENTRIES - left);
            all += ENTRIES - left;
        }
        assertThat((double) all / DRAWS).as(kind).isLessThan(EXPECTED * 5 / 4);
        assertThat(most).as(kind).isLessThan(ENTRIES * 6 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one by one", "apart", "any"})
    void nearlyAllFit(String kind) {
        Handler handler = AshCompiler.compile(new Source(
                        "full.ash",
                        "map seen[key : u64, other : u16] max " + ENTRIES + " { count : u32; }"
                                + " message { let e = enter seen[take u64, take u16] else drop; e.count += 1; pass; }"))
                .orThrow();
        Random random = new Random(1);
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            long key = switch (kind) {
                case "one by one" -> i;
                case "apart" -> (long) i << 40;
                default -> random.nextLong();
            };
            messages.add(ByteBuffer.allocate(10).putLong(key).array());
        }
        List<Observed> observed = Running.run(handler, messages);
        long refused = observed.stream().filter(one -> one.end().equals("drop")).count();
        assertThat(refused).isLessThan(ENTRIES / 25);
        // Those that are there are found again, and nothing else is.
        messages.addAll(new ArrayList<>(messages));
        List<Observed> twice = Running.run(handler, messages);
        for (int i = 0; i < ENTRIES; i++) {
            assertThat(twice.get(ENTRIES + i).end()).isEqualTo(observed.get(i).end());
        }
    }
}
