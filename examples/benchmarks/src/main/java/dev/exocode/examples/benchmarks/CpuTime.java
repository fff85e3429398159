package dev.exocode.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports the processor time of an invocation, of all threads of the JVM, which is nearly the time on a clock of a machine
 * that does nothing else. For benchmarks of one thread on machines that are shared: {@code -prof} and the name of this class.
 */
public final class CpuTime implements InternalProfiler {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_IN_MICROSECOND = 1000;

    private long before;

    /** Makes the profiler; JMH calls it around each iteration. */
    public CpuTime() {}

    @Override
    public String getDescription() {
        return "Processor time of an invocation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = SYSTEM.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (SYSTEM.getProcessCpuTime() - before) / NANOS_IN_MICROSECOND;
        return List.of(
                new ScalarResult("cpu", micros / result.getMetadata().getAllOps(), "us/op", AggregationPolicy.AVG));
    }
}
