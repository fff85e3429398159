package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Allocation;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Interpreter and JVM backend agree on result, memory, fuel and trap, whatever the program does. */
class EnginesTest {
    private static final long SEED = 20261121;
    private static final int MOST_FUEL = 400;

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    /** Lists of genes shrink, so this tells a failure best. */
    @Property(tries = 2000)
    void enginesAgree(
            @ForAll("genes") List<Long> genes,
            @ForAll long seed,
            @ForAll @IntRange(max = 64) int length,
            @ForAll @IntRange(max = MOST_FUEL) int fuel) {
        byte[] packet = RandomPrograms.packet(new Random(seed), length);
        Runs.engines(RandomPrograms.program(genes)).run(packet);
        Runs.engines(RandomPrograms.anyProgram(genes)).run(packet);
        Runs.engines(RandomPrograms.loops(genes)).run(packet, fuel);
    }

    /**
     * Many programs, from a fixed seed: 10,000 a build, and a million in the profile {@code thorough}. Each
     * kind of ending must be among them.
     */
    @Test
    void enginesAgreeOnManyPrograms() {
        int programs = Integer.getInteger("exocode.programs", 10_000);
        Random random = new Random(SEED);
        Set<Trap> seen = EnumSet.noneOf(Trap.class);
        int returned = 0;
        for (int i = 0; i < programs; i++) {
            List<Long> genes = random.longs(random.nextInt(40)).boxed().toList();
            Program program = random.nextInt(3) == 0 ? RandomPrograms.loops(genes) : RandomPrograms.anyProgram(genes);
            Comparison engines = Runs.engines(program);
            for (int run = 0; run < 3; run++) {
                byte[] packet = RandomPrograms.packet(random, random.nextInt(65));
                var outcome = engines.run(packet, random.nextInt(MOST_FUEL));
                outcome.trap().ifPresent(seen::add);
                returned += outcome.trap().isEmpty() ? 1 : 0;
            }
        }
        assertThat(returned).isGreaterThan(programs);
        assertThat(seen).contains(Trap.BOUNDS, Trap.DIVISOR, Trap.SIGNATURE, Trap.FUEL, Trap.HOST);
    }

    @Test
    void aRunEndsTheDeepestCallsAtTheSamePlace() {
        Lambda f = new Lambda();
        f.set(Type.L, 1, 7);
        Lambda.Routine deeper = f.declare("deeper", Signature.of(Type.L, Type.L));
        f.call(deeper, 2, 1);
        f.returnRegister(Type.L, 2);
        f.begin(deeper);
        f.binaryImmediate(Op.ADD, Type.L, 1, 1, 1);
        f.call(deeper, 2, 1);
        f.returnRegister(Type.L, 2);
        var outcome = Runs.engines(f.end()).run(new byte[0]);
        assertThat(outcome.trap()).contains(Trap.DEPTH);
        assertThat(outcome.trapPc()).isEqualTo(4);
    }

