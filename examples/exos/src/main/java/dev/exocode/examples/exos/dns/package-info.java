/**
 * A responder of DNS for one zone, as a library over {@link dev.exocode.examples.exos.Udp}: it says what stands in a text file, with authority, and asks
 * nobody else.
 *
 * <p>Source: RFC 1035, RFC 2308 (what is not there), RFC 6891 (EDNS) and RFC 8482 (questions for anything).
 */
package dev.exocode.examples.exos.dns;
