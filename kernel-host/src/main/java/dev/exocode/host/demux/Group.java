package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Boxes that ask about the same quantities. */
final class Group {
    /** So many units may there be before what differs most becomes part of the key. */
    private static final int MOST_UNITS = 4;

    final Set<Quantity> keys = new HashSet<>();
    final Map<Shape, Unit> units = new LinkedHashMap<>();
    /** By what {@link #guards} says of a box the unit of its shape. */
    private final Map<List<Values>, Unit> known = new HashMap<>();
    /** What never becomes part of the key, since filters of templates let it be a range: they would have no key then. */
    private final Set<Quantity> kept = new HashSet<>();

    /** Whether templates hold units of it, empty or not. */
    private boolean held;

    /** Makes the group of a box, without units; likely keys are what is mostly of another value in the next box: addresses, ports. */
    Group(Box box) {
        box.allowed().forEach((quantity, values) -> {
            if (quantity.isLikelyKey()
                    && !values.absent()
                    && box.allowed().keySet().stream().noneMatch(other -> other.isMadeOf(quantity))) {
                keys.add(quantity);
            }
        });
    }

    /**
     * What a box asks of each quantity in order; null for what the key tells. Boxes of the group of which this is equal are of one
     * shape.
     */
    private List<Values> guards(Box box) {
        List<Values> guards = new ArrayList<>();
        box.allowed()
                .forEach((quantity, values) -> guards.add(keys.contains(quantity) && !values.absent() ? null : values));
        return guards;
    }

    /** The unit of a box, found without its shape; null if that is not known. */
    Unit known(Box box) {
        return known.get(guards(box));
    }

    /** Takes note of the unit of a box, by the key that there is now. */
    void know(Box box, Unit unit) {
        if (known.size() > 2 * units.size() + MOST_UNITS) {
            known.clear();
        }
        List<Values> guards = guards(box);
        // A key may be too long for all that is to be part of it.
        if (Collections.frequency(guards, null) == unit.shape.parts().size()) {
            known.put(guards, unit);
        }
    }

    /** Forgets all units, which are to be others. */
    void clear() {
        units.clear();
        known.clear();
    }

    /** Takes quantities into the key, but for those that never are; false if nothing changed. */
    boolean take(Set<Quantity> more) {
        boolean changed = false;
        for (Quantity quantity : more) {
            changed |= !kept.contains(quantity) && keys.add(quantity);
        }
        if (changed) {
            known.clear();
        }
        return changed;
    }

    /** Lets the boxes of a template have one key each, whatever comes. */
    void keep(Box box) {
        held = true;
        box.allowed().forEach((quantity, values) -> {
            if (!values.isOne()) {
                kept.add(quantity);
            }
        });
    }

    /** Forgets units without boxes, which are the answer: readers are to be told. */
    List<Unit> sweep() {
        List<Unit> empty =
                held ? List.of() : units.values().stream().filter(Unit::isEmpty).toList();
        units.values().removeAll(empty);
        known.values().removeAll(empty);
        return empty;
    }

    /** Whether it holds nothing, and no template does. */
    boolean isNeedless() {
        return !held && units.isEmpty();
    }

    /** Takes what differs most between shapes, this one included, into the key, if they are many; false if nothing changed. */
    boolean widen(Shape more) {
        if (units.size() < MOST_UNITS) {
            return false;
        }
        Quantity most = null;
        long different = 1;
        for (Map.Entry<Quantity, Values> guard : more.guards().entrySet()) {
            Quantity quantity = guard.getKey();
            Stream<Values> all = Stream.concat(Stream.of(more), units.keySet().stream())
                    .map(shape -> shape.guards().get(quantity));
            long count = all.filter(values -> values != null && !values.absent())
                    .distinct()
                    .count();
            boolean may = quantity.isNumber() && !guard.getValue().absent() && !kept.contains(quantity);
            if (count > different && may) {
                most = quantity;
                different = count;
            }
        }
        if (most != null) {
            keys.add(most);
            known.clear();
        }
        return most != null;
    }
}
