package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.capture.PcapBuffer;
import dev.exocode.host.demux.Demultiplexer.Order;
import dev.exocode.host.demux.Follower;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that were merged divide packets as each of them would alone, and what is written of them is what was read. */
class DemuxRunTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path OFFICE = EXAMPLES.resolve("rules/office.txt");
    static final DemuxRun.Progress ON = new DemuxRun.Progress() {
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

    @ParameterizedTest
    @CsvSource({"exocode.pcap,JVM", "exocode.pcap,INTERP", "links.pcapng,JVM", "links.pcapng,INTERP"})
    void allThatAreCountedAreThoseOfEachFilterAlone(String capture, Engine engine) throws IOException {
        Map<String, String> alone = new LinkedHashMap<>();
        List<ProgramFile> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(OFFICE)) {
            if (!line.startsWith("#")) {
                names.add(line.substring(0, line.indexOf(':')));
                files.add(ProgramFile.expression(line.substring(line.indexOf(':') + 1)));
            }
        }
        for (Path filter : filters()) {
            names.add(filter.getFileName().toString().replace(".dpf", ""));
            files.add(ProgramFile.read(filter).orThrow());
        }
        try (CaptureReader reader = open(EXAMPLES.resolve("captures").resolve(capture))) {
            CaptureRun.Report report = new CaptureRun(files, engine)
                    .over(reader, (packets, position) -> true)
                    .orThrow();
            for (int i = 0; i < names.size(); i++) {
                CaptureRun.Count count = report.filters().get(i);
                alone.put(names.get(i), count.packets() + " packets, " + count.bytes() + " bytes");
            }
        }
        Map<String, String> merged = new LinkedHashMap<>();
        DemuxRun run = new DemuxRun(
                rules(OFFICE, EXAMPLES.resolve("filters")),
                new DemuxRun.Question(Order.SPECIFIC, true, engine),
                Optional.empty(),
                Optional.empty());
        try (CaptureReader reader = open(EXAMPLES.resolve("captures").resolve(capture))) {
            DemuxRun.Report report = run.over(reader, ON).orThrow();
            report.filters()
                    .forEach(each -> merged.put(each.name(), each.packets() + " packets, " + each.bytes() + " bytes"));
        }
        assertThat(merged).isEqualTo(alone).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exocode.pcap", "links.pcapng"})
    void eachPacketHasOneOwnerAndIsWrittenAsItWas(String capture) throws IOException {
        Path whole = EXAMPLES.resolve("captures").resolve(capture);
        Split split = new Split(folder, false, Optional.of(whole));
        DemuxRun.Report report = divide(whole, split, false, OFFICE);
        assertThat(split.finish()).as("%s", split.problem()).isTrue();
        List<String> all = packets(whole);
        List<String> written = new ArrayList<>();
        for (Split.Written file : split.written(names(report))) {
            List<String> some = packets(file.path());
            assertThat((long) some.size()).isEqualTo(file.packets()).isPositive();
            written.addAll(some);
        }
        long owned =
                report.filters().stream().mapToLong(DemuxRun.Count::packets).sum();
        assertThat(owned + report.unmatched().packets()).isEqualTo(all.size());
        Collections.sort(all);
        Collections.sort(written);
        assertThat(written).isEqualTo(all);
        assertThat(files(folder))
                .containsExactlyInAnyOrderElementsOf(split.written(names(report)).stream()
                        .map(each -> each.path().getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"exocode.pcap,FOLLOW", "exocode.pcap,HOLD", "links.pcapng,FOLLOW", "links.pcapng,HOLD"})
    void fragmentsAreWrittenAsTheyWere(String capture, DemuxRun.Fragments fragments) throws IOException {
        Path there = EXAMPLES.resolve("captures").resolve(capture);
        boolean some = capture.equals("exocode.pcap");
        Path whole = some ? backwards(there) : there;
        Split split = new Split(folder.resolve("out"), false, Optional.of(whole));
        Series series = new Series(1_000_000_000L);
        DemuxRun.Report report;
        try (CaptureReader reader = open(whole)) {
            report = new DemuxRun(
                            rules(OFFICE),
                            new DemuxRun.Question(Order.SPECIFIC, false, fragments, Engine.JVM),
                            Optional.of(series),
                            Optional.of(split))
                    .over(reader, ON)
                    .orThrow();
        }
        assertThat(split.finish()).as("%s", split.problem()).isTrue();
        List<String> all = packets(whole);
        List<String> written = new ArrayList<>();
        for (Split.Written file : split.written(names(report))) {
            written.addAll(packets(file.path()));
        }
        Collections.sort(all);
        Collections.sort(written);
        assertThat(written).isEqualTo(all);
        long owned =
                report.filters().stream().mapToLong(DemuxRun.Count::packets).sum();
        assertThat(owned + report.unmatched().packets())
                .isEqualTo(report.packets())
                .isEqualTo(all.size());
        assertThat(series.rows(new int[0]).stream()
                        .mapToLong(Series.Row::packets)
                        .sum())
                .isEqualTo(all.size());
        Follower.Events counts = report.fragments().orElseThrow();
        assertThat(counts.waiting()).isZero();
        assertThat(counts.followed() + counts.early() + counts.joined()).isPositive();
        assertThat(counts.joined() > 0).isEqualTo(some && fragments == DemuxRun.Fragments.HOLD);
    }

    /** The packets of a pcap file in the other order, with their times. */
    private Path backwards(Path capture) throws IOException {
        List<CapturedPacket> packets = new ArrayList<>();
        try (CaptureReader reader = open(capture)) {
            while (reader.next()) {
                int end = reader.offset() + reader.length();
                packets.add(0, reader.packet().in(Arrays.copyOfRange(reader.data(), reader.offset(), end)));
            }
        }
        PcapBuffer buffer = new PcapBuffer(packets.get(0).layout());
        buffer.header();
        packets.forEach(buffer::add);
        Path file = folder.resolve("backwards.pcap");
        try (OutputStream out = Files.newOutputStream(file)) {
            buffer.drainTo(out);
        }
        return file;
    }

    @Test
    void fragmentsFollowToOneOwner() {
        assertThatThrownBy(() -> new DemuxRun.Question(Order.SPECIFIC, true, DemuxRun.Fragments.FOLLOW, Engine.JVM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"a1b2c3d4,LITTLE", "a1b2c3d4,BIG", "a1b23c4d,LITTLE", "a1b23c4d,BIG"})
    void aFilterThatHasAllWritesTheCaptureByteByByte(String magic, String order) throws IOException {
        ByteBuffer capture = ByteBuffer.allocate(1000)
                .order(order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .putInt((int) Long.parseLong(magic, 16));
        // A frame check sequence of 4 bytes is said of these packets.
        capture.putShort((short) 2).putShort((short) 4).putLong(0).putInt(96).putInt(0x4400_0001);
        for (int i = 0; i < 5; i++) {
            capture.putInt(1_700_000_000 - i).putInt(123_456 + i).putInt(10 * i).putInt(20 * i);
            capture.put(new byte[10 * i]);
        }
        byte[] bytes = new byte[capture.position()];
        capture.flip().get(bytes);
        Path rules = Files.writeString(folder.resolve("all.txt"), "all: greater 0\n");
        Path whole = Files.write(folder.resolve("whole.pcap"), bytes);
        Split split = new Split(folder.resolve("out"), false, Optional.of(whole));
        assertThat(divide(whole, split, false, rules).unmatched().packets()).isZero();
        assertThat(split.finish()).isTrue();
        assertThat(files(folder.resolve("out"))).containsExactly("all.pcap");
        assertThat(folder.resolve("out/all.pcap")).hasBinaryContent(bytes);
    }

    @Test
    void manyFiltersHaveFilesOfTheirOwn() throws IOException {
        int many = 600;
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        capture.write(HexFormat.of().parseHex("d4c3b2a102000400000000000000000000000400" + "01000000"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append("n.").append(i).append(": ether[0:4] = ").append(i).append('\n');
        }
        // Large packets, so that what is gathered for all of them has to be written in between.
        byte[] data = new byte[30_000];
        for (int i = 0; i < 4 * many; i++) {
            ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            capture.write(record.putInt(i)
                    .putInt(0)
                    .putInt(data.length)
                    .putInt(data.length)
                    .array());
            ByteBuffer.wrap(data).putInt(i % many);
            capture.write(data);
        }
        Path rules = Files.writeString(folder.resolve("many.txt"), text.toString());
        Split split = new Split(folder.resolve("out"), false, Optional.empty());
        DemuxRun.Report report;
        try (CaptureReader reader = CaptureReader.of(new ByteArrayInputStream(capture.toByteArray()), "many")
                .orThrow()) {
            report = divide(reader, Optional.empty(), Optional.of(split), false, rules);
        }
        assertThat(split.finish()).as("%s", split.problem()).isTrue();
        assertThat(report.filters()).hasSize(many).allMatch(count -> count.packets() == 4);
        for (int i = 0; i < many; i += 97) {
            List<String> some = packets(folder.resolve("out/n." + i + ".pcap"));
            assertThat(some).hasSize(4);
            assertThat(some).allMatch(packet -> packet.contains(" 30000 30000 "));
        }
        assertThat(files(folder.resolve("out"))).hasSize(many);
    }

    @Test
    void namesOfFilesAreSafeAndDiffer() throws IOException {
        Path rules = Files.writeString(folder.resolve("odd.txt"), """
                udp
                UDP: udp port 53
                tcp port 80 or (tcp port 8080)
                tcp port 80 or tcp port 8080 and host 192.0.2.2
                (tcp port 80 or tcp port 8080)
                """);
        Path whole = EXAMPLES.resolve("captures/exocode.pcap");
        Split split = new Split(folder.resolve("out"), false, Optional.of(whole));
        divide(whole, split, true, rules);
        assertThat(split.finish()).isTrue();
        assertThat(files(folder.resolve("out")))
                .containsExactlyInAnyOrder(
                        "UDP-2.pcap",
                        "_tcp_port_80_or_tcp_port_8080_.pcap",
                        "tcp_port_80_or_tcp_port_8080_and_host_192.0.2.2.pcap",
                        "tcp_port_80_or_tcp_port_8080_.pcap",
                        "udp.pcap",
                        "unmatched.pcap");
    }

    @Test
    void filesOfFiltersWithoutPacketsDoNotStay() throws IOException {
        Path rules = Files.writeString(folder.resolve("few.txt"), "telnet: tcp port 23\nweb: tcp port 80\n");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("telnet.pcap"), "of another run");
        Files.writeString(out.resolve("other.pcap"), "of somebody else");
        Path whole = EXAMPLES.resolve("captures/exocode.pcap");
        Split split = new Split(out, true, Optional.of(whole));
        divide(whole, split, false, rules);
        assertThat(split.finish()).isTrue();
        assertThat(files(out)).containsExactly("other.pcap", "unmatched.pcap", "web.pcap");
        assertThat(out.resolve("other.pcap")).hasContent("of somebody else");
    }

    @Test
    void aSeriesAddsUpToTheCounts() throws IOException {
        for (boolean all : new boolean[] {false, true}) {
            for (long interval : new long[] {1, 1_000_000, 777_777_777, 60_000_000_000L, Long.MAX_VALUE}) {
                Series series = new Series(interval);
                DemuxRun.Report report;
                try (CaptureReader reader = open(EXAMPLES.resolve("captures/exocode.pcap"))) {
                    report = divide(reader, Optional.of(series), Optional.empty(), all, OFFICE);
                }
                int[] columns = {0, 5, 7, report.filters().size() - 1};
                long[] own = new long[columns.length];
                long packets = 0;
                long others = 0;
                long unmatched = 0;
                long before = Long.MIN_VALUE;
                for (Series.Row row : series.rows(columns)) {
                    assertThat(row.startNanos()).isGreaterThan(before);
                    assertThat(Math.floorMod(row.startNanos(), interval)).isZero();
                    before = row.startNanos();
                    packets += row.packets();
                    others += row.others();
                    unmatched += row.unmatched();
                    for (int i = 0; i < own.length; i++) {
                        own[i] += row.filters()[i];
                    }
                }
                assertThat(series.full()).isFalse();
                assertThat(packets).isEqualTo(report.packets());
                assertThat(unmatched).isEqualTo(report.unmatched().packets());
                long hits = report.filters().stream()
                        .mapToLong(DemuxRun.Count::packets)
                        .sum();
                for (int i = 0; i < own.length; i++) {
                    assertThat(own[i])
                            .isEqualTo(report.filters().get(columns[i]).packets());
                    hits -= own[i];
                }
                assertThat(others).isEqualTo(hits);
            }
        }
    }

    @Test
    void timesNobodyLivedInHaveIntervals() {
        Series series = new Series(10);
        long[] times = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE, 9, -10};
        for (long time : times) {
            series.turnTo(time);
            series.count(DemuxRun.UNMATCHED);
        }
        assertThat(series.rows(new int[0]))
                .extracting(Series.Row::startNanos, Series.Row::packets)
                .containsExactly(
                        tuple(Long.MIN_VALUE, 1L), tuple(-10L, 2L), tuple(0L, 2L), tuple(Long.MAX_VALUE / 10 * 10, 1L));
    }

    @Test
    void aSeriesEndsAtItsLimit() {
        Series series = new Series(1, 100);
        for (int i = 0; i < 50; i++) {
            series.turnTo(i);
            series.count(DemuxRun.UNMATCHED);
        }
        assertThat(series.full()).isFalse();
        series.turnTo(0);
        assertThat(series.full()).isFalse();
        series.turnTo(50);
        assertThat(series.full()).isTrue();
    }

    @Test
    void aRunThatIsStoppedBeforeItsFiltersAreMergedCountsNothing() throws IOException {
        DemuxRun run = new DemuxRun(
                rules(OFFICE),
                new DemuxRun.Question(Order.SPECIFIC, false, Engine.JVM),
                Optional.empty(),
                Optional.empty());
        try (CaptureReader reader = open(EXAMPLES.resolve("captures/exocode.pcap"))) {
            DemuxRun.Report report = run.over(reader, new DemuxRun.Progress() {
                        @Override
                        public boolean merged(int filters, int all) {
                            return false;
                        }

                        @Override
                        public boolean at(long packets, long position) {
                            return true;
                        }
                    })
                    .orThrow();
            assertThat(report.interrupted()).isTrue();
            assertThat(report.packets()).isZero();
        }
    }

    /** Whatever rules are read for, it is told how many were and how many filters are merged, and can be stopped then. */
    @Test
    void readingAndMergingRulesIsTold() throws IOException {
        StringBuilder table = new StringBuilder("src,dport,proto,name\n");
        StringBuilder ports = new StringBuilder();
        StringBuilder senders = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            table.append("10.0.")
                    .append(i / 250)
                    .append('.')
                    .append(i % 250)
                    .append(",80,tcp,r")
                    .append(i)
                    .append('\n');
            ports.append('p').append(i).append(": tcp src port ").append(i).append('\n');
            senders.append('r').append(i).append(": tcp src port ").append(i).append('\n');
        }
        Path first = Files.writeString(folder.resolve("first.csv"), table);
        Path more = Files.writeString(folder.resolve("more.txt"), ports);
        Path own = Files.writeString(folder.resolve("senders.txt"), senders);
        DemuxRules both = rules(first, more);
        DemuxSave save = new DemuxSave(both, Order.SPECIFIC, LinkType.ETHERNET);
        Told saved = new Told(9);
        assertThat(save.to(folder.resolve("saved"), false, saved).value()).isPresent();
        assertThat(saved.told)
                .containsExactly("1024 read", "2524 read", "0 of 3000", "1024 of 3000", "2048 of 3000", "3000 of 3000");
        for (int calls = 0; calls < 4; calls++) {
            Result<DemuxSave.Saved> stopped = save.to(folder.resolve("stopped"), false, new Told(calls));
            assertThat(stopped.value()).isEmpty();
            assertThat(stopped.diagnostics()).isEmpty();
            assertThat(folder.resolve("stopped")).doesNotExist();
        }
        Path capture = EXAMPLES.resolve("captures/exocode.pcap");
        Told divided = new Told(9);
        try (CaptureReader reader = open(capture)) {
            DemuxRun.Question question = new DemuxRun.Question(Order.SPECIFIC, false, Engine.JVM);
            new DemuxRun(both, question, Optional.empty(), Optional.empty())
                    .over(reader, divided)
                    .orThrow();
        }
        assertThat(divided.told).isEqualTo(saved.told);
        for (int calls = 0; calls < 10; calls++) {
            Told sent = new Told(calls);
            try (CaptureReader reader = open(capture)) {
                EgressRun.Report report = new EgressRun(rules(own), rules(first), Order.SPECIFIC, Engine.JVM)
                        .over(reader, sent)
                        .orThrow();
                assertThat(report.interrupted()).isEqualTo(calls < 4);
                assertThat(report.packets() > 0).isEqualTo(calls >= 4);
            }
            List<String> all = List.of(
                    "1024 read",
                    "1024 read",
                    "0 of 3000",
                    "1024 of 3000",
                    "1500 of 3000",
                    "2524 of 3000",
                    "3000 of 3000");
            assertThat(sent.told).isEqualTo(all.subList(0, Math.min(all.size(), 2 + calls + 1)));
        }
    }

    /** Writes down what it is told, and stops what asks it after so many calls. */
    private static final class Told implements DemuxRun.Progress {
        private final List<String> told = new ArrayList<>();
        private int left;

        Told(int calls) {
            left = calls;
        }

        @Override
        public void read(int rules) {
            told.add(rules + " read");
        }

        @Override
        public boolean merged(int filters, int all) {
            told.add(filters + " of " + all);
            return left-- > 0;
        }

        @Override
        public boolean at(long packets, long position) {
            return true;
        }
    }

    private static DemuxRun.Report divide(Path capture, Split split, boolean all, Path... rules) throws IOException {
        try (CaptureReader reader = open(capture)) {
            return divide(reader, Optional.empty(), Optional.of(split), all, rules);
        }
    }

    private static DemuxRun.Report divide(
            CaptureReader reader, Optional<Series> series, Optional<Split> split, boolean all, Path... rules) {
        DemuxRun.Question question = new DemuxRun.Question(Order.SPECIFIC, all, Engine.JVM);
        DemuxRun.Report report = new DemuxRun(rules(rules), question, series, split)
                .over(reader, ON)
                .orThrow();
        assertThat(report.problem()).isEmpty();
        return report;
    }

    /** What is there is replaced as a file: not a link by one, nor a pipe, and who may read it stays. */
    @Test
    void filtersAreSavedWhereALinkLeadsAndIntoAPipe() throws Exception {
        DemuxSave save = new DemuxSave(rules(OFFICE), Order.SPECIFIC, LinkType.ETHERNET);
        Path real = Files.writeString(folder.resolve("real"), "old");
        assumeTrue(Files.getFileStore(real).supportsFileAttributeView("posix"), "files have no permissions here");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        long bytes = save.to(link, true, ON).value().orElseThrow().bytes();
        assertThat(link).isSymbolicLink();
        assertThat(real).hasSize(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes can be made here");
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(save.to(pipe, true, ON).value()).isPresent();
        assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(Files.readAllBytes(real));
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static DemuxRules rules(Path... paths) {
        return new DemuxRules(List.of(paths), RuleSettings.NONE);
    }

    private static CaptureReader open(Path capture) {
        return CaptureReader.open(capture).orThrow();
    }

    /** All that is known of each packet of a capture. */
    private static List<String> packets(Path capture) throws IOException {
        List<String> packets = new ArrayList<>();
        try (CaptureReader reader = open(capture)) {
            while (reader.next()) {
                int end = reader.offset() + reader.length();
                packets.add(reader.timestampNanos() + " " + reader.linkType() + " "
                        + reader.layout().nanos() + " "
                        + reader.layout().snapBytes() + " " + reader.length() + " " + reader.originalLength() + " "
                        + HexFormat.of().formatHex(reader.data(), reader.offset(), end));
            }
            assertThat(reader.problem()).isEmpty();
        }
        return packets;
    }

    private static List<String> names(DemuxRun.Report report) {
        return report.filters().stream().map(DemuxRun.Count::name).toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> filters() throws IOException {
        try (Stream<Path> all = Files.list(EXAMPLES.resolve("filters"))) {
            Map<String, Path> sorted = new TreeMap<>();
            all.filter(path -> path.toString().endsWith(".dpf")).forEach(path -> sorted.put(path.toString(), path));
            return List.copyOf(sorted.values());
        }
    }
}
