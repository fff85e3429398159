package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import org.junit.jupiter.api.Test;

/** Facts keep as many bounds as they may, and nothing but those. */
class FactTest {
    private static final Definition BY = new Definition(Op.SUB, Type.L, Value.of(1), Value.of(2));
    private static final Fact NOTHING = Fact.of(Range.ALL, BY, 3);

    @Test
    void boundsUpToTheLargest() {
        assertThat(NOTHING.with(5, Fact.LARGEST).over(5)).isEqualTo(Fact.LARGEST);
        assertThat(NOTHING.with(5, Fact.LARGEST + 1)).isSameAs(NOTHING);
        assertThat(NOTHING.with(5, Long.MIN_VALUE).over(5)).isEqualTo(Long.MIN_VALUE);
        assertThat(NOTHING.with(5, 7).over(4)).isEqualTo(Fact.NONE);
    }

    @Test
    void oneBoundOfEach() {
        Fact fact = NOTHING.with(5, 7).with(6, 8).with(5, 9);
        assertThat(fact.size()).isEqualTo(2);
        assertThat(fact.other(0)).isEqualTo(5);
        assertThat(fact.bound(0)).isEqualTo(9);
        assertThat(fact.over(6)).isEqualTo(8);
        assertThat(fact.range()).isEqualTo(Range.ALL);
        assertThat(fact.definition()).isEqualTo(BY);
        assertThat(fact.origin()).isEqualTo(3);
    }

    @Test
    void noMoreThanSoMany() {
        Fact fact = NOTHING;
        for (int other = 0; other < Fact.MAX_BOUNDS; other++) {
            fact = fact.with(other, other);
        }
        assertThat(fact.size()).isEqualTo(Fact.MAX_BOUNDS);
        assertThat(fact.with(Fact.MAX_BOUNDS, 0)).isSameAs(fact);
        assertThat(fact.with(23, -1).over(23)).isEqualTo(-1);
    }

    @Test
    void boundsOnThoseThatAreKept() {
        Fact fact = NOTHING.with(3, 7).with(4, 8).with(5, 9);
        Fact renamed = fact.renamed(new int[] {0, 1, 2, -1, 9, 0}, null);
        assertThat(renamed.size()).isEqualTo(2);
        assertThat(renamed.over(9)).isEqualTo(8);
        assertThat(renamed.over(0)).isEqualTo(9);
        assertThat(renamed.over(3)).isEqualTo(Fact.NONE);
        assertThat(renamed.definition()).isNull();
        assertThat(renamed.origin()).isEqualTo(3);
        assertThat(fact.renamed(new int[] {0, 1, 2, 3, 4, 5}, BY).size()).isEqualTo(3);
    }
}
