package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.engine.Interpreter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Alternatives that became questions about tuples mean what they meant, numbers that are not there included. */
@OnOneJdk
class AlikeTest {
    /** Draws predicates of few numbers, in which some values are drawn anew for each row. */
    private static final class Drawing {
        private final Random random;

        Drawing(Random random) {
            this.random = random;
        }

        private Expression number() {
            int offset = random.nextInt(random.nextBoolean() ? 2 : 6);
            return switch (random.nextInt(8)) {
                case 0 -> {
                    Expression base = new Expression.Binary(
                            Operator.AND, Integer.SIZE, Expression.load(0, 1), new Expression.Constant(3));
                    yield new Expression.Load(base, offset, 1);
                }
                case 1 -> Expression.load(offset, 2);
                case 2 -> Expression.load(random.nextInt(3), 6);
                default -> Expression.load(offset, 1);
            };
        }

        private Function<Random, Predicate> test(boolean positive) {
            Expression number = number();
            if (random.nextInt(12) > (positive ? 4 : 10)) {
                return row -> Predicate.is(number, row.nextInt(4), Origin.NONE);
            }
            Ranges some = random.nextBoolean()
                    ? Ranges.of(random.nextInt(4))
                    : Ranges.of(random.nextInt(2), 2 + random.nextInt(3));
            Ranges values = random.nextInt(4) == 0 ? some.complement() : some;
            return row -> new Predicate.In(number, values, Origin.NONE);
        }

        Function<Random, Predicate> form(int depth, boolean positive) {
            int kind = depth == 0 ? 4 : random.nextInt(6);
            if (kind > 3) {
                return test(positive);
            } else if (kind == 3 && random.nextBoolean()) {
                Function<Random, Predicate> part = form(depth - 1, !positive);
                return row -> new Predicate.Not(part.apply(row));
            }
            List<Function<Random, Predicate>> parts = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                parts.add(form(depth - 1, positive));
            }
            return row -> {
                List<Predicate> made =
                        parts.stream().map(part -> part.apply(row)).toList();
                return kind == 0 ? new Predicate.Any(made) : new Predicate.All(made);
            };
        }

        /** Many of a form or two, and perhaps a few others among them. */
        List<Predicate> alternatives() {
            List<Predicate> rows = new ArrayList<>();
            for (int forms = random.nextInt(2); forms >= 0; forms--) {
                Function<Random, Predicate> form = form(3, true);
                for (int n = Alternatives.MANY + random.nextInt(8); n > 0; n--) {
                    rows.add(form.apply(random));
                }
            }
            for (int n = random.nextInt(4) - 1; n > 0; n--) {
                rows.add(random.nextInt(rows.size()), form(2, true).apply(random));
            }
            return rows;
        }

        /** Where alternatives may stand. */
        Predicate around(Predicate alternatives) {
            Predicate other = form(1, true).apply(random);
            return switch (random.nextInt(8)) {
                case 0 -> new Predicate.Not(alternatives);
                case 1 -> Predicate.any(alternatives, other);
                case 2 -> Predicate.any(other, alternatives);
                case 3 -> Predicate.all(alternatives, other);
                case 4 -> Predicate.all(other, new Predicate.Not(alternatives));
                case 5 -> Predicate.any(Predicate.all(other, alternatives), other);
                default -> alternatives;
            };
        }
    }

    @Test
    void theAnswerStaysTheSame() {
        Random random = new Random(20261122);
        int[] joined = new int[2];
        int[] tuples = new int[2];
        int matched = 0;
        int asked = 0;
        for (int tries = 0; tries < 8000; tries++) {
            Drawing drawing = new Drawing(random);
            List<Predicate> rows = drawing.alternatives();
            for (Condition.Absent absent : Condition.Absent.values()) {
                Optional<Alike.Joined> made = Alike.joined(rows, absent, true, new Alike.Limits());
                if (made.isEmpty()) {
                    continue;
                }
                joined[absent.ordinal()]++;
                tuples[absent.ordinal()] += made.get().bytes() > 0 ? 1 : 0;
                Condition condition = new Condition(drawing.around(new Predicate.Any(rows)), absent);
                Condition other = Alternatives.joined(condition);
                Interpreter program =
                        tries % 10 == 0 ? Interpreter.of(condition.compile().orElseThrow()) : null;
                for (int i = 0; i < 60; i++) {
                    byte[] packet = AlternativesTest.packet(random);
                    boolean expected = Evaluator.matches(condition, packet, packet.length);
                    matched += expected ? 1 : 0;
                    asked++;
                    assertThat(Evaluator.matches(other, packet, packet.length))
                            .as("%s is not %s on %s", condition, other, Arrays.toString(packet))
                            .isEqualTo(expected);
                    if (program != null) {
                        assertThat(program.run(packet, 0, packet.length)).isEqualTo(expected ? 1 : 0);
                    }
                }
            }
        }
        assertThat(joined[Condition.Absent.FAILS.ordinal()]).isGreaterThan(1500);
        assertThat(joined[Condition.Absent.REJECTS.ordinal()]).isGreaterThan(100);
        assertThat(tuples[Condition.Absent.FAILS.ordinal()]).isGreaterThan(50);
        assertThat(matched).isBetween(asked / 5, 4 * asked / 5);
    }
}
