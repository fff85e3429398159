package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Semantics;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What the verifier claims is compared with what programs do. */
class SoundnessTest {
    private static final List<Optional<Trap>> UNSAFE = Stream.of(Trap.BOUNDS, Trap.DIVISOR, Trap.SIGNATURE, Trap.DEPTH)
            .map(Optional::of)
            .toList();
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 13, 14, 20, 21, 28, 33, 34, 40, 63, 64, 80};

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    @Provide
    Arbitrary<Type> registers() {
        return Arbitraries.of(Type.I, Type.U, Type.L, Type.UL, Type.P, Type.F, Type.D);
    }

    /**
     * An accepted program does not trap but by what the host decides, spends its fuel, and runs the same without the checks
     * that are proved needless.
     */
    @Property(tries = 4000)
    void acceptedProgramsAreSafeAndEnginesAgree(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Verdict verdict = Verifier.verify("p", BinaryFormat.encode(program), List.of(), Surroundings.EXTENSIONS);
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
                assertThat(engines.run(RandomPrograms.packet(random, length)).trap())
                        .isNotIn(UNSAFE);
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
        Verdict verdict = Verifier.verify("p", BinaryFormat.encode(program), List.of(), Surroundings.EXTENSIONS);
        assertThat(verdict.diagnostics().stream().anyMatch(d -> d.code() == VerifierCode.V3001))
                .isEqualTo(floats);
    }

    /** At every step of every run, accepted or not, the concrete state is one that the abstract state describes. */
    @Property(tries = 3000)
    void concreteStatesLieInsideAbstractOnes(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Map<Integer, State> states = new HashMap<>();
        Verdict verdict = new Analysis("p", program, pc -> new Position.InProgram("p", pc, ""))
                .verdict((pc, state) -> states.put(pc, state.copy()));
        Random random = new Random(seed);
        Walk walk = new Walk(program, states, verdict);
        for (int length : LENGTHS) {
            walk.run(RandomPrograms.packet(random, length), random.nextInt(9));
        }
    }

    private static Machine interpreter(Program program) {
        return Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
    }

    private static Machine compiled(Verdict.Accepted accepted) {
        return JvmBackend.compile("p", accepted.program(), Surroundings.HOST, accepted::proved)
                .value()
                .orElseThrow();
    }

    @Property(tries = 20_000)
    void rangesOfResultsHoldEveryResult(@ForAll("registers") Type type, @ForAll long seed) {
        Random random = new Random(seed);
        Interval a = interval(random, type);
        Interval b = interval(random, type);
        for (Op op : operations(Format.BINARY, type)) {
            Interval result = Ranges.binary(op, type, a, b);
            for (int i = 0; i < 8; i++) {
                long x = member(random, a);
                long y = member(random, b);
                if (y == 0 && op.traps(type).contains(Trap.DIVISOR)) {
                    continue;
                }
                assertThat(result.contains(Semantics.binary(op, type, x, y)))
                        .as("%s %s %s %s: %d %d is not in %s", op, type, a, b, x, y, result)
                        .isTrue();
            }
        }
        for (Op op : operations(Format.UNARY, type)) {
            Type source = op.source(type);
            Interval seen = interval(random, source);
            long x = member(random, seen);
            assertThat(Ranges.unary(op, type, seen).contains(Semantics.unary(op, type, x)))
                    .as("%s %s %s: %d", op, type, seen, x)
                    .isTrue();
        }
    }

    /** Small intervals of small numbers, all members: nothing is left to chance. */
    @Property(tries = 1)
    void rangesOfResultsHoldEveryResultOfSmallIntervals() {
        for (Type type : new Type[] {Type.I, Type.U, Type.L, Type.UL, Type.P}) {
            for (Op op : operations(Format.BINARY, type)) {
                for (int lo = type == Type.U ? 0 : -5; lo <= 5; lo++) {
                    for (int hi = lo; hi <= 6; hi++) {
                        small(type, op, new Interval(lo, hi));
                    }
                }
            }
        }
    }

    private static void small(Type type, Op op, Interval a) {
        for (int lo = type == Type.U ? 0 : -4; lo <= 4; lo++) {
            for (int hi = lo; hi <= 5; hi++) {
                Interval result = Ranges.binary(op, type, a, new Interval(lo, hi));
                for (long x = a.lo(); x <= a.hi(); x++) {
                    for (long y = lo; y <= hi; y++) {
                        if (y == 0 && op.traps(type).contains(Trap.DIVISOR)) {
                            continue;
                        }
                        long value = Semantics.binary(op, type, x, y);
                        if (!result.contains(value)) {
                            throw new AssertionError(op + " " + type + " " + x + " " + y + " not in " + result);
                        }
                    }
                }
            }
        }
    }

    private static List<Op> operations(Format format, Type type) {
        return Stream.of(Op.values())
                .filter(op -> op.format() == format && op.takes(type))
                .toList();
    }

    private static Interval interval(Random random, Type type) {
        long[] ends = {edge(random, type), edge(random, type)};
        Arrays.sort(ends);
        return new Interval(ends[0], ends[1]);
    }

    private static long edge(Random random, Type type) {
        long value = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100) - 50;
            case 1 -> random.nextLong();
            case 2 -> (1L << random.nextInt(64)) + random.nextInt(3) - 1;
            default -> random.nextInt(70_000);
        };
        return type.wrap(value);
    }

    private static long member(Random random, Interval interval) {
        return switch (random.nextInt(4)) {
            case 0 -> interval.lo();
            case 1 -> interval.hi();
            default -> {
                long span = interval.hi() - interval.lo();
                yield span < 0
                        ? Math.max(interval.lo(), Math.min(interval.hi(), random.nextLong()))
                        : span == Long.MAX_VALUE
                                ? interval.lo() + (random.nextLong() >>> 1)
                                : interval.lo() + Math.floorMod(random.nextLong(), span + 1);
            }
        };
    }
}
