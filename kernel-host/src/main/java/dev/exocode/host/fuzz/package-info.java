/**
 * What the host adds to fuzzing: hostile filters and hostile captures, which the sandbox does not know of.
 *
 * <p>Used by the command line. Both fronts are stateless, and say that a value of their own came out or throw.
 */
package dev.exocode.host.fuzz;
