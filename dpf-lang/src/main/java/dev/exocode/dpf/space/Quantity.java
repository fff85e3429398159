package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that a packet decides: what is loaded from it, its lengths, what is computed of those. It is absent where an
 * {@link Expression} is. Equal ones are written alike; variables are no part of them, but what they stand for is.
 */
public final class Quantity {
    /** What quantities there are. */
    public enum Kind {
        /** How many bytes of the packet were captured. */
        CAPTURED,
        /** How many it had on the wire. */
        WIRE_LENGTH,
        /** A constant. */
        NUMBER,
        /** What stands in the packet. */
        LOAD,
        /** What an operation gives. */
        ARITHMETIC,
        /** Whether two quantities stand in a relation: 1 or 0. */
        RELATION,
        /** Where a walk comes to an end. */
        WALKED,
        /** What walks, inside a walk. */
        TURNING,
        /** Who sends it, as far as the host says so. */
        SENDER
    }

    /**
     * No packet is longer: of what was captured, only so many bytes are looked at. So what is found behind a load is where no sum of it
     * with some more comes to 2<sup>31</sup>, and a header that is there is never taken for one that is not.
     */
    public static final int MOST_CAPTURED = 1 << 30;

    /** What walks is never larger. */
    static final long MOST_WALKED = 0xffff_ffffL;

    /** How many bytes of the packet were captured. */
    public static final Quantity CAPTURED = new Quantity(Kind.CAPTURED, null, 0, 0, List.of(), List.of());

    static final Quantity SENDER = new Quantity(Kind.SENDER, null, 0, 0, List.of(), List.of());

    static final Quantity WIRE_LENGTH = new Quantity(Kind.WIRE_LENGTH, null, 0, 0, List.of(), List.of());

    /**
     * A way on in a walk.
     *
     * @param when which quantities must be in which sets for it to be taken
     * @param numbers what walks next
     */
    record Turn(List<Test> when, List<Quantity> numbers) {
        private long size() {
            return when.stream().mapToLong(test -> test.number().size).sum()
                    + numbers.stream().mapToLong(Quantity::size).sum();
        }
    }

    /** A question of a walk. */
    record Test(Quantity number, Ranges values) {}

    private final Kind kind;
    /** An {@link Operator} or a {@link Relation}, or null. */
    private final Object sign;
    /** A constant; the offset of a load; the bits of an operation; which variable of a walk. */
    private final long first;
    /** The bytes of a load; the most steps of a walk. */
    private final int second;

    /** Those of an equal one, once that was found out: so it is found out once how deep they are equal, and not each time. */
    private List<Quantity> parts;

    private List<Turn> turns;
    private final int hash;
    private final long max;
    private final long least;
    private final boolean loose;
    /** Asked whenever two of a box are put in order. */
    private final boolean fixed;

    private final long size;
    /** All that it is made of, and they are; null before it is asked for. */
    private volatile Set<Quantity> all;
    /** Of a walk the first of its numbers, which is there whenever it is; null before it is asked for. */
    private volatile Quantity leading;

    private Quantity(Kind kind, Object sign, long first, int second, List<Quantity> parts, List<Turn> turns) {
        this.kind = kind;
        this.sign = sign;
        this.first = first;
        this.second = second;
        this.parts = parts;
        this.turns = turns;
        // The name of a sign, for the order of what is printed is not to change from run to run.
        int hashed = 31 * (31 * kind.ordinal() + Long.hashCode(first)) + second;
        this.hash = 31 * (31 * (31 * hashed + String.valueOf(sign).hashCode()) + parts.hashCode()) + turns.hashCode();
        this.max = greatest();
        this.fixed = kind == Kind.LOAD && parts.isEmpty();
        boolean open = sign == Operator.DIV
                || sign == Operator.MOD
                || kind == Kind.WALKED
                || kind == Kind.LOAD && !parts.isEmpty();
        long captured = fixed ? end() : 0;
        long written = 1;
        for (Quantity part : parts) {
            captured = Math.max(captured, part.least);
            written += part.size;
            open |= part.loose;
        }
        for (Turn turn : turns) {
            written += turn.size();
        }
        this.least = captured;
        this.size = Math.min(Integer.MAX_VALUE, written);
        this.loose = open;
    }

    static Quantity number(long value) {
        return new Quantity(Kind.NUMBER, null, value, 0, List.of(), List.of());
    }

    /** A load; null if no packet is so large. */
    static Quantity load(Quantity base, long offset, int bytes) {
        if (base.kind == Kind.NUMBER) {
            boolean near = Long.compareUnsigned(base.first, Integer.MAX_VALUE) <= 0;
            return near && base.first + offset + bytes <= Integer.MAX_VALUE
                    ? from(List.of(), base.first + offset, bytes)
                    : null;
        } else if (base.isSum()
                && Long.compareUnsigned(base.part(1).first, Integer.MAX_VALUE) <= 0
                && Long.compareUnsigned(base.part(0).max, ones(base.bits()) - base.part(1).first) <= 0) {
            // What is added to a base without wrapping is added to the offset.
            return load(base.part(0), offset + base.part(1).first, bytes);
        }
        return offset + bytes > Integer.MAX_VALUE ? null : from(List.of(base), offset, bytes);
    }

