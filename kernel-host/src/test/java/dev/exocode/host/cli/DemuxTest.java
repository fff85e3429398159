package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.Engine;
import dev.exocode.host.run.DemuxRules;
import dev.exocode.host.run.DemuxRun;
import dev.exocode.host.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goldens of {@code demux} cannot say well. */
class DemuxTest {

    @TempDir
    private Path folder;

    @Test
    void aSeriesOfTooManyIntervalsIsNotPrinted() throws IOException {
        // Each of these has an interval of its own, with a count of all its packets and one of those of no filter.
        int packets = Series.MOST_COUNTS / 2 + 1;
        ByteBuffer capture = ByteBuffer.allocate(24 + 16 * packets).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
        capture.putInt(65_535).putInt(1);
        for (int i = 0; i < packets; i++) {
            capture.putInt(i).putInt(0).putInt(0).putInt(0);
        }
        Files.write(folder.resolve("long.pcap"), capture.array());
        Files.writeString(folder.resolve("few.txt"), "web: tcp port 80\n");
        Shell shell = new Shell(folder);
        Shell.Outcome fits = shell.run("demux few.txt --pcap long.pcap --series 2");
        assertThat(fits.status()).isEqualTo(Main.DONE);
        Shell.Outcome full = shell.run("demux few.txt --pcap long.pcap --series 1");
        assertThat(full.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(full.out()).contains("all packets").doesNotContain("from");
        assertThat(full.err())
                .isEqualTo(
                        "long.pcap: error[H0023]: counts of intervals must not be more than the limit  limit=2097152\n"
                                + "help: --series with longer intervals\n");
    }

    @Test
    void whatIsSplitIsWrittenBeforeADamagedEnd() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("..", "examples", "captures", "exocode.pcap"));
        Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 5));
        Files.writeString(folder.resolve("few.txt"), "all: greater 0\n");
        Shell shell = new Shell(folder);
        Shell.Outcome outcome = shell.run("demux few.txt --pcap cut.pcap --split folder");
        assertThat(outcome.status()).isEqualTo(Main.FAILED);
        assertThat(outcome.err()).contains("warning[C0011]");
        assertThat(outcome.out()).contains("wrote 4,712 packets to 1 file in folder\n");
        Shell.Outcome read = shell.run("run -f arp --pcap folder/all.pcap");
        assertThat(read.status()).isEqualTo(Main.DONE);
        assertThat(read.out()).contains("all packets        4,712");
    }

    @Test
    void whatCannotBeWrittenEndsTheRun() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        Files.writeString(folder.resolve("few.txt"), "web: tcp port 80\n");
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("folder/web.pcap"), full);
        Shell.Outcome outcome = new Shell(folder)
                .run("demux few.txt --pcap examples/captures/exocode.pcap --split folder --force --json");
        assertThat(outcome.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(outcome.out()).contains("\"complete\" : false");
        assertThat(outcome.err())
                .isEqualTo("folder/web.pcap: error[H0006]: output must be writable  cause=No space left on device\n");
    }

    @Test
    void whatWaitsIsNotCountedYet() throws IOException {
        // Two later fragments of one packet, over raw IP; then its first, when the counts were asked for.
        String header = "d4c3b2a1020004000000000000000000ffff000065000000";
        String record = "00000000000000001c0000001c000000";
        String later = record + "4500001c0007000140110000c0000201c0000202" + "0000000000000000";
        String first = record + "4500001c0007200040110000c0000201c0000202" + "03e8003500000000";
        byte[] early = HexFormat.of().parseHex(header + later + later);
        byte[] end = HexFormat.of().parseHex(first);
        Path rules = Files.writeString(folder.resolve("few.txt"), "dns: udp port 53\n");
        DemuxRun run = new DemuxRun(
                new DemuxRules(List.of(rules), RuleSettings.NONE),
                new DemuxRun.Question(Demultiplexer.Order.SPECIFIC, false, DemuxRun.Fragments.HOLD, Engine.JVM),
                Optional.empty(),
                Optional.empty());
        List<DemuxRun.Report> reports = new ArrayList<>();
        InputStream asking = new ByteArrayInputStream(end) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                if (reports.isEmpty()) {
                    reports.add(run.soFar());
                }
                return super.read(bytes, from, length);
            }
        };
        try (CaptureReader capture = CaptureReader.of(
                        new SequenceInputStream(new ByteArrayInputStream(early), asking), "waiting")
                .orThrow()) {
            reports.add(run.over(capture, new DemuxRun.Progress() {
                        @Override
                        public boolean merged(int filters, int all) {
                            return true;
                        }

                        @Override
                        public boolean at(long packets, long position) {
                            return true;
                        }
                    })
                    .orThrow());
        }
        assertThat(text(reports.get(0)))
                .contains("unmatched              0 ", "all packets            2 ")
                .contains("0 later fragments followed their first; 2 came before it, 0 of which waited in vain\n")
                .contains("2 still wait and are not counted\n", "interrupted");
        assertThat(text(reports.get(1)))
                .contains("dns                    3 ", "all packets            3 ")
                .contains("2 later fragments followed their first; 2 came before it, 0 of which waited in vain\n")
                .doesNotContain("still wait", "interrupted");
    }

    private static String text(DemuxRun.Report report) {
        return new DemuxTable(
                        "waiting",
                        Engine.JVM,
                        Demultiplexer.Order.SPECIFIC,
                        false,
                        report,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .text();
    }
}
