package dev.exocode.host.handler;

import java.util.Locale;

/** What became of a message at a handler. */
public enum HandlerEnd {
    /** The handler's filter does not have it: nothing was run. */
    UNREACHED,
    /** Not for this handler: the message goes where it would have gone without it, as it came. */
    PASS,
    /** Taken: nobody else gets the message. */
    CONSUME,
    /** Thrown away. */
    DROP,
    /** Taken, and answered. */
    REPLY,
    /** The handler aborted, for a reason of its own; as if it had not been run. */
    ABORTED,
    /** The handler was stopped: a check failed, its fuel was spent, it asked for too much; as if it had not been run. */
    STOPPED;

    private static final HandlerEnd[] OUTCOMES = {PASS, CONSUME, DROP, REPLY};

    /** What a result says that a run returned; what no compiler of ours returns is taken for {@link #PASS}. */
    static HandlerEnd of(long result) {
        return result >= 0 && result < OUTCOMES.length ? OUTCOMES[(int) result] : PASS;
    }

    /**
     * How it is called.
     *
     * @return a lower-case word; that of the language for an outcome
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
