package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.AshCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.BreakableDevice;
import dev.exocode.host.device.CaptureDevice;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Device;
import dev.exocode.host.device.Link;
import dev.exocode.host.handler.Packets;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Devices fail while packets come and leave: what came is delivered whole and once, and the kernel counts each and stays sound. */
class FailingDeviceTest {
    private static final String ECHO = """
            filter udp.dport == 7 && eth.type == 0x0800;
            needs send;
            message {
                let e = take eth;
                let i = take ip;
                let u = take udp;
                swap i.src, i.dst;
                swap u.sport, u.dport;
                reply packet;
            }
            """;

    private KernelClock clock;
    private Kernel kernel;
    private Processor processor;
    private final List<String> told = new ArrayList<>();

    /** Makes a kernel: properties try many with one test object. */
    private void start() {
        clock = KernelClock.simulated();
        kernel = new Kernel(new Settings(8, 64, 8, 1000, 4, 8, 64, 2, 500, 3), Terms.USUAL, clock);
        processor = kernel.processor();
        told.clear();
        kernel.listen(event -> told.add(event.type().word() + " " + event.detail()));
    }

    private static byte[] udp(int port, int number) {
        return udp("10.0.0.1", "10.0.0.2", 9, port, number);
    }

    private static byte[] udp(String one, String two, int from, int to, int number) {
        byte[] data = Packets.cat(Packets.u32(number), new byte[number % 50]);
        byte[] packet = Packets.ip4(one, two, Packets.UDP, 64, Packets.udp(one, two, from, to, data));
        return Packets.ethernet("020000000002", "020000000001", Packets.IP, packet);
    }

    private static int number(byte[] frame) {
        return (frame[44] & 0xff) << 8 | frame[45] & 0xff;
    }

    private PacketRing ring(Environment environment) {
        int first = environment.allocate(Kind.PAGE, 0).orThrow().number();
        for (int i = 1; i < 20; i++) {
            environment.allocate(Kind.PAGE, i).orThrow();
        }
        return environment.ring(first, 20, 256, environment.capability()).orThrow();
    }

    /** Packets of three kinds, for a handler that answers, for a ring, and for nobody, by a link that breaks at some packet. */
    @Property(tries = 60)
    void aLinkThatBreaksLosesNothingThatItGave(
            @ForAll long seed, @ForAll @IntRange(max = 120) int breaksAt, @ForAll @IntRange(min = 1, max = 50) int most)
            throws IOException {
        start();
        Random random = new Random(seed);
        Link link = new Link("lan", LinkType.ETHERNET, Conditions.GOOD, seed, clock::now);
        BreakableDevice device = new BreakableDevice(link.near());
        Environment one = kernel.create("one", new Library() {}).orThrow();
        Capability may = kernel.packets(one, Capability.READ);
        PacketRing ring = ring(one);
        one.claim(PacketsTest.rule("udp port 53"), may).orThrow().queue(ring);
        Claim echo = one.claim(
                        Download.of(AshCompiler.compile(new Source("echo.ash", ECHO))
                                .orThrow()),
                        may)
                .orThrow();
        List<Integer> forEcho = new ArrayList<>();
        List<Integer> forRing = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int port = new int[] {7, 53, 99}[random.nextInt(3)];
            byte[] packet = udp(port, i);
            link.far().send(packet, 0, packet.length);
            if (i < breaksAt) {
                (port == 7 ? forEcho : port == 53 ? forRing : new ArrayList<Integer>()).add(i);
            }
        }
        int[] count = new int[1];
        Device breaking = new BreaksAt(device, () -> {
            if (++count[0] == breaksAt) {
                device.fail("the cable is out");
            }
        });
        if (breaksAt == 0) {
            device.fail("the cable is out");
        }
        boolean failed = false;
        for (int i = 0; i < 110 && !failed; i++) {
            failed = processor.pump(breaking, most).value().isEmpty();
        }
        int came = Math.min(100, breaksAt);
        assertThat(failed).isEqualTo(breaksAt <= 100);
        assertThat(told.contains("failed lan.near: the cable is out")).isEqualTo(failed);
        assertThat(kernel.audit()).isEmpty();

