package dev.exocode.host.demux;

import dev.exocode.dpf.space.Share;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what filters are ranked: the larger priority comes first, then the smaller share of all packets. Equal ranks are one, with a number
 * that stays; where it stands among the others is looked up.
 */
final class Ranks {
    private static final long MOST_PLACE = 1L << 61;

    /** How far a rank comes to stand from the last one, or the first. */
    private static final long STEP = 1L << 32;

    /** What filters of one rank have in common; the first is the best. */
    private record Rank(int priority, Share share) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byPriority = Integer.compare(other.priority, priority);
            return byPriority != 0 || share == null ? byPriority : share.compareTo(other.share);
        }
    }

    private final Runnable settle;
    private final TreeMap<Rank, Integer> ranks = new TreeMap<>();
    /** By the number of a rank its place among all, the best first. Between places there are gaps, in which others find theirs. */
    private volatile long[] places = new long[1];
    /** By the number of a rank the same, and how many filters have it. */
    private Rank[] known = new Rank[1];

    private int[] uses = new int[1];
    private final Deque<Integer> free = new ArrayDeque<>();
    private int next;

    /**
     * Makes no ranks.
     *
     * @param settle tells readers that they are to look again
     */
    Ranks(Runnable settle) {
        this.settle = settle;
    }

    /** Compares the ranks of two numbers: negative if the first comes before the second. */
    int compare(int first, int second) {
        long[] now = places;
        return Long.compare(now[first], now[second]);
    }

    /** Compares two ranks, which need not be there: negative if the first comes before the second. */
    int compare(int priority, Share share, int otherPriority, Share otherShare) {
        return new Rank(priority, share).compareTo(new Rank(otherPriority, otherShare));
    }

    /**
     * Where ranks stand at one moment, by their numbers: before those of larger places. What comes later may not be there; what is there
     * keeps its order.
     */
    long[] places() {
        return places;
    }

    /**
     * The number of a rank, for one filter more, until that {@link #leave leaves} it.
     *
     * @param share null in all, if shares do not matter
     */
    int of(int priority, Share share) {
        Rank rank = new Rank(priority, share);
        Integer there = ranks.get(rank);
        int number = there == null ? add(rank) : there;
        uses[number]++;
        return number;
    }

    /** The priority of those that have a rank. */
    int priority(int number) {
        return known[number].priority;
    }

    /** Lets one more filter have a rank that is there. */
    void stay(int number) {
        uses[number]++;
    }

    /** Takes note that a filter needs a rank no more; no reader looks at it any longer. */
    void leave(int number) {
        if (--uses[number] == 0) {
            ranks.remove(known[number]);
            known[number] = null;
            free.add(number);
        }
    }

    /** How many there are. */
    int size() {
        return ranks.size();
    }

    private int add(Rank rank) {
        Integer again = free.poll();
        int number = again == null ? next++ : again;
        Map.Entry<Rank, Integer> before = ranks.lowerEntry(rank);
        Map.Entry<Rank, Integer> behind = ranks.higherEntry(rank);
        long least = before == null ? -MOST_PLACE : places[before.getValue()];
        long most = behind == null ? MOST_PLACE : places[behind.getValue()];
        ranks.put(rank, number);
        if (number == places.length) {
            places = Arrays.copyOf(places, 2 * number);
            known = Arrays.copyOf(known, 2 * number);
            uses = Arrays.copyOf(uses, 2 * number);
        }
        known[number] = rank;
        if (most - least > 1) {
            long half = (most - least) / 2;
            // Mostly ranks come in order: the room in front of all, and behind, is not halved each time.
            long step = Math.min(STEP, half);
            places[number] =
                    before == null == (behind == null) ? least + half : behind == null ? least + step : most - step;
        } else {
            spread();
        }
        return number;
    }

    /** Gives all ranks new places; a reader that compares old with new ones looks again. */
    private void spread() {
        long[] next = new long[places.length];
        long step = 2 * MOST_PLACE / (ranks.size() + 1);
        long place = -MOST_PLACE;
        for (int number : ranks.values()) {
            place += step;
            next[number] = place;
        }
        settle.run();
        places = next;
    }
}
