package dev.exocode.dpf.pcap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        private static final Map<String, Kind> BY_WORD =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::word, kind -> kind));

        /** What one of the grammar's words for it means. */
        static Kind of(String word) {
            return BY_WORD.get(word);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether values are looked for in one protocol. */
    boolean in(Protocol one) {
        return protocol.isPresent() && protocol.get() == one;
    }
}
