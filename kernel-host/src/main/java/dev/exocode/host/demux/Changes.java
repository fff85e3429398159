package dev.exocode.host.demux;

import dev.exocode.dpf.space.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was changed since readers were told of it the last time, and is to be cleaned up then: marks in units, ranks that filters had
 * before, numbers of filters that died. Used under the lock of the demultiplexer.
 */
final class Changes {
    /** A rank that a filter has no more, and the version that knows it. */
    private record Left(int rank, long version) {}

    /** So many marks are taken away at once. */
    private static final int MOST_MARKS = 256;

    /**
     * Members of filters that died are left out once one of so many died: since all are walked for that, to delete one costs as much
     * however many there are.
     */
    private static final int LEAST_SHARE = 64;

    /** Of fewer filters nothing is put right behind: a packet meets no more of them. */
    static final int FEWEST = 1000;

    private final Filters filters;
    private final Ranks ranks = new Ranks(this::unmark);
    private final Set<Unit> units = new HashSet<>();
    /** Ranks that filters had before, by which readers may look for them still. */
    private final List<Left> left = new ArrayList<>();

    /** The version at which readers were told that ranks change. */
    private long told = -1;

    private int marks;
    /** Boxes of filters that died since members of such were left out. */
    private int losses;
    /** Whether one of them is a member, and still looked at. */
    private boolean isLost;
    /** Whether ranks changed since all members were put in order. */
    private boolean isReordered;
    /** Whether programs are being written: then numbers stay those of filters that died. */
    private boolean isHeld;

    Changes(Filters filters) {
        this.filters = filters;
    }

    /** By what filters are ranked. */
    Ranks ranks() {
        return ranks;
    }

    /** Units that have something to be cleaned up; who finds others adds them. */
    Set<Unit> units() {
        return units;
    }

    /** Takes note of a mark in a unit. */
    void mark(Unit unit) {
        units.add(unit);
        marks++;
    }

    /** Takes note of a box of a unit whose filter dies. */
    void lose(Unit unit) {
        clean(unit);
        marks++;
        losses++;
    }

    /** Takes note of a unit that may have a member of a filter that dies. */
    void clean(Unit unit) {
        units.add(unit);
        isLost |= unit.isDying();
    }

    /** Gives a filter the rank of a priority. */
    void rank(int number, int priority, Share share) {
        if (told != filters.version()) {
            // Filters remember one rank besides that which they have: who needs another one looks again. Of what
            // changes
            // with one version nobody needs more than one.
            unmark();
            told = filters.version();
        }
        isReordered = true;
        int before = filters.rerank(number, ranks.of(priority, share));
        left.add(new Left(before, filters.version() + 1));
    }

    /** Lets numbers stay those of filters that died, or no longer. */
    void hold(boolean held) {
        isHeld = held;
    }

    /** Says whether members are not in the order of their ranks: until all are put in order nobody stops at the first that a packet has. */
    void reordered(boolean reordered) {
        isReordered = reordered;
    }

    boolean areReordered() {
        return isReordered && filters.alive() >= FEWEST;
    }

    /** Whether members of filters that died are there still, at least where many others are: behind these is looked for more. */
    boolean areLost() {
        return isLost && filters.alive() >= FEWEST;
    }

    /** Makes the next version known, and cleans up if there is much of it. */
    void publish() {
        filters.publish();
        if (losses > Math.max(MOST_MARKS, filters.alive() / LEAST_SHARE)) {
            settle();
        } else if (marks > MOST_MARKS) {
            unmark();
        }
    }

    /** Takes all marks away that no reader needs any more, and leaves out members of filters that died, whose numbers are free then. */
    void settle() {
        filters.settle();
        units.removeIf(unit -> unit.settle(filters));
        losses = 0;
        isLost = false;
        forget();
        if (!isHeld) {
            filters.free(ranks::leave);
        }
    }

    /** Takes marks away alone, in time by how many there are. */
    void unmark() {
        filters.settle();
        units.removeIf(unit -> unit.unmark(filters));
        forget();
    }

    private void forget() {
        marks = 0;
        left.removeIf(each -> {
            boolean known = each.version <= filters.version();
            if (known) {
                ranks.leave(each.rank);
            }
            return known;
        });
    }
}
