package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import dev.exocode.verifier.Thorough;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where results lie, against the results of all members: of values of 8 bits all there are, of wider ones many. */
@OnOneJdk
class ArithmeticTest {
    private static final int VALUES = 256;
    /** Of a build: where intervals begin. */
    private static final long[] STARTS = {0, 1, 3, 100, 128, 130, 251, 255};

    /** Of a thorough run, which sixteenth of all second intervals: 0 to 15, by where they begin. */
    private static final int PART = Integer.getInteger("exocode.part", 0);
    /** The bits of which a build knows some, and a thorough run. */
    private static final int[] PLACES = Thorough.ON ? new int[] {0, 1, 2, 3, 4, 5, 6, 7} : new int[] {0, 1, 3, 6, 7};

    static Stream<Arguments> narrow() {
        return Stream.of(Type.C, Type.UC)
                .flatMap(type -> operations(Format.BINARY, Type.L).stream()
                        .filter(op -> op != Op.MULHI)
                        .map(op -> Arguments.of(op, type)));
    }

    private static List<Op> operations(Format format, Type type) {
        return Stream.of(Op.values())
                .filter(op -> op.format() == format && op.takes(type))
                .toList();
    }

    private static boolean isDefined(Op op, long divisor) {
        return divisor != 0 || !op.traps(Type.L).contains(Trap.DIVISOR);
    }

    /**
     * Pairs of intervals of 8 bits: in a build those that begin in some places, in a thorough run all with a sixteenth of
     * all. The hull of the results of a pair grows by one column, of all results of the first interval and one member of
     * the second.
     */
    @ParameterizedTest
    @MethodSource("narrow")
    void pairsOfIntervals(Op op, Type type) {
        int lowest = (int) type.min();
        Range[] ranges = new Range[VALUES * VALUES];
        for (int lo = 0; lo < VALUES; lo++) {
            for (int hi = lo; hi < VALUES; hi++) {
                ranges[lo * VALUES + hi] = Range.of(new Interval(lowest + lo, lowest + hi));
            }
        }
        long[] first = Thorough.ON ? LongStream.range(0, VALUES).toArray() : STARTS;
        long[] second = Thorough.ON
                ? LongStream.range(0, VALUES)
                        .filter(start -> start % 16 == PART)
                        .toArray()
                : STARTS;
        long[] counts = LongStream.of(first)
                .parallel()
                .mapToObj(start -> pairs(op, type, (int) start, second, ranges))
                .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        Thorough.say("intervals %s %s: %d pairs, %.3f best", op, type, counts[0], (double) counts[1] / counts[0]);
        assertThat(counts[1]).isPositive();
    }

    /** Those whose first interval begins at a place, counted from the smallest value: how many, and how many are best. */
    private static long[] pairs(Op op, Type type, int start, long[] second, Range[] ranges) {
        int lowest = (int) type.min();
        long count = 0;
        long best = 0;
        Hull[] columns = new Hull[VALUES];
        Arrays.setAll(columns, y -> new Hull());
        for (int h = start; h < VALUES; h++) {
            for (int y = 0; y < VALUES; y++) {
                if (isDefined(op, lowest + y)) {
                    columns[y].add(Semantics.binary(op, type, lowest + h, lowest + y));
                }
            }
            Range a = ranges[start * VALUES + h];
            for (long other : second) {
                Hull hull = new Hull();
                for (int hi = (int) other; hi < VALUES; hi++) {
                    hull.add(columns[hi]);
                    if (hull.isEmpty()) {
                        continue;
                    }
                    Range b = ranges[(int) other * VALUES + hi];
                    Range result = Arithmetic.binary(op, type, a, b);
                    count++;
                    if (hull.is(result)) {
                        best++;
                    } else {
                        assertHolds(hull, result, op, type, a, b);
                    }
                }
            }
        }
        return new long[] {count, best};
    }

