package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static List<Diagnostic> overlap() {
        // overlap: from here
        Demultiplexer strict =
                Demultiplexer.of(Settings.of(Demultiplexer.Order.SPECIFIC).with(Demultiplexer.Overlap.REFUSE));
        strict.insert(rule("web", "tcp port 80")).orThrow();
        Result<Integer> refused = strict.insert(rule("client", "host 10.0.0.1"));
        // overlap: to here
        return refused.diagnostics();
    }

    private static List<Diagnostic> owners() {
        // owners: from here
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        Capability web = Capability.create();
        Owner alice = filters.owner("alice", web);
        Owner bob = filters.owner("bob", Capability.create());
        Owner cache = filters.owner("cache", Capability.create(), web);
        alice.insert(rule("web", "tcp port 80")).orThrow();
        Result<Integer> refused = bob.insert(rule("spy", "tcp port 80 and host 10.0.0.1"));
        cache.insert(rule("hot", "tcp port 80 and host 10.0.0.2")).orThrow();
        // owners: to here
        return refused.diagnostics();
    }

    @Test
    void ownersKeepTheirPackets() throws IOException {
        List<Diagnostic> messages = owners();
        assertThat(messages).hasSize(1);
        assertThat(Files.readString(PAGE)).contains(java("owners"), "```text\n" + messages.get(0) + "\n```\n");
    }

    private static String java(String of) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// " + of + ": from here"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// " + of + ": to here"))
                .map(line -> line.substring(8) + "\n")
                .collect(Collectors.joining("", "```java\n", "```\n"));
    }

    @Test
    void overlapsAreRefused() throws IOException {
        List<Diagnostic> messages = overlap();
        assertThat(messages).hasSize(1);
        assertThat(Files.readString(PAGE)).contains(java("overlap"), "```text\n" + messages.get(0) + "\n```\n");
    }

    @Test
    void theJavaOfThePageRuns() throws IOException {
        assertThat(Files.readString(PAGE)).contains(java("page"));
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
