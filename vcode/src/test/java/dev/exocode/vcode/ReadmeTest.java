package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;

/** The program in the module's README compiles, and prints what the README says. */
class ReadmeTest {
    private static final List<String> PACKAGES =
            List.of("dev.exocode.vcode", "dev.exocode.vcode.text", "dev.exocode.vcode.engine", "dev.exocode.vcode.jvm");

    @TempDir
    private Path folder;

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException, ReflectiveOperationException {
        String[] parts = Files.readString(Path.of("README.md")).split("```");
        String program = parts[1].substring("java\n".length());
        assertThat(program.lines().count()).as("a function in ten lines").isEqualTo(10);
        Path source = folder.resolve("Readme.java");
        String imports = PACKAGES.stream().map(p -> "import " + p + ".*;\n").collect(Collectors.joining());
        Files.writeString(
                source, imports + "public class Readme { public static void main(String[] a) {\n" + program + "}}\n");
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
        assertThat(output()).isEqualTo(parts[3].substring(1));
    }

    private String output() throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Readme").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
