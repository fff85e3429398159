package dev.exocode.verifier.domain;

/**
 * Whether all that one state says, the claim, is true of the activations that another, the given one, describes.
 *
 * <p>Sound: each symbol of the claim is taken for the integer that one of its registers calls for, an integer of every
 * activation of the given state; then every register must equal its value, and every fact be known, of these integers.
 */
final class Inclusion {
    private final State given;
    private final State claim;
    /** For each symbol of the claim, what it stands for in the given state. */
    private final Value[] meanings;

    Inclusion(State given, State claim) {
        this.given = given;
        this.claim = claim;
        this.meanings = new Value[claim.count()];
        for (int special = 0; special < Value.FIRST_FREE; special++) {
            meanings[special] = Value.of(special);
        }
    }

    boolean holds() {
        for (int r = 0; r < State.REGISTERS; r++) {
            if (claim.isSet(r) && !(given.isSet(r) && means(claim.get(r), given.get(r)))) {
                return false;
            }
        }
        // Also of zero: a bound or a definition of it would say something of others.
        for (int symbol = 0; symbol < meanings.length; symbol++) {
            if (meanings[symbol] == null || !holds(claim.fact(symbol), meanings[symbol])) {
                return false;
            }
        }
        return true;
    }

    /** Takes a value of the claim for one of the given state, if that is not at odds with what it is taken for. */
    private boolean means(Value claimed, Value actual) {
        Value symbol = moved(actual, claimed.distance());
        Value before = meanings[claimed.symbol()];
        if (symbol != null && before == null) {
            meanings[claimed.symbol()] = symbol;
        }
        return symbol != null && (before == null || before.equals(symbol));
    }

    /** A value minus a distance, or null if that may be no integer of 64 bits, which every symbol is. */
    private Value moved(Value value, long by) {
        if (by == 0) {
            return value;
        }
        Interval distance = Interval.of(value.distance()).minus(Interval.of(by));
        if (!distance.isSingle()) {
            return null;
        }
        Interval symbol = given.range(Value.of(value.symbol())).signed();
        boolean fits = distance.lo() == 0 || !symbol.plus(distance).equals(Interval.ALL);
        return fits ? new Value(value.symbol(), distance.lo()) : null;
    }

    private boolean holds(Fact claimed, Value actual) {
        if (!given.range(actual).within(claimed.range())) {
            return false;
        }
        for (int i = 0; i < claimed.size(); i++) {
            Value other = meanings[claimed.other(i)];
            if (other == null || given.bound(actual, other) > claimed.bound(i)) {
                return false;
            }
        }
        Definition by = claimed.definition();
        if (by == null) {
            return true;
        }
        Value left = meaning(by.left());
        Value right = meaning(by.right());
        return left != null
                && right != null
                && given.isDefined(actual, new Definition(by.op(), by.type(), left, right));
    }

    private Value meaning(Value claimed) {
        Value symbol = meanings[claimed.symbol()];
        if (symbol == null) {
            return null;
        }
        Interval distance = Interval.of(symbol.distance()).plus(Interval.of(claimed.distance()));
        return distance.isSingle() ? new Value(symbol.symbol(), distance.lo()) : null;
    }
}
