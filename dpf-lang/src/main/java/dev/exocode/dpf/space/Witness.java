package dev.exocode.dpf.space;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A packet that shows what is in a set. It was read as it is and found to be there; that none is found says nothing.
 *
 * <p>The search is bounded and always takes the same way: the first {@value #MOST_BOXES} boxes, of each the first ways that its walks
 * may take up to {@value #MOST_WALKED} steps ({@value #MOST_WAYS} in all), of each some lengths, and for each of these
 * {@value #FEW_STEPS} decisions, {@value #MOST_SEARCHES} times at most; then once more with {@value #MANY_STEPS} decisions,
 * {@value #MORE_SEARCHES} times. Where bytes are free they are zero.
 */
public final class Witness {
    private static final int MOST_BOXES = 256;
    private static final int MOST_WALKED = 4;
    private static final int MOST_WAYS = 4000;
    private static final int FEW_STEPS = 300;
    private static final int MANY_STEPS = 5000;
    /** So many searches are made in each round. */
    private static final int MOST_SEARCHES = 1000;

    private static final int MORE_SEARCHES = 40;
    /** Shorter packets are not usual. */
    private static final int USUAL_BYTES = 60;
    /** Longer ones are not made. */
    private static final int MOST_BYTES = 0xffff;

    private static final int[] LENGTHS = {USUAL_BYTES, 128, 300, 1514};

    private final byte[] bytes;
    private final long onWire;

    private Witness(byte[] bytes, long onWire) {
        this.bytes = bytes;
        this.onWire = onWire;
    }

    /**
     * Looks for a packet of a set.
     *
     * @param packets the set
     * @return a packet that is in it; empty if none was found
     */
    public static Optional<Witness> of(PacketSet packets) {
        return search(packets.boxes(), reading -> reading.isIn(packets));
    }

    /**
     * Looks for a packet that is in two sets.
     *
     * @param one a set
     * @param other another one
     * @return a packet that is in both; empty if none was found
     */
    public static Optional<Witness> both(PacketSet one, PacketSet other) {
        List<Box> boxes = new ArrayList<>();
        one.both(other, MOST_BOXES, boxes);
        return search(boxes, reading -> reading.isIn(one) && reading.isIn(other));
    }

    /**
     * Looks for a packet that is in one set and not in another.
     *
     * @param one the set that it is to be in
     * @param other the set that it is not to be in
     * @return such a packet; empty if none was found
     */
    public static Optional<Witness> outside(PacketSet one, PacketSet other) {
        return search(one.outside(other, MOST_BOXES), reading -> reading.isIn(one) && !reading.isIn(other));
    }

    private static Optional<Witness> search(List<Box> boxes, Predicate<Reading> wanted) {
        List<Box> few = boxes.subList(0, Math.min(MOST_BOXES, boxes.size()));
        return round(few, wanted, 2, FEW_STEPS, MOST_SEARCHES)
                .or(() -> round(few, wanted, Integer.MAX_VALUE, MANY_STEPS, MORE_SEARCHES));
    }

    /** Looks in all boxes, at first on the ways on which walks take no step. */
    private static Optional<Witness> round(
            List<Box> boxes, Predicate<Reading> wanted, int lengths, int steps, int searches) {
        List<Witness> found = new ArrayList<>();
        Predicate<Sketch> taken = sketch -> {
            Reading reading = new Reading();
            Witness witness = new Witness(sketch.bytes(), sketch.onWire());
            reading.turnTo(witness.bytes, 0, witness.bytes.length, witness.onWire);
            return wanted.test(reading) && found.add(witness);
        };
        int[] searched = {0};
        Predicate<Box> search = box -> {
            for (int length : lengths(box).stream().limit(lengths).toList()) {
                if (searched[0]++ < searches && Search.run(box, length, steps, taken)) {
                    return true;
                }
            }
            return false;
        };
        int[] ways = {0};
        for (int walked = 0; walked <= MOST_WALKED; walked++) {
            for (Box box : boxes) {
                boolean asked = walked == 0 || Unrolling.walks(box);
                if (asked
                        && Unrolling.run(box, walked, () -> ways[0]++ < MOST_WAYS && searched[0] < searches, search)) {
                    return Optional.of(found.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** Some lengths that a box allows: at first the usual ones, then the shortest and the longest. */
    private static Set<Integer> lengths(Box box) {
        var captured = box.allowed(Quantity.CAPTURED).numbers();
        var wire = box.allowed(Quantity.WIRE_LENGTH).numbers();
        // No more is captured than there was.
        long most = wire.isEmpty() ? MOST_BYTES : wire.greatest(wire.count() - 1);
        Set<Integer> lengths = new LinkedHashSet<>();
        for (int length : LENGTHS) {
            for (int i = 0; i < captured.count(); i++) {
                long next = Math.max(length, captured.least(i));
                if (Long.compareUnsigned(next, captured.greatest(i)) <= 0
                        && Long.compareUnsigned(next, most) <= 0
                        && next <= MOST_BYTES) {
                    lengths.add((int) next);
                    break;
                }
            }
        }
        for (int i = 0; i < captured.count(); i++) {
            if (captured.least(i) <= MOST_BYTES) {
                lengths.add((int) captured.least(i));
            }
            if (captured.greatest(i) >= 0 && captured.greatest(i) < USUAL_BYTES) {
                lengths.add((int) captured.greatest(i));
            }
        }
        return lengths;
    }

    /**
     * The packet.
     *
     * @return all its captured bytes, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How long it was on the wire.
     *
     * @return in bytes, at least as many as were captured
     */
    public long onWire() {
        return onWire;
    }

    /** As {@code 60 bytes of 60: 0000...}. */
    @Override
    public String toString() {
        return bytes.length + " bytes of " + onWire + ": " + HexFormat.of().formatHex(bytes);
    }
}
