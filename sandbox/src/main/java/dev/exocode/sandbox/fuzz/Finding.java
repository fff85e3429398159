package dev.exocode.sandbox.fuzz;

/**
 * Something that is wrong, made small.
 *
 * @param number the number of its case; with the seed it is all that is needed to find it again
 * @param kind what the case was drawn from
 * @param oracle what failed
 * @param detail what failed, with numbers
 * @param name a name for its file, without the ending {@code .t}
 * @param golden the text of a golden test, ready to commit: {@code --- assembly} and {@code --- run} with the result that is
 *     right, or {@code --- bytes}, or the text that was fed in
 */
public record Finding(long number, Kind kind, Oracle oracle, String detail, String name, String golden) {}
