/**
 * What instructions mean, what a loaded program is, and the interpreter.
 *
 * <p>{@link dev.exocode.vcode.engine.Semantics} is the one definition of arithmetic and comparison; the JVM backend
 * inlines the same and is tested against it. A {@link dev.exocode.vcode.engine.Machine} is a program with its memory, fuel and
 * the outcome of its last run; a {@link dev.exocode.vcode.engine.Host} is what it is loaded into.
 *
 * <p>Source: VCODE paper, table 2; exact widths and shift amounts are ours.
 */
package dev.exocode.vcode.engine;
