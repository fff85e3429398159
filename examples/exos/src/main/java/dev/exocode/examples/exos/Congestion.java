package dev.exocode.examples.exos;

/**
 * How much may be under way, so that networks between are not overrun: slow start, congestion avoidance, fast retransmit and fast recovery
 * (RFC 5681) with NewReno (RFC 6582) and limited transmit (RFC 3042). All in bytes.
 */
final class Congestion {
    private static final int DUPLICATES = 3;
    private static final int INITIAL_SEGMENTS = 10;

    private int segment;
    private int window;
    private int threshold = Integer.MAX_VALUE;
    private int duplicates;
    private boolean recovers;
    /** What is acknowledged behind this was sent after the last loss was noticed. */
    private int recover;
    /** What has arrived and has not made the window larger yet. */
    private int counted;

    /** Begins with a peer that takes segments of so many bytes, at numbers from there on. */
    void begin(int segmentBytes, int first) {
        segment = segmentBytes;
        window = initial();
        recover = first;
    }

    /** RFC 6928. */
    private int initial() {
        return Math.min(INITIAL_SEGMENTS * segment, Math.max(2 * segment, 14_600));
    }

    /** How much may be under way now. */
    int window() {
        // The first two duplicates let two more segments out, so that there are enough for a third.
        return recovers ? window : window + Math.min(duplicates, DUPLICATES - 1) * segment;
    }

    /** Nothing was sent for longer than a timeout: what the network took then it may not take now. */
    void idle() {
        window = Math.min(window, initial());
    }

    /** Whether something counts as lost that is not known to have arrived. */
    boolean isRecovering() {
        return recovers;
    }

    /** Whether something was under way when nothing came in time, and has not arrived. */
    boolean isRepeating(int una) {
        return !recovers && Sequence.before(una, recover);
    }

    /** Somebody else has sent, one segment at a time, up to a number. */
    void resume(int una) {
        recover = una;
        duplicates = 0;
    }

    /**
     * Data arrived.
     *
     * @return whether the segment that follows is lost, too
     */
    boolean arrived(int bytes, int una, int underWay, boolean full) {
        duplicates = 0;
        if (recovers) {
            if (!Sequence.before(una, recover)) {
                recovers = false;
                window = Math.min(threshold, Math.max(underWay, segment) + segment);
                return false;
            }
            window = Math.max(segment, window - bytes + (bytes >= segment ? segment : 0));
            return true;
        }
        // Nothing waits for that any more; and a number that stays behind would be one ahead after half the circle.
        recover = Sequence.later(recover, una);
        if (!full) {
            // Who did not use the window does not know whether the network would take a larger one.
            return false;
        }
        if (window < threshold) {
            window += Math.min(bytes, segment);
        } else {
            counted += bytes;
            if (counted >= window) {
                counted -= window;
                window += segment;
            }
        }
        // More does not fit windows.
        window = Math.min(window, 1 << 30);
        return false;
    }

    /**
     * The same was acknowledged once more.
     *
     * @return whether the first segment that is not acknowledged counts as lost
     */
    boolean repeated(int una, int max, int underWay) {
        duplicates++;
        if (recovers) {
            window = Math.min(window + segment, 1 << 30);
            return false;
        }
        // In front of that, acknowledgements are of what was sent twice.
        if (duplicates != DUPLICATES || Sequence.before(una, recover)) {
            return false;
        }
        threshold = Math.max(underWay / 2, 2 * segment);
        window = threshold + DUPLICATES * segment;
        recover = max;
        recovers = true;
        counted = 0;
        return true;
    }

    /** Of how much half may be under way if something is lost now: what was sent again and is lost again is a second loss (RFC 5681, section 4.3). */
    int counts(int underWay) {
        return recovers ? Math.min(underWay, threshold) : underWay;
    }

    /** A loss was mended by a probe, when so much counted as under way: half of that may be now, as if duplicates had told. */
    void mended(int underWay) {
        threshold = Math.max(underWay / 2, 2 * segment);
        window = Math.min(window, threshold);
        counted = 0;
    }

    /** Nothing came in time; the first time since something did, or again. */
    void expired(int max, int underWay, boolean first) {
        if (first) {
            threshold = Math.max(underWay / 2, 2 * segment);
        }
        window = segment;
        recover = max;
        recovers = false;
        duplicates = 0;
        counted = 0;
    }
}
