/**
 * Readers of files of rules: filters, tcpdump expressions, ClassBench, CSV and headers of Snort's and Suricata's rules, all to {@link dev.exocode.host.demux.Rule}.
 *
 * <p>May be called by anyone; depends on the compilers, {@link dev.exocode.host.load} and the rule itself. The demultiplexer knows nothing
 * of it. No content of a file makes it throw.
 *
 * <p>Source: pcap-filter(7) for expressions, ClassBench (INFOCOM 2005) for its lines, RFC 4180 for quotes in CSV, the manuals of Snort 2.9 and Suricata
 * for headers of their rules.
 */
package dev.exocode.host.demux.rules;
