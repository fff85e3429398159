package dev.exocode.host.demux;

import java.util.Arrays;

/**
 * How many packets filters have, and how many bytes these have; for one thread at a time. A number that another filter gets when its own is
 * deleted counts on: who deletes one {@link #take takes} what was counted.
 */
public final class Counts {
    /** By number of the filter packets, and behind it bytes. */
    private long[] counts = new long[2];

    /** Makes counts of which all are 0. */
    public Counts() {}

    void add(int number, int bytes) {
        int at = 2 * number;
        if (at >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(at + 2, 2 * counts.length));
        }
        counts[at]++;
        counts[at + 1] += bytes;
    }

    /**
     * How many packets a filter has.
     *
     * @param number its number; 0 for packets without a filter
     * @return how many were counted
     */
    public long packets(int number) {
        return 2L * number < counts.length ? counts[2 * number] : 0;
    }

    /**
     * How many bytes the packets of a filter have.
     *
     * @param number its number; 0 for packets without a filter
     * @return how many were counted
     */
    public long bytes(int number) {
        return 2L * number < counts.length ? counts[2 * number + 1] : 0;
    }

    /**
     * Counts a filter from 0 again.
     *
     * @param number its number; 0 for packets without a filter
     * @return how many packets had been counted
     */
    public long take(int number) {
        long packets = packets(number);
        if (packets > 0) {
            counts[2 * number] = 0;
            counts[2 * number + 1] = 0;
        }
        return packets;
    }
}
