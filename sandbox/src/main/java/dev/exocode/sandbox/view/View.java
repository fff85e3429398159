package dev.exocode.sandbox.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A region of memory that can be read: bytes from offset 0 to {@link #length()}. Its values of several bytes are in the
 * order of the region's kind, and need no alignment; {@link Integer#reverseBytes} and its relatives give the other order.
 *
 * <p>Handlers name the kinds of regions, never this type.
 */
public abstract sealed class View permits Packet, WritableView {
    /** The window as a buffer of its own, so that its bounds are those of the region. */
    final ByteBuffer buffer;

    View(byte[] bytes, int offset, int length, ByteOrder order) {
        buffer = ByteBuffer.wrap(bytes, offset, length).slice().order(order);
    }

    /**
     * How long the region is.
     *
     * @return bytes
     */
    public final int length() {
        return buffer.limit();
    }

    /**
     * The byte at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, 0 to 255
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final int u8(int at) {
        return buffer.get(at) & 0xff;
    }

    /**
     * The byte, with its sign, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, -128 to 127
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final int i8(int at) {
        return buffer.get(at);
    }

    /**
     * The two bytes, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, 0 to 65,535
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final int u16(int at) {
        return buffer.getShort(at) & 0xffff;
    }

    /**
     * The two bytes, with their sign, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, -32,768 to 32,767
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final int i16(int at) {
        return buffer.getShort(at);
    }

    /**
     * The four bytes, with their sign, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, any int
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final int i32(int at) {
        return buffer.getInt(at);
    }

    /**
     * The four bytes, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, 0 to 2^32-1
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final long u32(int at) {
        return buffer.getInt(at) & 0xffffffffL;
    }

    /**
     * The eight bytes, with their sign, at an offset.
     *
     * @param at the offset of the first byte
     * @return the value, any long
     * @throws IndexOutOfBoundsException if they are not all inside; in the sandbox the run traps instead
     */
    public final long i64(int at) {
        return buffer.getLong(at);
    }
}
