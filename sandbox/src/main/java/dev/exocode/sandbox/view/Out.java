package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** A message being built, zero at the start of each run; in network byte order. */
public final class Out extends WritableView {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public Out(byte[] bytes) {
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
    public Out(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.BIG_ENDIAN);
    }
}
