package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Printer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of tcpdump expressions: messages, and the tests in the order in which they are asked. */
class PcapGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("link", "expression"),
                        Map.of(
                                "errors",
                                (golden, section) -> errors(golden),
                                "vcode",
                                (golden, section) -> Printer.print(
                                        condition(golden).compile().orElseThrow()),
                                "tests",
                                (golden, section) ->
                                        Shown.predicate(condition(golden).predicate())),
                        // These are about size and have tests of their own, in PcapLimitsTest.
                        Stream.of(PcapCode.values())
                                .filter(code -> !Set.of(
                                                PcapCode.SOURCE_SIZE, PcapCode.TEST_COUNT, PcapCode.PROGRAM_SIZE)
                                        .contains(code))
                                .toList())
                .of("pcap")
                .tests();
    }

    /** The last newline of a section belongs to the file, not to the source. */
    private static Result<Condition> parse(Golden golden) {
        String link = golden.sections().getOrDefault("link", LinkType.ETHERNET.name());
        String text = golden.section("expression").stripTrailing();
        return PcapExpression.parse(new Source("argument", text), LinkType.valueOf(link.strip()));
    }

    private static Condition condition(Golden golden) {
        Result<Condition> result = parse(golden);
        return result.value().orElseThrow(() -> new AssertionError(result.diagnostics()));
    }

    private static String errors(Golden golden) {
        return parse(golden).diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
    }
}
