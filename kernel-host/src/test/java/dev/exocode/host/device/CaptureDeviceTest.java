package dev.exocode.host.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.run.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture gives its packets, and what is sent is another capture. */
class CaptureDeviceTest {
    private static final Path CAPTURES = Path.of("../examples/captures");
    private static final Path ETHERNET = CAPTURES.resolve("exocode.pcap");
    private static final Path LINKS = CAPTURES.resolve("links.pcapng");

    @TempDir
    private Path folder;

    private static String packet(byte[] data, int offset, int length, long onWire, long nanos) {
        return nanos + " " + onWire + " " + HexFormat.of().formatHex(data, offset, offset + length);
    }

    /** The packets of a capture with a link type, as its reader has them. */
    private static List<String> packets(Path file, LinkType link) throws IOException {
        List<String> packets = new ArrayList<>();
        try (CaptureReader capture = CaptureReader.open(file).orThrow()) {
            while (capture.next()) {
                if (LinkType.of(capture.linkType()).orElse(LinkType.UNKNOWN) == link) {
                    packets.add(packet(
                            capture.data(),
                            capture.offset(),
                            capture.length(),
                            capture.originalLength(),
                            capture.timestampNanos()));
                }
            }
        }
        return packets;
    }

    private static List<String> received(Device device, int most) throws IOException {
        List<String> packets = new ArrayList<>();
        int count = device.receive(
                most,
                (data, offset, length, onWire, nanos) -> packets.add(packet(data, offset, length, onWire, nanos)));
        assertThat(packets).hasSize(count);
        return packets;
    }

    private static CaptureDevice open(Path file, LinkType link) {
        return CaptureDevice.open(file, link, Optional.empty()).orThrow();
    }

    @Test
    void givesThePacketsOfACaptureInOrder() throws IOException {
        List<String> all = packets(ETHERNET, LinkType.ETHERNET);
        try (CaptureDevice device = open(ETHERNET, LinkType.ETHERNET)) {
            assertThat(device.name()).isEqualTo(ETHERNET.toString());
            assertThat(device.link()).isEqualTo(LinkType.ETHERNET);
            List<String> come = new ArrayList<>();
            while (!device.isOver()) {
                OptionalLong next = device.nextNanos();
                List<String> some = received(device, 7);
                if (!some.isEmpty()) {
                    assertThat(some.get(0)).startsWith(next.getAsLong() + " ");
                }
                come.addAll(some);
            }
            assertThat(come).isEqualTo(all).isNotEmpty();
            assertThat(received(device, 7)).isEmpty();
            assertThat(device.nextNanos()).isEmpty();
            assertThat(device.packets()).isEqualTo(all.size());
            assertThat(device.others()).isZero();
        }
    }

    @Test
    void passesOverPacketsOfOtherLinkTypes() throws IOException {
        long others = 0;
        long all = 0;
        for (LinkType link : LinkType.values()) {
            try (CaptureDevice device = open(LINKS, link)) {
                assertThat(received(device, 1_000_000)).isEqualTo(packets(LINKS, link));
                all += device.packets();
                others += device.others();
                assertThat(device.isOver()).isEqualTo(device.packets() == 0);
                assertThat(received(device, 1)).isEmpty();
                assertThat(device.isOver()).isTrue();
            }
        }
        assertThat(all).isGreaterThan(10);
        // Each packet is of one of the link types, and passed over for the rest.
        assertThat(others).isEqualTo(all * (LinkType.values().length - 1));
    }

