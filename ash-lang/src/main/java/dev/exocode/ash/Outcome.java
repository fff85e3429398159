package dev.exocode.ash;

import java.util.Locale;

/**
 * What a handler says of a message when it ends, as the number that its program returns.
 *
 * <p>Source: ASH's voluntary outcomes; an abort is no number but the host call of the sandbox.
 */
public enum Outcome {
    /** Not for this handler: the message goes where it would have gone without it. */
    PASS,
    /** Taken: nobody else gets the message. */
    CONSUME,
    /** Thrown away. */
    DROP,
    /** Taken, and answered. */
    REPLY;

    /**
     * The outcome of a result.
     *
     * @param result what a run of a handler's program returned
     * @return the outcome
     * @throws IllegalArgumentException if no handler returns this
     */
    public static Outcome of(long result) {
        if (result < 0 || result >= values().length) {
            throw new IllegalArgumentException("no outcome: " + result);
        }
        return values()[(int) result];
    }

    /**
     * How it is written.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
