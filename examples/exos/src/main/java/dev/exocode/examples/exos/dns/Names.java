package dev.exocode.examples.exos.dns;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Names as DNS writes them: labels with their lengths in front, and an empty one at the end; letters count as small ones. */
final class Names {
    static final int MOST_BYTES = 255;
    private static final int MOST_LABEL = 63;

    private Names() {}

    /** Where the name ends that begins at a place; -1 if it does not end, is too long, or refers to another place. */
    static int end(byte[] data, int from, int to) {
        int at = from;
        while (at < to && at - from < MOST_BYTES) {
            int label = data[at] & 0xff;
            if (label > MOST_LABEL) {
                return -1;
            }
            at += 1 + label;
            if (label == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The same of a name that may end with a reference to another place. */
    static int endOfAny(byte[] data, int from, int to) {
        int at = from;
        while (at < to && at - from < MOST_BYTES) {
            int label = data[at] & 0xff;
            if (label >= 0xc0) {
                return at + 2 <= to ? at + 2 : -1;
            }
            if (label > MOST_LABEL) {
                return -1;
            }
            at += 1 + label;
            if (label == 0) {
                return at;
            }
        }
        return -1;
    }

    /** A name to be found by. */
    static String key(byte[] data, int from, int to) {
        byte[] small = new byte[to - from];
        for (int i = 0; i < small.length; i++) {
            byte letter = data[from + i];
            // Lengths are less than letters.
            small[i] = letter >= 'A' && letter <= 'Z' ? (byte) (letter | 0x20) : letter;
        }
        return new String(small, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A name of which the first label is gone. */
    static String parent(String key) {
        return key.substring(1 + key.charAt(0));
    }

    /** Reads a name as people write it: relative to an origin, unless it ends with a dot; {@code @} is the origin. */
    static Optional<String> read(String text, String origin) {
        if (text.equals("@")) {
            return Optional.of(origin);
        }
        boolean absolute = text.endsWith(".");
        String labels = absolute ? text.substring(0, text.length() - 1) : text;
        StringBuilder name = new StringBuilder();
        if (!labels.isEmpty()) {
            for (String label : labels.split("\\.", -1)) {
                if (label.isEmpty() || label.length() > MOST_LABEL || !label.matches("[!-~]+")) {
                    return Optional.empty();
                }
                name.append((char) label.length()).append(label);
            }
        } else if (!absolute) {
            return Optional.empty();
        }
        name.append(absolute ? "\0" : origin);
        byte[] bytes = bytes(name.toString());
        return name.length() > MOST_BYTES ? Optional.empty() : Optional.of(key(bytes, 0, bytes.length));
    }
}
