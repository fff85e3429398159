package dev.exocode.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever bytes come, the bus answers, and if they are a program, it does no harm: a handler of someone else's, which
 * looks at its own memory with each event, never finds it changed; events stay as they were; what is published is what the
 * policy allows; a program that is proved traps only where the bus decides so.
 */
@Timeout(300)
class HostileBytesTest {
    private static final List<String> SAFE = List.of("average", "record", "chatty");
    private static final List<String> ALL =
            List.of("average", "record", "chatty", "hasty", "chain", "spy", "leak", "hoard", "slow");
    private static final Pattern PUBLISHED =
            Pattern.compile("topic (\\d+): ([0-9a-f]{2}(?: [0-9a-f]{2})*) \\(by (\\w+)\\)");
    private static final Pattern ANSWER =
            Pattern.compile("guest: (accepted  |rejected\n|malformed\n|not linked\n)(?s:.*)");
    private static final Pattern DROPPED =
            Pattern.compile("guest: dropped, (trapped: [a-z]+ at pc \\d+|out of fuel: [a-z0-9 ]+)");
    /** Remembers a pattern in its own memory and on the board, and publishes to topic 63 if one has changed. */
    private static final String CANARY = """
            .region packet
            .region user 64
            .region state 64
            .region out 1
            .import publish (u, p, p) u
                    setl    r1, 0
                    lduli   r2, state[0]
                    setul   r3, 0x5ac3_9b77
                    bequl   r2, r3, look
            fill:
                    stul    r3, state[r1+r0]
                    stul    r3, user[r1+r0]
                    addli   r1, r1, 8
                    bltli   r1, 64, fill
                    retl    r0
            look:
                    ldul    r4, state[r1+r0]
                    bneul   r4, r3, alarm
                    ldul    r4, user[r1+r0]
                    bneul   r4, r3, alarm
                    addli   r1, r1, 8
                    bltli   r1, 64, look
                    retl    r0
            alarm:
                    setu    r5, 63
                    setp    r6, 0
                    setp    r7, 1
                    hcallu  r8, publish(r5, r6, r7)
                    retl    r0
            """.replace("_", "");

    private final Listener good = new Listener();
    private final Listener bad = new Listener();
    private Bus bus;
    private byte[][] events;
    private int accepted;
    private int dropped;

    @BeforeEach
    void start() {
        bus = new Bus();
        bus.load(good, false, 1, "canary", assembled(CANARY));
        assertThat(good.heard()).contains("accepted");
        Random random = new Random(4);
        events = Stream.of(0, 1, 2, 3, 4, 7, 16, 64, 511, 512).map(byte[]::new).toArray(byte[][]::new);
        Arrays.stream(events).skip(3).forEach(random::nextBytes);
    }

    /** Loads bytes, posts every event, and unloads what is left. */
    private void harmless(byte[] bytes, boolean onTrial) {
        byte[] sent = bytes.clone();
        bus.load(bad, onTrial, 1, "guest", bytes);
        assertThat(bytes).isEqualTo(sent);
        String answer = bad.heard();
        assertThat(answer).matches(ANSWER);
        if (!answer.startsWith("guest: accepted")) {
            assertThat(answer).contains(": error[");
            assertThat(bus.handlers()).containsExactly("canary");
            return;
        }
        accepted++;
        for (byte[] event : events) {
            byte[] before = event.clone();
            bus.post(good, 1, event);
            assertThat(event).as("the event").isEqualTo(before);
            published(good.heard());
        }
        String last = bad.heard();
        if (!last.isEmpty()) {
            dropped++;
            assertThat(last).matches(DROPPED);
            assertThat(onTrial || last.matches("guest: dropped, trapped: (host|fuel) at pc \\d+"))
                    .as(last)
                    .isTrue();
        }
        bus.unload(bad, "guest");
        assertThat(bad.heard()).isEqualTo(last.isEmpty() ? "unloaded: 1" : "unloaded: 0");
        assertThat(bus.handlers()).containsExactly("canary");
    }

