package dev.exocode.host.demux;

import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Reading;
import dev.exocode.dpf.space.Shape;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.engine.Executable;
import java.util.Arrays;
import java.util.Objects;

/**
 * Asks a {@link Demultiplexer} which filters have a packet; for one thread at a time. Each answer is of one moment while it was looked
 * for; of a batch, each 64 are of one moment. No lock is taken, but what was looked at while places were cleaned up is looked at once more. Where programs
 * look at the packet, nothing is allocated; for shapes that have none yet it may be. Of a packet {@link Quantity#MOST_CAPTURED} bytes are looked at.
 */
public final class Reader {
    /** What a reader walks packets with: the programs of some units, units that they do not know, and as of {@link Plans#gathered}. */
    record Walk(Executable[] programs, Unit[] fresh, Unit gathered) {}

    /** Looks for the owner alone: more are never to be found. */
    private static final int OWNER = Integer.MAX_VALUE;

    /** So many packets of a batch are looked at with the same filters. */
    static final int TOGETHER = 64;

    /**
     * Keys are gathered for tables of more words: 16 MB. What connections took is told in {@code docs/benchmarks.md}: up to 300,000, 16 MB,
     * gathering gained nothing or cost 3 ns a packet, of a million, 64 MB, it gained a third.
     */
    private static final int MOST_NEAR = 1 << 21;

    /** So many that were found are compared one after another. */
    private static final int FEW = 16;

    private final Precedence precedence;
    private final Filters filters;
    private final Wire wire = new Wire();
    private final Reading reading = new Reading();
    private final Recent recent = new Recent();
    private final Gathered gathered = new Gathered();
    /** Whether keys are gathered and not looked up, and of which packet. */
    private boolean gathering;

    private int gatheredOf;
    private int mostNear = MOST_NEAR;
    private final long[] key = new long[Shape.MOST_WORDS];
    private long[] values = new long[8];
    private volatile Walk walk;
    private int sender;

    /** The walk that is taken. */
    private Walk now;

    /** The version of filters that is looked at. */
    private long version;
    /** The stamp of orders that hold for it; negative if none does. */
    private long reranked;
    /** How many are to be found. */
    private int most;
    /** The first that was found, behind which the others stand; or the best. */
    private int only;

    /** The best one, if its rank is known; and that. */
    private int ranked;

    private int rankOfOnly;

    private int[] found = new int[FEW];
    /** By number the last turn in which a filter was found: for packets that more than a few filters have. */
    private long[] turns = new long[0];

    private long turn;
    /** Owners of packets that are counted. */
    private final int[] owners = new int[TOGETHER];

    private int count;
    /** What was looked up together in this packet; null if nothing was. */
    private Wide taken;

    Reader(Precedence precedence, Filters filters) {
        this.precedence = precedence;
        this.filters = filters;
    }

    /** Says who sends the packets that are asked about from now on. */
    void comesFrom(int number) {
        sender = number;
        reading.comesFrom(number);
    }

    /** Who sends them, for programs; 0 before it is said. */
    long sender() {
        return sender;
    }

    Wire wire() {
        return wire;
    }

    /** Gathers keys for tables of more words. */
    void gathersFrom(int words) {
        mostNear = words;
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
        requireLength(onWire);
        most = OWNER;
        int owner;
        long settled;
        do {
            settled = begin();
            look(data, offset, captured, onWire);
            owner = owner();
        } while (!filters.isSettledSince(settled));
        return owner;
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
        requireLength(onWire);
        most = numbers.length;
        long settled;
        do {
            settled = begin();
            look(data, offset, captured, onWire);
        } while (!filters.isSettledSince(settled));
        return take(numbers, 0);
    }

    /** Writes down what was found. */
    private int take(int[] numbers, int at) {
        if (count > 0) {
            System.arraycopy(found, 0, numbers, at, count);
            numbers[at] = only;
        }
        return count;
    }

