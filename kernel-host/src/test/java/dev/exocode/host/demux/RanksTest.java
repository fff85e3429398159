package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Ranks stand in the order of priorities, and those that come in order need no others to move. */
class RanksTest {
    private static final int COUNT = 20_000;

    private int settled;
    private final Ranks ranks = new Ranks(() -> settled++);
    private final List<Integer> numbers = new ArrayList<>();

    @Example
    void downwards() {
        for (int priority = COUNT; priority > 0; priority--) {
            numbers.add(ranks.of(priority, null));
        }
        areInOrder();
        assertThat(settled).isZero();
    }

    @Example
    void upwards() {
        for (int priority = 1; priority <= COUNT; priority++) {
            numbers.add(0, ranks.of(priority, null));
        }
        areInOrder();
        assertThat(settled).isZero();
    }

    @Property(tries = 20)
    void anyhow(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        numbers.clear();
        Ranks drawn = new Ranks(() -> {});
        List<Integer> priorities = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // Between two neighbours again and again, too: then there is no room at last.
            priorities.add(i % 3 == 0 ? random.nextInt() : i % 3 == 1 ? i : -i);
            numbers.add(drawn.of(priorities.get(i), null));
        }
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                assertThat(Integer.signum(drawn.compare(numbers.get(i), numbers.get(j))))
                        .isEqualTo(Integer.compare(priorities.get(j), priorities.get(i)));
            }
        }
    }

    private void areInOrder() {
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(ranks.compare(numbers.get(i - 1), numbers.get(i))).isNegative();
        }
    }
}
