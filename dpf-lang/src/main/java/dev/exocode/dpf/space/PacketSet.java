package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The packets that are in any of some boxes. */
public final class PacketSet {
    /** Of more boxes nothing is made. */
    public static final int MOST_BOXES = 2048;

    /** Pieces that a difference may have on its way. */
    private static final int MOST_PIECES = 4096;

    /** So many pieces are taken away from in all, to find out what part of all packets a set is. */
    private static final int MOST_TAKEN = 1 << 15;

    /** So many comparisons of boxes show that all are covered, or it is not seen. */
    private static final int MOST_STEPS = 1 << 20;

    private final List<Box> boxes;
    /** Null until it is asked for, and of few boxes. */
    private volatile BoxIndex index;
    /** What all boxes are in; null as that is. */
    private volatile Box hull;

    private PacketSet(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
    }

    /**
     * The packets that match a condition.
     *
     * @param condition the condition
     * @return exactly those; empty if it would be more than {@link #MOST_BOXES} boxes, or asks what boxes cannot say
     */
    public static Optional<PacketSet> of(Condition condition) {
        return Cases.of(condition).map(boxes -> new PacketSet(Joining.of(boxes)));
    }

    /**
     * The packets of some boxes.
     *
     * @param boxes any number of them
     * @return all their packets
     */
    public static PacketSet of(List<Box> boxes) {
        return new PacketSet(Joining.of(boxes));
    }

    /**
     * What it is made of.
     *
     * @return some boxes, none of which includes another; none for no packet
     */
    public List<Box> boxes() {
        return boxes;
    }

    /**
     * A condition that exactly these packets match: of what it is written, nothing but this is left.
     *
     * @return the condition; {@link #of(Condition)} makes the same boxes of it, but that relations that must not hold are there as their
     *     opposites that must, and that it is asked whether a walk comes to an end before it is asked where
     */
    public Condition condition() {
        return condition(new Expressions());
    }

    Condition condition(Expressions expressions) {
        List<Predicate> ways = boxes.stream().map(expressions::asked).toList();
        Predicate any = ways.size() == 1 ? ways.get(0) : new Predicate.Any(ways);
        return new Condition(any, Condition.Absent.FAILS);
    }

    /**
     * Whether all packets are in another set, as far as that can be seen.
     *
     * @param other another set
     * @return true if that is certain
     */
    public boolean within(PacketSet other) {
        int steps = MOST_STEPS;
        for (Box box : boxes) {
            if (other.isExceeded(box)) {
                return false;
            }
            List<Box> near = other.near(box);
            if (Remainder.isSeen(box, near)) {
                return false;
            }
            Remainder rest = new Remainder(near, steps);
            if (rest.of(box) != null || rest.isUndecided()) {
                return false;
            }
            steps = rest.steps();
        }
        return true;
    }

    /**
     * Whether it may have packets in common with a box.
     *
     * @param box the box
     * @return true if {@link Box#and} leaves something of one of its boxes
     */
    public boolean meets(Box box) {
        return boxes.size() <= BoxIndex.FEW
                ? boxes.stream().anyMatch(there -> there.and(box) != null)
                : index().anyMeeting(box, number -> boxes.get(number).and(box) != null);
    }

    /** The boxes that may have a packet in common with another one, in their order: of few all. */
    private List<Box> near(Box box) {
        return boxes.size() <= BoxIndex.FEW
                ? boxes
                : index().meeting(box).stream().mapToObj(boxes::get).toList();
    }

    /** Whether it is seen at once that not all packets of a box are in it. */
    private boolean isExceeded(Box box) {
        if (boxes.size() <= BoxIndex.FEW) {
            return boxes.size() == 1 && box.isBeyond(boxes.get(0));
        }
        Box known = hull;
        if (known == null) {
            known = index().hull();
            hull = known;
        }
        // What is outside of that no box has.
        return !box.within(known) && !box.minus(known).isEmpty();
    }

    private BoxIndex index() {
        BoxIndex known = index;
        if (known == null) {
            known = BoxIndex.of(boxes);
            index = known;
        }
        return known;
    }

    /**
     * What part of all combinations of values it has.
     *
     * @return exactly that; more if the boxes share very many pieces
     */
    public Share share() {
        Share share = Share.NONE;
        int taken = 0;
        for (Box box : boxes) {
            // What boxes before have counts once.
            List<Box> rest = List.of(box);
            boolean exact = true;
            for (Box before : near(box)) {
                if (before == box || !exact) {
                    break;
                }
                taken += rest.size();
                exact = rest.size() <= MOST_PIECES && taken <= MOST_TAKEN;
                rest = exact ? minus(rest, before) : List.of(box);
            }
            for (Box each : rest) {
                share = share.plus(Share.of(each));
            }
        }
        return share;
    }

