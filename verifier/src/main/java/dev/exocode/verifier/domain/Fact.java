package dev.exocode.verifier.domain;

import java.util.Arrays;
import java.util.Objects;

/**
 * What is known of a symbol at some place of a program. Immutable, so that states share it.
 *
 * <p>Beside its range these are upper bounds on how much it exceeds other symbols: of each other symbol in
 * {@code others}, that this one minus that one is at most the bound in {@code bounds} beside it.
 */
final class Fact {
    /** What stands for "no bound": nothing is known to be that small. */
    static final long NONE = Long.MAX_VALUE;
    /** The origin of what no instruction of the function made: a parameter or a length. */
    static final int FROM_OUTSIDE = -1;
    /** The most bounds of one symbol. More are not learned, which keeps every step's work bounded. */
    static final int MAX_BOUNDS = 24;

    /** Larger bounds are not kept: no region is checked by what exceeds another value by as much as the largest region. */
    static final long LARGEST = 1 << 24;

    private static final int[] NOBODY = {};
    private static final long[] NOTHING = {};

    private final Range range;
    private final Definition definition;
    private final int origin;
    private final int[] others;
    private final long[] bounds;

    private Fact(Range range, Definition definition, int origin, int[] others, long[] bounds) {
        this.range = range;
        this.definition = definition;
        this.origin = origin;
        this.others = others;
        this.bounds = bounds;
    }

    /**
     * A fact without bounds.
     *
     * @param definition null if there is none
     * @param origin the instruction that made the symbol, or {@link #FROM_OUTSIDE}
     */
    static Fact of(Range range, Definition definition, int origin) {
        return new Fact(range, definition, origin, NOBODY, NOTHING);
    }

    Range range() {
        return range;
    }

    /** How it was computed, or null. */
    Definition definition() {
        return definition;
    }

    int origin() {
        return origin;
    }

    /** How many bounds there are. */
    int size() {
        return others.length;
    }

    int other(int i) {
        return others[i];
    }

    long bound(int i) {
        return bounds[i];
    }

    /** The bound on how much this symbol exceeds another, or {@link #NONE}. */
    long over(int other) {
        for (int i = 0; i < others.length; i++) {
            if (others[i] == other) {
                return bounds[i];
            }
        }
        return NONE;
    }

    /**
     * The same with other symbols: its bounds on those that are kept, in the same order.
     *
     * @param names by symbol: another each, or a negative number for those that are not kept
     * @param renamed its definition by the other symbols, or null
     */
    Fact renamed(int[] names, Definition renamed) {
        if (others.length == 0) {
            return renamed == definition ? this : new Fact(range, renamed, origin, others, bounds);
        }
        int[] kept = new int[others.length];
        long[] keptBounds = new long[others.length];
        int n = 0;
        for (int i = 0; i < others.length; i++) {
            if (names[others[i]] >= 0) {
                kept[n] = names[others[i]];
                keptBounds[n++] = bounds[i];
            }
        }
        boolean all = n == kept.length;
        return new Fact(
                range,
                renamed,
                origin,
                all ? kept : Arrays.copyOf(kept, n),
                all ? keptBounds : Arrays.copyOf(keptBounds, n));
    }

    /** Whether another says the same of a symbol, in the same words. */
    boolean same(Fact other) {
        return origin == other.origin
                && range.equals(other.range)
                && Objects.equals(definition, other.definition)
                && Arrays.equals(others, other.others)
                && Arrays.equals(bounds, other.bounds);
    }

    /** Whether it names no symbol but the first so many. */
    boolean isWithin(int symbols) {
        boolean defined = definition == null
                || definition.left().symbol() < symbols && definition.right().symbol() < symbols;
        return defined && Arrays.stream(others).allMatch(other -> other < symbols);
    }

    Fact with(Range narrower) {
        return new Fact(narrower, definition, origin, others, bounds);
    }

    Fact with(Definition computed) {
        return new Fact(range, computed, origin, others, bounds);
    }

    /** The same with a bound, in place of one on the same symbol if there is one; the same if there are too many, or it is large. */
    Fact with(int other, long bound) {
        if (bound > LARGEST) {
            return this;
        }
        for (int i = 0; i < others.length; i++) {
            if (others[i] == other) {
                long[] changed = bounds.clone();
                changed[i] = bound;
                return new Fact(range, definition, origin, others, changed);
            }
        }
        int n = others.length;
        if (n == MAX_BOUNDS) {
            return this;
        }
        int[] more = Arrays.copyOf(others, n + 1);
        long[] moreBounds = Arrays.copyOf(bounds, n + 1);
        more[n] = other;
        moreBounds[n] = bound;
        return new Fact(range, definition, origin, more, moreBounds);
    }
}
