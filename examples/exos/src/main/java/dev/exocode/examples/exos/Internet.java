package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.Ip4Header;

/**
 * IPv4 as it is sent: what follows the header is written into {@link #frame} where it will stand, and leaves from there, in fragments if it has to.
 */
final class Internet {
    /** Where what follows the header of IP stands in the frame. */
    static final int REST = EthernetHeader.HEADER_BYTES + Ip4Header.HEADER_BYTES;

    private final NetworkStack stack;
    private final Station station;
    private final Neighbours neighbours;
    private final byte[] frame = new byte[EthernetHeader.HEADER_BYTES + Ip4Header.MOST_BYTES];
    private final byte[] piece;
    private int identification;

    Internet(NetworkStack stack, Neighbours neighbours, int firstIdentification) {
        this.stack = stack;
        this.station = stack.station();
        this.neighbours = neighbours;
        this.piece = new byte[EthernetHeader.HEADER_BYTES + station.mtu()];
        this.identification = firstIdentification;
    }

    Station station() {
        return station;
    }

    /** The frame that is sent next. */
    byte[] frame() {
        return frame;
    }

    /** Sends what stands in the frame behind the headers. */
    void send(int destination, int protocol, int length) {
        int next = station.next(destination);
        if (next == 0) {
            stack.count(Count.UNDELIVERED);
            return;
        }
        int most = station.mtu() - Ip4Header.HEADER_BYTES;
        identification++;
        if (length <= most) {
            header(frame, destination, protocol, 0, length, false);
            neighbours.send(next, frame, REST + length);
            return;
        }
        int step = most & ~7;
        for (int at = 0; at < length; at += step) {
            int part = Math.min(step, length - at);
            System.arraycopy(frame, REST + at, piece, REST, part);
            header(piece, destination, protocol, at, part, at + part < length);
            neighbours.send(next, piece, REST + part);
        }
    }

    private void header(byte[] into, int destination, int protocol, int at, int length, boolean more) {
        Ip4Header.write(
                into,
                EthernetHeader.HEADER_BYTES,
                length,
                identification,
                at,
                more,
                protocol,
                station.address(),
                destination);
    }
}
