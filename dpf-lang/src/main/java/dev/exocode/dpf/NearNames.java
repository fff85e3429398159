package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled name was meant to be. */
final class NearNames {
    private static final int MAX_NAME_CHARS = 32;
    private static final int MAX_DISTANCE = 3;

    private NearNames() {}

    /** The field (or word) nearest to a name, the first in the table among equals; empty if none is near. */
    static Optional<String> nearest(String name) {
        if (name.length() > MAX_NAME_CHARS) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of("SHIFT"));
        for (Field field : Field.values()) {
            names.add(field.fieldName());
        }
        String best = null;
        int least = Math.min(MAX_DISTANCE, name.length() / 2) + 1;
        for (String candidate : names) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
