package dev.exocode.verifier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds which of some words a misspelled one was meant to be. */
final class NearWords {
    private static final int MAX_CHARS = 32;

    /** One letter in three may be wrong; of a word of two none, since any other would be as good a guess. */
    private static final int CHARS_PER_MISTAKE = 3;

    private NearWords() {}

    /** The nearest word, the first among equals; empty if none is near. */
    static Optional<String> nearest(String written, List<String> words) {
        String best = null;
        if (written.length() <= MAX_CHARS) {
            int least = written.length() / CHARS_PER_MISTAKE + 1;
            for (String word : words) {
                int distance = distance(written.toLowerCase(Locale.ROOT), word);
                if (distance < least) {
                    least = distance;
                    best = word;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters must be put in, left out, replaced or swapped with the next to make one word of the other. */
    private static int distance(String from, String to) {
        int[] twoBack = new int[to.length() + 1];
        int[] back = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] oldest = twoBack;
            twoBack = back;
            back = row;
            row = oldest;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(back[j - 1] + (same ? 0 : 1), 1 + Math.min(back[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], twoBack[j - 2] + 1) : row[j];
            }
        }
        return row[to.length()];
    }
}
