package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.engine.Semantics;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.random.RandomPrograms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 13, 14, 20, 21, 28, 33, 34, 40, 63, 64, 80};

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    @Provide
    Arbitrary<Type> words() {
        return Arbitraries.of(Type.I, Type.U, Type.L, Type.UL);
    }

    /** An accepted program never reads outside (the interpreter would throw), spends its fuel, and engines agree. */
    @Property(tries = 4000)
    void acceptedProgramsAreSafeAndEnginesAgree(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Verdict verdict = Verifier.verify("p", BinaryFormat.encode(program));
        boolean loads = program.code().stream().anyMatch(in -> in.op() == Op.LD);
        Statistics.label("verdict")
                .collect(verdict.getClass().getSimpleName(), loads ? "with loads" : "without loads")
                .coverage(coverage -> coverage.check("Accepted", "with loads").percentage(p -> p > 10));
        if (verdict instanceof Verdict.Accepted accepted) {
            Random random = new Random(seed);
            for (int length : LENGTHS) {
                Runs.result(accepted.program(), RandomPrograms.packet(random, length));
            }
        }
    }

    /** At every instruction of every run, accepted or not, the concrete state is one that the abstract state describes. */
    @Property(tries = 3000)
    void concreteStatesLieInsideAbstractOnes(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        Map<Integer, State> states = new HashMap<>();
        Verdict verdict = new Analysis("p", program, pc -> new Position.InProgram("p", pc, ""))
                .verdict((pc, state) -> states.put(pc, state.copy()));
        Random random = new Random(seed);
        for (int length : LENGTHS) {
            new Walk(program, states, verdict).run(RandomPrograms.packet(random, length));
        }
    }

    @Property(tries = 20_000)
    void rangesOfResultsHoldEveryResult(@ForAll("words") Type type, @ForAll long seed) {
        Random random = new Random(seed);
        Interval a = interval(random, type);
        Interval b = interval(random, type);
        for (Op op : operations(Format.BINARY, type)) {
            Interval result = Transfer.range(op, type, a, b);
            for (int i = 0; i < 8; i++) {
                long x = member(random, a);
                long y = member(random, b);
                if (y == 0 && op.traps().contains(Trap.DIVISOR)) {
                    continue;
                }
                assertThat(result.contains(Semantics.binary(op, type, x, y)))
                        .as("%s %s %s %s: %d %d is not in %s", op, type, a, b, x, y, result)
                        .isTrue();
            }
        }
        for (Op op : operations(Format.UNARY, type)) {
            if (op == Op.MOV) {
                continue;
            }
            long x = member(random, a);
            assertThat(Transfer.unary(op, type, a).contains(Semantics.unary(op, type, x)))
                    .as("%s %s %s: %d", op, type, a, x)
                    .isTrue();
        }
    }

    /** Small intervals of small numbers, all members: nothing is left to chance. */
    @Property(tries = 1)
    void rangesOfResultsHoldEveryResultOfSmallIntervals() {
        for (Type type : new Type[] {Type.I, Type.U, Type.L, Type.UL}) {
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
                Interval result = Transfer.range(op, type, a, new Interval(lo, hi));
                for (long x = a.lo(); x <= a.hi(); x++) {
                    for (long y = lo; y <= hi; y++) {
                        if (y == 0 && op.traps().contains(Trap.DIVISOR)) {
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

    /** A run that compares itself with the verifier's states; it stops where a load is refuted. */
    private static final class Walk {
        private final List<Instruction> code;
        private final Map<Integer, State> states;
        private final Verdict verdict;
        private final long[] registers = new long[Instruction.REGISTERS];

        Walk(Program program, Map<Integer, State> states, Verdict verdict) {
            this.code = new ArrayList<>(program.code());
            this.states = states;
            this.verdict = verdict;
        }

        void run(byte[] packet) {
            int pc = 0;
            long fuel = 0;
            while (true) {
                Instruction in = code.get(pc);
                check(pc, packet.length);
                fuel += in.op().fuel();
                long a = registers[in.rs1()];
                long b = in.immediate() ? in.imm() : registers[in.rs2()];
                long result = 0;
                int next = pc + 1;
                switch (in.op().format()) {
                    case NONE -> {}
                    case JUMP -> next = in.target();
                    case BRANCH -> next = Semantics.holds(in.op(), in.type(), a, b) ? in.target() : next;
                    case RETURN -> {
                        if (verdict instanceof Verdict.Accepted accepted) {
                            assertThat(fuel).isLessThanOrEqualTo(accepted.worstCaseFuel());
                        }
                        return;
                    }
                    case BINARY -> {
                        if (in.op().traps().contains(Trap.DIVISOR) && in.type().wrap(b) == 0) {
                            assertThat(verdict)
                                    .as("division by zero at pc %d", pc)
                                    .isInstanceOf(Verdict.Rejected.class);
                            return;
                        }
                        result = Semantics.binary(in.op(), in.type(), a, b);
                    }
                    case UNARY -> result = Semantics.unary(in.op(), in.type(), a);
                    case CONSTANT -> result = in.imm();
                    case LENGTH -> result = packet.length;
                    case LOAD -> {
                        long at = a + b;
                        if (at < 0
                                || at + in.type().bytes() > packet.length
                                || at + in.type().bytes() < 0) {
                            assertThat(verdict).as("load outside at pc %d", pc).isInstanceOf(Verdict.Rejected.class);
                            return;
                        }
                        for (int i = 0; i < in.type().bytes(); i++) {
                            result = result << 8 | packet[(int) at + i] & 0xff;
                        }
                        result = in.type().wrap(result);
                    }
                }
                if (in.op().format().writes() && in.rd() != 0) {
                    registers[in.rd()] = result;
                }
                pc = next;
            }
        }

        private void check(int pc, int length) {
            State state = states.get(pc);
            assertThat(state).as("pc %d is reached", pc).isNotNull();
            Map<Integer, Long> symbols = new HashMap<>();
            symbols.put(Value.ZERO, 0L);
            symbols.put(Value.LENGTH, (long) length);
            assertThat(state.length().contains(length))
                    .as("pc %d length %d in %s", pc, length, state)
                    .isTrue();
            for (int r = 0; r < registers.length; r++) {
                if (!state.isSet(r)) {
                    continue;
                }
                Value value = state.get(r);
                Fact fact = state.fact(value.symbol());
                long symbol = Math.subtractExact(registers[r], value.distance());
                Long same = symbols.putIfAbsent(value.symbol(), symbol);
                assertThat(same == null || same == symbol)
                        .as("pc %d r%d: one symbol, one integer in %s", pc, r, state)
                        .isTrue();
                assertThat(fact.range().contains(symbol))
                        .as("pc %d r%d=%d in %s", pc, r, registers[r], state)
                        .isTrue();
                assertThat(BigInteger.valueOf(symbol).add(BigInteger.valueOf(fact.slack())))
                        .as("pc %d r%d=%d: slack in %s", pc, r, registers[r], state)
                        .isLessThanOrEqualTo(BigInteger.valueOf(length));
            }
        }
    }
}
