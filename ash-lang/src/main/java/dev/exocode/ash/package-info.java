/**
 * The language of message handlers: source text to typed handler to VCODE.
 *
 * <p>The way of a handler: {@code Syntax} (ANTLR, and everything that could overflow it), {@code Checker} (names, types, ranges,
 * flow; makes a tree of {@code Statement} and {@code Expression}), {@code Lowering} (instructions). Callers use {@link
 * dev.exocode.ash.AshCompiler} and get a {@link dev.exocode.ash.Handler}.
 *
 * <p>What keeps a handler safe is proved of its bytes by the verifier, which knows nothing of this package. The compiler's part is that
 * proofs are found: a cursor is a place that is never behind its end, and each take asks what is left before it reads; an index is
 * compared before it is used, unless its type says enough; a loop has a bound. Where one of these fails a run ends: with the outcome that
 * the handler names for lacking bytes, or as an abort that undoes what was written.
 *
 * <p>Header views are those of the protocols that filters name, see {@link dev.exocode.dpf.Header}.
 *
 * <p>Source: ours; the abilities are those of the ASH paper (SIGCOMM 1996).
 */
package dev.exocode.ash;
