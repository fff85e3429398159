package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** Memory granted by the host, at least as large as {@link Size} says; little-endian. */
public final class User extends WritableView {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public User(byte[] bytes) {
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
    public User(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.LITTLE_ENDIAN);
    }
}
