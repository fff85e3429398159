package dev.exocode.examples.embed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a datagram says.
 *
 * <pre>
 * 0  1  kind: E an event, L a handler, T one on trial, U one to take back
 * 1  1  topic
 * 2  2  n, bytes of the name: 0 of an event
 * 4  2  m, bytes of the content: the event, the program, or none
 * 6  n  name, ASCII
 *    m  content
 * </pre>
 */
record Message(char kind, int topic, String name, byte[] content) {
    private static final int HEADER_BYTES = 6;
    private static final String KINDS = "ELTU";

    /** Reads a datagram; empty if it is of no kind or not as long as it says. */
    static Optional<Message> read(ByteBuffer datagram) {
        try {
            char kind = (char) (datagram.get() & 0xff);
            int topic = datagram.get() & 0xff;
            byte[] name = new byte[datagram.getShort() & 0xffff];
            int length = datagram.getShort() & 0xffff;
            if (KINDS.indexOf(kind) < 0 || datagram.remaining() != name.length + length) {
                return Optional.empty();
            }
            byte[] content = new byte[length];
            datagram.get(name).get(content);
            return Optional.of(new Message(kind, topic, new String(name, StandardCharsets.US_ASCII), content));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Writes a datagram. */
    ByteBuffer datagram() {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(HEADER_BYTES + named.length + content.length)
                .put((byte) kind)
                .put((byte) topic)
                .putShort((short) named.length)
                .putShort((short) content.length)
                .put(named)
                .put(content)
                .flip();
    }
}
