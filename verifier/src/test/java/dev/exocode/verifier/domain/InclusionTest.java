package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a claim says of its symbols is said of integers of 64 bits. */
class InclusionTest {

    private static State state(Range symbol, long distance) {
        State state = State.blank();
        Value value = state.fresh(symbol, Fact.FROM_OUTSIDE);
        state.set(1, new Value(value.symbol(), distance));
        return state;
    }

    /** A symbol five above a register that may be the largest long would be no long: that it is one says too much. */
    @Test
    void symbolBeyondAllIntegers() {
        State given = state(Range.of(new Interval(0, Long.MAX_VALUE)), 0);
        State claim = state(Range.of(new Interval(5, Long.MAX_VALUE)), -5);
        assertThat(claim.range(claim.get(1)).contains(Long.MAX_VALUE)).isFalse();
        assertThat(given.within(claim)).isFalse();
    }

    @Test
    void symbolAtAnotherDistance() {
        State given = state(Range.of(new Interval(0, 9)), 0);
        assertThat(given.within(state(Range.of(new Interval(5, 14)), -5))).isTrue();
        assertThat(given.within(state(Range.of(new Interval(5, 13)), -5))).isFalse();
    }
}
