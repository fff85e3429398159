package dev.exocode.dpf.predicate;

import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines and columns of many places in one source, found in one walk through it. */
final class Places {
    /** A place, both from 1; columns count code points. */
    record Place(int line, int column) {}

    private final Map<Integer, Place> byStart = new HashMap<>();

    /** Looks up the places of all origins that are in a text: all in the same. */
    Places(List<Origin> origins) {
        Source source = null;
        for (Origin origin : origins) {
            if (origin.position() instanceof Position.InText in) {
                source = in.source();
                byStart.put(in.start(), null);
            }
        }
        int line = 1;
        int column = 1;
        int found = 0;
        for (int at = 0; source != null && found < byStart.size(); at++) {
            if (byStart.containsKey(at)) {
                byStart.put(at, new Place(line, column));
                found++;
            }
            if (at >= source.text().length()) {
                break;
            }
            char c = source.text().charAt(at);
            boolean second = at > 0 && Character.isSurrogatePair(source.text().charAt(at - 1), c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : second ? column : column + 1;
        }
    }

    /** The place of an origin that was looked up. */
    Place of(Position.InText position) {
        return byStart.get(position.start());
    }
}
