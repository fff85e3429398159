package dev.exocode.host.capture;

import java.util.Objects;

/**
 * A packet of a capture, and what the capture says of it; see {@link CaptureReader}.
 *
 * @param data the array that holds it
 * @param offset where it begins
 * @param length how many bytes of it were captured
 * @param originalLength how many it had on the wire
 * @param timestampNanos when it was captured
 * @param linkType how it begins
 * @param layout what the header of a pcap file says of it
 */
public record CapturedPacket(
        byte[] data,
        int offset,
        int length,
        long originalLength,
        long timestampNanos,
        int linkType,
        PcapLayout layout) {

    /**
     * Makes a packet of what is known of it; nothing is copied.
     *
     * @param data the array
     * @param offset where it begins
     * @param length how many bytes were captured
     * @param originalLength how many it had on the wire
     * @param timestampNanos when it was captured
     * @param linkType how it begins
     * @param layout what the header of a pcap file says of it
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public CapturedPacket {
        Objects.checkFromIndexSize(offset, length, data.length);
    }

    /**
     * The same packet elsewhere.
     *
     * @param bytes its captured bytes, all of the array
     * @return the packet, as long as the array is
     */
    public CapturedPacket in(byte[] bytes) {
        return new CapturedPacket(bytes, 0, bytes.length, originalLength, timestampNanos, linkType, layout);
    }
}
