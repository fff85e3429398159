package dev.exocode.host.kernel;

/** What a kernel wants back from an environment: visible revocation. */
public final class Demand {
    final Environment environment;
    private final Kind kind;
    private final int count;
    private final long deadline;
    private int remaining;

    Demand(Environment environment, Kind kind, int count, long deadline) {
        this.environment = environment;
        this.kind = kind;
        this.count = count;
        this.deadline = deadline;
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
     * @return 0 or more; each that the environment gives up counts, and each that is taken from it
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
