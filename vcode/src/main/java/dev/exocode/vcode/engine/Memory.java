package dev.exocode.vcode.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Loads from and stores to a byte array, in network order (names ending in {@code B}) and in little-endian order
 * ({@code L}); the array's own bounds check stays in place beneath every other.
 *
 * <p>Public only so that generated classes reach it. Being shared by all of them, it is compiled long before they are.
 */
public final class Memory {
    /** 16 bits at an index, in network order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW16B = view(short[].class, ByteOrder.BIG_ENDIAN);

    /** 32 bits at an index, in network order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW32B = view(int[].class, ByteOrder.BIG_ENDIAN);

    /** 64 bits at an index, in network order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW64B = view(long[].class, ByteOrder.BIG_ENDIAN);

    /** 16 bits at an index, in little-endian order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW16L = view(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** 32 bits at an index, in little-endian order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW32L = view(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** 64 bits at an index, in little-endian order, for code that calls the JVM's accessors itself. */
    public static final VarHandle VIEW64L = view(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Below it a loop is as fast. */
    private static final int LEAST_COPIED = 32;

    private Memory() {}

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order);
    }

    /**
     * The sum of a base and an offset, if it is one.
     *
     * @param base any integer
     * @param offset any integer
     * @return the sum, or -1, which is inside no region, where it has more than 64 bits
     */
    public static long place(long base, long offset) {
        long sum = base + offset;
        return ((base ^ sum) & (offset ^ sum)) < 0 ? -1 : sum;
    }

    /**
     * Copies what a loop would copy in all rounds but the last, if that is much and the arrays are two. The loop goes on as long as its counter
     * is, at the end of a round, not above a limit, and all that it copies is inside the arrays.
     *
     * @param from where it copies from
     * @param index of the first byte there
     * @param to where it copies to
     * @param place of the first byte there
     * @param counter in the first round
     * @param limit of the counter
     * @param step by how much the counter grows, which is how much is copied each round
     * @return the counter in the first round that is left, which may be the first of all
     */
    public static int copied(byte[] from, int index, byte[] to, int place, int counter, long limit, int step) {
        long far = limit - counter;
        if (far < LEAST_COPIED || far > Integer.MAX_VALUE || limit > Integer.MAX_VALUE - step || from == to) {
            return counter;
        }
        int bytes = (int) far / step * step;
        System.arraycopy(from, index, to, place, bytes);
        return counter + bytes;
    }

    /**
     * The 16 bits at an index, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value, sign-extended
     */
    public static short load16B(byte[] data, int index) {
        return (short) VIEW16B.get(data, index);
    }

    /**
     * The 32 bits at an index, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static int load32B(byte[] data, int index) {
        return (int) VIEW32B.get(data, index);
    }

    /**
     * The 64 bits at an index, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static long load64B(byte[] data, int index) {
        return (long) VIEW64B.get(data, index);
    }

    /**
     * The 16 bits at an index, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value, sign-extended
     */
    public static short load16L(byte[] data, int index) {
        return (short) VIEW16L.get(data, index);
    }

    /**
     * The 32 bits at an index, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static int load32L(byte[] data, int index) {
        return (int) VIEW32L.get(data, index);
    }

    /**
     * The 64 bits at an index, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @return the value
     */
    public static long load64L(byte[] data, int index) {
        return (long) VIEW64L.get(data, index);
    }

    /**
     * Stores 16 bits, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value the low bits are stored
     */
    public static void store16B(byte[] data, int index, int value) {
        VIEW16B.set(data, index, (short) value);
    }

    /**
     * Stores 32 bits, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value what is stored
     */
    public static void store32B(byte[] data, int index, int value) {
        VIEW32B.set(data, index, value);
    }

    /**
     * Stores 64 bits, in network order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value what is stored
     */
    public static void store64B(byte[] data, int index, long value) {
        VIEW64B.set(data, index, value);
    }

    /**
     * Stores 16 bits, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value the low bits are stored
     */
    public static void store16L(byte[] data, int index, int value) {
        VIEW16L.set(data, index, (short) value);
    }

    /**
     * Stores 32 bits, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value what is stored
     */
    public static void store32L(byte[] data, int index, int value) {
        VIEW32L.set(data, index, value);
    }

    /**
     * Stores 64 bits, in little-endian order.
     *
     * @param data any array
     * @param index of the first byte
     * @param value what is stored
     */
    public static void store64L(byte[] data, int index, long value) {
        VIEW64L.set(data, index, value);
    }
}
