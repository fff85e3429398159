package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation tells the truth: every {@code ./exocode} command in a {@code console} block prints what stands below
 * it, and every block that begins with {@code # file NAME}, or {@code // file NAME}, is a file the commands of its page can use.
 *
 * <p>With {@code -Dgolden.bless} the pages are rewritten, and the test still fails.
 */
class DocumentationTest {
    private static final Path TREE = Path.of("..");
    private static final String PROMPT = "$ ./exocode ";
    private static final Pattern FILE = Pattern.compile("(#|//) file (?<name>.*)");

    @TempDir
    private static Path temp;

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(TREE.resolve("README.md")));
        try (Stream<Path> docs = Files.list(TREE.resolve("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream().map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
    }

    private static void check(Path page) throws IOException {
        Shell shell = new Shell(Files.createTempDirectory(temp, "page"));
        List<String> lines = Files.readAllLines(page);
        StringBuilder actual = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            actual.append(line).append('\n');
            if (!line.startsWith("```") || line.equals("```")) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (!lines.get(++i).equals("```")) {
                block.add(lines.get(i));
            }
            actual.append(line.equals("```console") ? console(shell, block) : given(shell, block))
                    .append("```\n");
        }
        Blessed.check(page, actual.toString(), "what the page shows is not what happens");
    }

    private static String given(Shell shell, List<String> block) throws IOException {
        Matcher named = FILE.matcher(block.isEmpty() ? "" : block.get(0));
        if (named.matches()) {
            Path file = shell.folder().resolve(named.group("name"));
            Files.createDirectories(file.getParent());
            Files.write(file, block);
        }
        return String.join("\n", block) + "\n";
    }

    private static String console(Shell shell, List<String> block) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : block) {
            if (line.startsWith(PROMPT)) {
                Shell.Outcome outcome = shell.run(line.substring(PROMPT.length()));
                out.append(line).append('\n').append(outcome.out()).append(outcome.err());
            } else {
                assertThat(line).as("only ./exocode can be run here").doesNotStartWith("$");
            }
        }
        return out.toString();
    }
}
