package dev.exocode.host.demux;

import dev.exocode.dpf.space.Share;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what filters are ranked: the larger priority comes first, then the smaller share of all packets. Equal ranks are one, with a number
 * that stays; where it stands among the others is looked up.
 */
final class Ranks {
    private static final long MOST_PLACE = 1L << 61;

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

    /**
     * The number of a rank.
     *
     * @param share null in all, if shares do not matter
     */
    int of(int priority, Share share) {
        Rank rank = new Rank(priority, share);
        Integer known = ranks.get(rank);
        if (known != null) {
            return known;
        }
        int number = ranks.size();
        Map.Entry<Rank, Integer> before = ranks.lowerEntry(rank);
        Map.Entry<Rank, Integer> behind = ranks.higherEntry(rank);
        long least = before == null ? -MOST_PLACE : places[before.getValue()];
        long most = behind == null ? MOST_PLACE : places[behind.getValue()];
        ranks.put(rank, number);
        if (number == places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        if (most - least > 1) {
            places[number] = least + (most - least) / 2;
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
