package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two filters of a template, of other values each: what differs in them are the values.
 *
 * @param first the values of the one
 * @param one its boxes
 * @param second the values of the other
 * @param other its boxes, as many
 */
record Examples(long[] first, List<Box> one, long[] second, List<Box> other) {

    /** Which value is one number in the first example and another in the second; -1 if none is. */
    int value(long one, long other) {
        int value = 0;
        while (value < first.length && (first[value] != one || second[value] != other)) {
            value++;
        }
        return value < first.length ? value : -1;
    }

    /** What is one number in each of two boxes, and another one. */
    static Set<Quantity> differing(Box box, Box other) {
        Set<Quantity> differing = new HashSet<>();
        box.allowed().forEach((quantity, values) -> {
            Values there = other.allowed().get(quantity);
            if (there != null && values.isOne() && !values.equals(there)) {
                differing.add(quantity);
            }
        });
        return differing;
    }

    /** Which value a box asks a quantity to be; -1 if none. */
    int value(int box, Quantity quantity) {
        Values values = one.get(box).allowed().get(quantity);
        Values there = other.get(box).allowed().get(quantity);
        return values != null && values.isOne() && there != null && there.isOne()
                ? value(values.numbers().least(0), there.numbers().least(0))
                : -1;
    }

    /** What all filters of the template ask, whichever examples were drawn: for each box by quantity a value's index, or values. */
    List<Map<Quantity, Object>> asked() {
        List<Map<Quantity, Object>> asked = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Map<Quantity, Object> of = new HashMap<>();
            for (Map.Entry<Quantity, Values> each : one.get(i).allowed().entrySet()) {
                int value = value(i, each.getKey());
                of.put(each.getKey(), value < 0 ? each.getValue() : value);
            }
            asked.add(of);
        }
        return asked;
    }

    /** What all filters of the template are in, whatever their values. */
    PacketSet hull() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            boxes.add(hull(i, Map.of()));
        }
        return PacketSet.of(boxes);
    }

    /** The same of one box, with values that are numbers of some; null if it is seen that nothing is left. */
    Box hull(int of, Map<Quantity, Values> numbers) {
        Box box = Box.ALL;
        for (Map.Entry<Quantity, Values> each : one.get(of).allowed().entrySet()) {
            Quantity quantity = each.getKey();
            Ranges any = Ranges.of(0, quantity.max());
            Ranges some = numbers.containsKey(quantity)
                    ? numbers.get(quantity).numbers().and(any)
                    : any;
            Values asked = value(of, quantity) < 0 ? each.getValue() : new Values(some, false);
            box = box == null ? null : box.and(quantity, asked);
        }
        return box;
    }

    /** How many bits each value may have; 0 of one that no box asks for. */
    int[] bits() {
        int[] bits = new int[first.length];
        for (int i = 0; i < one.size(); i++) {
            for (Quantity quantity : one.get(i).allowed().keySet()) {
                int value = value(i, quantity);
                if (value >= 0) {
                    int of = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(quantity.max()));
                    bits[value] = bits[value] == 0 ? of : Math.min(bits[value], of);
                }
            }
        }
        return bits;
    }

    /** The boxes of a filter of some values; of values that nothing can be there are fewer, or none. */
    List<Box> boxes(long[] values) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Box box = Box.ALL;
            for (Map.Entry<Quantity, Values> each : one.get(i).allowed().entrySet()) {
                int value = value(i, each.getKey());
                Values asked = value < 0 ? each.getValue() : new Values(Ranges.of(values[value]), false);
                box = box == null ? null : box.and(each.getKey(), asked);
            }
            if (box != null) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Examples examples
                && Arrays.equals(first, examples.first)
                && Arrays.equals(second, examples.second)
                && one.equals(examples.one)
                && other.equals(examples.other);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first);
    }

    @Override
    public String toString() {
        return Arrays.toString(first) + ": " + one;
    }
}
