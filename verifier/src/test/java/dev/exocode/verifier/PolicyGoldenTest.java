package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of policies: what a text means, or what is wrong with it. */
class PolicyGoldenTest {
    static final String AREA = "policy";

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("policy"),
                        Map.of("read", PolicyGoldenTest::read, "hash", PolicyGoldenTest::hash),
                        List.of(PolicyCode.values()))
                .of(AREA)
                .tests();
    }

    private static Result<Policy> parse(Golden golden, String section) {
        return PolicyFile.parse(new Source("p.policy", golden.beside("policy", section)));
    }

    private static String read(Golden golden, String section) {
        Result<Policy> result = parse(golden, section);
        return result.value()
                .map(Policy::text)
                .orElseGet(
                        () -> result.diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining()));
    }

    private static String hash(Golden golden, String section) {
        return parse(golden, section).value().orElseThrow().hash() + "\n";
    }
}
