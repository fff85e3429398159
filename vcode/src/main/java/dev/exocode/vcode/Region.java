package dev.exocode.vcode;

/**
 * A segment of memory that a program may declare and then name in its loads.
 *
 * <p>Registers hold only integers; a load names its region and gives an offset into it, so there is no pointer to
 * forge, leak or confuse. Offsets are bytes from the region's start.
 *
 * <p>Source: ours (segmented memory instead of VCODE's flat one). Codes are part of the binary format and never reused;
 * 2 to 5 are kept for {@code user}, {@code state}, {@code scratch} and {@code out}.
 */
public enum Region {
    /** The message being looked at: read-only, network byte order, as long as was captured. */
    PACKET(1, "packet");

    private final int code;
    private final String word;

    Region(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /**
     * The number of this region in the binary format.
     *
     * @return 1 to 15, stable; 0 means no region
     */
    public int code() {
        return code;
    }

    /**
     * The name of this region in assembly text.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }
}
