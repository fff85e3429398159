package dev.exocode.host.kernel;

/**
 * What a kernel has, and how patient it is.
 *
 * @param environments the most environments at a time
 * @param pages how many frames of memory there are
 * @param slices how many places the vector of time slices has
 * @param sliceNanos how long a slice is, in nanoseconds
 * @param timers how many timers there are
 * @param blocks how many blocks of storage there are
 * @param claims the most claims on packets
 * @param reserve so many pages of an environment are never taken by force
 * @param patienceNanos how long an environment has to give up what it is asked for, if nothing else is said, in nanoseconds
 * @param excessSlices an environment that has overrun its slices by more than so many of them, and not made up for it, is destroyed
 */
public record Settings(
        int environments,
        int pages,
        int slices,
        long sliceNanos,
        int timers,
        int blocks,
        int claims,
        int reserve,
        long patienceNanos,
        int excessSlices) {

    /** 4 MiB of memory and as much of storage, 64 slices of 15.625 ms, as Aegis had them, and 50 microseconds to give up a page. */
    public static final Settings USUAL = new Settings(16_384, 1024, 64, 15_625_000, 1024, 1024, 65_536, 5, 50_000, 16);

    /** More pages or blocks do not fit an array. */
    public static final int MOST_PAGES = Integer.MAX_VALUE / Kernel.PAGE_BYTES;

    /**
     * Makes settings.
     *
     * @param environments the most environments
     * @param pages how many frames
     * @param slices how many places
     * @param sliceNanos how long a slice is
     * @param timers how many timers
     * @param blocks how many blocks
     * @param claims the most claims
     * @param reserve how many pages are kept
     * @param patienceNanos how long is waited
     * @param excessSlices how much may be overrun
     * @throws IllegalArgumentException if a number is negative, or larger than numbers of things are
     */
    public Settings {
        require("environments", environments, 1, Kind.MOST - 1);
        require("pages", pages, 0, MOST_PAGES);
        require("slices", slices, 1, Kind.MOST);
        require("sliceNanos", sliceNanos, 1, Long.MAX_VALUE >>> 8);
        require("timers", timers, 0, Kind.MOST);
        require("blocks", blocks, 0, MOST_PAGES);
        require("claims", claims, 0, Kind.MOST - 1);
        require("reserve", reserve, 0, MOST_PAGES);
        require("patienceNanos", patienceNanos, 0, Long.MAX_VALUE >>> 8);
        require("excessSlices", excessSlices, 0, 1 << 20);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + "=" + value + " is not in " + least + ".." + most);
        }
    }

    /** How many numbers there are of a kind. */
    int numbers(Kind kind) {
        return switch (kind) {
            case PAGE -> pages;
            case SLICE -> slices;
            case TIMER -> timers;
            case BLOCK -> blocks;
            case PORT -> 2 << Character.SIZE;
            case CLAIM -> claims;
        };
    }

    /**
     * The same with other amounts of memory.
     *
     * @param otherPages how many frames of memory
     * @param otherReserve so many of an environment are never taken by force
     * @return settings
     */
    public Settings withPages(int otherPages, int otherReserve) {
        return new Settings(
                environments,
                otherPages,
                slices,
                sliceNanos,
                timers,
                blocks,
                claims,
                otherReserve,
                patienceNanos,
                excessSlices);
    }

    /**
     * The same with another vector of slices.
     *
     * @param otherSlices how many places it has
     * @param otherNanos how long a slice is, in nanoseconds
     * @return settings
     */
    public Settings withSlices(int otherSlices, long otherNanos) {
        return new Settings(
                environments,
                pages,
                otherSlices,
                otherNanos,
                timers,
                blocks,
                claims,
                reserve,
                patienceNanos,
                excessSlices);
    }
}
