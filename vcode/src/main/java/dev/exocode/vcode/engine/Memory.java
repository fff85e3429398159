package dev.exocode.vcode.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Loads from a byte array in network order; the array's own bounds check stays in place beneath the verifier's proof.
 *
 * <p>Public only so that generated classes reach it.
 */
public final class Memory {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Memory() {}

    /**
     * The 16 bits at an index.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value, sign-extended
     */
    public static short load16(byte[] data, int index) {
        return (short) SHORT.get(data, index);
    }

    /**
     * The 32 bits at an index.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static int load32(byte[] data, int index) {
        return (int) INT.get(data, index);
    }

    /**
     * The 64 bits at an index.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static long load64(byte[] data, int index) {
        return (long) LONG.get(data, index);
    }
}
