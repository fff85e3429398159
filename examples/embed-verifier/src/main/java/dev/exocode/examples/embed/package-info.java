/**
 * An event bus that lets strangers bring their own handlers, and knows of Exocode the verifier and VCODE alone.
 *
 * <p>{@link dev.exocode.examples.embed.Loader} is what others would copy: bytes in, a machine or messages out. What
 * handlers may do is said once, in {@code handlers.policy}; {@link dev.exocode.examples.embed.Calls} is what the bus does
 * for them. The rest is a bus as anyone has one: {@link dev.exocode.examples.embed.Bus} delivers events, {@link
 * dev.exocode.examples.embed.EventLoop} takes them from the network, on one thread.
 *
 * <p>Source: ours.
 */
package dev.exocode.examples.embed;
