package dev.exocode.examples.exos;

/**
 * How long a segment takes to be acknowledged, and how long one waits for that. One segment is timed at a time, and none that was sent twice (Karn).
 *
 * <p>Source: RFC 6298.
 */
final class RoundTrip {
    private final long least;
    private final long most;
    private long smoothed = -1;
    private long variance;
    private long timeout;
    private int doublings;
    private boolean timing;
    private int timed;
    private long began;

    RoundTrip(Limits limits) {
        least = limits.of(Limit.LEAST_RETRANSMIT_NANOS);
        most = Math.max(least, limits.of(Limit.MOST_RETRANSMIT_NANOS));
        timeout = Math.min(most, Math.max(least, limits.of(Limit.FIRST_RETRANSMIT_NANOS)));
    }

    /** Something was sent whose last number is in front of that. */
    void sent(int end, long now) {
        if (!timing) {
            timing = true;
            timed = end;
            began = now;
        }
    }

    /** Something was sent again: whose acknowledgement comes, nobody knows. */
    void resent() {
        timing = false;
    }

    /** All in front of that has arrived, something of it just now. */
    void acknowledged(int to, long now) {
        doublings = 0;
        if (timing && Sequence.notAfter(timed, to)) {
            timing = false;
            measured(Math.max(0, now - began));
        }
    }

    private void measured(long nanos) {
        if (smoothed < 0) {
            smoothed = nanos;
            variance = nanos / 2;
        } else {
            variance += (Math.abs(smoothed - nanos) - variance) / 4;
            smoothed += (nanos - smoothed) / 8;
        }
        timeout = Math.min(most, Math.max(least, smoothed + 4 * variance));
    }

    /** Nothing came in time. */
    void expired() {
        resent();
        doublings++;
    }

    /** How long it takes; -1 if that is not known. */
    long smoothed() {
        return smoothed;
    }

    /** How long is waited now. */
    long timeout() {
        // As many doublings as leave a number.
        return doublings >= 30 ? most : Math.min(most, timeout << doublings);
    }
}
