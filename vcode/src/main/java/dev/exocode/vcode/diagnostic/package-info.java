/**
 * The one form of message: what a guest, a user or a file did wrong, as a value with a code, a position and numbers.
 *
 * <p>Every module keeps an append-only enum of {@link dev.exocode.vcode.diagnostic.Code}; every phase answers with a
 * {@link dev.exocode.vcode.diagnostic.Result}. Everything here is immutable but
 * {@link dev.exocode.vcode.diagnostic.Diagnostics}, the collector of one phase.
 *
 * <p>Source: ours.
 */
package dev.exocode.vcode.diagnostic;
