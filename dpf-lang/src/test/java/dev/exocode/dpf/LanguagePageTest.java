package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.golden.Blessed;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.jvm.JvmBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The filters of the language's page compile without a word, and match of the packets below them what it says; the tables of names and protocols in
 * the documents are those of the standard library. {@code -Dgolden.bless} rewrites either, and still fails. With the files that the page's
 * commands use, the filters show all of the language.
 */
class LanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "dpf.md");
    private static final Path PROTOCOLS = Path.of("..", "docs", "protocols.md");

    /** A filter and the packets that it is asked about; if its names are declared, that stands before it. */
    private static final Pattern FILTER = Pattern.compile(
            "(?:```dpf\n(?<protocols>[^`]*)```\n)?```dpf\n(?<filter>[^`]*)```\n```text\n(?<packets>[^`]*)```\n");

    /** A file of the page, which its commands may use; and what they give for parameters. */
    private static final Pattern FILE = Pattern.compile("```sh\n(?<text># file (?<name>.*)\n[^`]*)```\n");

    private static final Pattern GIVEN = Pattern.compile("\n\\$ .* --param '\\w+=(?<value>.*)' ");
    private static final int LEAST_FILTERS = 20;

    @Test
    void filtersMatchWhatThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder done = new StringBuilder();
        Matcher blocks = FILTER.matcher(page);
        int filters = 0;
        int shown = 0;
        while (blocks.find()) {
            filters++;
            shown += blocks.group("protocols") == null ? 1 : 2;
            Result<Program> compiled =
                    DpfCompiler.compile(filter(blocks), LinkType.ETHERNET, Arguments.NONE.withLibrary(library(blocks)));
            assertThat(compiled.diagnostics()).as(blocks.group("filter")).isEmpty();
            String verdicts = blocks.group("packets")
                    .lines()
                    .map(line -> line.split(" =>")[0])
                    .map(packet -> packet + (matches(compiled.orThrow(), packet) ? " => match\n" : " => no match\n"))
                    .collect(Collectors.joining());
            String before = page.substring(blocks.start(), blocks.start("packets"));
            blocks.appendReplacement(done, Matcher.quoteReplacement(before + verdicts + "```\n"));
        }
        assertThat(shown).as("blocks of the language").isEqualTo(page.split("```dpf\n").length - 1);
        assertThat(filters).isGreaterThanOrEqualTo(LEAST_FILTERS);
        blocks.appendTail(done);
        Blessed.check(PAGE, done.toString(), "filters of the page match something else");
    }

    @Test
    void pageShowsEveryConstruct() throws IOException {
        Shown shown = new Shown();
        String page = Files.readString(PAGE);
        Matcher blocks = FILTER.matcher(page);
        while (blocks.find()) {
            shown.addFilter(filter(blocks), library(blocks));
            if (blocks.group("protocols") != null) {
                shown.addProtocols(protocols(blocks));
            }
        }
        Matcher files = FILE.matcher(page);
        while (files.find()) {
            Source source = new Source(files.group("name"), files.group("text"));
            if (page.contains("$ ./exocode run " + source.name() + " ")) {
                shown.addFilter(source, Library.standard());
            }
        }
        Matcher given = GIVEN.matcher(page);
        while (given.find()) {
            shown.addArgument(new Source("param", given.group("value")));
        }
        assertThat(shown.missing())
                .as("constructs that no example of the page has")
                .isEmpty();
    }

    /** Asks both engines about a packet: hexadecimal digits, and {@code of} its length on the wire if fewer bytes are captured. */
    private static boolean matches(Program program, String packet) {
        String[] parts = packet.split(" of ");
        byte[] bytes = GoldenSuite.bytes(parts[0]);
        long length = parts.length > 1 ? Long.parseLong(parts[1]) : bytes.length;
        Host host = Host.of(new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> length));
        List<Machine> machines = List.of(
                Interpreter.load("filter", program, host).value().orElseThrow(),
                JvmBackend.compile("filter", program, host).value().orElseThrow());
        return new Comparison(program, machines).run(bytes).result() == 1;
    }

    private static Source filter(Matcher blocks) {
        return new Source("filter.dpf", blocks.group("filter"));
    }

    private static Source protocols(Matcher blocks) {
        return new Source("protocols.dpf", blocks.group("protocols"));
    }

    /** What names mean in a filter. */
    private static Library library(Matcher blocks) {
        if (blocks.group("protocols") == null) {
            return Library.standard();
        }
        Result<Library> library = Library.standard().with(protocols(blocks));
        assertThat(library.diagnostics()).as(blocks.group("protocols")).isEmpty();
        return library.orThrow();
    }

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
