package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Interpreter and JVM backend agree, and unverified programs do no harm in the interpreter. */
class EnginesTest {

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    @Property(tries = 2000)
    void enginesAgreeWhereLoadsStayInside(
            @ForAll("genes") List<Long> genes, @ForAll long seed, @ForAll @IntRange(max = 64) int length) {
        Program program = RandomPrograms.program(genes);
        byte[] packet = RandomPrograms.packet(new Random(seed), length);
        try {
            Interpreter.of(program).run(packet, 0, length);
        } catch (IllegalStateException outside) {
            Assume.that(false);
        }
        Runs.result(program, packet);
    }

    /** Hot code is what C2 makes of it: the same comparison and arithmetic a hundred thousand times. */
    @Test
    void enginesAgreeOnHotCode() {
        List<Long> genes = new ArrayList<>();
        Random random = new Random(20261121);
        for (int programs = 0; programs < 20; programs++) {
            genes.clear();
            random.longs(30).forEach(genes::add);
            Program program = RandomPrograms.program(genes);
            Interpreter interpreter = Interpreter.of(program);
            Executable compiled = JvmBackend.compile("p", program).value().orElseThrow();
            byte[][] packets = new byte[64][];
            long[] expected = new long[packets.length];
            boolean[] inside = new boolean[packets.length];
            for (int i = 0; i < packets.length; i++) {
                packets[i] = RandomPrograms.packet(random, random.nextInt(65));
                try {
                    expected[i] = interpreter.run(packets[i], 0, packets[i].length);
                    inside[i] = true;
                } catch (IllegalStateException outside) {
                    inside[i] = false;
                }
            }
            for (int round = 0; round < 1500; round++) {
                for (int i = 0; i < packets.length; i++) {
                    if (inside[i] && compiled.run(packets[i], 0, packets[i].length) != expected[i]) {
                        throw new AssertionError("engines differ when hot: program " + programs + " packet " + i);
                    }
                }
            }
        }
    }

