package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.run.Series;
import dev.exocode.vcode.golden.Blessed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of {@code demux --plot}; what is printed about them is in goldens. */
class DemuxPlotTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String EXAMPLE = "demux office.txt --pcap examples/captures/exocode.pcap --plot office.svg";
    private static final Pattern LINE = Pattern.compile("<g><title>(.*)</title>\\n<polyline .* points='(.*)'/>");
    private static final int FOOT = 384;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void filters() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("few.txt"), "long: greater 30\nnone: greater 60\n");
    }

    /** Times in seconds and lengths of packets become a capture. */
    private void capture(String name, long... timesAndLengths) throws IOException {
        int packets = timesAndLengths.length / 2;
        long bytes = 24 + 16L * packets;
        for (int i = 0; i < packets; i++) {
            bytes += timesAndLengths[2 * i + 1];
        }
        ByteBuffer capture = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
        capture.putInt(65_535).putInt(1);
        for (int i = 0; i < packets; i++) {
            int length = (int) timesAndLengths[2 * i + 1];
            capture.putInt((int) timesAndLengths[2 * i])
                    .putInt(0)
                    .putInt(length)
                    .putInt(length);
            capture.position(capture.position() + length);
        }
        Files.write(folder.resolve(name), capture.array());
    }

    private String plotted(String options) throws IOException {
        Shell.Outcome outcome = shell.run("demux few.txt --plot one.svg --force " + options);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith("wrote one.svg\n").doesNotContain("from ");
        return Files.readString(folder.resolve("one.svg"));
    }

    private static List<String> names(String svg) {
        return LINE.matcher(svg).results().map(found -> found.group(1)).toList();
    }

    /** Where the points of a line are, as x,y. */
    private static String points(String svg, String line) {
        return LINE.matcher(svg)
                .results()
                .filter(found -> found.group(1).equals(line))
                .map(found -> found.group(2))
                .collect(Collectors.joining());
    }

    @Test
    void thePageShowsWhatItsCommandDraws() throws IOException {
        String page = Files.readString(DOCS.resolve("demux.md"));
        assertThat(page).containsOnlyOnce("./exocode " + EXAMPLE + "\n").containsOnlyOnce("](images/office.svg)");
        Matcher rules =
                Pattern.compile("```text\n# file office.txt\n([^`]*)```").matcher(page);
        assertThat(rules.find()).isTrue();
        Files.writeString(folder.resolve("office.txt"), rules.group(1));
        assertThat(shell.run(EXAMPLE).status()).isEqualTo(Main.DONE);
        String drawn = Files.readString(folder.resolve("office.svg"));
        assertThat(names(drawn))
                .contains("servers", "dns", "other", "unmatched")
                .doesNotContain("telnet");
        Blessed.check(DOCS.resolve("images/office.svg"), drawn, "the picture is not what its command draws");
    }

    @Test
    void secondsWithoutPacketsAreZero() throws IOException {
        capture("gap.pcap", 1_000, 40, 1_000, 40, 1_004, 20, 1_002, 40);
        String svg = plotted("--pcap gap.pcap");
        assertThat(svg).contains(">packets in 1 s<", ">00:16:40<", ">1970-01-01<", ">Packets of gap.pcap<");
        // The frame begins at 60,64 and is 720 wide and 320 high.
        assertThat(points(svg, "long")).isEqualTo("60,64 240,384 420,224 600,384 780,384");
        assertThat(points(svg, "unmatched")).isEqualTo("60,384 240,384 420,384 600,384 780,224");
        assertThat(points(svg, "other")).isEqualTo("60,384 240,384 420,384 600,384 780,384");
        assertThat(names(svg)).doesNotContain("none");
    }

    @Test
    void manyIntervalsAreTakenTogether() throws IOException {
        capture(
                "day.pcap",
                LongStream.range(0, 10_000)
                        .flatMap(i -> LongStream.of(i, i < 5_000 ? 0 : 40))
                        .toArray());
        String svg = plotted("--pcap day.pcap");
        assertThat(svg).contains(">packets in 20 s<");
        List<String> points = List.of(points(svg, "long").split(" "));
        assertThat(points).hasSize(500);
        assertThat(points.subList(0, 250)).allMatch(point -> point.endsWith("," + FOOT));
        assertThat(points.subList(250, 500)).allMatch(point -> point.endsWith(",64"), "20 packets each");
    }

    @Test
    void timesFarApartAreDrawnToo() throws IOException {
        capture("far.pcap", 0, 40, 4_294_967_295L, 40);
        Shell.Outcome outcome = shell.run("demux few.txt --plot one.svg --series 0.000000001 --pcap far.pcap");
        assertThat(outcome.err()).isEmpty();
        String svg = Files.readString(folder.resolve("one.svg"));
        assertThat(svg).contains(">packets in 10,000,000 s<", ">1980<", ">2100<");
        assertThat(points(svg, "long").split(" ")).hasSize(430);
    }

    @Test
    void oneSecondAndNoneAreDrawn() throws IOException {
        capture("one.pcap", 7, 40);
        assertThat(points(plotted("--pcap one.pcap"), "long")).isEqualTo("420,64");
        capture("none.pcap");
        assertThat(names(plotted("--pcap none.pcap"))).containsExactly("unmatched", "other");
    }

    @Test
    void filtersAreThoseOfTheSeries() throws IOException {
        String rules = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .map(i -> "f" + i + ": len = " + i + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("few.txt"), rules);
        capture(
                "sizes.pcap",
                LongStream.range(0, 60).flatMap(i -> LongStream.of(i, i)).toArray());
        assertThat(names(plotted("--pcap sizes.pcap"))).hasSize(6 + 2);
        assertThat(names(plotted("--pcap sizes.pcap --top 2"))).containsExactly("unmatched", "other", "f1", "f0");
        // More could not be told apart.
        String most = plotted("--pcap sizes.pcap --top 60");
        assertThat(names(most)).hasSize(46 + 2);
        assertThat(points(most, "other")).isNotEmpty().doesNotMatch("(\\S+,384 ?)+");
    }

    @Test
    void namesFromStrangersAreText() throws Exception {
        Files.writeString(folder.resolve("few.txt"), "greater 30 and len < 100 && len > 20 # <script>\n");
        capture("gap.pcap", 1_000, 40);
        String svg = plotted("--pcap gap.pcap");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(folder.resolve("one.svg")))) {
            assertThat(factory.newDocumentBuilder()
                            .parse(bytes)
                            .getElementsByTagName("polyline")
                            .getLength())
                    .isEqualTo(3);
        }
        assertThat(svg).contains("&amp;&amp; len &gt; 20</title>");
    }

    @Test
    void ofTooManyCountsNothingIsDrawn() throws IOException {
        int packets = Series.MOST_COUNTS / 2 + 1;
        capture(
                "long.pcap",
                LongStream.range(0, packets).flatMap(i -> LongStream.of(i, 0)).toArray());
        Shell.Outcome outcome = shell.run("demux few.txt --pcap long.pcap --plot one.svg --json");
        assertThat(outcome.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(outcome.err()).contains("error[H0023]").contains("help: --series with longer intervals");
        assertThat(outcome.out()).contains("\"complete\" : false").doesNotContain("\"plot\"");
        assertThat(folder.resolve("one.svg")).doesNotExist();
    }
}
