package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.engine.Interpreter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Joined alternatives mean what they meant, numbers that are not there included. */
@OnOneJdk
class AlternativesTest {
    private static Predicate.In in(int offset, long value) {
        return new Predicate.In(Expression.load(offset, 1), Ranges.of(value), Origin.NONE);
    }

    /** Predicates of few numbers and values, so that much is alike. */
    static final class Drawing {
        private final Random random;

        Drawing(Random random) {
            this.random = random;
        }

        private Predicate test() {
            int offset = random.nextInt(random.nextInt(3) == 0 ? 6 : 2);
            return switch (random.nextInt(12)) {
                case 0 -> new Predicate.In(Expression.load(offset, 1), Ranges.of(0, random.nextInt(4)), Origin.NONE);
                case 1 -> new Predicate.Not(in(offset, random.nextInt(4)));
                case 2 ->
                    new Predicate.Compare(
                            Relation.LT, Expression.load(offset, 1), Expression.load(offset + 1, 1), Origin.NONE);
                case 3 -> new Predicate.Any(List.of(in(offset, 1), in(random.nextInt(6), 2)));
                case 4 -> new Predicate.All(List.of(in(offset, 1), in(random.nextInt(6), 2)));
                default -> in(offset, random.nextInt(4));
            };
        }

        private Predicate way(List<Predicate> beginning) {
            List<Predicate> parts = new ArrayList<>(beginning.subList(0, random.nextInt(beginning.size() + 1)));
            for (int n = random.nextInt(3); n >= 0; n--) {
                parts.add(test());
            }
            return parts.size() == 1 && random.nextBoolean() ? parts.get(0) : new Predicate.All(parts);
        }

