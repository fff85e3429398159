package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** Functions of several parameters and results, called inside each other; many variables at a time. */
public final class Pairs {
    private Pairs() {}

    static long sum(Packet packet) {
        if (packet.length() < 32) {
            return 0;
        }
        long a = packet.u32(0);
        long b = packet.u32(4);
        int c = packet.u16(8);
        int d = packet.u16(10);
        int e = packet.u8(12);
        int f = packet.u8(13);
        long g = packet.i64(16);
        long h = packet.i64(24);
        long first = pick(a > b, a, pick(positive((byte) e), b, mixed(packet, 14, c, g)));
        long second = pick(positive((byte) f), mixed(packet, 12, d, h), first);
        return first * 3 + second * 5 + a + b + c + d + e + f + g + h;
    }

    private static long pick(boolean condition, long yes, long no) {
        return condition ? yes : no;
    }

    private static boolean positive(byte value) {
        return value > 0;
    }

    private static long mixed(Packet packet, int at, int plus, long times) {
        return (packet.u16(at) + (short) plus) * times;
    }
}
