package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.Checksum;

/**
 * What a connection is to send and what is not acknowledged, in parts: bytes that were copied, and parts of a {@link Payload}, which stay where they
 * are. What is sent again is read from here again.
 */
final class SendQueue {
    private static final int LEAST_PART = 512;

    private final Memory memory;
    private final int mostParts;
    private final int mostBytes;

    /** A circle of parts: what has the bytes, where they begin, and how many there are. */
    private Object[] sources = new Object[4];

    private int[] offsets = new int[4];
    private int[] lengths = new int[4];
    private int first;
    private int parts;
    private long bytes;
    private int copied;

    SendQueue(Memory memory, Limits limits) {
        this.memory = memory;
        this.mostParts = limits.count(Limit.SEND_PARTS);
        this.mostBytes = limits.count(Limit.SEND_BYTES);
    }

    long bytes() {
        return bytes;
    }

    /** How many bytes may be copied now, if there is memory. */
    int room() {
        return spare() + (parts == mostParts ? 0 : mostBytes - copied);
    }

    /** Whether so much has gone that it is worth while to add more. */
    boolean isRoomy() {
        return parts <= mostParts / 2 && copied <= mostBytes / 2;
    }

    private int place(int part) {
        return first + part & sources.length - 1;
    }

    /** How many bytes fit behind the last part. */
    private int spare() {
        int last = place(parts - 1);
        return parts > 0 && sources[last] instanceof byte[] array ? array.length - offsets[last] - lengths[last] : 0;
    }

    /** Copies as many bytes as there is room for. */
    int add(byte[] data, int offset, int length) {
        int behind = Math.min(length, spare());
        if (behind > 0) {
            int last = place(parts - 1);
            System.arraycopy(data, offset, (byte[]) sources[last], offsets[last] + lengths[last], behind);
            lengths[last] += behind;
            bytes += behind;
        }
        return behind + append(data, offset + behind, length - behind);
    }

    private int append(byte[] data, int offset, int length) {
        if (length == 0 || parts == mostParts) {
            return 0;
        }
        int taken = Math.min(length, mostBytes - copied);
        int size = Math.min(Math.max(taken, LEAST_PART), mostBytes - copied);
        if (taken <= 0 || !memory.change(copied, copied + size)) {
            // What is left of what it may have whatever others do.
            size = Math.min((int) memory.least() - copied, size);
            taken = Math.min(taken, size);
            if (taken <= 0 || !memory.change(copied, copied + size)) {
                return 0;
            }
        }
        byte[] part = new byte[size];
        System.arraycopy(data, offset, part, 0, taken);
        copied += size;
        put(part, 0, taken);
        return taken;
    }

    /** Takes a part of a payload, if there is room for one more. */
    boolean add(Payload payload, int offset, int length) {
        if (parts == mostParts) {
            return false;
        }
        if (length > 0) {
            put(payload, offset, length);
        }
        return true;
    }

    private void put(Object source, int offset, int length) {
        if (parts == sources.length) {
            grow();
        }
        int place = place(parts++);
        sources[place] = source;
        offsets[place] = offset;
        lengths[place] = length;
        bytes += length;
    }

    private void grow() {
        Object[] otherSources = new Object[2 * parts];
        int[] otherOffsets = new int[2 * parts];
        int[] otherLengths = new int[2 * parts];
        for (int i = 0; i < parts; i++) {
            int place = place(i);
            otherSources[i] = sources[place];
            otherOffsets[i] = offsets[place];
            otherLengths[i] = lengths[place];
        }
        sources = otherSources;
        offsets = otherOffsets;
        lengths = otherLengths;
        first = 0;
    }

    /** Forgets the first bytes. */
    void drop(long count) {
        long left = count;
        while (left > 0) {
            int part = (int) Math.min(left, lengths[first]);
            left -= part;
            bytes -= part;
            offsets[first] += part;
            lengths[first] -= part;
            if (lengths[first] == 0) {
                remove();
            }
        }
    }

    private void remove() {
        if (sources[first] instanceof byte[] array) {
            memory.change(copied, copied - array.length);
            copied -= array.length;
        }
        sources[first] = null;
        first = place(1);
        parts--;
    }

    void clear() {
        drop(bytes);
    }

    /** Copies bytes, and gives their sum. */
    int copy(long from, byte[] into, int at, int length) {
        int part = 0;
        long skipped = from;
        while (skipped >= lengths[place(part)] && length > 0) {
            skipped -= lengths[place(part++)];
        }
        int sum = 0;
        int done = 0;
        int begin = (int) skipped;
        while (done < length) {
            int place = place(part++);
            int count = Math.min(length - done, lengths[place] - begin);
            int partSum = copy(sources[place], offsets[place] + begin, into, at + done, count);
            sum = Checksum.add(sum, (done & 1) == 0 ? partSum : Checksum.swapped(partSum));
            done += count;
            begin = 0;
        }
        return sum;
    }

    private static int copy(Object source, int offset, byte[] into, int at, int length) {
        if (source instanceof Payload payload) {
            payload.copy(offset, into, at, length);
            return payload.sum(offset, length);
        }
        System.arraycopy((byte[]) source, offset, into, at, length);
        return Checksum.sum(into, at, length);
    }
}
