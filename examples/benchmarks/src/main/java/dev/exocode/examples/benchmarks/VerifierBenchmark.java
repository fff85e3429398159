package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.List;
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
 * From bytes to a verdict: microseconds a program, and an instruction of it, by looking for invariants or by a certificate
 * that has them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class VerifierBenchmark {

    /** Counts instructions, so that JMH tells the time for each. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Instructions {
        /** How many were verified. */
        public long each;

        /** Starts at none. */
        public Instructions() {}
    }

    /** A shipped filter, a loop, or {@code ordinary} and how many instructions. */
    @Param({
        "to-web",
        "tcp-options",
        "internet-checksum",
        "ordinary-100",
        "ordinary-1000",
        "ordinary-4000",
        "ordinary-16000",
        "ordinary-60000"
    })
    public String program;

    private final Verifier verifier = new Verifier(Policy.STRICT);
    private byte[] bytes;
    private byte[] certificate;
    private int instructions;

    /** Makes the benchmark; JMH sets its parameters. */
    public VerifierBenchmark() {}

    /** Makes the program and checks that it is accepted, with everything proved. */
    @Setup
    public void load() {
        Program made = made();
        bytes = BinaryFormat.encode(made);
        instructions = made.code().size();
        if (!(verifier.verify("p", bytes) instanceof Verdict.Accepted accepted)) {
            throw new AssertionError(verifier.verify("p", bytes).diagnostics());
        }
        certificate = accepted.certificate();
        if (!(check(new Instructions()) instanceof Verdict.Accepted)) {
            throw new AssertionError("the certificate is refused");
        }
    }

    private Program made() {
        return switch (program) {
            case "to-web" -> Examples.filter(program).program();
            case "tcp-options" -> Loops.options();
            case "internet-checksum" -> Loops.checksum();
            default -> Ordinary.program(Integer.parseInt(program.substring(program.indexOf('-') + 1)));
        };
    }

    /**
     * Verifies without a certificate.
     *
     * @param counted counts the instructions
     * @return the verdict
     */
    @Benchmark
    public Verdict verify(Instructions counted) {
        counted.each += instructions;
        return verifier.verify("p", bytes);
    }

    /**
     * Checks by a certificate.
     *
     * @param counted counts the instructions
     * @return the verdict
     */
    @Benchmark
    public Verdict check(Instructions counted) {
        counted.each += instructions;
        return verifier.check("p", bytes, List.of(), "p.cert", certificate);
    }
}
