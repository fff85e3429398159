package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;

/**
 * What an environment got.
 *
 * @param kind what it is
 * @param number which one: its physical name
 * @param capability what allows everything with it, for the environment alone
 */
public record Holding(Kind kind, int number, Capability capability) {}
