package dev.exocode.host.cli;

import dev.exocode.host.demux.Demultiplexer;
import picocli.CommandLine.Option;

/** The option of the verbs that let be chosen what decides between filters. */
final class OrderOption {
    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "specific",
            description =
                    "Whose a packet is that several filters have: specific, the most specific one's; priority, that of"
                            + " the largest priority, and of several the first (default ${DEFAULT-VALUE}).")
    private Demultiplexer.Order order;

    Demultiplexer.Order order() {
        return order;
    }
}
