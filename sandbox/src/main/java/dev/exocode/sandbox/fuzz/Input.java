package dev.exocode.sandbox.fuzz;

/** What a case feeds in. */
sealed interface Input {

    /** Bytes that may be a program. */
    record Encoded(byte[] bytes) implements Input {}

    /** Assembly text. */
    record Text(String text) implements Input {}

    /** A program that is offered with a certificate of another, in which the seed says what is changed besides. */
    record Forged(byte[] bytes, byte[] other, long seed) implements Input {}

    /** What something else takes. */
    record Foreign(Front front, byte[] bytes) implements Input {}
}
