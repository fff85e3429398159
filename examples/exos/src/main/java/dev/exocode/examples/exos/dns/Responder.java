package dev.exocode.examples.exos.dns;

import dev.exocode.examples.exos.Endpoint;
import dev.exocode.examples.exos.NetworkStack;
import dev.exocode.examples.exos.UdpSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Answers questions for the names of a zone. What is no question gets no answer; what is a malformed one is told so. An answer that does not fit, 512 bytes or
 * what who asks has said, but no more than {@value #MOST_BYTES}, says that it is cut, and there is no other way to ask.
 */
public final class Responder implements UdpSocket.Receiver {
    /** The port of DNS. */
    public static final int PORT = 53;

    /** No answer is longer, so that none is divided on its way. */
    public static final int MOST_BYTES = 1232;

    private static final int LEAST_BYTES = 512;
    private static final int HEADER_BYTES = 12;
    private static final int OPT = 41;
    private static final int OPT_BYTES = 11;
    private static final int IN = 1;
    private static final int REFERENCE = 0xc000;

    private static final int RESPONSE = 0x8000;
    private static final int OPCODE = 0x7800;
    private static final int AUTHORITY = 0x0400;
    private static final int CUT = 0x0200;
    private static final int DESIRED = 0x0100;

    private static final int FORMAT = 1;
    private static final int NO_NAME = 3;
    private static final int UNKNOWN = 4;
    private static final int REFUSED = 5;
    private static final int VERSION = 16;

    private final Zone zone;
    private final ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
    private long answered;
    private long ignored;

    /** What the question in hand says of EDNS: there is none, or how much who asks takes and which version it is. */
    private boolean extended;

    private int most;
    private int version;

    /**
     * Makes one.
     *
     * @param zone what it knows
     */
    public Responder(Zone zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Answers what comes to the port of DNS.
     *
     * @param stack whose
     * @return whether nobody else has it
     */
    public boolean listen(NetworkStack stack) {
        return stack.udp().open(PORT, this).isPresent();
    }

    /**
     * How many questions were answered, those among them that were malformed.
     *
     * @return 0 or more
     */
    public long answered() {
        return answered;
    }

    /**
     * How many datagrams were no questions.
     *
     * @return 0 or more
     */
    public long ignored() {
        return ignored;
    }

    @Override
    public void received(UdpSocket socket, Endpoint from, byte[] data, int offset, int length) {
        // An answer is never answered, or two responders would go on for ever.
        if (length < HEADER_BYTES || (data[offset + 2] & 0x80) != 0 || from.port() == 0) {
            ignored++;
            return;
        }
        answered++;
        answer(data, offset, length);
        socket.send(from, out.array(), 0, out.position());
    }

    private void answer(byte[] data, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(data, offset, length).slice();
        out.clear();
        out.putShort(in.getShort(0));
        int flags = in.getShort(2);
        // What was asked comes back, and that recursion was desired; there is none here.
        out.putShort((short) (RESPONSE | flags & (OPCODE | DESIRED)));
        out.putLong(0);
        extended = false;
        most = LEAST_BYTES;
        if ((flags & OPCODE) != 0) {
            fail(UNKNOWN);
            return;
        }
        int end = in.getShort(4) == 1 ? Names.end(data, offset + HEADER_BYTES, offset + length) - offset : -1;
        if (end < 0 || end + 4 > length || !readRest(in, end + 4)) {
            fail(FORMAT);
            return;
        }
        out.put(data, offset + HEADER_BYTES, end + 4 - HEADER_BYTES);
        out.putShort(4, (short) 1);
        if (extended && version > 0) {
            fail(VERSION);
        } else {
            answer(
                    Names.key(data, offset + HEADER_BYTES, offset + end),
                    in.getShort(end) & 0xffff,
                    in.getShort(end + 2) & 0xffff);
        }
        extend();
    }

    /** Reads what stands behind the question, of which only what EDNS says counts; false if it is malformed. */
    private boolean readRest(ByteBuffer in, int from) {
        int records = (in.getShort(6) & 0xffff) + (in.getShort(8) & 0xffff) + (in.getShort(10) & 0xffff);
        int at = from;
        for (int i = 0; i < records; i++) {
            int name =
                    Names.endOfAny(in.array(), in.arrayOffset() + at, in.arrayOffset() + in.limit()) - in.arrayOffset();
            if (name < 0 || name + 10 > in.limit()) {
                return false;
            }
            int bytes = in.getShort(name + 8) & 0xffff;
            if (in.getShort(name) == OPT) {
                // One, of the root.
                if (extended || name != at + 1) {
                    return false;
                }
                extended = true;
                most = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, in.getShort(name + 2) & 0xffff));
                version = in.get(name + 5) & 0xff;
            }
            at = name + 10 + bytes;
            if (at > in.limit()) {
                return false;
            }
        }
        return true;
    }

    private void answer(String name, int type, int kind) {
        if (kind != IN && kind != Type.ANY || !zone.has(name)) {
            fail(REFUSED);
            return;
        }
        flag(AUTHORITY);
        List<Zone.Entry> found = zone.find(name);
        int count = 0;
        for (Zone.Entry each : found == null ? List.<Zone.Entry>of() : found) {
            if (each.type().number == type || type == Type.ANY) {
                if (!put(HEADER_BYTES, each)) {
                    flag(CUT);
                    break;
                }
                out.putShort(6, (short) ++count);
            }
        }
        if (found == null) {
            flag(NO_NAME);
        }
        // What is not there is not there for how long, says the record of the zone.
        if (count == 0 && (out.getShort(2) & CUT) == 0) {
            if (put(HEADER_BYTES + name.length() - zone.apex().length(), zone.start())) {
                out.putShort(8, (short) 1);
            } else {
                flag(CUT);
            }
        }
    }

    /** Writes a record of a name that stands somewhere; false if there is no room. */
    private boolean put(int name, Zone.Entry entry) {
        int room = most - (extended ? OPT_BYTES : 0) - out.position();
        if (12 + entry.data().length > room) {
            return false;
        }
        out.putShort((short) (REFERENCE | name));
        out.putShort((short) entry.type().number).putShort((short) IN);
        out.putInt(entry.seconds()).putShort((short) entry.data().length);
        out.put(entry.data());
        return true;
    }

    private void flag(int flag) {
        out.putShort(2, (short) (out.getShort(2) | flag));
    }

    private void fail(int code) {
        flag(code & 0xf);
    }

    /** Says of EDNS what this side does, if the other asked. */
    private void extend() {
        if (extended) {
            out.put((byte) 0).putShort((short) OPT).putShort((short) MOST_BYTES);
            // The upper part of the code, the version, and no flags.
            out.put((byte) (version > 0 ? VERSION >> 4 : 0)).put((byte) 0).putShort((short) 0);
            out.putShort((short) 0);
            out.putShort(10, (short) 1);
        }
    }
}