    @Test
    void whatIsSentIsACaptureWithTheTimesOfWhatCame() throws IOException {
        Path out = folder.resolve("sent.pcap");
        OutputFile file = new OutputFile(out, false, Optional.of(ETHERNET));
        List<String> expected = new ArrayList<>();
        try (CaptureDevice device = CaptureDevice.open(ETHERNET, LinkType.ETHERNET, Optional.of(file))
                .orThrow()) {
            Device.Receiver answers = (data, offset, length, onWire, nanos) -> {
                try {
                    assertThat(device.send(data, offset, length)).isTrue();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                expected.add(packet(data, offset, length, length, nanos));
            };
            assertThat(device.receive(1_000_000, answers)).isEqualTo(expected.size());
            assertThat(device.sent()).isEqualTo(expected.size());
            byte[] large = new byte[CaptureReader.MAX_PACKET_BYTES + 1];
            assertThat(device.send(large, 0, large.length)).isFalse();
            assertThatThrownBy(() -> device.send(large, 1, large.length)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(packets(out, LinkType.ETHERNET)).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void oneThatIsClosedSendsNothingAndWroteAFile() throws IOException {
        Path out = folder.resolve("none.pcap");
        CaptureDevice device = CaptureDevice.open(
                        LINKS, LinkType.RAW, Optional.of(new OutputFile(out, false, Optional.empty())))
                .orThrow();
        device.close();
        device.close();
        assertThatThrownBy(() -> device.send(new byte[20], 0, 20)).hasMessage(LINKS + " is closed");
        assertThat(received(device, 5)).isEmpty();
        try (CaptureReader written = CaptureReader.open(out).orThrow()) {
            assertThat(LinkType.of(written.linkType())).contains(LinkType.RAW);
            assertThat(written.next()).isFalse();
            assertThat(written.problem()).isEmpty();
        }
        assertThat(CaptureDevice.open(LINKS, LinkType.RAW, Optional.of(new OutputFile(out, false, Optional.empty())))
                        .diagnostics()
                        .get(0)
                        .headline())
                .contains("H0021");
        assertThat(CaptureDevice.open(folder.resolve("missing"), LinkType.RAW, Optional.empty())
                        .diagnostics()
                        .get(0)
                        .headline())
                .contains("C0001");
    }

    /** However short a file is cut: the packets in front of the cut come whole, then it fails once, then it is over. */
    @Test
    void aCaptureWhoseEndIsDamagedFailsBehindItsLastWholePacket() throws IOException {
        byte[] whole = Files.readAllBytes(ETHERNET);
        List<String> all = packets(ETHERNET, LinkType.ETHERNET);
        int cuts = 0;
        int first =
                24 + 16 + all.get(0).substring(all.get(0).lastIndexOf(' ') + 1).length() / 2;
        for (int length = first; length < Math.min(whole.length, 4000); length += 13) {
            byte[] cut = Arrays.copyOf(whole, length);
            CaptureDevice device = CaptureDevice.of(
                            new ByteArrayInputStream(cut), "cut.pcap", LinkType.ETHERNET, Optional.empty())
                    .orThrow();
            List<String> come = received(device, 1_000_000);
            assertThat(come).isEqualTo(all.subList(0, come.size()));
            int kept = 24
                    + come.stream()
                            .mapToInt(packet -> 16
                                    + packet.substring(packet.lastIndexOf(' ') + 1)
                                                    .length()
                                            / 2)
                            .sum();
            assertThat(device.isOver()).isFalse();
            if (kept < length) {
                cuts++;
                assertThatThrownBy(() -> received(device, 1))
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("cut.pcap: byte " + kept + ": warning[C0011]: capture must end");
            } else {
                assertThat(received(device, 1)).isEmpty();
            }
            assertThat(device.isOver()).isTrue();
            assertThat(received(device, 1)).isEmpty();
        }
        assertThat(cuts).isGreaterThan(100);
    }

    @Test
    void aFileThatCannotBeWrittenFails() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        CaptureDevice device = CaptureDevice.open(
                        ETHERNET,
                        LinkType.ETHERNET,
                        Optional.of(new OutputFile(gone.resolve("sent.pcap"), false, Optional.empty())))
                .orThrow();
        assertThat(device.send(new byte[60], 0, 60)).isTrue();
        Files.delete(gone);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        device.send(new byte[60], 0, 60);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("H0006");
        assertThatThrownBy(device::close).isInstanceOf(IOException.class);
    }
}
