package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Origin;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** A random filter and a random packet that it is likely to match, because most values are taken from the packet. */
record Trial(LinkType link, Filter filter, byte[] packet) {
    private static final int MAX_ATOMS = 6;
    private static final long[] FACTORS = {1, 1, 2, 4, 8, 3, 10};

    static Trial random(Random random) {
        LinkType link = LinkType.values()[random.nextInt(LinkType.values().length)];
        byte[] packet = packet(random, link);
        ReferenceEvaluator evaluator = new ReferenceEvaluator(link, packet, packet.length);
        List<Atom> atoms = new ArrayList<>();
        int count = 1 + random.nextInt(MAX_ATOMS);
        while (atoms.size() < count) {
            Atom atom = atom(random, link, evaluator, packet.length);
            evaluator.holds(atom);
            atoms.add(atom);
        }
        // One bit changed where the headers are: what a filter tests beside its values must count, too.
        if (packet.length > 0 && random.nextInt(3) == 0) {
            packet[random.nextInt(Math.min(packet.length, 40))] ^= (byte) (1 << random.nextInt(8));
        }
        return new Trial(link, new Filter(atoms), packet);
    }

    private static Atom atom(Random random, LinkType link, ReferenceEvaluator evaluator, int length) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Atom.Shift(random.nextInt(20), Origin.NONE);
        }
        Operand operand = operand(random, link, evaluator, length);
        long mask = random.nextInt(3) > 0 ? operand.ones() : random.nextLong() & operand.ones();
        if (kind == 1) {
            return new Atom.ShiftBy(amount(random, operand, mask), Origin.NONE);
        }
        OptionalLong there = evaluator.read(operand);
        long value = there.isPresent() && random.nextInt(12) > 0 ? there.getAsLong() : random.nextLong();
        return new Atom.Test(operand, mask, value & mask, Origin.NONE);
    }

    private static Operand operand(Random random, LinkType link, ReferenceEvaluator evaluator, int length) {
        if (link != LinkType.UNKNOWN && random.nextInt(2) == 0) {
            // Fields that the packet has are taken more often.
            for (int tries = 0; tries < 40; tries++) {
                Field field = Field.values()[random.nextInt(Field.values().length)];
                if (link.has(field.layer())) {
                    Operand named = new Operand.Named(field);
                    if (evaluator.read(named).isPresent() || random.nextInt(30) == 0) {
                        return named;
                    }
                }
            }
        }
        int room = (int) Math.max(1, Math.min(length, length - evaluator.base()) + 1);
        int bits = random.nextBoolean() ? 1 + random.nextInt(64) : 8 * (1 + random.nextInt(8));
        return new Operand.Bits(random.nextInt(room), bits);
    }

    /** Mostly small, so that the base stays in the packet. */
    private static Amount amount(Random random, Operand operand, long mask) {
        long factor = FACTORS[random.nextInt(FACTORS.length)];
        long most = random.nextInt(8) == 0 ? Amount.MAX / factor : 31;
        int right = random.nextInt(Math.min(operand.bits(), 24));
        long fit = Long.highestOneBit(most) * 2 - 1;
        long cut = mask & (fit << right);
        if (Amount.exceeds(cut >>> right, factor)) {
            return new Amount(operand, 0, 0, 1);
        }
        return new Amount(operand, cut, cut == 0 ? 0 : right, cut == 0 ? 1 : factor);
    }

    private static byte[] packet(Random random, LinkType link) {
        byte[] packet = new byte[random.nextInt(8) == 0 ? random.nextInt(20) : 20 + random.nextInt(110)];
        random.nextBytes(packet);
        boolean six = random.nextInt(3) == 0;
        int other = random.nextInt(6);
        int type = other == 0 ? 0x0806 : other == 1 ? 0x8100 : six ? 0x86dd : 0x0800;
        int network = link.networkOffset();
        switch (link) {
            case ETHERNET -> put(packet, 12, 2, type);
            case LINUX_SLL -> put(packet, 14, 2, type);
            case LINUX_SLL2 -> put(packet, 0, 2, type);
            case NULL, LOOP -> {
                int family = six ? new int[] {10, 24, 28, 30}[random.nextInt(4)] : 2;
                put(packet, 0, 4, random.nextBoolean() ? family : Integer.reverseBytes(family));
            }
            case RAW, UNKNOWN -> {}
        }
        if (six) {
            put(packet, network, 1, 0x60 | random.nextInt(16));
            put(packet, network + 6, 1, new int[] {6, 17, 58, 0}[random.nextInt(4)]);
        } else {
            put(packet, network, 1, 0x40 | (random.nextBoolean() ? 5 : random.nextInt(16)));
            put(packet, network + 6, 2, random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0x4000);
            put(packet, network + 9, 1, new int[] {6, 17, 1, 2}[random.nextInt(4)]);
        }
        return packet;
    }

    private static void put(byte[] packet, int offset, int bytes, int value) {
        for (int i = 0; i < bytes; i++) {
            if (offset + i < packet.length) {
                packet[offset + i] = (byte) (value >>> 8 * (bytes - 1 - i));
            }
        }
    }

    @Override
    public String toString() {
        return link + ": " + filter + " on " + HexFormat.of().formatHex(packet);
    }
}
