package dev.exocode.vcode.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden tests of one module: which sections are given, and which stages make the others.
 *
 * @param inputs first words of the names of sections that are given
 * @param stages what makes each other section, by the first word of its name
 * @param codes the messages of the module, each of which must stand in some golden
 * @param areas which folders under {@code src/test/golden} are its own; the others are of other suites
 */
public record GoldenSuite(
        Set<String> inputs, Map<String, Stage> stages, List<? extends Code> codes, Predicate<String> areas) {
    private static final Path ROOT = Path.of("src", "test", "golden");

    /**
     * The golden tests of a module that has one suite.
     *
     * @param inputs first words of the names of sections that are given
     * @param stages what makes each other section
     * @param codes the messages of the module
     */
    public GoldenSuite(Set<String> inputs, Map<String, Stage> stages, List<? extends Code> codes) {
        this(inputs, stages, codes, area -> true);
    }

    /**
     * The same suite for one folder.
     *
     * @param area the name of a folder
     * @return a suite that sees no other
     */
    public GoldenSuite of(String area) {
        return new GoldenSuite(inputs, stages, codes, area::equals);
    }

    /**
     * The same suite for all folders but some, which {@link #of} gives to others.
     *
     * @param others the names of folders
     * @return a suite that sees only the rest
     */
    public GoldenSuite except(String... others) {
        Set<String> left = Set.of(others);
        return new GoldenSuite(inputs, stages, codes, area -> !left.contains(area));
    }

    /** Makes a section from the others. */
    @FunctionalInterface
    public interface Stage {

        /**
         * The text a section should have.
         *
         * @param golden the whole file
         * @param section the section's full name; its words behind the first name one program of several in a file, see
         *     {@link Golden#beside}
         * @return lines, each ended by a newline
         */
        String text(Golden golden, String section);
    }

    private static String kind(String section) {
        return section.split(" ")[0];
    }

    /**
     * One test a file, and one for the files together.
     *
     * @return the tests of every file in its folders
     */
    public Stream<DynamicTest> tests() {
        List<Path> files = files();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            tests.add(DynamicTest.dynamicTest(ROOT.relativize(file).toString(), file.toUri(), () -> check(file)));
        }
        tests.add(DynamicTest.dynamicTest("hygiene", () -> hygiene(files)));
        return tests.stream();
    }

    private void check(Path file) throws IOException {
        Golden golden = Golden.read(file);
        Map<String, String> actual = new LinkedHashMap<>();
        golden.sections().forEach((name, text) -> {
            Stage stage = stages.get(kind(name));
            actual.put(name, stage == null ? text : stage.text(golden, name));
        });
        Blessed.check(file, golden.text(actual), golden.why());
    }

    /** No orphans, no empty expectations, no message without a golden. */
    private void hygiene(List<Path> files) {
        Set<String> missing = new TreeSet<>();
        codes.forEach(code -> missing.add(code.id()));
        for (Path file : files) {
            assertThat(file.toString()).as("only goldens stand here").endsWith(".t");
            Golden golden = Golden.read(file);
            Set<String> sections = golden.sections().keySet();
            assertThat(sections)
                    .as("%s: sections that no stage makes", file)
                    .allSatisfy(name -> assertThat(inputs.contains(kind(name)) || stages.containsKey(kind(name)))
                            .as(name)
                            .isTrue());
            assertThat(sections).as("%s: needs an expectation", file).anyMatch(name -> stages.containsKey(kind(name)));
            golden.sections().forEach((name, text) -> {
                if (stages.containsKey(kind(name))) {
                    assertThat(text).as("%s: section %s is empty", file, name).isNotBlank();
                    missing.removeIf(id -> text.contains("[" + id + "]"));
                }
            });
        }
        assertThat(missing).as("messages without a golden").isEmpty();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> areas.test(ROOT.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
            assertThat(files).as("goldens").isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes that hexadecimal text stands for.
     *
     * @param hex digits, white space and underscores anywhere
     * @return the bytes
     */
    public static byte[] bytes(String hex) {
        String digits = hex.replaceAll("[\\s_]", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /**
     * Bytes as hexadecimal text, 16 a line.
     *
     * @param bytes any bytes
     * @return lines, each ended by a newline
     */
    public static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 16) {
            byte[] line = Arrays.copyOfRange(bytes, i, Math.min(i + 16, bytes.length));
            for (byte b : line) {
                out.append(String.format("%02x", b));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
