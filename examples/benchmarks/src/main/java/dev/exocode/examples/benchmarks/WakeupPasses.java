package dev.exocode.examples.benchmarks;

import dev.exocode.host.load.Engine;
import dev.exocode.host.wakeup.Comparison;
import dev.exocode.host.wakeup.SumOfProducts;
import dev.exocode.host.wakeup.Term;
import dev.exocode.host.wakeup.Wakeup;
import dev.exocode.host.wakeup.WakeupPredicate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What an evaluation of a predicate costs that does not hold, of three products of two terms over four words, beside a lambda of Java over the
 * same words: the median of short passes, in the processor time of the thread, one way in one process. Prints the way and nanoseconds, with a tab
 * between.
 */
public final class WakeupPasses {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PASSES = 41;
    private static final int RUNS = 1_000_000;
    private static final long WARM_NANOS = 1_000_000_000;
    private static final long FAR = 1L << 60;

    private static final long[] WORDS = {0, 1, 2, 3};

    private WakeupPasses() {}

    /**
     * Measures one way.
     *
     * @param args {@code java}, or the name of an engine
     */
    public static void main(String[] args) {
        LongSupplier way = args[0].equals("java") ? lambda() : predicate(Engine.valueOf(args[0]));
        long began = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - began < WARM_NANOS) {
            pass(way);
        }
        double[] passes = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            passes[i] = pass(way) / (double) RUNS;
        }
        Arrays.sort(passes);
        System.out.printf("%s\t%.1f%n", args[0], passes[PASSES / 2]);
    }

    private static List<LongSupplier> words() {
        return List.of(() -> WORDS[0], () -> WORDS[1], () -> WORDS[2], () -> WORDS[3]);
    }

    private static LongSupplier lambda() {
        LongSupplier[] words = words().toArray(LongSupplier[]::new);
        return () -> {
            long a = words[0].getAsLong();
            long b = words[1].getAsLong();
            long c = words[2].getAsLong();
            long d = words[3].getAsLong();
            if (Long.compareUnsigned(a, FAR) < 0 && Long.compareUnsigned(b, FAR) >= 0) {
                return 1;
            } else if (Long.compareUnsigned(c, FAR) < 0 && d == a) {
                return 2;
            }
            return Long.compareUnsigned(d, c) > 0 && b == FAR ? 3 : 0;
        };
    }

    private static LongSupplier predicate(Engine engine) {
        SumOfProducts sum = SumOfProducts.NOTHING
                .or(1, Term.of(0, Comparison.LT, FAR), Term.of(1, Comparison.GE, FAR))
                .or(2, Term.of(2, Comparison.LT, FAR), Term.ofWords(3, Comparison.EQ, 0))
                .or(3, Term.ofWords(3, Comparison.GT, 2), Term.of(1, Comparison.EQ, FAR));
        Wakeup wakeup = WakeupPredicate.load("passes", sum.bytes(), engine)
                .orThrow()
                .bind(words())
                .orThrow();
        return wakeup::tag;
    }

    private static long pass(LongSupplier way) {
        long before = THREADS.getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < RUNS; i++) {
            // So that nothing can be known of it, and no term holds.
            WORDS[i & 3] = (i & 3) + (i & 0xff0);
            sum += way.getAsLong();
        }
        if (sum == 1) {
            throw new AssertionError("so that it is computed");
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
