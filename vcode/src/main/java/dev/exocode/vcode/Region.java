package dev.exocode.vcode;

import java.nio.ByteOrder;

/**
 * A segment of memory that a program may declare and then name in its loads and stores.
 *
 * <p>Registers hold only integers; a load names its region and gives an offset into it, so there is no pointer to
 * forge, leak or confuse. Offsets are bytes from the region's start; no alignment is ever required. What holds messages
 * is in network byte order, the program's own data in little-endian order, whatever the machine.
 *
 * <p>Source: ours (segmented memory instead of VCODE's flat one). Codes are part of the binary format and never reused.
 */
public enum Region {
    /** The message being looked at: as long as was captured, read-only unless the program declares to write it. */
    PACKET(1, "packet", ByteOrder.BIG_ENDIAN),
    /** Memory granted by the host for as long as the grant stands. */
    USER(2, "user", ByteOrder.LITTLE_ENDIAN),
    /** The program's own memory, kept from run to run. */
    STATE(3, "state", ByteOrder.LITTLE_ENDIAN),
    /** The program's own memory, zero at the start of each run. */
    SCRATCH(4, "scratch", ByteOrder.LITTLE_ENDIAN),
    /** A message being built, zero at the start of each run. */
    OUT(5, "out", ByteOrder.BIG_ENDIAN),
    /** The locals of one activation of a function, zero at its start; as long as the function declares. */
    LOCAL(6, "local", ByteOrder.LITTLE_ENDIAN),
    /** The constants that the program brings, see {@link Data}: the same bytes in every run, never stored to. */
    DATA(7, "data", ByteOrder.LITTLE_ENDIAN);

    private final int code;
    private final String word;
    private final ByteOrder order;

    Region(int code, String word, ByteOrder order) {
        this.code = code;
        this.word = word;
        this.order = order;
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

    /**
     * The order of bytes of values in memory.
     *
     * @return big-endian for messages, little-endian for data
     */
    public ByteOrder order() {
        return order;
    }

    /**
     * Whether the region has the size that its declaration says, no more and no less.
     *
     * @return false for {@link #PACKET} and {@link #USER}, whose lengths are known when a run begins
     */
    public boolean fixed() {
        return this != PACKET && this != USER;
    }
}
