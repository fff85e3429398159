package dev.exocode.dpf.space;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What is left of boxes when others take from them. One piece after another is followed through all that take, so that a piece of
 * which something is left is found without what becomes of its neighbours.
 */
final class Remainder {
    private record Piece(Box box, int from) {}

    private final List<Box> takers;
    private final BitSet taking = new BitSet();
    private int steps;

    /**
     * Takes nothing yet.
     *
     * @param takers what takes
     * @param steps so often a piece is compared with a taker at most
     */
    Remainder(List<Box> takers, int steps) {
        this.takers = takers;
        this.steps = steps;
    }

    /**
     * Whether it is seen soon that takers leave something of a box: one piece is followed, what is left first. Then {@link #of} finds a
     * piece, or it has too few steps.
     */
    static boolean isSeen(Box box, List<Box> takers) {
        Box rest = box;
        for (int i = 0; i < takers.size() && rest != null; i++) {
            rest = rest.minusFirst(takers.get(i));
        }
        return rest != null;
    }

    /** A piece of a box that no taker has; null if none is found. */
    Box of(Box box) {
        Deque<Piece> open = new ArrayDeque<>();
        open.push(new Piece(box, 0));
        while (!open.isEmpty() && steps > 0) {
            Piece piece = open.pop();
            int next = piece.from;
            List<Box> rest = List.of(piece.box);
            while (next < takers.size() && rest.size() == 1 && rest.get(0) == piece.box && steps-- > 0) {
                rest = piece.box.minus(takers.get(next++));
            }
            boolean whole = rest.size() == 1 && rest.get(0) == piece.box;
            if (whole && steps > 0) {
                return piece.box;
            } else if (!whole) {
                taking.set(next - 1);
                for (Box each : rest) {
                    open.push(new Piece(each, next));
                }
            }
        }
        return null;
    }

    /** So many steps are left. */
    int steps() {
        return steps;
    }

    /** Whether steps were too few to be sure of what was found. */
    boolean isUndecided() {
        return steps <= 0;
    }

    /** Those that have taken something, by their index. */
    BitSet taking() {
        return taking;
    }
}