    private static Quantity from(List<Quantity> base, long offset, int bytes) {
        return new Quantity(Kind.LOAD, null, offset, bytes, base, List.of());
    }

    private boolean isSum() {
        return kind == Kind.ARITHMETIC && sign == Operator.ADD && part(1).kind == Kind.NUMBER;
    }

    /** What an operation gives; null if that is never there. */
    static Quantity arithmetic(Operator operator, int bits, Quantity left, Quantity right) {
        if (left.kind == Kind.NUMBER && right.kind == Kind.NUMBER) {
            var value = operator.apply(bits, left.first, right.first);
            return value.isPresent() ? number(value.getAsLong()) : null;
        }
        boolean turns = left.kind == Kind.NUMBER
                && switch (operator) {
                    case ADD, MUL, AND, OR, XOR -> true;
                    case SUB, DIV, MOD, LSH, RSH -> false;
                };
        if (turns) {
            return arithmetic(operator, bits, right, left);
        }
        if (right.kind == Kind.NUMBER && Long.compareUnsigned(left.max, ones(bits)) <= 0) {
            long needed = ones(Long.SIZE - Long.numberOfLeadingZeros(left.max));
            boolean same = operator == Operator.AND
                    ? (right.first & needed) == needed
                    : right.first == 0 && (operator == Operator.ADD || operator == Operator.RSH);
            if (same) {
                return left;
            } else if (operator == Operator.MUL && Long.bitCount(right.first) == 1) {
                Quantity by = number(Long.numberOfTrailingZeros(right.first));
                return arithmetic(Operator.LSH, bits, left, by);
            }
        }
        List<Quantity> operands = List.of(left, right);
        Quantity wide = new Quantity(Kind.ARITHMETIC, operator, Long.SIZE, 0, operands, List.of());
        // What never needs more than 32 bits is the same in 32: then there is one form of it.
        boolean narrow = operator != Operator.SUB
                && isWord(wide)
                && operands.stream().allMatch(Quantity::isWord)
                && (operator != Operator.LSH && operator != Operator.RSH
                        || Long.compareUnsigned(operands.get(1).max, Integer.SIZE) < 0);
        int least = narrow ? Integer.SIZE : bits;
        return least == Long.SIZE ? wide : new Quantity(Kind.ARITHMETIC, operator, least, 0, operands, List.of());
    }

    private static boolean isWord(Quantity quantity) {
        return Long.compareUnsigned(quantity.max, ones(Integer.SIZE)) <= 0;
    }

    static Quantity relation(Relation relation, Quantity left, Quantity right) {
        return new Quantity(Kind.RELATION, relation, 0, 0, List.of(left, right), List.of());
    }

    static Quantity walked(int index, List<Quantity> begin, List<Turn> turns, int most) {
        return new Quantity(Kind.WALKED, null, index, most, begin, turns);
    }

    static Quantity turning(int index) {
        return new Quantity(Kind.TURNING, null, index, 0, List.of(), List.of());
    }

    private long greatest() {
        return switch (kind) {
            case CAPTURED, WIRE_LENGTH, SENDER -> Integer.MAX_VALUE;
            case NUMBER -> first;
            case LOAD -> -1L >>> Long.SIZE - Byte.SIZE * second;
            case RELATION -> 1;
            case WALKED -> Steps.most((int) first, parts, turns);
            case TURNING -> MOST_WALKED;
            case ARITHMETIC -> most();
        };
    }

    private long most() {
        long all = ones(bits());
        long x = Long.compareUnsigned(part(0).max, all) < 0 ? part(0).max : all;
        long y = Long.compareUnsigned(part(1).max, all) < 0 ? part(1).max : all;
        boolean constant = part(1).kind == Kind.NUMBER;
        // Of a constant only the low bits count, as of what is computed.
        long by = part(1).first & all;
        return switch ((Operator) sign) {
            case AND -> Long.compareUnsigned(x, y) < 0 ? x : y;
            case OR, XOR -> ones(Long.SIZE - Long.numberOfLeadingZeros(x | y));
            case ADD -> Long.compareUnsigned(x, all - y) <= 0 ? x + y : all;
            case DIV -> x;
            case MOD -> x;
            case RSH -> constant ? Long.compareUnsigned(by, bits()) < 0 ? x >>> by : 0 : x;
            case LSH ->
                constant && Long.compareUnsigned(by, bits()) < 0 && Long.compareUnsigned(x, all >>> by) <= 0
                        ? x << by
                        : all;
            case SUB, MUL -> all;
        };
    }

    /** The number with so many low bits set. */
    static long ones(int bits) {
        return bits == 0 ? 0 : -1L >>> Long.SIZE - bits;
    }

    /**
     * What it is.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The largest value that it can have.
     *
     * @return unsigned
     */
    public long max() {
        return max;
    }

    /** The number of a constant, or where a load stands behind its base. */
    long first() {
        return first;
    }

    /** The bits of an operation. */
    int bits() {
        return (int) first;
    }

