package dev.exocode.examples.exos.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in arrays as networks have them, the highest byte first. */
final class Words {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static int u8(byte[] data, int at) {
        return data[at] & 0xff;
    }

    static int u16(byte[] data, int at) {
        return (short) SHORT.get(data, at) & 0xffff;
    }

    static int i32(byte[] data, int at) {
        return (int) INT.get(data, at);
    }

    static long u48(byte[] data, int at) {
        return (long) u16(data, at) << 32 | i32(data, at + 2) & 0xffff_ffffL;
    }

    static void put8(byte[] data, int at, int value) {
        data[at] = (byte) value;
    }

    static void put16(byte[] data, int at, int value) {
        SHORT.set(data, at, (short) value);
    }

    static void put32(byte[] data, int at, int value) {
        INT.set(data, at, value);
    }

    static void put48(byte[] data, int at, long value) {
        put16(data, at, (int) (value >>> 32));
        put32(data, at + 2, (int) value);
    }
}
