/**
 * Many filters over one stream of packets: which of them has a packet, at a price that hardly depends on how many there are.
 *
 * <p>Source: the DPF paper (SIGCOMM 1996) for merging; PathFinder (OSDI 1994) for tables of values.
 */
package dev.exocode.host.demux;
