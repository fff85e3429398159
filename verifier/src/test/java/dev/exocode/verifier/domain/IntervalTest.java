package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Intervals are exact wherever 64 bits hold all results, and all there is where they do not. */
class IntervalTest {
    private static final long[] ENDS = {
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        -(1L << 32),
        -3,
        -1,
        0,
        1,
        2,
        3,
        1L << 31,
        1L << 32,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };

    private static void pairs(
            String name, BiFunction<Interval, Interval, Interval> given, BinaryOperator<BigInteger> exact) {
        for (int i = 0; i < ENDS.length; i++) {
            for (int j = i; j < ENDS.length; j++) {
                for (int k = 0; k < ENDS.length; k++) {
                    for (int l = k; l < ENDS.length; l++) {
                        Interval a = new Interval(ENDS[i], ENDS[j]);
                        Interval b = new Interval(ENDS[k], ENDS[l]);
                        assertThat(given.apply(a, b)).as("%s %s %s", a, name, b).isEqualTo(exact(a, b, exact));
                    }
                }
            }
        }
    }

    /** The hull of the results of all four pairs of ends. */
    private static Interval exact(Interval a, Interval b, BinaryOperator<BigInteger> op) {
        List<BigInteger> corners = List.of(
                op.apply(BigInteger.valueOf(a.lo()), BigInteger.valueOf(b.lo())),
                op.apply(BigInteger.valueOf(a.lo()), BigInteger.valueOf(b.hi())),
                op.apply(BigInteger.valueOf(a.hi()), BigInteger.valueOf(b.lo())),
                op.apply(BigInteger.valueOf(a.hi()), BigInteger.valueOf(b.hi())));
        if (corners.stream().anyMatch(corner -> corner.bitLength() >= Long.SIZE)) {
            return Interval.ALL;
        }
        return new Interval(
                corners.stream().mapToLong(BigInteger::longValue).min().orElseThrow(),
                corners.stream().mapToLong(BigInteger::longValue).max().orElseThrow());
    }

    @Test
    void operationsAreExact() {
        pairs("plus", Interval::plus, BigInteger::add);
        pairs("minus", Interval::minus, BigInteger::subtract);
        pairs("times", Interval::times, BigInteger::multiply);
        assertThat(new Interval(-3, 7).complement()).isEqualTo(new Interval(-8, 2));
    }

    @Test
    void endsAreMembers() {
        Interval interval = new Interval(-2, 3);
        assertThat(interval.contains(-2) && interval.contains(3)).isTrue();
        assertThat(interval.contains(-3) || interval.contains(4)).isFalse();
        assertThat(new Interval(0, 3).isNatural()).isTrue();
        assertThat(new Interval(-1, 3).isNatural()).isFalse();
        assertThat(Interval.of(3).isSingle()).isTrue();
        assertThat(interval.isSingle()).isFalse();
    }

    @Test
    void typesHoldTheirOwnValues() {
        for (Type type : List.of(Type.C, Type.UC, Type.S, Type.US, Type.I, Type.U)) {
            Interval all = Interval.of(type);
            assertThat(all.within(type)).isTrue();
            assertThat(new Interval(all.lo() - 1, all.hi()).within(type)).isFalse();
            assertThat(new Interval(all.lo(), all.hi() + 1).within(type)).isFalse();
        }
        assertThat(Interval.ALL.within(Type.L) && Interval.ALL.within(Type.UL)).isTrue();
    }
}
