package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import dev.exocode.verifier.VerifierCode;
import java.util.Set;
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

/**
 * From bytes to a verdict, for programs that are made to be expensive: microseconds a program, and an instruction of it.
 * Each is of two sizes, to tell what grows faster than the size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class VerifierLimitsBenchmark {
    /** {@code nest} and how deep, or what else {@link Hostile} has; then how many instructions. */
    @Param({
        "nest1-4000",
        "nest2-4000",
        "nest4-4000",
        "nest8-1000",
        "nest8-4000",
        "nest12-1000",
        "nest12-4000",
        "ladder-4000",
        "ladder-16000",
        "chain-4000",
        "chain-16000",
        "back-4000",
        "back-16000",
        "table-15000",
        "table-60000"
    })
    public String program;

    /** Those that take more work than their size allows. */
    private static final Set<String> GIVEN_UP = Set.of("back-4000", "back-16000");

    private final Verifier verifier = new Verifier(Policy.STRICT);
    private byte[] bytes;
    private int instructions;

    /** Makes the benchmark; JMH sets its parameters. */
    public VerifierLimitsBenchmark() {}

    /** Makes the program and checks that it is accepted; or given up, as some are. */
    @Setup
    public void load() {
        String[] parts = program.split("-", 2);
        Program made = made(parts[0], Integer.parseInt(parts[1]));
        bytes = BinaryFormat.encode(made);
        instructions = made.code().size();
        Verdict verdict = verifier.verify("p", bytes);
        boolean givenUp = GIVEN_UP.contains(program);
        boolean asExpected = givenUp
                ? verdict.diagnostics().stream().allMatch(problem -> problem.code() == VerifierCode.V1013)
                : verdict instanceof Verdict.Accepted;
        if (!asExpected || givenUp && verdict.diagnostics().isEmpty()) {
            throw new AssertionError(program + ": " + verdict.diagnostics());
        }
    }

    private static Program made(String shape, int size) {
        return switch (shape) {
            case "ladder" -> Hostile.ladder(size);
            case "chain" -> Hostile.chain(size);
            case "back" -> Hostile.back(size);
            case "table" -> Hostile.table(size);
            default -> Hostile.nest(Integer.parseInt(shape.substring("nest".length())), size);
        };
    }

    /**
     * Verifies.
     *
     * @param counted counts the instructions
     * @return the verdict
     */
    @Benchmark
    public Verdict verify(VerifierBenchmark.Instructions counted) {
        counted.each += instructions;
        return verifier.verify("p", bytes);
    }
}
