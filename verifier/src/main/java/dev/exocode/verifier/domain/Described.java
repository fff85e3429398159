package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Whether a state describes what registers hold, fact by fact, in integers that cannot wrap: the invariant of {@link State} as
 * a question about one run.
 */
public final class Described {
    private final State state;
    private final BigInteger[] symbols;

    private Described(State state) {
        this.state = state;
        this.symbols = new BigInteger[state.count()];
    }

    /**
     * What a state says of an activation that is not so.
     *
     * @param state what is said to hold
     * @param registers what the program's registers hold, from register 0 on
     * @param length the length of the packet in bytes
     * @param user the length of the user region in bytes
     * @return the first thing that does not hold, in words; empty if the state describes all of it
     */
    public static Optional<String> violation(State state, long[] registers, long length, long user) {
        Described described = new Described(state);
        described.symbols[Value.ZERO] = BigInteger.ZERO;
        described.symbols[Value.LENGTH] = BigInteger.valueOf(length);
        described.symbols[Value.USER] = BigInteger.valueOf(user);
        String wrong = null;
        for (int r = 0; r < registers.length && wrong == null; r++) {
            wrong = state.isSet(r) ? described.register(r, registers[r]) : null;
        }
        for (int symbol = 0; symbol < described.symbols.length && wrong == null; symbol++) {
            wrong = described.symbols[symbol] == null ? null : described.fact(symbol);
        }
        return Optional.ofNullable(wrong);
    }

    /** What is wrong with a register, or null. */
    private String register(int r, long held) {
        Value value = state.get(r);
        BigInteger symbol = BigInteger.valueOf(held).subtract(BigInteger.valueOf(value.distance()));
        if (symbols[value.symbol()] == null) {
            symbols[value.symbol()] = symbol;
        }
        boolean equal = symbols[value.symbol()].equals(symbol);
        return equal && state.range(value).contains(held) ? null : "r" + r + " = " + held + " is not " + value + state;
    }

    /** What is wrong with a symbol, or null. */
    private String fact(int symbol) {
        Fact fact = state.fact(symbol);
        BigInteger value = symbols[symbol];
        if (value.bitLength() >= Long.SIZE || !fact.range().contains(value.longValue())) {
            return "s" + symbol + " = " + value + " is not in " + fact.range();
        }
        for (int i = 0; i < fact.size(); i++) {
            BigInteger other = symbols[fact.other(i)];
            if (other != null && value.subtract(other).compareTo(BigInteger.valueOf(fact.bound(i))) > 0) {
                return "s" + symbol + " = " + value + " exceeds s" + fact.other(i) + " = " + other + " by more than "
                        + fact.bound(i);
            }
        }
        Definition by = fact.definition();
        boolean known = by != null
                && symbols[by.left().symbol()] != null
                && symbols[by.right().symbol()] != null;
        return known && !value.equals(computed(by)) ? "s" + symbol + " = " + value + " is not " + by : null;
    }

    /** What a definition gives; null if its sources were cut, which they must not have been. */
    private BigInteger computed(Definition by) {
        BigInteger left =
                symbols[by.left().symbol()].add(BigInteger.valueOf(by.left().distance()));
        BigInteger right =
                symbols[by.right().symbol()].add(BigInteger.valueOf(by.right().distance()));
        if (by.isSum()) {
            return left.add(right);
        } else if (by.isDifference()) {
            return left.subtract(right);
        }
        if (left.bitLength() >= Long.SIZE || right.bitLength() >= Long.SIZE) {
            return null;
        }
        Type type = by.type();
        return BigInteger.valueOf(Semantics.binary(by.op(), type, left.longValue(), right.longValue()));
    }
}
