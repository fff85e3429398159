/**
 * The lexer and parser that ANTLR generates from {@code Ash.g4}: words, precedence and statements of the language, nothing more.
 *
 * <p>For {@code dev.exocode.ash} only. Public because generated code is; no part of what the module promises.
 *
 * <p>Source: ours.
 */
package dev.exocode.ash.grammar;
