package dev.exocode.examples.exos.frame;

/**
 * A header of TCP (RFC 9293, section 3.1) with the options that are asked about: the largest segment and the scale of the window. Where options are
 * damaged, those in front of the damage count.
 */
public final class TcpHeader {
    /** How long one without options is. */
    public static final int HEADER_BYTES = 20;

    /** How long one with both options is. */
    public static final int SYN_BYTES = 28;

    /** Nothing more comes. */
    public static final int FIN = 1;

    /** Numbers begin here. */
    public static final int SYN = 2;

    /** There is no such connection. */
    public static final int RST = 4;

    /** The receiver should hand over what it has. */
    public static final int PSH = 8;

    /** The number of what is expected next counts. */
    public static final int ACK = 16;

    /** An option that was not there. */
    public static final int NONE = -1;

    /** The largest scale of a window (RFC 7323, section 2.3). */
    public static final int MOST_SCALE = 14;

    private static final int OPTION_END = 0;
    private static final int OPTION_NOTHING = 1;
    private static final int OPTION_LARGEST = 2;
    private static final int OPTION_SCALE = 3;

    private byte[] data = {};
    private int at;
    private int bytes;

    /** Makes one that was not moved anywhere yet. */
    public TcpHeader() {}

    /**
     * Moves to a segment.
     *
     * @param frame an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @param source whom IP says it is from
     * @param destination whom IP says it is to
     * @return whether there is one, undamaged
     */
    public boolean read(byte[] frame, int offset, int length, int source, int destination) {
        data = frame;
        at = offset;
        bytes = length;
        return length >= HEADER_BYTES
                && headerBytes() >= HEADER_BYTES
                && headerBytes() <= length
                && Checksum.add(
                                Checksum.pseudo(source, destination, Ip4Header.TCP, length),
                                Checksum.sum(frame, offset, length))
                        == 0xffff;
    }

    private int headerBytes() {
        return (Words.u8(data, at + 12) >>> 4) * 4;
    }

    /**
     * The array that it is in.
     *
     * @return where {@link #rest} is an index
     */
    public byte[] data() {
        return data;
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
     * The number of what it begins with.
     *
     * @return 32 bits
     */
    public int sequence() {
        return Words.i32(data, at + 4);
    }

    /**
     * The number of what is expected next, which counts if {@link #ACK} is set.
     *
     * @return 32 bits
     */
    public int acknowledgement() {
        return Words.i32(data, at + 8);
    }

    /**
     * What is set.
     *
     * @return bits, others than those that have names here among them
     */
    public int flags() {
        return Words.u8(data, at + 13);
    }

    /**
     * Whether something is set.
     *
     * @param flags some of the bits
     * @return whether one of them is
     */
    public boolean has(int flags) {
        return (flags() & flags) != 0;
    }

    /**
     * The window, not scaled.
     *
     * @return 0 to 0xffff
     */
    public int window() {
        return Words.u16(data, at + 14);
    }

    /**
     * Where its data begins.
     *
     * @return an index of the array
     */
    public int rest() {
        return at + headerBytes();
    }

    /**
     * How long its data is.
     *
     * @return how many bytes
     */
    public int restBytes() {
        return bytes - headerBytes();
    }

    /**
     * How many numbers it takes.
     *
     * @return the bytes of its data, and one for each of SYN and FIN
     */
    public int numbers() {
        int flags = flags();
        return restBytes() + (flags & FIN) + ((flags & SYN) >>> 1);
    }

    /**
     * The largest segment that its sender takes.
     *
     * @return 0 to 0xffff; {@link #NONE} if it does not say
     */
    public int largest() {
        int found = option(OPTION_LARGEST, 4);
        return found < 0 ? NONE : Words.u16(data, found + 2);
    }

    /**
     * By how many bits its sender shifts windows.
     *
     * @return 0 to {@link #MOST_SCALE}; {@link #NONE} if it does not say
     */
    public int scale() {
        int found = option(OPTION_SCALE, 3);
        return found < 0 ? NONE : Math.min(Words.u8(data, found + 2), MOST_SCALE);
    }

    /** Where an option of so many bytes begins; less than 0 if it is not there. */
    private int option(int kind, int length) {
        int end = at + headerBytes();
        int next = at + HEADER_BYTES;
        while (next < end) {
            int found = Words.u8(data, next);
            if (found == OPTION_NOTHING) {
                next++;
                continue;
            }
            if (found == OPTION_END || next + 2 > end) {
                return NONE;
            }
            int has = Words.u8(data, next + 1);
            if (has < 2 || has > end - next) {
                return NONE;
            }
            if (found == kind) {
                return has == length ? next : NONE;
            }
            next += has;
        }
        return NONE;
    }

    /**
     * Writes a header without options, but for its checksum.
     *
     * @param into where to, with {@value #HEADER_BYTES} bytes of room
     * @param at where it begins
     * @param source the port that it is from
     * @param destination the port that it is to
     * @param sequence the number of what it begins with
     * @param acknowledgement the number of what is expected next
     * @param flags what is set
     * @param window the window, not scaled
     * @return {@link #HEADER_BYTES}
     */
    public static int write(
            byte[] into,
            int at,
            int source,
            int destination,
            int sequence,
            int acknowledgement,
            int flags,
            int window) {
        Words.put16(into, at, source);
        Words.put16(into, at + 2, destination);
        Words.put32(into, at + 4, sequence);
        Words.put32(into, at + 8, acknowledgement);
        Words.put16(into, at + 12, HEADER_BYTES / 4 << 12 | flags);
        Words.put16(into, at + 14, window);
        Words.put32(into, at + 16, 0);
        return HEADER_BYTES;
    }

    /**
     * Writes the options of a SYN behind a header.
     *
     * @param into where to, with {@value #SYN_BYTES} bytes of room
     * @param at where the header begins
     * @param largest the largest segment that is taken
     * @param scale by how many bits windows are shifted; {@link #NONE} if they are not
     * @return how long the header is now
     */
    public static int options(byte[] into, int at, int largest, int scale) {
        Words.put32(into, at + 20, OPTION_LARGEST << 24 | 4 << 16 | largest);
        int length = HEADER_BYTES + 4;
        if (scale != NONE) {
            Words.put32(into, at + 24, OPTION_NOTHING << 24 | OPTION_SCALE << 16 | 3 << 8 | scale);
            length = SYN_BYTES;
        }
        Words.put8(into, at + 12, length / 4 << 4);
        return length;
    }

    /**
     * Writes the checksum into a header.
     *
     * @param into where the header stands
     * @param at where it begins
     * @param headerBytes how long it is
     * @param source the address that it is from
     * @param destination the address that it is to
     * @param dataBytes how long the data behind it is
     * @param dataSum the sum of the data
     */
    public static void checksum(
            byte[] into, int at, int headerBytes, int source, int destination, int dataBytes, int dataSum) {
        Words.put16(into, at + 16, 0);
        int pseudo = Checksum.pseudo(source, destination, Ip4Header.TCP, headerBytes + dataBytes);
        int sum = Checksum.add(Checksum.add(pseudo, Checksum.sum(into, at, headerBytes)), dataSum);
        Words.put16(into, at + 16, ~sum & 0xffff);
    }
}
