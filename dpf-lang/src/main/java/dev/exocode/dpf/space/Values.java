package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Ranges;

/**
 * What a quantity may be: numbers, or absent.
 *
 * @param numbers the numbers
 * @param absent whether it may be absent
 */
public record Values(Ranges numbers, boolean absent) {
    /** Anything. */
    public static final Values ALL = new Values(Ranges.ALL, true);
    /** Any number. */
    public static final Values PRESENT = new Values(Ranges.ALL, false);
    /** No number. */
    static final Values ABSENT = new Values(Ranges.NONE, true);

    static final Values NONE = new Values(Ranges.NONE, false);

    /**
     * What is in both.
     *
     * @param other others
     * @return what may be there in each
     */
    public Values and(Values other) {
        return new Values(numbers.and(other.numbers), absent && other.absent);
    }

    Values or(Values other) {
        return new Values(numbers.or(other.numbers), absent || other.absent);
    }

    Values complement() {
        return new Values(numbers.complement(), !absent);
    }

    boolean within(Values other) {
        return (!absent || other.absent) && numbers.within(other.numbers);
    }

    /** Whether it is a number, for certain, and one of others. */
    boolean isNumberOf(Values other) {
        return !absent && numbers.within(other.numbers);
    }

    /**
     * Whether something is in both.
     *
     * @param other others
     * @return true if so
     */
    public boolean meets(Values other) {
        return absent && other.absent || numbers.meets(other.numbers);
    }

    boolean isEmpty() {
        return !absent && numbers.isEmpty();
    }

    /**
     * Whether it is all numbers from one on that a length can have.
     *
     * @return true if so
     */
    public boolean isAtLeast() {
        return !absent && numbers.count() == 1 && numbers.greatest(0) == Integer.MAX_VALUE;
    }

    /**
     * Whether it is one number.
     *
     * @return true if so
     */
    public boolean isOne() {
        return !absent && numbers.count() == 1 && numbers.least(0) == numbers.greatest(0);
    }

    // As of any record, but written out: to link what the compiler makes takes longer than to read a thousand rules.

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && absent == values.absent && numbers.equals(values.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * numbers.hashCode() + Boolean.hashCode(absent);
    }

    @Override
    public String toString() {
        String text = numbers.equals(Ranges.ALL) ? "anything" : numbers.toString();
        return absent ? (text.isEmpty() ? "absent" : text + " or absent") : text;
    }
}
