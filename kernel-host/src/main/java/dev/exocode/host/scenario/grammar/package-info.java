/**
 * The lexer and parser that ANTLR generates from {@code Scenario.g4}: words of the language, nothing more.
 *
 * <p>For {@code dev.exocode.host.scenario} only. Public because generated code is; no part of what the module promises.
 *
 * <p>Source: ours.
 */
package dev.exocode.host.scenario.grammar;
