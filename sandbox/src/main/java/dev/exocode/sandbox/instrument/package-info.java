/**
 * Puts checks and charges into programs, where the verifier left something open, and has them verified again.
 *
 * <p>{@link dev.exocode.sandbox.instrument.Instrumenter} is the way in. It is not trusted: what it makes is bytes like any
 * others, and nothing is accepted but by the verifier.
 *
 * <p>Source: Wahbe, Lucco, Anderson and Graham, "Efficient software-based fault isolation" (1993), for masks; verifying what a
 * rewriter made is as old as proof-carrying code (Necula, 1997).
 */
package dev.exocode.sandbox.instrument;
