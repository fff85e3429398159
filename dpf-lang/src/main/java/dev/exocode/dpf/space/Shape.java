package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What many boxes have in common: what they all ask alike, and the quantities of which each asks something of its own. Those
 * quantities are the key, by which a table finds the boxes that have a packet.
 *
 * <p>A key is some words of 64 bits. In a word quantities stand side by side, the first one highest, and unused bits at the top are
 * zero:
 *
 * <pre>
 * packet[26:4] packet[30:4]      word 0 = source &lt;&lt; 32 | destination
 * packet[34:2] packet[36:2]      word 1 = port &lt;&lt; 16 | port
 * </pre>
 */
public final class Shape {
    /** So many words a key has at most. */
    public static final int MOST_WORDS = Expression.Called.MOST_ARGUMENTS;

    /**
     * A part of a key.
     *
     * @param quantity what it holds
     * @param word in which word it stands
     * @param shift how many bits stand below it
     * @param bits how many it has
     */
    public record Part(Quantity quantity, int word, int shift, int bits) {
        /**
         * Takes it out of its word.
         *
         * @param word the word
         * @return the value of the quantity
         */
        public long of(long word) {
            return word >>> shift & Quantity.ones(bits);
        }
    }

    private final Map<Quantity, Values> guards;
    private final List<Part> parts;
    private final int words;

    private Shape(Map<Quantity, Values> guards, List<Part> parts, int words) {
        this.guards = guards;
        this.parts = parts;
        this.words = words;
    }

    /**
     * The shape of a box.
     *
     * @param box the box
     * @param keys the quantities that the key is to be made of; those of which the box asks nothing, or which it lets be absent, are
     *     left out, and so is what has no place any more, and what no program can hand over: how much was captured, and relations
     * @return what it asks of the others alike, and the key
     */
    public static Shape of(Box box, Set<Quantity> keys) {
        return of(box.allowed(), keys);
    }

    /**
     * A shape whose key has some quantities, all of which must be there.
     *
     * @param guards what all its boxes ask alike, of other quantities
     * @param keys what its key is made of, each a number of an expression
     * @return the shape; empty if the key would be too long
     */
    public static Optional<Shape> of(Map<Quantity, Values> guards, Set<Quantity> keys) {
        SortedMap<Quantity, Values> asked = new TreeMap<>(Box.ORDER);
        asked.putAll(guards);
        keys.forEach(key -> asked.put(key, Values.PRESENT));
        Shape shape = of(asked, keys);
        return Optional.of(shape).filter(whole -> whole.parts.size() == keys.size());
    }