        Traffic all = kernel.traffic();
        assertThat(all.packets()).isEqualTo(came);
        assertThat(all.deliveries().values().stream().mapToLong(each -> each).sum())
                .isEqualTo(came);
        assertThat(all.deliveries().get(Delivery.HANDLED)).as(all.toString()).isEqualTo(forEcho.size());
        assertThat(all.deliveries().get(Delivery.QUEUED)).isEqualTo(forRing.size());
        assertThat(all.deliveries().get(Delivery.UNCLAIMED)).isEqualTo(came - forEcho.size() - forRing.size());
        // The answer to the packet by which it broke does not leave.
        assertThat(all.sent() + all.unsent()).isEqualTo(forEcho.size());
        assertThat(all.unsent()).isEqualTo(forEcho.contains(breaksAt - 1) && breaksAt > 0 ? 1 : 0);
        assertThat(echo.traffic().sent()).isEqualTo(link.near().counts().sent());

        byte[] read = new byte[256];
        List<Integer> queued = new ArrayList<>();
        for (int length = ring.poll(read); length >= 0; length = ring.poll(read)) {
            queued.add(number(read));
            assertThat(Arrays.copyOf(read, length)).isEqualTo(udp(53, number(read)));
        }
        assertThat(queued).isEqualTo(forRing);
        List<Integer> answered = new ArrayList<>();
        link.far().receive(1000, (data, offset, length, onWire, nanos) -> {
            byte[] answer = Arrays.copyOfRange(data, offset, offset + length);
            answered.add(number(answer));
            assertThat(answer).isEqualTo(udp("10.0.0.2", "10.0.0.1", 7, 9, number(answer)));
        });
        assertThat(answered).isEqualTo(forEcho.subList(0, (int) all.sent()));
    }

    /** Does something after each packet that was taken. */
    private record BreaksAt(Device device, Runnable after) implements Device {
        @Override
        public String name() {
            return device.name();
        }

        @Override
        public LinkType link() {
            return device.link();
        }

        @Override
        public int receive(int most, Receiver receiver) throws IOException {
            return device.receive(most, (data, offset, length, onWire, nanos) -> {
                after.run();
                receiver.take(data, offset, length, onWire, nanos);
            });
        }

        @Override
        public boolean isOver() {
            return device.isOver();
        }

        @Override
        public boolean send(byte[] data, int offset, int length) throws IOException {
            return device.send(data, offset, length);
        }
    }

    @Test
    void aDamagedCaptureFailsBehindItsPackets() throws IOException {
        start();
        byte[] whole = Files.readAllBytes(Path.of("../examples/captures/exocode.pcap"));
        byte[] cut = Arrays.copyOf(whole, whole.length - 5);
        CaptureDevice device = CaptureDevice.of(
                        new ByteArrayInputStream(cut), "cut.pcap", LinkType.ETHERNET, Optional.empty())
                .orThrow();
        long pumped = 0;
        Result<Integer> last = processor.pump(device, 16);
        while (last.value().isPresent()) {
            pumped += last.value().get();
            last = processor.pump(device, 16);
        }
        assertThat(last.diagnostics().get(0).code()).isEqualTo(KernelCode.DEVICE);
        assertThat(last.diagnostics().get(0).toString())
                .contains("note: cut.pcap: byte ")
                .contains("C0011");
        assertThat(pumped)
                .isEqualTo(device.packets())
                .isEqualTo(kernel.traffic().packets());
        assertThat(pumped).isGreaterThan(100);
        assertThat(told).hasSize(1).allMatch(line -> line.startsWith("failed cut.pcap: cut.pcap: byte "));
        assertThat(device.isOver()).isTrue();
        assertThat(kernel.audit()).isEmpty();
    }
}
