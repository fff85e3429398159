package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.golden.Runs;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.vcode.text.Assembler;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of verdicts: programs of ordinary shape accepted, unsafe ones rejected with the reason. */
class VerifierGoldenTest {
    /** Messages that no text of a program can lead to: of {@link HostileSizeTest} and {@link CertificateTest}. */
    private static final Set<VerifierCode> ELSEWHERE =
            Set.of(VerifierCode.V1013, VerifierCode.V1014, VerifierCode.V4001, VerifierCode.V4002);

    @TestFactory
    Stream<DynamicTest> goldens() {
        List<Code> codes = Stream.of(VerifierCode.values())
                .filter(code -> !ELSEWHERE.contains(code))
                .<Code>map(code -> code)
                .toList();
        return new GoldenSuite(
                        Set.of("assembly", "bytes", "policy"),
                        Map.of(
                                "verify",
                                VerifierGoldenTest::verify,
                                "run",
                                (golden, section) -> Runs.results(accepted(golden, section), golden.section(section))),
                        codes)
                .except(PolicyGoldenTest.AREA)
                .tests();
    }

    /** The policy of the section, or else of the golden, or the strict one. */
    private static Policy policy(Golden golden, String section) {
        String own = "policy" + section.substring(section.indexOf(' ') < 0 ? section.length() : section.indexOf(' '));
        String text = golden.sections().getOrDefault(own, golden.sections().getOrDefault("policy", ""));
        return PolicyFile.parse(new Source("policy", text)).value().orElseThrow();
    }

    private static Verdict verdict(Golden golden, String section) {
        Verifier verifier = new Verifier(policy(golden, section), Surroundings.EXTENSIONS);
        if (golden.sections().containsKey("bytes")) {
            return verifier.verify("program.vco", GoldenSuite.bytes(golden.section("bytes")));
        }
        Source source = new Source("program.vs", golden.beside("assembly", section));
        var result = Assembler.assemble(source, Surroundings.EXTENSIONS);
        Assembled assembled = result.value().orElseThrow(() -> new AssertionError(result.diagnostics()));
        byte[] bytes = BinaryFormat.encode(assembled.program());
        return verifier.verify("program.vco", bytes, assembled.positions());
    }

    private static String verify(Golden golden, String section) {
        Verdict verdict = verdict(golden, section);
        if (verdict instanceof Verdict.Accepted accepted) {
            Map<Obligation.Kind, Long> kinds = accepted.obligations().stream()
                    .collect(Collectors.groupingBy(
                            Obligation::kind, () -> new EnumMap<>(Obligation.Kind.class), Collectors.counting()));
            String fuel = accepted.worstCaseFuel().isPresent()
                    ? "" + accepted.worstCaseFuel().getAsLong()
                    : "metered";
            return "accepted fuel=" + fuel + " proved=" + kinds + "\n"
                    + accepted.diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
        }
        return verdict.diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
    }

    private static Program accepted(Golden golden, String section) {
        return ((Verdict.Accepted) verdict(golden, section)).program();
    }
}