    /**
     * The packets that are in this set and in another one.
     *
     * @param other another set
     * @return exactly those; empty if it would be more than {@link #MOST_BOXES} boxes
     */
    public Optional<PacketSet> and(PacketSet other) {
        List<Box> both = new ArrayList<>();
        return both(other, MOST_BOXES, both) ? Optional.of(of(both)) : Optional.empty();
    }

    /**
     * How it stands to another set.
     *
     * @param other another set
     * @return what is certain of them; {@link Inclusion#OVERLAPPING} if a packet was found that is in both
     */
    public Inclusion relation(PacketSet other) {
        if (boxes.equals(other.boxes)) {
            return Inclusion.SAME;
        } else if (boxes.isEmpty() || other.boxes.isEmpty() || apart(other)) {
            return Inclusion.APART;
        }
        boolean within = mayBeWithin(other) && within(other);
        boolean around = other.mayBeWithin(this) && other.within(this);
        if (within || around) {
            return within ? around ? Inclusion.SAME : Inclusion.WITHIN : Inclusion.AROUND;
        }
        // Which is looked for first may decide whether one is found.
        boolean both = Witness.both(this, other).isPresent()
                || Witness.both(other, this).isPresent();
        return both ? Inclusion.OVERLAPPING : Inclusion.UNDECIDED;
    }

    /** Whether no box of it has a larger share than all boxes of another set have together; what is within has not. */
    private boolean mayBeWithin(PacketSet other) {
        Share together = Share.NONE;
        for (Box box : other.boxes) {
            together = together.plus(Share.of(box));
        }
        for (Box box : boxes) {
            if (Share.of(box).compareTo(together) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds boxes of packets that are in both, so many at most; whether these are all. */
    boolean both(PacketSet other, int most, List<Box> into) {
        for (Box box : boxes) {
            for (Box there : other.near(box)) {
                Box both = box.and(there);
                if (both != null && into.size() == most) {
                    return false;
                } else if (both != null) {
                    into.add(both);
                }
            }
        }
        return true;
    }

    /**
     * What others leave of a set.
     *
     * @param some some of its packets that no other set has, all of one box; none if all are in the others; empty if that was not found
     *     out in the steps that are allowed
     * @param takers by their indices those that were seen to have a packet of it
     */
    public record Left(Optional<PacketSet> some, List<Integer> takers) {
        /**
         * Makes it of a copy of the list.
         *
         * @param some some of its packets that no other set has
         * @param takers by their indices those that were seen to have a packet of it
         */
        public Left {
            takers = List.copyOf(takers);
        }
    }

    /**
     * What is left of the packets when other sets have taken theirs, one after another.
     *
     * @param others the other sets; it is found out soonest if large ones are first
     * @param steps so often two boxes are compared at most
     * @return some of them, or that there are none
     */
    public Left left(List<PacketSet> others, int steps) {
        List<Box> takers = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            takers.addAll(others.get(i).boxes);
            of.addAll(Collections.nCopies(others.get(i).boxes.size(), i));
        }
        Remainder rest = new Remainder(takers, steps);
        List<Box> found = new ArrayList<>();
        for (int i = 0; i < boxes.size() && found.isEmpty(); i++) {
            Box some = rest.of(boxes.get(i));
            if (some != null) {
                found.add(some);
            }
        }
        boolean decided = !found.isEmpty() || !rest.isUndecided();
        return new Left(
                decided ? Optional.of(new PacketSet(found)) : Optional.empty(),
                rest.taking().stream().mapToObj(of::get).distinct().toList());
    }

    /** Boxes of packets that are not in another set: so many at most, and where that is not enough some that are. */
    List<Box> outside(PacketSet other, int most) {
        List<Box> all = new ArrayList<>();
        for (Box box : boxes) {
            List<Box> rest = all.size() < most ? List.of(box) : List.of();
            List<Box> others = other.near(box);
            for (int i = 0; i < others.size() && rest.size() <= most; i++) {
                rest = minus(rest, others.get(i));
            }
            for (int i = 0; i < rest.size() && all.size() < most; i++) {
                all.add(rest.get(i));
            }
        }
        return all;
    }

    private static List<Box> minus(List<Box> boxes, Box other) {
        List<Box> rest = new ArrayList<>();
        for (Box box : boxes) {
            rest.addAll(box.minus(other));
        }
        return rest;
    }

    /** Whether no packet is in both, for certain. */
    boolean apart(PacketSet other) {
        for (Box box : boxes) {
            for (Box there : other.near(box)) {
                if (box.and(there) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        boxes.forEach(box -> out.append(box).append('\n'));
        return out.toString();
    }
}