    @Test
    void nothingOutsideTheWindowIsReadOrWritten() {
        for (Type type : Op.LD.types()) {
            Lambda f = new Lambda(new Segment(Region.PACKET, true, 0));
            f.load(type, 1, Region.PACKET, 0, 9 - type.bytes());
            f.store(type, 1, Region.PACKET, 0, 9 - type.bytes());
            f.returnRegister(Type.L, 1);
            Comparison inside = Runs.engines(f.end());
            assertThat(inside.run(new byte[9]).trap()).isEmpty();
            assertThat(inside.run(new byte[8]).inWords()).isEqualTo("trap bounds at 0");
        }
        for (long far : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 7, 1L << 32}) {
            Lambda f = new Lambda(Segment.packet());
            f.set(Type.L, 1, far);
            f.load(Type.UL, 2, Region.PACKET, 1, 7);
            f.returnRegister(Type.L, 2);
            assertThat(Runs.engines(f.end()).run(new byte[6]).inWords()).isEqualTo("trap bounds at 1");
        }
    }

    /**
     * Accesses near and far from both ends of a region, through a base of each kind that the JVM backend holds in its own way,
     * are made or trap exactly as the sum says.
     */
    @Test
    void everyPlaceIsJudgedByTheExactSum() {
        long[] bases = LongStream.concat(
                        LongStream.rangeClosed(-12, 34),
                        LongStream.of(
                                255, Integer.MAX_VALUE, 1L << 31, (1L << 32) - 1, Integer.MIN_VALUE, Long.MAX_VALUE))
                .toArray();
        int[] offsets = {Integer.MIN_VALUE, -9, -1, 0, 1, 5, 1 << 30, (1 << 30) + 1, Integer.MAX_VALUE};
        int length = 24;
        int traps = 0;
        int made = 0;
        for (Type baseType : List.of(Type.UC, Type.C, Type.I, Type.U, Type.L)) {
            for (int offset : offsets) {
                for (Type type : List.of(Type.UC, Type.US, Type.U, Type.UL)) {
                    for (Region region : List.of(Region.PACKET, Region.USER, Region.STATE)) {
                        List<Machine> machines =
                                new ArrayList<>(machines(access(baseType, offset, type, region, length, false)));
                        machines.addAll(machines(access(baseType, offset, type, region, length, true)));
                        for (Machine machine : machines) {
                            for (long base : bases) {
                                long place = baseType.wrap(base) + offset;
                                // A sum that wraps is negative here, and outside as it should be.
                                boolean inside = place >= 0 && place <= length - type.bytes();
                                ByteBuffer packet = ByteBuffer.allocate(length);
                                packet.putLong(base << Long.SIZE - baseType.bits());
                                machine.run(packet.array(), 0, length);
                                assertThat(machine.trapPc())
                                        .as("%s %s base=%s %d offset=%d", region, type, baseType, base, offset)
                                        .isEqualTo(inside ? -1 : 1);
                                made += inside ? 1 : 0;
                                traps += inside ? 0 : 1;
                            }
                        }
                    }
                }
            }
        }
        assertThat(Math.min(made, traps)).isGreaterThan(5_000);
    }

    /** Loads a base from the packet's first bytes, and then loads or stores at that base and an offset. */
    private static Program access(Type baseType, int offset, Type type, Region region, int length, boolean store) {
        Lambda f = new Lambda(
                new Segment(Region.PACKET, true, 0), Segment.of(Region.USER, length), Segment.of(Region.STATE, length));
        f.load(baseType, 1, Region.PACKET, 0, 0);
        if (store) {
            f.store(type, 2, region, 1, offset);
        } else {
            f.load(type, 2, region, 1, offset);
        }
        f.returnImmediate(Type.L, 0);
        return f.end();
    }

    /** The sum of two registers may wrap to a place that is inside. */
    @Test
    void aWrappedSumIsOutside() {
        for (long[] sum : new long[][] {
            {Long.MIN_VALUE, Long.MIN_VALUE}, {Long.MIN_VALUE, Long.MIN_VALUE + 3}, {-1, Long.MIN_VALUE + 4}
        }) {
            for (Region region : List.of(Region.PACKET, Region.SCRATCH, Region.OUT)) {
                Program read = wrapped(sum, region);
                assertThat(Runs.engines(read).run(new byte[16]).inWords()).isEqualTo("trap bounds at 2");
            }
        }
    }

    private static Program wrapped(long[] sum, Region region) {
        List<Instruction> code = List.of(
                new Instruction(Op.SET, Type.L, true, null, 1, 0, 0, sum[0], 0),
                new Instruction(Op.SET, Type.L, true, null, 2, 0, 0, sum[1], 0),
                new Instruction(Op.LD, Type.UC, false, region, 3, 1, 2, 0, 0),
                new Instruction(Op.RET, Type.L, false, null, 0, 3, 0, 0, 0));
        return Program.of(List.of(region == Region.PACKET ? Segment.packet() : Segment.of(region, 16)), code);
    }

    @Test
    void theWindowMustBeInsideTheArray() {
        Lambda f = new Lambda();
        f.returnImmediate(Type.U, 1);
        for (Machine engine : machines(f.end())) {
            assertThat(engine.run(new byte[4], 4, 0)).isOne();
            assertThatThrownBy(() -> engine.run(new byte[4], 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> engine.run(new byte[4], -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> engine.run(new byte[4], 1, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static List<Machine> machines(Program program) {
        return List.of(
                Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow(),
                JvmBackend.compile("p", program, Surroundings.HOST).value().orElseThrow());
    }

    @Test
    void programsWithFlawsAreRefused() {
        Instruction nop = new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0);
        Instruction away = new Instruction(Op.J, Type.V, false, null, 0, 0, 0, 0, 9);
        for (List<Instruction> code : List.of(List.<Instruction>of(), List.of(nop), List.of(away))) {
            Program program = Program.of(List.of(), code);
            assertThatThrownBy(() -> Interpreter.of(program)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> JvmBackend.compile("p", program)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatTheHostDoesNotOfferIsNotLoaded() {
        Program program = RandomPrograms.anyProgram(List.of());
        for (var result : List.of(
                Interpreter.load("p", program, Host.PLAIN).diagnostics(),
                JvmBackend.compile("p", program).diagnostics())) {
            assertThat(result).hasSameSizeAs(program.imports());
            assertThat(result.get(0).toString()).startsWith("p: error[L0001]: import must be offered by the host");
        }
    }

    /** The machine that calls is in use: its registers and what was proved of its memory must stay. */
    @Test
    void aHostFunctionCanNeitherRunNorGrantItsMachine() {
        Import wanted = new Import("meddle", Signature.of(Type.V, Type.I));
        Host host = Host.of(new HostFunction(wanted, (machine, what, b, c, d, e, f) -> {
            if (what == 0) {
                machine.grant(new byte[4], 0, 4);
            } else if (what == 1) {
                machine.run(new byte[4], 0, 4);
            }
            return 0;
        }));
        Lambda f = new Lambda(Segment.packet());
        f.load(Type.UC, 1, Region.PACKET, 0, 0);
        f.callHost(wanted, 0, 1);
        f.returnImmediate(Type.L, 1);
        Program program = f.end();
        for (Machine machine : List.of(
                Interpreter.load("p", program, host).value().orElseThrow(),
                JvmBackend.compile("p", program, host).value().orElseThrow())) {
            for (byte what = 0; what < 2; what++) {
                byte[] packet = {what};
                assertThatThrownBy(() -> machine.run(packet, 0, 1)).isInstanceOf(IllegalStateException.class);
            }
            assertThat(machine.run(new byte[] {2}, 0, 1)).isOne();
            assertThatThrownBy(machine::abort).isInstanceOf(IllegalStateException.class);
            assertThat(machine.trap()).isEmpty();
        }
    }

    @Test
    void aBatchStopsBehindAPacketThatTraps() {
        Lambda f = new Lambda(Segment.packet());
        f.load(Type.UC, 1, Region.PACKET, 0, 3);
        f.returnRegister(Type.U, 1);
        byte[] data = {0, 1, 2, 3, 4, 5, 6, 7};
        for (Machine machine : machines(f.end())) {
            long[] results = {-1, -1, -1, -1};
            int ran = machine.runBatch(data, new int[] {0, 4, 6, 1}, new int[] {4, 4, 2, 4}, results, 4);
            assertThat(ran).isEqualTo(3);
            assertThat(results).containsExactly(3, 7, 0, -1);
            assertThat(machine.trap()).contains(Trap.BOUNDS);
            assertThat(machine.runBatch(data, new int[] {0}, new int[] {4}, results, 1))
                    .isOne();
            assertThat(machine.trap()).isEmpty();
        }
    }

    @Test
    void runsAllocateNothing() {
        byte[] packet = RandomPrograms.packet(new Random(7), 64);
        List<Long> genes = new ArrayList<>(new Random(SEED).longs(40).boxed().toList());
        for (Program program : List.of(RandomPrograms.program(genes), RandomPrograms.loops(genes))) {
            for (Machine engine : machines(program)) {
                long[] result = new long[1];
                long least = Allocation.least(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        engine.refuel(MOST_FUEL);
                        result[0] += engine.run(packet, 0, packet.length);
                    }
                });
                assertThat(least)
                        .as("bytes of 20,000 runs, result %d", result[0])
                        .isZero();
            }
        }
    }
}
