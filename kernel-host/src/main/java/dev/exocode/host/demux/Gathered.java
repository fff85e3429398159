package dev.exocode.host.demux;

import java.util.Arrays;

/**
 * Keys of two words that a program found in some packets, before any is looked up: so the places of a large table are on their way from
 * memory all at once. Where each is looked up in turn, what is done with the packets between is too much for a processor to look ahead.
 * For one thread.
 *
 * <p>Source: group prefetching by Chen, Ailamaki, Gibbons and Mowry (2004), with loads for prefetches, which Java does not have.
 */
final class Gathered {
    private long[] firsts = new long[Reader.TOGETHER];
    private long[] seconds = new long[Reader.TOGETHER];
    private int[] packets = new int[Reader.TOGETHER];
    private int count;

    /** What was read ahead: so that it is. */
    private long touched;

    /** Forgets all. */
    void clear() {
        count = 0;
    }

    /** Takes note of a key of a packet; packets come in turn. */
    void add(int packet, long a, long b) {
        if (count == packets.length) {
            firsts = Arrays.copyOf(firsts, 2 * count);
            seconds = Arrays.copyOf(seconds, 2 * count);
            packets = Arrays.copyOf(packets, 2 * count);
        }
        firsts[count] = a;
        seconds[count] = b;
        packets[count++] = packet;
    }

    /** Reads where all keys would be, and asks nothing of what is there: so no load waits for another. */
    void touch(Unit unit) {
        touched += unit.touch(firsts, seconds, count);
    }

    /** Looks for the keys of a packet, from one on; the answer is the first one of the next packets. */
    int probe(int from, int packet, Unit unit, Reader reader) {
        int i = from;
        while (i < count && packets[i] == packet) {
            unit.probe(reader, firsts[i], seconds[i]);
            i++;
        }
        return i;
    }
}
