package dev.exocode.host.demux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Some parts of the keys of a {@link Block} together: for each combination of what members tell apart the place of the row of those that
 * let all these parts be so. Parts that tell little apart, such as protocols and flags, thus have one row instead of one each. Immutable.
 *
 * <p>The place of a part alone is what its {@link Axis} leads to. Of several each axis leads to a number, and their sum is an index of
 * places.
 *
 * <p>Source: crossproducting by Srinivasan et al. (SIGCOMM 1998), of classes of equal rows as by Gupta and McKeown (SIGCOMM 1999).
 */
final class Crossed {
    /** So many combinations there are at most, and of few members not more than so many each: small blocks are made often. */
    private static final int MOST_PLACES = 1 << 12;

    private static final int PLACES_A_MEMBER = 16;

    private final Axis[] axes;
    /** By the sum of what axes lead to; null if there is one. */
    private final int[] places;

    private Crossed(Axis[] axes, int[] places) {
        this.axes = axes;
        this.places = places;
    }

    /** The place of the row of a key. */
    int row(long[] key) {
        int sum = 0;
        for (Axis axis : axes) {
            sum += axis.row(key);
        }
        return places == null ? sum : places[sum];
    }

    /** Whether it is one part. */
    boolean isAlone() {
        return places == null;
    }

    /**
     * Puts parts together where there are few combinations.
     *
     * @param axes lead to places of the parts' rows
     * @param parts the rows of each part; others are added
     * @param rows becomes those of parts together
     */
    static Crossed[] all(List<Axis> axes, Rows parts, Rows rows) {
        List<Axis> ordered = new ArrayList<>(axes);
        ordered.sort(Comparator.comparingInt(axis -> axis.values().length));
        int most = Math.min(MOST_PLACES, PLACES_A_MEMBER * parts.members());
        List<Crossed> all = new ArrayList<>();
        for (int from = 0, to; from < ordered.size(); from = to) {
            long combinations = ordered.get(from).values().length;
            for (to = from + 1; to < ordered.size(); to++) {
                combinations *= ordered.get(to).values().length;
                if (combinations > most) {
                    break;
                }
            }
            all.add(of(ordered.subList(from, to), parts, rows));
        }
        // What tells members best apart comes first, parts alone before others.
        Collections.reverse(all);
        all.sort(Comparator.comparing(each -> !each.isAlone()));
        return all.toArray(Crossed[]::new);
    }

    private static Crossed of(List<Axis> axes, Rows parts, Rows rows) {
        int[] places = axes.get(0).values();
        if (axes.size() == 1) {
            rows.begin();
            int[] moved = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                moved[i] = rows.both(parts, places[i], places[i]);
            }
            return new Crossed(
                    new Axis[] {axes.get(0).mapped(place -> moved[Arrays.binarySearch(places, place)])}, null);
        }
        Axis[] summands = new Axis[axes.size()];
        summands[0] = axes.get(0).numbered(places, 1);
        int[] sums = places;
        for (int i = 1; i < summands.length; i++) {
            int[] more = axes.get(i).values();
            int step = sums.length;
            summands[i] = axes.get(i).numbered(more, step);
            Rows to = i + 1 < summands.length ? parts : rows;
            to.begin();
            int[] next = new int[step * more.length];
            for (int at = 0; at < next.length; at++) {
                next[at] = to.both(parts, sums[at % step], more[at / step]);
            }
            sums = next;
        }
        return new Crossed(summands, sums);
    }
}
