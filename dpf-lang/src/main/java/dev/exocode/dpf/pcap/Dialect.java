package dev.exocode.dpf.pcap;

import java.util.Locale;

/** What tcpdump expressions mean. */
public enum Dialect {
    /** What libpcap says, bit for bit: some tests move those behind them in the text, and some headers hide others. */
    PCAP,
    /**
     * What they read as: no test moves another, and headers are found where the filter language finds those that it has names
     * for. An expression means what an equivalent filter does.
     */
    EXTENDED;

    /** The name, as on command lines. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
