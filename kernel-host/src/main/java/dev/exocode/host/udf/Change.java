package dev.exocode.host.udf;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be written to a block of metadata, and what is claimed that it then owns, or owns no more. Immutable.
 *
 * @param writes what is written, one after another
 * @param allocated what it is to own, which is free
 * @param freed what it is not to own any more, which becomes free
 */
public record Change(List<Write> writes, List<Owned> allocated, List<Owned> freed) {
    /** A change of nothing. */
    public static final Change NONE = new Change(List.of(), List.of(), List.of());

    /**
     * Bytes that are written.
     *
     * @param offset where, from the beginning of the block
     * @param bytes what
     */
    public record Write(int offset, byte[] bytes) {

        /**
         * Makes a write of a copy.
         *
         * @param offset where
         * @param bytes what
         */
        public Write {
            bytes = bytes.clone();
        }
    }

    /**
     * Makes a change.
     *
     * @param writes what is written
     * @param allocated what it is to own
     * @param freed what it is not to own any more
     */
    public Change {
        writes = List.copyOf(writes);
        allocated = List.copyOf(allocated);
        freed = List.copyOf(freed);
    }

    /**
     * The same, and bytes are written behind what is written already.
     *
     * @param offset where
     * @param bytes what
     * @return another change
     */
    public Change write(int offset, byte[] bytes) {
        return new Change(and(writes, new Write(offset, bytes)), allocated, freed);
    }

    /**
     * The same, and blocks are allocated.
     *
     * @param first the number of the first
     * @param count how many
     * @param type what they become
     * @return another change
     */
    public Change allocate(int first, int count, int type) {
        return new Change(writes, and(allocated, new Owned(first, count, type)), freed);
    }

    /**
     * The same, and blocks are given up.
     *
     * @param first the number of the first
     * @param count how many
     * @param type what they were
     * @return another change
     */
    public Change free(int first, int count, int type) {
        return new Change(writes, allocated, and(freed, new Owned(first, count, type)));
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
