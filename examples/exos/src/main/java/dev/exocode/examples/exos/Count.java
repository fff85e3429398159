package dev.exocode.examples.exos;

/** Something that a stack counts. */
public enum Count {
    /** Frames that came. */
    FRAMES_IN,
    /** Frames that were sent. */
    FRAMES_OUT,
    /** Frames that were to be sent and that the outlet did not take. */
    FRAMES_UNSENT,
    /** Frames that were damaged, lied, or were for somebody else. */
    IGNORED,
    /** Packets whose receiver on the network did not answer, or for whom there was no room to wait. */
    UNDELIVERED,
    /** Packets that were put together of fragments. */
    REASSEMBLED,
    /** Fragments that lied, overlapped others, came too late, or had no room. */
    FRAGMENTS_DROPPED,
    /** Echoes that were answered. */
    ECHOES,
    /** Messages of ICMP that a port or protocol is not there. */
    UNREACHABLES,
    /** Datagrams that were handed over. */
    DATAGRAMS_IN,
    /** Segments of TCP that came undamaged. */
    SEGMENTS_IN,
    /** Segments of TCP that were sent. */
    SEGMENTS_OUT,
    /** Segments that were sent again. */
    RETRANSMITTED,
    /** Times that nothing came back in time. */
    TIMEOUTS,
    /** Segments that were sent again since nothing had come back for two round trips: a loss that is mended so waits for no timeout. */
    TAIL_PROBES,
    /** Segments to ask a peer that has no room. */
    PROBES,
    /** Resets that were sent. */
    RESETS_OUT,
    /** Connections that were accepted. */
    ACCEPTED,
    /** Connections that were begun here. */
    CONNECTED,
    /** Connections that were established by a cookie. */
    COOKIES_TAKEN,
    /** SYNs that were answered by a cookie. */
    COOKIES_SENT,
    /** SYNs that were dropped for want of room. */
    SYNS_DROPPED,
    /** Errors, resets and answers that were not sent since there were too many. */
    SUPPRESSED
}
