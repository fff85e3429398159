package dev.exocode.host.kernel;

import java.util.Locale;

/** What became of a packet that came to a kernel. */
public enum Delivery {
    /** Nobody claims it. */
    UNCLAIMED,
    /** A handler took it, answered it, or threw it away. */
    HANDLED,
    /** It stands in a ring. */
    QUEUED,
    /** Its ring was full. */
    LOST,
    /** Somebody claims it, and has neither a handler that takes it nor a ring. */
    IGNORED;

    /**
     * How it is called.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
