package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** The message being looked at, for handlers that also change it; in network byte order. A host has to grant that. */
public final class WritablePacket extends WritableView {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public WritablePacket(byte[] bytes) {
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
    public WritablePacket(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.BIG_ENDIAN);
    }
}
