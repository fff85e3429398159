package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** Spreads flows over workers by a hash: numbers without a sign, products, rotations. */
public final class Flows {
    private static final int PRIME = 0x9e3779b1;

    private Flows() {}

    static int worker(Packet packet) {
        if (packet.length() < 24) {
            return Integer.MIN_VALUE;
        }
        int hash = 17;
        for (int at = 0; at < 24; at += 4) {
            hash = Integer.rotateLeft(hash ^ packet.i32(at) * PRIME, 13) + at;
        }
        long wide = Long.rotateRight(packet.i64(8) ^ Integer.toUnsignedLong(hash), hash);
        hash ^= (int) (wide >>> 17) + Long.reverseBytes(wide) % 1_000_003L > 5 ? Integer.reverseBytes(hash) : ~hash;
        int among = Integer.compareUnsigned(hash, packet.i32(4)) < 0 ? 7 : 16;
        int quotient = Integer.divideUnsigned(hash, among);
        return Integer.remainderUnsigned(hash, among)
                + (int) Long.divideUnsigned(wide, 12_345)
                + (int) Long.remainderUnsigned(wide, -3)
                + Integer.compare(quotient, hash)
                + (Long.compareUnsigned(wide, quotient) > 0 ? 1 : 0)
                + (int) Math.multiplyHigh(wide, wide);
    }
}
