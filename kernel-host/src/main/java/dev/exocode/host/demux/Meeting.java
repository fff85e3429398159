package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the boxes of units that have packets in common with one box, and makes none of them: units are the index. A unit whose boxes
 * all ask for something else is passed over. Of any other it is found out once what is left of the box among all its keys; a box of
 * the unit then has a packet in common if each part of its key may be a number that is left. So {@link Box#and} decides nothing that
 * is not decided here.
 *
 * <p>A set of more boxes than a unit has is the index itself: then the boxes of the unit are made, and looked for among those of the set.
 */
final class Meeting {
    /** A set of no more boxes is no index. */
    private static final int MOST = 16;

    private final Box box;
    /** The same as what the box allows, found sooner. */
    private final Map<Quantity, Values> asked;

    private Meeting(Box box) {
        this.box = box;
        this.asked = new HashMap<>(box.allowed());
    }

    /** The filters, also those that have died, of which a box has packets in common with a box of a set. */
    static BitSet of(PacketSet packets, Iterable<Group> groups) {
        BitSet filters = new BitSet();
        List<Unit> units = new ArrayList<>();
        for (Group group : groups) {
            for (Unit unit : group.units.values()) {
                if (packets.boxes().size() <= MOST
                        || unit.size() > packets.boxes().size()) {
                    units.add(unit);
                } else if (packets.meets(unit.hull())) {
                    unit.boxes(
                            filter -> !filters.get(filter), (filter, box) -> filters.set(filter, packets.meets(box)));
                }
            }
        }
        for (Box box : units.isEmpty() ? List.<Box>of() : packets.boxes()) {
            Meeting meeting = new Meeting(box);
            units.forEach(unit -> meeting.in(unit, filters));
        }
        return filters;
    }

    private void in(Unit unit, BitSet filters) {
        Box left = isApart(unit.shape) ? null : box.and(unit.hull());
        if (left != null) {
            unit.meeting(parts(unit.shape, left), filters);
        }
    }

    /** Whether something is asked of the boxes of a shape that is not left here. */
    private boolean isApart(Shape shape) {
        for (Map.Entry<Quantity, Values> guard : shape.guards().entrySet()) {
            Values there = asked.get(guard.getKey());
            if (there != null && !there.meets(guard.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** What is left of each part of a key; null for a part that may be any number. */
    private static Ranges[] parts(Shape shape, Box left) {
        List<Shape.Part> parts = shape.parts();
        Ranges[] all = new Ranges[parts.size()];
        for (int i = 0; i < all.length; i++) {
            Quantity quantity = parts.get(i).quantity();
            Values values = left.allowed().get(quantity);
            Ranges any = Ranges.of(0, quantity.max());
            all[i] = values == null || any.within(values.numbers()) ? null : values.numbers();
        }
        return all;
    }
}
