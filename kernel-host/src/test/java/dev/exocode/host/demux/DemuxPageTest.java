package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/demux.md is that of this test, which runs it. */
class DemuxPageTest {
    private static final Path PAGE = Path.of("..", "docs", "demux.md");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/host/demux/DemuxPageTest.java");

    private static Rule rule(String name, String text) {
        return new Rule(
                name,
                PcapExpression.parse(new Source(name, text), LinkType.ETHERNET).orThrow(),
                0);
    }

    private static boolean page(byte[] frame, int[] numbers) {
        // page: from here
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int web = filters.insert(rule("web", "tcp port 80")).orThrow();
        int client =
                filters.insert(rule("client", "tcp port 80 and host 10.0.0.1")).orThrow();
        filters.compact();
        Reader reader = filters.reader();
        int owner = reader.owner(frame, 0, frame.length);
        int count = reader.all(frame, 0, frame.length, frame.length, numbers);
        // page: to here
        return owner == client && count == 2 && numbers[0] + numbers[1] == web + client;
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
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[26] = 10;
        frame[29] = 1;
        frame[37] = 80;
        assertThat(page(frame, new int[4])).isTrue();
    }
}
