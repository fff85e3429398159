package dev.exocode.vcode.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Arguments;
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
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is the JVM's alone: sizes of methods, its compilers, its memory for classes. */
class JvmBackendTest {
    private static final long SEED = 20261121;
    private static final int HOTSPOT_LIMIT = 8000;

    /** Nobody pays for what he did not ask for; and bytes that are surely logged are not logged again, but all others are. */
    @Test
    void onlyWhatCanBeUndoneIsLogged() {
        Lambda f = new Lambda(Segment.of(Region.STATE, 200), Segment.of(Region.OUT, 8));
        f.store(Type.U, 1, Region.STATE, 0, 56);
        f.store(Type.UL, 1, Region.STATE, 0, 8);
        f.store(Type.U, 1, Region.OUT, 0, 0);
        f.store(Type.UL, 1, Region.STATE, 0, 60);
        // Of the two before; then the first bytes are not, then the last.
        f.store(Type.UL, 1, Region.STATE, 0, 57);
        f.store(Type.U, 1, Region.STATE, 0, 53);
        f.store(Type.UL, 1, Region.STATE, 0, 63);
        f.store(Type.UC, 1, Region.STATE, 0, 70);
        f.store(Type.UL, 1, Region.STATE, 0, 64);
        Lambda.Label again = f.genlabel();
        f.place(again);
        f.store(Type.US, 1, Region.STATE, 0, 62);
        f.store(Type.US, 1, Region.STATE, 1, 62);
        f.store(Type.US, 1, Region.STATE, 1, 62);
        f.store(Type.UC, 1, Region.STATE, 0, 62);
        f.branchImmediate(Op.BEQ, Type.I, 1, 7, again);
        f.store(Type.UC, 1, Region.STATE, 0, 63);
        f.store(Type.US, 1, Region.STATE, 0, 63);
        f.returnImmediate(Type.L, 0);
        Program program = f.end();
        assertThat(logging(program, Host.PLAIN)).isEmpty();
        assertThat(logging(program, Host.PLAIN.withUndo()))
                .containsExactly(
                        "before32 at 56",
                        "before64 at 8",
                        "before64 at 60",
                        "before32 at 53",
                        "before64 at 63",
                        "before64 at 64",
                        "before16 at 62",
                        "before16",
                        "before16",
                        "before16 at 63");
    }

