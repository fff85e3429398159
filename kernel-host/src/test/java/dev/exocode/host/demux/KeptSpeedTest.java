package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.load.Engine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What makes look-ups fast stays so, and takes no more memory than filters do")
class KeptSpeedTest {
    private static final int MANY = 1_200;

    private static Demultiplexer demultiplexer(Compaction compaction) {
        return Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(compaction));
    }

    private static int insert(Demultiplexer demultiplexer, String text, int priority) {
        return demultiplexer
                .insert(new Rule(text, GatheredTest.asks(text), priority))
                .orThrow();
    }

    /** Filters of ranges, each of which overlaps many. */
    private static List<Integer> fill(Demultiplexer demultiplexer, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add(insert(demultiplexer, "ether[20:4] >= " + i + " and ether[20:4] <= " + (1000 + 2 * i), 0));
        }
        demultiplexer.compact();
        return numbers;
    }

    private static boolean isLoose(Demultiplexer demultiplexer) {
        synchronized (demultiplexer) {
            Tables tables = demultiplexer.tables();
            return tables.changes.areReordered()
                    || tables.changes.areLost()
                    || !tables.units.all().stream().allMatch(Unit::isOrdered);
        }
    }

    private static boolean isTightSoon(Demultiplexer demultiplexer) throws InterruptedException {
        for (int i = 0; i < 30_000 && isLoose(demultiplexer); i++) {
            Thread.sleep(1);
        }
        return !isLoose(demultiplexer);
    }

    @Test
    @DisplayName("behind, if filters go or ranks change")
    void behind() throws InterruptedException {
        Demultiplexer demultiplexer = demultiplexer(Compaction.behind(ForkJoinPool.commonPool(), 1));
        List<Integer> numbers = fill(demultiplexer, 0, MANY);
        assertThat(isTightSoon(demultiplexer)).isTrue();
        demultiplexer.delete(numbers.get(7));
        assertThat(isTightSoon(demultiplexer)).as("one gone").isTrue();
        int around = insert(demultiplexer, "ether[20:4] <= 2000", 1);
        assertThat(isTightSoon(demultiplexer)).as("ranks changed").isTrue();
        demultiplexer.delete(around);
        assertThat(isTightSoon(demultiplexer)).as("and changed back").isTrue();
    }

    @Test
    @DisplayName("behind, once there are many of those whose ranks changed before")
    void onceThereAreMany() throws InterruptedException {
        Demultiplexer demultiplexer = demultiplexer(Compaction.behind(ForkJoinPool.commonPool(), 1));
        fill(demultiplexer, 0, 990);
        int around = insert(demultiplexer, "ether[20:4] <= 2000", 1);
        demultiplexer.delete(around);
        fill(demultiplexer, 990, MANY);
        assertThat(isTightSoon(demultiplexer)).isTrue();
    }

    @Test
    @DisplayName("when asked, if that is the policy")
    void asked() {
        Demultiplexer demultiplexer = demultiplexer(Compaction.ASKED);
        List<Integer> numbers = fill(demultiplexer, 0, MANY);
        assertThat(isLoose(demultiplexer)).isFalse();
        demultiplexer.delete(numbers.get(7));
        assertThat(isLoose(demultiplexer)).as("one gone").isTrue();
        demultiplexer.compact();
        assertThat(isLoose(demultiplexer)).isFalse();
        insert(demultiplexer, "ether[20:4] <= 2000", 1);
        assertThat(isLoose(demultiplexer)).as("ranks changed").isTrue();
        demultiplexer.compact();
        assertThat(isLoose(demultiplexer)).isFalse();
    }

    @Test
    @DisplayName("copies of filters are few, however many ask about what nobody else does")
    void copiesAreFew() {
        Demultiplexer demultiplexer = demultiplexer(Compaction.ASKED);
        fill(demultiplexer, 0, MANY);
        for (int i = 0; i < 40; i++) {
            insert(demultiplexer, "ether[" + (70 + i) + ":4] = 7 and ether[" + (74 + i) + ":2] > 3", 0);
        }
        for (int i = 0; i < 3; i++) {
            insert(demultiplexer, "len >= " + (100 + i) + " and ether[" + (300 + i) + "] = 1", 0);
        }
        List<Unit.Contents> contents = demultiplexer.tables().units.all().stream()
                .map(unit -> unit.contents(Wide.MOST_EXACT))
                .toList();
        List<Wide> wides = Wide.of(contents, demultiplexer.tables().precedence, new SplittableRandom(1));
        Set<Unit> units = new HashSet<>();
        wides.forEach(wide -> units.addAll(wide.covered));
        assertThat(units.size()).as("units that are looked up together").isGreaterThan(3);
        LongStream copies = wides.stream().mapToLong(wide -> wide.unit.size());
        assertThat(copies.sum()).isBetween((long) MANY, 9L * demultiplexer.size());
    }
}
