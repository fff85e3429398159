package dev.exocode.verifier.witness;

/** What may still be spent: instructions, and what other work costs as much. */
final class Budget {
    /** Bytes that are filled, copied or compared in the time that one instruction takes here. */
    private static final int BYTES = 256;

    private long left;

    Budget(long units) {
        left = units;
    }

    static long bytes(long count) {
        return count / BYTES;
    }

    void spend(long units) {
        left -= units;
    }

    long left() {
        return left;
    }

    boolean spent() {
        return left <= 0;
    }
}
