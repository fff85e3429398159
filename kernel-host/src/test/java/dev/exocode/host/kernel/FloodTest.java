package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Handler;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.Packets;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Region;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Frames that nobody should send, at every layer, come to a kernel on which all example handlers run, each for an environment of its own,
 * beside claims with rings: nothing throws, the kernel stays sound, and each frame has one fate, with a claim whose filter has it.
 */
@DisplayName("A flood of malformed frames")
class FloodTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final List<String> RINGS = List.of(
            "arp", "ip6", "vlan", "tcp port 443", "udp portrange 5000-6000", "mpls", "pppoes", "ether proto 0x88cc");
    private static final int SLOT = 512;
    private static final int PLACE = 5;
    /** Numbers that lengths, types and ports are at the edges of what is right. */
    private static final int[] EDGES = {
        0, 1, 4, 5, 6, 7, 8, 17, 20, 53, 255, 256, 1500, 0x0800, 0x0806, 0x7fff, 0x8000, 0x8100, 0x8847, 0x8864, 0x86dd,
        0x88a8, 0xffff
    };

    private static final List<byte[]> REAL = new ArrayList<>();

    private final KernelClock clock = KernelClock.simulated();
    private final Kernel kernel = new Kernel(
            new Settings(64, 512, 8, 1000, 4, 8, 128, 2, 500, 3), Terms.USUAL.withEngine(Engine.INTERP, 200), clock);
    private final CountingDevice sink = new CountingDevice();
    /** The rings, and the filters of their claims, each by itself. */
    private final Map<PacketRing, Demultiplexer> rings = new LinkedHashMap<>();

    private final List<Environment> environments = new ArrayList<>();
    private int pages;

    @BeforeAll
    static void readCaptures() throws IOException {
        // The other one has packets of other link types: as Ethernet, headers stand where none should.
        for (String name : List.of("exocode.pcap", "links.pcapng")) {
            try (CaptureReader capture = CaptureReader.open(
                            EXAMPLES.resolve("captures").resolve(name))
                    .orThrow()) {
                while (capture.next()) {
                    REAL.add(Arrays.copyOfRange(capture.data(), capture.offset(), capture.offset() + capture.length()));
                }
            }
        }
    }

    // Frames

    /** A frame: real, built up of headers, or of chance; then changed and cut. */
    private static byte[] drawn(Random random) {
        byte[] frame = switch (random.nextInt(8)) {
            case 0 -> bytes(random, random.nextInt(200));
            case 1, 2 -> built(random);
            case 3 -> spliced(random);
            default -> real(random).clone();
        };
        for (int changes = random.nextInt(5); changes > 0 && frame.length > 0; changes--) {
            int at = random.nextInt(random.nextBoolean() ? frame.length : Math.min(frame.length, 80));
            if (random.nextBoolean()) {
                frame[at] = (byte) (random.nextBoolean() ? random.nextInt() : frame[at] ^ 1 << random.nextInt(8));
            } else if (at + 2 <= frame.length) {
                ByteBuffer.wrap(frame).putShort(at, (short) EDGES[random.nextInt(EDGES.length)]);
            }
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(frame, random.nextInt(frame.length + 1));
            case 1 -> Arrays.copyOf(frame, Math.min(frame.length, random.nextInt(60)));
            case 2 -> Arrays.copyOf(frame, frame.length + random.nextInt(70));
            default -> frame;
        };
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] real(Random random) {
        return REAL.get(random.nextInt(REAL.size()));
    }

    private static byte[] spliced(Random random) {
        byte[] first = real(random);
        byte[] second = real(random);
        int cut = random.nextInt(first.length + 1);
        return Packets.cat(
                Arrays.copyOf(first, cut),
                Arrays.copyOfRange(second, random.nextInt(second.length + 1), second.length));
    }

    /** Headers in front of headers, more of them than there should be. */
    private static byte[] built(Random random) {
        byte[] payload = bytes(random, random.nextInt(100));
        String one = random.nextBoolean() ? "10.0.0.1" : "192.0.2.1";
        String two = random.nextBoolean() ? "203.0.113.1" : "10.1.2.3";
        int[] ports = {7, 53, 80, 443, 5555, 7003, 7004, 7053, 11211, 4789, 2152, 6081};
        int from = ports[random.nextInt(ports.length)];
        int to = ports[random.nextInt(ports.length)];
        byte[] inner;
        int protocol;
        switch (random.nextInt(4)) {
            case 0 -> {
                protocol = Packets.TCP;
                inner = Packets.tcp(
                        one, two, from, to, random.nextInt(), random.nextInt(), random.nextInt(256), payload);
            }
            case 1 -> {
                protocol = Packets.ICMP;
                inner = Packets.icmpEcho(8, 1, 2, payload);
            }
            default -> {
                protocol = Packets.UDP;
                inner = Packets.udp(one, two, from, to, payload);
            }
        }
        int type;
        switch (random.nextInt(5)) {
            case 0 -> {
                type = 0x86dd;
                int extensions = random.nextInt(12);
                byte[] chain = new byte[0];
                for (int i = 0; i < extensions; i++) {
                    int next = i + 1 == extensions ? protocol : new int[] {0, 43, 44, 51, 60}[random.nextInt(5)];
                    chain = Packets.cat(chain, new byte[] {(byte) next, (byte) random.nextInt(3)}, bytes(random, 6));
                }
                int first = extensions == 0 ? protocol : 0;
                inner = Packets.cat(
                        new byte[] {0x60, 0, 0, 0},
                        Packets.u16(random.nextBoolean() ? chain.length + inner.length : random.nextInt(65_536)),
                        new byte[] {(byte) first, 64},
                        bytes(random, 32),
                        chain,
                        inner);
            }
            case 1 -> {
                type = Packets.ARP;
                inner = Packets.arp(1 + random.nextInt(2), "020000000001", one, "020000000002", two);
            }
            default -> {
                type = Packets.IP;
                // Options of lengths that are none, and IP in IP in IP.
                byte[] options = bytes(random, 4 * random.nextInt(11));
                inner = Packets.ip4(one, two, protocol, random.nextInt(256), options, inner);
                for (int depth = random.nextInt(8) == 0 ? random.nextInt(30) : 0; depth > 0; depth--) {
                    inner = Packets.ip4(one, two, 4, 64, inner);
                }
            }
        }
        for (int tags = random.nextInt(4) == 0 ? random.nextInt(40) : 0; tags > 0; tags--) {
            inner = Packets.cat(Packets.u16(random.nextInt(65_536)), Packets.u16(type), inner);
            type = new int[] {0x8100, 0x88a8, 0x9100, 0x8847, 0x8864}[random.nextInt(5)];
        }
        return Packets.ethernet("020000000001", "020000000002", type, inner);
    }

    // The kernel

    private int take(Environment environment, int count) {
        int first = pages;
        for (int i = 0; i < count; i++) {
            environment.allocate(Kind.PAGE, pages++).orThrow();
        }
        return first;
    }

    private Environment create(String name) {
        Environment made = kernel.create(name, new Library() {}).orThrow();
        environments.add(made);
        return made;
    }

    /** Capabilities to take packets from those that are there. */
    private Capability[] from(Environment taker) {
        return environments.stream()
                .filter(each -> each != taker)
                .map(each -> each.grant(each.capability(), taker.number(), each.names(Kind.CLAIM), Capability.WRITE)
                        .orThrow())
                .toArray(Capability[]::new);
    }

    private void ring(Environment environment, Claim claim, Rule rule) {
        PacketRing ring = environment
                .ring(take(environment, 2), 2, SLOT, environment.capability())
                .orThrow();
        claim.queue(ring);
        Demultiplexer alone = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        alone.insert(rule).orThrow();
        rings.put(ring, alone);
    }

    private void populate() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(EXAMPLES.resolve("handlers"))) {
            files = all.filter(path -> path.toString().endsWith(".ash"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
        for (Path file : files) {
            Handler handler = ProgramFile.read(file).orThrow().handler().orThrow();
            Environment environment = create(file.getFileName().toString());
            Download download = Download.of(handler);
            int bytes = handler.program().declaredBytes(Region.USER, 0);
            if (bytes > 0) {
                int count = (bytes + Kernel.PAGE_BYTES - 1) / Kernel.PAGE_BYTES;
                download = download.withMemory(take(environment, count), count, environment.capability());
            }
            Claim claim = environment
                    .claim(download, kernel.packets(environment, Capability.READ), from(environment))
                    .orThrow();
            ring(environment, claim, kernel.network().rule(environment, handler).orThrow());
        }
        for (String expression : RINGS) {
            Environment environment = create(expression);
            Claim claim = environment
                    .claim(
                            PacketsTest.rule(expression),
                            kernel.packets(environment, Capability.READ),
                            from(environment))
                    .orThrow();
            ring(environment, claim, PacketsTest.rule(expression));
        }
        assertThat(kernel.claims()).hasSize(files.size() + RINGS.size());
    }

    /** A frame as the kernel got it. */
    private record Sent(byte[] frame, int onWire) {
        boolean isOf(Demultiplexer filter) {
            return filter.reader().owner(frame, 0, frame.length, onWire) >= 0;
        }
    }

    /** What one thread sent, and what became of it. */
    private static final class Flood {
        final Map<Delivery, Long> deliveries = new EnumMap<>(Delivery.class);
        final Map<ByteBuffer, List<Sent>> queued = new HashMap<>();
        long bytes;
    }

    private Flood flood(long seed, int frames) {
        Random random = new Random(seed);
        Processor processor = kernel.processor();
        Flood flood = new Flood();
        for (int i = 0; i < frames; i++) {
            byte[] frame = drawn(random);
            byte[] data = new byte[frame.length + 2 * PLACE];
            System.arraycopy(frame, 0, data, PLACE, frame.length);
            byte[] before = data.clone();
            int onWire = switch (random.nextInt(10)) {
                case 0 -> random.nextInt() >>> 1;
                case 1 -> random.nextInt(frame.length + 1);
                default -> frame.length;
            };
            Delivery delivery = processor.receive(sink, data, PLACE, frame.length, onWire, i);
            assertThat(data).isEqualTo(before);
            flood.deliveries.merge(delivery, 1L, Long::sum);
            flood.bytes += frame.length;
            if (delivery == Delivery.QUEUED) {
                flood.queued
                        .computeIfAbsent(kept(frame), any -> new ArrayList<>())
                        .add(new Sent(frame, onWire));
            }
        }
        return flood;
    }

    private static ByteBuffer kept(byte[] frame) {
        return ByteBuffer.wrap(frame, 0, Math.min(frame.length, SLOT - PacketRing.HEADER_BYTES));
    }

    /** Empties the rings. */
    private void drain(Map<ByteBuffer, List<PacketRing>> into) {
        byte[] read = new byte[SLOT];
        for (PacketRing ring : rings.keySet()) {
            for (int length = ring.poll(read); length >= 0; length = ring.poll(read)) {
                into.computeIfAbsent(ByteBuffer.wrap(Arrays.copyOf(read, length)), any -> new ArrayList<>())
                        .add(ring);
            }
        }
    }

    private void check(List<Flood> floods, Map<ByteBuffer, List<PacketRing>> came) {
        drain(came);
        kernel.advance();
        assertThat(kernel.audit()).isEmpty();
        assertThat(kernel.environments()).hasSize(environments.size());
        Traffic all = kernel.traffic();
        for (Delivery each : Delivery.values()) {
            long count = floods.stream()
                    .mapToLong(flood -> flood.deliveries.getOrDefault(each, 0L))
                    .sum();
            assertThat(all.deliveries().get(each)).as(each.word()).isEqualTo(count);
        }
        assertThat(all.bytes())
                .isEqualTo(floods.stream().mapToLong(flood -> flood.bytes).sum());
        long claimed = kernel.claims().stream()
                .mapToLong(claim -> claim.traffic().packets())
                .sum();
        assertThat(all.packets()).isEqualTo(claimed + all.deliveries().get(Delivery.UNCLAIMED));
        assertThat(sink.sent.get()).isEqualTo(all.sent());
        // The examples are proved, so that nothing stops them whatever comes.
        assertThat(all.runs().get(HandlerEnd.STOPPED)).isZero();
        Map<ByteBuffer, List<Sent>> queued = new HashMap<>();
        floods.forEach(flood -> flood.queued.forEach((kept, sent) ->
                queued.computeIfAbsent(kept, any -> new ArrayList<>()).addAll(sent)));
        // Whole, once, and nothing else; and where somebody claims it.
        assertThat(came.keySet().equals(queued.keySet()))
                .as("rings hold what was queued")
                .isTrue();
        came.forEach((kept, in) -> {
            List<Sent> sent = queued.get(kept);
            assertThat(in).hasSameSizeAs(sent);
            assertThat(in).allMatch(ring -> sent.stream().anyMatch(each -> each.isOf(rings.get(ring))));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("has one fate for each frame")
    void oneFate(long seed) throws IOException {
        populate();
        Map<ByteBuffer, List<PacketRing>> came = new HashMap<>();
        List<Flood> floods = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            floods.add(flood(seed * 100 + i, 500));
            kernel.advance();
            assertThat(kernel.audit()).isEmpty();
            // Rings are full at times.
            if (i % 3 > 0) {
                drain(came);
            }
        }
        check(floods, came);
        Traffic all = kernel.traffic();
        // The flood reaches every place where frames can end.
        all.deliveries().forEach((delivery, count) -> {
            if (delivery != Delivery.IGNORED) {
                assertThat(count).as(delivery.word()).isGreaterThan(50);
            }
        });
        long busy = kernel.claims().stream()
                .filter(claim -> claim.traffic().packets() > 0)
                .count();
        assertThat(busy).isGreaterThan(kernel.claims().size() * 3L / 4);
        assertThat(kernel.claims()).anyMatch(claim -> claim.engine().equals(Optional.of(Engine.JVM)));
    }

    @Test
    @DisplayName("may come by several threads")
    void severalThreads() throws Exception {
        populate();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        List<Flood> floods = new ArrayList<>();
        List<Thread> threads = IntStream.range(0, 3)
                .mapToObj(number -> new Thread(() -> {
                    try {
                        Flood flood = flood(1000 + number, 4000);
                        synchronized (floods) {
                            floods.add(flood);
                        }
                    } catch (Throwable e) {
                        failed.set(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        Map<ByteBuffer, List<PacketRing>> came = new HashMap<>();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            drain(came);
            kernel.advance();
            assertThat(kernel.audit()).isEmpty();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failed.get()).isNull();
        check(floods, came);
    }
}
