package dev.exocode.dpf.pcap;

import java.util.Optional;

/**
 * What is asked of a value: the words before it, or those of the value before.
 *
 * @param protocol where it is looked for; empty: wherever it may be
 * @param direction at which end
 * @param kind what it is
 */
record Qualifiers(Optional<Protocol> protocol, Direction direction, Kind kind) {

    /** At which end of a conversation. */
    enum Direction {
        EITHER,
        SOURCE,
        DESTINATION,
        BOTH,
        /** Of the further addresses that only 802.11 has. */
        WIRELESS
    }

    /** What a value is. */
    enum Kind {
        HOST,
        NET,
        PORT,
        PORTRANGE,
        PROTO,
        PROTOCHAIN,
        GATEWAY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether values are looked for in one protocol. */
    boolean in(Protocol one) {
        return protocol.isPresent() && protocol.get() == one;
    }
}
