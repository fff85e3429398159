package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.bytecode.handlers.Bucket;
import dev.exocode.sandbox.bytecode.handlers.Checksum;
import dev.exocode.sandbox.bytecode.handlers.Classes;
import dev.exocode.sandbox.bytecode.handlers.Counters;
import dev.exocode.sandbox.bytecode.handlers.Echo;
import dev.exocode.sandbox.bytecode.handlers.Flows;
import dev.exocode.sandbox.bytecode.handlers.Forward;
import dev.exocode.sandbox.bytecode.handlers.Histogram;
import dev.exocode.sandbox.bytecode.handlers.Knock;
import dev.exocode.sandbox.bytecode.handlers.Numbers;
import dev.exocode.sandbox.bytecode.handlers.Options;
import dev.exocode.sandbox.bytecode.handlers.Pairs;
import dev.exocode.sandbox.bytecode.handlers.Prefixes;
import dev.exocode.sandbox.bytecode.handlers.Question;
import dev.exocode.sandbox.bytecode.handlers.ToWeb;
import dev.exocode.sandbox.view.State;
import dev.exocode.sandbox.view.User;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handlers do in the sandbox what they do as plain Java: the same result and memory, and traps where that throws. */
class HandlersTest {
    private static final int PACKETS = 3_000;

    /** The handlers, with packets that they have something to say about, and how many different outcomes these must lead to. */
    enum Case {
        TO_WEB(
                ToWeb.class,
                2,
                "00112233445566778899aabb0800 450000280000000040060000 0a0000010a000002 c0000050 0000000000000000",
                "00112233445566778899aabb0800 460000280000000040060000 0a0000010a000002 01020304 c0000050 00000000"),
        OPTIONS(
                Options.class,
                4,
                "0000000000000000000000007000000000000000 01 020405b4 0100 0000",
                "0000000000000000000000008000000000000000 03030a 01 02040200 0000"),
        CHECKSUM(Checksum.class, 2, "45000073000040004011b861c0a80001c0a800c7", "fffe0001"),
        COUNTERS(
                Counters.class,
                1,
                "00112233445566778899aabb0800450000280000000040010000",
                "00112233445566778899aabb080045000028000000004006",
                "00112233445566778899aabb080045000028000000004007"),
        ECHO(
                Echo.class,
                3,
                "00112233445566778899aabb0800 450000280000000040010000 0a0000010a000002 0800f7ff 00000000 6162",
                "00112233445566778899aabb0800 450000280000000040010000 0a0000010a000002 08000001 00000000 61626364"),
        KNOCK(Knock.class, 2, "1b58", "1f40", "2328", "0016"),
        CLASSES(Classes.class, 20, "0101010101010101", "80000005000600fa00", "010203"),
        BUCKET(Bucket.class, 2, "0102030405060708090a0b0c0d0e0f", "01020304", "00".repeat(90)),
        HISTOGRAM(Histogram.class, 20, "0102030303", "ffff0000ff"),
        FORWARD(
                Forward.class,
                2,
                "45000073000040004011b861c0a80001c0a800c7",
                "450000730000400002 11fffec0a80001c0a800c7"),
        FLOWS(Flows.class, 100, "00".repeat(24), "ff".repeat(24), "0123456789abcdef".repeat(3)),
        QUESTION(
                Question.class,
                4,
                "000001000001000000000000 03777777 07657861 6d706c65 03636f6d 00 0001 0001",
                "000001000001000000000000 00 001c 0001",
                "000001000001000000000000 3f0102 001c"),
        PREFIXES(Prefixes.class, 3, "0a000001", "c0a80101", "ffffffff", "00000000"),
        /** Its loads and divisors are not checked, on purpose: it is accepted with checks only. */
        NUMBERS(Numbers.class, 100, "00".repeat(40), "ff".repeat(40), "0321436587a9cbed0f".repeat(4)),
        PAIRS(Pairs.class, 100, "00".repeat(32), "ff".repeat(32), "0123456789abcdef".repeat(4));

        private final Class<?> type;
        private final int outcomes;
        private final byte[][] packets;

        Case(Class<?> type, int outcomes, String... packets) {
            this.type = type;
            this.outcomes = outcomes;
            this.packets = Arrays.stream(packets)
                    .map(hex -> HexFormat.of().parseHex(hex.replace(" ", "")))
                    .toArray(byte[][]::new);
        }

