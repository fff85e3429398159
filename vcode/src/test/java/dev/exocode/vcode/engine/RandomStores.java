package dev.exocode.vcode.engine;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Programs that store all over regions of a few lines of an undo log: at constant places near the edges of lines, and at places that
 * the packet says; behind branches, in loops, in functions, and by way of the host.
 */
final class RandomStores {
    /** The least packet. */
    static final int PACKET_BYTES = 16;

    private static final int PLACES = 4;
    private static final int VALUE = 5;
    private static final int COUNTER = 6;
    private static final int SELECTOR = 7;
    private static final List<Region> REGIONS =
            List.of(Region.USER, Region.STATE, Region.USER, Region.STATE, Region.SCRATCH, Region.OUT, Region.PACKET);

    private static final Import FILL = new Import("fill", Signature.of(Type.V, Type.I, Type.UL, Type.UL));
    private static final Import STOP = new Import("stop", Signature.of(Type.V));

    /** The functions that programs import: one that fills a part of a region, and one that ends the run. */
    static final Host HOST = Host.of(
            new HostFunction(FILL, (machine, region, offset, length, d, e, f) -> {
                fill(machine, region == 0 ? Region.STATE : Region.USER, offset, length);
                return 0;
            }),
            new HostFunction(STOP, (machine, a, b, c, d, e, f) -> {
                machine.abort();
                return 0;
            }));

    private final Random random;
    private final int size;
    private Lambda f;

    private RandomStores(Random random, int size) {
        this.random = random;
        this.size = size;
    }

    /** A program with a state of so many bytes, which asks for as many of {@code user}. */
    static Program program(Random random, int size) {
        return new RandomStores(random, size).program();
    }

    /** A packet for programs of that size, most of whose places are inside. */
    static byte[] packet(Random random, int size) {
        byte[] packet = new byte[PACKET_BYTES];
        random.nextBytes(packet);
        for (int i = 0; i < PLACES; i++) {
            int place = random.nextInt(size + (random.nextInt(8) == 0 ? 9 : 1));
            packet[2 * i] = (byte) (place >> 8);
            packet[2 * i + 1] = (byte) place;
        }
        return packet;
    }

    private static void fill(Machine machine, Region region, long offset, long length) {
        int most = region == Region.STATE ? machine.state.length : machine.userLength;
        int from = (int) Math.min(offset, most);
        int bytes = (int) Math.min(length, most - from);
        machine.changes(region, from, bytes);
        byte[] memory = region == Region.STATE ? machine.state : machine.user;
        int start = from + (region == Region.STATE ? 0 : machine.userOffset);
        Arrays.fill(memory, start, start + bytes, (byte) (length + 7));
    }

    private Program program() {
        f = new Lambda(
                new Segment(Region.PACKET, true, 0),
                Segment.of(Region.USER, size),
                Segment.of(Region.STATE, size),
                Segment.of(Region.SCRATCH, size),
                Segment.of(Region.OUT, size));
        Lambda.Routine other = f.declare("other", Signature.of(Type.L));
        registers();
        pieces(other, 2 + random.nextInt(14));
        f.returnRegister(Type.L, VALUE);
        f.begin(other);
        registers();
        pieces(random.nextInt(20) == 0 ? other : null, 1 + random.nextInt(4));
        f.returnRegister(Type.L, 1);
        return f.end();
    }

    private void registers() {
        for (int i = 0; i < PLACES; i++) {
            f.load(Type.US, 1 + i, Region.PACKET, 0, 2 * i);
        }
        f.load(Type.UL, VALUE, Region.PACKET, 0, 8);
        f.load(Type.C, SELECTOR, Region.PACKET, 0, 15);
    }

