package dev.exocode.examples.exos;

/**
 * Whether what was sent last has arrived is asked before a timeout, by sending the first segment that has not been acknowledged once more: if
 * that was lost, it is mended by it. One is sent for each number that is the first, and where it seems to have mended a loss, or the next is sent before that is known, congestion has been noticed.
 *
 * <p>Source: RFC 8985, section 7, as far as it goes without selective acknowledgements. It is the first segment that is sent again and not the last, or new
 * data: for these nothing would come back but a duplicate that does not say what is missing. It is sent in fast recovery, too, where nothing else tells that
 * what was sent again is lost again; of each number once; and where a timeout is due earlier, that is left to be one.
 */
final class TailProbe {
    /** Who takes turns knows no shorter times. */
    private static final long LEAST_NANOS = 10_000_000;

    private final long ackDelay;
    private long dueAt = Alarm.NEVER;
    /** Whether one was sent, and it is not known what it met. */
    private boolean open;
    /** The number that it was sent with, and the number behind all that had been sent. */
    private int begin;

    private int end;
    private int underWay;

    TailProbe(Limits limits) {
        ackDelay = limits.of(Limit.ACK_DELAY_NANOS);
    }

    /** How long is waited for an acknowledgement; {@link Alarm#NEVER} if it is not known how long that takes. */
    long patience(long roundTrip, boolean single) {
        // One segment alone a receiver may acknowledge late.
        return roundTrip < 0 ? Alarm.NEVER : Math.max(LEAST_NANOS, 2 * roundTrip + (single ? ackDelay : 0));
    }

    /** Something was sent at a time, or has arrived, and something is under way, from a number on, for which a timeout is due at another. */
    void set(long at, long patience, long timeoutAt, int una) {
        dueAt = una != begin && patience < timeoutAt - at ? at + patience : Alarm.NEVER;
    }

    /** Nothing is to be asked. */
    void clear() {
        dueAt = Alarm.NEVER;
    }

    /** A loss is known, and what was asked does not matter any more. */
    void forget() {
        dueAt = Alarm.NEVER;
        open = false;
    }

    /** When one is due; {@link Alarm#NEVER} if none is. */
    long dueAt() {
        return dueAt;
    }

    /** Whether it is not known what one met. */
    boolean isOpen() {
        return open;
    }

    /** One is sent, when as much is under way as counts if something of it is lost. */
    void sent(int una, int max, int numbers) {
        dueAt = Alarm.NEVER;
        open = true;
        begin = una;
        end = max;
        underWay = numbers;
    }

    /** How much was under way when it was sent. */
    int underWay() {
        return underWay;
    }

    /** All in front of a number has arrived; whether that says that one has mended a loss, for if it had not, a duplicate would have come back first. */
    boolean mends(int una) {
        boolean is = open && Sequence.before(end, una);
        open &= !is;
        return is;
    }

    /** The same was acknowledged once more: if that is all that was under way when one was sent, it came twice, and nothing was lost. */
    void repeated(int una) {
        open &= una != end;
    }
}
