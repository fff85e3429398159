package dev.exocode.dpf.space;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that become more and more, to be read by a {@link ByteReader}.
 *
 * <p>A <em>number</em> is written seven bits a byte, the lowest first, with the top bit set in all bytes but the last; none is longer
 * than it need be.
 */
public final class ByteWriter {
    private static final int LEAST = 1 << 10;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private byte[] bytes = new byte[LEAST];
    private int size;

    /** Without any bytes. */
    public ByteWriter() {
        // Empty.
    }

    /**
     * How many there are.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /**
     * Adds a byte.
     *
     * @param value its low eight bits
     */
    public void u8(int value) {
        need(1);
        bytes[size++] = (byte) value;
    }

    /**
     * Adds a number of 64 bits, as unsigned.
     *
     * @param value the number: 1 to 10 bytes
     */
    public void number(long value) {
        long rest = value;
        while (Long.compareUnsigned(rest, MORE) >= 0) {
            u8((int) rest & MORE - 1 | MORE);
            rest >>>= BITS;
        }
        u8((int) rest);
    }

    /**
     * Adds a number that may be negative: small ones, of either sign, are short.
     *
     * @param value the number
     */
    public void signed(long value) {
        number(value << 1 ^ value >> Long.SIZE - 1);
    }

    /**
     * Adds the low bytes of a number, the highest first.
     *
     * @param value the number
     * @param width how many of its bytes, 1 to 8
     */
    public void fixed(long value, int width) {
        for (int shift = Byte.SIZE * (width - 1); shift >= 0; shift -= Byte.SIZE) {
            u8((int) (value >>> shift));
        }
    }

    /**
     * Adds a text: how many bytes it has in UTF-8, and these. What UTF-8 cannot say is {@code ?}.
     *
     * @param text the text
     */
    public void text(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        number(all.length);
        need(all.length);
        System.arraycopy(all, 0, bytes, size, all.length);
        size += all.length;
    }

    private void need(int more) {
        if (more > bytes.length - size) {
            // An array that large cannot be made: then this throws, as where memory is short.
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int)
                    Math.min(2L * bytes.length, Integer.MAX_VALUE - Byte.SIZE)));
        }
    }

    /**
     * Hands all bytes over.
     *
     * @param out takes them
     * @throws IOException if it does not
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
