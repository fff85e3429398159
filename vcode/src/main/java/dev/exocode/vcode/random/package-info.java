/**
 * Random programs from the instruction table, for tests and fuzzing, of this library's own parts and of hosts that embed it.
 *
 * <p>Whatever is drawn is determined by the numbers it is drawn from. Source: ours; that a program grows from a list that
 * shrinks piece by piece is from property testing (Claessen and Hughes, "QuickCheck", 2000).
 */
package dev.exocode.vcode.random;