    /**
     * All filters that have each of many packets, which lie in one array and were captured whole.
     *
     * @param data the array
     * @param offsets where each begins
     * @param lengths how many bytes each has
     * @param count how many there are: the first so many of each array
     * @param most how many filters are named of each packet at most, 1 or more
     * @param numbers becomes the numbers of the filters, in no particular order: those of packet i from place {@code i * most} on
     * @param counts becomes for each packet how many are named
     * @throws IndexOutOfBoundsException if an array is too short, or a packet is not all in the data; those before it have been looked
     *     at
     */
    public void all(byte[] data, int[] offsets, int[] lengths, int count, int most, int[] numbers, int[] counts) {
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, Math.min(lengths.length, counts.length)));
        Objects.checkIndex(most - 1, Integer.MAX_VALUE);
        if ((long) count * most > numbers.length) {
            throw new IndexOutOfBoundsException(
                    count + " packets of " + most + " filters, and " + numbers.length + " places");
        }
        this.most = most;
        for (int from = 0; from < count; from += TOGETHER) {
            int to = Math.min(count, from + TOGETHER);
            long settled;
            do {
                settled = begin();
                for (int i = from; i < to; i++) {
                    look(data, offsets[i], lengths[i], lengths[i]);
                    counts[i] = take(numbers, i * most);
                }
            } while (!filters.isSettledSince(settled));
        }
    }

    /**
     * Counts the packets that each filter has, which lie in one array and were captured whole: a packet is counted for every filter that
     * has it.
     *
     * @param data the array
     * @param offsets where each begins
     * @param lengths how many bytes each has
     * @param count how many there are: the first so many of each array
     * @param counts takes note of them
     * @throws IndexOutOfBoundsException as of {@link #owners}
     */
    public void countAll(byte[] data, int[] offsets, int[] lengths, int count, Counts counts) {
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, lengths.length));
        most = OWNER - 1;
        for (int i = 0; i < count; i++) {
            long settled;
            do {
                settled = begin();
                look(data, offsets[i], lengths[i], lengths[i]);
            } while (!filters.isSettledSince(settled));
            counts.add(this.count == 0 ? 0 : only, lengths[i]);
            for (int other = 1; other < this.count; other++) {
                counts.add(found[other], lengths[i]);
            }
        }
    }

    /**
     * Counts packets for the filters that own them, which lie in one array and were captured whole.
     *
     * @param data the array
     * @param offsets where each begins
     * @param lengths how many bytes each has
     * @param count how many there are: the first so many of each array
     * @param counts takes note of them
     * @throws IndexOutOfBoundsException as of {@link #owners}
     */
    public void countOwners(byte[] data, int[] offsets, int[] lengths, int count, Counts counts) {
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, lengths.length));
        for (int from = 0; from < count; from += TOGETHER) {
            int size = Math.min(count - from, TOGETHER);
            owners(data, offsets, lengths, from, size, owners, 0);
            for (int i = 0; i < size; i++) {
                counts.add(owners[i], lengths[from + i]);
            }
        }
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
        for (int from = 0; from < count; from += TOGETHER) {
            owners(data, offsets, lengths, from, Math.min(count - from, TOGETHER), owners, from);
        }
    }

    /** The owners of some packets of a batch, of one moment. */
    private void owners(byte[] data, int[] offsets, int[] lengths, int from, int size, int[] owners, int at) {
        most = OWNER;
        long settled;
        do {
            settled = begin();
            // If there is one program the JVM writes it into this loop: that is a third of the time.
            Executable one = now.programs.length == 1 && now.fresh.length == 0 ? now.programs[0] : null;
            if (one != null && now.gathered != null && now.gathered.memory() > mostNear) {
                gathered(one, data, offsets, lengths, from, size, owners, at);
                continue;
            }
            for (int i = 0; i < size; i++) {
                int offset = offsets[from + i];
                int length = lengths[from + i];
                if (one == null) {
                    look(data, offset, length, length);
                } else {
                    clear(length);
                    one.run(data, offset, Math.min(length, Quantity.MOST_CAPTURED));
                }
                owners[at + i] = owner();
            }
        } while (!filters.isSettledSince(settled));
    }

    /** The same, with the keys of all before any is looked up. */
    private void gathered(
            Executable one, byte[] data, int[] offsets, int[] lengths, int from, int size, int[] owners, int at) {
        int packets = 0;
        gathered.clear();
        gathering = true;
        try {
            for (; packets < size; packets++) {
                int length = lengths[from + packets];
                gatheredOf = packets;
                clear(length);
                one.run(data, offsets[from + packets], Math.min(length, Quantity.MOST_CAPTURED));
            }
        } finally {
            gathering = false;
            probeGathered(packets, owners, at);
        }
    }

    /** Takes note of a key, if that is what is done: then it is looked up later. */
    boolean gathers(long a, long b) {
        if (gathering) {
            gathered.add(gatheredOf, a, b);
        }
        return gathering;
    }

    /** Looks for what was gathered of so many packets. */
    private void probeGathered(int packets, int[] owners, int at) {
        gathered.touch(now.gathered);
        int next = 0;
        for (int i = 0; i < packets; i++) {
            count = 0;
            ranked = 0;
            next = gathered.probe(next, i, now.gathered, this);
            owners[at + i] = owner();
        }
    }

    static void requireLength(int onWire) {
        if (onWire < 0) {
            throw new IndexOutOfBoundsException("a packet of " + onWire + " bytes");
        }
    }

    /** Begins to look at packets with the filters that are known now; the answer is what must not change meanwhile. */
    private long begin() {
        long settled = filters.settled();
        version = filters.version();
        reranked = filters.reranked(version);
        now = walk;
        return settled;
    }

    private void clear(int onWire) {
        wire.carries(onWire);
        count = 0;
        taken = null;
        ranked = 0;
    }

    /** Finds the filters of a packet. */
    private void look(byte[] data, int offset, int whole, int onWire) {
        int captured = Math.min(whole, Quantity.MOST_CAPTURED);
        clear(onWire);
        for (Executable program : now.programs) {
            if (program.run(data, offset, captured) != 0) {
                // No program has anything to look for; what has none may.
                break;
            }
        }
        if (now.fresh.length > 0 && count < most) {
            cells(now.fresh, data, offset, captured, onWire);
        }
    }

    private int owner() {
        return count == 0 ? 0 : only;
    }

    /** What no program was written for is looked at as it is defined. */
    private void cells(Unit[] fresh, byte[] data, int offset, int captured, int onWire) {
        reading.turnTo(data, offset, captured, onWire);
        for (int i = 0; i < fresh.length && count < most; i++) {
            if (!hasTaken(fresh[i]) && reading.key(fresh[i].shape, key)) {
                fresh[i].probe(this, key);
            }
        }
    }

    /** Takes note of a filter, if it is seen and was not found before; a tag as of {@link ExactTable}. */
    void hit(int tag) {
        int number = tag & ~ExactTable.PENDING;
        if (tag < 0 && !filters.isSeen(number, version)) {
            return;
        } else if (count == 0) {
            only = number;
            count = 1;
        } else {
            further(number);
        }
    }

    private void further(int number) {
        if (number == only || count == most) {
            return;
        } else if (most == OWNER) {
            better(number);
            return;
        }
        if (count < FEW ? isAmongFew(number) : !isFirstTime(number)) {
            return;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = number;
        if (count == FEW) {
            turn++;
            for (int i = 1; i < FEW; i++) {
                isFirstTime(found[i]);
            }
        }
    }

    private boolean isAmongFew(int number) {
        for (int i = 1; i < count; i++) {
            if (found[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Whether a filter was not found before in this turn; from now on it was. */
    private boolean isFirstTime(int number) {
        if (number >= turns.length) {
            turns = Arrays.copyOf(turns, Math.max(number + 1, 2 * turns.length));
        }
        boolean first = turns[number] != turn;
        turns[number] = turn;
        return first;
    }

    /** Keeps the better one of two. */
    private void better(int number) {
        int rank = precedence.rank(number, version);
        if (ranked != only) {
            rankOfOnly = precedence.rank(only, version);
        }
        boolean better = precedence.isBefore(number, rank, only, rankOfOnly);
        only = better ? number : only;
        rankOfOnly = better ? rank : rankOfOnly;
        ranked = only;
    }

    /** Whether only the best of those that are in an order of a stamp need be reported. */
    boolean wantsFirst(long stamp) {
        return most == OWNER && stamp == reranked;
    }

    /** Whether a filter is there for this reader. */
    boolean sees(int filter) {
        return filters.isSeen(filter, version);
    }

    /** Takes note that units need not be looked at that are covered by what was looked up. */
    void took(Wide wide) {
        taken = wide;
    }

    /** Whether a unit was looked at. */
    boolean hasTaken(Unit unit) {
        return taken != null && taken.covered.contains(unit);
    }

    /** What a program is told after a probe: whether to stop. */
    long stop() {
        return count == most ? 1 : 0;
    }

    /** What blocks found last. */
    Recent recent() {
        return recent;
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
