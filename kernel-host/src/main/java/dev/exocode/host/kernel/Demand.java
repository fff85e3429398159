package dev.exocode.host.kernel;

import java.util.Comparator;

/** What a kernel wants back from an environment: visible revocation. */
public final class Demand {
    /** What is due first, and of that what was asked first. */
    static final Comparator<Demand> ORDER =
            Comparator.comparingLong(Demand::deadline).thenComparingLong(each -> each.order);

    final Environment environment;
    private final Kind kind;
    private final int count;
    private final long deadline;
    private final long order;
    private volatile int remaining;

    /** The order is another one for each demand of a kernel. */
    Demand(Environment environment, Kind kind, int count, long deadline, long order) {
        this.environment = environment;
        this.kind = kind;
        this.count = count;
        this.deadline = deadline;
        this.order = order;
        this.remaining = count;
    }

    /**
     * What is needed.
     *
     * @return a kind of thing
     */
    public Kind kind() {
        return kind;
    }

    /**
     * How many were needed when it was made.
     *
     * @return 1 or more
     */
    public int count() {
        return count;
    }

    /**
     * How many are still needed.
     *
     * @return 0 or more; each that the environment gives up counts, for what is due first if it was asked more than once, and each that is
     *     taken from it
     */
    public int remaining() {
        return remaining;
    }

    /**
     * When the kernel stops waiting.
     *
     * @return nanoseconds, by the clock of the kernel
     */
    public long deadline() {
        return deadline;
    }

    void gave() {
        remaining--;
    }
}