    /** The bytes of a load. */
    int bytes() {
        return second;
    }

    /** The most steps of a walk. */
    int mostSteps() {
        return second;
    }

    Operator operator() {
        return (Operator) sign;
    }

    Relation relation() {
        return (Relation) sign;
    }

    List<Quantity> parts() {
        return parts;
    }

    Quantity part(int index) {
        return parts.get(index);
    }

    List<Turn> turns() {
        return turns;
    }

    /** Whether it is a load from a place that no packet moves. */
    boolean isFixed() {
        return fixed;
    }

    /** Of a fixed load: how many bytes a packet has at least if it is there. */
    long end() {
        return first + second;
    }

    /**
     * Whether it may be part of a key.
     *
     * @return true if expressions can say it
     */
    public boolean isNumber() {
        return kind != Kind.CAPTURED && kind != Kind.RELATION;
    }

    /**
     * Whether filters that ask about it mostly differ in what they ask: senders, addresses, and ports that stand behind a header of any
     * length.
     *
     * @return true if so
     */
    public boolean isLikelyKey() {
        return kind == Kind.SENDER
                || kind == Kind.LOAD && (second >= Integer.BYTES || !parts.isEmpty() && second == Short.BYTES);
    }

    /** Whether a walk is needed to find it. */
    boolean isWalked() {
        return kind == Kind.WALKED || all().stream().anyMatch(part -> part.kind == Kind.WALKED);
    }

    /**
     * Whether another quantity is needed for it.
     *
     * @param other another quantity
     * @return true if it cannot be there without that
     */
    public boolean isMadeOf(Quantity other) {
        return !parts.isEmpty() && all().contains(other);
    }

    /** All that it is made of. */
    Set<Quantity> inside() {
        return all();
    }

    /** Kept for what is asked for it; parts are parts of others again and again. */
    private Set<Quantity> all() {
        Set<Quantity> known = all;
        if (known == null) {
            Set<Quantity> made = new HashSet<>();
            Deque<Quantity> open = new ArrayDeque<>(List.of(this));
            while (!open.isEmpty()) {
                Quantity next = open.pop();
                for (Quantity part : next.parts) {
                    if (made.add(part)) {
                        open.push(part);
                    }
                }
                if (next.leading() != next) {
                    made.add(next.leading());
                }
            }
            known = made;
            all = made;
        }
        return known;
    }

    /** Of a walk the first of its numbers: either is there where the other one is. Of anything else itself. */
    Quantity leading() {
        if (kind != Kind.WALKED || first == 0) {
            return this;
        }
        Quantity known = leading;
        if (known == null) {
            known = walked(0, parts, turns, second);
            leading = known;
        }
        return known;
    }

    /**
     * Whether another quantity is there whenever it is: what it is made of, of what walks the first number, and loads from the same base
     * that end no later.
     */
    boolean implies(Quantity other) {
        boolean loads = kind == Kind.LOAD && other.kind == Kind.LOAD && !parts.isEmpty();
        // Of two that end together the first implies the second: what implies another one is never implied by that.
        boolean further = end() > other.end() || end() == other.end() && first < other.first;
        return isMadeOf(other) || loads && further && parts.equals(other.parts);
    }

    /** How many quantities it is written of, what is used twice counted twice. */
    long size() {
        return size;
    }

    /** How many bytes of a packet were captured at least if it is there. */
    long leastCaptured() {
        return least;
    }

    /** Whether it may be absent though so many bytes were captured. */
    boolean isLoose() {
        return loose;
    }

    /** Whether it is an operation with a constant on the right. */
    boolean is(Operator operator) {
        return kind == Kind.ARITHMETIC && sign == operator && part(1).kind == Kind.NUMBER;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        boolean equal = other instanceof Quantity that
                && hash == that.hash
                && kind == that.kind
                && sign == that.sign
                && first == that.first
                && second == that.second
                && parts.equals(that.parts)
                && turns.equals(that.turns);
        if (equal) {
            // Both are lists that nobody changes, so that it does not matter who sees which.
            parts = ((Quantity) other).parts;
            turns = ((Quantity) other).turns;
        }
        return equal;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As {@code packet[12:2]}: the number in the two bytes from 12 on. */
    @Override
    public String toString() {
        return switch (kind) {
            case CAPTURED -> "captured";
            case WIRE_LENGTH -> "length";
            case SENDER -> "sender";
            case NUMBER -> first >= 0 && first < 0x10000 ? Long.toString(first) : "0x" + Long.toHexString(first);
            case LOAD ->
                "packet[" + (parts.isEmpty() ? "" : part(0) + (first == 0 ? "" : " + "))
                        + (parts.isEmpty() || first != 0 ? first : "") + ":" + second + "]";
            case ARITHMETIC -> "(" + part(0) + " " + operator().sign() + " " + part(1) + ")";
            case RELATION -> "(" + part(0) + " " + relation().sign() + " " + part(1) + ")";
            case WALKED -> "walk" + first + "#" + Integer.toHexString(hash) + parts;
            case TURNING -> "turning" + first;
        };
    }
}
