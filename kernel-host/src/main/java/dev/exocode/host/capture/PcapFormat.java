package dev.exocode.host.capture;

/**
 * The records of pcap.
 *
 * <pre>
 *   file header    0 magic   4 major  6 minor   8 reserved  12 reserved  16 snaplen  20 link type      (24 bytes)
 *   record         0 seconds 4 fraction         8 captured length        12 original length  16 data
 *
 *   link type      31..28 FCS length  27 zero  26 FCS length present  25..16 zero  15..0 LINKTYPE
 * </pre>
 *
 * <p>Source: draft-ietf-opsawg-pcap, sections 4 and 5; its bit 0 is our bit 31. It wants the zero bits to be an error,
 * and we follow it. A frame check sequence is part of the captured bytes and stays there.
 */
final class PcapFormat extends CaptureFormat {

    static final int HEADER_BYTES = 24;
    static final int RECORD_BYTES = 16;
    private static final int LINK_TYPE_ZEROS = 0x0bff_0000;

    private final int fractionNanos;
    private int minor;
    private int snapBytes;
    private PcapLayout layout;

    /**
     * A capture whose magic number was recognised.
     *
     * @param in at the first byte of the file, with its byte order set
     * @param fractionNanos nanoseconds in one unit of the fraction of a second, 1 or 1000
     */
    PcapFormat(Window in, int fractionNanos) {
        super(in);
        this.fractionNanos = fractionNanos;
    }

    /** Reads the file header; false with a problem if it cannot be used. */
    boolean header() {
        if (!in.holds(HEADER_BYTES)) {
            return cut(CaptureCode.HEADER_CUT, 0, HEADER_BYTES);
        }
        int at = in.start();
        int major = in.u16(at + 4);
        minor = in.u16(at + 6);
        if (major != 2 || minor > 4) {
            return malformed(CaptureCode.VERSION, 4, "format=pcap", "version=" + major + "." + minor, "known=2.0..2.4");
        }
        // libpcap takes 0 and whatever is negative in an int for "no limit", and so do we.
        int snap = in.i32(at + 16);
        snapBytes = snap <= 0 ? CaptureReader.MAX_PACKET_BYTES : snap;
        int link = in.i32(at + 20);
        if ((link & LINK_TYPE_ZEROS) != 0) {
            return malformed(CaptureCode.LINK_TYPE, 20, "found=0x%08x".formatted(link));
        }
        linkType = link & 0xffff;
        layout = new PcapLayout(in.bigEndian(), link, snap, fractionNanos == 1);
        in.consume(HEADER_BYTES);
        return true;
    }

    @Override
    PcapLayout layout() {
        return layout;
    }

    @Override
    boolean next() {
        long from = in.position();
        if (!in.holds(RECORD_BYTES)) {
            return in.available() == 0 ? end() : cut(CaptureCode.PACKET_CUT, from, RECORD_BYTES);
        }
        int at = in.start();
        long captured = in.u32(at + 8);
        long original = in.u32(at + 12);
        int field = 8;
        // Before version 2.3 the two lengths stood the other way round, and some writers of 2.3 had not noticed: the
        // smaller one is the captured length (libpcap does the same).
        if (minor < 3 || minor == 3 && captured > original) {
            long other = captured;
            captured = original;
            original = other;
            field = 12;
        }
        if (captured > CaptureReader.MAX_PACKET_BYTES) {
            return malformed(
                    CaptureCode.PACKET_LENGTH,
                    from + field,
                    packetFact(),
                    "captured=" + captured,
                    "limit=" + CaptureReader.MAX_PACKET_BYTES);
        }
        int bytes = RECORD_BYTES + (int) captured;
        if (!in.holds(bytes)) {
            return cut(CaptureCode.PACKET_CUT, from, bytes);
        }
        at = in.start();
        timestampNanos = in.u32(at) * 1_000_000_000L + in.u32(at + 4) * fractionNanos;
        offset = at + RECORD_BYTES;
        // Some systems wrote more than the snapshot length they announced: libpcap hands out that much and no more.
        length = Math.min((int) captured, snapBytes);
        originalLength = original;
        position = from;
        packets++;
        in.consume(bytes);
        return true;
    }
}
