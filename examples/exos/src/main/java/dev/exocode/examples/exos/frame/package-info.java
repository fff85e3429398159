/**
 * Headers of frames, read in place and written in place: Ethernet, ARP, IPv4, ICMP, UDP and TCP, and the checksum that four of them have.
 *
 * <p>A reader is moved over an array by {@code read}, which says whether what stands there is whole: where it is not, nothing of the header may
 * be asked. Nothing here allocates or keeps anything. Whatever bytes there are, no reader leaves them. Readers are for one thread each.
 */
package dev.exocode.examples.exos.frame;
