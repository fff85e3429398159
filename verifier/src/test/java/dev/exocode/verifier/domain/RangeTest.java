package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.Thorough;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranges keep every member: of 4 bits all there are, at both ends and around zero; of 64 many. */
@OnOneJdk
class RangeTest {
    private static final int FEW = 16;

    /** The integers about 0, from -8 to 7, or as far from the largest and the smallest: moved by that, and wrapped. */
    private static List<Long> about(long middle) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            all.add(i - FEW / 2 + middle);
        }
        return all;
    }

    /** All combinations of ends and bits: what is in all three is kept, and what is empty has no members. */
    @Test
    void partsSharpenEachOtherAndLoseNoMember() {
        long best = 0;
        long count = 0;
        Patterns patterns = Patterns.ofWidth(4);
        for (long middle : new long[] {0, Long.MIN_VALUE}) {
            long[] signed =
                    about(middle).stream().mapToLong(Long::longValue).sorted().toArray();
            long[] unsigned = about(middle).stream()
                    .sorted(Long::compareUnsigned)
                    .mapToLong(Long::longValue)
                    .toArray();
            for (int p = 0; p < patterns.count(); p++) {
                Bits low = patterns.bits(p);
                // Above the lowest four all bits are alike, but for the highest if the middle is the smallest integer.
                Bits bits = low.unknown() >= 8
                        ? new Bits(low.value(), low.unknown() | -FEW)
                        : low.value() < 8
                                ? new Bits(low.value() ^ middle, low.unknown())
                                : new Bits((low.value() | -FEW) ^ middle, low.unknown());
                for (int i = 0; i < FEW * FEW; i++) {
                    int lo = i / FEW;
                    int hi = i % FEW;
                    for (int j = i % 3; j < FEW * FEW && lo <= hi; j += Thorough.or(1, 3)) {
                        int least = j / FEW;
                        int greatest = j % FEW;
                        if (least > greatest) {
                            continue;
                        }
                        Range range = Range.of(signed[lo], signed[hi], unsigned[least], unsigned[greatest], bits);
                        Hull members = new Hull();
                        for (long x : signed) {
                            boolean in = signed[lo] <= x
                                    && x <= signed[hi]
                                    && Long.compareUnsigned(unsigned[least], x) <= 0
                                    && Long.compareUnsigned(x, unsigned[greatest]) <= 0
                                    && bits.contains(x);
                            if (in) {
                                members.add(x);
                            }
                        }
                        count++;
                        if (members.isEmpty() ? range.isEmpty() : members.is(range)) {
                            best++;
                        } else if (!members.isEmpty() && (range.isEmpty() || !members.within(range))) {
                            throw new AssertionError(members + " is not in " + range);
                        }
                    }
                }
            }
        }
        Thorough.say("ranges: %d, %.4f best", count, (double) best / count);
        assertThat((double) best / count).isGreaterThan(0.9);
    }

    /** What is written to a certificate is what is read from it: nothing is left to sharpen. */
    @Test
    void whatIsSharpIsNotSharpenedFurther() {
        Random random = new Random(5);
        for (int i = 0; i < Thorough.or(20_000_000, 200_000); i++) {
            long a = Sample.edge(random, Type.L);
            long b = Sample.edge(random, Type.L);
            long least = Sample.edge(random, Type.L);
            long greatest = Sample.edge(random, Type.L);
            boolean ordered = Long.compareUnsigned(least, greatest) <= 0;
            long open = Sample.edge(random, Type.L) | Sample.edge(random, Type.L);
            Range range = Range.of(
                    Math.min(a, b),
                    Math.max(a, b),
                    ordered ? least : greatest,
                    ordered ? greatest : least,
                    new Bits(Sample.edge(random, Type.L) & ~open, open));
            assertThat(Range.of(range.lo(), range.hi(), range.least(), range.greatest(), range.bits()))
                    .isEqualTo(range);
        }
    }

    /** What is in one is in the join, what is in both in the meet, and what is moved without wrapping in the moved one. */
    @Test
    void operationsKeepMembers() {
        Random random = new Random(3);
        Type[] types = {Type.L, Type.UL, Type.I, Type.U, Type.UC};
        int met = 0;
        for (int i = 0; i < Thorough.or(20_000_000, 200_000); i++) {
            Type type = types[random.nextInt(types.length)];
            Sample a = Sample.of(random, type);
            Sample b = Sample.of(random, random.nextBoolean() ? type : Type.L);
            long x = a.member(random);
            long y = b.member(random);
            Range joined = a.range().join(b.range());
            Range both = a.range().meet(b.range());
            assertThat(a.range().contains(x) && joined.contains(x) && joined.contains(y))
                    .as("%s %s: %d %d", a, b, x, y)
                    .isTrue();
            assertThat(both.contains(x))
                    .as("%s meets %s: %d", a.range(), b.range(), x)
                    .isEqualTo(b.range().contains(x));
            met += both.contains(x) ? 1 : 0;
            assertThat(!a.range().within(b.range()) || b.range().contains(x)).isTrue();
            assertThat(joined.within(joined)).isTrue();
            long lo = Math.min(x, y);
            Range cut = a.range().meet(lo, Math.max(x, y));
            assertThat(cut.contains(x)).isTrue();
            long distance = Sample.edge(random, Type.L);
            long sum = x + distance;
            boolean wraps = ((x ^ sum) & (distance ^ sum)) < 0;
            assertThat(wraps || a.range().plus(distance).contains(sum))
                    .as("%s + %d has %d", a.range(), distance, sum)
                    .isTrue();
            Widening widening = Widening.to(new long[] {Sample.edge(random, Type.L), distance});
            Widening steep = Widening.steep(new long[] {distance}, new long[0][]);
            for (Widening each : List.of(widening, steep, Widening.FULL)) {
                Range widened = each.apply(a.range(), joined);
                assertThat(widened.contains(x) && widened.contains(y)).isTrue();
                assertThat(joined.within(widened)).isTrue();
            }
        }
        assertThat(met).isGreaterThan(10_000);
    }

    /** Widening comes to rest after a few steps, whatever comes. */
    @Test
    void wideningComesToRest() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            long[] constants = {random.nextInt(100), random.nextLong()};
            Widening widening = switch (random.nextInt(3)) {
                case 0 -> Widening.FULL;
                case 1 -> Widening.steep(constants, new long[0][]);
                default -> Widening.to(constants);
            };
            Range range = Sample.of(random, Type.L).range();
            int changes = 0;
            for (int step = 0; step < 1000; step++) {
                Range next = widening.apply(
                        range, range.join(Sample.of(random, Type.L).range()));
                changes += next.equals(range) ? 0 : 1;
                range = next;
            }
            assertThat(changes).isLessThan(100);
        }
    }
}
