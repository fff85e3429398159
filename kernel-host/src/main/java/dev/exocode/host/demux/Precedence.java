package dev.exocode.host.demux;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Which of two filters comes before the other: the one of the better rank, else the one that was born first.
 *
 * <p>Who holds many filters may put them in order once, under a stamp. The order is that of all readers who see the same stamp: it
 * becomes another one before a filter gets another rank, and again when it has it.
 */
final class Precedence {
    /**
     * Filters in order.
     *
     * @param places by place in a list of filters how many of them come before that one
     * @param stamp of the readers for whom that is so; none of any reader, if ranks changed while it was found out
     */
    record Order(int[] places, long stamp) {}

    /** No reader has it. */
    static final long NOBODYS = Long.MIN_VALUE;

    private final Ranks ranks;
    private final Filters filters;

    Precedence(Ranks ranks, Filters filters) {
        this.ranks = ranks;
        this.filters = filters;
    }

    /** The rank of a filter for a reader of a version. */
    int rank(int filter, long version) {
        return filters.rank(filter, version);
    }

    /** Whether a filter comes before another one, by their ranks. */
    boolean isBefore(int filter, int rank, int other, int rankOfOther) {
        int order = ranks.compare(rank, rankOfOther);
        return order == 0 ? filters.born(filter) < filters.born(other) : order < 0;
    }

    /** Whether an order of a stamp is that of all ranks as they are. */
    boolean isCurrent(long stamp) {
        return stamp == filters.reranked();
    }

    /** The order of a list of filters. */
    Order order(int[] list) {
        long stamp = filters.reranked();
        // All places are of one moment. A filter may get another rank meanwhile: the stamp is odd before it has that,
        // and
        // another one behind. If it is neither, all ranks are those of the stamp.
        long[] places = ranks.places();
        long[] ranked = new long[list.length];
        long[] born = new long[list.length];
        Integer[] sorted = new Integer[list.length];
        for (int i = 0; i < list.length; i++) {
            int rank = filters.rank(list[i], Long.MAX_VALUE);
            ranked[i] = rank < places.length ? places[rank] : 0;
            born[i] = filters.born(list[i]);
            sorted[i] = i;
        }
        boolean same = (stamp & 1) == 0 && filters.reranked() == stamp;
        Arrays.sort(sorted, Comparator.<Integer>comparingLong(at -> ranked[at]).thenComparingLong(at -> born[at]));
        int[] order = new int[list.length];
        for (int i = 0; i < sorted.length; i++) {
            order[sorted[i]] = i;
        }
        return new Order(order, same ? stamp : NOBODYS);
    }
}
