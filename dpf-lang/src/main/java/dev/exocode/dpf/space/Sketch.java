package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * A packet of which some bits are decided, and the others are zero. How many bytes of it were captured is decided from the beginning.
 * What is decided is taken back where nothing comes of it.
 */
final class Sketch {
    /**
     * What is decided of a quantity.
     *
     * @param mask which bits
     * @param value what they are; the others are zero here
     * @param absent whether it is absent, whatever else will be decided
     */
    record Known(long mask, long value, boolean absent) {
        static final Known NOTHING = new Known(0, 0, false);
        static final Known ABSENT = new Known(0, 0, true);

        static Known all(long value) {
            return new Known(-1, value, false);
        }

        boolean whole() {
            return mask == -1;
        }

        /** The smallest number that it may be of those from one on; empty if there is none. */
        OptionalLong next(long from) {
            long free = ~mask;
            long near = from & free | value;
            if (near == from) {
                return OptionalLong.of(near);
            }
            long highest = Long.highestOneBit(near ^ from);
            if ((near & highest) != 0) {
                return OptionalLong.of(near & ~(free & highest - 1));
            }
            // A free bit above must become one.
            long zero = free & ~from & -(highest << 1);
            if (highest == Long.MIN_VALUE || zero == 0) {
                return OptionalLong.empty();
            }
            long raised = Long.lowestOneBit(zero);
            return OptionalLong.of((near | raised) & ~(free & raised - 1));
        }

        /** The largest number that it may be of those up to one. */
        OptionalLong previous(long from) {
            OptionalLong next = new Known(mask, ~value & mask, absent).next(~from);
            return next.isPresent() ? OptionalLong.of(~next.getAsLong()) : next;
        }
    }

    private final byte[] bytes;
    private final byte[] decided;
    /** Negative while it is not decided. */
    private long onWire = -1;

    Sketch(int captured) {
        bytes = new byte[captured];
        decided = new byte[captured];
    }

    int captured() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    long onWire() {
        return onWire < 0 ? bytes.length : onWire;
    }

    /** Decides the length on the wire for what follows. */
    boolean wire(long length, BooleanSupplier then) {
        if (onWire >= 0 || length < bytes.length || length > Integer.MAX_VALUE) {
            return onWire >= 0 && onWire == length && then.getAsBoolean();
        }
        onWire = length;
        if (then.getAsBoolean()) {
            return true;
        }
        onWire = -1;
        return false;
    }

    /** Decides some bits of the bytes at a place for what follows; false if they are decided otherwise. */
    boolean write(int at, int count, long mask, long value, BooleanSupplier then) {
        long before = number(bytes, at, count);
        long known = number(decided, at, count);
        if (((before ^ value) & known & mask) != 0 || (value & mask & ~Quantity.ones(Byte.SIZE * count)) != 0) {
            return false;
        }
        put(bytes, at, count, before & ~mask | value & mask);
        put(decided, at, count, known | mask);
        if (then.getAsBoolean()) {
            return true;
        }
        put(bytes, at, count, before);
        put(decided, at, count, known);
        return false;
    }

    private static long number(byte[] from, int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << Byte.SIZE | from[at + i] & 0xff;
        }
        return number;
    }

    private static void put(byte[] into, int at, int count, long number) {
        for (int i = 0; i < count; i++) {
            into[at + i] = (byte) (number >>> Byte.SIZE * (count - 1 - i));
        }
    }

    /** Whether a load is inside if its base is so much. */
    boolean holds(Quantity load, long base) {
        return base >= 0 && base <= bytes.length && base + load.first() + load.bytes() <= bytes.length;
    }

    /** What a quantity is if nothing more is decided; empty if it is absent then. */
    OptionalLong plain(Quantity quantity) {
        Reading reading = new Reading();
        reading.turnTo(bytes, 0, bytes.length, onWire());
        return reading.number(quantity);
    }

    Known known(Quantity quantity) {
        return switch (quantity.kind()) {
            case CAPTURED -> Known.all(bytes.length);
            case WIRE_LENGTH -> onWire < 0 ? new Known(~Quantity.ones(31), 0, false) : Known.all(onWire);
            case NUMBER -> Known.all(quantity.first());
            case LOAD -> loaded(quantity);
            case ARITHMETIC -> computed(quantity);
            case RELATION -> related(quantity);
            // Nobody sends the packet that is looked for.
            case SENDER -> Known.all(0);
            case WALKED, TURNING -> Known.NOTHING;
        };
    }

    private Known loaded(Quantity load) {
        Known base = load.parts().isEmpty() ? Known.all(0) : known(load.part(0));
        if (base.absent() || base.whole() && !holds(load, base.value())) {
            return Known.ABSENT;
        } else if (!base.whole()) {
            return Known.NOTHING;
        }
        int at = (int) (base.value() + load.first());
        long mask = number(decided, at, load.bytes());
        return new Known(
                mask | ~Quantity.ones(Byte.SIZE * load.bytes()), number(bytes, at, load.bytes()) & mask, false);
    }

    private Known related(Quantity relation) {
        Known left = known(relation.part(0));
        Known right = known(relation.part(1));
        if (left.absent() || right.absent()) {
            return Known.ABSENT;
        } else if (left.whole() && right.whole()) {
            return Known.all(relation.relation().holds(left.value(), right.value()) ? 1 : 0);
        }
        return new Known(~1, 0, false);
    }

    private static boolean isZero(Known known, long all) {
        return known.whole() && (known.value() & all) == 0;
    }

    private Known computed(Quantity operation) {
        Known left = known(operation.part(0));
        Known right = known(operation.part(1));
        if (left.absent() || right.absent()) {
            return Known.ABSENT;
        }
        long all = Quantity.ones(operation.bits());
        if (left.whole() && right.whole()) {
            OptionalLong result = operation.operator().apply(operation.bits(), left.value(), right.value());
            return result.isPresent() ? Known.all(result.getAsLong()) : Known.ABSENT;
        }
        Operator operator = operation.operator();
        if (left.whole() && (operator == Operator.AND || operator == Operator.OR || operator == Operator.XOR)) {
            Known turned = left;
            left = right;
            right = turned;
        }
        if (operator == Operator.MUL && (isZero(left, all) || isZero(right, all))) {
            return Known.all(0);
        } else if (!right.whole()) {
            return new Known(~all, 0, false);
        }
        long by = right.value() & all;
        boolean out = Long.compareUnsigned(by, operation.bits()) >= 0;
        long mask = left.mask() & all;
        long value = left.value() & all;
        return switch (operator) {
            case AND -> new Known(mask | ~by | ~all, value & by, false);
            case OR -> new Known(mask | by | ~all, value | by, false);
            case XOR -> new Known(mask | ~all, (value ^ by) & mask, false);
            case RSH -> out ? Known.all(0) : new Known(mask >>> by | ~(all >>> by), value >>> by, false);
            case LSH ->
                out
                        ? Known.all(0)
                        : new Known((mask << by | Quantity.ones((int) by)) & all | ~all, value << by & all, false);
            case ADD, SUB, MUL, DIV, MOD -> new Known(~all, 0, false);
        };
    }
}
