package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Interpreter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The interpreter by itself: the figure {@code executed} is nanoseconds an executed instruction.
 *
 * <p>HotSpot shapes the interpreter's loop after the programs that ran first, so it is measured after none and after several.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterpreterBenchmark {
    private static final String[] FILTERS = {"ethernet-ipv4", "to-web", "http-get", "hop-by-hop", "vlan-udp"};
    private static final int OTHERS_RUN = 20_000;

    /** What is interpreted. */
    public enum Work {
        /** The filter {@code to-web}, over all frames. */
        FILTER,
        /** The checksum of 1,514 bytes. */
        CHECKSUM
    }

    /** What ran before in the same JVM. */
    public enum Before {
        /** Nothing else. */
        NOTHING,
        /** Other programs, with arithmetic and loads of many kinds. */
        OTHERS
    }

    /** The program. */
    @Param
    public Work work;

    /** What the JVM has seen. */
    @Param
    public Before before;

    private final byte[] packet = ChecksumBenchmark.packet();
    private Frames frames;
    private Interpreter program;
    private long instructions;

    /** Makes the benchmark; JMH sets its parameters. */
    public InterpreterBenchmark() {}

    /** Counts instructions. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Count {
        /** The instructions executed. */
        public long executed;

        /** Counts from zero. */
        public Count() {}
    }

    /**
     * Loads the program, counts what it executes, and lets others run before it if they should.
     *
     * @throws IOException if the examples are not there
     */
    @Setup
    public void load() throws IOException {
        frames = new Frames(Examples.packets());
        if (before == Before.OTHERS) {
            for (String filter : FILTERS) {
                mix(Examples.filter(filter).program());
            }
            mix(Checksum.strips());
            for (int seed = 0; seed < FILTERS.length; seed++) {
                mix(Generated.filter(300, seed));
                mix(Generated.arithmetic(300, seed));
            }
        }
        program = Interpreter.of(work == Work.FILTER ? Examples.filter("to-web").program() : Checksum.free());
        long expected = pass();
        for (int i = 0; i < (work == Work.FILTER ? Frames.COUNT : 1); i++) {
            if (work == Work.FILTER) {
                program.begin(frames.data, frames.offsets[i], frames.lengths[i]);
            } else {
                program.begin(packet, 0, packet.length);
            }
            do {
                instructions++;
            } while (program.step());
            expected -= program.result();
        }
        if (expected != 0) {
            throw new AssertionError("a run in steps is another");
        }
    }

    private void mix(Program other) {
        Interpreter interpreter = Interpreter.of(other);
        for (int i = 0; i < OTHERS_RUN; i++) {
            interpreter.run(packet, i % packet.length, Math.min(128, packet.length - i % packet.length));
        }
    }

    private long pass() {
        if (work == Work.CHECKSUM) {
            return program.run(packet, 0, packet.length);
        }
        long accepted = 0;
        for (int i = 0; i < Frames.COUNT; i++) {
            accepted += program.run(frames.data, frames.offsets[i], frames.lengths[i]);
        }
        return accepted;
    }

    /**
     * All frames, or the one packet.
     *
     * @param count counts instructions
     * @return the sum of the results
     */
    @Benchmark
    public long interpret(Count count) {
        count.executed += instructions;
        return pass();
    }
}
