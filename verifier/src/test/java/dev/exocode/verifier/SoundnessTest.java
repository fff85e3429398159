package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Loops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What the verifier claims is compared with what programs do. */
class SoundnessTest {
    private static final Verifier VERIFIER = new Verifier(Policy.STRICT, Surroundings.EXTENSIONS);
    private static final List<Optional<Trap>> UNSAFE = Stream.of(Trap.BOUNDS, Trap.DIVISOR, Trap.SIGNATURE, Trap.DEPTH)
            .map(Optional::of)
            .toList();
    private static final Verifier INSTRUMENT = new Verifier(Policy.INSTRUMENT, Surroundings.EXTENSIONS);
    private static final int[] FEW_LENGTHS = {0, 1, 3, 8, 14, 21, 40};
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 13, 14, 20, 21, 28, 33, 34, 40, 63, 64, 80};

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    /**
     * An accepted program does not trap but by what the host decides, spends its fuel, and runs the same without the checks
     * that are proved needless.
     */
    @Property(tries = 4000)
    void acceptedProgramsAreSafeAndEnginesAgree(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Verdict verdict = VERIFIER.verify("p", BinaryFormat.encode(program));
        boolean accesses =
                program.code().stream().anyMatch(in -> in.op().traps(in.type()).contains(Trap.BOUNDS));
        boolean calls =
                program.code().stream().anyMatch(in -> in.op().traps(in.type()).contains(Trap.DEPTH));
        Statistics.label("verdict")
                .collect(verdict.getClass().getSimpleName(), accesses)
                .coverage(coverage -> coverage.check("Accepted", true).percentage(p -> p > 10));
        Statistics.label("calls")
                .collect(verdict.getClass().getSimpleName(), calls)
                .coverage(coverage -> coverage.check("Accepted", true).percentage(p -> p > 0.5));
        if (verdict instanceof Verdict.Accepted accepted) {
            Random random = new Random(seed);
            Comparison engines = new Comparison(accepted.program(), List.of(interpreter(program), compiled(accepted)));
            for (int length : LENGTHS) {
                Comparison.Outcome outcome = engines.run(RandomPrograms.packet(random, length));
                boolean meant = outcome.trap().isPresent()
                        && program.code().get(outcome.trapPc()).op().checks();
                assertThat(meant || !UNSAFE.contains(outcome.trap())).isTrue();
            }
        }
    }

    /** The verifier refuses to look at floating-point numbers at all. */
    @Property(tries = 500)
    void floatingPointIsRefused(@ForAll("genes") List<Long> genes) {
        Program program = RandomPrograms.anyProgram(genes);
        boolean floats = program.code().stream()
                .anyMatch(
                        in -> in.type().floating() || in.op().source(in.type()).floating());
        Verdict verdict = VERIFIER.verify("p", BinaryFormat.encode(program));
        assertThat(verdict.diagnostics().stream().anyMatch(d -> d.code() == VerifierCode.V3001))
                .isEqualTo(floats);
    }

    /** At every step of every run, accepted or not, the concrete state is one that the abstract state describes. */
    @Property(tries = 3000)
    void concreteStatesLieInsideAbstractOnes(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Map<Integer, State> states = new HashMap<>();
        Verdict verdict = VERIFIER.verify(
                "p", BinaryFormat.encode(program), List.of(), (pc, state) -> states.put(pc, state.copy()));
        Random random = new Random(seed);
        Walk walk = new Walk(program, states, verdict);
        for (int length : LENGTHS) {
            walk.run(RandomPrograms.packet(random, length), random.nextInt(9));
        }
    }

    /**
     * The same of programs with loops, many of which are accepted: they end, within the fuel for packets of that length.
     * Invariants that were found always check.
     */
    @Property(tries = 900)
    void loopsThatAreAcceptedEndAndStayInside(@ForAll("fewGenes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.counted(genes);
        walk(program, VERIFIER, seed);
    }

    /** What is left to checks traps there and nowhere else. */
    @Property(tries = 300)
    void nothingTrapsButAtListedChecks(@ForAll("fewGenes") List<Long> genes, @ForAll long seed) {
        walk(RandomPrograms.counted(genes), INSTRUMENT, seed);
        walk(RandomPrograms.program(genes), INSTRUMENT, seed);
    }

    private static void walk(Program program, Verifier verifier, long seed) {
        Map<Integer, State> states = new HashMap<>();
        Verdict verdict = verifier.verify(
                "p", BinaryFormat.encode(program), List.of(), (pc, state) -> states.put(pc, state.copy()));
        assertThat(verdict.diagnostics())
                .as("what was found, checks")
                .noneMatch(problem -> problem.code() == VerifierCode.V1014);
        boolean loops = IntStream.range(0, program.functions().size())
                .anyMatch(function -> !new Loops(program, function).loops().isEmpty());
        Statistics.label("loops").collect(verdict.getClass().getSimpleName(), loops);
        Statistics.label("loops")
                .coverage(
                        coverage -> coverage.check("Accepted", true).percentage(p -> p > 15 || verifier == INSTRUMENT));
        Random random = new Random(seed);
        Walk walk = new Walk(program, states, verdict);
        for (int length : FEW_LENGTHS) {
            walk.run(RandomPrograms.packet(random, length), random.nextInt(9));
        }
    }

    /** Few pieces, so that often all of them are safe. */
    @Provide
    Arbitrary<List<Long>> fewGenes() {
        return Arbitraries.longs().list().ofMaxSize(7);
    }

    private static Machine interpreter(Program program) {
        return Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
    }

    private static Machine compiled(Verdict.Accepted accepted) {
        return JvmBackend.compile("p", accepted, Surroundings.HOST).value().orElseThrow();
    }
}
