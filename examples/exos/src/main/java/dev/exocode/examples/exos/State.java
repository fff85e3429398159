package dev.exocode.examples.exos;

/** The state of a connection (RFC 9293, section 3.3.2). To listen is a matter of ports, and no state of connections here. */
public enum State {
    /** A SYN was sent. */
    SYN_SENT,
    /** A SYN came and was answered. */
    SYN_RECEIVED,
    /** Both sides know each other's numbers. */
    ESTABLISHED,
    /** This side has ended. */
    FIN_WAIT_1,
    /** This side has ended, and the peer knows. */
    FIN_WAIT_2,
    /** The peer has ended. */
    CLOSE_WAIT,
    /** Both have ended, and the peer does not know of this side yet. */
    CLOSING,
    /** The peer had ended, this side has, and the peer does not know yet. */
    LAST_ACK,
    /** Both have ended; old segments are waited for. */
    TIME_WAIT,
    /** There is no connection. */
    CLOSED;

    /** Whether the peer may still send data. */
    boolean receives() {
        return this == ESTABLISHED || this == FIN_WAIT_1 || this == FIN_WAIT_2;
    }

    /** Whether data, or the end, may be under way from here. */
    boolean sends() {
        return this == ESTABLISHED || this == CLOSE_WAIT || this == FIN_WAIT_1 || this == CLOSING || this == LAST_ACK;
    }
}
