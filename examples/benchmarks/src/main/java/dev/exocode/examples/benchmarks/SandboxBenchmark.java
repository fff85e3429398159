package dev.exocode.examples.benchmarks;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Instrumented;
import dev.exocode.sandbox.Instrumenter;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import java.util.List;
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

/** What checks and charges cost that are put into handlers: nanoseconds a run. Divide by {@code TRUSTED} of the run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SandboxBenchmark {

    /** What is run. */
    public enum Way {
        /** As it was written, and no check but those of the JVM: as a host would run code that it trusts. */
        TRUSTED,
        /** As it was written, with the engine's own checks; what charges nothing is not stopped. */
        ENGINE,
        /** With its checks and charges in it, all proved. */
        INSTRUMENTED,
        /** The same as a guest: with fuel, an ending and an undo log. */
        GUEST
    }

    /** A handler. */
    public enum Handler {
        /** Options of a TCP header, each with its length: a loop without a bound, since a length may be 0. */
        OPTIONS("""
                .region packet
                .function main () u
                        seti    r1, 54
                        seti    r5, 0
                next:
                        lduci   r2, packet[r1+0]
                        bequi   r2, 0, done
                        bequi   r2, 1, pad
                        lduci   r3, packet[r1+1]
                        addui   r5, r5, 1
                        addu    r1, r1, r3
                        bltui   r1, 94, next
                        retu    r5
                pad:
                        addui   r1, r1, 1
                        bltui   r1, 94, next
                done:
                        retu    r5
                """),
        /** Counts what comes in by a hash of four fields in a table in its state, two checks and a division. */
        COUNTERS("""
                .region packet
                .region state 8192
                .function main () u
                        ldui    r1, packet[26]
                        ldui    r2, packet[30]
                        ldui    r3, packet[34]
                        xoru    r1, r1, r2
                        xoru    r1, r1, r3
                        mulul   r1, r1, r3
                        rshuli  r1, r1, 7
                        lduci   r4, packet[14]
                        moduli  r1, r1, 1021
                        lshuli  r1, r1, 3
                        lduli   r5, state[r1+0]
                        adduli  r5, r5, 1
                        stuli   r5, state[r1+0]
                        divu    r6, r2, r4
                        retu    r6
                """),
        /** FNV of the whole packet, byte by byte, up to an end that it meets by equality: a loop without a bound. */
        HASH("""
                .region packet
                .function main () u
                        len     r1, packet
                        seti    r2, 0
                        setu    r3, 0x811c9dc5
                next:
                        lduci   r4, packet[r2+0]
                        xoru    r3, r3, r4
                        mului   r3, r3, 0x01000193
                        addui   r2, r2, 1
                        bneu    r2, r1, next
                        retu    r3
                """),
        /** A program with nothing to check: the same in all ways. */
        PROVED("""
                .region packet
                .function main () u
                        len     r1, packet
                        bltui   r1, 58, no
                        ldusi   r2, packet[12]
                        bneui   r2, 0x800, no
                        lduci   r3, packet[23]
                        bneui   r3, 6, no
                        ldusi   r4, packet[36]
                        bneui   r4, 80, no
                        retui   1
                no:
                        retui   0
                """);

        private final String text;

        Handler(String text) {
            this.text = text;
        }
    }

    /** What is run. */
    @Param
    public Way way;

    /** The handler. */
    @Param
    public Handler handler;

    private final byte[] packet = new byte[1500];
    private Executable executable;

    /** Makes the benchmark; JMH sets its parameters. */
    public SandboxBenchmark() {}

    /** Loads the handler, and checks that it gives what it gives in the way of the others. */
    @Setup
    public void load() {
        new Random(1).nextBytes(packet);
        packet[12] = 8;
        packet[13] = 0;
        packet[14] = 0x45;
        packet[23] = 6;
        packet[36] = 0;
        packet[37] = 80;
        for (int at = 54; at < 94; at += 4) {
            packet[at] = (byte) (at % 8 == 6 ? 1 : 5);
            packet[at + 1] = (byte) (at % 8 == 6 ? 1 : 4);
            packet[at + 2] = 1;
            packet[at + 3] = 1;
        }
        Program program = Examples.assemble(handler.text);
        executable = executable(way, program);
        long expected = executable(Way.ENGINE, program).run(packet, 0, packet.length);
        if (run() != expected || expected == 0) {
            throw new AssertionError(way + " gives " + run() + ", not " + expected);
        }
    }

    private static Executable executable(Way way, Program program) {
        Policy policy = Policy.INSTRUMENT.withFuel(1 << 20);
        byte[] bytes = BinaryFormat.encode(program);
        return switch (way) {
            case TRUSTED ->
                JvmBackend.compile("handler", trusted(program), Host.PLAIN)
                        .value()
                        .orElseThrow();
            case ENGINE ->
                JvmBackend.compile("handler", program, Host.PLAIN).value().orElseThrow();
            case INSTRUMENTED -> {
                Instrumented instrumented = new Instrumenter(policy)
                        .instrument("handler", bytes, List.of())
                        .value()
                        .orElseThrow();
                Machine machine = JvmBackend.compile("handler", instrumented.accepted(), Host.PLAIN)
                        .value()
                        .orElseThrow();
                yield machine;
            }
            case GUEST -> {
                Guest guest = new Sandbox(policy).load("handler", bytes).value().orElseThrow();
                yield guest;
            }
        };
    }

    /** Says that all is proved, which it is not: the JVM's own checks of arrays remain. */
    private static Proofs trusted(Program program) {
        return new Proofs() {
            @Override
            public Program program() {
                return program;
            }

            @Override
            public boolean proved(int pc) {
                return true;
            }
        };
    }

    /**
     * One run.
     *
     * @return the result
     */
    @Benchmark
    public long run() {
        return executable.run(packet, 0, packet.length);
    }
}
