package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/handlers.md and of the class itself is that of this test, which runs it. */
class HandlersPageTest {
    private static final Path PAGE = Path.of("..", "docs", "handlers.md");
    private static final Path CLASS = Path.of("src/main/java/dev/exocode/host/handler/HandlerHost.java");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/host/handler/HandlersPageTest.java");

    private static void page(String text, byte[] frame, ByteArrayOutputStream wire) {
        // page: from here
        Handler handler = AshCompiler.compile(new Source("echo.ash", text)).orThrow();
        AttachedHandler echo =
                HandlerHost.granting("send").attach(handler, LinkType.ETHERNET).orThrow();
        if (echo.run(frame, 0, frame.length) == HandlerEnd.REPLY) {
            echo.requests().send(wire::write);
        }
        // page: to here
    }

    @Test
    void theJavaOfThePageRuns() throws IOException {
        String java = Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// page: from here"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// page: to here"))
                .map(line -> line.substring(8) + "\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(PAGE)).contains("```java\n" + java + "```\n");
        assertThat(Files.readString(CLASS))
                .contains(" * <pre>{@code\n" + java.replaceAll("(?m)^", " * ") + " * }</pre>\n");
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        page("needs send; message { reply packet[1..3]; }", new byte[] {1, 2, 3}, wire);
        assertThat(wire.toByteArray()).isEqualTo(new byte[] {2, 3});
    }
}
