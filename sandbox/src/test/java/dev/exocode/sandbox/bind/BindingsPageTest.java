package dev.exocode.sandbox.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/bindings.md compiles, and prints what the page says. */
class BindingsPageTest {
    private static final String FENCE = "```";

    @TempDir
    private Path folder;

    @Test
    void theExamplePrintsWhatThePageSays() throws IOException, ReflectiveOperationException {
        String[] parts = Files.readString(Path.of("..", "docs", "bindings.md")).split(FENCE);
        assertThat(parts).hasSize(7);
        compile(parts[1].substring("java\n".length()));
        byte[] bytes =
                BinaryFormat.encode(Assembler.assemble(new Source("router.vs", parts[3].substring("text\n".length())))
                        .value()
                        .orElseThrow()
                        .program());
        assertThat(printed(bytes)).isEqualTo(parts[5].substring("\n".length()));
    }

    private void compile(String text) throws IOException {
        Path source = Files.writeString(folder.resolve("RouterHost.java"), text);
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

    private String printed(byte[] bytes) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("RouterHost")
                    .getMethod("run", byte[].class, byte[].class)
                    .invoke(null, bytes, new byte[] {1});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
