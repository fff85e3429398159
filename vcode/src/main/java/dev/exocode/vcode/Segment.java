package dev.exocode.vcode;

/**
 * A region as a program declares it.
 *
 * @param region which; not {@link Region#LOCAL}, which a {@link Function} declares
 * @param writable whether the program may store to it: {@link Region#PACKET} if declared so, {@link Region#DATA} never, every
 *     other region always
 * @param bytes its size, 0 to {@link #MAX_BYTES}; of {@link Region#USER} the least that the host must grant; 0 for
 *     {@link Region#PACKET}; of {@link Region#DATA} that of the program's {@link Data}
 */
public record Segment(Region region, boolean writable, int bytes) {

    /** The largest size that can be declared, but of {@link Region#DATA}, see {@link Data#MAX_BYTES}. */
    public static final int MAX_BYTES = 1 << 24;

    /**
     * Makes a declaration.
     *
     * @param region which region
     * @param writable whether stores are declared
     * @param bytes its size
     * @throws IllegalArgumentException if the parts do not go together: a bug of the caller
     */
    public Segment {
        if (!isPossible(region, writable, bytes)) {
            throw new IllegalArgumentException(
                    region == Region.PACKET
                            ? "a packet has no declared size, not " + bytes
                            : "a region is writable, or data and not, has 0 to " + MAX_BYTES + " bytes, or "
                                    + Data.MAX_BYTES + " of data, and is not of a function, not " + region + " "
                                    + bytes);
        }
    }

    /**
     * Whether a region can be declared so.
     *
     * @param region any region
     * @param writable whether stores are declared
     * @param bytes any size
     * @return true if the constructor takes it
     */
    public static boolean isPossible(Region region, boolean writable, int bytes) {
        return switch (region) {
            case PACKET -> bytes == 0;
            case USER, STATE, SCRATCH, OUT -> writable && bytes >= 0 && bytes <= MAX_BYTES;
            case LOCAL -> false;
            case DATA -> !writable && bytes >= 0 && bytes <= Data.MAX_BYTES;
        };
    }

    /**
     * A packet that is only read.
     *
     * @return the declaration
     */
    public static Segment packet() {
        return new Segment(Region.PACKET, false, 0);
    }

    /**
     * The constants of a program.
     *
     * @param bytes how many, at most {@link Data#MAX_BYTES}
     * @return the declaration
     */
    public static Segment data(int bytes) {
        return new Segment(Region.DATA, false, bytes);
    }

    /**
     * A region that is read and written.
     *
     * @param region one of the others
     * @param bytes its size, or the least size of what is granted
     * @return the declaration
     */
    public static Segment of(Region region, int bytes) {
        return new Segment(region, true, bytes);
    }
}
