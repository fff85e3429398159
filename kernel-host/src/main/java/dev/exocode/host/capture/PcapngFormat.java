package dev.exocode.host.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of pcapng.
 *
 * <pre>
 *   every block         0 type  4 total length  8 body ...  total length again in the last 4 bytes
 *   section header      8 byte order magic  12 major  14 minor  16 section length  24 options
 *   interface           8 link type  10 reserved  12 snaplen  16 options
 *   enhanced packet     8 interface  12 time, high  16 time, low  20 captured  24 original  28 data, options
 *   packet (obsolete)   8 interface  10 drops  12 time, high  16 time, low  20 captured  24 original  28 data, options
 *   simple packet       8 original  12 data
 * </pre>
 *
 * <p>All other blocks are skipped as they stream by. The section length is not used: every block tells its own.
 *
 * <p>Source: draft-ietf-opsawg-pcapng, sections 3 and 4 and appendix A.
 */
final class PcapngFormat extends CaptureFormat {

    static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    private static final int MIN_BLOCK_BYTES = 12;
    private static final int TRAILER_BYTES = 4;
    /** The most bytes of a packet or interface block, as in libpcap; they have to be in memory at once. */
    private static final int MAX_BLOCK_BYTES = 16 * 1024 * 1024;

    private static final int MAX_INTERFACES = 65_536;

    private static final int END_OF_OPTIONS = 0;
    private static final int TIME_RESOLUTION = 9;
    private static final int TIME_OFFSET = 14;
    private static final int MICROSECONDS = 6;

    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private CaptureInterface source;

    PcapngFormat(Window in) {
        super(in);
    }

    /** Reads the first section header; false with a problem if it cannot be used. */
    boolean header() {
        return in.holds(MIN_BLOCK_BYTES) ? section(0) : cut(CaptureCode.HEADER_CUT, 0, MIN_BLOCK_BYTES);
    }

    @Override
    PcapLayout layout() {
        PcapLayout layout = source.layout();
        return length <= layout.snapBytes() ? layout : layout.withSnapBytes(CaptureReader.MAX_PACKET_BYTES);
    }

    @Override
    boolean next() {
        while (true) {
            long from = in.position();
            if (!in.holds(MIN_BLOCK_BYTES)) {
                return in.available() == 0 ? end() : cut(CaptureCode.BLOCK_CUT, from, MIN_BLOCK_BYTES);
            }
            long total = in.u32(in.start() + 4);
            switch (in.i32(in.start())) {
                case ENHANCED_PACKET, OBSOLETE_PACKET, SIMPLE_PACKET -> {
                    return packet(from, total);
                }
                case SECTION_HEADER -> {
                    if (!section(from)) {
                        return false;
                    }
                }
                case INTERFACE -> {
                    if (!describe(from, total)) {
                        return false;
                    }
                }
                default -> {
                    if (!sized(from, total, MIN_BLOCK_BYTES, Long.MAX_VALUE) || !pass(from, total)) {
                        return false;
                    }
                }
            }
        }
    }

    private boolean section(long from) {
        int at = in.start();
        in.bigEndian(false);
        int magic = in.i32(at + 8);
        in.bigEndian(Integer.reverseBytes(magic) == BYTE_ORDER_MAGIC);
        if (in.i32(at + 8) != BYTE_ORDER_MAGIC) {
            return malformed(
                    CaptureCode.BYTE_ORDER, from + 8, "found=%08x".formatted(Integer.reverseBytes(in.i32(at + 8))));
        }
        long total = in.u32(at + 4);
        if (!sized(from, total, 28, Long.MAX_VALUE)) {
            return false;
        }
        if (!in.holds(16)) {
            return blockCut(from, total);
        }
        int major = in.u16(in.start() + 12);
        int minor = in.u16(in.start() + 14);
        // 1.2 was written by some programs and means the same as 1.0, says the draft.
        if (major != 1 || minor != 0 && minor != 2) {
            return malformed(
                    CaptureCode.VERSION, from + 12, "format=pcapng", "version=" + major + "." + minor, "known=1.0,1.2");
        }
        interfaces.clear();
        return pass(from, total);
    }

