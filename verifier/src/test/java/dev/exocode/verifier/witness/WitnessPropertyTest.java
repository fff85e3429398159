package dev.exocode.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.random.RandomPrograms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a search gives for whatever program is what the program does. */
@OnOneJdk
class WitnessPropertyTest {
    private static final long BUDGET = 20_000;
    private static final int RUNS = 40;
    private static final long MOST_STEPS = 5000;
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 13, 14, 20, 21, 28, 33, 34, 40, 63, 64, 80};

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    /** What random runs come upon by chance, a search comes upon too, nearly always. */
    @Property(tries = 1000)
    void findsTheTrapsOfRandomRuns(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = RandomPrograms.program(genes);
        trapsOfRandomRuns(program, new Random(seed)).forEach((pc, trap) -> {
            Optional<Witness> found = WitnessSearch.trap(program, pc, trap, BUDGET);
            Statistics.label("found")
                    .collect(found.isPresent())
                    .coverage(coverage -> coverage.check(true).percentage(p -> p > 90));
            found.ifPresent(witness -> Oracle.confirm(program, witness));
        });
    }

    @Property(tries = 1000)
    void trapsAreRaised(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = seed % 2 == 0 ? RandomPrograms.anyProgram(genes) : RandomPrograms.loops(genes);
        Random random = new Random(seed);
        List<Instruction> code = program.code();
        for (int i = 0; i < 6; i++) {
            int pc = random.nextInt(code.size());
            for (Trap trap : code.get(pc).op().traps(code.get(pc).type())) {
                holds(program, WitnessSearch.trap(program, pc, trap, BUDGET / 4), Witness.Kind.TRAP);
            }
        }
    }

    @Property(tries = 500)
    void endlessRunsGoOn(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program paid = RandomPrograms.loops(genes);
        Random random = new Random(seed);
        // Where nothing is paid and counters stand still, loops may not end.
        Program program =
                with(paid, in -> in.op() == Op.FUEL || in.op() == Op.ADD && in.immediate() && random.nextBoolean());
        for (int pc = 0; pc < paid.code().size(); pc++) {
            if (paid.code().get(pc).op() == Op.FUEL) {
                Optional<Witness> found = WitnessSearch.endless(program, pc, BUDGET / 4);
                found.ifPresent(witness -> {
                    assertThat(witness.kind()).isIn(Witness.Kind.REPEATS, Witness.Kind.LONG);
                    assertThat(witness.shows(program)).isTrue();
                    Oracle.confirm(program, witness);
                    Statistics.label("endless").collect(witness.kind());
                });
            }
        }
    }

    @Property(tries = 1000)
    void unsetRegistersAreNotSet(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Random random = new Random(seed);
        Program program = with(
                RandomPrograms.anyProgram(genes), in -> in.op().format() == Format.CONSTANT && random.nextInt(3) == 0);
        for (int i = 0; i < 6; i++) {
            int pc = random.nextInt(program.code().size());
            holds(program, WitnessSearch.unset(program, pc, random.nextInt(10), BUDGET / 4), Witness.Kind.UNSET);
        }
    }

    private static void holds(Program program, Optional<Witness> found, Witness.Kind kind) {
        Statistics.label(kind.toString()).collect(found.isPresent());
        found.ifPresent(witness -> {
            assertThat(witness.kind()).isEqualTo(kind);
            assertThat(witness.shows(program)).as(witness.toString()).isTrue();
            Oracle.confirm(program, witness);
        });
    }

    /** The same program with some instructions doing nothing. */
    private static Program with(Program program, Predicate<Instruction> idle) {
        Instruction nop = new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0);
        List<Instruction> code = new ArrayList<>(program.code());
        code.replaceAll(in -> idle.test(in) ? nop : in);
        return new Program(
                program.regions(),
                program.functions(),
                program.imports(),
                program.extensions(),
                program.tables(),
                program.data(),
                code,
                program.lines());
    }

    /** The first trap at each instruction in runs on random packets, memory and host results. */
    static Map<Integer, Trap> trapsOfRandomRuns(Program program, Random random) {
        Stage stage = new Stage(program);
        Map<Integer, Trap> traps = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            byte[] packet = RandomPrograms.packet(random, LENGTHS[run % LENGTHS.length]);
            byte[] user = RandomPrograms.packet(random, random.nextInt(40));
            byte[] state = RandomPrograms.packet(random, 64);
            long[] host = random.longs(8).map(k -> k >> random.nextInt(64)).toArray();
            stage.begin(new Input(packet, random.nextInt(9), user, state, host));
            for (int step = 0; step < MOST_STEPS && stage.interpreter.step(); step++) {
                assertThat(stage.interpreter.pc()).isNotNegative();
            }
            stage.interpreter
                    .trap()
                    .filter(trap -> trap != Trap.HOST)
                    .ifPresent(trap -> traps.putIfAbsent(stage.interpreter.trapPc(), trap));
        }
        return traps;
    }
}
