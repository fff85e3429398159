package dev.exocode.vcode.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the JVM's alone: sizes of methods, its compilers, its memory for classes. */
class JvmBackendTest {
    private static final long SEED = 20261121;
    private static final int HOTSPOT_LIMIT = 8000;

    @TempDir
    private Path folder;

    /** However large a program is, each of its methods is one that HotSpot compiles. */
    @Test
    void noMethodIsTooLargeForTheCompiler() {
        Random random = new Random(SEED);
        int stretched = 0;
        for (int genes = 200; genes < 4_000; genes = genes * 3 / 2) {
            Program program = RandomPrograms.loops(random.longs(genes).boxed().toList());
            ProgramClass written = new ProgramClass(program, Surroundings.HOST, pc -> false);
            written.bytes();
            assertThat(written.largestMethod())
                    .as("%d instructions", program.code().size())
                    .isLessThan(HOTSPOT_LIMIT);
            for (int function = 0; function < program.functions().size(); function++) {
                stretched += Stretch.of(program, function, pc -> false).get(0).isWhole() ? 0 : 1;
            }
            var engines = Runs.engines(program);
            for (int i = 0; i < 5; i++) {
                engines.run(RandomPrograms.packet(random, 64), random.nextInt(20_000));
            }
        }
        assertThat(stretched).as("functions of several methods").isGreaterThan(2);
    }

    /** Straight code, far jumps and all registers, from a few hundred instructions to the most there can be. */
    @Test
    void enginesAgreeOnLargePrograms() {
        Random random = new Random(SEED);
        for (int size : new int[] {500, 1_000, 3_000, 9_000, 30_000, Program.MAX_INSTRUCTIONS - 40}) {
            Program program = large(random, size);
            ProgramClass written = new ProgramClass(program, Surroundings.HOST, pc -> false);
            written.bytes();
            assertThat(written.largestMethod()).as("%d instructions", size).isLessThan(HOTSPOT_LIMIT);
            var engines = Runs.engines(program);
            for (int i = 0; i < 20; i++) {
                engines.run(RandomPrograms.packet(random, 64));
            }
        }
    }

