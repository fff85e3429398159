package dev.exocode.verifier.domain;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * What follows from two definitions together: how a parser that counts what remains stays inside.
 *
 * <p>With {@code z = c - a} and {@code s = a + b}: if b exceeds z by at most k then s exceeds c by at most k. So from
 * {@code rem = len - off} and {@code l <= rem} follows {@code off + l <= len}.
 *
 * <p>With {@code s = a + b} and {@code t = a + d}: if b exceeds d by at most k then s exceeds t by at most k. So from {@code end = base +
 * length} and {@code i < length} follows {@code base + i < end}.
 */
final class Sums {
    private Sums() {}

    /**
     * Learns this of all sums and differences there are, and what their ranges say by now of what they are of.
     *
     * @return false if it cannot be
     */
    static boolean relate(State state) {
        boolean possible = true;
        for (int s = Value.FIRST_FREE; s < state.count() && possible; s++) {
            Definition sum = state.fact(s).definition();
            if (sum != null && sum.isSum()) {
                possible = bind(state, Value.of(s), sum.left(), sum.right())
                        && bind(state, Value.of(s), sum.right(), sum.left())
                        && relate(state, s, sum);
            } else if (sum != null && sum.isDifference()) {
                possible = bind(state, state.fact(s).range(), sum);
            }
        }
        return possible;
    }

    /** One value exceeds another by as much as their difference is. */
    private static boolean bind(State state, Range range, Definition difference) {
        return state.atMost(difference.left(), difference.right(), range.hi())
                && (range.lo() == Long.MIN_VALUE || state.atMost(difference.right(), difference.left(), -range.lo()));
    }

    /** A sum exceeds a summand by as much as the other is. */
    private static boolean bind(State state, Value s, Value a, Value b) {
        Range other = state.range(b);
        return state.atMost(s, a, other.hi()) && (other.lo() == Long.MIN_VALUE || state.atMost(a, s, -other.lo()));
    }

    private static boolean relate(State state, int s, Definition sum) {
        boolean possible = true;
        for (int z = Value.FIRST_FREE; z < state.count() && possible; z++) {
            Definition other = state.fact(z).definition();
            if (other != null && other.isDifference()) {
                possible = relate(state, s, sum.left(), sum.right(), z, other)
                        && relate(state, s, sum.right(), sum.left(), z, other);
            } else if (other != null && other.isSum() && z != s) {
                possible = compare(state, s, sum.left(), sum.right(), z, other)
                        && compare(state, s, sum.right(), sum.left(), z, other);
            }
        }
        return possible;
    }

    /** Compares sums that have a summand in common by their others. */
    private static boolean compare(State state, int s, Value a, Value b, int t, Definition other) {
        return compare(state, s, a, b, t, other.left(), other.right())
                && compare(state, s, a, b, t, other.right(), other.left());
    }

    private static boolean compare(State state, int s, Value a, Value b, int t, Value c, Value d) {
        long most = a.symbol() == c.symbol() ? state.bound(b, d) : Fact.NONE;
        // s - t = (a - c) + (b - d), where the first is known.
        Interval bound =
                Interval.of(a.distance()).minus(Interval.of(c.distance())).plus(Interval.of(most));
        return most == Fact.NONE
                || !bound.isSingle()
                || bound.hi() == Long.MAX_VALUE
                || state.atMost(Value.of(s), Value.of(t), bound.hi());
    }

    private static boolean relate(State state, int s, Value a, Value b, int z, Definition difference) {
        Value from = difference.right();
        if (a.symbol() != from.symbol()) {
            return true;
        }
        // b <= z + k, with z = c - from and from = a + (from - a), so a + b <= c + k - (from - a).
        Interval further = Interval.of(from.distance()).minus(Interval.of(a.distance()));
        Interval most = Interval.of(state.bound(b, Value.of(z))).minus(further);
        return !most.isSingle()
                || most.hi() == Long.MAX_VALUE
                || state.bound(b, Value.of(z)) == Fact.NONE
                || state.atMost(Value.of(s), difference.left(), most.hi());
    }

    /**
     * Describes differences by a new sum: with {@code s = a + b}, {@code z = r - b} and {@code r = c - a} it is
     * {@code z = c - s}, which stays true when a has become s and r has become z.
     */
    static void rebase(State state, Value s, Value a, Value b) {
        for (int z = Value.FIRST_FREE; z < state.count(); z++) {
            Definition difference = state.fact(z).definition();
            if (difference != null
                    && difference.isDifference()
                    && difference.right().equals(b)) {
                rebase(state, z, difference.left(), s, a);
            }
        }
    }

    /** The same for a new difference z = r - b, if the sum is there. */
    static void rebase(State state, Value z, Value r, Value b, boolean found) {
        for (int s = Value.FIRST_FREE; s < state.count() && !found; s++) {
            Definition sum = state.fact(s).definition();
            if (sum != null
                    && sum.isSum()
                    && (sum.left().equals(b) || sum.right().equals(b))) {
                Value a = sum.left().equals(b) ? sum.right() : sum.left();
                found = rebase(state, z.symbol(), r, Value.of(s), a);
            }
        }
    }

    /** Defines z as c - s if r is c - a, by whatever c. */
    private static boolean rebase(State state, int z, Value r, Value s, Value a) {
        Value c = minuend(state, r, a);
        if (c != null && s.symbol() != Value.ZERO) {
            state.define(z, new Definition(Op.SUB, Type.L, c, s));
        }
        return c != null;
    }

    /** The c with r = c - a, or null if none is known. */
    private static Value minuend(State state, Value r, Value a) {
        if (a.symbol() == Value.ZERO || r.symbol() == Value.ZERO) {
            return null;
        }
        Definition by = state.fact(r.symbol()).definition();
        if (by == null || !by.isDifference() || by.right().symbol() != a.symbol()) {
            return null;
        }
        Interval further = Interval.of(a.distance())
                .minus(Interval.of(by.right().distance()))
                .plus(Interval.of(r.distance()))
                .plus(Interval.of(by.left().distance()));
        return further.isSingle() ? new Value(by.left().symbol(), further.lo()) : null;
    }
}
