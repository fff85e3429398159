package dev.exocode.host.fuzz;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Captures: small ones of both formats, with bytes changed, or cut. */
public final class CaptureFront implements Front {
    private static final int MAX_BYTES = 1024;
    private static final int PCAP = 0xa1b2c3d4;
    private static final int PCAPNG = 0x0a0d0d0a;
    private static final int[] NUMBERS = {
        0, 1, -1, 12, 255, 65_535, 262_144, 262_145, 0x7fffffff, 0x80000000, 0x7ffffffc
    };

    /** Makes one. */
    public CaptureFront() {}

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public byte[] draw(Random random) {
        ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES).order(order);
        if (random.nextBoolean()) {
            pcap(random, out);
        } else {
            pcapng(random, out);
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    if (bytes.length >= Integer.BYTES) {
                        ByteBuffer.wrap(bytes)
                                .order(order)
                                .putInt(
                                        Math.min(at & -Integer.BYTES, bytes.length - Integer.BYTES),
                                        NUMBERS[random.nextInt(NUMBERS.length)]);
                    }
                }
            }
        }
        return bytes;
    }

    private static void pcap(Random random, ByteBuffer out) {
        out.putInt(PCAP)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65_535)
                .putInt(1);
        for (int packets = random.nextInt(4); packets > 0; packets--) {
            byte[] packet = packet(random);
            out.putInt(1)
                    .putInt(random.nextInt(1_000_000))
                    .putInt(packet.length)
                    .putInt(packet.length + 3)
                    .put(packet);
        }
    }

    private static void pcapng(Random random, ByteBuffer out) {
        out.putInt(PCAPNG).putInt(28).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0);
        out.putLong(-1).putInt(28);
        out.putInt(1)
                .putInt(20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0)
                .putInt(20);
        for (int packets = random.nextInt(4); packets > 0; packets--) {
            byte[] packet = packet(random);
            int padded = packet.length + 3 & -4;
            out.putInt(6).putInt(32 + padded).putInt(0).putInt(0).putInt(1);
            out.putInt(packet.length)
                    .putInt(packet.length)
                    .put(Arrays.copyOf(packet, padded))
                    .putInt(32 + padded);
        }
    }

    private static byte[] packet(Random random) {
        byte[] packet = new byte[random.nextInt(80)];
        random.nextBytes(packet);
        return packet;
    }

    /**
     * Reads a capture to its end.
     *
     * @param input its bytes
     * @return nothing: a capture holds no programs
     * @throws IndexOutOfBoundsException if a packet is not inside what was read: a finding
     * @throws IllegalStateException if it is refused without a word, or has more packets than bytes: a finding
     */
    @Override
    public List<byte[]> take(byte[] input) {
        Result<CaptureReader> opened = CaptureReader.of(new ByteArrayInputStream(input), "capture");
        if (opened.value().isEmpty() == opened.diagnostics().isEmpty()) {
            throw new IllegalStateException("opened and refused at once, or neither: " + opened.diagnostics());
        }
        if (opened.value().isPresent()) {
            try (CaptureReader capture = opened.value().get()) {
                while (capture.next()) {
                    Objects.checkFromIndexSize(capture.offset(), capture.length(), capture.data().length);
                    if (capture.packets() > input.length) {
                        throw new IllegalStateException("more packets than bytes");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of();
    }

    @Override
    public String sections(byte[] input) {
        StringBuilder out = new StringBuilder(
                "--- command\nrun pass.vs --pcap bad.pcap\n--- file pass.vs\nretl r0\n--- bytes bad.pcap\n");
        for (int i = 0; i < input.length; i += 16) {
            out.append(HexFormat.of().formatHex(Arrays.copyOfRange(input, i, Math.min(input.length, i + 16))))
                    .append('\n');
        }
        return out.append("--- result\nnothing is known yet of what is right\n").toString();
    }
}
