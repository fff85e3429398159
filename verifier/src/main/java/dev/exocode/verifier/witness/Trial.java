package dev.exocode.verifier.witness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A run that was made in search of a goal, and what it teaches. */
final class Trial {
    /** The most changes that are tried of one input. */
    private static final int MAX_EDITS = 160;

    final Input input;
    /** Whether it reached the goal. */
    final boolean hit;
    /** Whether it had not ended after as many instructions as it was given. */
    final boolean cutOff;
    /** Whether it came where none had been, or more often than any. */
    final boolean fresh;
    /** How many decisions it was away from the goal, at the nearest. */
    final int level;
    /** How far, there, what was compared was from what would have led on. */
    final long distance;
    /** The values of the input that it used. */
    final List<Place> places;

    private List<Fork> forks;
    private final ArrayDeque<Edit> edits;

    Trial(
            Input input,
            boolean hit,
            boolean cutOff,
            boolean fresh,
            int level,
            long distance,
            List<Place> places,
            List<Fork> forks,
            List<Edit> wishes) {
        this.input = input;
        this.hit = hit;
        this.cutOff = cutOff;
        this.fresh = fresh;
        this.level = level;
        this.distance = distance;
        this.places = places;
        this.forks = forks;
        this.edits = new ArrayDeque<>(wishes);
    }

    boolean betterThan(Trial other) {
        return level < other.level || level == other.level && distance < other.distance;
    }

    /** Finds what to change, and forgets how the run went. */
    void conclude(Reach reach) {
        List<Edit> found = new ArrayList<>();
        forks.sort(Comparator.comparingInt(Fork::level));
        for (Fork fork : forks) {
            fork.edits(reach, found, MAX_EDITS);
        }
        edits.addAll(found);
        forks = List.of();
    }

    /** The next change worth trying, or null if there is none left. */
    Edit nextEdit() {
        return edits.pollFirst();
    }
}
