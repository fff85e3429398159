package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
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
                        Set.of("link", "dialect", "expression", "expressions"),
                        Map.of(
                                "errors",
                                (golden, section) -> errors(golden),
                                "filters",
                                (golden, section) -> filters(golden),
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
        String text = golden.section("expression").stripTrailing();
        String dialect = golden.sections().getOrDefault("dialect", Dialect.PCAP.name());
        return PcapExpression.parse(new Source("argument", text), link(golden), Dialect.valueOf(dialect.strip()));
    }

    private static LinkType link(Golden golden) {
        return LinkType.valueOf(
                golden.sections().getOrDefault("link", LinkType.ETHERNET.name()).strip());
    }

    /** What each line means in the filter language, which reads it so, too. */
    private static String filters(Golden golden) {
        StringBuilder out = new StringBuilder();
        for (String line : golden.section("expressions").lines().toList()) {
            Result<Filter> filter = PcapExpression.translate(new Source("argument", line), link(golden));
            String text = filter.value()
                    .orElseThrow(() -> new AssertionError(filter.diagnostics()))
                    .toString();
            assertThat(DpfCompiler.parse(new Source("filter.dpf", text)).value())
                    .as(text)
                    .isEqualTo(filter.value());
            out.append(line).append("\n    ").append(text).append('\n');
        }
        return out.toString();
    }

    private static Condition condition(Golden golden) {
        Result<Condition> result = parse(golden);
        return result.value().orElseThrow(() -> new AssertionError(result.diagnostics()));
    }

    private static String errors(Golden golden) {
        return parse(golden).diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
    }
}
