package dev.exocode.dpf;

import java.util.List;

/**
 * A look at the bytes of a link header that tells which layer follows: an unsigned big-endian number, masked, is one of
 * a few values.
 *
 * @param offset bytes from the start of the packet
 * @param bytes how many bytes: 1, 2 or 4
 * @param mask the bits that count
 * @param values the values that announce the layer, at least one, all inside the mask
 */
record Guard(int offset, int bytes, long mask, List<Long> values) {}
