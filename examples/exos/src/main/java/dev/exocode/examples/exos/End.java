package dev.exocode.examples.exos;

import java.util.Locale;

/** Why a connection is over. */
public enum End {
    /** Both sides have sent all that they had, and it came. */
    FINISHED,
    /** The peer does not take connections there. */
    REFUSED,
    /** The peer reset it. */
    RESET,
    /** It was aborted here. */
    ABORTED,
    /** The peer does not answer. */
    TIMED_OUT,
    /** The network says that nobody there can be reached. */
    UNREACHABLE,
    /** The peer took nothing of what is there to be sent for {@link Limit#STALL_NANOS}. */
    STALLED,
    /** No data went either way for {@link Limit#IDLE_NANOS}. */
    IDLE,
    /** It was closed here, and the peer did not end its side within {@link Limit#CLOSE_NANOS}. All that was sent came. */
    ABANDONED;

    /**
     * How it is called.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
