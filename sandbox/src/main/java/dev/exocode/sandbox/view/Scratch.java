package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** The memory of one run, zero at its start; little-endian. */
public final class Scratch extends WritableView {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public Scratch(byte[] bytes) {
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
    public Scratch(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.LITTLE_ENDIAN);
    }
}
