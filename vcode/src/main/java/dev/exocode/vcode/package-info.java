/**
 * The instruction set: types, regions, operations, instructions and programs, and {@link dev.exocode.vcode.Lambda}, the
 * client's way of writing one.
 *
 * <p>{@link dev.exocode.vcode.Op} is the one table; assembler, codec, engines and verifier derive from it or switch
 * over it exhaustively. Everything here is immutable but {@code Lambda}, and knows nothing of who reads it.
 *
 * <p>Source: the VCODE paper (PLDI 1996) for the model, names and types; segmented memory and the encoding are ours.
 */
package dev.exocode.vcode;
