package dev.exocode.ash;

/** Bytes that stand one behind the other. */
sealed interface Bytes {

    /** What is left before a cursor. */
    record Rest(Things.Cursor cursor) implements Bytes {}

    /** A header. */
    record Whole(Things.View view) implements Bytes {}

    /** A field of whole bytes, so many of them behind the start of a header, among those that each of its kind has. */
    record Part(Things.View view, int at, int bytes) implements Bytes {}

    /** The message, or what of it is between two places; null for its start and its end. */
    record Packet(Expression from, Expression to) implements Bytes {}

    /** The message being built, as far as it is, or what of it is between two places; null for its start and its end. */
    record Built(Expression from, Expression to) implements Bytes {}

    /** Numbers of one byte in memory, of which some are meant; null for the first and the last of them. */
    record Stored(Spot spot, Expression from, Expression to) implements Bytes {}
}
