package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.domain.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Hunts programs that are accepted and not safe: for so many hours as {@code exocode.hours} says, from the program whose
 * number {@code exocode.seed} says on. The number of a program is all that is needed to make it again. A build looks at a
 * few hundred, which shows that the hunt works.
 */
class HuntTest {
    private static final double HOURS = Double.parseDouble(System.getProperty("exocode.hours", "0"));
    private static final long SEED = Long.getLong("exocode.seed", 1);
    private static final long FEW = 150;
    private static final int[] LENGTHS = {0, 1, 3, 8, 14, 21, 40, 64};
    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;
    private static final long NANOS_PER_REPORT = 60_000_000_000L;

    private long accepted;

    @Test
    void noProgramIsAcceptedThatIsNotSafe() {
        long start = System.nanoTime();
        long reported = start;
        long count = 0;
        while (count < FEW || System.nanoTime() - start < HOURS * NANOS_PER_HOUR) {
            hunt(SEED + count, this::look);
            count++;
            if (System.nanoTime() - reported > NANOS_PER_REPORT) {
                reported = System.nanoTime();
                System.out.printf(
                        "%d programs, %d accepted, in %d s; next is %d%n",
                        count, accepted, (reported - start) / 1_000_000_000L, SEED + count);
            }
        }
        assertThat(accepted).isPositive();
    }

    /** What is found is as small as can be, and says how to find it again. */
    @Test
    void whatIsFoundIsShrunk() {
        BiConsumer<Long, List<Long>> finds = (seed, genes) -> {
            assertThat(genes).doesNotContain(genes(7).get(0));
        };
        assertThat(genes(7)).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> hunt(7, finds))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("exocode.seed=7")
                .hasMessageContaining("genes " + List.of(genes(7).get(0)))
                .hasMessageContaining(".function main");
    }

    private static List<Long> genes(long seed) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L);
        int most = random.nextInt(4) == 0 ? 30 : 8;
        return random.longs(random.nextInt(most)).boxed().toList();
    }

    /** Mostly with loops. */
    private static Program program(long seed, List<Long> genes) {
        return seed % 4 == 0 ? RandomPrograms.program(genes) : RandomPrograms.counted(genes);
    }

    /** Looks at one program; leaves out genes of one that fails while it fails. */
    private static void hunt(long seed, BiConsumer<Long, List<Long>> look) {
        List<Long> genes = genes(seed);
        Throwable failure = failure(seed, genes, look);
        if (failure == null) {
            return;
        }
        for (int i = 0; i < genes.size(); ) {
            List<Long> fewer = new ArrayList<>(genes);
            fewer.remove(i);
            Throwable still = failure(seed, fewer, look);
            if (still == null) {
                i++;
            } else {
                genes = fewer;
                failure = still;
            }
        }
        throw new AssertionError(
                "-Dexocode.seed=" + seed + ", genes " + genes + ":\n" + Printer.print(program(seed, genes)), failure);
    }

    private static Throwable failure(long seed, List<Long> genes, BiConsumer<Long, List<Long>> look) {
        try {
            look.accept(seed, genes);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    /** By both policies, as the verifier sees it, and by forged invariants. */
    private void look(long seed, List<Long> genes) {
        Program program = program(seed, genes);
        Random random = new Random(seed);
        for (Policy policy : List.of(Policy.STRICT, Policy.INSTRUMENT)) {
            Map<Integer, State> states = new HashMap<>();
            Verdict verdict = new Verifier(policy, Surroundings.EXTENSIONS)
                    .verify("p", BinaryFormat.encode(program), List.of(), (pc, state) -> states.put(pc, state.copy()));
            accepted += verdict instanceof Verdict.Accepted ? 1 : 0;
            Walk walk = new Walk(program, states, verdict);
            for (int length : LENGTHS) {
                walk.run(RandomPrograms.packet(random, length), random.nextInt(9));
            }
        }
        ForgedInvariantsTest.forge(random, program, Policy.STRICT);
    }
}
