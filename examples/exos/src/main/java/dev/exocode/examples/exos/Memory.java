package dev.exocode.examples.exos;

/** What all connections hold together: each may hold some bytes whatever others do, and of the rest as much as is there. */
final class Memory {
    private final long least;
    private final long most;
    private long held;
    private long shared;

    Memory(Limits limits) {
        this.least = limits.of(Limit.LEAST_BYTES);
        this.most = limits.of(Limit.SHARED_BYTES);
    }

    /** Whether one that holds so much may hold so much instead; then it does. */
    boolean change(long from, long to) {
        long more = Math.max(0, to - least) - Math.max(0, from - least);
        if (more > 0 && more > most - shared) {
            return false;
        }
        shared += more;
        held += to - from;
        return true;
    }

    /** Whether less than half of what is shared is left, so that nobody should be promised more. */
    boolean isScarce() {
        return shared >= most / 2;
    }

    long least() {
        return least;
    }

    long held() {
        return held;
    }
}
