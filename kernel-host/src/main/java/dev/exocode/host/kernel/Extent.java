package dev.exocode.host.kernel;

import java.util.Objects;

/**
 * Consecutive blocks of storage that an environment has bound: what it shows there is not asked for again.
 */
public final class Extent {
    private final Kernel kernel;
    private final boolean writable;
    private final Span span;

    Extent(Kernel kernel, Span span, boolean writable) {
        this.kernel = kernel;
        this.span = span;
        this.writable = writable;
    }

    /**
     * How many bytes it has.
     *
     * @return a multiple of {@link Kernel#PAGE_BYTES}
     */
    public int length() {
        return span.count * Kernel.PAGE_BYTES;
    }

    /**
     * Whether it is still bound.
     *
     * @return false once one of its blocks was given up, taken or revoked
     */
    public boolean isBound() {
        return span.isWhole();
    }

    /** Ends this binding: from here on nothing is reached through it. */
    public void unbind() {
        synchronized (kernel) {
            span.end();
        }
    }

    /**
     * Reads.
     *
     * @param from where, in bytes from the beginning of the extent
     * @param into becomes what stands there
     * @param offset where that begins in the array
     * @param length how many bytes
     * @return whether it was read; false if the extent is not bound any more
     * @throws IndexOutOfBoundsException if it is not all in the extent, or in the array
     */
    public boolean read(int from, byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(from, length, length());
        Objects.checkFromIndexSize(offset, length, into.length);
        synchronized (kernel) {
            if (isBound()) {
                System.arraycopy(kernel.storage().bytes, Frames.at(span.first) + from, into, offset, length);
            }
            return isBound();
        }
    }

    /**
     * Writes.
     *
     * @param to where, in bytes from the beginning of the extent
     * @param from what is written
     * @param offset where that begins in the array
     * @param length how many bytes
     * @return whether it was written; false if the extent is not bound any more, or only for reading
     * @throws IndexOutOfBoundsException if it is not all in the extent, or in the array
     */
    public boolean write(int to, byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(to, length, length());
        Objects.checkFromIndexSize(offset, length, from.length);
        synchronized (kernel) {
            boolean may = writable && isBound();
            if (may) {
                System.arraycopy(from, offset, kernel.storage().bytes, Frames.at(span.first) + to, length);
            }
            return may;
        }
    }
}
