package dev.exocode.examples.exos.frame;

/**
 * A message of ARP about IPv4 on Ethernet (RFC 826).
 *
 * <pre>
 * 0         2         4    5    6         8           14          18          24          28
 * | 1       | 0x800   | 6  | 4  | what    | sender's Ethernet, IP | target's Ethernet, IP |
 * </pre>
 */
public final class ArpMessage {
    /** How long it is. */
    public static final int BYTES = 28;

    /** Who has the target's address? */
    public static final int REQUEST = 1;

    /** The sender has it. */
    public static final int REPLY = 2;

    private byte[] data = {};
    private int at;

    /** Makes one that was not moved anywhere yet. */
    public ArpMessage() {}

    /**
     * Moves to a message.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes there are, padding among them
     * @return whether it is one about these two protocols
     */
    public boolean read(byte[] frame, int offset, int length) {
        data = frame;
        at = offset;
        return length >= BYTES
                && Words.u16(frame, offset) == 1
                && Words.u16(frame, offset + 2) == EthernetHeader.IP4
                && Words.u8(frame, offset + 4) == 6
                && Words.u8(frame, offset + 5) == 4;
    }

    /**
     * What it says.
     *
     * @return {@link #REQUEST}, {@link #REPLY}, or a number that nobody here knows
     */
    public int operation() {
        return Words.u16(data, at + 6);
    }

    /**
     * The address of who sends it.
     *
     * @return an address of Ethernet
     */
    public long sender() {
        return Words.u48(data, at + 8);
    }

    /**
     * The address that it has.
     *
     * @return an address of IPv4
     */
    public int senderAddress() {
        return Words.i32(data, at + 14);
    }

    /**
     * The address that it is about.
     *
     * @return an address of IPv4
     */
    public int targetAddress() {
        return Words.i32(data, at + 24);
    }

    /**
     * Writes one.
     *
     * @param into where to, with {@value #BYTES} bytes of room
     * @param at where it begins
     * @param operation what it says
     * @param sender the address of Ethernet of who sends it
     * @param senderAddress the address of IPv4 that it has
     * @param target the address of Ethernet of who is asked or answered; 0 if that is not known
     * @param targetAddress the address of IPv4 that it is about
     */
    public static void write(
            byte[] into, int at, int operation, long sender, int senderAddress, long target, int targetAddress) {
        Words.put16(into, at, 1);
        Words.put16(into, at + 2, EthernetHeader.IP4);
        Words.put8(into, at + 4, 6);
        Words.put8(into, at + 5, 4);
        Words.put16(into, at + 6, operation);
        Words.put48(into, at + 8, sender);
        Words.put32(into, at + 14, senderAddress);
        Words.put48(into, at + 18, target);
        Words.put32(into, at + 24, targetAddress);
    }
}