    private static Shape of(SortedMap<Quantity, Values> asked, Set<Quantity> keys) {
        Map<Quantity, Values> guards = new TreeMap<>(Box.ORDER);
        List<Part> parts = new ArrayList<>();
        int word = 0;
        int free = Long.SIZE;
        List<Quantity> together = new ArrayList<>();
        for (Map.Entry<Quantity, Values> each : asked.entrySet()) {
            Quantity quantity = each.getKey();
            int bits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(quantity.max()));
            boolean next = bits > free;
            boolean key = keys.contains(quantity)
                    && isNumber(quantity)
                    && !each.getValue().absent();
            if (!key || next && word + 1 == MOST_WORDS) {
                guards.put(quantity, each.getValue());
                continue;
            }
            if (next) {
                place(together, word++, parts);
                free = Long.SIZE;
            }
            together.add(quantity);
            free -= bits;
        }
        place(together, word, parts);
        Shape shape = new Shape(guards, List.copyOf(parts), parts.isEmpty() ? 0 : word + 1);
        shape.leaveOutImplied();
        return shape;
    }

    /** Whether there is an expression of it. */
    private static boolean isNumber(Quantity quantity) {
        return quantity.kind() != Quantity.Kind.CAPTURED && quantity.kind() != Quantity.Kind.RELATION;
    }

    private static void place(List<Quantity> together, int word, List<Part> parts) {
        int shift = 0;
        List<Part> placed = new ArrayList<>();
        for (int i = together.size() - 1; i >= 0; i--) {
            int bits = Math.max(
                    1, Long.SIZE - Long.numberOfLeadingZeros(together.get(i).max()));
            placed.add(0, new Part(together.get(i), word, shift, bits));
            shift += bits;
        }
        parts.addAll(placed);
        together.clear();
    }

    /** How much was captured is known where what is loaded last is there. */
    private void leaveOutImplied() {
        Values captured = guards.get(Quantity.CAPTURED);
        if (captured == null) {
            return;
        }
        long known = parts.stream()
                .mapToLong(part -> part.quantity().leastCaptured())
                .max()
                .orElse(0);
        for (Map.Entry<Quantity, Values> guard : guards.entrySet()) {
            known = guard.getValue().absent()
                    ? known
                    : Math.max(known, guard.getKey().leastCaptured());
        }
        if (Box.captured(known).within(captured)) {
            guards.remove(Quantity.CAPTURED);
        }
    }

    /**
     * What all its boxes ask alike.
     *
     * @return by quantity what it may be
     */
    public Map<Quantity, Values> guards() {
        return guards;
    }

    /**
     * What each of its boxes asks something of its own of.
     *
     * @return the parts of the key in order
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * How long the key is.
     *
     * @return in words of 64 bits, 0 to {@link #MOST_WORDS}
     */
    public int words() {
        return words;
    }

    /**
     * The key that a packet must have to be in a box, if there is only one.
     *
     * @param box a box of this shape
     * @return its words, one zero if there is none; null if it lets a part of the key have more than one value
     */
    public long[] key(Box box) {
        long[] key = new long[Math.max(1, words)];
        for (Part part : parts) {
            Values values = box.allowed(part.quantity());
            if (!values.isOne()) {
                return null;
            }
            key[part.word()] |= values.numbers().least(0) << part.shift();
        }
        return key;
    }

    /**
     * What a box lets a part of the key be.
     *
     * @param box a box of this shape
     * @param part which part
     * @return its numbers
     */
    public Ranges numbers(Box box, int part) {
        return box.allowed(parts.get(part).quantity()).numbers();
    }

    /**
     * The box of a key.
     *
     * @param key the words of a key
     * @return the only box of this shape that has it
     */
    public Box box(long[] key) {
        Box box = guarded();
        for (Part part : parts) {
            box = box.and(part.quantity(), new Values(Ranges.of(part.of(key[part.word()])), false));
        }
        return box;
    }

    /**
     * The box of all keys.
     *
     * @return what all its boxes are in: it asks what they ask alike, and that all parts of the key are there
     */
    public Box box() {
        Box box = guarded();
        for (Part part : parts) {
            box = box.and(part.quantity(), Values.PRESENT);
        }
        return box;
    }

    private Box guarded() {
        Box box = Box.ALL;
        for (Map.Entry<Quantity, Values> guard : guards.entrySet()) {
            box = box.and(guard.getKey(), guard.getValue());
        }
        return box;
    }

    /**
     * The bits of the last word that may be set.
     *
     * @return how many from below; 0 if there is no word
     */
    public int lastBits() {
        return parts.stream()
                .filter(part -> part.word() == words - 1)
                .mapToInt(part -> part.shift() + part.bits())
                .max()
                .orElse(0);
    }

    /**
     * Whether its boxes ask about a quantity.
     *
     * @param quantity the quantity
     * @return true if so
     */
    public boolean asks(Quantity quantity) {
        return guards.containsKey(quantity)
                || parts.stream().anyMatch(part -> part.quantity().equals(quantity));
    }

    /**
     * Whether a walk is needed to find what its boxes ask about.
     *
     * @return true if so
     */
    public boolean isWalked() {
        return guards.keySet().stream().anyMatch(Quantity::isWalked)
                || parts.stream().anyMatch(part -> part.quantity().isWalked());
    }

    /**
     * Whether no packet has what the boxes of both ask alike, for certain.
     *
     * @param other another shape
     * @return true if so
     */
    public boolean isApart(Shape other) {
        for (Map.Entry<Quantity, Values> guard : guards.entrySet()) {
            Values there = other.guards.get(guard.getKey());
            if (there != null && !there.meets(guard.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** The words of the key; variables stand for what walks came to. */
    List<Expression> expressions(Expressions expressions) {
        List<Expression> all = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            int number = word;
            List<Part> here =
                    parts.stream().filter(part -> part.word() == number).toList();
            Expression whole = loaded(here, expressions);
            all.add(whole == null ? joined(here, expressions) : whole);
        }
        return all;
    }

    private static Expression joined(List<Part> parts, Expressions expressions) {
        Expression whole = null;
        for (Part part : parts) {
            Expression value = expressions.of(part.quantity());
            Expression shift = new Expression.Constant(part.shift());
            Expression moved = part.shift() == 0 ? value : new Expression.Binary(Operator.LSH, Long.SIZE, value, shift);
            whole = whole == null ? moved : new Expression.Binary(Operator.OR, Long.SIZE, whole, moved);
        }
        return whole;
    }

    /** One load of quantities that stand side by side in the packet; null if they do not. */
    private static Expression loaded(List<Part> parts, Expressions expressions) {
        Quantity first = parts.get(0).quantity();
        long at = first.first();
        for (Part part : parts) {
            Quantity quantity = part.quantity();
            boolean next = quantity.kind() == Quantity.Kind.LOAD
                    && quantity.parts().equals(first.parts())
                    && quantity.first() == at;
            if (!next) {
                return null;
            }
            at += quantity.bytes();
        }
        Quantity whole =
                Quantity.load(first.parts().isEmpty() ? Quantity.number(0) : first.part(0), first.first(), (int)
                        (at - first.first()));
        return expressions.of(whole);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && guards.equals(shape.guards) && parts.equals(shape.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(guards, parts);
    }

    @Override
    public String toString() {
        return guards + " then " + parts.stream().map(Part::quantity).toList();
    }
}
