package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;

/** A word of 64 bits that the kernel lets a predicate look at, see {@link Environment#sleep}. */
public sealed interface Exposed {

    /** Nanoseconds of the kernel's clock, which is no secret. */
    record Clock() implements Exposed {}

    /** How many interrupts the environment would be told at its next slice. */
    record Untold() implements Exposed {}

    /**
     * How many packets have been written to a ring.
     *
     * @param ring a ring of the environment
     */
    record Arrived(PacketRing ring) implements Exposed {}

    /**
     * When a timer fires, by the kernel's clock; 2^63 - 1 if it is not set.
     *
     * @param timer its number
     * @param shown what allows reading it
     */
    record TimerTime(int timer, Capability shown) implements Exposed {}

    /**
     * A little-endian word in a page.
     *
     * @param page the number of the page
     * @param offset of its first byte, 0 to {@link Kernel#PAGE_BYTES} - 8
     * @param shown what allows reading the page
     */
    record InPage(int page, int offset, Capability shown) implements Exposed {}
}
