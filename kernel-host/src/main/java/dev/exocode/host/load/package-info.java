/**
 * From a file that somebody handed in to a program that may run: read, compile if it is a source, encode, verify, load.
 *
 * <p>Everything goes through {@link dev.exocode.verifier.Verifier} as bytes, whoever made it; an
 * {@link dev.exocode.host.load.Engine} takes nothing but a verifier's acceptance.
 *
 * <p>Source: ours.
 */
package dev.exocode.host.load;
