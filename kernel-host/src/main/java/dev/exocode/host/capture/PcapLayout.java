package dev.exocode.host.capture;

/**
 * What the header of a pcap file says of its packets.
 *
 * @param bigEndian whether numbers in the file stand with their first byte first
 * @param link the field of the link type: its LINKTYPE number, and above it what is said of frame check sequences
 * @param snapBytes the field of the snapshot length: the most bytes captured of a packet; 0 for no limit
 * @param nanos whether times are counted in nanoseconds, not in microseconds
 */
public record PcapLayout(boolean bigEndian, int link, int snapBytes, boolean nanos) {

    /**
     * Whether a packet can be written under this header, so that it is read back as it was.
     *
     * @param length how many bytes were captured of it
     * @param other what its own header would say
     * @return true if only the snapshot lengths differ, and the packet is no longer than this one
     */
    public boolean takes(int length, PcapLayout other) {
        boolean same = bigEndian == other.bigEndian && link == other.link && nanos == other.nanos;
        return same && (snapBytes <= 0 || length <= snapBytes);
    }

    /** The same for longer packets. */
    PcapLayout withSnapBytes(int bytes) {
        return new PcapLayout(bigEndian, link, bytes, nanos);
    }
}
