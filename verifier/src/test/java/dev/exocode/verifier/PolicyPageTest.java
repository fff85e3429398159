package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The texts in docs/policy.md are policies; {@code -Dgolden.bless} rewrites the defaults, and still fails. */
class PolicyPageTest {
    private static final Path PAGE = Path.of("..", "docs", "policy.md");
    private static final String FENCE = "```";
    private static final String FILE = "text\n# file ";
    private static final String BEGIN = "<!-- defaults:";
    private static final String END = "<!-- end of defaults -->";

    @Test
    void examplesAreRead() throws IOException {
        String[] parts = Files.readString(PAGE).split(FENCE);
        int read = 0;
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith(FILE)) {
                Result<Policy> result = PolicyFile.parse(new Source("page", parts[i].substring("text\n".length())));
                assertThat(result.diagnostics()).isEmpty();
                assertThat(result.value().orElseThrow()).isNotEqualTo(Policy.STRICT);
                read++;
            }
        }
        assertThat(read).as("files on the page").isPositive();
    }

    @Test
    void pageShowsTheDefaults() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        String defaults = FENCE + "text\n" + Policy.STRICT.text() + FENCE + "\n";
        String expected = page.substring(0, from) + defaults + page.substring(page.indexOf(END));
        Blessed.check(PAGE, expected, "the defaults have changed");
    }
}
