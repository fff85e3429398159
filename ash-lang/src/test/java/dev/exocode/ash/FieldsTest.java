package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Running.Observed;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.verifier.Policy;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A handler reads in the field of a header what filters find there, and writes to it as many bits as it has, whatever its protocol
 * declares: places made of other fields, parts with conditions, lengths. Where filters find nothing, the field lacks. All such handlers are
 * proved by the strict policy.
 *
 * <p>150 random protocols a build, many in the profile {@code thorough}; {@code -Dexocode.seed=} for others.
 */
class FieldsTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int PROTOCOLS = THOROUGH ? 20_000 : 150;
    private static final int MESSAGES = 12;
    private static final int MOST_BYTES = 40;
    private static final String LONG = "abort \"long\"";

    private final Random random = new Random();
    private final List<Drawn> fields = new ArrayList<>();

    private record Drawn(String name, int bits, boolean little) {}

    @Test
    void handlersReadWhatFiltersFind() {
        long seed = Long.getLong("exocode.seed", 1);
        Map<String, Integer> fared = new TreeMap<>();
        for (int i = 0; i < PROTOCOLS; i++) {
            random.setSeed(seed * 1_000_003 + i);
            String declared = protocol();
            Result<Library> library = Library.standard().with(new Source("own.dpf", declared));
            if (library.value().isEmpty()) {
                fared.merge(library.diagnostics().get(0).code().id(), 1, Integer::sum);
                continue;
            }
            for (Drawn field : fields) {
                String value = field.bits > Integer.SIZE ? "h." + field.name : "u64(h." + field.name + ")";
                compare(declared, library.orThrow(), "p." + field.name, "found = " + value, fared);
            }
            compare(declared, library.orThrow(), "q.b", "let b = take q else drop; found = u64(b.b)", fared);
        }
        assertThat(fared.get("read")).as("of %s", fared).isGreaterThan(PROTOCOLS);
        assertThat(fared.get("lacks")).as("of %s", fared).isGreaterThan(PROTOCOLS);
        // A sign of a field of 128 bits, a divisor that is zero, and the like.
        assertThat(fared.entrySet().stream()
                        .filter(kind -> kind.getKey().startsWith("D"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .as("of %s", fared)
                .isLessThan(PROTOCOLS / 3);
    }

    /** What is written to a field is in as many bits as it has, all others stay as they were. */
    @Test
    void handlersWriteTheBitsOfAField() {
        long seed = Long.getLong("exocode.seed", 1);
        int written = 0;
        for (int i = 0; i < PROTOCOLS; i++) {
            random.setSeed(seed * 1_000_003 + i);
            Result<Library> library = Library.standard().with(new Source("own.dpf", protocol()));
            if (library.value().isEmpty()) {
                continue;
            }
            for (Drawn field : fields) {
                long ones = -1L >>> Long.SIZE - field.bits;
                long number = random.nextLong() & ones;
                List<byte[]> messages = messages();
                List<Observed> zero = Running.run(writes(library.orThrow(), field, 0), messages);
                List<Observed> full = Running.run(writes(library.orThrow(), field, ones), messages);
                List<Observed> some = Running.run(writes(library.orThrow(), field, number), messages);
                for (int m = 0; m < MESSAGES; m++) {
                    assertThat(List.of(full.get(m).end(), some.get(m).end()))
                            .containsOnly(zero.get(m).end());
                    if (zero.get(m).end().equals("pass")) {
                        BigInteger none = new BigInteger(1, zero.get(m).packet());
                        BigInteger all = new BigInteger(1, full.get(m).packet()).xor(none);
                        BigInteger before = new BigInteger(1, messages.get(m));
                        BigInteger has = new BigInteger(1, some.get(m).packet());
                        assertThat(none).isEqualTo(before.andNot(all));
                        assertThat(has.andNot(all)).isEqualTo(none);
                        int behind = all.getLowestSetBit();
                        assertThat(all.shiftRight(behind))
                                .isEqualTo(BigInteger.valueOf(2).pow(field.bits).subtract(BigInteger.ONE));
                        long found = has.and(all).shiftRight(behind).longValue();
                        assertThat(field.little ? Long.reverseBytes(found) >>> Long.SIZE - field.bits : found)
                                .isEqualTo(number);
                        written++;
                    }
                }
            }
        }
        assertThat(written).isGreaterThan(PROTOCOLS);
    }

    private static Handler writes(Library library, Drawn field, long number) {
        String text = "message { let h = take p else abort \"long\"; h." + field.name + " = "
                + Long.toUnsignedString(number) + " else drop; pass; }";
        return AshCompiler.compile(new Source("writes.ash", text), library).orThrow();
    }

    private List<byte[]> messages() {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = new byte[random.nextInt(MOST_BYTES)];
            for (int at = 0; at < message.length; at++) {
                message[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(12));
            }
            messages.add(message);
        }
        return messages;
    }

    private void compare(String declared, Library library, String field, String reading, Map<String, Integer> fared) {
        Handler handler = AshCompiler.compile(
                        new Source(
                                "reads.ash",
                                "state found : u64; message { let h = take p else abort \"long\"; " + reading
                                        + " else drop; pass; }"),
                        library)
                .orThrow();
        List<byte[]> messages = messages();
        List<Observed> observed = Running.run(handler, messages);
        for (int i = 0; i < MESSAGES; i++) {
            Observed one = observed.get(i);
            String asked = field + " >= 0";
            boolean read = one.end().equals("pass");
            if (read) {
                long found = ByteBuffer.wrap(one.state())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong();
                asked = field + " == " + Long.toUnsignedString(found);
            } else if (one.end().equals(LONG)) {
                fared.merge("long", 1, Integer::sum);
                continue;
            }
            assertThat(matches(asked, library, messages.get(i)))
                    .as("%s %s of %s in\n%s", one.end(), asked, HexFormat.of().formatHex(messages.get(i)), declared)
                    .isEqualTo(read);
            fared.merge(read ? "read" : "lacks", 1, Integer::sum);
        }
    }

    private static boolean matches(String filter, Library library, byte[] message) {
        Program program = DpfCompiler.compile(
                        new Source("asks.dpf", filter), LinkType.ETHERNET, Arguments.NONE.withLibrary(library))
                .orThrow();
        Guest guest = new Sandbox(Policy.STRICT)
                .withEngine(Sandbox.Engine.INTERPRETER)
                .load("asks", BinaryFormat.encode(program))
                .orThrow();
        return guest.run(message, 0, message.length) == 1;
    }

    /** Declares a protocol with some fields, and one behind it. */
    private String protocol() {
        fields.clear();
        StringBuilder text = new StringBuilder("protocol p over linktype == 1 { ");
        int bits = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            bits += field(text, bits);
        }
        for (int part = random.nextInt(4); part > 0; part--) {
            String head = "part at " + place()
                    + (random.nextBoolean() ? " if " + condition() : "")
                    + (random.nextInt(4) == 0 ? " && " + condition() : "");
            text.append(
                            head.contains(" && ") && !head.contains(" if ")
                                    ? head.substring(0, head.indexOf(" && "))
                                    : head)
                    .append(" { ");
            int within = 0;
            for (int i = random.nextInt(2); i >= 0; i--) {
                within += field(text, within);
            }
            text.append("} ");
        }
        if (random.nextInt(3) == 0) {
            text.append("length ").append(place()).append("; ");
        }
        return text + "}\nprotocol q over p { b : 8; }\n";
    }

    /** Declares a field behind so many bits; its own. */
    private int field(StringBuilder text, int behind) {
        boolean little = behind % Byte.SIZE == 0 && random.nextInt(5) == 0;
        int bits = little
                ? Byte.SIZE * (2 + random.nextInt(7))
                : random.nextBoolean() ? Byte.SIZE << random.nextInt(3) : 1 + random.nextInt(64 - behind % Byte.SIZE);
        String name = "f" + fields.size();
        text.append(name).append(little ? " : little(" + bits + "); " : " : " + bits + "; ");
        fields.add(new Drawn(name, bits, little));
        return bits;
    }

    private String place() {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(random.nextInt(12));
            case 1 -> "(" + number(2) + ") % " + (1 + random.nextInt(16));
            case 2 -> "(" + number(1) + " & 7) " + (random.nextBoolean() ? "* 2" : "+ 3");
            default -> number(2);
        };
    }

    private String condition() {
        String set = random.nextInt(9) + ".." + (9 + random.nextInt(9));
        return switch (random.nextInt(5)) {
            case 0 -> number(1) + " in {" + set + ", 27, 0xfffffffffffffff0..0xffffffffffffffff}";
            case 1 -> read() + " & " + (1 + random.nextInt(3)) + " == " + random.nextInt(2);
            case 2 -> "signed(" + read() + ") " + relation() + " " + (random.nextInt(9) - 4);
            case 3 -> number(1) + " " + relation() + " " + number(1);
            default -> number(1) + " " + relation() + " " + random.nextInt(12);
        };
    }

    private String relation() {
        return List.of("==", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
    }

    /** A number that reads the header. */
    private String number(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return read();
        }
        String operator =
                List.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>").get(random.nextInt(10));
        String right = random.nextBoolean() ? number(depth - 1) : String.valueOf(1 + random.nextInt(70));
        return "(" + number(depth - 1) + " " + operator + " " + right + ")";
    }

    private String read() {
        return random.nextInt(4) == 0
                ? random.nextInt(12) + ":" + (1 + random.nextInt(64))
                : fields.get(random.nextInt(fields.size())).name;
    }
}
