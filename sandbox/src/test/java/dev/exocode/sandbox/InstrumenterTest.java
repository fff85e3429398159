package dev.exocode.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Programs with their checks in them do what they did without, on both engines, and end. */
class InstrumenterTest {
    private static final Instrumenter CHECKS = new Instrumenter(Policy.INSTRUMENT, Surroundings.EXTENSIONS, false);
    private static final Instrumenter MASKS = new Instrumenter(Policy.INSTRUMENT, Surroundings.EXTENSIONS, true);
    private static final int[] LENGTHS = {0, 1, 14, 40, 64, 200};
    private static final long MOST_STEPS = 100_000;
    private static final long FUEL = 1_000_000;

    /** The same result, memory and trap, and the trap at what came from the same instruction. */
    @Property(tries = 1500)
    void checkedProgramsDoWhatTheyDid(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = seed % 2 == 0 ? RandomPrograms.counted(genes) : RandomPrograms.program(genes);
        Result<Instrumented> result = CHECKS.instrument("p", BinaryFormat.encode(program), List.of());
        Statistics.label("result").collect(kind(result));
        Statistics.label("result").coverage(coverage -> coverage.check("checks").percentage(p -> p > 5));
        Statistics.label("result")
                .coverage(coverage -> coverage.check("charges").percentage(p -> p > 3));
        result.value().ifPresent(instrumented -> compare(program, instrumented, seed, false));
    }

    /** The same with masks, but for what would have trapped: then it goes on, inside. */
    @Property(tries = 1500)
    void maskedProgramsDoWhatTheyDid(@ForAll long seed) {
        Program program = wild(new Random(seed));
        Result<Instrumented> result = MASKS.instrument("p", BinaryFormat.encode(program), List.of());
        kind(result);
        boolean masks = result.value()
                .filter(instrumented -> instrumented.overhead().masks() > 0)
                .isPresent();
        Statistics.label("masks").collect(masks);
        Statistics.label("masks").coverage(coverage -> coverage.check(true).percentage(p -> p > 40));
        if (masks) {
            compare(program, result.value().get(), seed, true);
        }
    }

    /** Accesses anywhere in regions whose sizes are powers of two, by what a packet says. */
    private static Program wild(Random random) {
        Region[] regions = {Region.STATE, Region.SCRATCH, Region.OUT};
        List<Segment> segments = new ArrayList<>(List.of(Segment.packet()));
        for (Region region : regions) {
            segments.add(Segment.of(region, 1 << random.nextInt(9)));
        }
        Lambda f = new Lambda(segments.toArray(Segment[]::new));
        f.inside(Type.L, Region.PACKET, 0, Long.BYTES);
        f.load(Type.L, 1, Region.PACKET, 0, 0);
        f.load(Type.L, 2, Region.PACKET, 0, Long.BYTES);
        f.set(Type.L, 3, 0);
        for (int i = 0; i < 8; i++) {
            Type type =
                    List.of(Type.UC, Type.S, Type.US, Type.I, Type.U, Type.L).get(random.nextInt(6));
            Region region = regions[random.nextInt(3)];
            int offset = random.nextInt(20) - 4;
            switch (random.nextInt(4)) {
                case 0 -> f.load(type, 4, region, 1, offset);
                case 1 -> f.loadIndexed(Op.LD, type, 4, region, 1, 2);
                case 2 -> f.store(type, 3, region, 2, offset);
                default -> f.storeIndexed(Op.ST, type, 3, region, 2, 1);
            }
            f.binary(Op.ADD, Type.L, 3, 3, 1);
        }
        f.returnRegister(Type.L, 3);
        return f.end();
    }

    private static String kind(Result<Instrumented> result) {
        if (result.value().isPresent()) {
            Overhead overhead = result.value().get().overhead();
            return overhead.charges() > 0 ? "charges" : overhead.checks() > 0 ? "checks" : "nothing";
        }
        Diagnostic first = result.diagnostics().get(0);
        // That something is left is no reason for a program of our own making to be refused.
        assertThat(first.code()).as(() -> result.diagnostics().toString()).isNotEqualTo(SandboxCode.S0004);
        return first.code() instanceof SandboxCode ? first.code().id() : "rejected";
    }

    private static void compare(Program program, Instrumented instrumented, long seed, boolean masked) {
        Random random = new Random(seed);
        Program rewritten = instrumented.accepted().program();
        Interpreter before = interpreter(program);
        Comparison after = new Comparison(rewritten, List.of(interpreter(rewritten), compiled(instrumented)));
        for (int length : LENGTHS) {
            byte[] packet = RandomPrograms.packet(random, length);
            if (masked && length > Short.BYTES && random.nextBoolean()) {
                // Two small numbers, so that accesses may be inside.
                Arrays.fill(packet, 0, Math.min(length, 2 * Long.BYTES), (byte) 0);
                packet[Math.min(length, Long.BYTES) - 1] = (byte) random.nextInt(40);
            }
            compare(instrumented, before, after.run(packet, FUEL), packet, masked);
        }
    }

    private static void compare(
            Instrumented instrumented, Interpreter before, Comparison.Outcome after, byte[] packet, boolean masked) {
        byte[] data = packet.clone();
        byte[] user = new byte[after.user().length() / 2];
        for (int i = 0; i < user.length; i++) {
            user[i] = (byte) (i * 37 + 1);
        }
        before.grant(user, 0, user.length);
        Arrays.fill(before.memory(Region.STATE), (byte) 0);
        before.refuel(FUEL);
        before.begin(data, 0, data.length);
        for (long step = 0; step < MOST_STEPS && !before.ended(); step++) {
            before.step();
        }
        boolean spent = after.trap().equals(Optional.of(Trap.FUEL));
        boolean led = masked && before.trap().equals(Optional.of(Trap.BOUNDS));
        if (!before.ended() || spent || led) {
            return;
        }
        assertThat(after.trap()).isEqualTo(before.trap());
        after.trap()
                .ifPresent(
                        trap -> assertThat(instrumented.origin(after.trapPc())).isEqualTo(before.trapPc()));
        assertThat(after.result()).isEqualTo(before.trap().isPresent() ? 0 : before.result());
        HexFormat hex = HexFormat.of();
        assertThat(after.packet()).isEqualTo(hex.formatHex(data));
        assertThat(after.user()).isEqualTo(hex.formatHex(user));
        assertThat(after.state()).isEqualTo(hex.formatHex(before.memory(Region.STATE)));
        assertThat(after.scratch()).isEqualTo(hex.formatHex(before.memory(Region.SCRATCH)));
        assertThat(after.out()).isEqualTo(hex.formatHex(before.memory(Region.OUT)));
    }

    private static Interpreter interpreter(Program program) {
        return Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
    }

    private static Machine compiled(Instrumented instrumented) {
        return JvmBackend.compile("p", instrumented.accepted(), Surroundings.HOST)
                .value()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Long>> genes() {
        return Arbitraries.longs().list().ofMaxSize(7);
    }
}
