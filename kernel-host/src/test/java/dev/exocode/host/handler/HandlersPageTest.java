package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.filter.PcapFilter;
import dev.exocode.vcode.diagnostic.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static byte[] counted(String counting, byte[] frame) {
        // counted: from here
        PcapFilter pings = PcapFilter.compile("icmp[0] = 8").orThrow();
        byte[] memory = new byte[8];
        AttachedHandler counts = HandlerHost.granting()
                .attach(AshCompiler.compile(new Source("count.ash", counting)).orThrow(), LinkType.ETHERNET)
                .orThrow();
        counts.grant(memory, 0, memory.length);
        if (pings.matches(frame, 0, frame.length)) {
            counts.run(frame, 0, frame.length);
        }
        // counted: to here
        return memory;
    }

    private static String shown(String what) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// " + what + ": from here"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// " + what + ": to here"))
                .map(line -> line.substring(8) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatIsImportedIsWhereThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        for (Class<?> used : List.of(
                AshCompiler.class,
                Handler.class,
                LinkType.class,
                AttachedHandler.class,
                HandlerEnd.class,
                HandlerHost.class,
                Source.class)) {
            assertThat(page).contains("import " + used.getName() + ";\n");
        }
        assertThat(page).contains(PcapFilter.class.getName());
    }

    @Test
    void theHostsFilterAndMemoryOfThePageCount() throws IOException {
        assertThat(Files.readString(PAGE)).contains("```java\n" + shown("counted") + "```\n");
        String counting = "user seen : u64; message { seen += 1; consume; }";
        byte[] ping = Packets.ethernet(
                "020000000001",
                "020000000002",
                Packets.IP,
                Packets.ip4("192.0.2.1", "192.0.2.2", 1, 64, Packets.icmpEcho(8, 1, 1, new byte[8])));
        assertThat(counted(counting, ping)).isEqualTo(new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
        assertThat(counted(counting, Packets.with(ping, 12, 0x0806))).isEqualTo(new byte[8]);
    }

    @Test
    void theJavaOfThePageRuns() throws IOException {
        String java = shown("page");
        assertThat(Files.readString(PAGE)).contains("```java\n" + java + "```\n");
        assertThat(Files.readString(CLASS))
                .contains(" * <pre>{@code\n" + java.replaceAll("(?m)^", " * ") + " * }</pre>\n");
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        page("needs send; message { reply packet[1..3]; }", new byte[] {1, 2, 3}, wire);
        assertThat(wire.toByteArray()).isEqualTo(new byte[] {2, 3});
    }
}
