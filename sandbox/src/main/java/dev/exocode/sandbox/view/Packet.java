package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** The message being looked at, as long as was captured, only read; in network byte order. */
public final class Packet extends View {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public Packet(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /**
     * A view of a part of an array, for tests.
     *
     * @param bytes the memory, not copied
     * @param offset where the region begins
     * @param length its bytes
     * @throws IndexOutOfBoundsException if the window is not inside the array
     */
    public Packet(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.BIG_ENDIAN);
    }
}
