package dev.exocode.host.capability;

/**
 * What a capability is for: a path of up to {@value #MOST_BYTES} bytes. One name dominates another if it is that one or stands above it;
 * the empty name dominates all. Names are ordered so that those that one dominates stand right behind it.
 *
 * @param bits the bytes, the first one highest, with zeros behind the last
 * @param length how many there are
 */
public record Name(long bits, int length) implements Comparable<Name> {
    /** The most bytes of a name. */
    public static final int MOST_BYTES = 7;

    private static final int NUMBER_BYTES = 3;

    /** The empty name, which dominates all others. */
    public static final Name ROOT = new Name(0, 0);

    /**
     * Makes a name.
     *
     * @param bits its bytes
     * @param length how many
     * @throws IllegalArgumentException if there are too many, or something stands behind the last
     */
    public Name {
        if (length < 0 || length > MOST_BYTES || (bits & ~mask(length)) != 0) {
            throw new IllegalArgumentException("no name: " + Long.toHexString(bits) + " of " + length + " bytes");
        }
    }

    private static long mask(int length) {
        return length == 0 ? 0 : -1L << (Long.SIZE - Byte.SIZE * length);
    }

    /**
     * A name beneath this one.
     *
     * @param number what follows
     * @param bytes how many bytes it takes, 1 to 4
     * @return the name
     * @throws IllegalArgumentException if it would be too long, or the number does not fit
     */
    public Name then(int number, int bytes) {
        if (bytes < 1 || bytes > Integer.BYTES || Integer.toUnsignedLong(number) >>> (Byte.SIZE * bytes) != 0) {
            throw new IllegalArgumentException(number + " does not fit " + bytes + " bytes");
        }
        int end = length + bytes;
        if (end > MOST_BYTES) {
            throw new IllegalArgumentException("a name of " + end + " bytes");
        }
        return new Name(bits | Integer.toUnsignedLong(number) << (Long.SIZE - Byte.SIZE * end), end);
    }

    /**
     * The end of all that this name dominates: those are what stands between the two, both among them.
     *
     * @return the last of them, in their order
     */
    public Name last() {
        return new Name(bits | -0x100L >>> (Byte.SIZE * length) & -0x100L, MOST_BYTES);
    }

    /**
     * A number of three bytes in a name.
     *
     * @param from where it begins
     * @return the number; 0 where the name is shorter
     */
    public int number(int from) {
        return length < from + NUMBER_BYTES
                ? 0
                : (int) (bits << Byte.SIZE * from >>> Long.SIZE - Byte.SIZE * NUMBER_BYTES);
    }

    /**
     * A byte of a name.
     *
     * @param at which, from 0
     * @return 0 to 255; 0 where the name is shorter
     */
    public int part(int at) {
        return (int) (bits << Byte.SIZE * at >>> Long.SIZE - Byte.SIZE);
    }

    /**
     * The beginning of this name.
     *
     * @param bytes how many bytes are kept, 0 to {@link #length}
     * @return a name that dominates this one
     */
    public Name first(int bytes) {
        return bytes >= length ? this : new Name(bits & mask(bytes), bytes);
    }

    /**
     * Whether this name is another one, or stands above it.
     *
     * @param other the other one
     * @return whether it begins with this one
     */
    public boolean dominates(Name other) {
        return length <= other.length && (other.bits & mask(length)) == bits;
    }

    @Override
    public int compareTo(Name other) {
        int order = Long.compareUnsigned(bits, other.bits);
        return order != 0 ? order : Integer.compare(length, other.length);
    }

    /** The bytes in decimal, with dots between them; {@code root} for the empty name. */
    @Override
    public String toString() {
        if (length == 0) {
            return "root";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ".").append(bits >>> (Long.SIZE - Byte.SIZE * (i + 1)) & 0xff);
        }
        return text.toString();
    }
}
