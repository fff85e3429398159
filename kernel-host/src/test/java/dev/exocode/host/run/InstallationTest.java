package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Demultiplexer.Order;
import dev.exocode.host.demux.FormedRules;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters of a table that go through templates own what they would own each by itself, and what is wrong with them is the same. */
class InstallationTest {
    private static final String[] HOSTS = {"10.0.0.1", "10.0.0.2", "10.0.1.1", "192.168.7.9", ""};
    private static final String[] PORTS = {"80", "22", "53", ""};
    private static final String[] PROTOCOLS = {"tcp", "udp", ""};
    private static final String[] RANGES = {"10.0.0.0/24", "10.0.0.0/8", "0.0.0.0/0"};
    private static final String[] EXPRESSIONS = {
        "ip proto 6 and src host 10.0.0.1",
        "ip and dst host 10.0.0.2",
        "ip proto 6 and src host 10.0.0.1 and dst port 80",
        "tcp",
        "udp or tcp port 80",
        "ip src net 10.0.0.0/8",
        "dst port 22",
        "ip proto 17 and dst port 53"
    };

    @TempDir
    private Path folder;

    private final Random random = new Random(9_101);
    private int formed;

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String host() {
        return random.nextInt(5) == 0 ? one(RANGES) : one(HOSTS);
    }

    private String row() {
        return String.join(
                ",", host(), host(), one(PORTS), random.nextInt(6) == 0 ? "20-60" : one(PORTS), one(PROTOCOLS));
    }

