package dev.exocode.sandbox.view;

import java.nio.ByteOrder;

/** The memory that a handler keeps from run to run, zero at first; little-endian. */
public final class State extends WritableView {

    /**
     * A view of a whole array, for tests.
     *
     * @param bytes the memory, not copied
     */
    public State(byte[] bytes) {
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
    public State(byte[] bytes, int offset, int length) {
        super(bytes, offset, length, ByteOrder.LITTLE_ENDIAN);
    }
}