    /** The methods of the log that a program's class calls, in order, with the constants before them. */
    private static List<String> logging(Program program, Host host) {
        List<String> calls = new ArrayList<>();
        new ClassReader(new ProgramClass(program, host, pc -> false).bytes())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new Logging(calls);
                            }
                        },
                        0);
        return calls;
    }

    private static final class Logging extends MethodVisitor {
        private final List<String> calls;
        private String place = "";

        Logging(List<String> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            place = " at " + operand;
        }

        @Override
        public void visitInsn(int opcode) {
            // What logs is given a copy of the place, which is then stored to.
            place = opcode == Opcodes.DUP2 ? place : "";
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(Frame.LOG)) {
                calls.add(name + place);
            }
        }
    }

    /**
     * Of all programs that do some of these things: that several threads may run which do only the first three, and whatever they may
     * run never takes its machine in hand.
     */
    @Test
    void onlyWhatKeepsNothingIsThreadSafe() {
        List<Consumer<Lambda>> harmless = List.of(
                f -> f.load(Type.UC, 1, Region.PACKET, 0, 3),
                f -> f.store(Type.UC, 1, Region.PACKET, 0, 3),
                f -> f.load(Type.UC, 1, Region.DATA, 0, 3));
        List<Consumer<Lambda>> all = new ArrayList<>(harmless);
        all.add(f -> f.inside(Type.US, Region.PACKET, 0, 0));
        all.add(f -> f.load(Type.UC, 1, Region.STATE, 0, 3));
        all.add(f -> f.length(2, Region.USER));
        all.add(f -> f.load(Type.UL, 1, Region.LOCAL, 0, f.local(Type.UL)));
        all.add(f -> f.fuelImmediate(1));
        all.add(f -> f.callHost(new Import("f", Signature.of(Type.L)), 1));
        for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
            for (Region zeroed : new Region[] {null, Region.SCRATCH, Region.OUT}) {
                Lambda f = new Lambda(segments(zeroed));
                f.data(new byte[8]);
                for (int i = 0; i < all.size(); i++) {
                    if ((chosen >> i & 1) != 0) {
                        all.get(i).accept(f);
                    }
                }
                f.returnRegister(Type.L, 1);
                ProgramClass written = ProgramClass.written(f.end(), Host.PLAIN, pc -> true);
                boolean safe = chosen >> harmless.size() == 0 && zeroed == null;
                assertThat(touched(written).equals(List.of("isThreadSafe")))
                        .as("%s %s", Integer.toBinaryString(chosen), zeroed)
                        .isEqualTo(safe);
            }
        }
    }

    private static Segment[] segments(Region zeroed) {
        List<Segment> segments = new ArrayList<>(
                List.of(new Segment(Region.PACKET, true, 0), Segment.of(Region.STATE, 8), Segment.of(Region.USER, 8)));
        if (zeroed != null) {
            segments.add(Segment.of(zeroed, 8));
        }
        return segments.toArray(Segment[]::new);
    }

    /** Where the code of a class takes its object in hand, but for the constructor and the loop over a batch. */
    private static List<String> touched(ProgramClass written) {
        List<String> touched = new ArrayList<>();
        new ClassReader(written.writtenBytes())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                if (name.equals("isThreadSafe")) {
                                    touched.add(name);
                                }
                                boolean runs = !name.startsWith("<") && !name.equals("runBatch");
                                return !runs
                                        ? null
                                        : new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitVarInsn(int opcode, int variable) {
                                                if (opcode == Opcodes.ALOAD && variable == 0) {
                                                    touched.add(name + " this");
                                                }
                                            }
                                        };
                            }
                        },
                        0);
        return touched;
    }

    /** However large a program is, each of its methods is one that HotSpot compiles. */
    @Test
    void noMethodIsTooLargeForTheCompiler() {
        Random random = new Random(SEED);
        int stretched = 0;
        for (int genes = 200; genes < 4_000; genes = genes * 3 / 2) {
            Program program = RandomPrograms.loops(random.longs(genes).boxed().toList());
            for (Host host : List.of(Surroundings.HOST, Surroundings.HOST.withUndo())) {
                ProgramClass written = new ProgramClass(program, host, pc -> false);
                written.bytes();
                assertThat(written.largestMethod())
                        .as("%d instructions", program.code().size())
                        .isLessThan(HOTSPOT_LIMIT);
            }
            for (int function = 0; function < program.functions().size(); function++) {
                stretched +=
                        Stretch.of(program, function, pc -> false, false).get(0).isWhole() ? 0 : 1;
            }
            var engines = Runs.engines(program);
            for (int i = 0; i < 5; i++) {
                engines.run(RandomPrograms.packet(random, 64), random.nextInt(20_000));
            }
        }
        assertThat(stretched).as("functions of several methods").isGreaterThan(2);
    }

    /** A function of some hundred instructions is one method, if that is small enough: else several. */
    @Test
    void functionsAreOneMethodWhileTheCompilerTakesIt() {
        boolean[] cut = new boolean[2];
        for (int genes = 50; genes < 3_000; genes = genes * 5 / 4) {
            Random random = new Random(SEED);
            Program program = large(random, genes);
            ProgramClass written = ProgramClass.written(program, Surroundings.HOST, pc -> false);
            assertThat(written.largestMethod()).isLessThan(HOTSPOT_LIMIT);
            boolean hopeful = !Stretch.of(program, 0, pc -> false, false).get(0).isWhole()
                    && methods(written) <= methods(new ProgramClass(program, Surroundings.HOST, pc -> false)) - 2;
            boolean whole = Stretch.of(program, 0, pc -> false, false).get(0).isWhole();
            cut[0] |= hopeful;
            cut[1] |= !whole && !hopeful;
            Runs.engines(program).run(RandomPrograms.packet(random, 64));
        }
        assertThat(cut)
                .as("one method though it might have been too large; several")
                .containsExactly(true, true);
    }

    /** Where there are many, loads and stores are the JVM's own accessors or of single bytes, which cut and extend as the methods that are called else. */
    @Test
    void manyAccessesAreAsFewAre() {
        Random random = new Random(SEED);
        Type[] types = {Type.S, Type.US, Type.I, Type.U, Type.L, Type.UL};
        boolean[] direct = new boolean[2];
        for (int accesses = 3; accesses < 200; accesses *= 2) {
            Lambda f =
                    new Lambda(Segment.of(Region.PACKET, 0), Segment.of(Region.STATE, 80), Segment.of(Region.OUT, 80));
            for (int i = 0; i < accesses; i++) {
                Type from = types[random.nextInt(types.length)];
                Type to = types[random.nextInt(types.length)];
                Region region = random.nextBoolean() ? Region.STATE : Region.OUT;
                f.load(Type.L, 2, Region.PACKET, 0, random.nextInt(56));
                f.binary(Op.XOR, Type.L, 1, 1, 2);
                f.load(from, 3, region, 0, random.nextInt(72));
                if (from != Type.L) {
                    f.convert(from == Type.UL ? from : from.signed() ? Type.I : Type.U, Type.L, 3, 3);
                }
                f.binary(Op.ADD, Type.L, 1, 1, 3);
                f.store(to, 1, region, 0, random.nextInt(72));
            }
            f.returnRegister(Type.L, 1);
            Program program = f.end();
            direct[views(program) > 0 ? 1 : 0] = true;
            var engines = Runs.engines(program);
            for (int run = 0; run < 5; run++) {
                engines.run(RandomPrograms.packet(random, 64));
                engines.run(new byte[64]);
            }
        }
        assertThat(direct).as("by methods, and direct").containsExactly(true, true);
    }

    /** A load whose result the next instruction turns is one load, unless another way leads to that, or both registers are wanted. */
    @Test
    void whatIsTurnedAsItIsLoadedIsOneLoad() {
        Random random = new Random(SEED);
        Op[] turns = {Op.BSWAP, Op.HTON, Op.NTOH};
        Type[] types = {Type.US, Type.I, Type.U, Type.L, Type.UL};
        for (int many : new int[] {1, 60}) {
            for (Type type : types) {
                for (Region region : List.of(Region.PACKET, Region.STATE)) {
                    for (int form = 0; form < 3; form++) {
                        Lambda f = new Lambda(Segment.of(Region.PACKET, 0), Segment.of(Region.STATE, 64));
                        for (int i = 0; i < many; i++) {
                            Op op = type.signed() ? Op.BSWAP : turns[random.nextInt(turns.length)];
                            f.load(Type.UC, 3, Region.PACKET, 0, 0);
                            f.store(Type.UL, 4, Region.STATE, 0, 24);
                            Lambda.Label turned = f.genlabel();
                            f.set(type == Type.US ? Type.U : type, 2, 0x1234);
                            if (form == 1) {
                                f.branchImmediate(Op.BLT, Type.U, 3, 128, turned);
                            }
                            f.load(type, 2, region, 3, i % 8);
                            f.place(turned);
                            f.unary(op, type, form == 2 ? 5 : 2, 2);
                            f.binary(Op.ADD, Type.L, 4, 4, 2);
                            f.binary(Op.XOR, Type.L, 4, 4, 5);
                        }
                        f.returnRegister(Type.L, 4);
                        Program program = f.end();
                        int expected = form == 0 ? 0 : many;
                        // A label without a jump to it is a way that nobody goes.
                        assertThat(calls(program, "reverseBytes")).isEqualTo(expected);
                        var engines = Runs.engines(program);
                        for (int run = 0; run < 20; run++) {
                            byte[] packet = RandomPrograms.packet(random, 280);
                            packet[0] = (byte) (region == Region.PACKET ? random.nextInt() : random.nextInt(48));
                            engines.run(packet);
                        }
                        engines.run(new byte[1]);
                    }
                }
            }
        }
    }

    /** How often a program's class calls the JVM's accessors. */
    private static int views(Program program) {
        return calls(program, "get") + calls(program, "set");
    }

    private static int calls(Program program, String method) {
        int[] calls = new int[1];
        new ClassReader(new ProgramClass(program, Host.PLAIN, pc -> false).bytes())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String name, String descriptor, boolean of) {
                                        calls[0] += name.equals(method) ? 1 : 0;
                                    }
                                };
                            }
                        },
                        0);
        return calls[0];
    }

    private static int methods(ProgramClass written) {
        int[] methods = new int[1];
        byte[] bytes = written.writtenBytes() == null ? written.bytes() : written.writtenBytes();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                methods[0]++;
                                return null;
                            }
                        },
                        0);
        return methods[0];
    }

    /** What stands around instructions grows with their number, too: the largest programs of one kind. */
    @Test
    void noMethodIsTooLargeWhateverTheInstructions() {
        for (Instruction in : List.of(
                new Instruction(Op.LD, Type.U, false, Region.STATE, 1, 2, 3, 0, 0),
                new Instruction(Op.ST, Type.U, false, Region.STATE, 1, 2, 3, 0, 0),
                new Instruction(Op.UST, Type.UL, true, Region.USER, 1, 2, 0, 1 << 20, 0),
                new Instruction(Op.CMVEQ, Type.UL, false, null, 1, 2, 3, 0, 0),
                new Instruction(Op.CALLR, Type.L, true, null, 1, 2, 0, Arguments.pack(), 0))) {
            List<Instruction> code = new ArrayList<>(Collections.nCopies(60_000, in));
            code.add(new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, 1, 0));
            Program program = Program.of(List.of(Segment.of(Region.STATE, 8), Segment.of(Region.USER, 1 << 21)), code);
            for (Host host : List.of(Host.PLAIN, Host.PLAIN.withUndo())) {
                ProgramClass written = new ProgramClass(program, host, pc -> false);
                written.bytes();
                assertThat(written.largestMethod()).as(in.mnemonic()).isLessThan(HOTSPOT_LIMIT);
            }
            Runs.engines(program).run(new byte[0]);
        }
    }

    /** A table may make every instruction a place where a stretch begins, the smallest ones too. */
    @Test
    void noMethodIsTooLargeThoughAllItsInstructionsAreEntries() {
        for (Instruction in : List.of(
                new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0),
                new Instruction(Op.LEN, Type.V, false, Region.PACKET, 1, 0, 0, 0, 0),
                new Instruction(Op.SET, Type.L, true, null, 2, 0, 0, 1L << 40, 0))) {
            int many = 12_000;
            List<Instruction> code = new ArrayList<>();
            code.add(new Instruction(Op.LEN, Type.V, false, Region.PACKET, 1, 0, 0, 0, 0));
            code.add(new Instruction(Op.JT, Type.V, false, null, 0, 1, 0, 0, 0));
            code.addAll(Collections.nCopies(many, in));
            code.add(new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, 7, 0));
            Program one = Program.of(List.of(Segment.packet()), code);
            List<Integer> all = IntStream.range(2, 2 + many).boxed().toList();
            Program program =
                    new Program(one.regions(), one.functions(), List.of(), List.of(), List.of(all), code, one.lines());
            ProgramClass written = new ProgramClass(program, Surroundings.HOST, pc -> false);
            written.bytes();
            assertThat(written.largestMethod()).as(in.mnemonic()).isLessThan(HOTSPOT_LIMIT);
            assertThat(Runs.engines(program).run(new byte[9]).result()).isEqualTo(7);
        }
    }

    /** A jump by a table of any size may be the first instruction. */
    @Test
    void aFunctionMayBeginWithAJumpByTable() {
        for (int size = 1; size < 600; size += size < 200 || size > 260 ? 40 : 1) {
            List<Instruction> code = List.of(
                    new Instruction(Op.JT, Type.V, false, null, 0, 0, 0, 0, 0),
                    new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, 7, 0));
            Program one = Program.of(List.of(), code);
            Program program = new Program(
                    one.regions(),
                    one.functions(),
                    List.of(),
                    List.of(),
                    List.of(Collections.nCopies(size, 1)),
                    code,
                    one.lines());
            assertThat(Runs.engines(program).run(new byte[0]).result())
                    .as("%d targets", size)
                    .isEqualTo(7);
        }
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
     * Hot code is what C2 makes of it: programs run until their methods have been compiled at the highest tier, and are
     * compared with the interpreter all the while, in a JVM of their own that waits for its compilers.
     */
    @Test
    void enginesAgreeOnceC2HasCompiled() throws IOException, InterruptedException {
        int programs = Math.max(24, Integer.getInteger("exocode.programs", 10_000) / 400);
        String said = fork(List.of("-Xbatch"), HotCode.class, Integer.toString(programs));
        assertThat(said).startsWith("compared hot ");
        int byC2 = Integer.parseInt(said.replaceAll("(?s).*methods compiled by C2: (\\d+).*", "$1"));
        assertThat(byC2).as(said).isGreaterThan(programs / 2);
    }

    @Test
    void aDroppedProgramIsUnloaded() throws InterruptedException {
        Program program = RandomPrograms.program(List.of());
        Machine compiled =
                JvmBackend.compile("p", program, Surroundings.HOST).value().orElseThrow();
        WeakReference<Class<?>> loaded = new WeakReference<>(compiled.getClass());
        compiled.run(new byte[1], 0, 1);
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
        String said = fork(
                List.of("-XX:MaxMetaspaceSize=64m"),
                LoadAndDrop.class,
                System.getProperty("exocode.programs", "10000"));
        assertThat(said).startsWith("loaded and dropped ");
    }

    /** What a program says in a JVM of its own, having ended well. */
    private static String fork(List<String> options, Class<?> main, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(main.getName(), argument));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** What a program checks itself traps whatever is proved, also in a function; and the next run knows nothing of it. */
    @Test
    void ownChecksAreNeverLeftOut() {
        for (boolean called : new boolean[] {false, true}) {
            Lambda f = new Lambda(Segment.packet());
            Lambda.Routine main = f.declare("main", Signature.of(Type.L));
            Lambda.Routine checks = f.declare("checks", Signature.of(Type.L));
            f.begin(main);
            if (called) {
                f.call(checks, 1);
                f.returnRegister(Type.L, 1);
                f.begin(checks);
            }
            f.inside(Type.US, Region.PACKET, 0, 0);
            f.load(Type.US, 1, Region.PACKET, 0, 0);
            f.nonzero(Type.U, 1);
            f.returnImmediate(Type.L, 7);
            if (!called) {
                f.begin(checks);
                f.returnImmediate(Type.L, 0);
            }
            Machine machine =
                    JvmBackend.compile("p", proved(f.end()), Host.PLAIN).value().orElseThrow();
            for (int round = 0; round < 2; round++) {
                assertThat(machine.run(new byte[] {1}, 0, 1)).isZero();
                assertThat(machine.trap()).contains(Trap.BOUNDS);
                assertThat(machine.run(new byte[] {0, 1}, 0, 2)).isEqualTo(7);
                assertThat(machine.trap()).isEmpty();
                assertThat(machine.run(new byte[] {0, 0}, 0, 2)).isZero();
                assertThat(machine.trap()).contains(Trap.DIVISOR);
            }
        }
    }

    /** Says that everything is proved. */
    private static Proofs proved(Program program) {
        return new Proofs() {
            @Override
            public Program program() {
                return program;
            }

            @Override
            public boolean proved(int pc) {
                return true;
            }
        };
    }
}
