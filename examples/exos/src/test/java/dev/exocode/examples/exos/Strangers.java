package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.ArpMessage;
import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.TcpHeader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many who connect to the near one of two kernels and then do less than they should. Of four one has room at first and is never heard of again, one never has room and says
 * so each time it is asked, one reads a segment a second, and one has never heard that it was answered.
 */
final class Strangers {
    private static final int GONE = 0;
    private static final int SHUT = 1;
    private static final int SLOW = 2;
    private static final int WAYS = 4;
    private static final int LARGEST = 1460;
    private static final int FIRST_PORT = 10_000;

    private final Kernels kernels;
    /** Writes and reads frames. */
    private final Peer writer = new Peer(Limits.USUAL);

    private final List<byte[]> sent = new ArrayList<>();
    /** What those that read slowly have come to, by port. */
    private final Map<Integer, Integer> read = new TreeMap<>();

    private long readAt;
    /** How many segments were answered that asked whether there is room. */
    int probes;

    /** How many bytes were read slowly. */
    int bytes;

    Strangers(Kernels kernels) {
        this.kernels = kernels;
        kernels.near.tap = sent::add;
        say(ArpMessage.REQUEST);
    }

    private void say(int operation) {
        byte[] frame = new byte[60];
        EthernetHeader.write(frame, 0, EthernetHeader.BROADCAST, Peer.SELF.ethernet(), EthernetHeader.ARP);
        ArpMessage.write(frame, 14, operation, Peer.SELF.ethernet(), Peer.SELF.address(), 0, Peer.STACK.address());
        kernels.attack(frame);
    }

    private void send(int port, int flags, int sequence, int acknowledgement, int window) {
        writer.from(port);
        kernels.attack(writer.segment(flags, sequence, acknowledgement, window, new byte[0]));
    }

    /** Has so many begin. */
    void come(int count) {
        for (int i = 0; i < count; i++) {
            send(FIRST_PORT + i, TcpHeader.SYN, 0, 0, 3 * LARGEST);
            if (i % 16 == 0) {
                kernels.pass(1_000_000);
                turn();
            }
        }
        kernels.pass(1_000_000);
        turn();
        kernels.pass(1_000_000);
    }

    /** Lets them do what they do. */
    void turn() {
        for (byte[] frame : List.copyOf(sent)) {
            ByteBuffer words = ByteBuffer.wrap(frame);
            if (frame[12] == 8 && frame[13] == 6) {
                if (words.getInt(38) == Peer.SELF.address()) {
                    say(ArpMessage.REPLY);
                }
            } else if (words.getInt(30) == Peer.SELF.address()) {
                writer.frames.add(frame);
            }
        }
        sent.clear();
        writer.came().forEach(this::answer);
        if (kernels.clock.now() - readAt >= Pair.SECOND) {
            readAt = kernels.clock.now();
            read.forEach((port, next) -> send(port, TcpHeader.ACK, 1, next, LARGEST));
        }
    }

    private void answer(Peer.Segment segment) {
        int port = segment.destination();
        boolean begins = segment.has(TcpHeader.SYN);
        int next = segment.sequence() + (begins ? 1 : 0);
        switch (port % WAYS) {
            case GONE -> {
                if (begins) {
                    send(port, TcpHeader.ACK, 1, next, 3 * LARGEST);
                }
            }
            case SHUT -> {
                probes += begins ? 0 : 1;
                send(port, TcpHeader.ACK, 1, next, 0);
            }
            case SLOW -> {
                if (begins) {
                    read.put(port, next);
                    send(port, TcpHeader.ACK, 1, next, LARGEST);
                } else if (next == read.get(port)) {
                    bytes += segment.data().length;
                    read.put(port, next + segment.data().length);
                }
            }
            default -> {
                // It has never heard.
            }
        }
    }
}
