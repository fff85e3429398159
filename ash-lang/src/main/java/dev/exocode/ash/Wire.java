package dev.exocode.ash;

import java.util.Optional;

/**
 * A number as it stands in a message.
 *
 * @param scalar its type
 * @param little whether its last byte comes first
 */
record Wire(Scalar scalar, boolean little) {

    /** The type of one byte that is said with an order, which it has none of. */
    static Optional<String> ofByte(String word) {
        return Optional.of(word).filter(said -> said.matches("[ui]8[bl]e")).map(said -> said.substring(0, 2));
    }

    /** What a word behind take, peek or put means: a type, with {@code be} or {@code le} where there are bytes to order. */
    static Optional<Wire> of(String word) {
        boolean little = word.endsWith("le");
        boolean says = little || word.endsWith("be");
        return Scalar.of(says ? word.substring(0, word.length() - 2) : word)
                .filter(scalar -> scalar.number() && !(says && scalar.bytes() == 1))
                .map(scalar -> new Wire(scalar, little));
    }
}
