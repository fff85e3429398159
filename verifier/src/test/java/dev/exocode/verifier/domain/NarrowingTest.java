package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import dev.exocode.verifier.Thorough;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is learned of a comparison loses no pair of integers of which it holds: of all pairs at the edges of types. */
@OnOneJdk
class NarrowingTest {
    private static final Op[] COMPARISONS = {Op.LT, Op.LE, Op.GT, Op.GE, Op.EQ, Op.NE};
    private static final Op[] BRANCHES = {Op.BLT, Op.BLE, Op.BGT, Op.BGE, Op.BEQ, Op.BNE};

    private static final long[] POINTS = LongStream.of(0, 128, -128, 256, 1L << 31, -1L << 31, 1L << 32, Long.MIN_VALUE)
            .flatMap(middle -> LongStream.rangeClosed(-2, 2).map(distance -> middle + distance))
            .distinct()
            .toArray();

    /** Two values whose symbols, bounds between them and distances are drawn. */
    private static final class Two {
        private final State state = State.blank();
        private final Random random;
        private final Value a;
        private final Value b;
        private final Range first;
        private final Range second;
        /** Of the symbols of both. */
        private final Range[] before;

        private long most = Fact.NONE;

        Two(Random random, Type type) {
            this.random = random;
            this.a = value(random.nextInt(6) == 0 ? null : range(type));
            boolean same = random.nextInt(6) == 0 && a.symbol() != Value.ZERO;
            this.b = same ? moved(a.symbol()) : value(random.nextInt(3) == 0 ? null : range(type));
            if (random.nextInt(3) == 0) {
                most = point() - point();
                most = state.atMost(a, b, most) ? most : Fact.NONE;
            }
            this.first = state.range(a);
            this.second = state.range(b);
            this.before = new Range[] {state.range(Value.of(a.symbol())), state.range(Value.of(b.symbol()))};
        }

        private long point() {
            return POINTS[random.nextInt(POINTS.length)];
        }

        /** Mostly of values of a type; sometimes of any that there are. */
        private Range range(Type type) {
            for (int i = 0; i < 100; i++) {
                long one = point();
                long two = point();
                long three = point();
                long four = point();
                boolean unsigned = random.nextInt(3) == 0;
                boolean ordered = Long.compareUnsigned(three, four) <= 0;
                long unknown = random.nextInt(4) == 0 ? -1L << random.nextInt(4) : -1;
                Range range = Range.of(
                        Math.min(one, two),
                        random.nextInt(6) == 0 ? Long.MAX_VALUE : Math.max(one, two),
                        unsigned ? ordered ? three : four : 0,
                        unsigned ? ordered ? four : three : -1,
                        new Bits(one & ~unknown, unknown));
                if (!range.isEmpty() && (range.within(type) || i > 90)) {
                    return range;
                }
            }
            return Range.ALL;
        }

        private Value value(Range range) {
            if (range == null) {
                return Value.constant(point());
            }
            return moved(state.add(Fact.of(range, null, 0)));
        }

        private Value moved(int symbol) {
            return random.nextBoolean() ? Value.of(symbol) : new Value(symbol, point());
        }

        /** Whether this is possible before anything is learned: of the symbols too, whose ranges may say more. */
        private boolean has(long x, long y) {
            return first.contains(x)
                    && second.contains(y)
                    && has(a, x, before[0])
                    && has(b, y, before[1])
                    && (a.symbol() != b.symbol() || exceeds(x, y).equals(exceeds(a.distance(), b.distance())))
                    && isAtMost(x, y, most);
        }

        private static boolean has(Value value, long x, Range symbol) {
            BigInteger integer = exceeds(x, value.distance());
            return integer.bitLength() < Long.SIZE && symbol.contains(integer.longValue());
        }

        private static BigInteger exceeds(long x, long y) {
            return BigInteger.valueOf(x).subtract(BigInteger.valueOf(y));
        }

        private static boolean isAtMost(long x, long y, long most) {
            return most == Fact.NONE || exceeds(x, y).compareTo(BigInteger.valueOf(most)) <= 0;
        }

