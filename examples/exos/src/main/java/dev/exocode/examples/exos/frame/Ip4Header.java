package dev.exocode.examples.exos.frame;

/** A header of IPv4 (RFC 791), options included, and what it says of the fragment behind it. Addresses are numbers of 32 bits. */
public final class Ip4Header {
    /** How long one without options is. */
    public static final int HEADER_BYTES = 20;

    /** How many bytes a packet may have. */
    public static final int MOST_BYTES = 65_535;

    /** The protocol ICMP. */
    public static final int ICMP = 1;

    /** The protocol TCP. */
    public static final int TCP = 6;

    /** The protocol UDP. */
    public static final int UDP = 17;

    private static final int MORE = 0x2000;
    private static final int OFFSET = 0x1fff;

    private byte[] data = {};
    private int at;

    /** Makes one that was not moved anywhere yet. */
    public Ip4Header() {}

    /**
     * Moves to a packet.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes there are, padding among them
     * @return whether it is one of version 4, all of which is there, and its header is undamaged
     */
    public boolean read(byte[] frame, int offset, int length) {
        data = frame;
        at = offset;
        return length >= HEADER_BYTES
                && Words.u8(frame, offset) >>> 4 == 4
                && headerBytes() >= HEADER_BYTES
                && bytes() >= headerBytes()
                && bytes() <= length
                && Checksum.of(frame, offset, headerBytes()) == 0;
    }

    /**
     * Moves to the beginning of a packet, as it is quoted in errors of ICMP.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes there are
     * @param restBytes how many behind the header are needed
     * @return whether it is one of version 4 with so many bytes, and its first fragment
     */
    public boolean quoted(byte[] frame, int offset, int length, int restBytes) {
        data = frame;
        at = offset;
        return length >= HEADER_BYTES
                && Words.u8(frame, offset) >>> 4 == 4
                && headerBytes() >= HEADER_BYTES
                && length >= headerBytes() + restBytes
                && fragmentOffset() == 0;
    }

    /**
     * Where it begins.
     *
     * @return an index of the array
     */
    public int begin() {
        return at;
    }

    /**
     * How long the header is, with its options.
     *
     * @return 20 to 60
     */
    public int headerBytes() {
        return (Words.u8(data, at) & 15) * 4;
    }

    /**
     * How long the packet is, with its header.
     *
     * @return how many bytes
     */
    public int bytes() {
        return Words.u16(data, at + 2);
    }

    /**
     * What tells the fragments of one packet from those of others.
     *
     * @return 0 to 0xffff
     */
    public int identification() {
        return Words.u16(data, at + 4);
    }

    /**
     * Whether this is not all of a packet.
     *
     * @return whether it has to be put together
     */
    public boolean isFragment() {
        return (Words.u16(data, at + 6) & (MORE | OFFSET)) != 0;
    }

    /**
     * Whether others come behind this one.
     *
     * @return false of the last fragment, and of a whole packet
     */
    public boolean hasMore() {
        return (Words.u16(data, at + 6) & MORE) != 0;
    }

    /**
     * Where in the packet what follows stands.
     *
     * @return how many bytes in front of it there are, a multiple of 8
     */
    public int fragmentOffset() {
        return (Words.u16(data, at + 6) & OFFSET) * 8;
    }

    /**
     * How many hops it has left.
     *
     * @return 0 to 255
     */
    public int hops() {
        return Words.u8(data, at + 8);
    }

    /**
     * What follows.
     *
     * @return the protocol, 0 to 255
     */
    public int protocol() {
        return Words.u8(data, at + 9);
    }

    /**
     * Whom it is from.
     *
     * @return an address
     */
    public int source() {
        return Words.i32(data, at + 12);
    }

    /**
     * Whom it is to.
     *
     * @return an address
     */
    public int destination() {
        return Words.i32(data, at + 16);
    }

    /**
     * Where what follows begins.
     *
     * @return an index of the array
     */
    public int rest() {
        return at + headerBytes();
    }

    /**
     * How long what follows is.
     *
     * @return how many bytes
     */
    public int restBytes() {
        return bytes() - headerBytes();
    }

    /**
     * Whether somebody may send from an address: it is not a group's, nor this host's in front of its having one, nor that of all, nor one
     * that leaves no host (RFC 1122, 3.2.1.3).
     *
     * @param address an address
     * @return whether it can be somebody's
     */
    public static boolean isSender(int address) {
        int first = address >>> 24;
        return first != 0 && first != 127 && first < 224;
    }

    /**
     * Writes one without options, its checksum included.
     *
     * @param into where to, with {@value #HEADER_BYTES} bytes of room
     * @param at where it begins
     * @param restBytes how many bytes follow
     * @param identification what tells its fragments from those of others
     * @param fragmentOffset where in the packet what follows stands, a multiple of 8
     * @param more whether other fragments come behind it
     * @param protocol what follows
     * @param source whom it is from
     * @param destination whom it is to
     */
    public static void write(
            byte[] into,
            int at,
            int restBytes,
            int identification,
            int fragmentOffset,
            boolean more,
            int protocol,
            int source,
            int destination) {
        Words.put16(into, at, 0x4500);
        Words.put16(into, at + 2, HEADER_BYTES + restBytes);
        Words.put16(into, at + 4, identification);
        Words.put16(into, at + 6, fragmentOffset / 8 | (more ? MORE : 0));
        Words.put16(into, at + 8, 64 << 8 | protocol);
        Words.put16(into, at + 10, 0);
        Words.put32(into, at + 12, source);
        Words.put32(into, at + 16, destination);
        Words.put16(into, at + 10, Checksum.of(into, at, HEADER_BYTES));
    }
}
