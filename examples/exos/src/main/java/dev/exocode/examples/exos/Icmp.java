package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.IcmpMessage;
import dev.exocode.examples.exos.frame.Ip4Header;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * ICMP of a stack: echoes are answered, and asked for; who sends to what is not here is told so, but not each of many; what others say of packets from
 * here is told to who sent them.
 */
public final class Icmp {
    /** So much of a packet stands in an error about it, behind the header (RFC 792). */
    private static final int QUOTED = 8;

    /** Who waits for answers to echoes. */
    @FunctionalInterface
    public interface EchoReceiver {
        /**
         * An answer came.
         *
         * @param from whom from
         * @param number the number of the echo
         * @param place its place in the sequence
         * @param data an array with what it brought back
         * @param offset where that begins
         * @param length how many bytes there are
         */
        void answered(int from, int number, int place, byte[] data, int offset, int length);
    }

    private final NetworkStack stack;
    private final Internet internet;
    private final IcmpMessage message = new IcmpMessage();
    private final Ip4Header quoted = new Ip4Header();
    private final Bucket errors;
    private EchoReceiver receiver = (from, number, place, data, offset, length) -> {};

    Icmp(NetworkStack stack, Internet internet) {
        this.stack = stack;
        this.internet = internet;
        this.errors = new Bucket(stack.limits().of(Limit.ERRORS_PER_SECOND));
    }

    /**
     * Says who is told of answers from now on.
     *
     * @param told is told
     */
    public void receive(EchoReceiver told) {
        receiver = Objects.requireNonNull(told, "receiver");
    }

    /**
     * Asks for an echo.
     *
     * @param to an address
     * @param number a number, 0 to 65,535
     * @param place its place in a sequence, 0 to 65,535
     * @param data what is to come back, at most what fits a packet
     * @throws IllegalArgumentException if it does not fit
     */
    public void echo(int to, int number, int place, byte[] data) {
        if (data.length > Ip4Header.MOST_BYTES - Ip4Header.HEADER_BYTES - IcmpMessage.HEADER_BYTES) {
            throw new IllegalArgumentException("length=" + data.length);
        }
        stack.tick();
        System.arraycopy(data, 0, internet.frame(), Internet.REST + IcmpMessage.HEADER_BYTES, data.length);
        send(to, IcmpMessage.ECHO, 0, number << 16 | place & 0xffff, data.length);
    }

    private void send(int to, int type, int code, int word, int dataBytes) {
        IcmpMessage.write(internet.frame(), Internet.REST, type, code, word, dataBytes);
        internet.send(to, Ip4Header.ICMP, IcmpMessage.HEADER_BYTES + dataBytes);
    }

    /** A packet of ICMP came. */
    void input(Ip4Header ip, byte[] data, int at, int length) {
        if (!message.read(data, at, length)) {
            stack.count(Count.IGNORED);
            return;
        }
        int type = message.type();
        if (type == IcmpMessage.ECHO) {
            // It fits: it came in a packet.
            System.arraycopy(
                    data,
                    message.rest(),
                    internet.frame(),
                    Internet.REST + IcmpMessage.HEADER_BYTES,
                    message.restBytes());
            stack.count(Count.ECHOES);
            send(ip.source(), IcmpMessage.ECHO_REPLY, 0, message.word(), message.restBytes());
        } else if (type == IcmpMessage.ECHO_REPLY) {
            receiver.answered(
                    ip.source(),
                    message.word() >>> 16,
                    message.word() & 0xffff,
                    data,
                    message.rest(),
                    message.restBytes());
        } else if (type == IcmpMessage.UNREACHABLE) {
            unreachable(data);
        } else {
            stack.count(Count.IGNORED);
        }
    }

    /** Somebody says that a packet from here could not be delivered. What is quoted of it is not all of it. */
    private void unreachable(byte[] data) {
        int at = message.rest();
        boolean good = quoted.quoted(data, at, message.restBytes(), QUOTED)
                && quoted.source() == internet.station().address();
        if (!good) {
            stack.count(Count.IGNORED);
            return;
        }
        ByteBuffer ports = ByteBuffer.wrap(data, quoted.rest(), QUOTED);
        int own = ports.getShort() & 0xffff;
        int port = ports.getShort() & 0xffff;
        if (quoted.protocol() == Ip4Header.TCP) {
            stack.tcp().unreachable(quoted.destination(), own, port, ports.getInt());
        } else if (quoted.protocol() == Ip4Header.UDP) {
            stack.udp().unreachable(own, new Endpoint(quoted.destination(), port));
        }
    }

    /** Tells who sent a packet that nobody here takes it: it stands whole in an array that is not the frame. */
    void refuse(Ip4Header ip, byte[] data, int code) {
        if (!errors.take(stack.now())) {
            stack.count(Count.SUPPRESSED);
            return;
        }
        int length = Math.min(ip.headerBytes() + QUOTED, ip.bytes());
        System.arraycopy(data, ip.begin(), internet.frame(), Internet.REST + IcmpMessage.HEADER_BYTES, length);
        stack.count(Count.UNREACHABLES);
        send(ip.source(), IcmpMessage.UNREACHABLE, code, 0, length);
    }
}