        private void assertKept(boolean possible, long x, long y, String what) {
            boolean kept = possible
                    && state.range(a).contains(x)
                    && state.range(b).contains(y)
                    && isAtMost(x, y, state.bound(a, b))
                    && isAtMost(y, x, state.bound(b, a));
            if (!kept) {
                throw new AssertionError(what + " of " + first + " and " + second + " by " + most + " loses " + x + ", "
                        + y + ": " + (possible ? state.range(a) + " and " + state.range(b) : "none"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UC", "C", "I", "U", "L", "UL", "P"})
    void comparisonsLoseNothingOfWhichTheyHold(Type type) {
        Random random = new Random(type.code());
        int never = 0;
        int narrower = 0;
        for (int i = 0; i < Thorough.or(300_000, 12_000); i++) {
            int op = random.nextInt(COMPARISONS.length);
            boolean holds = random.nextBoolean();
            Two two = new Two(random, type);
            boolean possible = Narrowing.assume(two.state, COMPARISONS[op], type, two.a, two.b, holds);
            never += possible ? 0 : 1;
            narrower += possible && !two.first.equals(two.state.range(two.a)) ? 1 : 0;
            for (long x : POINTS) {
                for (long y : two.first.contains(x) ? POINTS : new long[0]) {
                    if (Semantics.holds(BRANCHES[op], type, x, y) == holds && two.has(x, y)) {
                        two.assertKept(possible, x, y, COMPARISONS[op] + " " + type + " " + holds);
                    }
                }
            }
        }
        assertThat(never).isPositive();
        assertThat(narrower).isPositive();
    }

    /** Of a result of a comparison that is then compared itself, also inverted and inverted again. */
    @Test
    void comparisonsOfComparisonsAreFollowed() {
        Random random = new Random(1);
        Type[] types = {Type.I, Type.U, Type.L, Type.UL};
        int narrower = 0;
        for (int i = 0; i < Thorough.or(300_000, 15_000); i++) {
            Type type = types[random.nextInt(types.length)];
            int op = random.nextInt(COMPARISONS.length);
            int outer = random.nextInt(COMPARISONS.length);
            long with = random.nextInt(3) - 1;
            boolean holds = random.nextBoolean();
            Two two = new Two(random, type);
            Definition by = new Definition(COMPARISONS[op], type, two.a, two.b);
            Value result = two.state.fresh(Range.of(new Interval(0, 1)), by, 0);
            boolean inverted = random.nextBoolean();
            if (inverted) {
                Definition not = new Definition(Op.EQ, Type.L, result, Value.constant(0));
                result = two.state.fresh(Range.of(new Interval(0, 1)), not, 0);
            }
            boolean possible =
                    Narrowing.assume(two.state, COMPARISONS[outer], Type.L, result, Value.constant(with), holds);
            narrower += possible && !two.first.equals(two.state.range(two.a)) ? 1 : 0;
            for (long x : POINTS) {
                for (long y : two.first.contains(x) ? POINTS : new long[0]) {
                    boolean inner = Semantics.holds(BRANCHES[op], type, x, y) != inverted;
                    if (Semantics.holds(BRANCHES[outer], Type.L, inner ? 1 : 0, with) == holds && two.has(x, y)) {
                        two.assertKept(possible, x, y, by + " " + COMPARISONS[outer] + " " + with + " " + holds);
                    }
                }
            }
        }
        assertThat(narrower).isPositive();
    }

    @Test
    void indicesLoseNothing() {
        Random random = new Random(2);
        for (int i = 0; i < Thorough.or(300_000, 10_000); i++) {
            Two two = new Two(random, Type.UL);
            long lo = random.nextInt(4);
            long hi = random.nextInt(4) == 0 ? -1 : lo + random.nextInt(130);
            boolean possible = Narrowing.assumeIndex(two.state, two.a, lo, hi);
            for (long x : POINTS) {
                boolean selects = Long.compareUnsigned(lo, x) <= 0 && Long.compareUnsigned(x, hi) <= 0;
                for (long y : selects && two.first.contains(x) ? POINTS : new long[0]) {
                    if (two.has(x, y)) {
                        two.assertKept(possible, x, y, "index " + lo + " to " + hi);
                    }
                }
            }
        }
    }

    /** Accesses that do not trap, by a register of any size and any offset and width, in a region of any length. */
    @Test
    void accessesInsideLoseNothing() {
        Random random = new Random(3);
        int outside = 0;
        for (int i = 0; i < Thorough.or(300_000, 20_000); i++) {
            Two two = new Two(random, Type.L);
            long offset = random.nextInt(3) == 0 ? random.nextInt(200) - 100 : Integer.MAX_VALUE - random.nextInt(3);
            int width = 1 << random.nextInt(4);
            Value length = Value.of(Value.LENGTH);
            boolean never = Transfer.isOutside(two.state, two.a, offset, width, length);
            boolean possible = Narrowing.assumeInside(two.state, two.a, offset, width, length);
            outside += never ? 1 : 0;
            for (long x : POINTS) {
                for (long n : new long[] {0, 1, 7, 8, 126, 127, 130, 256, 1L << 30, Integer.MAX_VALUE}) {
                    BigInteger place = BigInteger.valueOf(x).add(BigInteger.valueOf(offset));
                    boolean inside = two.first.contains(x)
                            && Two.has(two.a, x, two.before[0])
                            && place.signum() >= 0
                            && place.add(BigInteger.valueOf(width)).compareTo(BigInteger.valueOf(n)) <= 0;
                    if (inside && two.most == Fact.NONE) {
                        assertThat(never).isFalse();
                        assertThat(possible).isTrue();
                        assertThat(two.state.range(two.a).contains(x)).isTrue();
                        assertThat(two.state.length().contains(n)).isTrue();
                        assertThat(Two.isAtMost(x, n, two.state.bound(two.a, length)))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(outside).isPositive();
    }
}
