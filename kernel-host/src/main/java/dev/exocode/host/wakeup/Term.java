package dev.exocode.host.wakeup;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A comparison of a word with a number or with another word.
 *
 * @param word which word, from 0
 * @param comparison how it is compared
 * @param other which other word it is compared with; empty if with the number
 * @param number 64 unsigned bits; 0 if it is compared with a word
 */
public record Term(int word, Comparison comparison, OptionalInt other, long number) {

    /**
     * Makes a term.
     *
     * @param word which word
     * @param comparison how
     * @param other which other word
     * @param number the number
     * @throws IllegalArgumentException if a word is not 0 to {@link WakeupPredicate#MOST_WORDS} - 1: a bug of the caller
     */
    public Term {
        Objects.requireNonNull(comparison, "comparison");
        if (word < 0
                || word >= WakeupPredicate.MOST_WORDS
                || other.isPresent() && (other.getAsInt() < 0 || other.getAsInt() >= WakeupPredicate.MOST_WORDS)) {
            throw new IllegalArgumentException("there are " + WakeupPredicate.MOST_WORDS + " words");
        }
    }

    /**
     * Compares a word with a number.
     *
     * @param word which word, from 0
     * @param comparison how
     * @param number 64 unsigned bits
     * @return the term
     */
    public static Term of(int word, Comparison comparison, long number) {
        return new Term(word, comparison, OptionalInt.empty(), number);
    }

    /**
     * Compares a word with another word.
     *
     * @param word which word, from 0
     * @param comparison how
     * @param other which other word
     * @return the term
     */
    public static Term ofWords(int word, Comparison comparison, int other) {
        return new Term(word, comparison, OptionalInt.of(other), 0);
    }
}
