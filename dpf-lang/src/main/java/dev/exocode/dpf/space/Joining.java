package dev.exocode.dpf.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes few boxes of many: leaves out what is in others, and makes one of two that are as one. Each box is compared with those before it
 * that it may meet, and those that may differ from it in what they ask of one quantity: with no other is it one.
 */
final class Joining {
    /** By number; null where a box went into another one. */
    private final List<Box> kept = new ArrayList<>();

    private final BoxIndex index = new BoxIndex();
    /** By a hash of all but one of their questions, and of what that is about. */
    private final Map<Long, List<Integer>> likes = new HashMap<>();

    private Joining() {}

    /** The same packets, of boxes of which none is in another one. */
    static List<Box> of(List<Box> boxes) {
        return boxes.size() <= BoxIndex.FEW ? pairwise(boxes) : indexed(boxes);
    }

    /** What the others must give, too: each is compared with each. */
    static List<Box> pairwise(List<Box> boxes) {
        List<Box> kept = new ArrayList<>();
        for (Box box : boxes) {
            Box more = box;
            for (int i = 0; i < kept.size() && more != null; i++) {
                Box there = kept.get(i);
                Box both = one(more, there);
                if (both == there) {
                    more = null;
                } else if (both != null) {
                    // It may now be as one with those before.
                    kept.remove(i);
                    more = both;
                    i = -1;
                }
            }
            if (more != null) {
                kept.add(more);
            }
        }
        return kept;
    }

    static List<Box> indexed(List<Box> boxes) {
        Joining joining = new Joining();
        for (Box box : boxes) {
            joining.add(box);
        }
        List<Box> kept = new ArrayList<>();
        for (Box box : joining.kept) {
            if (box != null) {
                kept.add(box);
            }
        }
        return kept;
    }

    /** The one box that a box and one that is there are together, which may be one of them; else null. */
    private static Box one(Box more, Box there) {
        return more.within(there) ? there : there.within(more) ? more : more.or(there);
    }

    private void add(Box box) {
        Box more = box;
        for (int joined = first(more); joined >= 0; joined = first(more)) {
            Box there = kept.get(joined);
            Box both = one(more, there);
            if (both == there) {
                return;
            }
            kept.set(joined, null);
            index.remove(joined, there);
            Integer gone = joined;
            likes(there).forEach(like -> likes.get(like).remove(gone));
            more = both;
        }
        int number = kept.size();
        kept.add(more);
        index.add(number, more);
        likes(more)
                .forEach(like ->
                        likes.computeIfAbsent(like, any -> new ArrayList<>()).add(number));
    }

    /** The first that is one with a box; -1 if none is. */
    private int first(Box box) {
        BitSet candidates = index.meeting(box);
        for (long like : likes(box)) {
            likes.getOrDefault(like, List.of()).forEach(candidates::set);
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (one(box, kept.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    /** For each question of a box a hash of the others: of boxes that differ in that one alone it is the same. */
    private static List<Long> likes(Box box) {
        List<Long> likes = new ArrayList<>();
        box.allowed().forEach((quantity, values) -> {
            int others = box.hashCode() - (quantity.hashCode() ^ values.hashCode());
            likes.add((long) quantity.hashCode() << Integer.SIZE | others & 0xffff_ffffL);
        });
        return likes;
    }
}
