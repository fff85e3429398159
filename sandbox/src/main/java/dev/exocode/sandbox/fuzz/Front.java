package dev.exocode.sandbox.fuzz;

import java.util.List;
import java.util.Random;

/** Something else that takes strangers' input, to be fuzzed along: a compiler, a reader of files. Thread-safe. */
public interface Front {

    /**
     * What it is called in reports.
     *
     * @return a word, which names files too
     */
    String name();

    /**
     * Draws an input.
     *
     * @param random what alone it depends on
     * @return any bytes
     */
    byte[] draw(Random random);

    /**
     * Takes an input as a stranger's. Whatever is wrong with that is a value of its own; an exception is a finding.
     *
     * @param input any bytes
     * @return the encoded programs that it leads to, which are then fuzzed as all others; mostly one or none
     */
    List<byte[]> take(byte[] input);

    /**
     * An input as it stands in a golden test.
     *
     * @param input what {@link #take} went wrong on
     * @return sections, each begun by {@code --- name}; lines, each ended by a newline
     */
    String sections(byte[] input);
}
