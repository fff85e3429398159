package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.math.BigInteger;

/** Whether a state describes what registers hold, fact by fact, in integers that cannot wrap. */
public final class Described {
    private final String where;
    private final State state;
    private final BigInteger[] symbols;

    private Described(String where, State state) {
        this.where = where;
        this.state = state;
        this.symbols = new BigInteger[state.count()];
    }

    /** Fails if a register does not hold what the state says, or two do not differ as it says. */
    public static void check(String where, State state, long[] registers, long length, long user) {
        Described described = new Described(where, state);
        described.symbols[Value.ZERO] = BigInteger.ZERO;
        described.symbols[Value.LENGTH] = BigInteger.valueOf(length);
        described.symbols[Value.USER] = BigInteger.valueOf(user);
        for (int r = 0; r < registers.length; r++) {
            if (state.isSet(r)) {
                described.register(r, registers[r]);
            }
        }
        for (int symbol = 0; symbol < described.symbols.length; symbol++) {
            if (described.symbols[symbol] != null) {
                described.fact(symbol);
            }
        }
    }

    private void register(int r, long held) {
        Value value = state.get(r);
        BigInteger symbol = BigInteger.valueOf(held).subtract(BigInteger.valueOf(value.distance()));
        if (symbols[value.symbol()] == null) {
            symbols[value.symbol()] = symbol;
        }
        assertThat(symbols[value.symbol()])
                .as("%s: r%d = %d by %s in %s", where, r, held, value, state)
                .isEqualTo(symbol);
        assertThat(state.range(value).contains(held))
                .as("%s: r%d = %d is in %s", where, r, held, state.range(value))
                .isTrue();
    }

    private void fact(int symbol) {
        Fact fact = state.fact(symbol);
        BigInteger value = symbols[symbol];
        assertThat(fact.range().contains(value.longValueExact()))
                .as("%s: s%d = %s in %s", where, symbol, value, state)
                .isTrue();
        for (int i = 0; i < fact.size(); i++) {
            BigInteger other = symbols[fact.other(i)];
            if (other != null) {
                assertThat(value.subtract(other))
                        .as("%s: s%d - s%d in %s", where, symbol, fact.other(i), state)
                        .isLessThanOrEqualTo(BigInteger.valueOf(fact.bound(i)));
            }
        }
        Definition by = fact.definition();
        if (by != null
                && symbols[by.left().symbol()] != null
                && symbols[by.right().symbol()] != null) {
            assertThat(value)
                    .as("%s: s%d by %s in %s", where, symbol, by, state)
                    .isEqualTo(computed(by));
        }
    }

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
        // Exact: on sources that were not cut, with a result that was not.
        Type type = by.type();
        return BigInteger.valueOf(Semantics.binary(by.op(), type, left.longValueExact(), right.longValueExact()));
    }
}
