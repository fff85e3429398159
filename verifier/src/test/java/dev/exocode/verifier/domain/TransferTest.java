package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import org.junit.jupiter.api.Test;

/** What single instructions leave known. */
class TransferTest {
    private static final Interval SMALL = new Interval(-10, 100);

    private static long toLength(Carried carried, int register) {
        return carried.state().bound(carried.state().get(register), Value.of(Value.LENGTH));
    }

    @Test
    void accessesByAConstantAreInside() {
        Carried carried = Carried.of(SMALL);
        carried.load(new Instruction(Op.LD, Type.US, true, Region.PACKET, 2, 1, 0, 4, 0));
        assertThat(carried.state().range(carried.state().get(1)).lo()).isEqualTo(-4);
        assertThat(toLength(carried, 1)).isEqualTo(-6);
    }

    /** Of a sum of two registers nothing is learned of one alone: the other may be negative. */
    @Test
    void accessesByTwoRegistersSayNothingOfOne() {
        Carried carried = Carried.of(SMALL, SMALL);
        long before = toLength(carried, 1);
        carried.load(new Instruction(Op.LD, Type.US, false, Region.PACKET, 3, 1, 2, 0, 0));
        assertThat(carried.state().range(carried.state().get(1))).isEqualTo(Range.of(SMALL));
        assertThat(toLength(carried, 1)).isEqualTo(before);
    }

    private static Value result(Op op, long a, long b) {
        Carried carried = Carried.of(Interval.of(a), Interval.of(b));
        carried.compute(new Instruction(op, Type.L, false, null, 3, 1, 2, 0, 0));
        return carried.state().get(3);
    }

    @Test
    void constantsAreComputed() {
        assertThat(result(Op.DIV, 7, 2)).isEqualTo(Value.constant(3));
        assertThat(result(Op.ADD, 7, 0)).isEqualTo(Value.constant(7));
        assertThat(result(Op.XOR, 7, 2)).isEqualTo(Value.constant(5));
    }

    @Test
    void shiftsLoseMoreOfMore() {
        Carried carried = Carried.of(new Interval(8, 100)).with(Op.RSH, Type.L, 2, 1, 2);
        assertThat(carried.state().bound(carried.state().get(2), carried.state().get(1)))
                .isEqualTo(-6);
    }

    private static Range of(long lo, long hi) {
        return Range.of(new Interval(lo, hi));
    }

    private static Range binary(Op op, Type type, Range a, Range b) {
        return Arithmetic.binary(op, type, a, b);
    }

    @Test
    void resultsAsSigned() {
        assertThat(binary(Op.MOD, Type.L, of(-5, 9), of(1, 4)).signed()).isEqualTo(new Interval(-3, 3));
        assertThat(Arithmetic.cut(Type.U, of((1L << 32) + 5, (1L << 32) + 9)).signed())
                .isEqualTo(new Interval(5, 9));
        assertThat(Arithmetic.cut(Type.I, of(1L << 31, (1L << 31) + 5)).signed())
                .isEqualTo(new Interval(Integer.MIN_VALUE, Integer.MIN_VALUE + 5));
        assertThat(Arithmetic.cut(Type.I, of(1L << 32, 1L << 32)).signed()).isEqualTo(Interval.of(0));
        assertThat(Arithmetic.unary(Op.COM, Type.I, of(1, 5)).signed()).isEqualTo(new Interval(-6, -2));
        assertThat(Arithmetic.unary(Op.NEG, Type.I, of(1, 5)).signed()).isEqualTo(new Interval(-5, -1));
        assertThat(Arithmetic.unary(Op.ABS, Type.I, of(-9, -3)).signed()).isEqualTo(new Interval(3, 9));
        assertThat(Arithmetic.unary(Op.ABS, Type.I, of(-9, 3)).signed()).isEqualTo(new Interval(0, 9));
    }

    @Test
    void resultsAsUnsigned() {
        long top = Long.MIN_VALUE;
        Range large = Range.unsigned(top, -1);
        assertThat(binary(Op.MOD, Type.UL, large, of(1, 10)).signed()).isEqualTo(new Interval(0, 9));
        assertThat(binary(Op.DIV, Type.UL, large, of(2, 4)).signed()).isEqualTo(new Interval(1L << 61, Long.MAX_VALUE));
        assertThat(binary(Op.AND, Type.UL, Range.ALL, Range.unsigned(3, top + 5))
                        .greatest())
                .isEqualTo(top + 5);
        assertThat(binary(Op.AND, Type.UL, Range.unsigned(3, top + 5), Range.ALL)
                        .greatest())
                .isEqualTo(top + 5);
        assertThat(binary(Op.ADD, Type.UL, Range.unsigned(top, top + 5), Range.unsigned(1, ~(top + 5)))
                        .least())
                .isEqualTo(top + 1);
        assertThat(binary(Op.SUB, Type.UL, Range.unsigned(top + 5, -1), Range.unsigned(1, top + 5))
                        .greatest())
                .isEqualTo(-2);
        assertThat(binary(Op.RSH, Type.UL, large, of(3, 3)).signed()).isEqualTo(new Interval(top >>> 3, -1L >>> 3));
        // Amounts count modulo 64, so that 64 shifts nothing out.
        assertThat(binary(Op.RSH, Type.UL, Range.ALL, of(3, 64)).contains(-1)).isTrue();
    }

    @Test
    void rangesAreMovedAsUnsigned() {
        Range range = Range.unsigned(10, Long.MIN_VALUE + 10);
        assertThat(range.plus(5).least()).isEqualTo(15);
        assertThat(range.plus(-5).least()).isEqualTo(5);
        assertThat(Range.unsigned(10, -6).plus(5).least()).isEqualTo(15);
        assertThat(Range.unsigned(10, -5).plus(5).least()).isZero();
    }

    @Test
    void constantsThatExceedWhatTheyCannotAreSeen() {
        State state = State.blank();
        Value small = state.fresh(of(0, 3), 0);
        assertThat(state.atMost(Value.constant(5), small, -10)).isFalse();
        assertThat(state.atMost(small, Value.constant(5), -6)).isFalse();
        assertThat(state.narrow(small, of(4, 9))).isFalse();
        assertThat(state.narrow(new Value(small.symbol(), 10), of(4, 9))).isFalse();
        assertThat(state.narrow(Value.constant(4), of(5, 9))).isFalse();
    }
}
