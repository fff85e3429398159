package dev.exocode.host.cli;

import dev.exocode.dpf.pcap.Dialect;
import picocli.CommandLine.Option;

/** The option of the verbs that take tcpdump expressions. */
final class DialectOption {
    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "pcap",
            description = "What expressions mean: pcap, as libpcap has it, or extended, as they read"
                    + " (default ${DEFAULT-VALUE}).")
    private Dialect dialect;

    Dialect dialect() {
        return dialect;
    }
}
