package dev.exocode.vcode.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.AnyProgram;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The most of everything is read and written, one more is refused, and neither takes long. */
@OnOneJdk
class LimitsTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static Result<Assembled> assemble(String text) {
        return Soon.within(SHORT, () -> Assembler.assemble(new Source("p.vs", text), AnyProgram.extensions()));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "65536 | nop",
                "4096  | .function f%d () ; retv",
                "256   | .import f%d ()",
                "4096  | .table T%d",
            })
    void theMostIsReadAndOneMoreRefused(int most, String line) {
        String text = lines(
                most + 1, i -> line.replace("%d", "" + i).replace("; ", "\n").strip());
        int end = text.lastIndexOf('\n', text.lastIndexOf(line.substring(0, 3)));
        Program program =
                assemble(text.substring(0, end + 1)).value().orElseThrow().program();
        assertThat(assemble(Soon.within(SHORT, () -> Printer.print(program)))
                        .value()
                        .orElseThrow()
                        .program())
                .isEqualTo(program);
        assertThat(Soon.within(SHORT, () -> BinaryFormat.decode("p", BinaryFormat.encode(program)))
                        .value())
                .contains(program);
        assertThat(assemble(text).diagnostics())
                .singleElement()
                .extracting(Diagnostic::headline)
                .asString()
                .contains(": error[A0008]: program must not be larger than the format allows  max=" + most);
    }

    @Test
    void theMostTargetsAreReadAndOneMoreRefused() {
        String targets = IntStream.range(0, Program.MAX_TABLE_TARGETS)
                .mapToObj(i -> i % 2 == 0 ? "L" : "@" + i)
                .collect(Collectors.joining(","));
        String rest = "\nL: jt r1, T\nretl r1\n";
        Program program =
                assemble(".table T " + targets + rest).value().orElseThrow().program();
        assertThat(assemble(Printer.print(program)).value().orElseThrow().program())
                .isEqualTo(program);
        assertThat(BinaryFormat.decode("p", BinaryFormat.encode(program)).value())
                .contains(program);
        String headline = assemble(".table T " + targets + ", L2" + rest)
                .diagnostics()
                .get(0)
                .headline();
        assertThat(headline)
                .isEqualTo("p.vs:1:" + (targets.length() + 12)
                        + ": error[A0008]: program must not be larger than the format allows  max=65536");
    }

    /** Bytes that declare too much are refused where the first too many begins. */
    @ParameterizedTest
    @CsvSource({"3, 4096", "4, 256", "6, 4096"})
    void bytesThatDeclareTooMuchAreRefused(int kind, int most) {
        String line = kind == 3 ? ".function f%d ()\nretv" : kind == 4 ? ".import f%d ()" : ".table T%d";
        Program program = assemble(lines(most, i -> line.replace("%d", "" + i)))
                .value()
                .orElseThrow()
                .program();
        byte[] bytes = BinaryFormat.encode(program);
        int entries = kind == 3 ? 8 + 8 + most * BinaryFormat.INSTRUCTION_BYTES : 8;
        byte[] more = Arrays.copyOf(bytes, bytes.length + 32);
        int content = more.length - entries - 8;
        for (int i = 0; i < 4; i++) {
            more[entries + 4 + i] = (byte) (content >>> 8 * i);
        }
        assertThat(BinaryFormat.decode("p", more).diagnostics())
                .singleElement()
                .extracting(Diagnostic::headline)
                .isEqualTo("p: byte " + bytes.length
                        + ": error[B0017]: program must not declare more than the format allows  max=" + most);
    }

    /** Work must not grow with the square of the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "addli r1, r1, 1\n",
                "\n",
                "L%d: nop\n",
                "??\n",
                "j nowhere\n",
                "frob # comment\n",
                ".function f%d ()\nretv\n",
                ".file \"x\"\n",
                ".line %d\nnop\n",
                ".import f%d (u, u) u\n",
                ".table T%d L, L, nowhere\n",
                "calll r1, f%d(r1, r2)\n",
                ".extension crc32\n",
                "ext.%dul r1, r2, r3\n",
                "setd r1, 0.%d\n"
            })
    void largeTextsTakeLittleTime(String line) {
        Result<Assembled> result = assemble(lines(60_000, i -> line.replace("%d", "" + i)) + "retl r1\n");
        Soon.within(SHORT, () -> result.diagnostics().toString());
        result.value().ifPresent(a -> Soon.within(SHORT, () -> Printer.print(a.program())));
    }

    static List<String> longLines() {
        String digits = "1".repeat(1_000_000);
        return List.of(
                "setd r1, " + digits,
                "setd r1, 0." + digits,
                "setd r1, 1e" + digits,
                "setf r1, 0." + "0".repeat(1_000_000) + "1",
                "setl r1, " + digits,
                "ext." + digits + "ul r1, r2, r3",
                "call @" + digits + "()",
                "x".repeat(1_000_000),
                " ".repeat(1_000_000) + "nop",
                "L" + " ".repeat(1_000_000) + ":",
                "\"".repeat(1_000_000),
                ".file \"" + "x".repeat(1_000_000),
                ".import f (" + "u,".repeat(1_000_000),
                "calll r1, f(" + "r1,".repeat(1_000_000),
                ".table T " + "L,".repeat(1_000_000),
                "setd r1, " + "1E-".repeat(300_000),
                "\ud83d\ude00".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("longLines")
    void longLinesTakeLittleTime(String line) {
        Result<Assembled> result = assemble(line + "\n");
        Soon.within(SHORT, () -> result.diagnostics().toString());
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
    }

    /** The largest of all is nearer to what a text says than infinity up to half a step behind it. */
    @Test
    void numbersAreRoundedOnce() {
        assertThat(Numbers.floating("1.7976931348623158e308", Type.D)).hasValue(0x7fefffffffffffffL);
        assertThat(Numbers.floating("1.7976931348623159e308", Type.D)).isEmpty();
        // Rounded to a double first this would be a tie, and go to the even 1.0.
        assertThat(Numbers.floating("1.00000005960464477540", Type.F)).hasValue(0x3f800001);
    }
}
