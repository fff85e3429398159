package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Out;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;

/** Every kind of integer and operator, assigned, cast and counted up; divisors may be zero and loads outside. */
public final class Numbers {
    private Numbers() {}

    static long mix(Packet packet, @Size(64) Out out) {
        byte b = (byte) packet.u8(0);
        short s = (short) (b * packet.u16(1));
        char c = (char) (s + b);
        int i = packet.i32(3);
        long l = packet.i64(packet.u8(7) & 15);
        b += s;
        s >>= 3;
        c *= 7;
        c++;
        i = i++ + ++i;
        i -= i-- << b;
        l ^= l << i | l >>> s & ~l >> 7;
        l = -l + (l - i) * 31 - -i;
        int j = i;
        int k = j = (i >>> b) + (i >> 31);
        out.i8(0, b);
        out.i16(2, s);
        out.u16(4, c);
        out.i32(8, i / (b == 3 ? 1 : b));
        out.u32(12, l % (k | 1));
        out.i64(16, l / (i == 0 ? packet.u8(8) : i));
        out.u8(24, Math.abs(i) > Math.abs(l) ? 1 : 0);
        out.i32(28, Byte.toUnsignedInt(b) + Short.toUnsignedInt(s) + Integer.sum(j, k));
        out.i64(32, Byte.toUnsignedLong(b) - Short.toUnsignedLong(s) + Long.compare(l, i));
        out.i16(40, Short.reverseBytes(s));
        out.u16(42, Character.reverseBytes(c));
        out.u8(44, Long.compare(l, 5) + 2 * Integer.compare(i, j));
        out.i64(48, (long) (int) l + (char) l + (byte) l + (short) l + (i & 0xffffffffL));
        return Long.max(l, Math.min(i, 1000)) + (i % 10 == 0 ? 10 : Integer.max(i, j) & 0x7fff_ffffL);
    }
}
