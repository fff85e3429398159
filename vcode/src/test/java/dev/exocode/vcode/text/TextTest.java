package dev.exocode.vcode.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.AnyProgram;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text and programs correspond, and no text does harm. */
class TextTest {

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "ldusi",
                        "addui",
                        "retui",
                        "setul",
                        "bltui",
                        "j",
                        "len",
                        "nop",
                        "r1",
                        "r31",
                        "r32",
                        "packet",
                        "[",
                        "]",
                        ",",
                        ":",
                        "+",
                        "@",
                        "-1",
                        "0x",
                        "0xffffffffffffffff",
                        "99999999999999999999",
                        "L1",
                        ".region",
                        ".function",
                        ".import",
                        ".extension",
                        ".table",
                        ".local",
                        ".file",
                        ".line",
                        "crc32",
                        "crc32ul",
                        "ext.1ul",
                        "ext.",
                        "calll",
                        "call",
                        "callrl",
                        "hcallu",
                        "jt",
                        "stui",
                        "setd",
                        "fueli",
                        "f",
                        "(",
                        ")",
                        "\"",
                        "\"x\"",
                        "1.5e-3",
                        "rw",
                        "0",
                        "ul",
                        "state",
                        ".",
                        "#",
                        "\n",
                        "\r\n",
                        " ",
                        "\t",
                        "é",
                        "\ud83d",
                        "\0")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 3000)
    void assemblesWhatItPrints(@ForAll @IntRange(max = 20) int size, @ForAll long seed) {
        Program program = AnyProgram.of(size, seed);
        String text = Printer.print(program);
        var result = Assembler.assemble(new Source("p.vs", text), AnyProgram.extensions());
        assertThat(result.diagnostics()).as(text).isEmpty();
        assertThat(result.value().orElseThrow().program()).as(text).isEqualTo(program);
        assertThat(result.value().orElseThrow().positions())
                .hasSize(program.code().size());
        assertThat(Printer.print(result.value().orElseThrow().program())).isEqualTo(text);
    }

    @Property(tries = 200)
    void printsAnInstructionAsInItsProgram(@ForAll @IntRange(max = 20) int size, @ForAll long seed) {
        Program program = AnyProgram.of(size, seed);
        List<String> lines = Printer.print(program)
                .lines()
                .filter(line -> line.startsWith(" "))
                .map(String::strip)
                .toList();
        assertThat(IntStream.range(0, program.code().size())
                        .mapToObj(pc -> Printer.print(program, pc))
                        .toList())
                .isEqualTo(lines);
    }

    @Property(tries = 3000)
    void anyTextAssemblesOrIsRefused(@ForAll("soup") String text) {
        var result = Assembler.assemble(new Source("p.vs", text), AnyProgram.extensions());
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
        result.diagnostics().forEach(d -> assertThat(d.toString()).contains("p.vs:"));
    }

    @Property
    void anyCharactersAssembleOrAreRefused(@ForAll String text) {
        var result = Assembler.assemble(new Source("p.vs", text));
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
    }

    @Test
    void theExampleOfThePackageAssembles() throws IOException {
        String page = Files.readString(Path.of("src/main/java/dev/exocode/vcode/text/package-info.java"));
        String example = page.substring(page.indexOf("<pre>") + 5, page.indexOf("</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
        var result = Assembler.assemble(new Source("p.vs", example), AnyProgram.extensions());
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.value().orElseThrow().program().functions()).hasSize(2);
    }

    @Test
    void anExtensionIsTheFirstKnownOfItsName() {
        Source source = new Source("p.vs", ".extension crc32\n  crc32ul r1, r2, r3\n");
        List<Extension> twice = new ArrayList<>(AnyProgram.extensions());
        Collections.reverse(twice);
        Extension first = twice.stream()
                .filter(extension -> extension.name().equals("crc32"))
                .findFirst()
                .orElseThrow();
        twice.add(new Extension() {
            @Override
            public String name() {
                return "crc32";
            }

            @Override
            public List<Type> types() {
                return List.of(Type.UL);
            }

            @Override
            public int sources() {
                return 1;
            }

            @Override
            public long apply(Type type, long a, long b) {
                return 0;
            }
        });
        Program program =
                Assembler.assemble(source, twice).value().orElseThrow().program();
        assertThat(program.extensions()).singleElement().isSameAs(first);
        assertThat(BinaryFormat.decode("p", BinaryFormat.encode(program), twice)
                        .value()
                        .orElseThrow()
                        .extensions())
                .singleElement()
                .isSameAs(first);
        assertThat(Assembler.assemble(source).diagnostics().get(0).headline()).contains("error[A0015]");
        assertThat(BinaryFormat.decode("p", BinaryFormat.encode(program))
                        .diagnostics()
                        .get(0)
                        .headline())
                .contains("error[B0015]");
    }

    /** As Java 19 and later print them, whatever Java this is. */
    @ParameterizedTest
    @CsvSource({
        "4000000000000000, 2.0",
        "44852d02c7e14af6, 1.25E22",
        "0000000000000001, 4.9E-324",
        "7fefffffffffffff, 1.7976931348623157E308",
        "3e70000000000000, 5.960464477539063E-8",
        "3f50624dd2f1a9fc, 0.001",
        "3f1a36e2eb1c432d, 1.0E-4",
        "41624f8000000000, 9600000.0",
        "416312d000000000, 1.0E7",
        "c16312cfffffffff, -9999999.999999998"
    })
    void printsTheShortestDecimal(String bits, String text) {
        Instruction set = new Instruction(Op.SET, Type.D, true, null, 1, 0, 0, Long.parseUnsignedLong(bits, 16), 0);
        assertThat(Printer.print(Program.of(Set.of(), List.of(set)))).isEqualTo("        setd    r1, " + text + "\n");
    }
}
