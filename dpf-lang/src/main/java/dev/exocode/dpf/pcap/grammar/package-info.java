/**
 * The lexer and parser that ANTLR generates from {@code PcapFilter.g4}: words and order of the language, nothing more.
 *
 * <p>For {@code dev.exocode.dpf.pcap} only. Public because generated code is; no part of what the module promises.
 *
 * <p>Source: ours; the words are those of pcap-filter(7).
 */
package dev.exocode.dpf.pcap.grammar;
