package dev.exocode.verifier;

import java.util.Locale;

/** What a line of a policy's text begins with, in the order of the canonical text. */
enum PolicyKey {
    UNPROVED,
    FUEL,
    PACKET_BYTES,
    INSTRUCTIONS,
    DEPTH,
    FLOATING_POINT,
    RECURSION,
    REGION,
    HOST_CALL,
    HOST_CALLS;

    /** The key in text. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether lines with this key are about different things, each of which has a name. */
    boolean isOfMany() {
        return this == REGION || this == HOST_CALL;
    }
}
