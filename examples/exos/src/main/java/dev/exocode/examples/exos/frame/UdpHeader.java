package dev.exocode.examples.exos.frame;

/** A header of UDP (RFC 768): two ports, a length and a checksum that may be 0 for none. */
public final class UdpHeader {
    /** How long it is. */
    public static final int HEADER_BYTES = 8;

    private byte[] data = {};
    private int at;

    /** Makes one that was not moved anywhere yet. */
    public UdpHeader() {}

    /**
     * Moves to a datagram.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes IP says there are
     * @param source whom IP says it is from
     * @param destination whom IP says it is to
     * @return whether there is one, undamaged
     */
    public boolean read(byte[] frame, int offset, int length, int source, int destination) {
        data = frame;
        at = offset;
        if (length < HEADER_BYTES || bytes() < HEADER_BYTES || bytes() > length) {
            return false;
        }
        int sum = Words.u16(frame, offset + 6) == 0
                ? 0xffff
                : Checksum.add(
                        Checksum.pseudo(source, destination, Ip4Header.UDP, bytes()),
                        Checksum.sum(frame, offset, bytes()));
        return sum == 0xffff;
    }

    private int bytes() {
        return Words.u16(data, at + 4);
    }

    /**
     * The port that it is from.
     *
     * @return 0 to 0xffff
     */
    public int source() {
        return Words.u16(data, at);
    }

    /**
     * The port that it is to.
     *
     * @return 0 to 0xffff
     */
    public int destination() {
        return Words.u16(data, at + 2);
    }

    /**
     * Where its data begins.
     *
     * @return an index of the array
     */
    public int rest() {
        return at + HEADER_BYTES;
    }

    /**
     * How long its data is.
     *
     * @return how many bytes
     */
    public int restBytes() {
        return bytes() - HEADER_BYTES;
    }

    /**
     * Writes one in front of its data, its checksum included.
     *
     * @param into where to; the data stands there already
     * @param at where the header begins
     * @param source the address that it is from
     * @param sourcePort the port that it is from
     * @param destination the address that it is to
     * @param destinationPort the port that it is to
     * @param dataBytes how long its data is
     */
    public static void write(
            byte[] into, int at, int source, int sourcePort, int destination, int destinationPort, int dataBytes) {
        int length = HEADER_BYTES + dataBytes;
        Words.put16(into, at, sourcePort);
        Words.put16(into, at + 2, destinationPort);
        Words.put16(into, at + 4, length);
        Words.put16(into, at + 6, 0);
        int checksum = ~Checksum.add(
                        Checksum.pseudo(source, destination, Ip4Header.UDP, length), Checksum.sum(into, at, length))
                & 0xffff;
        Words.put16(into, at + 6, checksum == 0 ? 0xffff : checksum);
    }
}
