package dev.exocode.host.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/pcap.md, of docs/dpf.md and of the class itself is that of this test, which runs it. */
class PcapPageTest {
    private static final Path PAGE = Path.of("..", "docs", "pcap.md");
    private static final Path LANGUAGE = Path.of("..", "docs", "dpf.md");
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

    private static boolean language(byte[] frame) {
        // language: from here
        Source source = new Source("service.dpf", "param PORTS; tcp.dport in PORTS");
        Arguments given = Arguments.NONE.with("PORTS", "{80, 443}");
        Program program = DpfCompiler.compile(source, LinkType.ETHERNET, given).orThrow();
        PcapFilter service = PcapFilter.of("service.dpf", program, Engine.JVM).orThrow();
        boolean matches = service.matches(frame, 0, frame.length);
        // language: to here
        return matches;
    }

    /** What stands between two marks of this file, without breaks of lines inside of a statement. */
    private static String between(String mark) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// " + mark + ": from here"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// " + mark + ": to here"))
                .map(line -> line.substring(8) + "\n")
                .collect(Collectors.joining())
                .replaceAll("\\n {8}", " ");
    }

    @Test
    void theJavaOfTheLanguagesPageRuns() throws IOException {
        Class<?>[] used = {
            Arguments.class,
            DpfCompiler.class,
            LinkType.class,
            PcapFilter.class,
            Engine.class,
            Program.class,
            Source.class
        };
        String imports = Arrays.stream(used)
                .map(each -> "import " + each.getName() + ";\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(LANGUAGE)).contains("```java\n" + imports + "\n" + between("language") + "```\n");
        byte[] frame = tcp(443);
        assertThat(language(frame)).isTrue();
        assertThat(language(tcp(22))).isFalse();
    }

    /** A segment to a port. */
    private static byte[] tcp(int port) {
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[36] = (byte) (port >> 8);
        frame[37] = (byte) port;
        return frame;
    }

    @Test
    void theJavaOfThePageRuns() throws IOException {
        String java = between("page");
        assertThat(Files.readString(PAGE)).contains("```java\n" + java + "```\n");
        assertThat(Files.readString(CLASS))
                .contains(" * <pre>{@code\n" + java.replaceAll("(?m)^", " * ") + " * }</pre>\n");
        byte[] frame = tcp(80);
        assertThat(page(frame, frame, new int[] {0, 1}, new int[] {70, 69}, new boolean[2], 2))
                .isEqualTo("true true true 1");
    }
}
