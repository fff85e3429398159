package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.Checksum;
import java.util.Objects;

/**
 * Bytes that are sent many times, by many connections, and again where they were lost: they stand here once, with sums from which that of any part of
 * them is found without looking at more than {@value #BLOCK} bytes at either end. Never changes, and is for any thread.
 *
 * <p>Source: Cheetah (SOSP 1997, section 7.3), which kept checksums with the files of its cache and retransmitted from there.
 */
public final class Payload {
    /** There is a sum for so many bytes. */
    static final int BLOCK = 64;

    private final byte[] data;

    /** The sum of all bytes in front of each block. */
    private final char[] sums;

    private Payload(byte[] data) {
        this.data = data;
        this.sums = new char[data.length / BLOCK + 1];
        int sum = 0;
        for (int block = 1; block < sums.length; block++) {
            sum = Checksum.add(sum, Checksum.sum(data, (block - 1) * BLOCK, BLOCK));
            sums[block] = (char) sum;
        }
    }

    /**
     * Keeps bytes.
     *
     * @param parts what stands behind each other, as headers and a file do; copied once
     * @return all of them, with their sums
     */
    public static Payload of(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Payload(all);
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int length() {
        return data.length;
    }

    /**
     * The sum of a part, as if it began at an even place.
     *
     * @param offset where it begins
     * @param length how many bytes it has
     * @return as of {@link Checksum#sum}
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public int sum(int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        int sum = Checksum.subtract(before(offset + length), before(offset));
        return (offset & 1) == 0 ? sum : Checksum.swapped(sum);
    }

    /** The sum of all bytes in front of a place, each where it stands. */
    private int before(int offset) {
        int block = offset / BLOCK;
        return Checksum.add(sums[block], Checksum.sum(data, block * BLOCK, offset - block * BLOCK));
    }

    /**
     * Copies a part.
     *
     * @param offset where it begins
     * @param into where to
     * @param at where it begins there
     * @param length how many bytes it has
     * @throws IndexOutOfBoundsException if there is no such part, or no room
     */
    public void copy(int offset, byte[] into, int at, int length) {
        System.arraycopy(data, offset, into, at, length);
    }
}
