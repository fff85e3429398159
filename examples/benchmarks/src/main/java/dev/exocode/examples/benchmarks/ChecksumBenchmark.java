package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.jvm.JvmBackend;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** The internet checksum of a packet of 1,514 bytes: nanoseconds a packet. Divide by {@code HAND} of the run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChecksumBenchmark {
    /** As large as a frame of Ethernet without its check sequence. */
    static final int PACKET_BYTES = 1514;

    /** What computes the sum, and how it pays. */
    public enum Way {
        /** Java written by hand. */
        HAND,
        /** The JVM backend, as if a verifier had proved all loads. */
        PROVED,
        /** The JVM backend with all its checks, as in all below; without fuel. */
        CHECKED,
        /** Fuel charged once before the loop. */
        ONCE,
        /** Fuel charged a strip of 64 iterations. */
        STRIPS,
        /** Fuel charged at every iteration. */
        EACH,
        /** The interpreter, without fuel. */
        INTERP
    }

    /** What computes it. */
    @Param
    public Way way;

    private final byte[] packet = packet();
    private Executable program;

    /** Makes the benchmark; JMH sets its parameters. */
    public ChecksumBenchmark() {}

    /** A packet of random bytes, always the same. */
    static byte[] packet() {
        byte[] packet = new byte[PACKET_BYTES];
        new Random(7).nextBytes(packet);
        return packet;
    }

    /** A program taken as proved, which its author knows. */
    private record Unchecked(Program program) implements Proofs {
        @Override
        public boolean proved(int pc) {
            return true;
        }
    }

    /** Loads the program and checks that it gives what Java written by hand gives, for every length. */
    @Setup
    public void load() {
        program = switch (way) {
            case HAND -> Checksum::byHand;
            case PROVED ->
                JvmBackend.compile("checksum", new Unchecked(Checksum.free()), Host.PLAIN)
                        .value()
                        .orElseThrow();
            case CHECKED -> compile(Checksum.free());
            case ONCE -> compile(Checksum.once());
            case STRIPS -> compile(Checksum.strips());
            case EACH -> compile(Checksum.each());
            case INTERP -> Interpreter.of(Checksum.free());
        };
        for (int offset = 0; offset < 2; offset++) {
            for (int length = 0; length <= packet.length - offset; length++) {
                if (program.run(packet, offset, length) != Checksum.byHand(packet, offset, length)) {
                    throw new AssertionError("the ways differ for " + length + " bytes");
                }
            }
        }
    }

    private static Executable compile(Program program) {
        return JvmBackend.compile("checksum", program).value().orElseThrow();
    }

    /**
     * One packet.
     *
     * @return its checksum
     */
    @Benchmark
    public long checksum() {
        return program.run(packet, 0, packet.length);
    }
}
