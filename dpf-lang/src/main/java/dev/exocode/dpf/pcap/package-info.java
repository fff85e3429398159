/**
 * The filters that people type behind tcpdump, from text to {@link dev.exocode.dpf.predicate.Condition}s.
 *
 * <p>{@link dev.exocode.dpf.pcap.PcapExpression} is the way in. The words are read by a generated parser, values and qualifiers
 * are checked on its tree, and each primitive becomes the tests that libpcap makes of it, in libpcap's order: a packet too
 * short for a test that is reached does not match, not even under {@code not}. Offsets move with {@code vlan}, {@code mpls},
 * {@code pppoes}, {@code geneve} and {@code vxlan} as the text goes on, whatever stands between, because libpcap moves them so.
 *
 * <p>What the trees mean is said twice, by the same reading of values and calculations: {@code Strict} makes those tests, and
 * {@code Extended} clauses of the filter language, where no test moves another; see {@link dev.exocode.dpf.pcap.Dialect}.
 *
 * <p>Source: pcap-filter(7) and what libpcap 1.10.3 makes of expressions, unoptimised; but as with its optimiser, what the mask
 * of a network clears is not loaded.
 */
package dev.exocode.dpf.pcap;
