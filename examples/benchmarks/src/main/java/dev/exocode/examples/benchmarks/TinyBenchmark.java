package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.jvm.JvmBackend;
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

/** What calling a program costs beside calling a static method: nanoseconds a call. Subtract one from the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TinyBenchmark {

    /** A tiny program. */
    public enum Tiny {
        /** Accepts everything. */
        RETURN("        retui   1\n"),
        /** Gives a byte of the packet, which is checked to be there. */
        LOAD("        lduci   r1, packet[12]\n        retu    r1\n"),
        /** The same for a unit of fuel. */
        FUELED("        fueli   2\n        lduci   r1, packet[12]\n        retu    r1\n");

        private final String code;

        Tiny(String code) {
            this.code = code;
        }
    }

    /** The program. */
    @Param
    public Tiny tiny;

    private final byte[] packet = ChecksumBenchmark.packet();
    private Executable program;
    private boolean loads;

    /** Makes the benchmark; JMH sets its parameters. */
    public TinyBenchmark() {}

    /** Loads the program and checks that it gives what the method gives. */
    @Setup
    public void load() {
        loads = tiny != Tiny.RETURN;
        program = JvmBackend.compile("tiny", Examples.assemble(".region packet\n" + tiny.code))
                .value()
                .orElseThrow();
        for (int length = 0; length < 100; length++) {
            if (program.run(packet, 0, length) != method(packet, 0, length, loads)) {
                throw new AssertionError("the ways differ for " + length + " bytes");
            }
        }
    }

    private static long method(byte[] p, int at, int n, boolean loads) {
        if (!loads) {
            return 1;
        }
        return n > 12 ? p[at + 12] & 0xff : 0;
    }

    /**
     * A direct call in Java.
     *
     * @return the result
     */
    @Benchmark
    public long java() {
        return method(packet, 0, packet.length, loads);
    }

    /**
     * A call of the compiled program.
     *
     * @return the result
     */
    @Benchmark
    public long program() {
        return program.run(packet, 0, packet.length);
    }
}
