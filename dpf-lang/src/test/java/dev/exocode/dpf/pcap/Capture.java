package dev.exocode.dpf.pcap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A capture file as bytes, read and written in the least that tests need. */
record Capture(int linkNumber, List<Frame> frames) {
    private static final int PCAP = 0xa1b2c3d4;
    private static final int PCAP_NANOSECONDS = 0xa1b23c4d;
    private static final int PCAPNG = 0x0a0d0d0a;
    private static final int SNAP_BYTES = 262_144;

    /** A classic file in little-endian order; the seconds of each packet are its number. */
    static byte[] write(int linkNumber, List<Frame> frames) {
        int size = 24
                + frames.stream().mapToInt(frame -> 16 + frame.bytes().length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(PCAP).putShort((short) 2).putShort((short) 4).putLong(0);
        out.putInt(SNAP_BYTES).putInt(linkNumber);
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            out.putInt(i).putInt(0).putInt(frame.bytes().length).putInt(frame.wireLength());
            out.put(frame.bytes());
        }
        return out.array();
    }

    /** The numbers of the packets in a file of packets that {@link #write} numbered. */
    static List<Integer> numbers(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> numbers = new ArrayList<>();
        for (int at = 24; at < file.length; at += 16 + in.getInt(at + 8)) {
            numbers.add(in.getInt(at));
        }
        return numbers;
    }

    /** Reads pcap in either order, pcapng with one interface, and either packed by xz; empty packets stay. */
    static Capture read(Path path, int most) throws IOException {
        byte[] file = path.toString().endsWith(".xz") ? unpacked(path) : Files.readAllBytes(path);
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(0) == PCAPNG) {
            return blocks(in, most);
        }
        if (in.getInt(0) != PCAP && in.getInt(0) != PCAP_NANOSECONDS) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        List<Frame> frames = new ArrayList<>();
        for (int at = 24; at < file.length && frames.size() < most; at += 16 + in.getInt(at + 8)) {
            frames.add(frame(in, at + 16, in.getInt(at + 8), in.getInt(at + 12)));
        }
        return new Capture(in.getInt(20) & 0xffff, frames);
    }

    private static Capture blocks(ByteBuffer in, int most) {
        if (in.getInt(8) != 0x1a2b3c4d) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        int linkNumber = -1;
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < in.limit() && frames.size() < most; at += in.getInt(at + 4)) {
            switch (in.getInt(at)) {
                case 1 -> linkNumber = in.getShort(at + 8);
                case 6 -> frames.add(frame(in, at + 28, in.getInt(at + 20), in.getInt(at + 24)));
                default -> {}
            }
        }
        return new Capture(linkNumber, frames);
    }

    private static Frame frame(ByteBuffer in, int at, int length, int wireLength) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return new Frame(bytes, wireLength);
    }

    private static byte[] unpacked(Path path) throws IOException {
        Process xz = new ProcessBuilder("xz", "-dc", path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream in = xz.getInputStream()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        } finally {
            xz.destroyForcibly();
        }
    }
}
