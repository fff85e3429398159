package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.jvm.JvmBackend;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first packets that a freshly compiled program of 30 instructions sees, before HotSpot has compiled it in turn:
 * nanoseconds a packet, all checks on, in a JVM that has compiled many others.
 *
 * <p>All packets are accepted: each runs all instructions but one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 20)
@Measurement(iterations = 30)
public class FirstPacketsBenchmark {
    private static final int INSTRUCTIONS = 30;
    private static final int OTHERS = 1000;

    private final byte[] packet = new byte[64];
    private Executable program;
    private int seed;

    /** Makes the benchmark; JMH sets nothing. */
    public FirstPacketsBenchmark() {}

    /** Compiles and runs other programs, so that everything that programs share is warm. */
    @Setup
    public void load() {
        for (int i = 0; i < OTHERS; i++) {
            fresh();
            if (run(10) != 10) {
                throw new AssertionError("a packet of zeros is not accepted");
            }
        }
    }

    /** Compiles a program that was never seen. */
    @Setup(Level.Invocation)
    public void fresh() {
        seed++;
        program = JvmBackend.compile("filter", Generated.filter(INSTRUCTIONS, seed))
                .value()
                .orElseThrow();
    }

    private long run(int packets) {
        long accepted = 0;
        for (int i = 0; i < packets; i++) {
            accepted += program.run(packet, 0, packet.length);
        }
        return accepted;
    }

    /**
     * The first 100 packets.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(100)
    public long first100() {
        return run(100);
    }

    /**
     * The first 1,000 packets.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(1000)
    public long first1000() {
        return run(1000);
    }

    /**
     * The first 10,000 packets.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(10_000)
    public long first10000() {
        return run(10_000);
    }
}
