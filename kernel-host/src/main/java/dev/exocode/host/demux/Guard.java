package dev.exocode.host.demux;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an {@link Owner} shows who may touch the filters that it guards: {@value #BYTES} bytes that nobody guesses. A demultiplexer keeps no
 * capability but what follows from it, SHA-256, from which it cannot be made again.
 */
public final class Guard {
    /** How many bytes there are. */
    public static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Guard(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Makes a new one.
     *
     * @return one that nobody else has
     */
    public static Guard create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Guard(bytes);
    }

    /**
     * One that was handed over.
     *
     * @param bytes its bytes
     * @return the capability
     * @throws IllegalArgumentException if they are not {@value #BYTES}
     */
    public static Guard of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a capability of " + bytes.length + " bytes");
        }
        return new Guard(bytes.clone());
    }

    /**
     * What to hand over to who is to hold it.
     *
     * @return its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What a filter is guarded by that this capability opens, in hexadecimal. */
    String guard() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