    /** All pairs of values with known bits in some places, built up bit by bit. */
    @ParameterizedTest
    @MethodSource("narrow")
    void pairsOfKnownBits(Op op, Type type) {
        Patterns patterns = new Patterns(PLACES);
        int n = patterns.count();
        // Per pair, from the lowest byte: the least and greatest result as signed, the ones of all and those of any.
        int[] exact = new int[n * n];
        Range[] ranges = new Range[n];
        Arrays.setAll(ranges, p -> Range.of(patterns.bits(p).cut(type)));
        long best = 0;
        long count = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int known;
                if (!patterns.isSingle(a)) {
                    known = union(exact[patterns.zero(a) * n + b], exact[patterns.one(a) * n + b]);
                } else if (!patterns.isSingle(b)) {
                    known = union(exact[a * n + patterns.zero(b)], exact[a * n + patterns.one(b)]);
                } else {
                    known = isDefined(op, ranges[b].lo())
                            ? of(Semantics.binary(op, type, ranges[a].lo(), ranges[b].lo()) - type.min())
                            : NOTHING;
                }
                exact[a * n + b] = known;
                if (known == NOTHING) {
                    continue;
                }
                Range result = Arithmetic.binary(op, type, ranges[a], ranges[b]);
                long lo = (known & 0xff) + type.min();
                long hi = (known >>> 8 & 0xff) + type.min();
                // Moved by 128 or by 0, which turns a sign round and nothing else.
                long flip = type.min() & 0xff;
                long all = type.wrap(known >>> 16 & 0xff ^ flip);
                long any = type.wrap(known >>> 24 ^ flip);
                long same = type.wrap(~(known >>> 16 ^ known >>> 24) & 0xff);
                long seen = ~result.bits().unknown() & (type.signed() ? -1 : 0xff);
                boolean bits = (seen & ~same) == 0 && ((all ^ result.bits().value()) & seen & same) == 0;
                if (result.lo() > lo || result.hi() < hi || !bits) {
                    throw new AssertionError(op + " " + type + " of " + ranges[a] + " and " + ranges[b] + ": " + lo
                            + " to " + hi + ", bits " + all + " " + any + " are not in " + result);
                }
                count++;
                best += result.lo() == lo && result.hi() == hi && seen == same ? 1 : 0;
            }
        }
        Thorough.say("known bits %s %s: %d pairs, %.3f best", op, type, count, (double) best / count);
        assertThat(best).isPositive();
    }

    /** Greater least than greatest: no results. */
    private static final int NOTHING = 0x00ff_00ff;

    private static int of(long result) {
        int one = (int) result & 0xff;
        return one | one << 8 | one << 16 | one << 24;
    }

    private static int union(int a, int b) {
        return Math.min(a & 0xff, b & 0xff)
                | Math.max(a & 0xff00, b & 0xff00)
                | a & b & 0xff_0000
                | (a | b) & 0xff00_0000;
    }

    /** All intervals of 8 bits. */
    @ParameterizedTest
    @EnumSource(names = {"C", "UC"})
    void operationsOnOneInterval(Type type) {
        for (Op op : List.of(Op.COM, Op.NEG, Op.MOV, Op.ABS, Op.NOT, Op.BSWAP)) {
            long best = 0;
            long count = 0;
            for (long lo = type.min(); lo <= type.max(); lo++) {
                Hull hull = new Hull();
                for (long hi = lo; hi <= type.max(); hi++) {
                    hull.add(Semantics.unary(op, type, hi));
                    Range result = Arithmetic.unary(op, type, Range.of(new Interval(lo, hi)));
                    assertHolds(hull, result, op, type, lo, hi);
                    count++;
                    best += hull.is(result) ? 1 : 0;
                }
            }
            Thorough.say("intervals %s %s: %d, %.3f best", op, type, count, (double) best / count);
        }
    }

    /** All intervals of 8 bits wider ones are cut to. */
    @Test
    void cuts() {
        for (Type type : List.of(Type.C, Type.UC)) {
            for (long lo = -600; lo <= 600; lo += 1) {
                Hull hull = new Hull();
                for (long hi = lo; hi <= 600; hi++) {
                    hull.add(type.wrap(hi));
                    Range result = Arithmetic.cut(type, Range.of(new Interval(lo, hi)));
                    assertHolds(hull, result, "cut", type, lo, hi);
                }
            }
        }
    }

    private static void assertHolds(Hull hull, Range result, Object... of) {
        if (!hull.within(result)) {
            throw new AssertionError(Arrays.toString(of) + ": " + hull + " is not in " + result);
        }
    }

    /** Intervals as signed and as unsigned with known bits, of 8 bits: some, with all members. */
    @ParameterizedTest
    @MethodSource("narrow")
    void pairsOfProducts(Op op, Type type) {
        Random random = new Random(op.number());
        for (int i = 0; i < Thorough.or(20_000, 150); i++) {
            Range a = product(random, type);
            Range b = product(random, type);
            Hull hull = new Hull();
            for (long x = type.min(); x <= type.max(); x++) {
                for (long y = b.lo(); y <= b.hi() && a.contains(x); y++) {
                    if (b.contains(y) && isDefined(op, y)) {
                        hull.add(Semantics.binary(op, type, x, y));
                    }
                }
            }
            if (!hull.isEmpty()) {
                assertHolds(hull, Arithmetic.binary(op, type, a, b), op, type, a, b);
            }
        }
    }

    private static Range product(Random random, Type type) {
        while (true) {
            long one = type.wrap(random.nextLong());
            long two = type.wrap(random.nextLong());
            long least = type.wrap(random.nextLong());
            long greatest = type.wrap(random.nextLong());
            boolean ordered = Long.compareUnsigned(least, greatest) <= 0;
            long unknown = random.nextLong() | random.nextLong();
            Bits bits = new Bits(type.wrap(random.nextLong()) & ~unknown, unknown).cut(type);
            Range range = Range.of(
                    Math.min(one, two),
                    Math.max(one, two),
                    ordered ? least : greatest,
                    ordered ? greatest : least,
                    new Bits(bits.value() & ~bits.unknown(), bits.unknown()));
            if (!range.isEmpty() && range.within(type)) {
                return range;
            }
        }
    }

    /** Types that registers have, with ends and members at the edges. */
    @ParameterizedTest
    @EnumSource(names = {"I", "U", "L", "UL", "P", "F", "D"})
    void resultsOfWideTypes(Type type) {
        Random random = new Random(type.code());
        List<Op> binary = operations(Format.BINARY, type);
        List<Op> unary = operations(Format.UNARY, type);
        for (int i = 0; i < Thorough.or(2_000_000, 12_000); i++) {
            Sample a = Sample.of(random, type);
            Sample b = Sample.of(random, type);
            for (Op op : binary) {
                Range result = Arithmetic.binary(op, type, a.range(), b.range());
                for (int j = 0; j < 5; j++) {
                    long x = a.member(random);
                    long y = b.member(random);
                    if (y == 0 && op.traps(type).contains(Trap.DIVISOR)) {
                        continue;
                    }
                    long z = Semantics.binary(op, type, x, y);
                    if (!result.contains(z)) {
                        throw new AssertionError(op + " " + type + " " + a.range() + " " + b.range() + ": " + x + " "
                                + y + " gives " + z + ", not in " + result);
                    }
                }
            }
            for (Op op : unary) {
                Sample seen = Sample.of(random, op.source(type));
                Range result = Arithmetic.unary(op, type, seen.range());
                long x = seen.member(random);
                long z = Semantics.unary(op, type, x);
                if (!result.contains(z)) {
                    throw new AssertionError(
                            op + " " + type + " " + seen.range() + ": " + x + " gives " + z + ", not in " + result);
                }
            }
        }
    }

    /** Small intervals of small numbers and of the largest, all members: nothing is left to chance. */
    @ParameterizedTest
    @EnumSource(names = {"I", "U", "L", "UL", "P"})
    void resultsOfSmallIntervals(Type type) {
        long[] ends = Stream.of(0L, type.min(), type.max(), -1L, 1L << 31, 1L << 32, 63L, 64L)
                .flatMap(middle -> Stream.of(-2, -1, 0, 1, 2).map(distance -> middle + distance))
                .mapToLong(type::wrap)
                .distinct()
                .sorted()
                .toArray();
        for (Op op : operations(Format.BINARY, type)) {
            for (int i = 0; i < ends.length; i++) {
                for (int j = 0; j < ends.length; j++) {
                    small(type, op, Arrays.copyOfRange(ends, i, Math.min(ends.length, i + 3)), ends, j);
                }
            }
        }
    }

    /** The first few of some ends with the few from a place of others: each an interval with holes, of which the hull counts. */
    private static void small(Type type, Op op, long[] first, long[] ends, int from) {
        for (int n = 1; n <= first.length; n++) {
            Range a = Range.of(new Interval(first[0], first[n - 1]));
            Hull hull = new Hull();
            for (int m = from; m < Math.min(ends.length, from + 3); m++) {
                for (int k = 0; k < n; k++) {
                    if (isDefined(op, ends[m])) {
                        hull.add(Semantics.binary(op, type, first[k], ends[m]));
                    }
                }
                Range b = Range.of(new Interval(ends[from], ends[m]));
                if (!hull.isEmpty()) {
                    assertHolds(hull, Arithmetic.binary(op, type, a, b), op, type, a, b);
                }
            }
        }
    }
}
