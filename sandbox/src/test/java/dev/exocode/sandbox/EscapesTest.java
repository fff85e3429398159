package dev.exocode.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.exocode.sandbox.bytecode.JavaHandler;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways out that an attacker would try, each by hand: whatever is loaded stays in its memory and its fuel, whatever is not is
 * refused with a few messages, in little time.
 */
class EscapesTest {
    private static final Policy POLICY = Policy.INSTRUMENT.withFuel(100_000);
    private static final Sandbox SANDBOX = new Sandbox(POLICY);

    private static byte[] bytes(String text) {
        return BinaryFormat.encode(Assembler.assemble(new Source("p.vs", text))
                .value()
                .orElseThrow()
                .program());
    }

    private static Guest guest(Sandbox.Engine engine, String text) {
        Result<Guest> loaded = SANDBOX.withEngine(engine).load("p", bytes(text));
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.diagnostics()));
    }

    /** Offsets whose sum wraps, or that look negative or huge, do not come out of the packet's window or of the grant. */
    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void offsetsThatOverflow(Sandbox.Engine engine) {
        String program = """
                .region packet
                .region user 16
                .function main () l
                        insideli packet[8]
                        ldli    r1, packet[0]
                        ldli    r2, packet[8]
                        setl    r4, -1
                        STORE
                        retul   r4
                """;
        long[] edges = {
            0,
            1,
            8,
            9,
            15,
            16,
            17,
            -1,
            -8,
            -16,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            1L << 32,
            (1L << 32) + 8,
            -(1L << 32),
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 7,
            Long.MIN_VALUE + 8,
            1L << 31,
            (1L << 62)
        };
        for (String store : List.of("stli    r4, user[r1+8]", "stl     r4, user[r1+r2]", "stuci   r4, user[r1-8]")) {
            Guest guest = guest(engine, program.replace("STORE", store));
            byte[] memory = new byte[64];
            guest.grant(memory, 24, 16);
            for (long a : edges) {
                for (long b : edges) {
                    Arrays.fill(memory, (byte) 3);
                    byte[] packet = ByteBuffer.allocate(40)
                            .putLong(12, a)
                            .putLong(20, b)
                            .array();
                    guest.run(packet, 12, 16);
                    for (int i = 0; i < 64; i++) {
                        assertThat(memory[i] == 3 || i >= 24 && i < 40).isTrue();
                    }
                }
            }
        }
    }

    /** What was proved of one program, or by one policy, is not believed of another. */
    @Test
    void staleCertificates() {
        String checked = """
                .region packet
                .function main () l
                        len     r1, packet
                        bltli   r1, LEAST, no
                        lduci   r2, packet[9]
                no:
                        retl    r0
                """;
        byte[] safe = bytes(checked.replace("LEAST", "10"));
        byte[] unsafe = bytes(checked.replace("LEAST", "9"));
        Verifier verifier = new Verifier(Policy.STRICT);
        byte[] certificate = ((Verdict.Accepted) verifier.verify("p", safe)).certificate();
        assertThat(verifier.check("p", safe, List.of(), "c", certificate)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verifier.check("p", unsafe, List.of(), "c", certificate)).isInstanceOf(Verdict.Rejected.class);
        assertThat(new Verifier(Policy.STRICT.withFuel(7)).check("p", safe, List.of(), "c", certificate))
                .isInstanceOf(Verdict.Rejected.class);
        for (int i = 0; i < certificate.length; i++) {
            byte[] changed = certificate.clone();
            changed[i] ^= 0x41;
            // The hash and the claims: whatever is changed, the unsafe one is not accepted.
            assertThat(verifier.check("p", unsafe, List.of(), "c", changed)).isNotInstanceOf(Verdict.Accepted.class);
        }
    }

    /** A class that pretends to be a view, names classes of the host, or reaches for what is not its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/Runtime",
                "java/lang/System",
                "java/lang/Class",
                "java/lang/Thread",
                "sun/misc/Unsafe",
                "java/lang/invoke/MethodHandles",
                "dev/exocode/sandbox/Guest",
                "dev/exocode/vcode/engine/Machine"
            })
    void classFilesThatReachForTheHost(String owner) throws Exception {
        byte[] bytes;
        try (var in = EscapesTest.class.getResourceAsStream("EscapesTest$Victim.class")) {
            bytes = in.readAllBytes();
        }
        // The constant pool names another owner instead, as long as the name that it had.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String had = "java/lang/StrictMath";
        String name = "\0" + (char) owner.length() + owner;
        assertThat(text).contains("\0" + (char) had.length() + had);
        String changed = text.replace("\0" + (char) had.length() + had, name);
        Result<Program> translated =
                JavaHandler.translate("Victim.class", changed.getBytes(StandardCharsets.ISO_8859_1), "run");
        assertThat(translated.value()).isEmpty();
        assertThat(translated.diagnostics()).isNotEmpty().hasSizeLessThan(50);
    }

    /** Code that calls what handlers may not. */
    static final class Victim {
        private Victim() {}

        static int run(Packet packet) {
            return (int) StrictMath.sqrt(packet.length());
        }
    }

    /** As many tables, targets, functions, imports and errors as bytes can announce. */
    @Test
    void exhaustion() {
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            code.add(new Instruction(Op.LEN, Type.V, false, Region.PACKET, 1, 0, 0, 0, 0));
            code.add(new Instruction(Op.JT, Type.V, false, null, 0, 1, 0, 0, i));
        }
        code.add(new Instruction(Op.RETV, Type.V, false, null, 0, 0, 0, 0, 0));
        List<List<Integer>> tables = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            tables.add(Collections.nCopies(16, 2 * (4095 - i)));
        }
        byte[] cycles = BinaryFormat.encode(new Program(
                Map.of(Region.PACKET, Segment.packet()),
                List.of(Function.main()),
                List.of(),
                List.of(),
                tables,
                code,
                Lines.NONE));
        // It may be loaded, and then ends by its fuel.
        Guest jumping = Soon.within(Duration.ofMinutes(1), () -> SANDBOX.load("p", cycles))
                .value()
                .orElseThrow();
        for (int length = 0; length < 20; length++) {
            jumping.run(new byte[20], 0, length);
            assertThat(jumping.ending()).isEqualTo(length < 16 ? Ending.ABORTED : Ending.RETURNED);
            assertThat(jumping.charged()).isLessThanOrEqualTo(POLICY.fuel());
        }
        // 65,000 loads outside: one message each would be more than anybody reads.
        StringBuilder loads = new StringBuilder(".region packet\n.region scratch 8\n");
        for (int i = 0; i < 65_000; i++) {
            loads.append("        ldul r")
                    .append(1 + i % 31)
                    .append(", packet[r")
                    .append(i % 31)
                    .append("+r2]\n");
        }
        isRefusedSoon(bytes(loads.append("        retv\n").toString()));
        List<Function> functions = new ArrayList<>();
        List<Instruction> calls = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            functions.add(new Function("f" + i, calls.size(), new Signature(List.of(), Type.V), 4096));
            calls.add(new Instruction(Op.CALL, Type.V, true, null, 0, 0, 0, 0, (i + 1) % 4096));
            calls.add(new Instruction(Op.RETV, Type.V, false, null, 0, 0, 0, 0, 0));
        }
        List<Import> imports = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            imports.add(new Import("i" + i, new Signature(List.of(), Type.V)));
        }
        isRefusedSoon(BinaryFormat.encode(
                new Program(Map.of(), functions, imports, List.of(), List.of(), calls, Lines.NONE)));
    }

    private static void isRefusedSoon(byte[] bytes) {
        Result<Guest> loaded = Soon.within(Duration.ofMinutes(1), () -> SANDBOX.load("p", bytes));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics()).isNotEmpty().hasSizeLessThanOrEqualTo(60);
        int shown = loaded.diagnostics().stream()
                .map(Diagnostic::toString)
                .mapToInt(String::length)
                .sum();
        assertThat(shown).isLessThan(60_000);
    }

    /** Text that nests or goes on for long ends as messages, never as an overflow of the stack. */
    @Test
    void deepText() {
        for (String part : List.of("(", "[", "packet[", "a:", ".function f (", ".table t ", "- ", "\"", "0x")) {
            String text = part.repeat(200_000);
            assertThatCode(() -> Assembler.assemble(new Source("deep.vs", text))
                            .diagnostics()
                            .size())
                    .doesNotThrowAnyException();
            assertThat(Assembler.assemble(new Source("deep.vs", text)).value()).isEmpty();
        }
    }

    /** Guests of the same bytes in many threads, loaded while others run, are right and do not see each other. */
    @Test
    void concurrentUse() throws Exception {
        byte[] bytes = bytes("""
                .region packet
                .region state 8
                .function main () l
                        lduli   r1, state[0]
                        lduci   r2, packet[0]
                        addul   r1, r1, r2
                        stuli   r1, state[0]
                        lduci   r3, packet[1]
                        retul   r1
                """);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> sums = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                byte step = (byte) (t + 1);
                Sandbox.Engine engine = Sandbox.Engine.values()[t % 2];
                Callable<Long> work = () -> {
                    Guest guest =
                            SANDBOX.withEngine(engine).load("p", bytes).value().orElseThrow();
                    long last = 0;
                    for (int i = 0; i < 20_000; i++) {
                        // Every second run is stopped behind its store, and undone.
                        last = Math.max(last, guest.run(new byte[] {step, 0}, 0, 1 + i % 2));
                    }
                    return last;
                };
                sums.add(threads.submit(work));
            }
            for (int t = 0; t < 8; t++) {
                assertThat(sums.get(t).get()).isEqualTo(10_000L * (t + 1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A guest's class goes with it. */
    @Test
    void classesGoWithTheirGuest() throws InterruptedException {
        byte[] bytes = bytes("        retli   7\n");
        WeakReference<Guest> gone =
                new WeakReference<>(SANDBOX.load("p", bytes).value().orElseThrow());
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).isNull();
    }
}
