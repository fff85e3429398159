/**
 * The network stack of a library operating system: ARP, IPv4, ICMP, UDP and TCP for one station, that of an environment, without any privilege.
 *
 * <p>{@link dev.exocode.examples.exos.Exos} is the library of an environment: it claims what is for its addresses, takes it out of a ring in its own pages,
 * and sends through the kernel, which lets it send what answers its claims. {@link dev.exocode.examples.exos.NetworkStack} is the stack itself, which knows
 * no kernel: frames come in, frames go out, and time is what its clock says. So all that happens under a simulated clock happens again in the same
 * way.
 *
 * <p>A stack is for one thread. It calls whom it tells of something from {@link dev.exocode.examples.exos.NetworkStack#input}, {@link
 * dev.exocode.examples.exos.NetworkStack#advance} and {@link dev.exocode.examples.exos.NetworkStack#flush} alone, never from within what they ask of
 * it. What strangers send is counted and answered or dropped, never an exception; memory and work for it are bounded by {@link
 * dev.exocode.examples.exos.Limits}.
 *
 * <p>Source: ExOS on Aegis and Xok (SOSP 1995, section 6; SOSP 1997, section 7.3), whose network stack was a library; the protocols by RFC 826,
 * 791, 792, 768, 1122 and 9293.
 */
package dev.exocode.examples.exos;
