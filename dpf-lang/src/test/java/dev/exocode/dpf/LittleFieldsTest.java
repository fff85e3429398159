package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fields that a protocol declares to be in little-endian order are the numbers that their bytes are, the last one first. */
class LittleFieldsTest {
    private static final String[] RELATIONS = {"==", "!=", "<", "<=", ">", ">="};
    private static final int BEFORE = 3;

    private final Random random = new Random(20261123);

    private static boolean accepts(String protocol, String filter, byte[] packet) {
        Library library =
                Library.standard().with(new Source("own.dpf", protocol)).orThrow();
        Program program = DpfCompiler.compile(
                        new Source("filter.dpf", filter), LinkType.ETHERNET, Arguments.NONE.withLibrary(library))
                .orThrow();
        return Interpreter.of(program).run(packet, 0, packet.length) != 0;
    }

    private static long number(byte[] packet, int at, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << Byte.SIZE | packet[at + i] & 0xff;
        }
        return number;
    }

    private static boolean holds(String relation, int order) {
        return switch (relation) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static String unsigned(long value) {
        return Long.toUnsignedString(value);
    }

    @Test
    void areNumbersOfTheirBytes() {
        for (int bits = 16; bits <= 64; bits += 8) {
            int bytes = bits / Byte.SIZE;
            String protocol = String.format(
                    Locale.ROOT,
                    "protocol own over linktype == 1 { _ : %d; a : little(%d); b : %d; c : little(%d); }",
                    BEFORE * Byte.SIZE,
                    bits,
                    bits,
                    bits);
            for (int i = 0; i < 60; i++) {
                byte[] packet = new byte[BEFORE + 3 * bytes];
                random.nextBytes(packet);
                if (random.nextBoolean()) {
                    System.arraycopy(packet, BEFORE, packet, BEFORE + 2 * bytes, bytes);
                }
                long a = number(packet, BEFORE, bytes);
                long c = number(packet, BEFORE + 2 * bytes, bytes);
                long ones = -1L >>> Long.SIZE - bits;
                long near = random.nextInt(3) == 0 ? random.nextLong() & ones : a + random.nextInt(3) - 1 & ones;
                String relation = RELATIONS[random.nextInt(RELATIONS.length)];
                assertThat(accepts(protocol, "own.a " + relation + " " + unsigned(near), packet))
                        .as("%s %s %s", a, relation, near)
                        .isEqualTo(holds(relation, Long.compareUnsigned(a, near)));
                assertThat(accepts(protocol, "own.a " + relation + " own.c", packet))
                        .isEqualTo(holds(relation, Long.compareUnsigned(a, c)));
                long mask = random.nextLong() & ones | 1;
                assertThat(accepts(protocol, "own.a & " + unsigned(mask) + " == " + unsigned(near & mask), packet))
                        .isEqualTo((a & mask) == (near & mask));
                assertThat(accepts(protocol, "own.a in {" + unsigned(near) + ", 7}", packet))
                        .isEqualTo(a == near || a == 7);
                long negative = a << Long.SIZE - bits >> Long.SIZE - bits;
                assertThat(accepts(protocol, "signed(own.a) < 0", packet)).isEqualTo(negative < 0);
                byte[] cut = Arrays.copyOf(packet, BEFORE + bytes - 1);
                assertThat(accepts(protocol, "own.a >= 0", cut)).isFalse();
            }
        }
    }
}
