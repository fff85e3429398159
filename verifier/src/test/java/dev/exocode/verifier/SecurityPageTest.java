package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md names is there: every kind of obligation, and tests, goldens and pages by their names. */
class SecurityPageTest {
    private static final Path TREE = Path.of("..");
    private static final Path PAGE = TREE.resolve("docs").resolve("security.md");
    private static final int DEEP = 12;

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** The names of files in the sources of all modules. */
    private static Set<String> sources() throws IOException {
        try (Stream<Path> files =
                Files.find(TREE, DEEP, (path, attributes) -> attributes.isRegularFile() && isSource(path))) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static boolean isSource(Path path) {
        String name = path.toString().replace('\\', '/');
        return name.contains("/src/") && !name.contains("/target/");
    }

    @Test
    void everyObligationIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("| | obligations"), page.indexOf("So a run returns"));
        List<String> named = table.lines()
                .skip(2)
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[2].strip().split(", ")))
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrder(Arrays.stream(Obligation.Kind.values())
                        .map(Obligation.Kind::name)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsCheckedAtRunTimeIsSaid() throws IOException {
        MatchResult said = Pattern.compile("lists: ((?:[A-Z]+(?:, | and )?)+) are then checked")
                .matcher(Files.readString(PAGE).replaceAll("\\s+", " "))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(Obligation.Kind.values())
                        .filter(Obligation.Kind::isCheckable)
                        .filter(kind -> kind != Obligation.Kind.LOOP)
                        .map(Obligation.Kind::name))
                .containsExactlyInAnyOrder(said.group(1).split(", | and "));
    }

    @Test
    void everyTestAndGoldenIsThere() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> files = sources();
        List<String> tests = found(page, "`([A-Z]\\w+Test)`");
        assertThat(tests)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(files).contains(name + ".java"));
        List<String> goldens = found(page, "`([a-z0-9-]+\\.t)`");
        assertThat(goldens)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(files).contains(name));
    }

    @Test
    void everyClassThatIsTrustedIsThere() throws IOException {
        String page = Files.readString(PAGE);
        String trusted = page.substring(page.indexOf("## Who is trusted"), page.indexOf("## What an accepted"));
        Set<String> files = sources();
        assertThat(found(trusted, "`([A-Z]\\w+)`"))
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(files).contains(name + ".java"));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> links = found(Files.readString(PAGE), "\\]\\(([^)]+)\\)");
        assertThat(links)
                .hasSizeGreaterThan(3)
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }
}
