/**
 * Filters as sets of packets: what a {@link dev.exocode.dpf.predicate.Condition} asks, in a form in which two filters can be compared,
 * merged and counted.
 *
 * <p>A packet is seen as the values of its {@link dev.exocode.dpf.space.Quantity quantities}: each is a number that the packet alone
 * decides, or absent. A {@link dev.exocode.dpf.space.Box} allows each of some quantities a set of values, and a
 * {@link dev.exocode.dpf.space.PacketSet} is some boxes. Quantities are taken for independent of each other, which they need not be:
 * what is found to be included or to exclude each other is so, and what seems to overlap may not.
 * {@link dev.exocode.dpf.space.Quantities} writes sets as bytes, and reads them whoever wrote them.
 * That two overlap is said only with a {@link dev.exocode.dpf.space.Witness}, a packet that was read and found in both.
 *
 * <p>Source: ours; rules as boxes are usual in packet classification (Gupta and McKeown, 2001).
 */
package dev.exocode.dpf.space;
