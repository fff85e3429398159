package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** Sorts packets into classes: conditions inside conditions, booleans in variables, a result of 64 bits. */
public final class Classes {
    private Classes() {}

    static long classify(Packet packet) {
        int length = packet.length();
        boolean tiny = length < 8;
        if (tiny) {
            return -1L - length;
        }
        boolean odd = (packet.u8(0) & 1) != 0;
        boolean even = !odd;
        boolean small = packet.i16(2) < packet.u16(4) && packet.i8(6) >= -5 || packet.u8(7) == 0;
        boolean same = odd == small;
        long base = same ? 1L << 40 : small ? 100 : Integer.MIN_VALUE;
        int extra = odd ^ small ? even ? 1 : 2 : length > 64 | even ? 3 : 4;
        return base + extra * (long) packet.i32(0);
    }
}
