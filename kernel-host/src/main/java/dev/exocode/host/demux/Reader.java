package dev.exocode.host.demux;

import dev.exocode.dpf.space.Reading;
import dev.exocode.dpf.space.Shape;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.engine.Executable;
import java.util.Arrays;
import java.util.Objects;

/**
 * Asks a {@link Demultiplexer} which filters have a packet; for one thread at a time. Each answer is of one moment while it was looked
 * for. Nothing is allocated for it, and nobody is waited for.
 */
public final class Reader {
    /** What a reader walks packets with: the program of some units, and units that it does not know yet. */
    record Walk(Executable program, Unit[] fresh) {}

    private final Demultiplexer demultiplexer;
    private final Filters filters;
    private final Wire wire = new Wire();
    private final Reading reading = new Reading();
    private final long[] key = new long[Shape.MOST_WORDS];
    private long[] values = new long[8];
    private volatile Walk walk;

    /** The version of filters that is looked at. */
    private int version;
    /** How many are still to be found. */
    private int left;

    private int[] found = new int[16];
    private int count;

    Reader(Demultiplexer demultiplexer, Filters filters) {
        this.demultiplexer = demultiplexer;
        this.filters = filters;
    }

    Wire wire() {
        return wire;
    }

    void walk(Walk next) {
        walk = next;
    }

    Walk walk() {
        return walk;
    }

    /**
     * The filter that owns a packet that was captured whole: of those that have it the most specific one, or what else the order of
     * the demultiplexer says.
     *
     * @param data an array with its bytes
     * @param offset where they begin
     * @param length how many there are
     * @return its number; 0 if no filter has the packet
     * @throws IndexOutOfBoundsException if they are not all in the array
     */
    public int owner(byte[] data, int offset, int length) {
        return owner(data, offset, length, length);
    }

    /**
     * The filter that owns a packet.
     *
     * @param data an array with its captured bytes
     * @param offset where they begin
     * @param captured how many there are
     * @param onWire how many there were, 0 or more
     * @return its number; 0 if no filter has the packet
     * @throws IndexOutOfBoundsException if the captured ones are not all in the array, or there were fewer than none
     */
    public int owner(byte[] data, int offset, int captured, int onWire) {
        return look(data, offset, captured, onWire, Integer.MAX_VALUE);
    }

    /**
     * All filters that have a packet, in no particular order.
     *
     * @param data an array with its captured bytes
     * @param offset where they begin
     * @param captured how many there are
     * @param onWire how many there were, 0 or more
     * @param numbers becomes their numbers, as many as fit
     * @return how many have it, but not more than fit
     * @throws IndexOutOfBoundsException if the captured ones are not all in the array, or there were fewer than none
     */
    public int all(byte[] data, int offset, int captured, int onWire, int[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        look(data, offset, captured, onWire, numbers.length);
        System.arraycopy(found, 0, numbers, 0, count);
        return count;
    }

    /**
     * Which filters own many packets that lie in one array and were captured whole.
     *
     * @param data the array
     * @param offsets where each begins
     * @param lengths how many bytes each has
     * @param owners becomes for each the number of its owner, or 0
     * @param count how many there are: the first so many of each array
     * @throws IndexOutOfBoundsException if an array is shorter than the count, or a packet is not all in the data; those before
     *     it have been looked at
     */
    public void owners(byte[] data, int[] offsets, int[] lengths, int[] owners, int count) {
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, Math.min(lengths.length, owners.length)));
        for (int i = 0; i < count; i++) {
            owners[i] = owner(data, offsets[i], lengths[i], lengths[i]);
        }
    }

    /** Finds so many filters of a packet; the answer is the best of them, or 0. */
    private int look(byte[] data, int offset, int captured, int onWire, int most) {
        if (onWire < 0) {
            throw new IndexOutOfBoundsException("a packet of " + onWire + " bytes");
        }
        wire.carries(onWire);
        int settled;
        int best;
        do {
            settled = filters.settled();
            version = filters.version();
            Walk now = walk;
            count = 0;
            left = most;
            if (now.program != null) {
                now.program.run(data, offset, captured);
            }
            if (now.fresh.length > 0 && left > 0) {
                cells(now.fresh, data, offset, captured, onWire);
            }
            best = count == 0 ? 0 : count == 1 ? found[0] : best();
        } while (filters.settled() != settled);
        return best;
    }

    /** What no program was written for is looked at as it is defined. */
    private void cells(Unit[] fresh, byte[] data, int offset, int captured, int onWire) {
        reading.turnTo(data, offset, captured, onWire);
        for (int i = 0; i < fresh.length && left > 0; i++) {
            if (reading.key(fresh[i].shape, key)) {
                fresh[i].probe(this, key);
            }
        }
    }

    /** Takes note of a filter, if it is seen and was not found before; a tag as of {@link ExactTable}. */
    void hit(int tag) {
        int number = tag & ~ExactTable.PENDING;
        if (tag < 0 && !filters.isSeen(number, version) || left == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (found[i] == number) {
                return;
            }
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = number;
        left--;
    }

    /** What a program is told after a probe: whether to stop. */
    long stop() {
        return left == 0 ? 1 : 0;
    }

    private int best() {
        int best = found[0];
        for (int i = 1; i < count; i++) {
            best = demultiplexer.before(found[i], best, version) ? found[i] : best;
        }
        return best;
    }

    /** A place for keys. */
    long[] key(long a, long b, long c, long d, long e, long f) {
        key[0] = a;
        key[1] = b;
        key[2] = c;
        key[3] = d;
        key[4] = e;
        key[5] = f;
        return key;
    }

    /** A place for parts of keys. */
    long[] values(int count) {
        if (values.length < count) {
            values = new long[2 * count];
        }
        return values;
    }
}
