/**
 * The DPF filter language: source text to typed filter to VCODE.
 *
 * <p>The way of a filter: {@code Syntax} (ANTLR, and everything that could overflow it), {@code Checker} (types, ranges,
 * limits; makes a {@link dev.exocode.dpf.Filter}), {@code Meaning} (fields to bytes, protocols to questions), and
 * {@link dev.exocode.dpf.predicate.Condition} (instructions). Callers use {@link dev.exocode.dpf.DpfCompiler}; all else is immutable
 * and serves those who inspect or make typed filters.
 *
 * <p>A filter is a conjunction of clauses: atoms, disjunctions, negations. An atom {@code OFFSET:NBITS & MASK == VALUE} reads NBITS
 * bits in network order, the top bit being that of byte OFFSET from the message base; {@code SHIFT} moves the base for the clauses
 * behind it in its conjunction, named fields keep their own. An atom that reads past the captured packet is false, and its
 * negation true; reads are never a trap. The bound is exact: base + offset + bytes &lt;= length, where bytes are those the field
 * touches. A {@code SHIFT} holds whenever its own number can be had; the base may move past the end, and then only later reads
 * fail.
 *
 * <p>What a file declares before its condition is typed first ({@code Heads}) and, but for the priority, gone from the typed filter:
 * names of constants and parameters have become their values, and equalities in little-endian order those of the same bytes in
 * network order, so that files that ask the same give equal filters.
 *
 * <p>Names are declared in a library of protocols ({@code Library}, {@code Declarations}); what packets of a link type can have is
 * known by {@code Stack}, and {@code Headers} finds it, behind tags, options and extension headers. Constants are exact and fit 64
 * bits; arithmetic on fields wraps at 64. Decimal numbers may begin with zeros.
 *
 * <p>Source: the DPF paper (SIGCOMM 1996) and DPF 2.0 for the language, libpcap for where protocols are found.
 */
package dev.exocode.dpf;
