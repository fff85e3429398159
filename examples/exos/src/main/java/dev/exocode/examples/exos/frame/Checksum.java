package dev.exocode.examples.exos.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The Internet checksum. A sum is one of words of 16 bits in ones' complement, 0 to 0xffff, where both of these are zero; a checksum is the
 * complement of a sum. Sums of parts can be added: that is what makes them worth keeping.
 *
 * <p>Source: RFC 1071.
 */
public final class Checksum {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final boolean SWAPPED = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final long LOW = 0xffff_ffffL;

    private Checksum() {}

    /**
     * The sum of bytes, with a zero behind an odd number of them.
     *
     * @param data an array with them
     * @param offset where they begin, which counts as even
     * @param length how many there are
     * @return 0 to 0xffff
     * @throws IndexOutOfBoundsException if they are not all in the array
     */
    public static int sum(byte[] data, int offset, int length) {
        // The order of the bytes in words does not matter to the sum but for the order of its own two (RFC 1071, 2B).
        long sum = 0;
        int at = offset;
        int end = offset + length;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONG.get(data, at);
            sum += (word & LOW) + (word >>> 32);
        }
        int folded = fold(sum);
        if (SWAPPED) {
            folded = swapped(folded);
        }
        long rest = folded;
        for (; at < end - 1; at += 2) {
            rest += Words.u16(data, at);
        }
        if (at < end) {
            rest += (data[at] & 0xff) << 8;
        }
        return fold(rest);
    }

    /**
     * The sum of what stands behind each other.
     *
     * @param first the sum of what stands in front, an even number of bytes
     * @param second the sum of what follows
     * @return 0 to 0xffff
     */
    public static int add(int first, int second) {
        int sum = first + second;
        return (sum & 0xffff) + (sum >>> 16);
    }

    /**
     * What is left of a sum without what stands in front.
     *
     * @param all the sum of all
     * @param first that of what stands in front, an even number of bytes
     * @return the sum of the rest
     */
    public static int subtract(int all, int first) {
        return add(all, ~first & 0xffff);
    }

    /**
     * The sum of the same bytes one place further on.
     *
     * @param sum the sum at an even place
     * @return the sum at an odd place, and the other way round
     */
    public static int swapped(int sum) {
        return (sum & 0xff) << 8 | sum >>> 8;
    }

    /**
     * The checksum of bytes, or 0 if the right one stands among them.
     *
     * @param data an array with them
     * @param offset where they begin
     * @param length how many there are
     * @return 0 to 0xffff
     */
    public static int of(byte[] data, int offset, int length) {
        return ~sum(data, offset, length) & 0xffff;
    }

    /**
     * The sum of what TCP and UDP count of the header of IPv4.
     *
     * @param source the address that the packet is from
     * @param destination the address that it is to
     * @param protocol its protocol
     * @param length how many bytes follow the header of IP
     * @return 0 to 0xffff
     */
    public static int pseudo(int source, int destination, int protocol, int length) {
        return fold((source & LOW) + (destination & LOW) + protocol + length);
    }

    /** Adds what does not fit 16 bits until it does. */
    private static int fold(long sum) {
        long half = (sum & LOW) + (sum >>> 32);
        half = (half & 0xffff) + (half >>> 16);
        half = (half & 0xffff) + (half >>> 16);
        return (int) ((half & 0xffff) + (half >>> 16));
    }
}
