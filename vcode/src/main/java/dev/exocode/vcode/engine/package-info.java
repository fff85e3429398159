/**
 * What instructions mean, and the interpreter.
 *
 * <p>{@link dev.exocode.vcode.engine.Semantics} is the one definition of arithmetic and comparison; the JVM backend
 * inlines the same and is tested against it. Engines take programs that a verifier has accepted.
 *
 * <p>Source: VCODE paper, table 2; exact widths and shift amounts are ours.
 */
package dev.exocode.vcode.engine;