        Predicate many(int depth) {
            List<List<Predicate>> beginnings = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                List<Predicate> beginning = new ArrayList<>();
                for (int tests = random.nextInt(4); tests >= 0; tests--) {
                    beginning.add(random.nextInt(8) == 0 ? test() : in(tests, random.nextInt(4)));
                }
                beginnings.add(beginning);
            }
            boolean refused = random.nextInt(4) == 0;
            List<Predicate> parts = new ArrayList<>();
            for (int n = 20 + random.nextInt(60); n > 0; n--) {
                Predicate way = depth > 0 && random.nextInt(40) == 0
                        ? many(depth - 1)
                        : random.nextInt(3) == 0 ? test() : way(beginnings.get(random.nextInt(beginnings.size())));
                parts.add(refused && random.nextInt(20) > 0 ? new Predicate.Not(way) : way);
            }
            return refused ? new Predicate.All(parts) : new Predicate.Any(parts);
        }
    }

    static byte[] packet(Random random) {
        byte[] packet = new byte[random.nextInt(9)];
        for (int i = 0; i < packet.length; i++) {
            packet[i] = (byte) random.nextInt(5);
        }
        return packet;
    }

    @Test
    void theAnswerStaysTheSame() {
        Random random = new Random(20261121);
        int matched = 0;
        int joined = 0;
        for (int tries = 0; tries < 3000; tries++) {
            Predicate predicate = new Drawing(random).many(2);
            for (Condition.Absent absent : Condition.Absent.values()) {
                Condition condition = new Condition(predicate, absent);
                Condition other = Alternatives.joined(condition);
                joined += other.equals(condition) ? 0 : 1;
                Interpreter program =
                        tries % 10 == 0 ? Interpreter.of(condition.compile().orElseThrow()) : null;
                for (int i = 0; i < 30; i++) {
                    byte[] packet = packet(random);
                    boolean expected = Evaluator.matches(condition, packet, packet.length);
                    matched += expected ? 1 : 0;
                    assertThat(Evaluator.matches(other, packet, packet.length))
                            .as("%s on %s", condition, Arrays.toString(packet))
                            .isEqualTo(expected);
                    if (program != null) {
                        assertThat(program.run(packet, 0, packet.length)).isEqualTo(expected ? 1 : 0);
                    }
                }
            }
        }
        assertThat(joined).isGreaterThan(4000);
        assertThat(matched).isBetween(20_000, 160_000);
    }

    /** Lists of hosts: the protocol before, and either of two addresses behind. */
    @Test
    void whatIsAskedAlikeIsAskedOnce() {
        List<Predicate> hosts = IntStream.range(0, 200)
                .<Predicate>mapToObj(i -> Predicate.any(
                        Predicate.all(in(0, 1), Predicate.any(in(1, i), in(2, i))),
                        Predicate.all(in(0, 2), Predicate.any(in(3, i), in(4, i)))))
                .toList();
        Condition joined = Alternatives.joined(new Condition(new Predicate.Any(hosts), Condition.Absent.REJECTS));
        Predicate.In rest = new Predicate.In(Expression.load(1, 1), Ranges.of(1, 199), Origin.NONE);
        Predicate.In other = new Predicate.In(Expression.load(2, 1), Ranges.of(1, 199), Origin.NONE);
        Predicate.In third = new Predicate.In(Expression.load(3, 1), Ranges.of(1, 199), Origin.NONE);
        Predicate.In fourth = new Predicate.In(Expression.load(4, 1), Ranges.of(1, 199), Origin.NONE);
        assertThat(joined.predicate())
                .isEqualTo(Predicate.any(
                        Predicate.all(in(0, 1), Predicate.any(in(1, 0), in(2, 0), rest, other)),
                        Predicate.all(in(0, 2), Predicate.any(in(3, 0), in(4, 0), third, fourth))));
        List<Predicate> refused =
                hosts.stream().<Predicate>map(Predicate.Not::new).toList();
        assertThat(Alternatives.joined(new Condition(new Predicate.All(refused), Condition.Absent.REJECTS))
                        .predicate())
                .isEqualTo(new Predicate.All(List.of(new Predicate.Not(joined.predicate()))));
    }

    @Test
    void whatIsFewStaysTheObjectThatItIs() {
        Predicate few = new Predicate.Not(Predicate.all(
                in(0, 1),
                new Predicate.Set(new Expression.Variable(), Expression.load(0, 1), Origin.NONE),
                new Predicate.Any(IntStream.range(1, Alternatives.MANY)
                        .<Predicate>mapToObj(i -> in(2, i))
                        .toList())));
        assertThat(Alternatives.joined(new Condition(few, Condition.Absent.FAILS))
                        .predicate())
                .isSameAs(few);
    }

    /** Long ways that begin alike, inside each other: nothing becomes so deep that it overflows a stack. */
    @Test
    void nothingBecomesMuchDeeper() {
        Predicate predicate = in(0, 9);
        for (int depth = 0; depth < 300; depth++) {
            Predicate inner = predicate;
            List<Predicate> ways = IntStream.range(0, Alternatives.MANY + 1)
                    .<Predicate>mapToObj(i -> {
                        List<Predicate> parts = new ArrayList<>();
                        for (int j = 0; j < 40; j++) {
                            parts.add(in(j, 1));
                        }
                        parts.add(i == 0 ? inner : in(41, i));
                        return new Predicate.All(parts);
                    })
                    .toList();
            predicate = new Predicate.Any(ways);
        }
        assertThat(new Condition(predicate, Condition.Absent.REJECTS).compile()).isPresent();
    }

    /** As many tests of which all begin alike as there may be, in one list. */
    @Test
    void longWaysTakeTimeByTheirLength() {
        List<Predicate> ways = IntStream.range(0, 100)
                .<Predicate>mapToObj(i -> new Predicate.All(IntStream.range(0, 5000)
                        .<Predicate>mapToObj(j -> in(j % 50, j < 4999 ? 1 : i))
                        .toList()))
                .toList();
        Condition joined = Alternatives.joined(new Condition(new Predicate.Any(ways), Condition.Absent.FAILS));
        byte[] packet = new byte[60];
        Arrays.fill(packet, (byte) 1);
        assertThat(Evaluator.matches(joined, packet, 60)).isTrue();
        packet[3] = 0;
        assertThat(Evaluator.matches(joined, packet, 60)).isFalse();
    }
}
