package dev.exocode.verifier.domain;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds whether control came with one state, the left, or with another, the right.
 *
 * <p>Each symbol of the joined state is a pair: a value of the left state and one of the right, which are the same integer
 * in each activation. Registers whose values are equally far from a pair on both sides are described by it. Of each pair
 * holds what holds on both sides.
 */
final class Join {
    /** A value of each side, and where that of the left lies. */
    private record Pair(Value left, Value right, Range before) {}

    /** With more symbols than this, only those are compared with others of which there are bounds already. */
    private static final int FEW = 12;

    private final State left;
    private final State right;
    private final int pc;
    private final Widening widening;
    private final List<Pair> pairs = new ArrayList<>();
    private final State joined = State.blank();

    /**
     * Prepares a join.
     *
     * @param widening how what has grown from left to right gives way, or null if it does not
     */
    Join(State left, State right, int pc, Widening widening) {
        this.left = left;
        this.right = right;
        this.pc = pc;
        this.widening = widening;
    }

    State state() {
        for (int special = 0; special < Value.FIRST_FREE; special++) {
            Value same = Value.of(special);
            pairs.add(new Pair(same, same, left.range(same)));
            joined.narrow(same, range(pairs.get(special), 0));
        }
        for (int r = 1; r < State.REGISTERS; r++) {
            if (left.isSet(r) && right.isSet(r)) {
                joined.set(r, value(left.get(r), right.get(r), r));
            }
        }
        int n = pairs.size();
        for (int x = 1; x < n; x++) {
            boolean bound = n <= FEW || isBound(pairs.get(x));
            for (int y = 1; y < n && bound; y++) {
                if (x != y && !isByRange(x, y)) {
                    bound(x, y);
                }
            }
        }
        for (int symbol = Value.FIRST_FREE; symbol < n; symbol++) {
            define(symbol);
            if (widening != null) {
                settle(symbol);
            }
        }
        return joined;
    }

    /** Whether all that is known on the left of how much one exceeds another is known by their ranges, and still is. */
    private boolean isByRange(int x, int y) {
        Pair a = pairs.get(x);
        Pair b = pairs.get(y);
        return joined.fact(x).range().hi() == a.before().hi()
                && joined.fact(y).range().lo() == b.before().lo()
                && a.left().symbol() != b.left().symbol()
                && left.fact(a.left().symbol()).size() == 0;
    }

    /**
     * Takes back of a range that has given way what bounds that last rule out, but for what came from either side: an index
     * that stays below an end does not pass it on the way to where it comes to rest.
     */
    private void settle(int symbol) {
        Value value = Value.of(symbol);
        Range wide = joined.range(value);
        long hi = wide.hi();
        Pair pair = pairs.get(symbol);
        for (int y = 1; y < pairs.size(); y++) {
            boolean lasts = y < Value.FIRST_FREE || widening != Widening.FULL && isEnd(pair, y);
            if (lasts) {
                Interval over = Interval.of(joined.bound(value, Value.of(y)))
                        .plus(Interval.of(joined.range(Value.of(y)).hi()));
                hi = over.isSingle() ? Math.min(hi, over.hi()) : hi;
            }
        }
        Range all = pair.before().join(right.range(pair.right()));
        if (hi < wide.hi() && all.hi() < wide.hi()) {
            joined.narrow(value, wide.meet(wide.lo(), Math.max(hi, all.hi())));
        }
    }

    /** Whether it was known before how much one exceeds another, which has not grown itself: two that go on together hold nothing. */
    private boolean isEnd(Pair x, int y) {
        Value before = pairs.get(y).left();
        return left.fact(x.left().symbol()).over(before.symbol()) != Fact.NONE
                && joined.range(Value.of(y)).hi() <= left.range(before).hi();
    }

    /** A value of the joined state for one of each side: by a pair that is there, or by a new one. */
    private Value value(Value a, Value b, int register) {
        Value known = known(a, b);
        if (known != null) {
            return known;
        }
        // Where both are equally far from their symbols the symbols are paired, so that what is known of them stays.
        boolean even = a.distance() == b.distance();
        Value first = even ? Value.of(a.symbol()) : a;
        Pair pair = new Pair(first, even ? Value.of(b.symbol()) : b, left.range(first));
        pairs.add(pair);
        int symbol = joined.add(Fact.of(range(pair, register), null, origin(pair)));
        return new Value(symbol, even ? a.distance() : 0);
    }

    private Value known(Value a, Value b) {
        for (int symbol = 0; symbol < pairs.size(); symbol++) {
            Pair pair = pairs.get(symbol);
            if (pair.left().symbol() == a.symbol() && pair.right().symbol() == b.symbol()) {
                long byLeft = a.distance() - pair.left().distance();
                long byRight = b.distance() - pair.right().distance();
                if (byLeft == byRight
                        && fits(a.distance(), pair.left().distance(), byLeft)
                        && fits(b.distance(), pair.right().distance(), byRight)) {
                    return byLeft == 0 ? Value.of(symbol) : new Value(symbol, byLeft);
                }
            }
        }
        return null;
    }

