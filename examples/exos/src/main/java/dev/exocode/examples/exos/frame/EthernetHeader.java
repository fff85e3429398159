package dev.exocode.examples.exos.frame;

/** A header of Ethernet (IEEE 802.3): 6 bytes whom it is to, 6 whom it is from, 2 what follows. Addresses are numbers of 48 bits. */
public final class EthernetHeader {
    /** How long it is. */
    public static final int HEADER_BYTES = 14;

    /** What follows is IPv4. */
    public static final int IP4 = 0x800;

    /** What follows is ARP. */
    public static final int ARP = 0x806;

    /** Whom is meant by all. */
    public static final long BROADCAST = 0xffff_ffff_ffffL;

    /** This bit of an address says that it is a group's. */
    private static final long GROUP = 1L << 40;

    private byte[] data = {};
    private int at;
    private int bytes;

    /** Makes one that was not moved anywhere yet. */
    public EthernetHeader() {}

    /**
     * Moves to a frame.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether there is a header
     */
    public boolean read(byte[] frame, int offset, int length) {
        data = frame;
        at = offset;
        bytes = length;
        return length >= HEADER_BYTES;
    }

    /**
     * Whom it is to.
     *
     * @return an address
     */
    public long destination() {
        return Words.u48(data, at);
    }

    /**
     * Whom it is from.
     *
     * @return an address
     */
    public long source() {
        return Words.u48(data, at + 6);
    }

    /**
     * What follows.
     *
     * @return a type, 0 to 0xffff
     */
    public int type() {
        return Words.u16(data, at + 12);
    }

    /**
     * Where the rest begins.
     *
     * @return an index of the array
     */
    public int rest() {
        return at + HEADER_BYTES;
    }

    /**
     * How long the rest is, with the padding of short frames.
     *
     * @return how many bytes
     */
    public int restBytes() {
        return bytes - HEADER_BYTES;
    }

    /**
     * Whether an address is that of many, all among them.
     *
     * @param address an address
     * @return whether nobody sends from it
     */
    public static boolean isGroup(long address) {
        return (address & GROUP) != 0;
    }

    /**
     * Writes one.
     *
     * @param into where to, with {@value #HEADER_BYTES} bytes of room
     * @param at where it begins
     * @param destination whom it is to
     * @param source whom it is from
     * @param type what follows
     */
    public static void write(byte[] into, int at, long destination, long source, int type) {
        Words.put48(into, at, destination);
        Words.put48(into, at + 6, source);
        Words.put16(into, at + 12, type);
    }
}
