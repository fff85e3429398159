package dev.exocode.host.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Packets in memory as a pcap file of version 2.4 has them: what {@link CaptureReader} reads back as they were.
 *
 * <p>Source: draft-ietf-opsawg-pcap, sections 4 and 5; see {@link PcapFormat}.
 */
public final class PcapBuffer {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANOS_PER_MICRO = 1000;
    private static final long MAX_SECONDS = 0xffff_ffffL;
    private static final int MICROSECOND_MAGIC = 0xa1b2c3d4;
    private static final int NANOSECOND_MAGIC = 0xa1b23c4d;

    private final PcapLayout layout;
    private ByteBuffer bytes;

    /**
     * An empty buffer.
     *
     * @param layout what the file's header says
     */
    public PcapBuffer(PcapLayout layout) {
        this.layout = layout;
        this.bytes = ordered(new byte[0]);
    }

    /** Adds the header of the file. */
    public void header() {
        reserve(PcapFormat.HEADER_BYTES);
        bytes.putInt(layout.nanos() ? NANOSECOND_MAGIC : MICROSECOND_MAGIC);
        bytes.putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        bytes.putInt(layout.snapBytes()).putInt(layout.link());
    }

    /**
     * Adds a packet of a capture.
     *
     * @param packet the packet; a time before 1970 or after 2106, which pcap cannot say, becomes the nearest that it can
     */
    public void add(CapturedPacket packet) {
        long seconds = Math.floorDiv(packet.timestampNanos(), NANOS_PER_SECOND);
        long fraction = Math.floorMod(packet.timestampNanos(), NANOS_PER_SECOND);
        long said = Math.max(0, Math.min(MAX_SECONDS, seconds));
        fraction = said == seconds ? fraction : said == 0 ? 0 : NANOS_PER_SECOND - 1;
        add(said, fraction, packet.length(), packet.originalLength());
        bytes.put(packet.data(), packet.offset(), packet.length());
    }

    /**
     * Adds a packet of the first moment of 1970.
     *
     * @param packet its captured bytes
     * @param onWire how many there were
     */
    public void add(byte[] packet, long onWire) {
        add(0, 0, packet.length, onWire);
        bytes.put(packet);
    }

    private void add(long seconds, long fraction, int captured, long onWire) {
        reserve(PcapFormat.RECORD_BYTES + captured);
        bytes.putInt((int) seconds);
        bytes.putInt((int) (layout.nanos() ? fraction : fraction / NANOS_PER_MICRO));
        bytes.putInt(captured).putInt((int) onWire);
    }

    /**
     * How much it holds.
     *
     * @return in bytes
     */
    public int size() {
        return bytes.position();
    }

    /**
     * How much memory it takes.
     *
     * @return in bytes
     */
    public int capacity() {
        return bytes.capacity();
    }

    /**
     * Writes what it holds; it is empty then, and takes no memory.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes = ordered(new byte[0]);
    }

    private void reserve(int more) {
        if (bytes.remaining() < more) {
            int held = bytes.position();
            int capacity = Math.max(held + more, 2 * bytes.capacity());
            bytes = ordered(Arrays.copyOf(bytes.array(), capacity)).position(held);
        }
    }

    private ByteBuffer ordered(byte[] array) {
        return ByteBuffer.wrap(array).order(layout.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
