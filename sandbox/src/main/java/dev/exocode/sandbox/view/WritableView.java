package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/**
 * A region of memory that can also be written: each load has a store of the same name.
 *
 * <p>Handlers name the kinds of regions, never this type.
 */
public abstract sealed class WritableView extends View permits WritablePacket, User, State, Scratch, Out {
    WritableView(byte[] bytes, int offset, int length, ByteOrder order) {
        super(bytes, offset, length, order);
    }

    /**
     * Stores a byte at an offset.
     *
     * @param at the offset of the first byte
     * @param value the low 8 bits are stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void u8(int at, int value) {
        buffer.put(at, (byte) value);
    }

    /**
     * Stores a byte at an offset.
     *
     * @param at the offset of the first byte
     * @param value the low 8 bits are stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void i8(int at, int value) {
        buffer.put(at, (byte) value);
    }

    /**
     * Stores two bytes at an offset.
     *
     * @param at the offset of the first byte
     * @param value the low 16 bits are stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void u16(int at, int value) {
        buffer.putShort(at, (short) value);
    }

    /**
     * Stores two bytes at an offset.
     *
     * @param at the offset of the first byte
     * @param value the low 16 bits are stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void i16(int at, int value) {
        buffer.putShort(at, (short) value);
    }

    /**
     * Stores four bytes at an offset.
     *
     * @param at the offset of the first byte
     * @param value all of it is stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void i32(int at, int value) {
        buffer.putInt(at, value);
    }

    /**
     * Stores four bytes at an offset.
     *
     * @param at the offset of the first byte
     * @param value the low 32 bits are stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void u32(int at, long value) {
        buffer.putInt(at, (int) value);
    }

    /**
     * Stores eight bytes at an offset.
     *
     * @param at the offset of the first byte
     * @param value all of it is stored
     * @throws IndexOutOfBoundsException if they would not all be inside, and nothing is stored; in the sandbox the run traps
     *     instead
     */
    public final void i64(int at, long value) {
        buffer.putLong(at, value);
    }
}
