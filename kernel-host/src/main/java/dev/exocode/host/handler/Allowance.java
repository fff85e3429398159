package dev.exocode.host.handler;

/**
 * What one run of a handler may ask for; a run that asks for more is stopped.
 *
 * @param messages the most messages sent, replies among them, not negative
 * @param bytes the most bytes of them together, not negative
 * @param wakes the most environments woken, not negative
 * @param posts the most events posted, not negative
 */
public record Allowance(int messages, int bytes, int wakes, int posts) {

    /** 64 messages of at most 256 KiB together, 64 wakes and 64 posts. */
    public static final Allowance USUAL = new Allowance(64, 256 << 10, 64, 64);

    /**
     * Makes an allowance.
     *
     * @param messages the most messages
     * @param bytes the most bytes
     * @param wakes the most wakes
     * @param posts the most posts
     * @throws IllegalArgumentException if one is negative: a bug of the caller
     */
    public Allowance {
        if (messages < 0 || bytes < 0 || wakes < 0 || posts < 0) {
            throw new IllegalArgumentException("nobody is allowed less than nothing");
        }
    }
}