    private DemuxRules.Read drawn(int round, boolean alike) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            String row = row();
            if (alike || !rows.contains(row)) {
                rows.add(row);
            }
        }
        List<String> lines = new ArrayList<>();
        for (String each : EXPRESSIONS) {
            if (random.nextInt(alike ? 2 : 6) == 0) {
                lines.add(each);
            }
        }
        lines.add("arp");
        Path table = Files.write(folder.resolve("t" + round + ".csv"), rows);
        Path text = Files.write(folder.resolve("e" + round + ".txt"), lines);
        List<Path> paths = new ArrayList<>(List.of(table, text));
        if (random.nextBoolean()) {
            paths.add(saved(round, alike ? List.of() : rows));
        }
        Collections.shuffle(paths, random);
        return read(paths);
    }

    private static DemuxRules.Read read(List<Path> paths) {
        return new DemuxRules(paths, RuleSettings.NONE)
                .read(LinkType.ETHERNET, count -> {})
                .orThrow();
    }

    /** A file of filters of a table that were saved by their names, but for some rows. */
    private Path saved(int round, List<String> others) throws IOException {
        Set<String> rows = new LinkedHashSet<>();
        for (int i = 10 + random.nextInt(100); i >= 0; i--) {
            rows.add(row());
        }
        rows.removeAll(others);
        rows.add("9.9.9.9,,,,");
        List<String> named = new ArrayList<>();
        rows.forEach(row -> named.add(row + ",saved" + named.size()));
        Path table = Files.write(folder.resolve("s" + round + ".csv"), named);
        Demultiplexer demultiplexer = demultiplexer(Order.PRIORITY);
        Installation.of(read(List.of(table)).rules(), demultiplexer, Order.PRIORITY, true, count -> true)
                .orThrow();
        Path saved = folder.resolve("s" + round + ".saved");
        try (OutputStream out = Files.newOutputStream(saved)) {
            demultiplexer.save(out, LinkType.ETHERNET).orThrow();
        }
        FormedRules read =
                (FormedRules) read(List.of(saved)).rules().parts.get(0).rules();
        formed += IntStream.range(0, read.size())
                .filter(row -> read.form(row) >= 0)
                .count();
        return saved;
    }

    private static Demultiplexer demultiplexer(Order order) {
        return Demultiplexer.of(Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void theAnswersAreTheSame(Order order) throws IOException {
        formed = 0;
        int installed = 0;
        int refused = 0;
        int owned = 0;
        for (int round = 0; round < 150; round++) {
            DemuxRules.Read read = drawn(round, round % 3 == 0);
            Demultiplexer named = demultiplexer(order);
            Demultiplexer fast = demultiplexer(order);
            Result<int[]> one = Installation.of(read.rules(), named, order, true, count -> true);
            Result<int[]> other = Installation.of(read.rules(), fast, order, false, count -> true);
            assertThat(other.diagnostics().stream().map(Diagnostic::toString))
                    .isEqualTo(
                            one.diagnostics().stream().map(Diagnostic::toString).toList());
            if (one.value().isEmpty()) {
                refused++;
                continue;
            }
            installed++;
            assertThat(fast.size()).isEqualTo(named.size());
            Reader slow = named.reader();
            Reader quick = fast.reader();
            for (int i = 0; i < 100; i++) {
                byte[] packet = packet();
                int[] all = all(slow, packet, one.value().get());
                assertThat(all(quick, packet, other.value().get())).containsExactly(all);
                int owner = one.value().get()[slow.owner(packet, 0, packet.length)];
                int there = other.value().get()[quick.owner(packet, 0, packet.length)];
                assertThat(there).isEqualTo(owner);
                owned += owner >= 0 ? 1 : 0;
            }
        }
        assertThat(installed).isGreaterThan(20);
        assertThat(refused).isGreaterThan(order == Order.SPECIFIC ? 20 : -1);
        assertThat(owned).isGreaterThan(200);
        assertThat(formed)
                .as("rows of a saved file that differ from others in values")
                .isGreaterThan(500);
    }

    private static int[] all(Reader reader, byte[] packet, int[] filters) {
        int[] numbers = new int[filters.length];
        int count = reader.all(packet, 0, packet.length, packet.length, numbers);
        return Arrays.stream(numbers, 0, count)
                .map(number -> filters[number])
                .sorted()
                .toArray();
    }

    private byte[] packet() {
        byte[] packet = new byte[60];
        packet[12] = 8;
        packet[14] = 0x45;
        packet[23] = (byte) (random.nextBoolean() ? 6 : 17);
        for (int at = 26; at < 34; at += 4) {
            String[] bytes = HOSTS[random.nextInt(4)].split("\\.");
            for (int i = 0; i < 4; i++) {
                packet[at + i] = (byte) Integer.parseInt(bytes[i]);
            }
        }
        packet[35] = (byte) Integer.parseInt(PORTS[random.nextInt(3)]);
        packet[37] = (byte) Integer.parseInt(PORTS[random.nextInt(3)]);
        return packet;
    }

    @Test
    void whereAFilterHasAPriorityTheRowsInItHaveItToo() throws IOException {
        Files.writeString(folder.resolve("wide.dpf"), "priority 5; ip.src == 10.0.0.1");
        Files.writeString(folder.resolve("rows.csv"), "src,dport\n10.0.0.1,80\n");
        Files.writeString(folder.resolve("other.dpf"), "priority 3; ip.dst == 10.0.0.2");
        List<Path> paths = List.of(folder.resolve("wide.dpf"), folder.resolve("rows.csv"), folder.resolve("other.dpf"));
        DemuxRules.Read read = new DemuxRules(paths, RuleSettings.NONE)
                .read(LinkType.ETHERNET, count -> {})
                .orThrow();
        Demultiplexer filters = demultiplexer(Order.SPECIFIC);
        int[] numbers = Installation.of(read.rules(), filters, Order.SPECIFIC, false, count -> true)
                .orThrow();
        byte[] packet = packet();
        System.arraycopy(new byte[] {10, 0, 0, 1, 10, 0, 0, 2}, 0, packet, 26, 8);
        packet[37] = 80;
        assertThat(numbers[filters.reader().owner(packet, 0, packet.length)]).isEqualTo(1);
    }
}
