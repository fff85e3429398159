package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example filters count on the example captures what tcpdump counts for the expressions written in them. */
class CountsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final int SKIPPED = 77;
    private static final int PCAP_HEADER_BYTES = 24;

    @ParameterizedTest
    @EnumSource
    void countsAreThoseThatTcpdumpGave(Engine engine) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("captures/expected-counts.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            expected.put(cells[0] + " " + cells[1], cells[2] + " packets, " + cells[3] + " bytes");
        }
        Map<String, String> actual = new TreeMap<>();
        for (Path capture : list("captures", ".*\\.pcap(ng)?")) {
            List<ProgramFile> files = new ArrayList<>();
            for (Path filter : list("filters", ".*\\.dpf")) {
                files.add(ProgramFile.read(filter).value().orElseThrow());
            }
            try (CaptureReader reader = CaptureReader.open(capture).value().orElseThrow()) {
                var result = new CaptureRun(files, engine).over(reader, (packets, position) -> true);
                assertThat(result.value()).as("%s", result.diagnostics()).isPresent();
                assertThat(result.value().get().problem()).isEmpty();
                for (CaptureRun.Count count : result.value().get().filters()) {
                    actual.put(
                            capture.getFileName() + " " + count.name() + ".dpf",
                            count.packets() + " packets, " + count.bytes() + " bytes");
                }
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aRunThatIsStoppedKeepsItsCounts() throws IOException {
        List<ProgramFile> files = List.of(
                ProgramFile.read(EXAMPLES.resolve("filters/to-web.dpf")).value().orElseThrow());
        byte[] capture = Files.readAllBytes(EXAMPLES.resolve("captures/exocode.pcap"));
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(capture);
        for (int i = 0; i < 9; i++) {
            longer.write(capture, PCAP_HEADER_BYTES, capture.length - PCAP_HEADER_BYTES);
        }
        CaptureRun run = new CaptureRun(files, Engine.JVM);
        try (CaptureReader reader = CaptureReader.of(new ByteArrayInputStream(longer.toByteArray()), "longer")
                .value()
                .orElseThrow()) {
            CaptureRun.Report report =
                    run.over(reader, (packets, position) -> false).value().orElseThrow();
            assertThat(report.interrupted()).isTrue();
            assertThat(report.packets()).isBetween(1L, 47_129L);
            assertThat(report.filters().get(0).packets()).isPositive();
            assertThat(run.soFar().filters()).isEqualTo(report.filters());
            assertThat(run.soFar().packets()).isEqualTo(report.packets());
        }
    }

    /** The recorded counts themselves, where tcpdump is installed. */
    @Test
    void recordedCountsAreStillThoseOfTcpdump() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "sh", EXAMPLES.resolve("captures/recount.sh").toString())
                .redirectErrorStream(true)
                .start();
        script.getOutputStream().close();
        String output = new String(script.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(script.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assumeTrue(script.exitValue() != SKIPPED, output);
        assertThat(script.exitValue()).as(output).isZero();
    }

    private static List<Path> list(String folder, String pattern) throws IOException {
        try (Stream<Path> all = Files.list(EXAMPLES.resolve(folder))) {
            List<Path> files = all.filter(p -> p.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }
}
