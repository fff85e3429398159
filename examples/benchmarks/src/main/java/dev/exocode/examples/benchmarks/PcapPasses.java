package dev.exocode.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The passes of {@link PcapBenchmark} as {@code libpcap-peer.c} measures its own, for a machine that others share: the median over
 * short passes of the processor time of this thread.
 */
final class PcapPasses {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARMING_NANOS = 600_000_000;
    private static final long MEASURING_NANOS = 300_000_000;
    /** Of 1,024 frames each, in cache. */
    private static final int RUNS_IN_PASS = 8;

    private PcapPasses() {}

    /**
     * Prints expression, load, way, and nanoseconds a frame.
     *
     * @param args the trace, the expression's name, a {@link PcapBenchmark.Load} and a {@link PcapBenchmark.Way}
     * @throws IOException if the trace cannot be read
     */
    public static void main(String[] args) throws IOException {
        // One load and one way in a JVM: a second class behind the same call would slow both.
        PcapBenchmark benchmark = new PcapBenchmark();
        benchmark.trace = args[0];
        benchmark.expression = args[1];
        benchmark.load = PcapBenchmark.Load.valueOf(args[2]);
        benchmark.way = PcapBenchmark.Way.valueOf(args[3]);
        benchmark.load();
        int runs = benchmark.load == PcapBenchmark.Load.HOT ? RUNS_IN_PASS : benchmark.arrays();
        passes(benchmark, runs, WARMING_NANOS);
        List<Long> passes = passes(benchmark, runs, MEASURING_NANOS);
        Collections.sort(passes);
        double nanos = (double) passes.get(passes.size() / 2) / runs / Frames.COUNT;
        System.out.printf("%s %s %s %.3f%n", args[1], args[2], args[3], nanos);
    }

    private static List<Long> passes(PcapBenchmark benchmark, int runs, long nanos) {
        List<Long> passes = new ArrayList<>();
        long accepted = 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        long before = begin;
        while (before - begin < nanos) {
            for (int run = 0; run < runs; run++) {
                accepted += benchmark.packet();
            }
            long after = THREADS.getCurrentThreadCpuTime();
            passes.add(after - before);
            before = after;
        }
        if (accepted < 0) {
            throw new AssertionError("fewer than none");
        }
        return passes;
    }
}
