/**
 * What is known of registers at a place of a program: the abstract domain, and how instructions and branches change it.
 *
 * <p>A {@link dev.exocode.verifier.domain.Range} bounds one integer, as signed, as unsigned and bit by bit. A
 * {@link dev.exocode.verifier.domain.State} gives each register a {@link dev.exocode.verifier.domain.Value}, a symbol plus a
 * distance, and knows of each symbol its range, upper bounds on differences to other symbols (a zone), and what it was
 * computed from. {@link dev.exocode.verifier.domain.Transfer} and {@link dev.exocode.verifier.domain.Narrowing} are the
 * transfer functions.
 *
 * <p>Only the verifier uses this package; it is public for the packages beside it, and no interface to build on.
 *
 * <p>Sources: intervals and widening are Cousot and Cousot's, zones Mine's; known bits are the tristate numbers of Linux's
 * verifier, proved by Vishwanathan and others (CGO 2022).
 */
package dev.exocode.verifier.domain;
