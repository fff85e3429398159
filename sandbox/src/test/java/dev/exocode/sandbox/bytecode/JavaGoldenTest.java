package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Goldens of Java handlers: what a source or bytecode becomes, or why it is refused.
 *
 * <p>A section {@code java} is a source, in which the views need no import; {@code method} names the method to run. {@code bytecode} is a
 * descriptor and, in hexadecimal, the code of a static method {@code run}, with 2 words of stack and 4 variables; {@code bytes}
 * are those of a class file, {@code 00 * 9} nine of them.
 */
class JavaGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("java", "method", "bytecode", "bytes"),
                        Map.of("refused", JavaGoldenTest::refused, "program", JavaGoldenTest::program),
                        List.of(HandlerCode.values()))
                .of("java")
                .tests();
    }

    private static Result<Program> translated(Golden golden, String section) {
        String rest = section.contains(" ") ? section.substring(section.indexOf(' ')) : "";
        Map<String, String> sections = golden.sections();
        String method = sections.getOrDefault("method" + rest, "").strip();
        byte[] bytes = sections.containsKey("java" + rest)
                ? Compiled.of(sections.get("java" + rest), "--release", "17")
                : sections.containsKey("bytecode" + rest)
                        ? raw(sections.get("bytecode" + rest))
                        : repeated(golden.beside("bytes", section));
        return method.isEmpty()
                ? JavaHandler.translate("Given.class", bytes)
                : JavaHandler.translate("Given.class", bytes, method);
    }

    private static String refused(Golden golden, String section) {
        Result<Program> result = translated(golden, section);
        return result.value().isPresent()
                ? "nothing\n"
                : result.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String program(Golden golden, String section) {
        Program program = translated(golden, section).value().orElseThrow();
        Verdict verdict = new Verifier(Policy.STRICT).verify("Given.class", BinaryFormat.encode(program));
        String end = verdict instanceof Verdict.Accepted accepted
                ? "accepted, fuel " + accepted.worstCaseFuel().orElseThrow()
                : verdict.diagnostics().stream().map(Diagnostic::headline).collect(Collectors.joining("\n"));
        return Printer.print(program) + "# " + end + "\n";
    }

    private static byte[] raw(String text) {
        String[] lines = text.split("\n", 2);
        String hex = Arrays.stream(lines[1].split("\n"))
                .map(line -> line.replaceFirst("#.*", ""))
                .collect(Collectors.joining());
        RawClass raw = new RawClass();
        raw.method("run", lines[0].strip(), 2, 4, GoldenSuite.bytes(hex));
        return raw.bytes();
    }

    private static byte[] repeated(String text) {
        String[] parts = text.strip().split(" \\* ");
        byte[] once = GoldenSuite.bytes(parts[0]);
        int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        byte[] all = new byte[once.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = once[i % once.length];
        }
        return all;
    }
}
