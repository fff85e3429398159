package dev.exocode.examples.exos.dns;

import java.util.Optional;

/** What a record tells of its name (RFC 1035, section 3.2.2). */
enum Type {
    A(1),
    NS(2),
    SOA(6),
    TXT(16),
    AAAA(28);

    /** That of a question for anything. */
    static final int ANY = 255;

    final int number;

    Type(int number) {
        this.number = number;
    }

    static Optional<Type> of(String word) {
        for (Type each : values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
