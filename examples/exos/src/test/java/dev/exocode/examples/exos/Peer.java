package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.ArpMessage;
import dev.exocode.examples.exos.frame.Checksum;
import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.Ip4Header;
import dev.exocode.examples.exos.frame.TcpHeader;
import dev.exocode.host.kernel.KernelClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stack, and a peer of it that sends what a test says and keeps what comes back. */
final class Peer {
    static final Station SELF = Station.of(0x02_00_00_00_00_09L, "10.9.0.9", 24);
    static final Station STACK = Pair.NEAR;
    static final int PORT = 80;

    /** A segment that came back. */
    record Segment(int source, int destination, int sequence, int acknowledgement, int flags, int window, byte[] data) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    final KernelClock clock = KernelClock.simulated();
    final NetworkStack stack;
    final List<byte[]> frames = new ArrayList<>();
    private int port = 5000;
    int largest = TcpHeader.NONE;

    Peer(Limits limits) {
        stack = new NetworkStack(STACK, limits, clock::now, new Secret(1, 2), (d, o, l) -> {
            frames.add(Arrays.copyOfRange(d, o, o + l));
            return true;
        });
        // The stack is to know whom it answers.
        byte[] request = new byte[60];
        EthernetHeader.write(request, 0, EthernetHeader.BROADCAST, SELF.ethernet(), EthernetHeader.ARP);
        ArpMessage.write(request, 14, ArpMessage.REQUEST, SELF.ethernet(), SELF.address(), 0, STACK.address());
        stack.input(request, 0, request.length);
        frames.clear();
    }

    /** Sends from another port from here on. */
    void from(int other) {
        port = other;
    }

    int port() {
        return port;
    }

    /** A packet of IP from here, whole. */
    static byte[] packet(int protocol, byte[] rest) {
        return packet(protocol, 7, 0, false, rest);
    }

    static byte[] packet(int protocol, int number, int place, boolean more, byte[] rest) {
        byte[] frame = new byte[Math.max(60, 34 + rest.length)];
        EthernetHeader.write(frame, 0, STACK.ethernet(), SELF.ethernet(), EthernetHeader.IP4);
        Ip4Header.write(frame, 14, rest.length, number, place, more, protocol, SELF.address(), STACK.address());
        System.arraycopy(rest, 0, frame, 34, rest.length);
        return frame;
    }

    byte[] segment(int flags, int sequence, int acknowledgement, int window, byte[] data) {
        byte[] rest = new byte[TcpHeader.SYN_BYTES + data.length];
        int header = TcpHeader.write(rest, 0, port, PORT, sequence, acknowledgement, flags, window);
        if (largest != TcpHeader.NONE && (flags & TcpHeader.SYN) != 0) {
            header = TcpHeader.options(rest, 0, largest, TcpHeader.NONE);
        }
        System.arraycopy(data, 0, rest, header, data.length);
        TcpHeader.checksum(
                rest, 0, header, SELF.address(), STACK.address(), data.length, Checksum.sum(rest, header, data.length));
        return packet(Ip4Header.TCP, Arrays.copyOf(rest, header + data.length));
    }

    /** Sends a segment, and lets the stack have its turn. */
    void send(int flags, int sequence, int acknowledgement, int window, byte[] data) {
        byte[] frame = segment(flags, sequence, acknowledgement, window, data);
        stack.input(frame, 0, frame.length);
        stack.advance();
        answer();
    }

    /** Says that it is there, if it was asked. */
    private void answer() {
        List<byte[]> asked = new ArrayList<>();
        frames.removeIf(each -> each[12] == 8 && each[13] == 6 && asked.add(each));
        if (!asked.isEmpty()) {
            byte[] reply = new byte[60];
            EthernetHeader.write(reply, 0, STACK.ethernet(), SELF.ethernet(), EthernetHeader.ARP);
            ArpMessage.write(
                    reply, 14, ArpMessage.REPLY, SELF.ethernet(), SELF.address(), STACK.ethernet(), STACK.address());
            stack.input(reply, 0, reply.length);
        }
    }

    void send(int flags, int sequence, int acknowledgement) {
        send(flags, sequence, acknowledgement, 60_000, new byte[0]);
    }

    /** Lets time pass, with a turn for each thing that is due. */
    void pass(long nanos) {
        long end = clock.now() + nanos;
        while (stack.nextNanos() <= end) {
            clock.pass(Math.max(0, stack.nextNanos() - clock.now()));
            stack.advance();
            answer();
        }
        clock.pass(end - clock.now());
        stack.advance();
    }

    /** All segments that came back since that was asked last. */
    List<Segment> came() {
        List<Segment> all = new ArrayList<>();
        Ip4Header ip = new Ip4Header();
        TcpHeader tcp = new TcpHeader();
        for (byte[] frame : frames) {
            boolean is = ip.read(frame, 14, frame.length - 14)
                    && ip.protocol() == Ip4Header.TCP
                    && tcp.read(frame, ip.rest(), ip.restBytes(), ip.source(), ip.destination());
            if (is) {
                byte[] data = Arrays.copyOfRange(frame, tcp.rest(), tcp.rest() + tcp.restBytes());
                all.add(new Segment(
                        tcp.source(),
                        tcp.destination(),
                        tcp.sequence(),
                        tcp.acknowledgement(),
                        tcp.flags(),
                        tcp.window(),
                        data));
            }
        }
        frames.clear();
        return all;
    }

    /** The one segment that came back. */
    Segment one() {
        List<Segment> all = came();
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.get(0);
    }
}
