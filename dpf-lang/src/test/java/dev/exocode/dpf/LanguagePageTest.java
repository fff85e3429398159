package dev.exocode.dpf;

import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of names in docs/dpf.md is that of the standard library; {@code -Dgolden.bless} rewrites it, and still fails. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "dpf.md");
    private static final String BEGIN = "<!-- fields:";
    private static final String END = "<!-- end of fields -->";

    @Test
    void pageListsAllFields() throws IOException {
        StringBuilder table = new StringBuilder("| name | bits | what it is |\n|---|---:|---|\n");
        for (Field field : Library.standard().fields()) {
            table.append("| `%s` | %s | %s |%n"
                    .formatted(field.fieldName(), field.isOfEither() ? "32, 128" : field.bits(), field.meaning()));
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        int to = page.indexOf(END);
        String expected = page.substring(0, from) + table + page.substring(to);
        Blessed.check(PAGE, expected, "the table of fields has changed");
    }
}
