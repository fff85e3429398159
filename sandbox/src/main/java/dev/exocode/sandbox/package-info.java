/**
 * Runs strangers' programs: what the verifier could not prove is checked by instructions put into the program, what runs too
 * long is stopped, and what a run that was stopped has written is undone.
 *
 * <p>{@link dev.exocode.sandbox.Sandbox} is the way in; it loads a {@link dev.exocode.sandbox.Guest}.
 * {@link dev.exocode.sandbox.Instrumenter} puts in checks and is not trusted: what it makes is bytes like any others, accepted
 * by the verifier or not.
 *
 * <p>Source: Wahbe, Lucco, Anderson and Graham, "Efficient software-based fault isolation" (1993), for rewriting and masks; the
 * ASH papers for involuntary aborts; that rewritten code is verified anew is as old as proof-carrying code (Necula, 1997);
 * undoing is ours.
 */
package dev.exocode.sandbox;
