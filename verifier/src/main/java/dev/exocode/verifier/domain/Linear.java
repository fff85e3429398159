package dev.exocode.verifier.domain;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * Sums and differences: where nothing wraps they are exact, and then what is known of the sources is known of them.
 *
 * <p>Sources are cut to the type already. An exact result is one that the type holds: so it is the integer itself.
 */
final class Linear {
    private Linear() {}

    /** Whether results that lie here as integers are not cut. */
    static boolean isExact(Interval exact, Type type) {
        return !exact.equals(Interval.ALL) && exact.within(type);
    }

    static Value sum(State state, int pc, Type type, Value a, Value b, Range result) {
        Range ra = state.range(a);
        Range rb = state.range(b);
        if (!isExact(ra.signed().plus(rb.signed()), type)) {
            return state.fresh(result, pc);
        } else if (rb.isSingle()) {
            return moved(state, pc, a, rb.lo(), result);
        } else if (ra.isSingle()) {
            return moved(state, pc, b, ra.lo(), result);
        }
        Value whole = whole(state, a, b);
        whole = whole == null ? whole(state, b, a) : whole;
        if (whole != null) {
            return whole;
        }
        Value s = state.fresh(result, new Definition(Op.ADD, Type.L, a, b), pc);
        if (s.symbol() == Value.ZERO) {
            return s;
        }
        folded(state, s, a, b);
        folded(state, s, b, a);
        Sums.rebase(state, s, a, b);
        Sums.rebase(state, s, b, a);
        Sums.relate(state);
        return s;
    }

    /**
     * Binds the sum of the low bits of x and the bits above them, shifted down, to x: it is less by the upper bits times
     * all but one of the powers of two they stood for. This is how checksums fold their carries in.
     */
    private static void folded(State state, Value s, Value low, Value high) {
        Definition masked = state.fact(low.symbol()).definition();
        Definition shifted = state.fact(high.symbol()).definition();
        if (masked == null
                || shifted == null
                || masked.op() != Op.AND
                || shifted.op() != Op.RSH
                || masked.right().symbol() != Value.ZERO
                || shifted.right().symbol() != Value.ZERO
                || low.distance() != 0
                || high.distance() != 0
                || !masked.left().equals(shifted.left())) {
            return;
        }
        long mask = masked.right().distance();
        int amount = (int) shifted.right().distance() & shifted.type().bits() - 1;
        Interval less = state.range(high).signed().times(Interval.of(mask));
        if (amount < Long.SIZE - 1 && mask == (1L << amount) - 1 && !less.equals(Interval.ALL) && less.isNatural()) {
            state.atMost(s, masked.left(), -less.lo());
        }
    }

    /** Multiples are as far apart as what they are multiples of, times as much. */
    static void scaled(State state, Value s, Definition by) {
        for (int symbol = Value.FIRST_FREE; symbol < state.count(); symbol++) {
            Definition other = state.fact(symbol).definition();
            if (other != null && other.op() == Op.LSH && other.right().equals(by.right()) && symbol != s.symbol()) {
                scaled(
                        state,
                        s,
                        Value.of(symbol),
                        by.left(),
                        other.left(),
                        by.right().distance());
                scaled(
                        state,
                        Value.of(symbol),
                        s,
                        other.left(),
                        by.left(),
                        by.right().distance());
            }
        }
    }

    private static void scaled(State state, Value s, Value t, Value a, Value b, long amount) {
        long most = state.bound(a, b);
        Interval times = Interval.of(most).times(Interval.of(1L << amount));
        if (most != Fact.NONE && times.isSingle() && times.hi() != Fact.NONE) {
            state.atMost(s, t, times.hi());
        }
    }

