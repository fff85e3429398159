package dev.exocode.examples.exos;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.host.capture.CaptureReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Captures of real traffic, as if all of it were to the stack at {@link Pair#NEAR}, whomever it was to. */
final class Traces {
    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "data", "traces");
    private static final int ETHERNET = 14;

    /** Each with what its packets have in front of IP. */
    private static final Map<String, Integer> FILES = new TreeMap<>(Map.of(
            "ndpi-en10mb-snap128.pcap.xz",
            ETHERNET,
            "zeek-en10mb-snap128.pcap.xz",
            ETHERNET,
            "raw.pcap.xz",
            0,
            "sll.pcap.xz",
            16));

    private Traces() {}

    /** Skips a test where there are none, with the reason. */
    static void needed() {
        assumeTrue(Files.isDirectory(FOLDER), "no traces at ../shared/data/traces");
    }

    /** Hands over all frames, one after the other, and says how many these were. */
    static int each(Consumer<byte[]> taker) throws IOException {
        int frames = 0;
        for (Map.Entry<String, Integer> file : FILES.entrySet()) {
            String name = file.getKey();
            Process xz = new ProcessBuilder("xz", "-dc", FOLDER.resolve(name).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (CaptureReader capture =
                    CaptureReader.of(xz.getInputStream(), name).orThrow()) {
                while (capture.next()) {
                    int end = capture.offset() + capture.length();
                    byte[] packet = Arrays.copyOfRange(capture.data(), capture.offset(), end);
                    taker.accept(toTheStack(packet, file.getValue()));
                    frames++;
                }
            } finally {
                xz.destroyForcibly();
            }
        }
        return frames;
    }

    private static byte[] toTheStack(byte[] packet, int before) {
        byte[] frame = packet;
        if (before != ETHERNET) {
            int rest = Math.max(0, packet.length - before);
            frame = new byte[ETHERNET + rest];
            frame[12] = 8;
            System.arraycopy(packet, packet.length - rest, frame, ETHERNET, rest);
        }
        ByteBuffer words = ByteBuffer.wrap(frame);
        if (frame.length >= ETHERNET) {
            words.putShort(0, (short) (Pair.NEAR.ethernet() >>> 32)).putInt(2, (int) Pair.NEAR.ethernet());
        }
        if (frame.length >= 34) {
            words.putInt(30, Pair.NEAR.address());
            // Ports that somebody listens at, now and then.
            if (frame.length >= 38 && (frame[37] & 3) == 0) {
                words.putShort(36, (short) Peer.PORT);
            }
        }
        return frame;
    }
}
