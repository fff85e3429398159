package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What decides, given the transfer functions and the decoded program, is small enough to be read in an afternoon: whoever
 * trusts a verdict trusts these lines and not how invariants are found.
 */
class TrustedSizeTest {
    private static final int MOST = 1000;
    private static final List<String> TRUSTED = List.of(
            "Checker",
            "Termination",
            "HostCalls",
            "Bounds",
            "CallGraph",
            "Fuel",
            "Findings",
            "flow/Loops",
            "flow/Ranking",
            "flow/Trips");

    @Test
    void theCheckerHasAtMostAThousandLinesOfCode() throws IOException {
        long lines = 0;
        for (String name : TRUSTED) {
            Path file = Path.of("src/main/java/dev/exocode/verifier", name + ".java");
            try (Stream<String> all = Files.lines(file)) {
                lines += all.map(String::strip).filter(TrustedSizeTest::isCode).count();
            }
        }
        assertThat(lines).isBetween(500L, (long) MOST);
    }

    /** Neither empty, nor a comment, nor an import. */
    private static boolean isCode(String line) {
        return !line.isEmpty()
                && !line.startsWith("/**")
                && !line.startsWith("*")
                && !line.startsWith("//")
                && !line.startsWith("import ")
                && !line.startsWith("package ");
    }
}
