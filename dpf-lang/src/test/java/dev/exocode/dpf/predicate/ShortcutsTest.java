package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private static Predicate is(int offset, int value) {
        return Predicate.is(Expression.load(offset, 1), value, Origin.NONE);
    }

    /** Where two ways meet on both of which a number is absent, it still is. */
    @Test
    void whatIsAbsentOnTwoWaysIsNotTakenForPresent() {
        Predicate some = Predicate.any(is(4, 5), Predicate.all(Predicate.any(is(0, 7), is(1, 7)), is(2, 1)));
        Predicate small = new Predicate.In(Expression.load(4, 1), Ranges.of(0, 10), Origin.NONE);
        Condition condition = new Condition(Predicate.all(some, small), Condition.Absent.FAILS);
        Machine machine = Interpreter.load("shortcuts", condition.compile().orElseThrow(), Host.of())
                .orThrow();
        for (byte first : new byte[] {7, 0}) {
            for (byte last : new byte[] {5, 10, 11}) {
                byte[] packet = {first, 7, 1, 0, last};
                for (int length = 0; length <= packet.length; length++) {
                    byte[] prefix = Arrays.copyOf(packet, length);
                    assertThat(machine.run(prefix, 0, length))
                            .as("%d, %d, first %d bytes", first, last, length)
                            .isEqualTo(Evaluator.matches(condition, prefix, length) ? 1 : 0);
                }
            }
        }
    }
}
