package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What many sets of packets ask about, each quantity once and by a number: so that sets can be written as bytes, and read again.
 *
 * <p>All numbers but {@code u8} are those of {@link ByteWriter}; a quantity is named by its index, and comes behind those that it is
 * made of.
 *
 * <pre>
 * quantities  how many, and each:
 *   u8 0      captured
 *   u8 1      length on the wire
 *   u8 2      number: its value
 *   u8 3      load: u8 bytes (1 to 8), offset, 0 or 1 + its base
 *   u8 4      arithmetic: u8 operator + * 16 if it is of 64 bits (else of 32), left, right
 *   u8 5      relation: u8 relation, left, right
 *   u8 6      walked: which number, most steps, how many numbers and each at the beginning, how many turns and each:
 *               how many tests and each: number, values; and all numbers then
 *   u8 7      turning: which number
 *   u8 8      sender
 * set         how many boxes, and each: how much it asks, and each: quantity, values
 * values      2 * how many ranges + 1 if absent, and each range: its least - that allowed (0, or the greatest before + 2), greatest - least
 * operator    0 + 1 - 2 * 3 / 4 % 5 &amp; 6 | 7 ^ 8 &lt;&lt; 9 &gt;&gt;
 * relation    0 == 1 != 2 &lt; 3 &lt;= 4 &gt; 5 &gt;=
 * </pre>
 *
 * <p>What is read is as good as what a compiler made, whoever wrote it: quantities are made as everywhere, and none is taken that
 * would be written another way; boxes are put together from what they ask; and limits keep small what is made of it, and short what
 * it takes to read one quantity from a packet.
 */
public final class Quantities {
    /** So many quantities one is written of at most, what is used twice counted twice. */
    static final int MOST_SIZE = 1 << 14;

    /** So many quantities stand in each other at most. */
    static final int MOST_DEEP = 1 << 9;

    /** So many numbers and bytes are looked at to find out one quantity of a packet, at most. */
    static final long MOST_WORK = 1L << 30;

    /** So much a box asks at most. */
    static final int MOST_ASKED = 1 << 8;

    /** All quantities are written of so many at most, and of {@link #MOST_PER_BYTE} more for each byte of a file. */
    private static final long MOST_TOGETHER = 1L << 21;

    private static final long MOST_PER_BYTE = 8;
    private static final int WIDE = 16;

    /** By what they are in bytes; append only. */
    static final List<Quantity.Kind> KINDS = List.of(
            Quantity.Kind.CAPTURED,
            Quantity.Kind.WIRE_LENGTH,
            Quantity.Kind.NUMBER,
            Quantity.Kind.LOAD,
            Quantity.Kind.ARITHMETIC,
            Quantity.Kind.RELATION,
            Quantity.Kind.WALKED,
            Quantity.Kind.TURNING,
            Quantity.Kind.SENDER);

    /** By what they are in bytes; append only. */
    static final List<Operator> OPERATORS = List.of(
            Operator.ADD,
            Operator.SUB,
            Operator.MUL,
            Operator.DIV,
            Operator.MOD,
            Operator.AND,
            Operator.OR,
            Operator.XOR,
            Operator.LSH,
            Operator.RSH);

    /** By what they are in bytes; append only. */
    static final List<Relation> RELATIONS =
            List.of(Relation.EQ, Relation.NE, Relation.LT, Relation.LE, Relation.GT, Relation.GE);

    /**
     * What is known of a quantity.
     *
     * @param deep how many stand in each other
     * @param work what it takes to find it out
     * @param turning how many numbers must turn where it stands
     */
    private record Known(Quantity quantity, int deep, long work, int turning) {}

    private final List<Known> known = new ArrayList<>();
    private final Map<Quantity, Integer> indices = new HashMap<>();
    private final Expressions expressions = new Expressions();
    /** Boxes that were put together, by what they ask about: many ask about the same. */
    private final Map<List<Quantity>, Box> models = new HashMap<>();

    private long together;
    private boolean large;

