/**
 * What a filter asks of a packet, whatever language it was written in: predicates over expressions, and their way to VCODE.
 *
 * <p>The front ends make {@link dev.exocode.dpf.predicate.Condition}s; nothing here knows protocols or texts. All arithmetic is
 * on unsigned numbers of 64 or 32 bits; a packet is its captured bytes and its length on the wire.
 *
 * <p>Source: ours; decision graphs over such predicates are those of BPF+ (SIGCOMM 1999).
 */
package dev.exocode.dpf.predicate;
