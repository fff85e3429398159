package dev.exocode.host.capture;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;

/** One capture being read: the current packet, and what ended the reading. A subclass knows the records of a format. */
abstract class CaptureFormat {

    final Window in;

    int offset;
    int length;
    long originalLength;
    int linkType;
    int interfaceIndex;
    long timestampNanos;
    long position;

    /** Packets delivered so far. */
    long packets;
    /** What went wrong, or null. */
    Diagnostic problem;

    CaptureFormat(Window in) {
        this.in = in;
    }

    /** What a pcap file would say of the current packet, or in pcap of all, also before the first. */
    abstract PcapLayout layout();

    /** Moves to the next packet; false at the end of the file or with a {@link #problem}, and not called again then. */
    abstract boolean next();

    /** Refuses the file for what stands at an offset of it. */
    final boolean malformed(CaptureCode code, long at, String... facts) {
        problem = Diagnostic.error(code, new Position.InBytes(in.name(), at), facts);
        return false;
    }

    /** Says why a record that begins at {@code from} and needs {@code wanted} bytes is not there. */
    final boolean cut(CaptureCode code, long from, long wanted) {
        long found = in.position() + in.available() - from;
        if (in.failure() != null) {
            problem = readFailed(in);
        } else if (code == CaptureCode.HEADER_CUT) {
            malformed(code, from, "wanted=" + wanted, "found=" + found);
        } else {
            String record = code == CaptureCode.PACKET_CUT ? "packet=" + (packets + 1) : "packets=" + packets;
            problem = Diagnostic.warning(
                    code, new Position.InBytes(in.name(), from), record, "wanted=" + wanted, "found=" + found);
        }
        return false;
    }

    /** The end of the file between two records, unless the device failed there. */
    final boolean end() {
        problem = in.failure() == null ? null : readFailed(in);
        return false;
    }

    final String packetFact() {
        return "packet=" + (packets + 1);
    }

    static Diagnostic readFailed(Window in) {
        Position where = new Position.InBytes(in.name(), in.position() + in.available());
        return Diagnostic.error(CaptureCode.READ_FAILED, where).note("the system says: " + reason(in.failure()));
    }

    /** What the system says of a failure, in whatever words it has for it. */
    static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