    @Test
    void theInterpreterReadsNothingOutsideTheWindow() {
        byte[] data = new byte[64];
        for (Type type : Op.LD.types()) {
            Lambda f = new Lambda(Region.PACKET);
            f.load(type, 1, Region.PACKET, 0, 9 - type.bytes());
            f.returnRegister(Type.L, 1);
            Interpreter inside = Interpreter.of(f.end());
            assertThat(inside.run(data, 8, 9)).isZero();
            assertThatThrownBy(() -> inside.run(data, 8, 8)).hasMessageContaining("outside the packet");
        }
        for (long far : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 7, 1L << 32}) {
            Lambda f = new Lambda(Region.PACKET);
            f.set(Type.L, 1, far);
            f.load(Type.UL, 2, Region.PACKET, 1, 7);
            f.returnRegister(Type.L, 2);
            Interpreter outside = Interpreter.of(f.end());
            assertThatThrownBy(() -> outside.run(data, 0, 6)).hasMessageContaining("outside the packet");
        }
    }

    @Test
    void theWindowMustBeInsideTheArray() {
        Lambda f = new Lambda();
        f.returnImmediate(Type.U, 1);
        Program program = f.end();
        for (Executable engine : List.of(
                Interpreter.of(program),
                JvmBackend.compile("p", program).value().orElseThrow())) {
            assertThat(engine.run(new byte[4], 4, 0)).isOne();
            assertThatThrownBy(() -> engine.run(new byte[4], 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> engine.run(new byte[4], -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> engine.run(new byte[4], 1, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void unverifiedControlFlowIsRefused() {
        Instruction nop = new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0);
        Instruction away = new Instruction(Op.J, Type.V, false, null, 0, 0, 0, 0, 9);
        for (List<Instruction> code : List.of(List.<Instruction>of(), List.of(nop), List.of(away))) {
            Program program = new Program(Set.of(), code);
            assertThatThrownBy(() -> Interpreter.of(program).run(new byte[0], 0, 0))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> JvmBackend.compile("p", program)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aProgramTooLargeForAMethodIsAResult() {
        List<Instruction> code = new ArrayList<>(
                Collections.nCopies(30_000, new Instruction(Op.ADD, Type.L, true, null, 1, 1, 0, 1, 0)));
        code.add(new Instruction(Op.RET, Type.L, false, null, 0, 1, 0, 0, 0));
        Program program = new Program(Set.of(), code);
        assertThat(Interpreter.of(program).run(new byte[0], 0, 0)).isEqualTo(30_000);
        assertThat(JvmBackend.compile("p", program).diagnostics().toString())
                .startsWith("[p: error[J0001]: program must fit one method of the JVM  bytes=")
                .endsWith("max=65535 instructions=30001\nhelp: run it with the interpreter]");
    }

    /** Jumps over more than 32 KiB of bytecode, many frames and all registers, up to what fits a method. */
    @Test
    void enginesAgreeOnLargePrograms() {
        Random random = new Random(20261121);
        int compiled = 0;
        int tooLarge = 0;
        for (int size = 500; size < 9_000; size += 250) {
            Program program = large(random, size);
            var result = JvmBackend.compile("p", program);
            if (result.value().isEmpty()) {
                assertThat(result.diagnostics().get(0).code()).isEqualTo(VcodeCode.J0001);
                tooLarge++;
                continue;
            }
            compiled++;
            for (int i = 0; i < 20; i++) {
                byte[] packet = RandomPrograms.packet(random, 64);
                assertThat(result.value().get().run(packet, 0, 64))
                        .as("%d instructions", size)
                        .isEqualTo(Interpreter.of(program).run(packet, 0, 64));
            }
        }
        assertThat(compiled).isGreaterThan(10);
        assertThat(tooLarge).isGreaterThan(5);
    }

    private static Program large(Random random, int size) {
        Lambda f = new Lambda(Region.PACKET);
        Lambda.Label end = f.genlabel();
        Lambda.Label near = f.genlabel();
        for (int i = 0; i < size; i++) {
            int rd = 1 + random.nextInt(31);
            int rs = random.nextInt(32);
            Type type = List.of(Type.I, Type.U, Type.L, Type.UL).get(random.nextInt(4));
            switch (random.nextInt(6)) {
                case 0 -> f.load(Op.LD.types().get(random.nextInt(8)), rd, Region.PACKET, 0, random.nextInt(57));
                case 1 -> f.branchImmediate(random.nextBoolean() ? Op.BEQ : Op.BLT, type, rs, 77, end);
                case 2 -> {
                    f.branch(Op.BGE, type, rd, rs, near);
                    if (random.nextInt(8) == 0) {
                        f.jump(end);
                    }
                    f.place(near);
                    near = f.genlabel();
                }
                case 3 -> f.binary(Op.LE, type, rd, rs, rd);
                default -> f.binaryImmediate(Op.ADD, type, rd, rs, 1 + random.nextInt(99));
            }
        }
        f.place(near);
        f.place(end);
        f.returnRegister(Type.L, 1 + random.nextInt(31));
        return f.end();
    }

    @Test
    void runsAllocateNothing() {
        Program program = RandomPrograms.program(List.of(1L, 2L, 3L, 5L, 8L, 13L, 21L));
        byte[] packet = RandomPrograms.packet(new Random(7), 64);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Executable engine : List.of(
                Interpreter.of(program),
                JvmBackend.compile("p", program).value().orElseThrow())) {
            long result = 0;
            for (int i = 0; i < 20_000; i++) {
                result += engine.run(packet, 0, packet.length);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                result += engine.run(packet, 0, packet.length);
            }
            long perRun = (threads.getCurrentThreadAllocatedBytes() - before) / 20_000;
            assertThat(perRun).as("bytes a run, result %d", result).isZero();
        }
    }

    @Test
    void aDroppedProgramIsUnloaded() throws InterruptedException {
        Program program = RandomPrograms.program(List.of());
        Executable compiled = JvmBackend.compile("p", program).value().orElseThrow();
        WeakReference<Class<?>> loaded = new WeakReference<>(compiled.getClass());
        assertThat(compiled.run(new byte[1], 0, 1)).isNotNull();
        compiled = null;
        for (int i = 0; i < 200 && loaded.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(loaded.get()).as("class of a dropped program").isNull();
    }
}
