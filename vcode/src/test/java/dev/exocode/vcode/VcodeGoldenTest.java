package dev.exocode.vcode;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of assembly text, bytes and both engines; the programs here are right by hand, not by a verifier. */
class VcodeGoldenTest {
    private static final List<Extension> KNOWN = Stream.of(AnyProgram.extensions(), Surroundings.EXTENSIONS)
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("assembly", "bytes"),
                        Map.of(
                                "vcode", (golden, section) -> Printer.print(program(golden, section)),
                                "binary",
                                        (golden, section) ->
                                                GoldenSuite.hex(BinaryFormat.encode(program(golden, section))),
                                "diagnostics", VcodeGoldenTest::diagnostics,
                                "link",
                                        (golden, section) -> inLines(Surroundings.HOST
                                                .link("program", program(golden, section))
                                                .diagnostics()),
                                "run",
                                        (golden, section) ->
                                                Runs.results(program(golden, section), golden.section(section))),
                        // A class that is too large needs a program of 65,536 lines, and has a test of its own.
                        Stream.of(VcodeCode.values())
                                .filter(code -> code != VcodeCode.J0001)
                                .toList())
                .tests();
    }

    private static Result<Program> read(Golden golden, String section) {
        if (golden.sections().keySet().stream().anyMatch(name -> name.startsWith("bytes"))) {
            String hex = golden.beside("bytes", section).replaceAll("#.*", "");
            return BinaryFormat.decode("program.vco", GoldenSuite.bytes(hex), KNOWN);
        }
        var assembled = Assembler.assemble(new Source("program.vs", golden.beside("assembly", section)), KNOWN);
        return new Result<>(assembled.value().map(a -> a.program()), assembled.diagnostics());
    }

    private static Program program(Golden golden, String section) {
        Result<Program> result = read(golden, section);
        return result.value().orElseThrow(() -> new AssertionError(result.diagnostics()));
    }

    private static String diagnostics(Golden golden, String section) {
        return inLines(read(golden, section).diagnostics());
    }

    private static String inLines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d + "\n").collect(Collectors.joining());
    }
}