    private boolean describe(long from, long total) {
        if (!sized(from, total, 20, MAX_BLOCK_BYTES)) {
            return false;
        }
        if (!in.holds((int) total)) {
            return blockCut(from, total);
        }
        if (interfaces.size() == MAX_INTERFACES) {
            return malformed(CaptureCode.INTERFACE_COUNT, from, "limit=" + MAX_INTERFACES);
        }
        int start = in.start();
        int resolution = MICROSECONDS;
        long offsetSeconds = 0;
        int end = start + (int) total - TRAILER_BYTES;
        int optionLength;
        // Blocks are a multiple of 4 long and options are padded to 4: while one is left, its 4-byte header is whole.
        for (int at = start + 16; at < end; at += 4 + (optionLength + 3 & ~3)) {
            int kind = in.u16(at);
            optionLength = in.u16(at + 2);
            boolean wrong = kind == TIME_RESOLUTION && optionLength != 1 || kind == TIME_OFFSET && optionLength != 8;
            if (wrong || optionLength > end - at - 4) {
                return malformed(
                        CaptureCode.OPTION,
                        from + at - start,
                        "option=" + kind,
                        "length=" + optionLength,
                        "room=" + (end - at - 4));
            }
            if (kind == END_OF_OPTIONS) {
                break;
            } else if (kind == TIME_RESOLUTION) {
                resolution = in.bytes()[at + 4] & 0xff;
                if (!CaptureInterface.countable(resolution)) {
                    String base = (resolution & 0x80) == 0 ? "10^-" : "2^-";
                    return malformed(
                            CaptureCode.TIME_RESOLUTION, from + at + 4 - start, "found=" + base + (resolution & 0x7f));
                }
            } else if (kind == TIME_OFFSET) {
                offsetSeconds = i64(at + 4);
            }
        }
        int snap = in.i32(start + 12);
        int snapBytes = snap <= 0 ? Integer.MAX_VALUE : snap;
        interfaces.add(new CaptureInterface(in.u16(start + 8), snapBytes, resolution, offsetSeconds));
        return pass(from, total);
    }

    private boolean packet(long from, long total) {
        int kind = in.i32(in.start());
        int data = kind == SIMPLE_PACKET ? 12 : 28;
        if (!sized(from, total, data + TRAILER_BYTES, MAX_BLOCK_BYTES)) {
            return false;
        }
        if (!in.holds((int) total)) {
            return cut(CaptureCode.PACKET_CUT, from, total);
        }
        int at = in.start();
        if (!closed(from, total)) {
            return false;
        }
        long index = kind == SIMPLE_PACKET ? 0 : kind == ENHANCED_PACKET ? in.u32(at + 8) : in.u16(at + 8);
        if (index >= interfaces.size()) {
            return malformed(
                    CaptureCode.INTERFACE,
                    kind == SIMPLE_PACKET ? from : from + 8,
                    packetFact(),
                    "interface=" + index,
                    "described=" + interfaces.size());
        }
        source = interfaces.get((int) index);
        int lengthField = kind == SIMPLE_PACKET ? 8 : 20;
        long captured = in.u32(at + lengthField);
        if (kind == SIMPLE_PACKET) {
            originalLength = captured;
            captured = Math.min(captured, source.snapBytes());
            timestampNanos = 0;
        } else {
            originalLength = in.u32(at + 24);
            timestampNanos = source.nanos(in.u32(at + 12) << 32 | in.u32(at + 16));
        }
        if (captured > total - data - TRAILER_BYTES) {
            return malformed(
                    CaptureCode.CAPTURED_LENGTH,
                    from + lengthField,
                    packetFact(),
                    "captured=" + captured,
                    "room=" + (total - data - TRAILER_BYTES));
        }
        if (captured > CaptureReader.MAX_PACKET_BYTES) {
            return malformed(
                    CaptureCode.PACKET_LENGTH,
                    from + lengthField,
                    packetFact(),
                    "captured=" + captured,
                    "limit=" + CaptureReader.MAX_PACKET_BYTES);
        }
        offset = at + data;
        length = (int) captured;
        linkType = source.linkType();
        interfaceIndex = (int) index;
        position = from;
        packets++;
        in.consume((int) total);
        return true;
    }

    private boolean sized(long from, long total, long least, long most) {
        if (total >= least && total <= most && (total & 3) == 0) {
            return true;
        }
        return most == Long.MAX_VALUE
                ? malformed(CaptureCode.BLOCK_LENGTH, from + 4, "length=" + total, "least=" + least)
                : malformed(CaptureCode.BLOCK_LENGTH, from + 4, "length=" + total, "least=" + least, "most=" + most);
    }

    /** Consumes a block of any length and checks its trailer. */
    private boolean pass(long from, long total) {
        if (!in.skip(total - TRAILER_BYTES) || !in.holds(TRAILER_BYTES)) {
            return blockCut(from, total);
        }
        boolean same = trailer(from, total, in.start());
        in.consume(TRAILER_BYTES);
        return same;
    }

    /** Checks the trailer of a block that is whole in memory. */
    private boolean closed(long from, long total) {
        return trailer(from, total, in.start() + (int) total - TRAILER_BYTES);
    }

    private boolean trailer(long from, long total, int at) {
        if (in.u32(at) == total) {
            return true;
        }
        return malformed(
                CaptureCode.BLOCK_TRAILER, from + total - TRAILER_BYTES, "length=" + total, "trailer=" + in.u32(at));
    }

    /** Without its first section header there is no capture; after it, there is one that ends too soon. */
    private boolean blockCut(long from, long wanted) {
        return cut(from == 0 ? CaptureCode.HEADER_CUT : CaptureCode.BLOCK_CUT, from, wanted);
    }

    private long i64(int at) {
        long first = in.u32(at);
        long second = in.u32(at + 4);
        return in.bigEndian() ? first << 32 | second : second << 32 | first;
    }
}
