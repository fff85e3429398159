package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.golden.Blessed;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java of docs/kernel.md and docs/downloaded-code.md compiles, and prints what stands below it. */
class KernelPageTest {
    private static final String FENCE = "```";
    private static final String JAVA = "java\n";
    private static final String TEXT = "text\n";
    private static final List<String> IMPORTED = List.of(
            "dev.exocode.ash.*",
            "dev.exocode.dpf.LinkType",
            "dev.exocode.dpf.pcap.*",
            "dev.exocode.examples.libraryos.*",
            "dev.exocode.host.capability.*",
            "dev.exocode.host.demux.Rule",
            "dev.exocode.host.device.*",
            "dev.exocode.host.kernel.*",
            "dev.exocode.host.load.Engine",
            "dev.exocode.host.method.*",
            "dev.exocode.host.udf.*",
            "dev.exocode.host.wakeup.*",
            "dev.exocode.vcode.binary.BinaryFormat",
            "dev.exocode.vcode.diagnostic.*",
            "dev.exocode.vcode.text.Assembler",
            "java.nio.ByteBuffer",
            "java.nio.file.*",
            "java.util.*");

    /** What the page says a rule is. */
    private static final String RULE = "static Rule rule(String text) { return new Rule(text, PcapExpression.parse("
            + "new Source(text, text), LinkType.ETHERNET).orThrow(), Rule.PRIORITY); }\n";

    /** And what the bytes of a file are. */
    private static final String BYTES = "static byte[] bytes(String file) throws java.io.IOException {"
            + " return BinaryFormat.encode(Assembler.assemble(new Source(file, Files.readString(Path.of(file))))"
            + ".orThrow().program()); }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"kernel.md, 6", "downloaded-code.md, 3"})
    void theJavaPrintsWhatThePageSays(String name, int parts) throws IOException, ReflectiveOperationException {
        Path page = Path.of("..", "..", "docs", name);
        assertThat(ran(page)).isEqualTo(parts);
    }

    private int ran(Path page) throws IOException, ReflectiveOperationException {
        String[] parts = Files.readString(page).split(FENCE, -1);
        int ran = 0;
        for (int i = 1; i + 2 < parts.length; i += 2) {
            if (parts[i].startsWith(JAVA) && parts[i + 2].startsWith(TEXT)) {
                String name = "Page" + ran++;
                // The page is written for who stands at the top of the source tree.
                compile(name, parts[i].substring(JAVA.length()).replace("\"examples/", "\"../"));
                parts[i + 2] = TEXT + printed(name);
            }
        }
        Blessed.check(page, String.join(FENCE, parts), "the page does not say what its Java prints");
        return ran;
    }

    private void compile(String name, String body) throws IOException {
        String imports = IMPORTED.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining());
        Path source = Files.writeString(
                folder.resolve(name + ".java"),
                imports + "public class " + name + " { public static void main(String[] a) throws Exception {\n" + body
                        + "}\n"
                        + RULE
                        + BYTES
                        + "}\n");
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

    private String printed(String name) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
