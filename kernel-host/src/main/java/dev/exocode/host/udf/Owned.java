package dev.exocode.host.udf;

/**
 * Consecutive blocks of one type.
 *
 * @param first the number of the first
 * @param count how many, 1 or more
 * @param type what they are: {@link Volume#DATA}, or a type of metadata
 */
public record Owned(int first, int count, int type) {
    /** What it takes in {@code out}: three words of 4 bytes, big-endian: the first block, how many there are, and the type. */
    public static final int BYTES = 12;

    /** Whether all are among blocks 0 to {@code blocks - 1} and have one of as many types. */
    boolean isPossible(int blocks, int types) {
        return first >= 0 && count > 0 && count <= blocks - first && type >= 0 && type < types;
    }

    @Override
    public String toString() {
        return first + "+" + count + ":" + type;
    }
}
