package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
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
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Two filters of a template, of other values each: what differs in them are the values.
 *
 * @param first the values of the one
 * @param one its boxes
 * @param second the values of the other
 * @param other its boxes, as many
 */
record Examples(long[] first, List<Box> one, long[] second, List<Box> other) {
    /** So often examples are drawn whose values all differ. */
    private static final int MOST_EXAMPLES = 64;

    private static final int FEWEST_BITS = 8;
    private static final int STEP_BITS = 8;

    /**
     * Two filters that have as many boxes.
     *
     * @param boxes those of the filter of some values; null if there are none or it is not known which
     * @return two; empty if none were found
     */
    static Optional<Examples> drawn(int count, Function<long[], List<Box>> boxes) {
        SplittableRandom random = new SplittableRandom();
        // What a value may be is not known: at first all are small, and none is as another one.
        for (int bits = FEWEST_BITS; bits <= Integer.SIZE; bits += STEP_BITS) {
            // With fewer numbers than values these cannot all differ.
            for (int i = 0; i < MOST_EXAMPLES && 2L * count < 1L << bits; i++) {
                // A value that is the same in both would look like a constant.
                long[] all =
                        random.longs(1, 1L << bits).distinct().limit(2L * count).toArray();
                long[] first = Arrays.copyOf(all, count);
                long[] second = Arrays.copyOfRange(all, count, 2 * count);
                List<Box> one = boxes.apply(first);
                List<Box> other = boxes.apply(second);
                if (one != null && other != null && one.size() == other.size()) {
                    return Optional.of(new Examples(first, one, second, other));
                }
            }
        }
        return Optional.empty();
    }

    /** The same of conditions. */
    static Optional<Examples> ofConditions(int count, Function<long[], Condition> filter) {
        return drawn(
                count,
                values ->
                        PacketSet.of(filter.apply(values)).map(PacketSet::boxes).orElse(null));
    }

    /** Whether all that differs are the values, each of which is asked for. */
    boolean areAlike() {
        for (int i = 0; i < one.size(); i++) {
            Map<Quantity, Values> there = other.get(i).allowed();
            if (!one.get(i).allowed().keySet().equals(there.keySet())) {
                return false;
            }
            for (Map.Entry<Quantity, Values> each : one.get(i).allowed().entrySet()) {
                if (!each.getValue().equals(there.get(each.getKey())) && value(i, each.getKey()) < 0) {
                    return false;
                }
            }
        }
        return Arrays.stream(bits()).allMatch(bits -> bits > 0);
    }

    /** Whether values are as many as there are, and each is as large as what equals it can be. */
    boolean fits(long[] values) {
        int[] bits = bits();
        boolean fits = values.length == bits.length;
        for (int i = 0; i < bits.length && fits; i++) {
            fits = bits[i] == Long.SIZE || values[i] >>> bits[i] == 0;
        }
        return fits;
    }

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
            List<Quantity> quantities = List.copyOf(one.get(i).allowed().keySet());
            List<Values> asked = new ArrayList<>();
            for (Quantity quantity : quantities) {
                int value = value(i, quantity);
                asked.add(value < 0 ? one.get(i).allowed().get(quantity) : new Values(Ranges.of(values[value]), false));
            }
            Box box = one.get(i).asking(quantities, asked);
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
