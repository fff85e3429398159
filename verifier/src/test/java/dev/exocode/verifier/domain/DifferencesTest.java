package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.Thorough;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Systems of ranges and of bounds on differences, against all assignments of integers that satisfy them: none is lost, and
 * where small systems are contradictory or imply a bound that is mostly seen.
 */
@OnOneJdk
class DifferencesTest {
    private static final int SYMBOLS = 4;
    private static final int FEW = 6;
    private static final long[] BASES = {
        0, -3, 1000, 1L << 31, Long.MAX_VALUE - FEW + 1, Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE / 2
    };

    /** A system, and all that satisfies it: of each symbol so many integers from a base on. */
    private static final class Bounded {
        private final Random random;
        private final State state = State.blank();
        private final long[] bases = new long[SYMBOLS];
        private final List<long[]> left = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private boolean possible = true;

        Bounded(Random random, boolean far) {
            this.random = random;
            for (int i = 0; i < SYMBOLS; i++) {
                bases[i] = far ? BASES[random.nextInt(BASES.length)] : random.nextInt(5);
                state.add(Fact.of(Range.of(new Interval(bases[i], bases[i] + FEW - 1)), null, 0));
            }
            for (int n = 0; n < Math.pow(FEW, SYMBOLS); n++) {
                long[] assignment = new long[SYMBOLS];
                for (int i = 0, rest = n; i < SYMBOLS; i++, rest /= FEW) {
                    assignment[i] = bases[i] + rest % FEW;
                }
                left.add(assignment);
            }
        }

        /** A symbol of the system and perhaps a distance, or a constant. */
        private Value value() {
            int i = random.nextInt(SYMBOLS + 1);
            long distance = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(7) - 3;
                case 1 -> BASES[random.nextInt(BASES.length)];
                default -> 0;
            };
            return i == SYMBOLS
                    ? Value.constant(bases[random.nextInt(SYMBOLS)] + random.nextInt(FEW))
                    : new Value(Value.FIRST_FREE + i, distance);
        }

        private static BigInteger integer(Value value, long[] assignment) {
            BigInteger distance = BigInteger.valueOf(value.distance());
            return value.symbol() == Value.ZERO
                    ? distance
                    : distance.add(BigInteger.valueOf(assignment[value.symbol() - Value.FIRST_FREE]));
        }

        void say() {
            Value a = value();
            Value b = value();
            long[] some = left.isEmpty() ? bases : left.get(random.nextInt(left.size()));
            BigInteger difference = integer(a, some).subtract(integer(b, some));
            switch (random.nextInt(4)) {
                case 0 -> {
                    long lo = bases[random.nextInt(SYMBOLS)] + random.nextInt(FEW);
                    long hi = lo + random.nextInt(FEW);
                    Range range = random.nextInt(3) == 0
                            ? Range.of(new Bits(lo & 1, ~1))
                            : Range.of(new Interval(Math.min(lo, hi), Math.max(lo, hi)));
                    said.add(a + " in " + range);
                    possible = possible && state.narrow(a, range);
                    // A value is what a register holds: those of which 64 bits cannot are none.
                    left.removeIf(it -> integer(a, it).bitLength() >= Long.SIZE
                            || !range.contains(integer(a, it).longValue()));
                }
                default -> {
                    if (difference.bitLength() < Long.SIZE - 1) {
                        long most = difference.longValue() + random.nextInt(3) - 1;
                        said.add(a + " - " + b + " <= " + most);
                        possible = possible && state.atMost(a, b, most);
                        left.removeIf(
                                it -> integer(a, it).subtract(integer(b, it)).compareTo(BigInteger.valueOf(most)) > 0);
                    }
                }
            }
        }

        void check() {
            if (!possible) {
                assertThat(left).as("%s", said).isEmpty();
                return;
            }
            for (int i = 0; i < SYMBOLS; i++) {
                for (int j = 0; j < SYMBOLS; j++) {
                    Value a = Value.of(Value.FIRST_FREE + i);
                    Value b = Value.of(Value.FIRST_FREE + j);
                    BigInteger bound = BigInteger.valueOf(state.bound(a, b));
                    for (long[] assignment : left) {
                        boolean in = state.range(a).contains(assignment[i]);
                        boolean bounded = bound.longValue() == Fact.NONE
                                || integer(a, assignment)
                                                .subtract(integer(b, assignment))
                                                .compareTo(bound)
                                        <= 0;
                        if (!in || !bounded) {
                            throw new AssertionError(said + " loses s" + i + " = " + assignment[i] + " with s" + j
                                    + " = " + assignment[j] + " in " + state.range(a) + " by " + bound);
                        }
                    }
                }
            }
        }