    private void pieces(Lambda.Routine callee, int count) {
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(13)) {
                case 0 -> loop();
                case 5 -> stride();
                case 1 -> {
                    Lambda.Label over = f.genlabel();
                    f.branchImmediate(Op.BLT, Type.I, SELECTOR, random.nextInt(256) - 128, over);
                    store();
                    store();
                    f.place(over);
                }
                case 2 -> {
                    f.set(Type.I, COUNTER, random.nextInt(2));
                    f.set(Type.L, 8, place());
                    f.set(Type.L, 9, random.nextInt(200));
                    f.callHost(FILL, 0, COUNTER, 8, 9);
                }
                case 3 -> {
                    if (callee != null) {
                        f.call(callee, VALUE);
                    }
                }
                case 4 -> end();
                default -> {
                    f.binaryImmediate(Op.ADD, Type.UL, VALUE, VALUE, 0x0101);
                    store();
                }
            }
        }
    }

    /** A place near an edge of a line, and inside if anything is. */
    private int place() {
        return Math.max(0, Math.min(size - 1, 64 * random.nextInt(size / 64 + 1) - 9 + random.nextInt(18)));
    }

    private void end() {
        Lambda.Label on = f.genlabel();
        f.branchImmediate(Op.BGT, Type.I, SELECTOR, -100, on);
        switch (random.nextInt(4)) {
            case 0 -> f.callHost(STOP, 0);
            case 1 -> f.binary(Op.DIV, Type.I, 1, 1, 0);
            case 2 -> f.fuelImmediate(1 << 20);
            default -> f.returnRegister(Type.L, SELECTOR);
        }
        f.place(on);
    }

    private void store() {
        Region region = REGIONS.get(random.nextInt(REGIONS.size()));
        List<Type> types = Op.ST.types();
        Type type = types.get(random.nextInt(types.size()));
        int base = 1 + random.nextInt(PLACES);
        switch (region == Region.PACKET ? 3 : random.nextInt(4)) {
            case 0 -> f.store(type, VALUE, region, base, random.nextInt(12) - 6);
            case 1 -> {
                f.set(Type.I, 8, random.nextInt(70) - 35);
                f.storeIndexed(Op.UST, type, VALUE, region, base, 8);
            }
            default -> f.store(type, VALUE, region, 0, region == Region.PACKET ? random.nextInt(9) : place());
        }
    }

    /** Stores some times, each a little further. */
    private void loop() {
        int base = 1 + random.nextInt(PLACES);
        f.set(Type.I, COUNTER, 1 + random.nextInt(30));
        Lambda.Label again = f.genlabel();
        f.place(again);
        store();
        f.binaryImmediate(Op.ADD, Type.L, base, base, random.nextInt(7));
        f.binaryImmediate(Op.SUB, Type.I, COUNTER, COUNTER, 1);
        f.branchImmediate(Op.BGT, Type.I, COUNTER, 0, again);
    }

    /** Stores by a counter up to a limit, as engines know it; now and then one that wraps, or begins behind it. */
    private void stride() {
        boolean far = random.nextInt(10) == 0;
        int start = far
                ? random.nextBoolean() ? random.nextInt() : Integer.MAX_VALUE - random.nextInt(99)
                : random.nextInt(9) == 0 ? -1 - random.nextInt(20) : random.nextInt(40);
        int limit = !far || random.nextInt(3) == 0
                ? start - 20 + random.nextInt(250)
                : random.nextBoolean()
                        ? Integer.MAX_VALUE - random.nextInt(9)
                        : Integer.MIN_VALUE + random.nextInt(250);
        int base = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(PLACES);
        if (far) {
            // So that the first place is inside all the same.
            f.binaryImmediate(Op.SUB, Type.U, 10, base, start & 0xffffffffL);
            base = 10;
        }
        f.set(Type.I, COUNTER, start);
        f.set(Type.I, 8, limit);
        if (random.nextInt(4) == 0) {
            f.conditionalImmediate(Op.CMVLT, Type.I, 11, SELECTOR, 3);
        }
        Lambda.Label again = f.genlabel();
        f.place(again);
        f.fuelImmediate(1);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Region region = REGIONS.get(random.nextInt(REGIONS.size() - 1));
            Type type = Op.ST.types().get(random.nextInt(Op.ST.types().size()));
            if (random.nextInt(3) > 0 || far) {
                f.binary(Op.ADD, random.nextBoolean() ? Type.I : Type.U, 9, base, COUNTER);
                f.binaryImmediate(Op.ADD, Type.U, 9, 9, random.nextInt(5));
                f.store(type, VALUE, region, 9, random.nextInt(30) - 10);
            } else {
                f.storeIndexed(random.nextBoolean() ? Op.ST : Op.UST, type, VALUE, region, COUNTER, base);
            }
        }
        f.binaryImmediate(Op.ADD, random.nextBoolean() ? Type.I : Type.U, COUNTER, COUNTER, 1 + random.nextInt(64));
        if (random.nextBoolean()) {
            f.store(Type.UC, VALUE, Region.STATE, COUNTER, -3);
        }
        Op end = random.nextBoolean() ? Op.BLE : Op.BLT;
        if (random.nextBoolean()) {
            f.branch(end, Type.I, COUNTER, 8, again);
        } else {
            f.branchImmediate(end, Type.I, COUNTER, limit, again);
        }
    }
}
