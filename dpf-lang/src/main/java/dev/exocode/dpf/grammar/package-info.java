/**
 * The lexer and parser that ANTLR generates from {@code Dpf.g4}: words and precedence of the language, nothing more.
 *
 * <p>For {@code dev.exocode.dpf} only. Public because generated code is; no part of what the module promises.
 *
 * <p>Source: ours.
 */
package dev.exocode.dpf.grammar;
