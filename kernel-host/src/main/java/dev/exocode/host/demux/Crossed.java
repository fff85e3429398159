package dev.exocode.host.demux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Some parts of the keys of a {@link Block} together, while that is built: for each combination of what members tell apart the place of
 * the row of those that let all these parts be so. Parts that tell little apart, such as protocols and flags, thus have one row instead of
 * one each. Immutable.
 *
 * <p>The class of a part alone is that of its {@link Axis}. Of several each axis has classes that are multiples, and their sum is the
 * combination, of which the class is looked up.
 *
 * <p>Source: crossproducting by Srinivasan et al. (SIGCOMM 1998), of classes of equal rows as by Gupta and McKeown (SIGCOMM 1999).
 */
final class Crossed {
    /** So many combinations there are at most, and of few members not more than so many each: small blocks are made often. */
    private static final int MOST_COMBINATIONS = 1 << 12;

    private static final int COMBINATIONS_A_MEMBER = 16;

    final List<Axis> axes;
    /** By combination its class; null if there is one part. */
    final int[] classes;
    /** By class the place of its row. */
    final int[] rows;

    private Crossed(List<Axis> axes, int[] classes, int[] rows) {
        this.axes = axes;
        this.classes = classes;
        this.rows = rows;
    }

    /** Whether it is one part. */
    private boolean isAlone() {
        return classes == null;
    }

    /**
     * Puts parts together where there are few combinations.
     *
     * @param axes lead to places of the parts' rows
     * @param parts the rows of each part; others are added
     * @param rows becomes those of parts together
     */
    static List<Crossed> all(List<Axis> axes, Rows parts, Rows rows) {
        List<Axis> ordered = new ArrayList<>(axes);
        ordered.sort(Comparator.comparingInt(axis -> axis.rows().length));
        int most = Math.min(MOST_COMBINATIONS, COMBINATIONS_A_MEMBER * parts.members());
        List<Crossed> all = new ArrayList<>();
        for (int from = 0, to; from < ordered.size(); from = to) {
            long combinations = ordered.get(from).rows().length;
            for (to = from + 1; to < ordered.size(); to++) {
                combinations *= ordered.get(to).rows().length;
                if (combinations > most) {
                    break;
                }
            }
            all.add(of(ordered.subList(from, to), parts, rows));
        }
        // What tells members best apart comes first, parts alone before others.
        Collections.reverse(all);
        all.sort(Comparator.comparing(each -> !each.isAlone()));
        return all;
    }

    private static Crossed of(List<Axis> axes, Rows parts, Rows rows) {
        int[] sums = axes.get(0).rows();
        if (axes.size() == 1) {
            rows.begin();
            return new Crossed(
                    axes,
                    null,
                    Arrays.stream(sums)
                            .map(place -> rows.both(parts, place, place))
                            .toArray());
        }
        for (int i = 1; i < axes.size(); i++) {
            int[] more = axes.get(i).rows();
            int step = sums.length;
            Rows to = i + 1 < axes.size() ? parts : rows;
            to.begin();
            int[] next = new int[step * more.length];
            for (int at = 0; at < next.length; at++) {
                next[at] = to.both(parts, sums[at % step], more[at / step]);
            }
            sums = next;
        }
        int[] places = Axis.different(sums);
        int[] classes = Arrays.stream(sums)
                .map(place -> Arrays.binarySearch(places, place))
                .toArray();
        return new Crossed(axes, classes, places);
    }
}
