package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sets of numbers are what their members say. */
class RangesTest {
    private static final int FEW = 16;

    /** The numbers about the ends of the unsigned ones, where neighbours are easily got wrong. */
    private static long number(int i) {
        return i - FEW / 2;
    }

    private static Ranges drawn(Random random, boolean[] members) {
        Ranges set = Ranges.NONE;
        for (int n = random.nextInt(4); n > 0; n--) {
            int a = random.nextInt(FEW);
            int b = random.nextInt(FEW);
            boolean ordered = Long.compareUnsigned(number(a), number(b)) <= 0;
            Ranges range = Ranges.of(number(ordered ? a : b), number(ordered ? b : a));
            set = random.nextBoolean() ? set.or(range) : range.or(set);
            for (int i = 0; i < FEW; i++) {
                members[i] |= range.contains(number(i));
            }
        }
        return set;
    }

    @Test
    void setsHaveTheMembersTheyShould() {
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            boolean[] inA = new boolean[FEW];
            boolean[] inB = new boolean[FEW];
            Ranges a = drawn(random, inA);
            Ranges b = drawn(random, inB);
            for (int i = 0; i < FEW; i++) {
                long value = number(i);
                assertThat(a.contains(value)).as("%s has %d", a, value).isEqualTo(inA[i]);
                assertThat(a.complement().contains(value)).isEqualTo(!inA[i]);
                assertThat(a.or(b).contains(value)).isEqualTo(inA[i] || inB[i]);
                assertThat(a.and(b).contains(value)).isEqualTo(inA[i] && inB[i]);
            }
            assertThat(a.meets(b)).isEqualTo(!a.and(b).isEmpty());
            assertThat(a.within(b)).isEqualTo(a.and(b).equals(a));
            assertThat(a.complement().complement()).isEqualTo(a);
            assertThat(a.or(a)).isEqualTo(a);
            inOrder(a.or(b));
            inOrder(a.complement());
        }
    }

    /** Ranges neither touch nor overlap. */
    private static void inOrder(Ranges set) {
        for (int i = 1; i < set.count(); i++) {
            assertThat(Long.compareUnsigned(set.least(i) - 1, set.greatest(i - 1)))
                    .as(set.toString())
                    .isPositive();
        }
    }

    @Test
    void valuesInAnyOrderAreOneSet() {
        assertThat(Ranges.of(new long[] {-1, 80, 0, 81, 80, 1, 443}).toString())
                .isEqualTo("0..1, 80..81, 443, 18446744073709551615");
        assertThat(Ranges.of(new long[0])).isEqualTo(Ranges.NONE);
        assertThat(Ranges.of(0, -1)).isEqualTo(Ranges.ALL).isEqualTo(Ranges.NONE.complement());
        assertThat(Ranges.ALL.complement().isEmpty()).isTrue();
    }

    /** Relations are the sets they give, their opposites and themselves turned round. */
    @Test
    void relationsHoldWhereTheirSetsSay() {
        for (Relation relation : Relation.values()) {
            for (int i = 0; i < FEW; i++) {
                for (int j = 0; j < FEW; j++) {
                    long a = number(i);
                    long b = number(j);
                    boolean holds = relation.holds(a, b);
                    assertThat(relation.to(b).contains(a)).isEqualTo(holds);
                    assertThat(relation.opposite().holds(a, b)).isEqualTo(!holds);
                    assertThat(relation.turned().holds(b, a)).isEqualTo(holds);
                }
            }
        }
    }
}
