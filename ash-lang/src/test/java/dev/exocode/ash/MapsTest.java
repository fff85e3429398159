package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Running.Observed;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well keys are scattered: of as many keys as a map is declared for, about one in a hundred finds its set full. */
class MapsTest {
    private static final int ENTRIES = 1000;

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
