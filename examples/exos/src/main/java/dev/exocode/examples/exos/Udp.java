package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.IcmpMessage;
import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.UdpHeader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** UDP of a stack: who has which port. Who sends to a port that nobody has is told so. */
public final class Udp {
    private static final int MOST_PORT = 65_535;
    private static final int FIRST_OWN_PORT = 49_152;
    private static final int MOST_BYTES = Ip4Header.MOST_BYTES - Ip4Header.HEADER_BYTES - UdpHeader.HEADER_BYTES;

    private final NetworkStack stack;
    private final Internet internet;
    private final UdpHeader header = new UdpHeader();
    private final Map<Integer, UdpSocket> sockets = new HashMap<>();

    Udp(NetworkStack stack, Internet internet) {
        this.stack = stack;
        this.internet = internet;
    }

    /**
     * Takes a port.
     *
     * @param port the port, 1 to 65,535; 0 for any that is free
     * @param receiver is told of datagrams
     * @return empty if somebody has it, or all are taken
     * @throws IllegalArgumentException if there is no such port
     */
    public Optional<UdpSocket> open(int port, UdpSocket.Receiver receiver) {
        Objects.requireNonNull(receiver, "receiver");
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("port=" + port);
        }
        int own = port;
        if (port == 0) {
            own = FIRST_OWN_PORT;
            while (own <= MOST_PORT && sockets.containsKey(own)) {
                own++;
            }
        }
        if (own > MOST_PORT || sockets.containsKey(own)) {
            return Optional.empty();
        }
        UdpSocket made = new UdpSocket(this, own, receiver);
        sockets.put(own, made);
        return Optional.of(made);
    }

    boolean send(UdpSocket from, Endpoint to, byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        if (length > MOST_BYTES || sockets.get(from.port()) != from) {
            return false;
        }
        stack.tick();
        byte[] frame = internet.frame();
        System.arraycopy(data, offset, frame, Internet.REST + UdpHeader.HEADER_BYTES, length);
        UdpHeader.write(
                frame, Internet.REST, internet.station().address(), from.port(), to.address(), to.port(), length);
        internet.send(to.address(), Ip4Header.UDP, UdpHeader.HEADER_BYTES + length);
        return true;
    }

    void close(UdpSocket socket) {
        sockets.remove(socket.port(), socket);
    }

    /** A packet of UDP came; it is whole in its array with its header if it may be refused. */
    void input(Ip4Header ip, byte[] data, int at, int length, boolean mayRefuse) {
        if (!header.read(data, at, length, ip.source(), ip.destination())) {
            stack.count(Count.IGNORED);
            return;
        }
        UdpSocket socket = sockets.get(header.destination());
        if (socket != null) {
            stack.count(Count.DATAGRAMS_IN);
            Endpoint from = new Endpoint(ip.source(), header.source());
            socket.receiver.received(socket, from, data, header.rest(), header.restBytes());
        } else if (mayRefuse) {
            stack.icmp().refuse(ip, data, IcmpMessage.CODE_PORT);
        }
    }

    void unreachable(int port, Endpoint to) {
        UdpSocket socket = sockets.get(port);
        if (socket != null) {
            socket.receiver.unreachable(socket, to);
        }
    }
}
