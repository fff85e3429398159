package dev.exocode.host.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/pcap.md and of the class itself is that of this test, which runs it. */
class PcapPageTest {
    private static final Path PAGE = Path.of("..", "docs", "pcap.md");
    private static final Path CLASS = Path.of("src/main/java/dev/exocode/host/filter/PcapFilter.java");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/host/filter/PcapPageTest.java");

    /** The lines between the marks below. */
    private static String page(byte[] frame, byte[] data, int[] offsets, int[] lengths, boolean[] matches, int count) {
        // page: from here
        PcapFilter web = PcapFilter.compile("tcp port 80").orThrow();
        boolean first = web.matches(frame, 0, frame.length);
        boolean cut = web.matches(frame, 0, 60, frame.length);
        boolean buffered = web.matches(ByteBuffer.wrap(frame));
        int many = web.matches(data, offsets, lengths, matches, count);
        // page: to here
        return first + " " + cut + " " + buffered + " " + many;
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
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[37] = 80;
        assertThat(page(frame, frame, new int[] {0, 1}, new int[] {70, 69}, new boolean[2], 2))
                .isEqualTo("true true true 1");
    }
}
