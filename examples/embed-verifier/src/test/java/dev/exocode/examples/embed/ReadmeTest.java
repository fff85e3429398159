package dev.exocode.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Blessed;
import dev.exocode.vcode.text.Assembler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README tells the truth: its command prints what it shows, and so does its program. */
@Timeout(120)
class ReadmeTest {
    private static final Path PAGE = Path.of("README.md");
    private static final String COMMAND = "examples/embed-verifier/run";
    private static final String CONSOLE = "```console\n$ " + COMMAND + "\n";
    private static final String FENCE = "```";
    private static final List<String> PACKAGES = List.of(
            "java.util",
            "dev.exocode.verifier",
            "dev.exocode.vcode",
            "dev.exocode.vcode.engine",
            "dev.exocode.vcode.jvm",
            "dev.exocode.vcode.text",
            "dev.exocode.vcode.binary",
            "dev.exocode.vcode.diagnostic");

    @TempDir
    private Path folder;

    /** What a body prints. */
    private interface Body {
        void run() throws IOException, ReflectiveOperationException;
    }

    @Test
    void theScenarioIsWhatThePageShows() throws IOException, ReflectiveOperationException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(CONSOLE) + CONSOLE.length();
        assertThat(from).isGreaterThan(CONSOLE.length());
        String printed = printed(() -> Main.main(new String[0]));
        String expected = page.substring(0, from) + printed + page.substring(page.indexOf(FENCE, from));
        Blessed.check(PAGE, expected, "the scenario prints something else");
    }

    @Test
    void theCommandStartsTheScenario() throws IOException {
        Path script = Path.of("..", "..").resolve(COMMAND);
        assertThat(script).isExecutable();
        assertThat(Files.readString(script)).contains(Main.class.getName());
        assertThat(Files.readString(PAGE)).contains("```sh\n" + COMMAND + "\n```");
    }

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException, ReflectiveOperationException {
        String[] parts = Files.readString(PAGE).split(FENCE);
        String host = block(parts, 5, "java\n");
        String load = block(parts, 7, "java\n");
        String program = block(parts, 9, "text\n");
        assertThat(load.lines().count()).as("fewer than ten lines").isLessThan(10);
        compile(host + load);
        assertThat(run(program)).isEqualTo(block(parts, 11, "\n"));
        String unchecked = program.lines()
                .filter(line -> !line.strip().matches("bltii +r1, 4, none"))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
        assertThat(unchecked).isNotEqualTo(program);
        assertThat(run(unchecked)).isEqualTo(block(parts, 13, "\n"));
    }

    private static String block(String[] parts, int index, String start) {
        assertThat(parts[index]).startsWith(start);
        return parts[index].substring(start.length());
    }

    private void compile(String body) throws IOException {
        Path source = folder.resolve("Readme.java");
        String imports = PACKAGES.stream().map(p -> "import " + p + ".*;\n").collect(Collectors.joining());
        Files.writeString(
                source,
                imports + "public class Readme { public static void main(byte[] bytes, byte[] packet) {\n" + body
                        + "}}\n");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** What the page's code prints of a program. */
    private String run(String program) throws IOException, ReflectiveOperationException {
        byte[] bytes = BinaryFormat.encode(Assembler.assemble(new Source("guest.vs", program))
                .value()
                .orElseThrow()
                .program());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return printed(() -> loader.loadClass("Readme")
                    .getMethod("main", byte[].class, byte[].class)
                    .invoke(null, bytes, "abc.".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static String printed(Body body) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            body.run();
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
