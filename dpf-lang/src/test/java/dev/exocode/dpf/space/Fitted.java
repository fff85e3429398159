package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.dpf.predicate.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Makes a packet another one that a box allows, as far as that is easily done: its bytes are set to what is asked of them, and often
 * one thing is then made wrong. Whether it is in the box is for the tests to find out.
 */
final class Fitted {
    private static final int MOST_BYTES = 400;

    private final Random random;
    private byte[] bytes;
    private long wireLength;

    private Fitted(Random random, Sample.Seen packet) {
        this.random = random;
        this.bytes = packet.bytes().clone();
        this.wireLength = packet.wireLength();
    }

    /** A packet for one of the boxes of a set, made of another packet; that itself if there is no box. */
    static Sample.Seen to(PacketSet set, Sample.Seen packet, Random random) {
        List<Box> boxes = set.boxes();
        return boxes.isEmpty() ? packet : to(boxes.get(random.nextInt(boxes.size())), packet, random);
    }

    static Sample.Seen to(Box box, Sample.Seen packet, Random random) {
        Fitted fitted = new Fitted(random, packet);
        Map<Quantity, Values> allowed = box.allowed();
        Values captured = allowed.get(Quantity.CAPTURED);
        if (captured != null) {
            fitted.capture(captured);
        }
        int wrong = random.nextInt(3) == 0 && !allowed.isEmpty() ? random.nextInt(allowed.size()) : -1;
        // Twice, since where something stands may depend on what is set later.
        for (int round = 0; round < 2; round++) {
            int i = 0;
            for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
                Values values = each.getValue();
                if (round == 1 && i == wrong) {
                    values = values.complement();
                    if (each.getKey().equals(Quantity.CAPTURED)) {
                        fitted.capture(values);
                    }
                }
                i++;
                Ranges numbers = values.numbers().and(Ranges.of(0, each.getKey().max()));
                if (!numbers.isEmpty() && !fitted.is(each.getKey(), values)) {
                    fitted.set(each.getKey(), fitted.pick(numbers));
                }
            }
        }
        return new Sample.Seen(fitted.bytes, Math.max(fitted.wireLength, fitted.bytes.length));
    }

    private void capture(Values captured) {
        if (captured.numbers().contains(bytes.length)) {
            return;
        }
        Ranges room = captured.numbers().and(Ranges.of(0, MOST_BYTES));
        if (!room.isEmpty()) {
            int length = (int) pick(room);
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, length);
            for (int i = before; i < length; i++) {
                bytes[i] = (byte) random.nextInt(8);
            }
        }
    }

    private boolean is(Quantity quantity, Values values) {
        OptionalLong number = number(quantity);
        return number.isPresent() && values.numbers().contains(number.getAsLong());
    }

    /** A number near the ends of the ranges, or between. */
    private long pick(Ranges numbers) {
        int range = random.nextInt(numbers.count());
        long least = numbers.least(range);
        long width = numbers.greatest(range) - least;
        return switch (random.nextInt(3)) {
            case 0 -> least;
            case 1 -> least + width;
            default -> least + (width == -1 ? random.nextLong() : Long.remainderUnsigned(random.nextLong(), width + 1));
        };
    }

    /** What a quantity is that neither walks nor compares. */
    private OptionalLong number(Quantity quantity) {
        switch (quantity.kind()) {
            case NUMBER:
                return OptionalLong.of(quantity.first());
            case CAPTURED:
                return OptionalLong.of(bytes.length);
            case WIRE_LENGTH:
                return OptionalLong.of(wireLength);
            case LOAD:
                long at = place(quantity);
                if (at < 0) {
                    return OptionalLong.empty();
                }
                long number = 0;
                for (int i = 0; i < quantity.bytes(); i++) {
                    number = number << 8 | bytes[(int) at + i] & 0xff;
                }
                return OptionalLong.of(number);
            case ARITHMETIC:
                OptionalLong left = number(quantity.part(0));
                OptionalLong right = number(quantity.part(1));
                return left.isPresent() && right.isPresent()
                        ? quantity.operator().apply(quantity.bits(), left.getAsLong(), right.getAsLong())
                        : OptionalLong.empty();
            default:
                return OptionalLong.empty();
        }
    }

    /** Where a load begins; negative if it is not there. */
    private long place(Quantity load) {
        long base = load.parts().isEmpty() ? 0 : number(load.part(0)).orElse(-1);
        boolean inside = base >= 0 && base <= bytes.length && base + load.first() + load.bytes() <= bytes.length;
        return inside ? base + load.first() : -1;
    }

    private void set(Quantity quantity, long value) {
        switch (quantity.kind()) {
            case WIRE_LENGTH -> wireLength = value & Integer.MAX_VALUE;
            case LOAD -> {
                long at = place(quantity);
                for (int i = 0; i < quantity.bytes() && at >= 0; i++) {
                    bytes[(int) at + i] = (byte) (value >>> 8 * (quantity.bytes() - 1 - i));
                }
            }
            case ARITHMETIC -> turn(quantity, value);
            case RELATION -> {
                OptionalLong right = number(quantity.part(1));
                if (right.isPresent()) {
                    Relation relation = value == 1
                            ? quantity.relation()
                            : quantity.relation().opposite();
                    Ranges numbers = relation.to(right.getAsLong())
                            .and(Ranges.of(0, quantity.part(0).max()));
                    if (!numbers.isEmpty()) {
                        set(quantity.part(0), pick(numbers));
                    }
                }
            }
            default -> {}
        }
    }

    /** Sets the left operand so that the operation gives a value. */
    private void turn(Quantity operation, long value) {
        OptionalLong known = number(operation.part(1));
        if (known.isEmpty()) {
            return;
        }
        Quantity left = operation.part(0);
        long right = known.getAsLong();
        long now = number(left).orElse(0);
        Operator operator = operation.operator();
        long mask = operator == Operator.LSH || operator == Operator.RSH ? Math.min(right & 0xffff_ffffL, 63) : right;
        set(
                left,
                switch (operator) {
                    case ADD -> value - right;
                    case SUB -> value + right;
                    case MUL -> right == 0 ? now : Long.divideUnsigned(value, right);
                    case DIV -> value * right;
                    case MOD -> value;
                    case AND -> now & ~right | value & right;
                    case OR, XOR -> value ^ right;
                    case LSH -> value >>> mask;
                    case RSH -> value << mask;
                });
    }
}