    private static void published(String told) {
        List<String> lines = told.lines().toList();
        Map<String, Integer> by = new HashMap<>();
        assertThat(lines.get(lines.size() - 1)).isEqualTo("delivered");
        for (String line : lines.subList(0, lines.size() - 1)) {
            Matcher matcher = PUBLISHED.matcher(line);
            assertThat(matcher.matches()).as(line).isTrue();
            assertThat(Integer.parseInt(matcher.group(1))).isLessThan(Bus.TOPICS);
            assertThat((matcher.group(2).length() + 1) / 3).isBetween(1, 64);
            by.merge(matcher.group(3), 1, Integer::sum);
        }
        assertThat(by).doesNotContainKey("canary");
        assertThat(lines.size()).isLessThanOrEqualTo(Bus.MOST_FOLLOWING + 1);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] mutant = bytes.clone();
        mutant[bit >> 3] ^= (byte) (1 << (bit & 7));
        return mutant;
    }

    private static byte[] assembled(String text) {
        return BinaryFormat.encode(Assembler.assemble(new Source("canary.vs", text))
                .value()
                .orElseThrow()
                .program());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "user"})
    void theCanaryNoticesAChange(String region) {
        String fill = "bltli   r1, 64, fill\n";
        String forgetful = CANARY.replace(fill, fill + "stuli r0, " + region + "[56]\n");
        assertThat(forgetful).isNotEqualTo(CANARY);
        bus.unload(good, "canary");
        good.heard();
        bus.load(good, false, 1, "canary", assembled(forgetful));
        assertThat(good.heard()).contains("accepted");
        bus.post(good, 1, new byte[0]);
        bus.post(good, 1, new byte[0]);
        assertThat(good.heard()).contains("topic 63: 00 (by canary)");
    }

    @Test
    void randomBytes() {
        Random random = new Random(1);
        byte[] start = Arrays.copyOf(Resources.program("average"), 8);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            // Half of them begin as a program does.
            System.arraycopy(start, 0, bytes, 0, i % 2 == 0 ? Math.min(start.length, bytes.length) : 0);
            harmless(bytes, i % 3 == 0);
        }
    }

    @Test
    void programsThatWereCutShort() {
        for (String name : ALL) {
            byte[] whole = Resources.program(name);
            for (int length = 0; length < whole.length; length++) {
                bus.load(bad, true, 1, "guest", Arrays.copyOf(whole, length));
                assertThat(bad.heard()).startsWith("guest: malformed\n");
            }
        }
    }

    /** Every program that differs in one bit. */
    @ParameterizedTest
    @ValueSource(strings = {"average", "record", "chatty"})
    void oneBitIsWrong(String name) {
        byte[] whole = Resources.program(name);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            harmless(flipped(whole, bit), false);
        }
        assertThat(accepted).as("programs that could do harm").isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyBitsAreWrong(boolean onTrial) {
        Random random = new Random(2);
        List<String> names = onTrial ? ALL : SAFE;
        List<byte[]> programs = names.stream().map(Resources::program).toList();
        for (int i = 0; i < 4000; i++) {
            byte[] mutant = programs.get(random.nextInt(programs.size()));
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                mutant = flipped(mutant, random.nextInt(mutant.length * 8));
            }
            harmless(mutant, onTrial);
        }
        assertThat(accepted).as("programs that could do harm").isGreaterThan(70);
        assertThat(dropped).as("programs that were stopped").isGreaterThan(0);
    }

    /** Programs that differ in a part of an instruction or two, as an author's mistakes do. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void instructionsAreWrong(boolean onTrial) {
        Random random = new Random(6);
        List<Program> programs = SAFE.stream()
                .map(name -> BinaryFormat.decode(name, Resources.program(name))
                        .value()
                        .orElseThrow())
                .toList();
        for (int i = 0; i < 6000; i++) {
            Program whole = programs.get(random.nextInt(programs.size()));
            List<Instruction> code = new ArrayList<>(whole.code());
            for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                code.set(random.nextInt(code.size()), changed(code.get(random.nextInt(code.size())), random));
            }
            harmless(
                    BinaryFormat.encode(new Program(
                            whole.regions(),
                            whole.functions(),
                            whole.imports(),
                            whole.extensions(),
                            whole.tables(),
                            whole.data(),
                            code,
                            whole.lines())),
                    onTrial);
        }
        assertThat(accepted).as("programs that could do harm").isGreaterThan(500);
        assertThat(dropped).as("programs that were stopped").isGreaterThan(0);
    }

    private static Instruction changed(Instruction in, Random random) {
        Op[] alike = Arrays.stream(Op.values())
                .filter(op -> op.format() == in.op().format())
                .toArray(Op[]::new);
        int some = random.nextInt(11);
        try {
            return switch (random.nextInt(6)) {
                case 0 -> with(alike[random.nextInt(alike.length)], in, in.rd(), in.rs1(), in.rs2(), in.imm());
                case 1 -> with(in.op(), in, some, in.rs1(), in.rs2(), in.imm());
                case 2 -> with(in.op(), in, in.rd(), some, in.rs2(), in.imm());
                case 3 -> with(in.op(), in, in.rd(), in.rs1(), some, in.imm());
                default -> with(in.op(), in, in.rd(), in.rs1(), in.rs2(), in.imm() + some - 5);
            };
        } catch (IllegalArgumentException e) {
            // There is no such instruction.
            return in;
        }
    }

    private static Instruction with(Op op, Instruction in, int rd, int rs1, int rs2, long imm) {
        return new Instruction(op, in.type(), in.immediate(), in.region(), rd, rs1, rs2, imm, in.target());
    }

    /** Instructions of one program in another. */
    @Test
    void instructionsAreMixed() {
        Random random = new Random(3);
        List<byte[]> programs = ALL.stream().map(Resources::program).toList();
        for (int i = 0; i < 3000; i++) {
            byte[] mutant = programs.get(random.nextInt(programs.size())).clone();
            byte[] other = programs.get(random.nextInt(programs.size()));
            int words = Math.min(mutant.length, other.length) / 8 - 2;
            int from = random.nextInt(words);
            int to = random.nextInt(words);
            System.arraycopy(other, from * 8, mutant, to * 8, 16);
            harmless(mutant, i % 2 == 0);
        }
        assertThat(accepted).as("programs that could do harm").isGreaterThan(30);
    }
}
