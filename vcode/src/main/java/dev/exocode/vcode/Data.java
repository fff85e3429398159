package dev.exocode.vcode;

import java.util.Arrays;

/**
 * The constant bytes that a program brings, which are what its {@link Region#DATA} holds in every run. Immutable: what goes in
 * and what comes out are copies, so that nobody changes a program that was verified.
 *
 * <p>Source: ours, because tables as branches outgrow what a program may have.
 */
public final class Data {

    /** The most bytes of a program. */
    public static final int MAX_BYTES = 1 << 22;

    /** No bytes. */
    public static final Data NONE = new Data(new byte[0]);

    private final byte[] bytes;

    private Data(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Some bytes.
     *
     * @param bytes at most {@link #MAX_BYTES}; a copy is kept
     * @return data equal to all data of the same bytes
     * @throws IllegalArgumentException if there are more
     */
    public static Data of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("data has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        return bytes.length == 0 ? NONE : new Data(bytes.clone());
    }

    /**
     * How many bytes there are.
     *
     * @return 0 to {@link #MAX_BYTES}
     */
    public int length() {
        return bytes.length;
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] toArray() {
        return bytes.length == 0 ? bytes : bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Data data && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
