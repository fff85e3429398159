package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One filter over 1,024 frames in cache, drawn at random from the example capture: nanoseconds a packet, called for each and
 * in batches.
 *
 * <p>All ways are called through one interface, monomorphic in each fork. Divide by {@code HAND} of the run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {
    private static final String REGION = ".region packet\n";

    /** What runs the filter. */
    public enum Way {
        /** The handwritten Java of {@link HandWritten}. */
        HAND,
        /** The JVM backend, with what the verifier proved left unchecked. */
        PROVED,
        /** The JVM backend with all its checks. */
        CHECKED,
        /** The JVM backend with all its checks, and fuel charged at the beginning. */
        FUELED,
        /** The interpreter. */
        INTERP
    }

    /** Runs a filter as {@link Machine#runBatch} does. */
    private interface Batch {
        int run(byte[] data, int[] offsets, int[] lengths, long[] results, int count);
    }

    /** The filter, a file of {@code examples/filters}. */
    @Param({"ethernet-ipv4", "to-web", "http-get"})
    public String filter;

    /** What runs it. */
    @Param
    public Way way;

    private final long[] results = new long[Frames.COUNT];
    private Frames frames;
    private Executable program;
    private Batch batch;

    /** Makes the benchmark; JMH sets its parameters. */
    public FilterBenchmark() {}

    /**
     * Loads the frames and the filter, and checks that the filter means what is written by hand.
     *
     * @throws IOException if the examples are not there
     */
    @Setup
    public void load() throws IOException {
        List<byte[]> packets = Examples.packets();
        HandWritten byHand = HandWritten.of(filter);
        Verdict.Accepted accepted = Examples.filter(filter);
        Program plain = accepted.program();
        String text = Printer.print(plain);
        Program fueled = Examples.assemble(
                text.replace(REGION, REGION + "        fueli   " + plain.code().size() + "\n"));
        if (fueled.code().size() != plain.code().size() + 1) {
            throw new AssertionError("no fuel is charged");
        }
        if (way == Way.HAND) {
            program = byHand;
            batch = byHand::runBatch;
        } else {
            Machine machine = switch (way) {
                case HAND, INTERP -> Interpreter.of(plain);
                case PROVED ->
                    JvmBackend.compile(filter, accepted, Host.PLAIN).value().orElseThrow();
                case CHECKED -> JvmBackend.compile(filter, plain).value().orElseThrow();
                case FUELED -> JvmBackend.compile(filter, fueled).value().orElseThrow();
            };
            program = machine;
            batch = machine::runBatch;
        }
        int matches = 0;
        for (byte[] packet : packets) {
            // Every way is asked once a packet only, so that what is measured stays the only hot receiver.
            long expected = byHand.run(packet, 0, packet.length);
            matches += (int) expected;
            batch.run(packet, new int[1], new int[] {packet.length}, results, 1);
            if (program.run(packet, 0, packet.length) != expected || results[0] != expected) {
                throw new AssertionError("the ways differ");
            }
        }
        if (matches == 0) {
            throw new AssertionError("the filter accepts nothing here, so nothing is measured");
        }
        frames = new Frames(packets);
    }

    /**
     * One pass over the frames, a call each.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(Frames.COUNT)
    public long packet() {
        long accepted = 0;
        for (int i = 0; i < Frames.COUNT; i++) {
            accepted += program.run(frames.data, frames.offsets[i], frames.lengths[i]);
        }
        return accepted;
    }

    /**
     * One pass over the frames, in one batch.
     *
     * @return the results
     */
    @Benchmark
    @OperationsPerInvocation(Frames.COUNT)
    public long[] batch() {
        batch.run(frames.data, frames.offsets, frames.lengths, results, Frames.COUNT);
        return results;
    }
}
