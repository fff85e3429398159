package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Demultiplexer.Order;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sender may send is what filters of his packets and of his permits have that are run alone. */
class EgressRunTest {
    private static final Path CAPTURES = Path.of("..", "examples", "captures");
    private static final Map<String, String> SENDERS = Map.of(
            "servers", "src net 198.51.100.0/24",
            "six", "ip6",
            "rest", "ip and not src net 198.51.100.0/24");
    private static final Map<String, String> PERMITS = Map.of(
            "servers.web", "tcp src port 80",
            "servers.names", "udp src port 53 or len < 100",
            "six", "tcp or udp",
            "rest", "dst net 198.51.100.0/24 or icmp");

    @TempDir
    private Path folder;

    private DemuxRules rules(String name, Map<String, String> rules) throws IOException {
        List<String> lines = new ArrayList<>();
        rules.forEach((rule, text) -> lines.add(rule + ": " + text));
        return new DemuxRules(List.of(Files.write(folder.resolve(name), lines)), RuleSettings.NONE);
    }

    @ParameterizedTest
    @CsvSource({"exocode.pcap,JVM", "exocode.pcap,INTERP", "links.pcapng,JVM"})
    void asEachByItself(String capture, Engine engine) throws IOException {
        EgressRun run =
                new EgressRun(rules("senders.txt", SENDERS), rules("permits.txt", PERMITS), Order.SPECIFIC, engine);
        EgressRun.Report report;
        try (CaptureReader reader =
                CaptureReader.open(CAPTURES.resolve(capture)).orThrow()) {
            report = run.over(reader, DemuxRunTest.ON).orThrow();
        }
        Map<String, String> expressions = new TreeMap<>();
        SENDERS.forEach((name, text) -> {
            List<String> may = new ArrayList<>();
            PERMITS.forEach((permit, asked) -> {
                if (permit.split("\\.")[0].equals(name)) {
                    may.add("(" + asked + ")");
                }
            });
            expressions.put(name, text);
            expressions.put(name + " may", "(" + text + ") and (" + String.join(" or ", may) + ")");
        });
        List<String> names = List.copyOf(expressions.keySet());
        List<ProgramFile> files =
                expressions.values().stream().map(ProgramFile::expression).toList();
        Map<String, Long> alone = new TreeMap<>();
        try (CaptureReader reader =
                CaptureReader.open(CAPTURES.resolve(capture)).orThrow()) {
            CaptureRun.Report counts =
                    new CaptureRun(files, engine).over(reader, DemuxRunTest.ON).orThrow();
            for (int i = 0; i < names.size(); i++) {
                alone.put(names.get(i), counts.filters().get(i).packets());
            }
            assertThat(report.packets()).isEqualTo(counts.packets());
            assertThat(report.bytes()).isEqualTo(counts.bytes());
        }
        long refused = report.nobody().refused();
        assertThat(refused).isEqualTo(report.nobody().packets());
        for (EgressRun.Count each : report.senders()) {
            assertThat(each.packets()).isEqualTo(alone.get(each.name())).isPositive();
            assertThat(each.permitted())
                    .isEqualTo(alone.get(each.name() + " may"))
                    .isPositive();
            assertThat(each.permitted() + each.refused()).isEqualTo(each.packets());
            assertThat(each.first())
                    .hasSize((int) Math.min(EgressRun.FIRST, each.refused()))
                    .isSorted();
            refused += each.refused();
        }
        assertThat(report.refused()).isEqualTo(refused).isPositive();
    }
}
