/**
 * The DPF filter language: source text to typed filter to VCODE.
 *
 * <p>The way of a filter: {@code Syntax} (ANTLR, and everything that could overflow it), {@code Checker} (types, ranges,
 * limits; makes a {@link dev.exocode.dpf.Filter}), {@code Plan} (fields to bytes, protocols to tests), {@code Lowering}
 * (instructions). Callers use {@link dev.exocode.dpf.DpfCompiler}; all else is immutable and serves those who inspect
 * or make typed filters.
 *
 * <p>A filter is a conjunction. An atom {@code OFFSET:NBITS & MASK == VALUE} reads NBITS bits in network order, the top
 * bit being that of byte OFFSET from the message base; {@code SHIFT} moves the base for the atoms behind it, named fields
 * keep their own. An atom that reads past the captured packet is false, so that the filter does not match; reads are
 * never a trap. The bound is exact: base + offset + bytes &lt;= length, where bytes are those the field touches. A
 * {@code SHIFT} holds whenever its own field lies inside the packet; the base may move past the end, and then only
 * later reads fail.
 *
 * <p>A field of TCP or UDP is looked for behind IPv4 (of that protocol, no later fragment, behind
 * the options) and behind the fixed IPv6 header; behind one of them only if the filter names a field of {@code ip} or
 * {@code ip6}, which says the same in fewer steps. Constants are unsigned and have 64 bits; arithmetic on fields is exact.
 * Decimal numbers may begin with zeros.
 *
 * <p>Source: the DPF paper (SIGCOMM 1996) and DPF 2.0 for the language, libpcap for where protocols are found.
 */
package dev.exocode.dpf;
