package dev.exocode.host.kernel;

import java.util.List;

/**
 * An entry of a repossession vector: something that was taken from its environment by force.
 *
 * @param kind what it was
 * @param number which one
 * @param nanos when, by the clock of the kernel
 * @param savedIn the blocks, which the environment had preloaded for that, where what it held is now, in order; none if it held nothing or
 *     there were not enough such blocks
 * @param bytes how much it held
 */
public record Repossessed(Kind kind, int number, long nanos, List<Integer> savedIn, int bytes) {}
