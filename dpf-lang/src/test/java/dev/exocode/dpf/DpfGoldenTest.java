package dev.exocode.dpf;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.text.Printer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of filters: messages, the typed filter in canonical DPF, its program, and verdicts of both engines. */
class DpfGoldenTest {
    /** These are about size and have tests of their own, in LimitsTest. */
    private static final Set<DpfCode> SIZES = EnumSet.of(
            DpfCode.SOURCE_SIZE,
            DpfCode.ATOMS,
            DpfCode.FIELD_SHIFTS,
            DpfCode.OPERATIONS,
            DpfCode.MEMBERS,
            DpfCode.PROTOCOLS,
            DpfCode.PROGRAM_SIZE);

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("link", "order", "arguments", "protocols", "source"),
                        Map.of(
                                "diagnostics",
                                (golden, section) -> diagnostics(golden),
                                "typed",
                                (golden, section) -> typed(golden),
                                "vcode",
                                (golden, section) -> Printer.print(program(golden)),
                                "run",
                                (golden, section) -> Runs.results(program(golden), golden.section("run"))),
                        Stream.of(DpfCode.values())
                                .filter(code -> !SIZES.contains(code))
                                .toList())
                .except("pcap")
                .tests();
    }

    /** The last newline of a section belongs to the file, not to the source. */
    private static Source source(Golden golden) {
        return new Source("filter.dpf", golden.section("source").stripTrailing());
    }

    private static Result<Program> compile(Golden golden) {
        String link = golden.sections().getOrDefault("link", LinkType.ETHERNET.name());
        Result<Library> library = library(golden);
        return library.value().isPresent()
                ? DpfCompiler.compile(source(golden), LinkType.valueOf(link.strip()), arguments(golden))
                : Result.failure(library.diagnostics());
    }

    /** Lines NAME=VALUE. */
    private static Arguments arguments(Golden golden) {
        Arguments arguments = Arguments.NONE.withLibrary(library(golden).orThrow());
        if (golden.sections().containsKey("order")) {
            arguments = arguments.withOrder(ByteOrder.LITTLE_ENDIAN);
        }
        for (String line :
                golden.sections().getOrDefault("arguments", "").lines().toList()) {
            arguments = arguments.with(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return arguments;
    }

    /** The standard library, with the protocols of a golden. */
    private static Result<Library> library(Golden golden) {
        String protocols = golden.sections().get("protocols");
        return protocols == null
                ? Result.of(Library.standard())
                : Library.standard().with(new Source("protocols.dpf", protocols.stripTrailing()));
    }

    private static Program program(Golden golden) {
        Result<Program> result = compile(golden);
        return result.value()
                .orElseThrow(() -> new AssertionError(result.diagnostics()))
                .withoutLines();
    }

    private static String typed(Golden golden) {
        return DpfCompiler.parse(source(golden), arguments(golden)).value().orElseThrow() + "\n";
    }

    private static String diagnostics(Golden golden) {
        List<Diagnostic> ofProtocols = library(golden).diagnostics();
        boolean good = ofProtocols.stream().noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        return Stream.concat(ofProtocols.stream(), good ? compile(golden).diagnostics().stream() : Stream.empty())
                .map(d -> d + "\n")
                .collect(Collectors.joining());
    }
}
