package dev.exocode.vcode.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds which of some words a misspelled one was meant to be. */
public final class NearWords {
    private static final int MAX_CHARS = 32;

    /** One letter in three may be wrong; of a word of two none, since any other would be as good a guess. */
    private static final int CHARS_PER_MISTAKE = 3;

    private static final int MAX_MISTAKES = 3;

    private NearWords() {}

    /**
     * The nearest word, whatever the case of its letters: of those at most one mistake in three letters away, with the same
     * first letter unless that is the one mistake.
     *
     * @param written what was found
     * @param words what may stand in its place
     * @return one of the words, among equals the one that begins and ends alike for longest, then the shortest, then the first; empty if none is near
     */
    public static Optional<String> nearest(String written, Collection<String> words) {
        String best = null;
        if (written.length() <= MAX_CHARS) {
            String from = written.toLowerCase(Locale.ROOT);
            int least = Math.min(MAX_MISTAKES, from.length() / CHARS_PER_MISTAKE);
            int alike = -1;
            for (String word : words) {
                String to = word.toLowerCase(Locale.ROOT);
                int distance = distance(from, to);
                int same = same(from, to);
                boolean near = distance <= 1 || to.regionMatches(0, from, 0, 1);
                boolean better = distance < least || distance == least && same > alike;
                boolean shorter = best != null && distance == least && same == alike && word.length() < best.length();
                if (near && (better || shorter)) {
                    least = distance;
                    alike = same;
                    best = word;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters two words begin with and, behind those, end with alike. */
    private static int same(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int first = 0;
        while (first < most && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < most - first && a.charAt(a.length() - 1 - last) == b.charAt(b.length() - 1 - last)) {
            last++;
        }
        return first + last;
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
