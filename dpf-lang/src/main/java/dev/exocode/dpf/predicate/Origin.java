package dev.exocode.dpf.predicate;

import dev.exocode.vcode.diagnostic.Position;

/**
 * Where a part of a filter was written; no part of what it means, so all origins are equal.
 *
 * @param position the stretch of source
 */
public record Origin(Position position) {

    /** Nowhere: for filters that a program makes. */
    public static final Origin NONE = new Origin(new Position.Whole("filter"));

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
