package dev.exocode.examples.exos;

import java.util.Objects;

/** All limits of a stack: a value for each {@link Limit}. Never changes. */
public final class Limits {
    /** What suits a server on a network of today. */
    public static final Limits USUAL = new Limits(usual());

    private final long[] values;

    private Limits(long[] values) {
        this.values = values;
    }

    private static long[] usual() {
        long[] values = new long[Limit.values().length];
        for (Limit each : Limit.values()) {
            values[each.ordinal()] = each.usual;
        }
        return values;
    }

    /**
     * A limit.
     *
     * @param limit which
     * @return its value
     */
    public long of(Limit limit) {
        return values[limit.ordinal()];
    }

    /** The same of those that count what fits. */
    int count(Limit limit) {
        return (int) of(limit);
    }

    /**
     * The same with one that is different.
     *
     * @param limit which
     * @param value what it is
     * @return limits
     * @throws IllegalArgumentException if it cannot be that
     */
    public Limits with(Limit limit, long value) {
        Objects.requireNonNull(limit, "limit");
        if (value < limit.least || value > limit.most) {
            throw new IllegalArgumentException(limit + "=" + value + " is not in " + limit.least + ".." + limit.most);
        }
        long[] other = values.clone();
        other[limit.ordinal()] = value;
        return new Limits(other);
    }
}
