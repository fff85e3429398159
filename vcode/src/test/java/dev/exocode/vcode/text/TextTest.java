package dev.exocode.vcode.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.random.RandomPrograms;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and programs correspond, and no text does harm. */
class TextTest {

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

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
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    @Property
    void assemblesWhatItPrints(@ForAll("genes") List<Long> genes) {
        Program program = RandomPrograms.program(genes);
        String text = Printer.print(program);
        var result = Assembler.assemble(new Source("p.vs", text));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.value().orElseThrow().program()).isEqualTo(program);
        assertThat(result.value().orElseThrow().positions())
                .hasSize(program.code().size());
        assertThat(Printer.print(result.value().orElseThrow().program())).isEqualTo(text);
    }

    @Property(tries = 3000)
    void anyTextAssemblesOrIsRefused(@ForAll("soup") String text) {
        var result = Assembler.assemble(new Source("p.vs", text));
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
        result.diagnostics().forEach(d -> assertThat(d.toString()).contains("p.vs:"));
    }

    @Property
    void anyCharactersAssembleOrAreRefused(@ForAll String text) {
        var result = Assembler.assemble(new Source("p.vs", text));
        assertThat(result.value().isEmpty()).isEqualTo(!result.diagnostics().isEmpty());
    }

    /** Work must not grow with the square of the text: each of these took a minute when it did. */
    @ParameterizedTest
    @ValueSource(strings = {"addli r1, r1, 1\n", "\n", "L%d: nop\n", "??\n", "j nowhere\n", "frob # comment\n"})
    void largeTextsTakeLittleTime(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append(line.replace("%d", Integer.toString(i)));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Assembler.assemble(new Source("p.vs", text + "retl r1\n")));
    }

    @Test
    void theLargestProgramIsAssembledAndALargerOneRefused() {
        String largest = "nop\n".repeat(Program.MAX_INSTRUCTIONS);
        assertThat(Assembler.assemble(new Source("p.vs", largest)).value()).isPresent();
        assertThat(Assembler.assemble(new Source("p.vs", largest + "nop\n")).diagnostics())
                .hasToString(
                        "[p.vs:65537:1: error[A0008]: program must not be larger than the format allows  max=65536\n"
                                + "    nop\n    ^^^]");
    }
}
