/**
 * Where control can go in a program, its loops, and invariants that hold at their heads.
 *
 * <p>{@link dev.exocode.verifier.flow.Loops} finds the order in which instructions are best looked at;
 * {@link dev.exocode.verifier.flow.Inference} finds {@link dev.exocode.verifier.flow.Invariants} in that order. Neither has
 * to be right for the verifier to be sound: what they find is checked anew, see {@link dev.exocode.verifier.Verifier}.
 *
 * <p>Sources: the weak topological order is Bourdoncle's (1993).
 */
package dev.exocode.verifier.flow;
