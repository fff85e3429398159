package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Ranges;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Reads quantities from packets as they are defined, one operation after another: for packets that come before a program does, and to
 * find out whether a witness is one. Not thread-safe.
 */
public final class Reading {
    /** What is absent; no number, since the flag beside it says so. */
    private static final long NOTHING = 0;

    private byte[] data = new byte[0];
    private int offset;
    private int captured;
    private long onWire;
    private long sender;
    private boolean absent;
    /** What walks in the walk that is taken; walks are not inside each other. */
    private long[] turning = new long[0];

    /** Makes a reading of no packet yet. */
    public Reading() {
        // Empty: no bytes.
    }

    /**
     * Turns to a packet.
     *
     * @param data an array with its captured bytes
     * @param offset where they begin
     * @param captured how many there are; {@link Quantity#MOST_CAPTURED} of them are looked at
     * @param onWire how many there were on the wire
     * @throws IndexOutOfBoundsException if they are not all in the array
     */
    public void turnTo(byte[] data, int offset, int captured, long onWire) {
        Objects.checkFromIndexSize(offset, captured, data.length);
        this.data = data;
        this.offset = offset;
        this.captured = Math.min(captured, Quantity.MOST_CAPTURED);
        this.onWire = onWire & Integer.MAX_VALUE;
    }

    /**
     * Says who sends the packets that are turned to.
     *
     * @param number by what the host knows the sender, 0 to 2^31 - 1; 0 before it is said
     */
    public void comesFrom(int number) {
        sender = number & Integer.MAX_VALUE;
    }

    /**
     * Whether the packet is in a set.
     *
     * @param packets the set
     * @return true if so
     */
    public boolean isIn(PacketSet packets) {
        for (Box box : packets.boxes()) {
            if (isIn(box)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the packet is in a box.
     *
     * @param box the box
     * @return true if so
     */
    public boolean isIn(Box box) {
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            if (!is(each.getKey(), each.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a quantity is one of some values. */
    private boolean is(Quantity quantity, Values values) {
        absent = false;
        long number = read(quantity);
        return absent ? values.absent() : values.numbers().contains(number);
    }

    /** What a quantity is; empty if it is absent. */
    OptionalLong number(Quantity quantity) {
        absent = false;
        long number = read(quantity);
        return absent ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * The key of the packet, if it has all that the boxes of a shape ask alike.
     *
     * @param shape the shape
     * @param key becomes the words of the key, one zero if there is none
     * @return whether there is one
     */
    public boolean key(Shape shape, long[] key) {
        for (Map.Entry<Quantity, Values> guard : shape.guards().entrySet()) {
            if (!is(guard.getKey(), guard.getValue())) {
                return false;
            }
        }
        Arrays.fill(key, 0, Math.max(1, shape.words()), 0);
        for (Shape.Part part : shape.parts()) {
            absent = false;
            key[part.word()] |= read(part.quantity()) << part.shift();
            if (absent) {
                return false;
            }
        }
        return true;
    }

    private long read(Quantity quantity) {
        return switch (quantity.kind()) {
            case CAPTURED -> captured;
            case WIRE_LENGTH -> onWire;
            case SENDER -> sender;
            case NUMBER -> quantity.first();
            case LOAD -> load(quantity);
            case ARITHMETIC -> arithmetic(quantity);
            case RELATION -> relation(quantity);
            case WALKED -> walked(quantity);
            case TURNING -> turning[(int) quantity.first()];
        };
    }

    private long load(Quantity load) {
        long base = load.parts().isEmpty() ? 0 : read(load.part(0));
        if (absent || base < 0 || base > captured || base + load.first() + load.bytes() > captured) {
            absent = true;
            return NOTHING;
        }
        long number = 0;
        int at = offset + (int) (base + load.first());
        for (int i = 0; i < load.bytes(); i++) {
            number = number << Byte.SIZE | data[at + i] & 0xff;
        }
        return number;
    }

    private long arithmetic(Quantity operation) {
        long left = read(operation.part(0));
        long right = absent ? NOTHING : read(operation.part(1));
        if (absent) {
            return NOTHING;
        }
        OptionalLong result = operation.operator().apply(operation.bits(), left, right);
        absent = result.isEmpty();
        return result.orElse(NOTHING);
    }

    private long relation(Quantity relation) {
        long left = read(relation.part(0));
        long right = absent ? NOTHING : read(relation.part(1));
        return !absent && relation.relation().holds(left, right) ? 1 : 0;
    }

    private long walked(Quantity walked) {
        long[] now = new long[walked.parts().size()];
        for (int i = 0; i < now.length && !absent; i++) {
            now[i] = read(walked.part(i));
        }
        long[] outside = turning;
        for (int steps = 0; !absent; steps++) {
            for (long number : now) {
                absent |= Long.compareUnsigned(number, Quantity.MOST_WALKED) > 0;
            }
            turning = now;
            Quantity.Turn next = absent ? null : next(walked);
            if (next == null) {
                break;
            } else if (steps == walked.mostSteps()) {
                absent = true;
                break;
            }
            long[] then = new long[now.length];
            for (int i = 0; i < then.length && !absent; i++) {
                then[i] = read(next.numbers().get(i));
            }
            now = then;
        }
        turning = outside;
        return absent ? NOTHING : now[(int) walked.first()];
    }

    /** The first way on that can be taken; null if there is none, or something is absent. */
    private Quantity.Turn next(Quantity walked) {
        for (Quantity.Turn turn : walked.turns()) {
            boolean all = true;
            for (int i = 0; i < turn.when().size() && all && !absent; i++) {
                Quantity.Test test = turn.when().get(i);
                Ranges values = test.values();
                all = values.contains(read(test.number()));
            }
            if (absent || all) {
                return absent ? null : turn;
            }
        }
        return null;
    }
}
