package dev.exocode.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What {@link PipeBenchmark} measures, in the processor time of its thread, for machines that others share: the median of short passes,
 * one way in one process. Prints, with tabs between, the pipes, the way, the bytes and nanoseconds a message.
 */
public final class PipePasses {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PASSES = 41;
    private static final int BYTES_A_PASS = 1 << 23;
    private static final int OVERHEAD = 200;
    private static final long WARM_NANOS = 600_000_000;

    private PipePasses() {}

    /**
     * Measures one way.
     *
     * @param args the pipes, the way, and lengths
     */
    public static void main(String[] args) {
        for (String bytes : Arrays.asList(args).subList(2, args.length)) {
            PipeBenchmark benchmark = new PipeBenchmark();
            benchmark.pipes = PipeBenchmark.Pipes.valueOf(args[0]);
            benchmark.way = PipeBenchmark.Way.valueOf(args[1]);
            benchmark.bytes = Integer.parseInt(bytes);
            benchmark.load();
            int runs = BYTES_A_PASS / (benchmark.bytes + OVERHEAD);
            long began = THREADS.getCurrentThreadCpuTime();
            while (THREADS.getCurrentThreadCpuTime() - began < WARM_NANOS) {
                pass(benchmark, runs);
            }
            double[] passes = new double[PASSES];
            for (int i = 0; i < PASSES; i++) {
                passes[i] = pass(benchmark, runs) / (double) runs;
            }
            Arrays.sort(passes);
            System.out.printf("%s\t%s\t%s\t%.1f%n", args[0], args[1], bytes, passes[PASSES / 2]);
        }
    }

    private static long pass(PipeBenchmark benchmark, int runs) {
        long before = THREADS.getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < runs; i++) {
            sum += benchmark.copy();
        }
        if (sum == 1) {
            throw new AssertionError("so that it is computed");
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
