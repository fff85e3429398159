package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Demultiplexer.Order;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a capture of two link types each interface has the rules that fit it, and no others. */
class InterfacesTest {
    private static final int ETHERNET = 1;
    private static final int COOKED = 113;
    private static final DemuxRun.Progress ON = new DemuxRun.Progress() {
        @Override
        public boolean merged(int filters, int all) {
            return true;
        }

        @Override
        public boolean at(long packets, long position) {
            return true;
        }
    };

    @TempDir
    private Path folder;

    private final ByteBuffer capture = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private void block(int type, byte[] body) {
        int length = 12 + body.length;
        capture.putInt(type).putInt(length).put(body).putInt(length);
    }

    private void section(int... linkTypes) {
        ByteBuffer head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        block(
                0x0a0d0d0a,
                head.putInt(0x1a2b3c4d)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1)
                        .array());
        for (int linkType : linkTypes) {
            block(
                    1,
                    ByteBuffer.allocate(8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putShort((short) linkType)
                            .array());
        }
    }

    /** A TCP packet over IPv4 to a port, on an interface. */
    private void packet(int index, int linkType, int port) {
        int header = linkType == COOKED ? 16 : 14;
        byte[] packet = new byte[60];
        packet[header - 2] = 8;
        packet[header] = 0x45;
        packet[header + 9] = 6;
        packet[header + 23] = (byte) port;
        ByteBuffer body = ByteBuffer.allocate(20 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        block(
                6,
                body.putInt(index)
                        .putLong(0)
                        .putInt(packet.length)
                        .putInt(packet.length)
                        .put(packet)
                        .array());
    }

    private Result<DemuxRun.Report> divide(boolean all, String... files) throws IOException {
        Path file = Files.write(folder.resolve("two.pcapng"), Arrays.copyOf(capture.array(), capture.position()));
        List<Path> paths = List.of(files).stream().map(folder::resolve).toList();
        DemuxRun run = new DemuxRun(
                new DemuxRules(paths, RuleSettings.NONE),
                new DemuxRun.Question(Order.SPECIFIC, all, Engine.INTERP),
                Optional.empty(),
                Optional.empty());
        try (CaptureReader reader = CaptureReader.open(file).orThrow()) {
            return run.over(reader, ON);
        }
    }

    private static String counts(DemuxRun.Report report) {
        StringBuilder out = new StringBuilder();
        report.filters()
                .forEach(each -> out.append(each.name())
                        .append(' ')
                        .append(each.packets())
                        .append(' '));
        return out + "unmatched " + report.unmatched().packets();
    }

    private static List<String> said(List<Diagnostic> messages, Path folder) {
        return messages.stream()
                .map(each -> each.headline().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void onlyTheRulesThatDoNotFitAreLeftOut() throws IOException {
        section(ETHERNET, COOKED, ETHERNET);
        for (int i = 0; i < 5; i++) {
            packet(0, ETHERNET, 80);
            packet(1, COOKED, 80);
            packet(1, COOKED, 22);
        }
        packet(2, ETHERNET, 25);
        Files.writeString(
                folder.resolve("rules.txt"),
                "web: tcp dst port 80\nin: inbound\nmac: ether dst host 0:0:0:0:0:0 and port 25\n");
        DemuxRun.Report report = divide(false, "rules.txt").orThrow();
        assertThat(counts(report)).contains("web 10", "in 5", "mac 1").endsWith("unmatched 0");
        assertThat(said(report.warnings(), folder))
                .containsExactlyInAnyOrder(
                        "rules.txt:2:5: warning[F0206]: a test must fit the link type  rule=in link=ETHERNET"
                                + " interfaces=0,2 packets=6",
                        "rules.txt:3:21: warning[F0206]: a test must fit the link type  rule=mac link=LINUX_SLL"
                                + " interfaces=1 packets=10");
        assertThat(counts(divide(true, "rules.txt").orThrow())).contains("web 10", "in 10", "mac 1");
    }

    @Test
    void aRuleThatFitsNoInterfaceIsAnError() throws IOException {
        section(ETHERNET, 101);
        packet(0, ETHERNET, 80);
        packet(1, 101, 80);
        Files.writeString(folder.resolve("rules.txt"), "web: tcp dst port 80\nin: inbound\n");
        assertThat(said(divide(false, "rules.txt").diagnostics(), folder))
                .containsExactly("rules.txt:2:5: error[F0206]: a test must fit the link type  rule=in link=ETHERNET");
    }

    @Test
    void tablesAreLeftOutWhereNoOneKnowsIp4() throws IOException {
        section(ETHERNET, 147);
        packet(0, ETHERNET, 80);
        packet(1, 147, 80);
        Files.writeString(folder.resolve("rules.csv"), "dport,name\n80,web\n");
        Files.writeString(folder.resolve("any.txt"), "long: len > 10\n");
        DemuxRun.Report report = divide(false, "rules.csv", "any.txt").orThrow();
        assertThat(counts(report)).isEqualTo("web 1 long 1 unmatched 0");
        assertThat(said(report.warnings(), folder))
                .containsExactly("rules.csv: warning[H0016]: rules of addresses and ports must be for a link type that"
                        + " has a place for IPv4  link=UNKNOWN interfaces=1 packets=1");
    }

    @Test
    void thatManyAreLeftOutIsSaidInFewLines() throws IOException {
        section(ETHERNET, COOKED);
        packet(0, ETHERNET, 80);
        packet(1, COOKED, 80);
        StringBuilder text = new StringBuilder("web: tcp\n");
        for (int i = 0; i < 50; i++) {
            text.append("in").append(i).append(": inbound and port ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("rules.txt"), text);
        List<String> said = said(divide(false, "rules.txt").orThrow().warnings(), folder);
        assertThat(said).hasSize(DemuxRules.MOST_ERRORS + 1);
        assertThat(said.get(DemuxRules.MOST_ERRORS))
                .isEqualTo("other rules: warning[F0206]: a test must fit the link type  rules=30");
    }
}