        Class<?> type() {
            return type;
        }

        /** One of the packets, most often with a few bytes changed, cut or made longer; or something else altogether. */
        byte[] packet(int turn, Random random) {
            byte[] chosen = packets[turn % packets.length].clone();
            int kind = random.nextInt(12);
            if (kind == 0) {
                chosen = new byte[random.nextInt(100)];
                random.nextBytes(chosen);
            } else if (kind == 1) {
                chosen = Arrays.copyOf(chosen, random.nextInt(chosen.length + 20));
            }
            for (int changes = random.nextInt(8) - 4; changes > 0 && chosen.length > 0; changes--) {
                int[] often = {0, 1, 2, 3, 4, 6, 7, 8, 127, 128, 255};
                boolean any = random.nextBoolean();
                chosen[random.nextInt(chosen.length)] =
                        (byte) (any ? random.nextInt() : often[random.nextInt(often.length)]);
            }
            return chosen;
        }
    }

    @ParameterizedTest
    @EnumSource
    void doTheSameOnAllEngines(Case handler) {
        byte[] bytes = PlainJava.bytes(handler.type);
        Program program = JavaHandler.translate(handler.type.getSimpleName() + ".class", bytes)
                .value()
                .orElseThrow();
        Verdict.Accepted accepted = accepted(handler, program);
        Machine interpreter = Interpreter.load("handler", accepted.program(), HostStub.HOST)
                .value()
                .orElseThrow();
        Machine compiled =
                JvmBackend.compile("handler", accepted, HostStub.HOST).value().orElseThrow();
        PlainJava java = new PlainJava(bytes);
        PlainJava.Memory memory = new PlainJava.Memory();
        memory.state = new byte[java.size(State.class)];
        memory.user = new byte[java.size(User.class)];
        Random random = new Random(handler.ordinal());
        random.nextBytes(memory.user);
        for (int row = 0; row + 8 <= memory.user.length; row += 16) {
            byte[] known = HexFormat.of().parseHex("0100000a18000000");
            known[0] += (byte) (row / 32);
            System.arraycopy(known, 0, memory.user, row, known.length);
        }
        byte[][] grants = {memory.user.clone(), memory.user.clone()};
        interpreter.grant(grants[0], 0, grants[0].length);
        compiled.grant(grants[1], 0, grants[1].length);

        Set<String> outcomes = new HashSet<>();
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = handler.packet(i, random);
            memory.packet = packet.clone();
            HostStub.reset(i);
            String outcome = java.run(memory);
            String told = HostStub.told();
            outcomes.add(outcome);
            for (Machine machine : new Machine[] {interpreter, compiled}) {
                String what = machine + " on " + HexFormat.of().formatHex(packet);
                byte[] data = packet.clone();
                HostStub.reset(i);
                long result = machine.run(data, 0, data.length);
                assertThat(machine.trap().map(Trap::name).orElse(Long.toString(result)))
                        .as(what)
                        .isEqualTo(outcome);
                assertThat(HostStub.told()).as(what).isEqualTo(told);
                assertThat(data).as(what).isEqualTo(memory.packet);
                assertThat(machine.granted()).as(what).isEqualTo(memory.user);
                assertThat(machine.memory(Region.STATE)).as(what).isEqualTo(memory.state);
                assertThat(machine.memory(Region.SCRATCH)).as(what).isEqualTo(memory.scratch);
                assertThat(machine.memory(Region.OUT)).as(what).isEqualTo(memory.out);
            }
        }
        assertThat(outcomes).as("packets lead to different ends").hasSizeGreaterThanOrEqualTo(handler.outcomes);
    }

    private static Verdict.Accepted accepted(Case handler, Program program) {
        Policy policy = handler == Case.NUMBERS ? Policy.INSTRUMENT : Policy.STRICT;
        Verdict verdict = new Verifier(policy).verify("handler", BinaryFormat.encode(program));
        assertThat(verdict.diagnostics().isEmpty())
                .as("%s: %s", handler, verdict.diagnostics())
                .isEqualTo(handler != Case.NUMBERS);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (Verdict.Accepted) verdict;
    }
}
