package dev.exocode.vcode.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Interpreter;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The generator keeps its promises: what other property tests draw from it is what they think. */
class RandomProgramsTest {
    private static final int FUEL = 300;

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    @Property(tries = 1000)
    void programsHaveNoFlawAndAreOfTheirKind(@ForAll("genes") List<Long> genes) {
        Program plain = RandomPrograms.program(genes);
        Program any = RandomPrograms.anyProgram(genes);
        Program loops = RandomPrograms.loops(genes);
        Program counted = RandomPrograms.counted(genes);
        for (Program program : List.of(plain, any, loops, counted)) {
            assertThat(program.flaw()).isEmpty();
        }
        assertThat(counted.code()).noneMatch(RandomProgramsTest::floats);
        assertThat(plain.code()).noneMatch(RandomProgramsTest::floats);
        for (Program program : List.of(plain, any)) {
            for (int pc = 0; pc < program.code().size(); pc++) {
                int at = pc;
                Instruction in = program.code().get(pc);
                assertThat(program.targets(in)).allMatch(target -> target > at);
                if (in.op() == Op.CALL) {
                    assertThat(in.target()).isGreaterThan(program.functionAt(pc));
                }
            }
        }
    }

    private static boolean floats(Instruction in) {
        return in.type().floating() || in.op().source(in.type()).floating();
    }

    /** Every register is set in the first instructions of its function, which no branch can leave out. */
    @Property(tries = 300)
    void registersAreSetBeforeTheyAreRead(@ForAll("genes") List<Long> genes) {
        for (Program program : List.of(RandomPrograms.program(genes), RandomPrograms.loops(genes))) {
            for (int f = 0; f < program.functions().size(); f++) {
                Function function = program.functions().get(f);
                long set = (2L << function.signature().parameters().size()) - 1;
                for (int pc = function.start(); pc < program.end(f); pc++) {
                    Instruction in = program.code().get(pc);
                    for (int source : in.sources()) {
                        assertThat(set >> source & 1)
                                .as("r%d at %d", source, pc)
                                .isOne();
                    }
                    set |= in.op().format().writes() ? 1L << in.rd() : 0;
                    boolean branches = !program.targets(in).isEmpty();
                    assertThat(branches && Long.bitCount(set) < 10)
                            .as("a branch at %d before all are set", pc)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everythingIsDrawn() {
        Random random = new Random(20261121);
        Set<Op> plain = EnumSet.noneOf(Op.class);
        Set<Op> any = EnumSet.noneOf(Op.class);
        Set<Region> regions = EnumSet.noneOf(Region.class);
        Set<Region> loaded = EnumSet.noneOf(Region.class);
        Set<Trap> traps = EnumSet.noneOf(Trap.class);
        int returned = 0;
        int backwards = 0;
        int several = 0;
        for (int i = 0; i < 2000; i++) {
            List<Long> genes = random.longs(random.nextInt(40)).boxed().toList();
            Program program = RandomPrograms.program(genes);
            program.code().forEach(in -> plain.add(in.op()));
            RandomPrograms.anyProgram(genes).code().forEach(in -> any.add(in.op()));
            program.code().stream()
                    .filter(in -> in.op() == Op.ST || in.op() == Op.UST)
                    .forEach(in -> regions.add(in.region()));
            program.code().stream()
                    .filter(in -> in.op() == Op.LD || in.op() == Op.ULD)
                    .forEach(in -> loaded.add(in.region()));
            Program loops = RandomPrograms.loops(genes);
            several += program.functions().size() > 1 ? 1 : 0;
            backwards += goesBack(loops) ? 1 : 0;
            byte[] packet = RandomPrograms.packet(random, random.nextInt(65));
            for (Program run : List.of(program, loops)) {
                Interpreter engine =
                        Interpreter.load("p", run, Surroundings.HOST).value().orElseThrow();
                engine.refuel(FUEL);
                engine.run(packet, 0, packet.length);
                engine.trap().ifPresent(traps::add);
                returned += engine.trap().isEmpty() ? 1 : 0;
            }
        }
        Set<Op> integers = EnumSet.noneOf(Op.class);
        Stream.of(Op.values())
                .filter(op -> op.types().stream()
                        .anyMatch(type -> !type.floating() && !op.source(type).floating()))
                .forEach(integers::add);
        assertThat(plain).isEqualTo(integers);
        assertThat(any).containsExactlyInAnyOrder(Op.values());
        assertThat(regions).isEqualTo(EnumSet.complementOf(EnumSet.of(Region.DATA)));
        assertThat(loaded).containsExactlyInAnyOrder(Region.values());
        assertThat(traps).containsExactlyInAnyOrder(Trap.values());
        assertThat(returned).as("runs of 4000 that return").isBetween(1500, 3500);
        assertThat(backwards).as("programs of 2000 with a loop").isGreaterThan(800);
        assertThat(several).as("programs of 2000 with several functions").isGreaterThan(800);
        assertThat(RandomPrograms.program(List.of()).code().stream().map(Instruction::type))
                .contains(Type.L);
    }

    private static boolean goesBack(Program program) {
        for (int pc = 0; pc < program.code().size(); pc++) {
            int at = pc;
            if (program.targets(program.code().get(pc)).stream().anyMatch(target -> target <= at)) {
                return true;
            }
        }
        return false;
    }
}
