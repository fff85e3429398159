package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One program for many shapes: it walks a packet once and, of each shape of which the packet has all that its boxes ask alike, hands
 * the key to the host. What shapes ask alike at the beginning is asked once.
 */
public final class Merged {
    /** What is asked, one thing behind the other; and what follows it. */
    private static final class Place {
        final Map<Predicate, Place> next = new LinkedHashMap<>();
        final List<Predicate> probes = new ArrayList<>();
        final List<Integer> indices = new ArrayList<>();
    }

    private final Expressions expressions = new Expressions();
    private final Place root = new Place();

    private Merged() {}

    /**
     * What a program calls for a shape.
     *
     * @param index the index of the shape
     * @param words the words of its key
     * @return {@code probeINDEX (ul...) ul}: 0 to go on, anything else to stop
     */
    public static Import probe(int index, int words) {
        return new Import("probe" + index, new Signature(Collections.nCopies(words, Type.UL), Type.UL));
    }

    /**
     * Writes the program of some shapes. It calls {@link #probe} for each at most once for a packet.
     *
     * @param shapes the shapes
     * @return a program that returns 1 if a probe stopped it and else 0; empty if it would be too large: of {@link Program#MAX_IMPORTS}
     *     shapes or more it always is
     */
    public static Optional<Program> program(List<Shape> shapes) {
        // One import is left for the length on the wire.
        return shapes.size() < Program.MAX_IMPORTS ? condition(shapes).compile() : Optional.empty();
    }

    /**
     * The order in which such a program probes for shapes that a packet all has.
     *
     * @param shapes the shapes
     * @return their indices
     */
    public static List<Integer> order(List<Shape> shapes) {
        Merged merged = new Merged();
        for (int i = 0; i < shapes.size(); i++) {
            merged.add(shapes.get(i), i);
        }
        List<Integer> order = new ArrayList<>();
        collect(merged.root, order);
        return order;
    }

    private static void collect(Place place, List<Integer> order) {
        order.addAll(place.indices);
        place.next.values().forEach(next -> collect(next, order));
    }

    /** What such a program asks. */
    static Condition condition(List<Shape> shapes) {
        Merged merged = new Merged();
        for (int i = 0; i < shapes.size(); i++) {
            merged.add(shapes.get(i), i);
        }
        return new Condition(written(merged.root), Condition.Absent.FAILS);
    }

    private void add(Shape shape, int index) {
        Set<Predicate> steps = new LinkedHashSet<>();
        for (Map.Entry<Quantity, Values> guard : shape.guards().entrySet()) {
            if (!guard.getValue().absent()) {
                steps.addAll(expressions.walks(guard.getKey()));
            }
            steps.add(expressions.asked(guard.getKey(), guard.getValue()));
        }
        for (Shape.Part part : shape.parts()) {
            steps.addAll(expressions.walks(part.quantity()));
        }
        Place place = root;
        for (Predicate step : steps) {
            place = place.next.computeIfAbsent(step, any -> new Place());
        }
        Expression called = new Expression.Called(probe(index, shape.words()), shape.expressions(expressions));
        place.indices.add(index);
        place.probes.add(new Predicate.In(called, Ranges.of(0).complement(), Origin.NONE));
    }

    private static Predicate written(Place place) {
        List<Predicate> ways = new ArrayList<>(place.probes);
        place.next.forEach((step, next) -> ways.add(Predicate.all(step, written(next))));
        return ways.size() == 1 ? ways.get(0) : new Predicate.Any(ways);
    }
}
