package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Ranges;

/**
 * What a rule of ClassBench or of a CSV file asks of IPv4 packets; of a field for which every value will do, nothing.
 *
 * @param source addresses that a packet may come from, or {@link Ranges#ALL}
 * @param destination addresses that it may go to, or {@link Ranges#ALL}
 * @param sourcePorts what the first two bytes behind the IPv4 header may be, or {@link Ranges#ALL}
 * @param destinationPorts what the next two may be, or {@link Ranges#ALL}
 * @param protocol what the bits of the mask must be, 0 to 255
 * @param protocolMask which bits of the protocol are looked at, 0 to 255
 */
record FiveTuple(
        Ranges source,
        Ranges destination,
        Ranges sourcePorts,
        Ranges destinationPorts,
        int protocol,
        int protocolMask) {}
