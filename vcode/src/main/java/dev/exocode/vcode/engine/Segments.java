package dev.exocode.vcode.engine;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;

/** Where the regions of a run are: for each an array, where it begins in it, and its length, by the region's ordinal. */
final class Segments {
    final byte[][] arrays = new byte[Region.values().length][];
    final int[] starts = new int[arrays.length];
    final int[] lengths = new int[arrays.length];

    /** Puts a region somewhere. */
    void place(Region region, byte[] array, int start, int length) {
        int i = region.ordinal();
        arrays[i] = array;
        starts[i] = start;
        lengths[i] = length;
    }

    /**
     * Where a value is.
     *
     * @param region its region
     * @param bytes its width
     * @param a one part of its offset, signed
     * @param b the other
     * @return the index of its first byte in the region's array, or -1 if it is not wholly inside the region
     */
    int index(Region region, int bytes, long a, long b) {
        int i = region.ordinal();
        long offset = a + b;
        // A sum that wraps is negative, or is of two negative numbers; and nothing is added to it.
        return (offset | a & b) < 0 || offset > (long) lengths[i] - bytes ? -1 : starts[i] + (int) offset;
    }

    /** The value of a type at an index that is inside, in the region's byte order. */
    long load(Region region, Type type, int index) {
        byte[] array = arrays[region.ordinal()];
        boolean big = region.order() == ByteOrder.BIG_ENDIAN;
        return type.wrap(
                switch (type.bytes()) {
                    case 1 -> array[index];
                    case 2 -> big ? Memory.load16B(array, index) : Memory.load16L(array, index);
                    case 4 -> big ? Memory.load32B(array, index) : Memory.load32L(array, index);
                    default -> big ? Memory.load64B(array, index) : Memory.load64L(array, index);
                });
    }

    /** Stores the low bits of a value at an index that is inside, in the region's byte order. */
    void store(Region region, Type type, int index, long value) {
        byte[] array = arrays[region.ordinal()];
        boolean big = region.order() == ByteOrder.BIG_ENDIAN;
        switch (type.bytes()) {
            case 1 -> array[index] = (byte) value;
            case 2 -> {
                if (big) {
                    Memory.store16B(array, index, (int) value);
                } else {
                    Memory.store16L(array, index, (int) value);
                }
            }
            case 4 -> {
                if (big) {
                    Memory.store32B(array, index, (int) value);
                } else {
                    Memory.store32L(array, index, (int) value);
                }
            }
            default -> {
                if (big) {
                    Memory.store64B(array, index, value);
                } else {
                    Memory.store64L(array, index, value);
                }
            }
        }
    }
}
