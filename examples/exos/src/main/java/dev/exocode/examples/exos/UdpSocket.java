package dev.exocode.examples.exos;

/** A port of UDP that somebody has. */
public final class UdpSocket {
    /** Who is told of datagrams. */
    public interface Receiver {
        /**
         * A datagram came.
         *
         * @param socket where
         * @param from whom from
         * @param data an array with it, whose bytes are its own only until this returns
         * @param offset where it begins
         * @param length how many bytes it has
         */
        void received(UdpSocket socket, Endpoint from, byte[] data, int offset, int length);

        /**
         * The network says that a datagram could not be delivered; anybody could say so.
         *
         * @param socket where it was sent
         * @param to whom to
         */
        default void unreachable(UdpSocket socket, Endpoint to) {}
    }

    private final Udp udp;
    private final int port;
    final Receiver receiver;

    UdpSocket(Udp udp, int port, Receiver receiver) {
        this.udp = udp;
        this.port = port;
        this.receiver = receiver;
    }

    /**
     * Its port.
     *
     * @return 1 to 65,535
     */
    public int port() {
        return port;
    }

    /**
     * Sends a datagram.
     *
     * @param to whom to
     * @param data an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether it was sent, which says nothing of its arrival; false if it is larger than datagrams are, or this is closed
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public boolean send(Endpoint to, byte[] data, int offset, int length) {
        return udp.send(this, to, data, offset, length);
    }

    /** Gives the port back. */
    public void close() {
        udp.close(this);
    }
}
