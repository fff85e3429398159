package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.Soon;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a box says of one quantity by what it says of another one. */
class BoxTest {
    private static final Quantity LENGTH = Quantity.load(Quantity.number(0), 0, 1);
    private static final Quantity FAR = Quantity.load(LENGTH, 2, 1);
    private static final Quantity MORE = Quantity.arithmetic(Operator.ADD, 64, FAR, Quantity.number(1));
    private static final Values ONE_OR_ABSENT = new Values(Ranges.of(1), true);

    /** Without what it is made of nothing is there. */
    @Test
    void whatIsNeededIsNotAbsent() {
        Box box = Box.ALL.and(MORE, new Values(Ranges.of(5), false));
        Box there = Box.ALL.and(FAR, Values.PRESENT);
        assertThat(box.within(there)).isTrue();
        assertThat(box.minus(there)).isEmpty();
        assertThat(box.and(FAR, Values.ABSENT)).isNull();
        assertThat(Box.ALL.and(FAR, Values.ABSENT).and(MORE, Values.PRESENT)).isNull();
        Box one = Box.ALL.and(FAR, ONE_OR_ABSENT).and(MORE, Values.PRESENT);
        assertThat(one).isEqualTo(Box.ALL.and(MORE, Values.PRESENT).and(FAR, ONE_OR_ABSENT));
        assertThat(one.within(Box.ALL.and(FAR, new Values(Ranges.of(1), false))))
                .isTrue();
    }

    /** Written out it would be 2^60 loads. */
    @Test
    void whatIsMadeOfTheSameAgainAndAgainTakesNoLonger() {
        Quantity deep = LENGTH;
        for (int i = 0; i < 60; i++) {
            deep = Quantity.arithmetic(Operator.XOR, 64, Quantity.load(deep, 0, 1), Quantity.load(deep, 1, 1));
        }
        Quantity made = deep;
        long least = Soon.within(Duration.ofSeconds(20), () -> {
            Box box = Box.ALL.and(made, new Values(Ranges.of(5), false)).and(FAR, ONE_OR_ABSENT);
            assertThat(box.within(box)).isTrue();
            assertThat(box.minus(Box.ALL.and(made, ONE_OR_ABSENT))).containsExactly(box);
            assertThat(made.isMadeOf(LENGTH)).isTrue();
            return made.leastCaptured();
        });
        assertThat(least).isOne();
    }

    /** What is made of bytes at fixed places is there exactly if they are. */
    @Test
    void whatWasCapturedSaysWhatIsAbsent() {
        Quantity byteAt = Quantity.load(Quantity.number(0), 20, 1);
        Quantity sum = Quantity.arithmetic(Operator.ADD, 64, byteAt, Quantity.load(Quantity.number(0), 9, 1));
        Box shorter = Box.ALL.and(Quantity.CAPTURED, new Values(Ranges.of(0, 10), false));
        for (Quantity quantity : List.of(byteAt, sum)) {
            Box missing = Box.ALL.and(quantity, Values.ABSENT);
            assertThat(missing).isEqualTo(Box.ALL.and(Quantity.CAPTURED, new Values(Ranges.of(0, 20), false)));
            assertThat(missing.and(Quantity.CAPTURED, Box.captured(45))).isNull();
            assertThat(Box.ALL.and(Quantity.CAPTURED, Box.captured(45)).and(quantity, Values.ABSENT))
                    .isNull();
            assertThat(shorter.and(quantity, Values.PRESENT)).isNull();
            assertThat(shorter.and(quantity, ONE_OR_ABSENT)).isSameAs(shorter);
            assertThat(shorter.within(Box.ALL.and(quantity, ONE_OR_ABSENT))).isTrue();
            assertThat(Box.ALL.and(quantity, ONE_OR_ABSENT).and(Quantity.CAPTURED, Box.captured(45)))
                    .isEqualTo(Box.ALL.and(Quantity.CAPTURED, Box.captured(45)).and(quantity, ONE_OR_ABSENT));
        }
    }
}
