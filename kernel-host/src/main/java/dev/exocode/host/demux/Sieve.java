package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells filters of a template that are in a set from others by their values alone, where that is possible. What it says is so: a box of
 * a filter has one number where a value goes, and shares no packet with a box of the set that asks for others there; and a box of the
 * set has it if it has all that the template can have there of the numbers that it asks for. What neither decides is left open.
 */
final class Sieve {
    /** What it knows. */
    enum Answer {
        IN,
        OUT,
        OPEN
    }

    /** What a box of the set asks of values; what it has besides that if it has these. */
    private record Asked(int[] values, Ranges[] numbers, Answer then) {
        boolean hasAll(long[] all) {
            for (int i = 0; i < values.length; i++) {
                if (!numbers[i].contains(all[values[i]])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** For each box of the template those of the set that may have packets of it. */
    private final List<List<Asked>> boxes = new ArrayList<>();

    /** Learns what a set asks of the filters of a template. */
    Sieve(Examples examples, PacketSet set) {
        for (int i = 0; i < examples.one().size(); i++) {
            List<Asked> may = new ArrayList<>();
            Box hull = examples.hull(i, Map.of());
            for (Box box : set.boxes()) {
                if (hull.and(box) != null) {
                    may.add(asked(examples, i, box));
                }
            }
            boxes.add(may);
        }
    }

    private static Asked asked(Examples examples, int of, Box box) {
        Map<Quantity, Values> numbers = new HashMap<>();
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            if (examples.value(of, each.getKey()) >= 0) {
                numbers.put(each.getKey(), each.getValue());
            }
        }
        int[] values = numbers.keySet().stream()
                .mapToInt(quantity -> examples.value(of, quantity))
                .toArray();
        Ranges[] ranges = numbers.values().stream().map(Values::numbers).toArray(Ranges[]::new);
        Box most = examples.hull(of, numbers);
        boolean isAll = most != null && PacketSet.of(List.of(most)).within(PacketSet.of(List.of(box)));
        return new Asked(values, ranges, isAll ? Answer.IN : Answer.OPEN);
    }

    /** Whether no filter of the template has a packet of the set. */
    boolean isEmpty() {
        return boxes.stream().allMatch(List::isEmpty);
    }

    /** Whether the filter of some values is in the set: all its boxes are. */
    Answer of(long[] values) {
        Answer all = Answer.IN;
        for (List<Asked> may : boxes) {
            Answer one = Answer.OUT;
            for (int i = 0; i < may.size() && one != Answer.IN; i++) {
                Asked asked = may.get(i);
                one = asked.hasAll(values) ? asked.then : one;
            }
            if (one == Answer.OUT) {
                return one;
            }
            all = one == Answer.OPEN ? one : all;
        }
        return all;
    }
}
