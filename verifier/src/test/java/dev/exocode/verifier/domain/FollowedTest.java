package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned of a result is learned of what it was computed from, and no more; ways that are never gone are seen. */
class FollowedTest {
    private static final Op[] COMPARISONS = {Op.LT, Op.LE, Op.GT, Op.GE, Op.EQ, Op.NE};
    private static final Op[] BRANCHES = {Op.BLT, Op.BLE, Op.BGT, Op.BGE, Op.BEQ, Op.BNE};
    private static final int MOST = 200;

    @Test
    void sourcesOfResults() {
        for (Type type : List.of(Type.I, Type.U, Type.L, Type.UL)) {
            for (Op op : List.of(Op.ADD, Op.SUB, Op.AND, Op.LSH, Op.RSH, Op.DIV)) {
                for (long constant : new long[] {1, 2, 3, 7, 12}) {
                    for (long with : new long[] {0, 1, 3, 4, 5, 8, 15, 16, 40, 120}) {
                        for (int i = 0; i < 2 * COMPARISONS.length; i++) {
                            source(type, op, constant, with, i / 2, i % 2 == 0);
                        }
                    }
                }
            }
        }
    }

    private static void source(Type type, Op op, long constant, long with, int comparison, boolean holds) {
        Carried carried = Carried.of(new Interval(0, MOST)).with(op, type, 2, 1, constant);
        State state = carried.state();
        boolean possible =
                Narrowing.assume(state, COMPARISONS[comparison], type, state.get(2), Value.constant(with), holds);
        Hull kept = new Hull();
        for (long x = 0; x <= MOST; x++) {
            if (Semantics.holds(BRANCHES[comparison], type, Semantics.binary(op, type, x, constant), with) == holds) {
                kept.add(x);
            }
        }
        String what = type + " " + op + " " + constant + " " + COMPARISONS[comparison] + " " + with + " " + holds;
        Range range = state.range(state.get(1));
        boolean equals = comparison >= 4;
        boolean shifts = op == Op.LSH || op == Op.RSH;
        if (kept.isEmpty()) {
            assertThat(possible && shifts && !equals).as(what).isFalse();
        } else {
            assertThat(possible && kept.within(range)).as(what).isTrue();
            assertThat(!shifts || equals || within(range, kept))
                    .as("%s %s %s", what, range, kept)
                    .isTrue();
        }
    }

    /** Whether the ends of a range are members. */
    private static boolean within(Range range, Hull kept) {
        return new Hull().add(kept).add(range.lo()).add(range.hi()).toString().equals(kept.toString());
    }

    /** A difference that may be the smallest integer says nothing of its negation, which is none. */
    @Test
    void sourcesOfTheSmallestDifference() {
        Carried carried = Carried.of(new Interval(Long.MIN_VALUE + 5, 0), new Interval(0, 5))
                .then(Op.SUB, Type.L, 3, 1, 2);
        State state = carried.state();
        assertThat(state.range(state.get(3)).lo()).isEqualTo(Long.MIN_VALUE);
        assertThat(Narrowing.assume(state, Op.LT, Type.L, state.get(3), Value.constant(-1), true))
                .isTrue();
        carried.activations().removeIf(each -> each.registers()[3] >= -1);
        carried.check();
    }

    @Test
    void sourcesOfLargeMultiples() {
        Carried carried = Carried.of(new Interval(0, Long.MAX_VALUE >> 3)).with(Op.LSH, Type.L, 2, 1, 3);
        State state = carried.state();
        assertThat(Narrowing.assume(state, Op.GT, Type.L, state.get(2), Value.constant(800), true))
                .isTrue();
        assertThat(state.range(state.get(1)).signed()).isEqualTo(new Interval(101, Long.MAX_VALUE >> 3));
    }

    @Test
    void negativesAreOrderedAlikeAsUnsigned() {
        State state = State.blank();
        Value a = state.fresh(Range.of(new Interval(-900, -1)), 0);
        Value b = state.fresh(Range.of(new Interval(-900, -1)), 0);
        assertThat(Narrowing.assume(state, Op.LT, Type.UL, a, b, true)).isTrue();
        assertThat(state.bound(a, b)).isEqualTo(-1);
    }

    /** One value is known not to be below another, by a bound alone. */
    private static State notBelow(Range a, Range b) {
        State state = State.entry(0, List.of(Type.L, Type.L));
        assertThat(state.narrow(state.get(1), a) && state.narrow(state.get(2), b))
                .isTrue();
        assertThat(state.atMost(state.get(2), state.get(1), 0)).isTrue();
        return state;
    }

    private static boolean goes(State state, Op op, Type type, boolean taken) {
        return Narrowing.assume(state.copy(), new Instruction(op, type, false, null, 0, 1, 2, 0, 0), taken);
    }

    @Test
    void waysThatAreNeverGone() {
        for (Range range : List.of(Range.of(new Interval(0, 100)), Range.of(new Interval(-100, -1)))) {
            for (Type type : new Type[] {Type.L, Type.UL}) {
                State state = notBelow(range, range);
                assertThat(goes(state, Op.BLT, type, true)).isFalse();
                assertThat(goes(state, Op.BGE, type, false)).isFalse();
                assertThat(goes(state, Op.BLE, type, true)).isTrue();
                assertThat(goes(state, Op.BEQ, type, true)).isTrue();
                assertThat(state.atMost(state.get(2), state.get(1), -1)).isTrue();
                assertThat(goes(state, Op.BEQ, type, true)).isFalse();
                assertThat(goes(state, Op.BNE, type, false)).isFalse();
                State equal = notBelow(range, range);
                assertThat(equal.atMost(equal.get(1), equal.get(2), 0)).isTrue();
                assertThat(goes(equal, Op.BNE, type, true)).isFalse();
                assertThat(goes(equal, Op.BNE, type, false)).isTrue();
            }
        }
        State apart = notBelow(Range.of(new Interval(50, 60)), Range.of(new Interval(0, 9)));
        for (Type type : new Type[] {Type.L, Type.UL}) {
            assertThat(goes(apart, Op.BLE, type, true)).isFalse();
            assertThat(goes(apart, Op.BEQ, type, true)).isFalse();
            assertThat(goes(apart, Op.BGT, type, false)).isFalse();
        }
        State one = notBelow(Range.of(7), Range.of(7));
        assertThat(goes(one, Op.BNE, Type.L, true)).isFalse();
    }

    @Test
    void tablesAndAccessesThatAreNeverReached() {
        State state = notBelow(Range.of(new Interval(50, 60)), Range.of(new Interval(0, 9)));
        assertThat(Narrowing.assumeIndex(state.copy(), state.get(1), 0, 49)).isFalse();
        assertThat(Narrowing.assumeIndex(state.copy(), state.get(1), 0, 50)).isTrue();
        assertThat(Narrowing.assumeIndex(state.copy(), state.get(1), 61, -1)).isFalse();
        Value length = Value.of(Value.LENGTH);
        assertThat(Narrowing.assumeInside(state.copy(), state.get(1), -50, 1, length))
                .isTrue();
        assertThat(Narrowing.assumeInside(state.copy(), state.get(1), -61, 1, length))
                .isFalse();
        assertThat(state.atMost(length, state.get(1), 3)).isTrue();
        assertThat(Narrowing.assumeInside(state.copy(), state.get(1), 0, 3, length))
                .isTrue();
        assertThat(Narrowing.assumeInside(state.copy(), state.get(1), 0, 4, length))
                .isFalse();
    }
}
