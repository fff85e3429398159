package dev.exocode.vcode.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.AnyProgram;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Bytes and programs correspond one to one, and no bytes do harm. */
class BinaryFormatTest {

    private static Result<Program> decode(byte[] bytes) {
        return BinaryFormat.decode("p", bytes, AnyProgram.extensions());
    }

    @Property(tries = 3000)
    void decodesWhatItEncodes(@ForAll @IntRange(max = 20) int size, @ForAll long seed) {
        Program program = AnyProgram.of(size, seed);
        assertThat(decode(BinaryFormat.encode(program)).value()).contains(program);
    }

    /** Any change of any bytes is either refused or another program whose canonical bytes they are. */
    @Property(tries = 20_000)
    void decodingIsTotalAndCanonical(
            @ForAll @IntRange(max = 8) int size, @ForAll long seed, @ForAll @IntRange(max = 4) int changes) {
        Random random = new Random(~seed);
        byte[] bytes = BinaryFormat.encode(AnyProgram.of(size, seed));
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 4);
        }
        if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 20));
        }
        var result = decode(bytes);
        byte[] input = bytes;
        result.value()
                .ifPresentOrElse(
                        program -> assertThat(BinaryFormat.encode(program)).isEqualTo(input),
                        () -> assertThat(result.diagnostics()).isNotEmpty());
    }

    @Property
    void anyBytesDecodeOrAreRefused(@ForAll byte[] bytes) {
        var result = decode(bytes);
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
    }

    @Test
    void theLargestProgramIsReadAndALargerOneRefused() {
        Instruction nop = new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0);
        byte[] largest = BinaryFormat.encode(Program.of(Set.of(), Collections.nCopies(Program.MAX_INSTRUCTIONS, nop)));
        assertThat(decode(largest).value()).isPresent();
        byte[] larger = Arrays.copyOf(largest, largest.length + BinaryFormat.INSTRUCTION_BYTES);
        int bytes = larger.length - 16;
        for (int i = 0; i < 4; i++) {
            larger[12 + i] = (byte) (bytes >>> 8 * i);
        }
        assertThat(decode(larger).diagnostics().get(0).headline()).contains("error[B0006]");
    }
}