    /** None. */
    public Quantities() {
        // Empty.
    }

    // Writing.

    /**
     * Writes a set, and remembers what it asks about.
     *
     * @param set the set
     * @param out takes it
     * @return whether it is within the limits in which it can be read again
     */
    public boolean write(PacketSet set, ByteWriter out) {
        return write(set.boxes(), out);
    }

    /**
     * Writes boxes as a set, one by one as they are, and remembers what they ask about.
     *
     * @param boxes the boxes
     * @param out takes them
     * @return whether they are within the limits in which they can be read again
     */
    public boolean write(List<Box> boxes, ByteWriter out) {
        large |= boxes.size() > PacketSet.MOST_BOXES;
        out.number(boxes.size());
        for (Box box : boxes) {
            large |= box.allowed().size() > MOST_ASKED;
            out.number(box.allowed().size());
            for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
                out.number(index(each.getKey()));
                write(each.getValue(), out);
            }
        }
        return !large;
    }

    private static void write(Values values, ByteWriter out) {
        Ranges numbers = values.numbers();
        out.number(2L * numbers.count() + (values.absent() ? 1 : 0));
        long from = 0;
        for (int i = 0; i < numbers.count(); i++) {
            out.number(numbers.least(i) - from);
            out.number(numbers.greatest(i) - numbers.least(i));
            from = numbers.greatest(i) + 2;
        }
    }

    private int index(Quantity quantity) {
        Integer there = indices.get(quantity);
        if (there != null) {
            return there;
        } else if (quantity.size() > MOST_SIZE) {
            large = true;
            return 0;
        }
        quantity.parts().forEach(this::index);
        for (Quantity.Turn turn : quantity.turns()) {
            turn.when().forEach(test -> index(test.number()));
            turn.numbers().forEach(this::index);
        }
        return large ? 0 : add(quantity);
    }

    private int add(Quantity quantity) {
        int deep = 0;
        long work = quantity.kind() == Quantity.Kind.LOAD ? quantity.bytes() : 1;
        int turning = quantity.kind() == Quantity.Kind.TURNING ? (int) quantity.first() + 1 : 0;
        for (Quantity part : quantity.parts()) {
            Known of = known(part);
            deep = Math.max(deep, of.deep);
            work += of.work;
            turning = Math.max(turning, of.turning);
        }
        long step = quantity.parts().size();
        for (Quantity.Turn turn : quantity.turns()) {
            List<Quantity> all = new ArrayList<>(turn.numbers());
            turn.when().forEach(test -> all.add(test.number()));
            for (Quantity each : all) {
                deep = Math.max(deep, known(each).deep);
                step += known(each).work;
            }
        }
        work += quantity.kind() == Quantity.Kind.WALKED ? (quantity.mostSteps() + 1L) * step : 0;
        together += quantity.size();
        large |= quantity.size() > MOST_SIZE || deep >= MOST_DEEP || work > MOST_WORK;
        known.add(new Known(quantity, deep + 1, work, turning));
        indices.putIfAbsent(quantity, known.size() - 1);
        return known.size() - 1;
    }

    private Known known(Quantity quantity) {
        return known.get(indices.get(quantity));
    }

    /**
     * Writes all that was asked about.
     *
     * @param out takes it
     * @param fileBytes how large the file is without them
     * @return whether they are within the limits in which they can be read again
     */
    public boolean write(ByteWriter out, long fileBytes) {
        out.number(known.size());
        for (Known each : known) {
            write(each.quantity, out);
        }
        return !large && isTogetherWithin(fileBytes);
    }

    private boolean isTogetherWithin(long fileBytes) {
        return together <= MOST_TOGETHER + MOST_PER_BYTE * fileBytes;
    }

    private void write(Quantity quantity, ByteWriter out) {
        out.u8(KINDS.indexOf(quantity.kind()));
        switch (quantity.kind()) {
            case CAPTURED, WIRE_LENGTH, SENDER -> {}
            case NUMBER, TURNING -> out.number(quantity.first());
            case LOAD -> {
                out.u8(quantity.bytes());
                out.number(quantity.first());
                out.number(quantity.parts().isEmpty() ? 0 : 1 + indices.get(quantity.part(0)));
            }
            case ARITHMETIC -> {
                out.u8(OPERATORS.indexOf(quantity.operator()) + (quantity.bits() == Long.SIZE ? WIDE : 0));
                quantity.parts().forEach(part -> out.number(indices.get(part)));
            }
            case RELATION -> {
                out.u8(RELATIONS.indexOf(quantity.relation()));
                quantity.parts().forEach(part -> out.number(indices.get(part)));
            }
            case WALKED -> {
                out.number(quantity.first());
                out.number(quantity.mostSteps());
                out.number(quantity.parts().size());
                quantity.parts().forEach(part -> out.number(indices.get(part)));
                out.number(quantity.turns().size());
                for (Quantity.Turn turn : quantity.turns()) {
                    out.number(turn.when().size());
                    for (Quantity.Test test : turn.when()) {
                        out.number(indices.get(test.number()));
                        write(new Values(test.values(), false), out);
                    }
                    turn.numbers().forEach(number -> out.number(indices.get(number)));
                }
            }
        }
    }

    // Reading.

    /**
     * Reads quantities.
     *
     * @param in stands where they are
     * @param fileBytes how large the file is without them
     * @return the quantities, by which sets can be read
     * @throws ByteReader.Malformed if they are not of their form, or not within the limits
     */
    public static Quantities read(ByteReader in, long fileBytes) throws ByteReader.Malformed {
        Quantities quantities = new Quantities();
        int count = in.count("quantities", Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            int start = in.offset();
            Quantity quantity = quantities.quantity(in);
            if (quantity == null) {
                throw in.malformed(start, "quantity=not in its simplest form");
            }
            quantities.add(quantity);
            if (quantities.large) {
                throw in.malformed(start, "quantity=larger than the limits", "parts=" + MOST_SIZE, "deep=" + MOST_DEEP);
            } else if (!quantities.isTogetherWithin(fileBytes)) {
                throw in.malformed(start, "quantity=larger than the limit together with those before it");
            }
        }
        return quantities;
    }

    /** A quantity; null if it would be written another way. */
    private Quantity quantity(ByteReader in) throws ByteReader.Malformed {
        int start = in.offset();
        int kind = in.u8();
        if (kind >= KINDS.size()) {
            throw in.malformed(start, "kind=" + kind);
        }
        return switch (KINDS.get(kind)) {
            case CAPTURED -> Quantity.CAPTURED;
            case WIRE_LENGTH -> Quantity.WIRE_LENGTH;
            case SENDER -> Quantity.SENDER;
            case NUMBER -> Quantity.number(in.number());
            case LOAD -> load(in);
            case ARITHMETIC -> arithmetic(in);
            case RELATION -> {
                int relation = in.u8();
                if (relation >= RELATIONS.size()) {
                    throw in.malformed(start, "relation=" + relation);
                }
                Quantity left = part(in).quantity;
                yield Quantity.relation(RELATIONS.get(relation), left, part(in).quantity);
            }
            case WALKED -> walked(in);
            case TURNING -> Quantity.turning(in.number("turning", 0, MOST_SIZE));
        };
    }

    private Quantity load(ByteReader in) throws ByteReader.Malformed {
        int start = in.offset();
        int bytes = in.u8();
        if (bytes < 1 || bytes > Long.BYTES) {
            throw in.malformed(start, "bytes=" + bytes);
        }
        int offset = in.number("offset", 0, Integer.MAX_VALUE);
        int at = in.offset();
        int base = in.number("base", 0, known.size());
        if (base == 0) {
            return Quantity.load(Quantity.number(0), offset, bytes);
        }
        Quantity number = numeric(in, at, base - 1).quantity;
        Quantity load = Quantity.load(number, offset, bytes);
        boolean same = load != null && load.first() == offset && load.parts().equals(List.of(number));
        return same ? load : null;
    }

    private Quantity arithmetic(ByteReader in) throws ByteReader.Malformed {
        int start = in.offset();
        int sign = in.u8();
        int bits = sign < WIDE ? Integer.SIZE : Long.SIZE;
        int operator = sign < WIDE ? sign : sign - WIDE;
        if (operator >= OPERATORS.size()) {
            throw in.malformed(start, "operator=" + sign);
        }
        Quantity left = part(in).quantity;
        Quantity right = part(in).quantity;
        Quantity made = Quantity.arithmetic(OPERATORS.get(operator), bits, left, right);
        // Of what is known now to need 32 bits it may not have been known when it was written.
        boolean same = made != null
                && made.kind() == Quantity.Kind.ARITHMETIC
                && made.operator() == OPERATORS.get(operator)
                && made.bits() <= bits
                && made.parts().equals(List.of(left, right));
        return same ? made : null;
    }

    private Quantity walked(ByteReader in) throws ByteReader.Malformed {
        int which = in.number("number", 0, MOST_SIZE);
        int most = in.number("steps", 1, Predicate.Walk.MOST_STEPS);
        int start = in.offset();
        int count = in.count("numbers", MOST_SIZE);
        List<Quantity> begin = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = in.offset();
            Known part = part(in);
            if (part.turning > 0) {
                throw in.malformed(at, "number=turns before the walk");
            }
            begin.add(part.quantity);
        }
        if (which >= count) {
            throw in.malformed(start, "numbers=" + count, "number=" + which);
        }
        int ways = in.count("turns", MOST_SIZE);
        List<Quantity.Turn> turns = new ArrayList<>();
        for (int i = 0; i < ways; i++) {
            int tests = in.count("tests", MOST_SIZE);
            List<Quantity.Test> when = new ArrayList<>();
            for (int j = 0; j < tests; j++) {
                when.add(test(in, count));
            }
            List<Quantity> numbers = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                int at = in.offset();
                numbers.add(inside(in, at, part(in), count).quantity);
            }
            turns.add(new Quantity.Turn(List.copyOf(when), List.copyOf(numbers)));
        }
        return Quantity.walked(which, List.copyOf(begin), List.copyOf(turns), most);
    }

    private Quantity.Test test(ByteReader in, int numbers) throws ByteReader.Malformed {
        int at = in.offset();
        Known number = inside(in, at, any(in), numbers);
        int behind = in.offset();
        Values values = values(in);
        boolean relation = number.quantity.kind() == Quantity.Kind.RELATION;
        if (number.quantity.kind() == Quantity.Kind.CAPTURED) {
            throw in.malformed(at, "test=of how much was captured");
        } else if (values.absent() || relation && !values.numbers().equals(Ranges.of(1))) {
            throw in.malformed(behind, "test=of what tests do not ask");
        }
        return new Quantity.Test(number.quantity, values.numbers());
    }

    private static Known inside(ByteReader in, int at, Known known, int numbers) throws ByteReader.Malformed {
        if (known.turning > numbers) {
            throw in.malformed(at, "turning=" + (known.turning - 1), "numbers=" + numbers);
        }
        return known;
    }

    private Known any(ByteReader in) throws ByteReader.Malformed {
        return known.get(in.number("quantity", 0, known.size() - 1));
    }

    /** Something that others are made of. */
    private Known part(ByteReader in) throws ByteReader.Malformed {
        int at = in.offset();
        return numeric(in, at, in.number("quantity", 0, known.size() - 1));
    }

    private Known numeric(ByteReader in, int at, int index) throws ByteReader.Malformed {
        Known part = known.get(index);
        if (!part.quantity.isNumber()) {
            throw in.malformed(at, "quantity=" + index, "kind=" + part.quantity.kind());
        }
        return part;
    }

    private static Values values(ByteReader in) throws ByteReader.Malformed {
        int start = in.offset();
        long head = in.number();
        if (head >>> 1 > in.remaining() / 2) {
            throw in.malformed(start, "ranges=" + (head >>> 1), "bytes=" + in.remaining());
        }
        int count = (int) (head >>> 1);
        List<Ranges> ranges = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < count; i++) {
            int at = in.offset();
            long least = from + in.number();
            long greatest = least + in.number();
            boolean beyond = i > 0 && Long.compareUnsigned(from, 2) < 0;
            if (beyond || Long.compareUnsigned(least, from) < 0 || Long.compareUnsigned(greatest, least) < 0) {
                throw in.malformed(at, "range=of more than 64 bits");
            }
            ranges.add(Ranges.of(least, greatest));
            from = greatest + 2;
        }
        return new Values(count == 1 ? ranges.get(0) : Ranges.any(ranges), (head & 1) != 0);
    }

    /**
     * Reads a set.
     *
     * @param in stands where it is
     * @return a set of the same packets as the one that was written
     * @throws ByteReader.Malformed if it is not of its form, or not within the limits
     */
    public PacketSet set(ByteReader in) throws ByteReader.Malformed {
        return PacketSet.of(boxes(in));
    }

    /**
     * Reads boxes.
     *
     * @param in stands where they are
     * @return boxes of the same packets as those that were written, one by one
     * @throws ByteReader.Malformed if they are not of their form, or not within the limits
     */
    public List<Box> boxes(ByteReader in) throws ByteReader.Malformed {
        int count = in.count("boxes", PacketSet.MOST_BOXES);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(box(in));
        }
        return boxes;
    }

    private Box box(ByteReader in) throws ByteReader.Malformed {
        int start = in.offset();
        int count = in.count("asked", MOST_ASKED);
        List<Quantity> asked = new ArrayList<>();
        List<Values> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = in.offset();
            Known each = any(in);
            if (each.turning > 0 || each.quantity.kind() == Quantity.Kind.NUMBER) {
                throw in.malformed(at, "quantity=of which no box asks", "kind=" + each.quantity.kind());
            }
            asked.add(each.quantity);
            values.add(values(in));
        }
        Box model = models.get(asked);
        Box like = model == null ? null : model.like(asked, values);
        Box box = like == null ? box(asked, values) : like;
        if (box == null) {
            throw in.malformed(start, "box=of no packets");
        } else if (like == null && box.isOf(asked, values)) {
            models.put(asked, box);
        }
        return box;
    }

    /** The box of all that is asked; null if no packet is in it. */
    static Box box(List<Quantity> asked, List<Values> values) {
        Box box = Box.ALL;
        for (int i = 0; i < asked.size() && box != null; i++) {
            box = values.get(i).isEmpty() ? null : box.and(asked.get(i), values.get(i));
            for (Quantity walk : walks(asked.get(i))) {
                // Programs take a walk before another one that needs it, whether that comes so far or not.
                box = box == null ? null : box.and(walk, Values.PRESENT);
            }
        }
        return box;
    }

    /** The walks that stand inside others. */
    private static List<Quantity> walks(Quantity quantity) {
        List<Quantity> inside = new ArrayList<>();
        if (quantity.isWalked()) {
            collect(quantity, false, inside);
        }
        return inside;
    }

    private static void collect(Quantity quantity, boolean inside, List<Quantity> into) {
        if (inside && quantity.kind() == Quantity.Kind.WALKED) {
            into.add(Quantity.walked(0, quantity.parts(), quantity.turns(), quantity.mostSteps()));
        }
        quantity.parts().forEach(part -> collect(part, inside, into));
        for (Quantity.Turn turn : quantity.turns()) {
            turn.when().forEach(test -> collect(test.number(), true, into));
            turn.numbers().forEach(number -> collect(number, true, into));
        }
    }

    /**
     * A condition that only packets of a set match, as {@link PacketSet#condition}, which has in common with those of other sets what
     * they ask alike.
     *
     * @param set the set
     * @return the condition
     */
    public Condition condition(PacketSet set) {
        return set.condition(expressions);
    }
}
