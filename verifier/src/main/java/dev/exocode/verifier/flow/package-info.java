/**
 * Where control can go in a program, its loops, and invariants that hold at their heads.
 *
 * <p>{@link dev.exocode.verifier.flow.Loops} finds the order in which instructions are best looked at;
 * {@link dev.exocode.verifier.flow.Inference} finds {@link dev.exocode.verifier.flow.Invariants} in that order. What
 * inference finds need not be right: it is checked anew, see {@link dev.exocode.verifier.Verifier}. The order of loops need not
 * be for memory to be safe, but what is counted along it, returns and fuel, is as right as it.
 *
 * <p>Sources: the weak topological order is Bourdoncle's (1993).
 */
package dev.exocode.verifier.flow;
