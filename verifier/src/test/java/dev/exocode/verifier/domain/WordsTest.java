package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import org.junit.jupiter.api.Test;

/** What is known, in words. */
class WordsTest {
    @Test
    void parts() {
        assertThat(Interval.of(-3)).hasToString("-3");
        assertThat(new Interval(-3, 4)).hasToString("[-3,4]");
        assertThat(Bits.of(-2)).hasToString("0xfffffffffffffffe");
        assertThat(new Bits(4, 3)).hasToString("4/fffffffffffffffc");
        assertThat(Value.constant(-3)).hasToString("-3");
        assertThat(Value.of(Value.LENGTH)).hasToString("length");
        assertThat(new Value(Value.USER, 4)).hasToString("user + 4");
        assertThat(new Value(7, -4)).hasToString("s7 - 4");
        assertThat(new Value(7, Long.MIN_VALUE)).hasToString("s7 - 9223372036854775808");
    }

    @Test
    void ranges() {
        assertThat(Range.EMPTY).hasToString("nothing");
        assertThat(Range.of(5)).hasToString("5");
        assertThat(Range.of(new Interval(0, 9))).hasToString("[0,9]");
        assertThat(Range.unsigned(1, -1)).hasToString("[-9223372036854775808,9223372036854775807] not 0");
        assertThat(Range.unsigned(2, -1))
                .hasToString("[-9223372036854775808,9223372036854775807] unsigned [2,18446744073709551615]");
        assertThat(Range.unsigned(1, -2))
                .hasToString("[-9223372036854775808,9223372036854775807] unsigned [1,18446744073709551614]");
        assertThat(Range.of(0, 12, 0, -1, new Bits(0, -4))).hasToString("[0,12] bits 0/fffffffffffffff3");
    }

    @Test
    void registers() {
        State state = State.blank();
        assertThat(state.facts()).isEmpty();
        assertThat(state).hasToString("");
        Value byteValue = state.fresh(Range.of(Type.UC), 0);
        state.set(1, new Value(byteValue.symbol(), 1));
        state.set(2, Value.constant(-7));
        state.set(3, Value.of(Value.LENGTH));
        state.set(4, new Value(Value.USER, -2));
        state.set(5, new Value(byteValue.symbol(), 5));
        state.set(6, new Value(byteValue.symbol(), -2));
        state.set(7, new Value(byteValue.symbol(), 1));
        state.set(8, state.fresh(Range.ALL, 0));
        state.set(31, Value.of(state.add(Fact.of(Range.of(9), null, 0))));
        // Beyond those of the program there is nothing to tell.
        state.set(32, byteValue);
        assertThat(state.facts())
                .containsExactly(
                        "r1 in [1,256]",
                        "r2 = -7",
                        "r3 = length",
                        "r4 = user - 2",
                        "r5 = r1 + 4",
                        "r6 = r1 - 3",
                        "r7 = r1",
                        "r8 is any",
                        "r31 = 9");
    }

    @Test
    void lengths() {
        State state = State.blank();
        state.narrow(Value.of(Value.LENGTH), Range.of(new Interval(34, 1500)));
        state.narrow(Value.of(Value.USER), Range.of(new Interval(8, 64)));
        assertThat(state.facts()).containsExactly("length in [34,1500]", "user in [8,64]");
        assertThat(state).hasToString("length in [34,1500], user in [8,64]");
    }

    @Test
    void definitions() {
        State state = State.blank();
        Value hidden = state.fresh(Range.of(Type.I), 0);
        Value a = state.fresh(Range.of(Type.I), 0);
        state.set(1, new Value(a.symbol(), 3));
        state.set(2, state.fresh(Range.of(Type.I), new Definition(Op.AND, Type.L, a, Value.constant(7)), 0));
        state.set(3, state.fresh(Range.of(Type.I), new Definition(Op.SUB, Type.L, Value.of(Value.LENGTH), a), 0));
        state.set(4, state.fresh(Range.of(Type.I), new Definition(Op.SUB, Type.L, a, hidden), 0));
        state.set(5, state.fresh(Range.of(Type.I), new Definition(Op.SUB, Type.L, hidden, a), 0));
        Value moved = state.fresh(Range.of(Type.I), new Definition(Op.OR, Type.L, a, a), 0);
        state.set(6, new Value(moved.symbol(), 2));
        assertThat(state.facts())
                .containsExactly(
                        "r1 in [-2147483645,2147483650]",
                        "r2 in [-2147483648,2147483647] = and(r1 - 3, 7)",
                        "r3 in [-2147483648,2147483647] = sub(length, r1 - 3)",
                        "r4 in [-2147483648,2147483647]",
                        "r5 in [-2147483648,2147483647]",
                        "r6 in [-2147483646,2147483649]");
    }

    @Test
    void bounds() {
        State state = State.blank();
        Value a = state.fresh(Range.of(new Interval(-1000, 1000)), 0);
        Value b = state.fresh(Range.of(new Interval(0, 100)), 0);
        Value hidden = state.fresh(Range.of(new Interval(0, 100)), 0);
        state.set(1, new Value(a.symbol(), 3));
        state.set(2, new Value(b.symbol(), 1));
        state.bind(a.symbol(), b.symbol(), -10);
        state.bind(b.symbol(), a.symbol(), 30);
        // What no register holds is not told, nor what the ranges say.
        state.bind(hidden.symbol(), b.symbol(), 5);
        state.bind(b.symbol(), hidden.symbol(), 5);
        state.bind(b.symbol(), Value.LENGTH, 100);
        state.bind(Value.LENGTH, b.symbol(), 40);
        state.bind(Value.LENGTH, Value.USER, 0);
        assertThat(state.facts())
                .containsExactly(
                        "r1 in [-997,1003]",
                        "r2 in [1,101]",
                        "length <= r2 + 39",
                        "length <= user",
                        "r1 + 8 <= r2",
                        "r2 <= r1 + 28");
    }
}
