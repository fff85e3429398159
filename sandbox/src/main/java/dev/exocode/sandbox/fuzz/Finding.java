package dev.exocode.sandbox.fuzz;

/**
 * Something that is wrong, made small.
 *
 * @param number the number of its case; with the seed it is all that is needed to find it again
 * @param kind what the case was drawn from
 * @param oracle what failed
 * @param detail what failed, with numbers
 * @param name a name for its file, without the ending {@code .t}
 * @param golden the text of a golden test, ready to commit to {@code sandbox/src/test/golden/fuzz}: what was fed in, the packets
 *     that matter, and {@code --- oracles} that are to hold; or the sections of {@link Front#sections}, where that is at fault
 */
public record Finding(long number, Kind kind, Oracle oracle, String detail, String name, String golden) {}
