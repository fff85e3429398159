package dev.exocode.host.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts per interval of the time at which packets were captured, whatever the order in which they come. Intervals begin at multiples
 * of their length since 1970.
 */
public final class Series {
    /** The most counts that are kept: about 64 MiB. */
    public static final int MOST_COUNTS = 1 << 21;

    /** Slots of an interval in front of those of filters. */
    private static final int PACKETS = 0;

    private static final int HITS = 1;
    private static final int UNMATCHED = 2;
    private static final int FILTERS = 3;

    private final long intervalNanos;
    private final int most;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Long> intervals = new ArrayList<>();
    private long interval;
    private int place = -1;

    /** Open addressing: place of the interval and slot, plus 1; 0 is free. At most half is taken. */
    private long[] keys = new long[64];

    private long[] counts = new long[64];
    private int taken;
    private boolean full;

    /**
     * A row of counts.
     *
     * @param startNanos when the interval begins, in nanoseconds since 1970
     * @param packets how many packets there were
     * @param filters how many of them some filters had
     * @param others how many other filters had, each of them counted
     * @param unmatched how many no filter had
     */
    public record Row(long startNanos, long packets, long[] filters, long others, long unmatched) {}

    /**
     * No counts yet.
     *
     * @param intervalNanos the length of an interval in nanoseconds, 1 or more
     */
    public Series(long intervalNanos) {
        this(intervalNanos, MOST_COUNTS);
    }

    Series(long intervalNanos, int most) {
        this.intervalNanos = intervalNanos;
        this.most = most;
    }

    /** What follows is about a packet of some time. */
    void turnTo(long nanos) {
        long now = Math.floorDiv(nanos, intervalNanos);
        if (now != interval || place < 0) {
            interval = now;
            Integer known = places.get(now);
            if (known == null && !full) {
                known = intervals.size();
                intervals.add(now);
                places.put(now, known);
            }
            place = known == null ? -1 : known;
        }
        add(PACKETS);
    }

    /** The packet is of a filter, or unmatched. */
    void count(int filter) {
        add(filter == DemuxRun.UNMATCHED ? UNMATCHED : FILTERS + filter);
        if (filter != DemuxRun.UNMATCHED) {
            add(HITS);
        }
    }

    private void add(int slot) {
        if (full) {
            return;
        }
        int at = index(place, slot);
        if (keys[at] == 0) {
            if (taken == most) {
                full = true;
                return;
            }
            keys[at] = key(place, slot);
            if (2 * ++taken > keys.length) {
                grow();
                at = index(place, slot);
            }
        }
        counts[at]++;
    }

    private static long key(int place, int slot) {
        return ((long) place << 32 | slot) + 1;
    }

    private int index(int place, int slot) {
        long key = key(place, slot);
        int at = (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = keys;
        long[] beforeCounts = counts;
        keys = new long[2 * before.length];
        counts = new long[keys.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = index((int) (before[i] - 1 >>> 32), (int) (before[i] - 1));
                keys[at] = before[i];
                counts[at] = beforeCounts[i];
            }
        }
    }

    /**
     * How long an interval is.
     *
     * @return in nanoseconds
     */
    public long intervalNanos() {
        return intervalNanos;
    }

    /**
     * Whether there were more counts than are kept; then they are not complete.
     *
     * @return true if so
     */
    public boolean full() {
        return full;
    }

    /**
     * The counts of intervals that have packets, by time.
     *
     * @param filters the numbers of the filters that have counts of their own
     * @return a row an interval
     */
    public List<Row> rows(int[] filters) {
        return intervals.stream()
                .sorted()
                .map(each -> {
                    int at = places.get(each);
                    long[] own = Arrays.stream(filters)
                            .mapToLong(filter -> counts[index(at, FILTERS + filter)])
                            .toArray();
                    return new Row(
                            each < Long.MIN_VALUE / intervalNanos ? Long.MIN_VALUE : each * intervalNanos,
                            counts[index(at, PACKETS)],
                            own,
                            counts[index(at, HITS)] - Arrays.stream(own).sum(),
                            counts[index(at, UNMATCHED)]);
                })
                .toList();
    }
}
