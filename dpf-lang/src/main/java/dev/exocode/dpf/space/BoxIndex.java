package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Boxes under numbers, and which of them may have packets in common with another box: all but some of which it is seen by one quantity
 * that no packet is in both. A tree divides them: those that let a quantity be smaller numbers alone than a certain one, those that let
 * it be no smaller ones, and the rest, which lets it be both, or absent, or does not ask. What asks the quantity too looks into one of the first
 * two mostly, and always into the rest.
 *
 * <p>Where boxes are told apart by no quantity, all are candidates: then it is no slower than to compare each with each.
 */
final class BoxIndex {
    /** So many boxes are compared one after another. */
    static final int FEW = 16;

    /** A box and its number. */
    private record Entry(int number, Box box) {}

    /** Some boxes, or three nodes among which they are divided. */
    private static final class Node {
        private List<Entry> some = new ArrayList<>();
        /** By quantity that all its boxes want to be a number the least and the greatest that one lets it be; null if it has no box. */
        private Map<Quantity, long[]> bounds;
        /** Whether that are more quantities than of the node that it is a part of. */
        private boolean asksMore;

        /** Of more boxes than this it is tried whether they can be divided. */
        private int most = 2 * FEW;

        private Quantity by;
        private long from;
        /** Smaller, not smaller, rest. */
        private Node[] parts;

        /** The part that a box belongs to. */
        private Node part(Box box) {
            return parts[place(box.allowed(by), from)];
        }

        private static int place(Values values, long from) {
            if (!isNumber(values)) {
                return 2;
            }
            return Long.compareUnsigned(greatest(values), from) < 0
                    ? 0
                    : Long.compareUnsigned(least(values), from) >= 0 ? 1 : 2;
        }

        private void add(Entry entry) {
            Node node = this;
            node.bound(entry.box);
            while (node.parts != null) {
                node = node.part(entry.box);
                node.bound(entry.box);
            }
            node.some.add(entry);
            node.divide();
        }

        /** Takes note of a box that is in this node or a part. */
        private void bound(Box box) {
            if (bounds == null) {
                bounds = new HashMap<>();
                box.allowed().forEach((quantity, values) -> {
                    if (isNumber(values)) {
                        bounds.put(quantity, new long[] {least(values), greatest(values)});
                    }
                });
                return;
            }
            bounds.entrySet().removeIf(each -> {
                Values values = box.allowed(each.getKey());
                long[] both = each.getValue();
                if (isNumber(values)) {
                    both[0] = Long.compareUnsigned(least(values), both[0]) < 0 ? least(values) : both[0];
                    both[1] = Long.compareUnsigned(greatest(values), both[1]) > 0 ? greatest(values) : both[1];
                }
                return !isNumber(values);
            });
        }

        /** Whether a box lets a quantity be none of the numbers that all boxes here let it be. */
        private boolean isApart(Box box) {
            if (bounds == null) {
                return true;
            }
            for (Map.Entry<Quantity, long[]> each : bounds.entrySet()) {
                Values values = box.allowed().get(each.getKey());
                long[] both = each.getValue();
                if (values != null
                        && (values.numbers().isEmpty()
                                || Long.compareUnsigned(greatest(values), both[0]) < 0
                                || Long.compareUnsigned(least(values), both[1]) > 0)) {
                    return true;
                }
            }
            return false;
        }

        private void remove(Entry entry) {
            Node node = this;
            while (node.parts != null) {
                node = node.part(entry.box);
            }
            node.some.remove(entry);
        }

        private void all(List<Entry> into) {
            into.addAll(some);
            for (int i = 0; parts != null && i < parts.length; i++) {
                parts[i].all(into);
            }
        }

        private boolean meeting(Box box, IntPredicate last) {
            if ((parts == null || asksMore) && isApart(box)) {
                return false;
            } else if (parts == null) {
                return some.stream().anyMatch(entry -> !box.isApart(entry.box) && last.test(entry.number));
            }
            Values values = box.allowed(by);
            boolean any = !values.numbers().isEmpty();
            return any && Long.compareUnsigned(least(values), from) < 0 && parts[0].meeting(box, last)
                    || any && Long.compareUnsigned(greatest(values), from) >= 0 && parts[1].meeting(box, last)
                    || parts[2].meeting(box, last);
        }

