package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Soon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filters of templates")
class TemplateTest {
    private final Demultiplexer demultiplexer = Demultiplexer.of(
            Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(Compaction.ASKED));
    private final Reader reader = demultiplexer.reader();

    private static Predicate is(int offset, long least, long greatest) {
        return new Predicate.In(Expression.load(offset, 1), Ranges.of(least, greatest), Origin.NONE);
    }

    private static Predicate is(int offset, long value) {
        return is(offset, value, value);
    }

    private static Condition all(Predicate... parts) {
        return new Condition(new Predicate.All(List.of(parts)), Condition.Absent.FAILS);
    }

    /** From one to the other, or back. */
    private static Condition bothWays(long one, long other) {
        Predicate there = new Predicate.All(List.of(is(0, one), is(1, other)));
        Predicate back = new Predicate.All(List.of(is(0, other), is(1, one)));
        return new Condition(new Predicate.Any(List.of(there, back)), Condition.Absent.FAILS);
    }

    private int owner(int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < packet.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        return reader.owner(packet, 0, packet.length);
    }

    @Test
    @DisplayName("may have one key twice")
    void sameKeyTwice() {
        Template template = demultiplexer.template(2, v -> bothWays(v[0], v[1])).orElseThrow();
        int number = template.insert(7, 7);
        assertThat(owner(7, 7)).isEqualTo(number);
        assertThat(template.delete(7, 7)).isTrue();
        assertThat(owner(7, 7)).isZero();
        assertThat(demultiplexer.size()).isZero();
    }

    @Test
    @DisplayName("are in units that are looked at, whichever of their boxes made these anew")
    void unitsOfLaterBoxes() {
        Template template = demultiplexer.template(1, v -> bothWays(v[0], 5)).orElseThrow();
        int number = template.insert(9);
        assertThat(owner(5, 9)).isEqualTo(number);
        assertThat(owner(9, 5)).isEqualTo(number);
    }

    @Test
    @DisplayName("are not replaced by number, as they are not deleted by it")
    void notReplaced() {
        int number =
                demultiplexer.template(1, v -> all(is(0, v[0]))).orElseThrow().insert(9);
        assertThat(demultiplexer.delete(number)).isFalse();
        assertThat(demultiplexer
                        .replace(number, new Rule("r", all(is(1, 1)), 0))
                        .value())
                .isEmpty();
        assertThat(demultiplexer.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("are deleted by their own template alone")
    void ownTemplate() {
        Template both = demultiplexer.template(2, v -> bothWays(v[0], v[1])).orElseThrow();
        Template one =
                demultiplexer.template(2, v -> all(is(0, v[0]), is(1, v[1]))).orElseThrow();
        int number = both.insert(7, 9);
        assertThat(one.delete(7, 9)).isFalse();
        assertThat(both.delete(7, 9)).isTrue();
        demultiplexer.compact();
        int next = demultiplexer
                .insert(new Rule("next", all(is(0, 200)), 0))
                .value()
                .get();
        assertThat(owner(9, 7)).as("filter " + number + ", now " + next).isZero();
    }

    @Test
    @DisplayName("may have very many values")
    void manyValues() {
        Soon.within(
                Duration.ofSeconds(20),
                () -> demultiplexer.template(300, v -> {
                    List<Predicate> any = new ArrayList<>();
                    for (int i = 0; i < v.length; i++) {
                        any.add(new Predicate.In(Expression.load(4 * i, 4), Ranges.of(v[i]), Origin.NONE));
                    }
                    return new Condition(new Predicate.Any(any), Condition.Absent.FAILS);
                }));
    }

    @Test
    @DisplayName("are understood whatever examples are drawn")
    void alwaysUnderstood() {
        for (int i = 0; i < 1000; i++) {
            assertThat(demultiplexer.template(4, v -> all(is(0, v[0]), is(1, v[1]), is(2, v[2]), is(3, v[3]))))
                    .isPresent();
        }
    }

    @Test
    @DisplayName("stay where rules beside them differ in what they let be a range")
    void rangesBeside() {
        Template template = demultiplexer
                .template(
                        1,
                        v -> new Condition(
                                new Predicate.All(List.of(
                                        new Predicate.In(Expression.load(0, 4), Ranges.of(v[0]), Origin.NONE),
                                        is(8, 10, 20))),
                                Condition.Absent.FAILS))
                .orElseThrow();
        int number = template.insert(9);
        for (int i = 0; i < 10; i++) {
            int some = i;
            demultiplexer.insert(new Rule(
                    "r" + i,
                    new Condition(
                            new Predicate.All(List.of(
                                    new Predicate.In(Expression.load(0, 4), Ranges.of(1000 + i), Origin.NONE),
                                    is(8, 30 + some, 40 + some))),
                            Condition.Absent.FAILS),
                    0));
        }
        assertThat(owner(0, 0, 0, 9, 0, 0, 0, 0, 15)).isEqualTo(number);
        assertThat(template.insert(10)).isPositive();
        assertThat(template.delete(9)).isTrue();
    }

    @Test
    @DisplayName("deletes a filter by all of its values only, of which others have some")
    void deletesByAllValues() {
        Template either = demultiplexer
                .template(
                        2,
                        values -> new Condition(
                                new Predicate.Any(List.of(is(0, values[0]), is(1, values[1]))), Condition.Absent.FAILS))
                .orElseThrow();
        int number = either.insert(1, 2);
        assertThat(number).isPositive();
        assertThat(either.delete(1, 3)).isFalse();
        assertThat(either.delete(3, 2)).isFalse();
        assertThat(demultiplexer.size()).isEqualTo(1);
        assertThat(either.delete(1, 2)).isTrue();
        assertThat(demultiplexer.size()).isZero();
        assertThat(either.insert(1, 3)).isPositive();
    }
}
