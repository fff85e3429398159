package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private static Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, Origin.NONE);
    }

    private static Predicate let(int offset, Predicate part) {
        return Predicate.all(
                new Predicate.Set(new Expression.Variable(), Expression.load(offset, 1), Origin.NONE), part);
    }

    /** Both ways out of a let lead to its part: where two ways meet on both of which a number is absent, it still is. */
    @Test
    void whatIsAbsentOnTwoWaysIsNotTakenForPresent() {
        Expression number = Expression.load(4, 3);
        Predicate some = Predicate.any(
                in(number, Ranges.of(0)),
                in(number, Ranges.of(1, -2)),
                let(1, in(Expression.load(0, 1), Ranges.of(7))));
        Predicate there = let(2, in(number, Ranges.ALL));
        Condition condition = new Condition(Predicate.any(new Predicate.Not(some), there), Condition.Absent.FAILS);
        Machine machine = Interpreter.load("shortcuts", condition.compile().orElseThrow(), Host.of())
                .orThrow();
        for (int length = 0; length <= 7; length++) {
            byte[] packet = new byte[length];
            if (length > 0) {
                packet[0] = 7;
            }
            assertThat(machine.run(packet, 0, length))
                    .as("%d bytes", length)
                    .isEqualTo(Evaluator.matches(condition, packet, length) ? 1 : 0);
        }
    }
}
