package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has grown gives way to the next threshold and no further, and what has not grown stays. */
class WideningTest {
    private final Widening toTen = Widening.to(new long[] {10, Long.MIN_VALUE, Long.MAX_VALUE});

    private static Range widened(Widening widening, long lo, long hi, long joinedLo, long joinedHi) {
        Range old = Range.of(new Interval(lo, hi));
        return widening.apply(old, old.join(Range.of(new Interval(joinedLo, joinedHi))));
    }

    @Test
    void upwards() {
        assertThat(widened(toTen, -2, 5, -2, 7).signed()).isEqualTo(new Interval(-2, 9));
        assertThat(widened(toTen, -2, 5, -2, 9).signed()).isEqualTo(new Interval(-2, 9));
        assertThat(widened(toTen, -2, 9, -2, 10).signed()).isEqualTo(new Interval(-2, 10));
        assertThat(widened(toTen, -2, 10, -2, 11).signed()).isEqualTo(new Interval(-2, 11));
        assertThat(widened(toTen, -2, 5, -2, 12).signed()).isEqualTo(new Interval(-2, 255));
        assertThat(widened(Widening.FULL, -2, 5, -2, 6).signed()).isEqualTo(new Interval(-2, Long.MAX_VALUE));
    }

    @Test
    void downwards() {
        assertThat(widened(toTen, 20, 25, 15, 25).signed()).isEqualTo(new Interval(11, 25));
        assertThat(widened(toTen, 20, 25, 11, 25).signed()).isEqualTo(new Interval(11, 25));
        assertThat(widened(toTen, 3, 5, 2, 5).signed()).isEqualTo(new Interval(1, 5));
        assertThat(widened(toTen, 1, 5, -2, 5).signed()).isEqualTo(new Interval(Integer.MIN_VALUE, 5));
        assertThat(widened(Widening.FULL, 2, 5, -1, 5).lo()).isEqualTo(Long.MIN_VALUE);
        assertThat(widened(Widening.FULL, 2, 5, Long.MIN_VALUE, 5).lo()).isEqualTo(Long.MIN_VALUE);
        assertThat(widened(toTen, 2, 5, Long.MIN_VALUE, 5).lo()).isEqualTo(Long.MIN_VALUE);
    }

    /** In haste: a register that is compared with something itself stops there, not where others do, and bits do not hold bounds back. */
    @Test
    void steeply() {
        long[][] own = new long[4][];
        own[3] = new long[] {64};
        Widening steep = Widening.steep(new long[] {10}, own);
        assertThat(widened(steep.of(3), 0, 2, 0, 3).signed()).isEqualTo(new Interval(0, 64));
        assertThat(widened(steep.of(3), 0, 64, 0, 65).signed()).isEqualTo(new Interval(0, 65));
        assertThat(widened(steep.of(2), 0, 2, 0, 3).signed()).isEqualTo(new Interval(0, 10));
        assertThat(widened(steep.of(2), 0, 11, 0, 15).signed()).isEqualTo(new Interval(0, Integer.MAX_VALUE));
        assertThat(steep.of(40)).isSameAs(steep);
        Range byFour = Range.of(0, 20, 0, -1, new Bits(0, 28));
        Range more = Range.of(0, 28, 0, -1, new Bits(0, 28));
        assertThat(Widening.to(new long[0]).apply(byFour, more).signed()).isEqualTo(new Interval(0, 28));
        assertThat(steep.apply(byFour, more).bits()).isEqualTo(new Bits(0, 0x7fff_fffc));
    }

    @Test
    void whatHasNotGrownStays() {
        Range old = Range.of(0, 100, 0, -1, new Bits(0, -4));
        assertThat(toTen.apply(old, Range.of(new Interval(8, 8)))).isSameAs(old);
    }

    @Test
    void asUnsigned() {
        Range old = Range.unsigned(5, -5);
        assertThat(toTen.apply(old, Range.unsigned(5, -3))).isEqualTo(Range.unsigned(5, -1));
        assertThat(toTen.apply(old, Range.unsigned(4, -5))).isEqualTo(Range.unsigned(0, -5));
        assertThat(toTen.apply(Range.unsigned(0, -5), Range.unsigned(0, -4))).isEqualTo(Range.ALL);
    }

    /** Bits from the lowest that has changed on: those below stay known. */
    @Test
    void bits() {
        Range old = Range.of(8);
        Range widened = Widening.FULL.apply(old, old.join(Range.of(24)));
        assertThat(widened.bits()).isEqualTo(new Bits(8, Long.MAX_VALUE - 15));
        Range even = Range.of(0, 6, 0, -1, new Bits(0, 6));
        Range more = Widening.FULL.apply(even, even.join(Range.of(new Interval(0, 6))));
        assertThat(more.bits().knownLow()).isZero();
        Range wider = Widening.FULL.apply(even, Range.of(0, 14, 0, -1, new Bits(0, 14)));
        assertThat(wider.bits()).isEqualTo(new Bits(0, Long.MAX_VALUE - 1));
    }

    /** What is not above another is not taken to be above it once it comes nearer; what may be above it by some gives way at once. */
    @Test
    void bounds() {
        assertThat(toTen.apply(-58)).isZero();
        assertThat(toTen.apply(0)).isZero();
        assertThat(toTen.apply(1)).isEqualTo(Fact.NONE);
        assertThat(Widening.FULL.apply(-58)).isEqualTo(Fact.NONE);
    }
}
