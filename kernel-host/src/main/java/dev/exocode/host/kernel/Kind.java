package dev.exocode.host.kernel;

import java.util.Locale;

/** The kinds of things that a kernel shares out. Each thing has a number among those of its kind, and one owner or none. */
public enum Kind {
    /** A frame of physical memory of {@link Kernel#PAGE_BYTES} bytes. */
    PAGE,
    /** A place in the vector of time slices. */
    SLICE,
    /** A timer that fires once. */
    TIMER,
    /** A block of storage of {@link Kernel#PAGE_BYTES} bytes. */
    BLOCK,
    /** A port of UDP, or with 65,536 added of TCP. */
    PORT,
    /** A claim on packets: a filter in the demultiplexer. */
    CLAIM;

    static final int NUMBER_BYTES = 3;

    /** One more than the largest number that a name has room for. */
    static final int MOST = 1 << (Byte.SIZE * NUMBER_BYTES);

    /**
     * How it is called.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many of them are called.
     *
     * @param count how many
     * @return the number and the word, as in {@code 1 page} and {@code 2 pages}
     */
    public String count(long count) {
        return count + " " + word() + (count == 1 ? "" : "s");
    }
}
