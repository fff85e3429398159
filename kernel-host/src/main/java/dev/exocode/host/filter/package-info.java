/**
 * Filters for programs of others: a tcpdump expression in, verdicts on packets out.
 *
 * <p>May be called by anyone; depends on the compilers, the verifier and {@link dev.exocode.host.load}.
 */
package dev.exocode.host.filter;