        /** Divides many boxes by the quantity that leaves fewest together. */
        private void divide() {
            if (some.size() <= most) {
                return;
            }
            // Tried again when there are twice as many.
            most = 2 * some.size();
            int fewest = some.size() - some.size() / 8;
            for (Map.Entry<Quantity, List<Values>> each : asked().entrySet()) {
                long[] least = each.getValue().stream()
                        .mapToLong(values -> least(values) ^ Long.MIN_VALUE)
                        .sorted()
                        .toArray();
                long middle = least[least.length / 2];
                int first = least.length / 2;
                while (middle == least[0] && first < least.length) {
                    middle = least[first++];
                }
                int[] counts = new int[3];
                for (Values values : each.getValue()) {
                    counts[place(values, middle ^ Long.MIN_VALUE)]++;
                }
                int together = some.size() - Math.min(counts[0], counts[1]);
                if (together < fewest) {
                    fewest = together;
                    by = each.getKey();
                    from = middle ^ Long.MIN_VALUE;
                }
            }
            if (by == null) {
                return;
            }
            parts = new Node[] {new Node(), new Node(), new Node()};
            List<Entry> divided = some;
            some = List.of();
            for (Entry entry : divided) {
                Node part = part(entry.box);
                part.bound(entry.box);
                part.some.add(entry);
            }
            for (Node part : parts) {
                part.asksMore = part.bounds != null && part.bounds.size() > bounds.size();
                part.divide();
            }
        }

        /** By quantity what boxes let it be that let it be a number, and nothing else. */
        private Map<Quantity, List<Values>> asked() {
            Map<Quantity, List<Values>> asked = new HashMap<>();
            for (Entry entry : some) {
                entry.box.allowed().forEach((quantity, values) -> {
                    if (isNumber(values)) {
                        asked.computeIfAbsent(quantity, any -> new ArrayList<>())
                                .add(values);
                    }
                });
            }
            return asked;
        }
    }

    private Node root = new Node();
    private int size;
    /** How many there were when they were divided as one. */
    private int divided = FEW;

    /** The index of some boxes, numbered from 0. */
    static BoxIndex of(List<Box> boxes) {
        BoxIndex index = new BoxIndex();
        for (int i = 0; i < boxes.size(); i++) {
            index.root.bound(boxes.get(i));
            index.root.some.add(new Entry(i, boxes.get(i)));
        }
        index.root.divide();
        index.size = boxes.size();
        index.divided = boxes.size();
        return index;
    }

    /** Adds a box under a number that no other box has. */
    void add(int number, Box box) {
        root.add(new Entry(number, box));
        if (++size > 2 * divided) {
            // Those that came first said by what all are divided: now all say it.
            Node again = new Node();
            root.all(again.some);
            again.some.forEach(entry -> again.bound(entry.box));
            again.divide();
            root = again;
            divided = size;
        }
    }

    /** Takes the box of a number away, which is there. */
    void remove(int number, Box box) {
        root.remove(new Entry(number, box));
        size--;
    }

    /** The numbers of all boxes but some that have no packet in common with a box, for certain. */
    BitSet meeting(Box box) {
        BitSet meeting = new BitSet();
        anyMeeting(box, number -> {
            meeting.set(number);
            return false;
        });
        return meeting;
    }

    /** Whether one of those is such; not all are asked. */
    boolean anyMeeting(Box box, IntPredicate such) {
        return !root.isApart(box) && root.meeting(box, such);
    }

    /** What all its boxes are in, of which there is one. */
    Box hull() {
        Box hull = Box.ALL;
        for (Map.Entry<Quantity, long[]> each : root.bounds.entrySet()) {
            Ranges numbers = Ranges.of(each.getValue()[0], each.getValue()[1]);
            hull = hull.and(each.getKey(), new Values(numbers, false));
        }
        return hull;
    }

    /** Whether something must be a number. */
    private static boolean isNumber(Values values) {
        return !values.absent() && !values.numbers().isEmpty();
    }

    private static long least(Values values) {
        return values.numbers().least(0);
    }

    private static long greatest(Values values) {
        return values.numbers().greatest(values.numbers().count() - 1);
    }
}
