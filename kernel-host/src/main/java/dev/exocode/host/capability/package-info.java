/**
 * What an environment shows for what it asks of a kernel: capabilities that nobody can forge, with names of which some dominate others.
 *
 * <p>An {@link dev.exocode.host.capability.Authority} makes and checks them; it is the only holder of its key. A {@link
 * dev.exocode.host.capability.Capability} is a plain value that may be sent, stored and shown: it is good for the one environment that
 * it was made for, and only until its name, or one that dominates it, is revoked. The package knows nobody else in the host.
 *
 * <p>Source: self-authenticating capabilities as in Amoeba and Aegis (SOSP 1995, section 3.2), hierarchical names with dominance as in Xok.
 */
package dev.exocode.host.capability;
