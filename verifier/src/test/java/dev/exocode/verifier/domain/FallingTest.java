package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to have fewer bits, or fewer bits and ones, has: loops are taken to end by it. */
class FallingTest {
    private static final Type[] TYPES = {Type.I, Type.U, Type.L, Type.UL};
    private static final List<Op> OPS = List.of(Op.SUB, Op.AND, Op.OR, Op.LSH, Op.RSH, Op.DIV, Op.MOD);
    private static final Interval NATURALS = new Interval(1, 1000);
    private static final int USED = 6;

    private static int bits(long x) {
        return Long.SIZE - Long.numberOfLeadingZeros(x);
    }

    private static boolean fewerBits(Carried carried, int a, int b) {
        return carried.state()
                .hasFewerBits(carried.state().get(a), carried.state().get(b));
    }

    private static boolean fewerOnes(Carried carried, int a, int b) {
        return carried.state()
                .hasFewerOnes(carried.state().get(a), carried.state().get(b));
    }

    /** Fails if what is claimed of any two registers is not so. */
    private static Carried checked(Carried carried) {
        for (int a = 0; a < USED; a++) {
            for (int b = 0; b < USED; b++) {
                boolean both = carried.state().isSet(a) && carried.state().isSet(b);
                boolean bits = both && fewerBits(carried, a, b);
                boolean ones = both && fewerOnes(carried, a, b);
                for (Carried.Activation each : carried.activations()) {
                    long x = each.registers()[a];
                    long y = each.registers()[b];
                    if (bits && bits(x) >= bits(y)
                            || ones && bits(x) + Long.bitCount(x) >= bits(y) + Long.bitCount(y)) {
                        throw new AssertionError(carried + ": " + x + " has no less than " + y);
                    }
                }
            }
        }
        return carried;
    }

    private static List<Interval> intervals(Type type) {
        return List.of(
                NATURALS,
                new Interval(0, 1000),
                new Interval(Math.max(type.min(), -9), -1),
                new Interval(1, type.max()),
                Interval.of(type));
    }

    @Test
    void byAConstant() {
        for (Type type : TYPES) {
            for (Interval interval : intervals(type)) {
                for (Op op : OPS) {
                    for (long constant : new long[] {0, 1, 2, 3, 32, 64, 65, -1}) {
                        boolean shifts = op == Op.LSH || op == Op.RSH;
                        boolean divides = op == Op.DIV || op == Op.MOD;
                        if (interval.lo() > interval.hi() || divides && constant == 0) {
                            continue;
                        }
                        Carried carried = Carried.of(interval, NATURALS);
                        // Also of constants that are no immediates: amounts beyond the width count modulo it.
                        carried.with(Op.ADD, Type.L, 5, 0, constant);
                        carried.then(op, type, 3, 1, 5);
                        if (!shifts || constant >= 0 && constant < type.bits()) {
                            carried.with(op, type, 4, 1, type.wrap(constant));
                        }
                        checked(carried);
                    }
                }
            }
        }
    }

    @Test
    void byARegister() {
        for (Type type : TYPES) {
            for (Interval interval : intervals(type)) {
                for (Op op : interval.lo() > interval.hi() ? List.<Op>of() : OPS) {
                    checked(Carried.of(interval, new Interval(1, 2)).then(op, type, 3, 1, 2));
                    checked(Carried.of(new Interval(1, 2), interval).then(op, type, 3, 1, 2));
                    checked(Carried.of(interval, NATURALS).then(op, type, 3, 1, 1));
                }
            }
        }
    }

    @Test
    void ofWhatIsFurther() {
        for (Op op : List.of(Op.RSH, Op.DIV)) {
            for (long distance : new long[] {-1, 1, 5}) {
                Carried carried = Carried.of(new Interval(10, 1000));
                carried.with(Op.ADD, Type.L, 2, 1, distance).with(op, Type.L, 3, 2, 3);
                assertThat(fewerBits(checked(carried), 3, 2)).isTrue();
                assertThat(fewerBits(carried, 3, 1)).isFalse();
                carried.with(Op.ADD, Type.L, 3, 3, 1);
                assertThat(fewerBits(checked(carried), 3, 2)).isFalse();
            }
        }
    }

    @Test
    void andOneLess() {
        for (Type type : TYPES) {
            for (Interval interval : intervals(type)) {
                for (long less : interval.lo() > interval.hi() ? new long[0] : new long[] {-1, 0, 1, 2}) {
                    checked(Carried.of(interval, NATURALS)
                            .with(Op.SUB, type, 3, 1, type.wrap(less))
                            .then(Op.AND, type, 4, 1, 3)
                            .then(Op.AND, type, 5, 3, 1));
                    checked(Carried.of(interval, NATURALS)
                            .with(Op.SUB, type, 3, 2, type.wrap(less))
                            .then(Op.AND, type, 4, 1, 3)
                            .then(Op.AND, type, 5, 3, 1));
                    checked(Carried.of(interval, NATURALS)
                            .with(Op.ADD, type, 3, 1, type.wrap(less))
                            .then(Op.OR, type, 4, 1, 3)
                            .then(Op.AND, type, 5, 3, 2));
                }
            }
        }
    }

    /** What is one less by a wrapped subtraction, and a little more or less than that. */
    @Test
    void nearlyOneLess() {
        for (long further : new long[] {-1, 0, 1}) {
            Carried carried = Carried.of(Interval.of(Type.U))
                    .with(Op.SUB, Type.U, 3, 1, 1)
                    .with(Op.ADD, Type.L, 3, 3, further)
                    .then(Op.AND, Type.L, 4, 1, 3)
                    .then(Op.AND, Type.L, 5, 3, 1);
            carried.activations().removeIf(each -> each.registers()[1] == 0);
            carried.state().narrow(carried.state().get(1), Range.unsigned(1, -1));
            assertThat(fewerOnes(checked(carried), 4, 1)).isEqualTo(further == 0);
            assertThat(fewerOnes(carried, 5, 1)).isEqualTo(further == 0);
        }
    }

    @Test
    void isSaidWhereLoopsNeedIt() {
        Carried shifted = Carried.of(NATURALS).with(Op.RSH, Type.U, 3, 1, 2);
        assertThat(fewerBits(shifted, 3, 1)).isTrue();
        assertThat(fewerOnes(shifted, 3, 1)).isTrue();
        Carried divided = Carried.of(NATURALS).with(Op.DIV, Type.U, 3, 1, 2);
        assertThat(fewerBits(divided, 3, 1)).isTrue();
        assertThat(fewerOnes(divided, 3, 1)).isFalse();
        Carried without = Carried.of(NATURALS)
                .with(Op.SUB, Type.U, 3, 1, 1)
                .then(Op.AND, Type.U, 4, 1, 3)
                .then(Op.AND, Type.U, 5, 3, 1);
        assertThat(fewerOnes(without, 4, 1)).isTrue();
        assertThat(fewerOnes(without, 5, 1)).isTrue();
        assertThat(fewerBits(without, 4, 1)).isFalse();
        assertThat(fewerBits(without, 0, 1)).isTrue();
        assertThat(fewerOnes(without, 0, 1)).isTrue();
        assertThat(fewerBits(Carried.of(new Interval(0, 7)), 0, 1)).isFalse();
        assertThat(fewerOnes(Carried.of(new Interval(0, 7)), 0, 1)).isFalse();
    }
}
