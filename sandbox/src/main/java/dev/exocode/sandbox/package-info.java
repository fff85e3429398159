/**
 * Runs strangers' programs: what the verifier could not prove is checked by instructions put into the program, what runs too
 * long is stopped, and what a run that was stopped has written is undone.
 *
 * <p>Source: Wahbe and others, "Efficient software-based fault isolation" (1993), for rewriting; the ASH papers for involuntary
 * aborts; that rewritten code is verified anew, and undoing, are ours.
 */
package dev.exocode.sandbox;