    /** Whether a difference is that of two numbers, not wrapped. */
    private static boolean fits(long a, long b, long difference) {
        return ((a ^ b) & (a ^ difference)) >= 0;
    }

    private Range range(Pair pair, int register) {
        Range old = pair.before();
        Range all = old.join(right.range(pair.right()));
        return widening == null ? all : widening.of(register).apply(old, all);
    }

    private int origin(Pair pair) {
        int byLeft = left.origin(pair.left());
        boolean made = pair.left().symbol() >= Value.FIRST_FREE;
        return made && byLeft == right.origin(pair.right()) ? byLeft : pc;
    }

    private boolean isBound(Pair pair) {
        return left.fact(pair.left().symbol()).size() > 0
                || right.fact(pair.right().symbol()).size() > 0
                || !pair.before().equals(right.range(pair.right()));
    }

    private void bound(int x, int y) {
        Pair a = pairs.get(x);
        Pair b = pairs.get(y);
        long byLeft = left.bound(a.left(), b.left());
        long known = joined.bound(Value.of(x), Value.of(y));
        if (byLeft >= known) {
            return;
        }
        long bound = Math.max(byLeft, right.bound(a.right(), b.right()));
        if (widening != null && bound > byLeft) {
            bound = widening.apply(bound);
        }
        if (bound < known) {
            joined.bind(x, y, bound);
        }
    }

    /** Keeps a definition that holds on both sides: one of either side, in terms of pairs, that is true on the other. */
    private void define(int symbol) {
        Pair pair = pairs.get(symbol);
        Definition definition = translated(pair, true);
        if (definition == null) {
            definition = translated(pair, false);
        }
        if (definition == null) {
            definition = countdown(pair);
        }
        if (definition != null) {
            joined.define(symbol, definition);
        }
    }

    /**
     * Finds what goes down while another, still a constant on both sides, goes up: their sum is one value on both sides.
     */
    private Definition countdown(Pair pair) {
        for (int a = Value.FIRST_FREE; a < pairs.size(); a++) {
            Value up = pairs.get(a).left();
            Value further = pairs.get(a).right();
            if (up.symbol() == Value.ZERO && further.symbol() == Value.ZERO) {
                Interval byLeft = Interval.of(pair.left().distance()).plus(Interval.of(up.distance()));
                Interval byRight = Interval.of(pair.right().distance()).plus(Interval.of(further.distance()));
                Value sum = byLeft.isSingle() && byRight.isSingle()
                        ? known(
                                new Value(pair.left().symbol(), byLeft.lo()),
                                new Value(pair.right().symbol(), byRight.lo()))
                        : null;
                if (sum != null && sum.symbol() != Value.ZERO) {
                    return new Definition(Op.SUB, Type.L, sum, Value.of(a));
                }
            }
        }
        return null;
    }

    private Definition translated(Pair pair, boolean fromLeft) {
        State side = fromLeft ? left : right;
        Value value = side(pair, fromLeft);
        Definition known = side.fact(value.symbol()).definition();
        if (known == null) {
            return null;
        }
        for (int a = 0; a < pairs.size(); a++) {
            Value left = translated(known.left(), a, fromLeft);
            for (int b = 0; b < pairs.size() && left != null; b++) {
                Value right = translated(known.right(), b, fromLeft);
                Definition definition = right == null ? null : moved(known, left, right, value.distance());
                if (definition != null && isTrue(pair, definition, fromLeft) && isTrue(pair, definition, !fromLeft)) {
                    return definition;
                }
            }
        }
        return null;
    }

    private static Value side(Pair pair, boolean left) {
        return left ? pair.left() : pair.right();
    }

    /** A value of one side as one of the joined state, by a pair with its symbol; null if the pair has another. */
    private Value translated(Value value, int symbol, boolean fromLeft) {
        Value known = side(pairs.get(symbol), fromLeft);
        Interval distance = Interval.of(value.distance()).minus(Interval.of(known.distance()));
        return known.symbol() == value.symbol() && distance.isSingle() ? new Value(symbol, distance.lo()) : null;
    }

    /** A definition of something so much further: of a difference, the first is so much further; of others, none. */
    private static Definition moved(Definition known, Value left, Value right, long by) {
        Interval distance = Interval.of(left.distance()).plus(Interval.of(by));
        if (by != 0 && !(known.isDifference() && distance.isSingle())) {
            return null;
        }
        return new Definition(known.op(), known.type(), new Value(left.symbol(), distance.lo()), right);
    }

    private boolean isTrue(Pair pair, Definition definition, boolean ofLeft) {
        Value a = original(definition.left(), ofLeft);
        Value b = original(definition.right(), ofLeft);
        return a != null
                && b != null
                && (ofLeft ? left : right)
                        .isDefined(side(pair, ofLeft), new Definition(definition.op(), definition.type(), a, b));
    }

    private Value original(Value value, boolean ofLeft) {
        Value symbol = side(pairs.get(value.symbol()), ofLeft);
        Interval distance = Interval.of(symbol.distance()).plus(Interval.of(value.distance()));
        return distance.isSingle() ? new Value(symbol.symbol(), distance.lo()) : null;
    }
}
