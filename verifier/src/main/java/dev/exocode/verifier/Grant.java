package dev.exocode.verifier;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;

/**
 * What a program may do with a region.
 *
 * @param readable whether it may declare the region, load from it and ask its length
 * @param writable whether it may store to it, which it may only if it may load from it
 * @param bytes the most that it may declare, of {@link Region#LOCAL} in each function; 0 for {@link Region#PACKET}, which has
 *     no declared size, and if nothing is granted
 */
public record Grant(boolean readable, boolean writable, int bytes) {

    /** The region may not be declared. */
    public static final Grant NONE = new Grant(false, false, 0);

    /**
     * Makes a grant.
     *
     * @param readable whether loads are granted
     * @param writable whether stores are granted
     * @param bytes the most bytes
     * @throws IllegalArgumentException if stores or bytes are granted without loads, or the bytes are of no region: a bug
     *     of the caller
     */
    public Grant {
        if (!readable && (writable || bytes != 0) || bytes < 0 || bytes > Segment.MAX_BYTES) {
            throw new IllegalArgumentException("a grant is to read, perhaps also to write, 0 to " + Segment.MAX_BYTES
                    + " bytes, or of nothing at all, not readable=" + readable + " writable=" + writable + " bytes="
                    + bytes);
        }
    }

    /**
     * As much of a region as the format allows.
     *
     * @param region any region
     * @return loads of {@link #mostBytes}, and stores, which {@link Region#DATA} has none of
     */
    public static Grant all(Region region) {
        return new Grant(true, region != Region.DATA, mostBytes(region));
    }

    /**
     * The most bytes of a region that a program can declare.
     *
     * @param region any region
     * @return 0 for {@link Region#PACKET}
     */
    public static int mostBytes(Region region) {
        return switch (region) {
            case PACKET -> 0;
            case USER, STATE, SCRATCH, OUT -> Segment.MAX_BYTES;
            case LOCAL -> Function.MAX_LOCAL_BYTES;
            case DATA -> Data.MAX_BYTES;
        };
    }
}
