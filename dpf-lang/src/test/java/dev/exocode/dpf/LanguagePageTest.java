package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of names and protocols in the documents are those of the standard library; {@code -Dgolden.bless} rewrites it, and still fails. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "dpf.md");
    private static final Path PROTOCOLS = Path.of("..", "docs", "protocols.md");

    @Test
    void pageListsAllFields() throws IOException {
        StringBuilder table = new StringBuilder("| name | bits | what it is |\n|---|---:|---|\n");
        for (Field field : Library.standard().fields()) {
            table.append("| `%s` | %s | %s |%n"
                    .formatted(field.fieldName(), field.isOfEither() ? "32, 128" : field.bits(), field.meaning()));
        }
        check(PAGE, "fields", table.toString());
    }

    @Test
    void pageListsAllProtocols() throws IOException {
        StringBuilder table = new StringBuilder("| name | what it is | over |\n|---|---|---|\n");
        for (Protocol protocol : Library.standard().declarations()) {
            List<String> overs = protocol.overs().stream()
                    .map(LanguagePageTest::text)
                    .map(over -> "`" + over + "`")
                    .toList();
            table.append("| `%s` | %s%s | %s |%n"
                    .formatted(
                            protocol.name(),
                            protocol.meaning(),
                            protocol.tunnel() ? ", a tunnel" : "",
                            String.join(", ", overs)));
        }
        check(PROTOCOLS, "protocols", table.toString());
    }

    @Test
    void testsOfTheOriginalsFaultsAreThere() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("## Faults of the original");
        Matcher row =
                Pattern.compile("`(\\w+)\\.(\\w+)`").matcher(page.substring(from, page.indexOf("\n## ", from + 1)));
        int rows = 0;
        while (row.find()) {
            Path test = row.group(1).equals("DpfBuilderTest")
                    ? Path.of("src/test/java/dev/exocode/dpf/DpfBuilderTest.java")
                    : Path.of("../kernel-host/src/test/java/dev/exocode/host/demux/" + row.group(1) + ".java");
            assertThat(Files.readString(test)).contains("void " + row.group(2) + "(");
            rows++;
        }
        assertThat(rows).isEqualTo(12);
    }

    private static void check(Path path, String what, String table) throws IOException {
        String page = Files.readString(path);
        int from = page.indexOf('\n', page.indexOf("<!-- " + what + ":")) + 1;
        int to = page.indexOf("<!-- end of " + what + " -->");
        String expected = page.substring(0, from) + table + page.substring(to);
        Blessed.check(path, expected, "the table of " + what + " has changed");
    }

    private static String text(Protocol.Over over) {
        List<String> parts = new ArrayList<>();
        if (over instanceof Protocol.Announced announced) {
            parts.add(announced.number() + " " + text(announced.values()));
        } else if (over.when().isEmpty()) {
            parts.add(((Protocol.Behind) over).protocol());
        }
        over.when().forEach(clause -> parts.add(Printer.print(clause)));
        return String.join(" && ", parts);
    }

    private static String text(Ranges values) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < values.count(); i++) {
            String least = number(values.least(i));
            members.add(values.least(i) == values.greatest(i) ? least : least + ".." + number(values.greatest(i)));
        }
        boolean one = values.count() == 1 && values.least(0) == values.greatest(0);
        return members.size() > 1 ? "in {" + String.join(", ", members) + "}" : (one ? "== " : "in ") + members.get(0);
    }

    /** EtherTypes in hexadecimal, as they are known. */
    private static String number(long value) {
        return value < 0x600 ? Long.toString(value) : "0x%04x".formatted(value);
    }
}
