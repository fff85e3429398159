package dev.exocode.examples.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The two families from text to result, through everything that the core goes through. */
class ExtensionsTest {
    private static final List<Extension> EXTENSIONS = List.of(new Popcount(), new Crc32());

    /** The CRC of the packet's first eight bytes in {@code type}s, and the number of its set bits. */
    private static final String CHECKSUM = """
            .region packet
            .extension popcount
            .extension crc32
                    len     r1, packet
                    bgeuli  r1, 8, L1
                    retl    r0
            L1:     setu    r2, 0xffffffff
                    lduli   r3, packet[0]
                    bswapul r3, r3
                    crc32ul r2, r2, r3
                    comu    r2, r2
                    popcountu r4, r2
                    lshuli  r4, r4, 32
                    orul    r2, r2, r4
                    retul   r2
            """;

    @Test
    void bothAreVerifiedAndRunByBothEngines() {
        Program program = Assembler.assemble(new Source("checksum.vs", CHECKSUM), EXTENSIONS)
                .value()
                .orElseThrow()
                .program();
        byte[] bytes = BinaryFormat.encode(program);
        assertThat(BinaryFormat.decode("checksum.vco", bytes, EXTENSIONS).value())
                .contains(program);
        assertThat(new Verifier(Policy.STRICT, EXTENSIONS).verify("checksum.vco", bytes))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(new Verifier(Policy.STRICT).verify("checksum.vco", bytes)).isInstanceOf(Verdict.Malformed.class);
        assertThat(Printer.print(program)).contains("popcountu r4, r2", "crc32ul r2, r2, r3");
        Random random = new Random(1);
        for (Machine machine : List.of(
                Interpreter.of(program),
                JvmBackend.compile("checksum", program).value().orElseThrow())) {
            for (int i = 0; i < 1000; i++) {
                byte[] packet = new byte[8];
                random.nextBytes(packet);
                CRC32 expected = new CRC32();
                expected.update(packet);
                long crc = expected.getValue();
                assertThat(machine.run(packet, 0, packet.length)).isEqualTo(crc | (long) Long.bitCount(crc) << 32);
            }
        }
    }

    /** What a verifier may rely on is true. */
    @Test
    void resultsLieWhereTheExtensionSays() {
        Random random = new Random(2);
        for (Extension extension : EXTENSIONS) {
            for (var type : extension.types()) {
                for (int i = 0; i < 1000; i++) {
                    long result =
                            extension.result(type).wrap(extension.apply(type, random.nextLong(), random.nextLong()));
                    assertThat(result).isBetween(extension.least(type), extension.greatest(type));
                }
            }
        }
    }
}
