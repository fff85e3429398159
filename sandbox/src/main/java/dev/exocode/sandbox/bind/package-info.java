/**
 * Gives a guest the type that its user wants to call: an implementation of a functional interface of the user's own.
 *
 * <p>{@link dev.exocode.sandbox.bind.Binder} is the way in, for whoever runs guests. All is checked when binding, and a call costs
 * what the {@link dev.exocode.sandbox.Guest} costs: no reflection, no boxing that the interface does not ask for. Guests
 * get nothing by it: to them it is a run like any other.
 *
 * <p>Source: ours.
 */
package dev.exocode.sandbox.bind;