    private static Program large(Random random, int size) {
        Lambda f = new Lambda(Segment.packet());
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
                        i++;
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

    /** Large jump tables are data: control goes by them from stretch to stretch. */
    @Test
    void enginesAgreeOnLargeJumpTables() {
        Random random = new Random(SEED);
        int places = 3_000;
        List<Instruction> code = new ArrayList<>();
        code.add(new Instruction(Op.LD, Type.US, true, Region.PACKET, 1, 0, 0, 0, 0));
        code.add(new Instruction(Op.JT, Type.V, false, null, 0, 1, 0, 0, 0));
        code.add(new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, -1, 0));
        List<Integer> table = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            table.add(code.size() + 2 * random.nextInt(places));
        }
        for (int i = 0; i < places; i++) {
            code.add(new Instruction(Op.ADD, Type.L, true, null, 1, 1, 0, i, 0));
            code.add(new Instruction(Op.RET, Type.L, false, null, 0, 1, 0, 0, 0));
        }
        Program one = Program.of(List.of(Segment.packet()), code);
        Program program =
                new Program(one.regions(), one.functions(), List.of(), List.of(), List.of(table), code, one.lines());
        var engines = Runs.engines(program);
        for (int index : new int[] {0, 1, 255, 256, places - 1, places, 0xffff}) {
            engines.run(new byte[] {(byte) (index >> 8), (byte) index});
        }
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(places + 5);
            var outcome = engines.run(new byte[] {(byte) (index >> 8), (byte) index});
            long expected = index < places ? index + (table.get(index) - 3) / 2 : -1;
            assertThat(outcome.result()).isEqualTo(expected);
        }
    }

    @Test
    void aProgramTooLargeForAClassIsAResult() {
        Lambda f = new Lambda();
        for (int i = 0; i < 40_000; i++) {
            f.binaryImmediate(Op.XOR, Type.L, 1, 1, 1L << 40 | i);
        }
        f.returnRegister(Type.L, 1);
        Program program = f.end();
        assertThat(Interpreter.of(program).run(new byte[0], 0, 0)).isNotNegative();
        assertThat(JvmBackend.compile("p", program).diagnostics().toString())
                .isEqualTo("[p: error[J0001]: program must fit one class of the JVM  instructions=40001\n"
                        + "help: run it with the interpreter]");
    }

    /**
     * Hot code is what C2 makes of it: programs run until their methods have been compiled at the highest tier, and then
     * compared with the interpreter. C2 of JDK 11 to 17 is known to fold some comparisons wrongly.
     */
    @Test
    void enginesAgreeOnceC2HasCompiled() throws IOException {
        Random random = new Random(SEED);
        try (Recording recording = new Recording()) {
            recording.enable("jdk.Compilation").withoutThreshold();
            recording.start();
            for (int programs = 0; programs < 24; programs++) {
                List<Long> genes = random.longs(30).boxed().toList();
                heat(programs % 2 == 0 ? RandomPrograms.anyProgram(genes) : RandomPrograms.loops(genes), random);
            }
            recording.stop();
            Path file = folder.resolve("compilations.jfr");
            recording.dump(file);
            long byC2 = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getShort("compileLevel") == 4)
                    .filter(event -> event.getValue("method") instanceof jdk.jfr.consumer.RecordedMethod method
                            && method.getType().getName().contains(".jvm.Program"))
                    .count();
            assertThat(byC2).as("methods of programs compiled by C2").isGreaterThan(12);
        }
    }

    private static void heat(Program program, Random random) {
        int fuel = 300;
        Machine interpreter =
                Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
        Machine compiled = JvmBackend.compile("p", program, Surroundings.HOST, pc -> false)
                .value()
                .orElseThrow();
        byte[][] packets = new byte[64][];
        long[] expected = new long[packets.length];
        int[] trapPc = new int[packets.length];
        for (int i = 0; i < packets.length; i++) {
            packets[i] = RandomPrograms.packet(random, random.nextInt(65));
            reset(interpreter, fuel);
            byte[] packet = packets[i].clone();
            expected[i] = interpreter.run(packet, 0, packet.length);
            trapPc[i] = interpreter.trapPc();
        }
        byte[] packet = new byte[64];
        for (int round = 0; round < 1000; round++) {
            for (int i = 0; i < packets.length; i++) {
                reset(compiled, fuel);
                System.arraycopy(packets[i], 0, packet, 0, packets[i].length);
                if (compiled.run(packet, 0, packets[i].length) != expected[i] || compiled.trapPc() != trapPc[i]) {
                    throw new AssertionError("engines differ when hot, packet " + i + " round " + round);
                }
            }
        }
    }

    private static void reset(Machine machine, long fuel) {
        machine.refuel(fuel);
        java.util.Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        machine.grant(new byte[256], 0, 256);
    }

    @Test
    void aDroppedProgramIsUnloaded() throws InterruptedException {
        Program program = RandomPrograms.program(List.of());
        Machine compiled = JvmBackend.compile("p", program, Surroundings.HOST, pc -> false)
                .value()
                .orElseThrow();
        WeakReference<Class<?>> loaded = new WeakReference<>(compiled.getClass());
        assertThat(compiled.run(new byte[1], 0, 1)).isNotNull();
        compiled = null;
        for (int i = 0; i < 200 && loaded.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(loaded.get()).as("class of a dropped program").isNull();
    }

    /** As many programs as the build compares engines on, loaded, run and dropped in 64 MiB of metaspace. */
    @Test
    void programsComeAndGoInBoundedMetaspace() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadAndDrop.class.getName(),
                        System.getProperty("exocode.programs", "1000"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("loaded and dropped ");
        assertThat(process.exitValue()).isZero();
    }
}
