package dev.exocode.examples.exos.frame;

/**
 * A message of ICMP (RFC 792): type, code, checksum, a word that means what the type says, and data. An echo has in that word a number and a
 * place in a sequence; an error has in its data the header of the packet that it is about, and at least 8 bytes behind that.
 */
public final class IcmpMessage {
    /** How long it is in front of the data. */
    public static final int HEADER_BYTES = 8;

    /** The answer to an echo. */
    public static final int ECHO_REPLY = 0;

    /** A packet could not be delivered; the code says why. */
    public static final int UNREACHABLE = 3;

    /** An echo that is asked for. */
    public static final int ECHO = 8;

    /** It went through too many hands, or its fragments took too long. */
    public static final int EXCEEDED = 11;

    /** A header is wrong. */
    public static final int PARAMETER = 12;

    /** Nobody there knows the protocol. */
    public static final int CODE_PROTOCOL = 2;

    /** Nobody there listens on the port. */
    public static final int CODE_PORT = 3;

    private static final int QUENCH = 4;
    private static final int REDIRECT = 5;

    private byte[] data = {};
    private int at;
    private int bytes;

    /** Makes one that was not moved anywhere yet. */
    public IcmpMessage() {}

    /**
     * Moves to a message.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes it has, without padding
     * @return whether there is one, undamaged
     */
    public boolean read(byte[] frame, int offset, int length) {
        data = frame;
        at = offset;
        bytes = length;
        return length >= HEADER_BYTES && Checksum.of(frame, offset, length) == 0;
    }

    /**
     * What it is.
     *
     * @return 0 to 255
     */
    public int type() {
        return Words.u8(data, at);
    }

    /**
     * What it is more exactly.
     *
     * @return 0 to 255
     */
    public int code() {
        return Words.u8(data, at + 1);
    }

    /**
     * What the type says.
     *
     * @return 32 bits: of an echo, its number and its place in the sequence
     */
    public int word() {
        return Words.i32(data, at + 4);
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
        return bytes - HEADER_BYTES;
    }

    /**
     * Whether it is an error, which is never answered by another.
     *
     * @param type what a message is
     * @return whether it tells of what became of another packet
     */
    public static boolean isError(int type) {
        return type == UNREACHABLE || type == QUENCH || type == REDIRECT || type == EXCEEDED || type == PARAMETER;
    }

    /**
     * Writes one in front of its data, its checksum included.
     *
     * @param into where to; the data stands there already
     * @param at where the message begins
     * @param type what it is
     * @param code what it is more exactly
     * @param word what the type says
     * @param dataBytes how long its data is
     */
    public static void write(byte[] into, int at, int type, int code, int word, int dataBytes) {
        Words.put16(into, at, type << 8 | code);
        Words.put16(into, at + 2, 0);
        Words.put32(into, at + 4, word);
        Words.put16(into, at + 2, Checksum.of(into, at, HEADER_BYTES + dataBytes));
    }
}
