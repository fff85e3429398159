/**
 * Decides from the bytes of a program, and nothing else, whether it may run.
 *
 * <p>{@link dev.exocode.verifier.Verifier} is the way in; it answers with a {@link dev.exocode.verifier.Verdict}.
 * Obligations (what must hold) are separate from transfer functions (what is known). No compiler is trusted, and no
 * program is run. What is found in {@code flow} to hold is checked here, in one pass, by what {@code domain} knows. Work is
 * linear in the program's size.
 *
 * <p>Source: ours; abstract interpretation, with invariants found first and established after, as in certified
 * analyses (Albert, Puebla, Hermenegildo: abstraction-carrying code).
 */
package dev.exocode.verifier;
