package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each packet beside a parser written by hand, a map, and filters that are run one after another. */
@DisplayName("Fragments of real traffic follow their first")
class FragmentTrafficTest {
    private static final Path TRACES = Path.of("..", "..", "shared", "data", "traces");
    private static final Path CAPTURE = Path.of("..", "examples", "captures", "exocode.pcap");
    /** The first that has a packet owns it. */
    private static final List<String> RULES = List.of(
            "udp port 53",
            "udp portrange 4000-5999",
            "tcp port 80",
            "tcp and greater 200",
            "udp and less 300",
            "tcp",
            "udp",
            "icmp",
            "host 10.0.0.1 or host 192.168.1.1");

    private static final long KEPT = 30_000_000_000L;

    @TempDir
    private Path folder;

    /** A filter that is run alone. */
    private static final class Alone {
        private final Wire wire = new Wire();
        private final Executable program;

        Alone(Condition condition) {
            byte[] bytes = BinaryFormat.encode(condition.compile().orElseThrow().withoutLines());
            Verdict verdict = new Verifier(Policy.STRICT.withFuel(Policy.MAX_FUEL)).verify("alone", bytes);
            program = Engine.JVM.load("alone", (Verdict.Accepted) verdict, wire).orThrow();
        }

        boolean has(CaptureReader packet, int onWire) {
            wire.carries(onWire);
            return program.run(packet.data(), packet.offset(), packet.length()) != 0;
        }
    }

    /** What a packet is, by hand: the key of its fragments, and its place among them; null if it is none. */
    private record Parsed(String key, int offset, boolean more) {
        static Parsed of(CaptureReader packet) {
            ByteBuffer bytes = ByteBuffer.wrap(packet.data(), packet.offset(), packet.length())
                    .slice();
            return bytes.limit() < 14 ? null : network(bytes, 14, bytes.getShort(12) & 0xffff);
        }

        private static Parsed network(ByteBuffer bytes, int at, int type) {
            int rest = bytes.limit() - at;
            switch (type) {
                case 0x8100, 0x88a8, 0x9100 -> {
                    return rest < 4 ? null : network(bytes, at + 4, bytes.getShort(at + 2) & 0xffff);
                }
                case 0x8847, 0x8848 -> {
                    if (rest < 5) {
                        return null;
                    }
                    int version = bytes.get(at + 4) >> 4 & 15;
                    boolean last = (bytes.get(at + 2) & 1) == 1;
                    return network(bytes, at + 4, !last ? 0x8847 : version == 4 ? 0x800 : version == 6 ? 0x86dd : 0);
                }
                case 0x8864 -> {
                    int protocol = rest < 8 ? 0 : bytes.getShort(at + 6);
                    return network(bytes, at + 8, protocol == 0x21 ? 0x800 : protocol == 0x57 ? 0x86dd : 0);
                }
                case 0x0800 -> {
                    int fragment = rest < 20 ? 0 : bytes.getShort(at + 6) & 0x3fff;
                    String key = fragment == 0
                            ? ""
                            : bytes.getLong(at + 12) + " " + bytes.get(at + 9) + " " + bytes.getShort(at + 4);
                    return fragment == 0 ? null : new Parsed(key, fragment & 0x1fff, (fragment & 0x2000) != 0);
                }
                case 0x86dd -> {
                    return rest < 40 ? null : version6(bytes, at, at + 40, bytes.get(at + 6) & 0xff);
                }
                default -> {
                    return null;
                }
            }
        }

        private static Parsed version6(ByteBuffer bytes, int ip, int at, int next) {
            boolean there = at + 8 <= bytes.limit();
            if (there && (next == 0 || next == 43 || next == 60 || next == 135)) {
                return version6(bytes, ip, at + 8 + 8 * (bytes.get(at + 1) & 0xff), bytes.get(at) & 0xff);
            } else if (!there || next != 44 || (bytes.getShort(at + 2) & ~6) == 0) {
                return null;
            }
            String key = bytes.getLong(ip + 8) + " " + bytes.getLong(ip + 16) + " " + bytes.getLong(ip + 24) + " "
                    + bytes.getLong(ip + 32) + " " + bytes.getInt(at + 4);
            return new Parsed(key, (bytes.getShort(at + 2) & 0xffff) >> 3, (bytes.getShort(at + 2) & 1) != 0);
        }
    }

    private record First(int owner, long time) {}

    @Test
    void ofTheExample() throws IOException {
        assertThat(compare(CAPTURE).followed()).isEqualTo(94);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi-en10mb-snap128", "zeek-en10mb-snap128"})
    void ofTraces(String name) throws IOException, InterruptedException {
        Path packed = TRACES.resolve(name + ".pcap.xz");
        assumeTrue(Files.exists(packed), "no traces at " + TRACES);
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(part -> Files.isExecutable(Path.of(part, "xz"))),
                "xz is not installed");
        Path trace = folder.resolve("trace.pcap");
        Process unpack = new ProcessBuilder("xz", "-dc", packed.toString())
                .redirectOutput(trace.toFile())
                .start();
        assertThat(unpack.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(unpack.exitValue()).isZero();
        assertThat(compare(trace).followed()).isGreaterThan(100);
    }

    private static Follower.Events compare(Path capture) throws IOException {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.PRIORITY);
        List<Alone> alone = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String text : RULES) {
            Condition condition = PcapExpression.parse(new Source(text, text), LinkType.ETHERNET, Dialect.EXTENDED)
                    .orThrow();
            alone.add(new Alone(condition));
            numbers.add(demultiplexer
                    .insert(new Rule(text, condition, -alone.size()))
                    .orThrow());
        }
        demultiplexer.compact();
        Follower.Limits limits = new Follower.Limits(1 << 16, 0, 0, KEPT);
        Follower follower = demultiplexer.follower(Following.fragments(LinkType.ETHERNET), limits);
        Map<String, First> firsts = new HashMap<>();
        long now = 0;
        long added = 0;
        long followed = 0;
        try (CaptureReader packet = CaptureReader.open(capture).orThrow()) {
            while (packet.next()) {
                int onWire = (int) Math.min(Integer.MAX_VALUE, packet.originalLength());
                long nanos = packet.timestampNanos();
                now = packet.packets() == 1 ? nanos : now;
                // Captures that were joined go back by years: then time goes on from where it was.
                added += nanos + added < now - KEPT ? now - (nanos + added) : 0;
                now = Math.max(now, nanos + added);
                int owner = 0;
                for (int i = 0; i < alone.size() && owner == 0; i++) {
                    owner = alone.get(i).has(packet, onWire) ? numbers.get(i) : 0;
                }
                Parsed parsed = Parsed.of(packet);
                if (parsed != null && parsed.offset == 0) {
                    firsts.put(parsed.key, new First(owner, now));
                } else if (parsed != null) {
                    First first = firsts.get(parsed.key);
                    boolean known = first != null && now - first.time < KEPT;
                    owner = known ? first.owner : owner;
                    followed += known ? 1 : 0;
                }
                assertThat(follower.owner(packet.data(), packet.offset(), packet.length(), onWire, nanos))
                        .as("packet %s, %s", packet.packets(), parsed)
                        .isEqualTo(owner);
            }
            assertThat(packet.problem()).isEmpty();
        }
        assertThat(follower.events().followed()).isEqualTo(followed);
        return follower.events();
    }
}