    /** Binds half a sum to both summands: if a exceeds b by at most k, the half exceeds b by at most k / 2, and so on. */
    static void halved(State state, Value half, Definition by) {
        boolean halves = by.right().equals(Value.constant(by.op() == Op.RSH ? 1 : 2));
        Definition sum = state.fact(by.left().symbol()).definition();
        if (halves && sum != null && sum.isSum() && by.left().distance() == 0) {
            halved(state, half, sum.left(), sum.right());
            halved(state, half, sum.right(), sum.left());
        }
    }

    private static void halved(State state, Value half, Value a, Value b) {
        long most = state.bound(a, b);
        if (most != Fact.NONE) {
            // a + b <= 2b + k, and 2a - k <= a + b; halves are rounded down.
            state.atMost(half, b, most >> 1);
            state.atMost(a, half, most - (most >> 1));
        }
    }

    /** c, if a value is c - part, so that the sum of it and the part is c; or null. */
    private static Value whole(State state, Value value, Value part) {
        Definition by = state.fact(value.symbol()).definition();
        if (by == null || !by.isDifference() || by.right().symbol() != part.symbol()) {
            return null;
        }
        // value = left - right + distance, and part = right + (part - right).
        Interval distance = Interval.of(by.left().distance())
                .plus(Interval.of(value.distance()))
                .plus(Interval.of(part.distance()).minus(Interval.of(by.right().distance())));
        return distance.isSingle() ? new Value(by.left().symbol(), distance.lo()) : null;
    }

    static Value difference(State state, int pc, Type type, Value a, Value b, Range result) {
        Range ra = state.range(a);
        Range rb = state.range(b);
        Interval exact = exactDifference(state, a, b);
        if (!isExact(exact, type)) {
            Type wraps = type.bits() == Long.SIZE ? Type.UL : type;
            return state.fresh(result, rb.isSingle() ? new Definition(Op.SUB, wraps, a, b) : null, pc);
        } else if (a.symbol() == b.symbol()) {
            // Exact, so that the difference of the distances, if it is one, is the result.
            Interval distance = Interval.of(a.distance()).minus(Interval.of(b.distance()));
            return distance.isSingle() ? Value.constant(distance.lo()) : state.fresh(result, pc);
        } else if (rb.isSingle() && rb.lo() != Long.MIN_VALUE) {
            return moved(state, pc, a, -rb.lo(), result);
        }
        Definition by = state.fact(a.symbol()).definition();
        if (by != null
                && by.isSum()
                && a.distance() == 0
                && (by.left().equals(b) || by.right().equals(b))) {
            return by.left().equals(b) ? by.right() : by.left();
        }
        Range met = result.meet(exact.lo(), exact.hi());
        Value z = state.fresh(met.isEmpty() ? result : met, new Definition(Op.SUB, Type.L, a, b), pc);
        if (z.symbol() == Value.ZERO) {
            return z;
        }
        if (rb.lo() != Long.MIN_VALUE) {
            state.atMost(z, a, -rb.lo());
        }
        state.atMost(a, z, rb.hi());
        Sums.rebase(state, z, a, b, false);
        Sums.relate(state);
        return z;
    }

    /** Where a - b lies as integers, by their ranges and by what bounds them to each other. */
    private static Interval exactDifference(State state, Value a, Value b) {
        Interval byRanges = state.range(a).signed().minus(state.range(b).signed());
        long most = state.bound(a, b);
        long back = state.bound(b, a);
        long lo = back == Fact.NONE || back == Long.MIN_VALUE ? byRanges.lo() : Math.max(byRanges.lo(), -back);
        long hi = Math.min(byRanges.hi(), most);
        // Contradictory bounds: no run comes here, and any interval is right.
        return byRanges.equals(Interval.ALL) || lo > hi ? byRanges : new Interval(lo, hi);
    }

    /** An exact value plus a constant: the same symbol, further, unless the distance itself would not fit. */
    private static Value moved(State state, int pc, Value value, long by, Range result) {
        Interval distance = Interval.of(value.distance()).plus(Interval.of(by));
        return distance.isSingle() ? new Value(value.symbol(), distance.lo()) : state.fresh(result, pc);
    }
}