        /** Of how many pairs of symbols the bound is the least there is. */
        int best() {
            int best = 0;
            for (int i = 0; i < SYMBOLS; i++) {
                for (int j = 0; j < SYMBOLS; j++) {
                    int x = i;
                    int y = j;
                    long most =
                            left.stream().mapToLong(it -> it[x] - it[y]).max().orElseThrow();
                    long bound = state.bound(Value.of(Value.FIRST_FREE + i), Value.of(Value.FIRST_FREE + j));
                    best += bound == most ? 1 : 0;
                }
            }
            return best;
        }
    }

    @Test
    void everyAssignmentThatSatisfiesAllStays() {
        Random random = new Random(5);
        int contradictions = 0;
        int pairs = 0;
        int best = 0;
        for (int i = 0; i < Thorough.or(100_000, 1_500); i++) {
            boolean far = random.nextBoolean();
            Bounded system = new Bounded(random, far);
            int length = 1 + random.nextInt(7);
            for (int j = 0; j < length; j++) {
                system.say();
                system.check();
            }
            if (!system.possible) {
                contradictions++;
            } else if (!far && !system.left.isEmpty()) {
                pairs += SYMBOLS * SYMBOLS;
                best += system.best();
            }
        }
        Thorough.say("differences: %d contradictions, %.3f of bounds best", contradictions, (double) best / pairs);
        assertThat(contradictions).isPositive();
        assertThat((double) best / pairs).isGreaterThan(0.8);
    }

    /** Differences of two that are multiples of powers of two, and more, are rounded down to one that they can be. */
    @Test
    void boundsOnAlignedValuesAreRounded() {
        for (int low = 0; low < 5; low++) {
            for (int first = 0; first < 1 << low; first++) {
                for (long most = -9; most < 9; most++) {
                    State state = State.blank();
                    Range all = Range.of(new Interval(0, 63));
                    Value a = Value.of(state.add(Fact.of(all.meet(Range.of(new Bits(first, -1L << low))), null, 0)));
                    Value b = Value.of(state.add(Fact.of(all.meet(Range.of(new Bits(0, -1L << low))), null, 0)));
                    assertThat(state.atMost(a, b, most)).isTrue();
                    long greatest = Math.floorDiv(most - first, 1 << low) * (1L << low) + first;
                    assertThat(state.bound(a, b)).isEqualTo(greatest);
                }
            }
        }
    }

    @Test
    void differencesThatDoNotFitAreNoDifferences() {
        State state = State.blank();
        Value far = Value.constant(-Long.MAX_VALUE);
        assertThat(state.isDifference(Value.constant(Long.MAX_VALUE), Value.constant(10), far))
                .isFalse();
        assertThat(state.isDifference(
                        Value.constant(Long.MAX_VALUE), Value.constant(-1), Value.constant(Long.MIN_VALUE)))
                .isTrue();
        assertThat(state.isDifference(Value.constant(12), Value.constant(10), Value.constant(-2)))
                .isTrue();
        Value c = state.fresh(Range.ALL, 0);
        assertThat(state.isDifference(
                        new Value(c.symbol(), Long.MAX_VALUE),
                        new Value(c.symbol(), 1),
                        Value.constant(-Long.MAX_VALUE)))
                .isFalse();
        assertThat(state.isDifference(
                        Value.constant(Long.MAX_VALUE),
                        new Value(c.symbol(), 1),
                        new Value(c.symbol(), -Long.MAX_VALUE)))
                .isFalse();
        Value z = Value.of(state.add(Fact.of(Range.ALL, new Definition(Op.SUB, Type.L, c, Value.of(Value.LENGTH)), 0)));
        assertThat(state.isDifference(
                        new Value(z.symbol(), Long.MAX_VALUE),
                        new Value(c.symbol(), Long.MAX_VALUE),
                        new Value(Value.LENGTH, -1)))
                .isFalse();
        // Of the smallest integer, which no distance takes away.
        Definition smallest = new Definition(Op.SUB, Type.L, c, Value.constant(Long.MIN_VALUE));
        Value high = Value.of(state.add(Fact.of(Range.ALL, smallest, 0)));
        assertThat(state.isDifference(high, c, Value.constant(Long.MIN_VALUE))).isTrue();
        assertThat(state.isDifference(high, c, Value.constant(1))).isFalse();
        assertThat(state.isDifference(new Value(z.symbol(), 3), new Value(c.symbol(), 5), new Value(Value.LENGTH, 2)))
                .isTrue();
    }

    /** What is a constant further than another is their sum, in whatever order, and nothing else is; not by sums that do not fit. */
    @Test
    void sumsWithConstants() {
        State state = State.blank();
        Value a = state.fresh(Range.of(new Interval(0, 100)), 0);
        Value far = new Value(a.symbol(), Long.MIN_VALUE + 1);
        Value five = Value.constant(5);
        assertThat(state.isDefined(new Value(a.symbol(), 8), sum(five, new Value(a.symbol(), 3))))
                .isTrue();
        assertThat(state.isDefined(new Value(a.symbol(), 8), sum(new Value(a.symbol(), 3), five)))
                .isTrue();
        assertThat(state.isDefined(Value.constant(12), sum(five, Value.constant(7))))
                .isTrue();
        assertThat(state.isDefined(new Value(a.symbol(), 9), sum(five, new Value(a.symbol(), 3))))
                .isFalse();
        assertThat(state.isDefined(new Value(a.symbol(), 8), sum(a, new Value(a.symbol(), 3))))
                .isFalse();
        assertThat(state.isDefined(Value.constant(8), sum(five, new Value(a.symbol(), 3))))
                .isFalse();
        assertThat(state.isDefined(new Value(a.symbol(), Long.MAX_VALUE), sum(Value.constant(-2), far)))
                .isFalse();
    }

    private static Definition sum(Value left, Value right) {
        return new Definition(Op.ADD, Type.L, left, right);
    }
}
