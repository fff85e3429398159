package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The units of all boxes, by what these ask; and so the index of which filters may have packets in common. Used under the lock. */
final class Units {
    private final Filters filters;
    private final Precedence precedence;
    private final Programs programs;
    private final Changes changes;
    private final SplittableRandom random;
    private final Map<Set<Quantity>, Group> groups = new HashMap<>();
    private int regrouped;

    Units(Filters filters, Precedence precedence, Programs programs, Changes changes, SplittableRandom random) {
        this.filters = filters;
        this.precedence = precedence;
        this.programs = programs;
        this.changes = changes;
        this.random = random;
    }

    /** The unit of a box: one that is there, or a new one. */
    Unit of(Box box) {
        return of(box, Set.of());
    }

    /**
     * The unit of a box.
     *
     * @param keys what is to be part of the key, whatever else is
     */
    Unit of(Box box, Set<Quantity> keys) {
        Set<Quantity> asked = box.allowed().keySet();
        Group group = groups.get(asked);
        if (group == null) {
            group = new Group(box);
            groups.put(new HashSet<>(asked), group);
        }
        if (group.take(keys)) {
            regroup(group);
        }
        Unit known = group.known(box);
        if (known == null) {
            known = found(group, box);
            group.know(box, known);
        }
        return known;
    }

    /** The same by its shape. */
    private Unit found(Group group, Box box) {
        Shape shape = Shape.of(box, group.keys);
        Unit known = group.units.get(shape);
        if (known != null) {
            return known;
        }
        if (group.widen(shape)) {
            regroup(group);
        }
        return of(group, box);
    }

    /** The unit of a box by the key that its group has now. */
    private Unit of(Group group, Box box) {
        Shape shape = Shape.of(box, group.keys);
        Unit unit = group.units.get(shape);
        if (unit == null) {
            unit = new Unit(shape, precedence, random);
            group.units.put(shape, unit);
            programs.add(unit);
        }
        return unit;
    }

    /** Lets the boxes of a template have one key each from now on. */
    void keep(Box box) {
        groups.get(box.allowed().keySet()).keep(box);
    }

    /** Puts the boxes of a group into units of its new key, and empties those before. */
    private void regroup(Group group) {
        regrouped++;
        List<Unit> before = List.copyOf(group.units.values());
        // Nobody will say there any more that one of their filters dies.
        before.forEach(programs::spoil);
        group.clear();
        for (Unit unit : before) {
            unit.moveTo(box -> {
                Unit to = of(group, box);
                changes.units().add(to);
                return to;
            });
            changes.units().remove(unit);
        }
        filters.settle();
        before.forEach(Unit::leave);
        programs.remove(before);
    }

    /** How many boxes are not found by one key each. */
    int members() {
        int members = 0;
        for (Group group : groups.values()) {
            for (Unit unit : group.units.values()) {
                members += unit.members();
            }
        }
        return members;
    }

    /** How often units were made anew. */
    int regrouped() {
        return regrouped;
    }

    /** How many groups are kept. */
    int groups() {
        return groups.size();
    }

    /** All units that hold something, or that a template holds; the others are forgotten. */
    List<Unit> all() {
        List<Unit> all = new ArrayList<>();
        for (Group group : groups.values()) {
            programs.remove(group.sweep());
            all.addAll(group.units.values());
        }
        groups.values().removeIf(Group::isNeedless);
        return all;
    }

    /**
     * The filters that may have a packet of a set.
     *
     * @return their numbers; each has a box of which {@link Box#and} leaves something with a box of the set, and no other filter has
     */
    BitSet meeting(PacketSet packets) {
        BitSet meeting = Meeting.of(packets, groups.values());
        for (int i = meeting.nextSetBit(0); i >= 0; i = meeting.nextSetBit(i + 1)) {
            meeting.set(i, filters.isAlive(i));
        }
        return meeting;
    }
}
