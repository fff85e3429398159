package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Operator;
import org.junit.jupiter.api.Test;

/** What is known of a quantity is so of every packet. */
class QuantityTest {
    /** Of a constant an operation of 32 bits takes the low ones: that is a shift by 4. */
    @Test
    void theLargestValueOfAShiftIsByTheBitsThatCount() {
        Quantity four = Quantity.load(Quantity.number(0), 0, 4);
        Quantity shifted = Quantity.arithmetic(Operator.RSH, 32, four, Quantity.number(0x1_0000_0004L));
        assertThat(shifted.max()).isEqualTo(0xfff_ffffL);
        Quantity none = Quantity.arithmetic(Operator.RSH, 32, four, Quantity.number(0x1_0000_0020L));
        assertThat(none.max()).isZero();
    }
}
