package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Compiled conditions do what they mean, on every prefix of a packet, and are proved without a check. */
class ConditionTest {
    /** A condition and a packet that it is likely to match, because most constants are what the packet has. */
    record Trial(Condition condition, byte[] packet, long wireLength) {
        @Override
        public String toString() {
            return condition.absent() + "\n" + condition.outline() + "on "
                    + HexFormat.of().formatHex(packet) + " of " + wireLength;
        }
    }

    @Provide
    Arbitrary<Trial> trials() {
        return Arbitraries.randomValue(random -> new Drawing(random).trial());
    }

    private static Program compiled(Condition condition) {
        return condition.compile().orElseThrow();
    }

    private static Host host(Trial trial) {
        return Host.of(new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> trial.wireLength()));
    }

    @Property(tries = 6_000)
    @StatisticsReport(onFailureOnly = true)
    void verdictsAreWhatIsMeant(@ForAll("trials") Trial trial) {
        Machine machine = Interpreter.load("condition", compiled(trial.condition()), host(trial))
                .value()
                .orElseThrow();
        boolean matched = false;
        for (int length = 0; length <= trial.packet().length; length++) {
            byte[] prefix = Arrays.copyOf(trial.packet(), length);
            boolean expected = Evaluator.matches(trial.condition(), prefix, trial.wireLength());
            assertThat(machine.run(prefix, 0, length))
                    .as("%s, first %d bytes", trial, length)
                    .isEqualTo(expected ? 1 : 0);
            matched |= expected;
        }
        Statistics.collect(matched);
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 25));
        Statistics.coverage(c -> c.check(false).percentage(p -> p > 10));
    }

    /**
     * Of loops as wild as these the verifier gives up one in some thousands, in which numbers come of each other and of shifts; those
     * over headers and options are all proved, see {@link WalkTest}.
     */
    @Property(tries = 3_000)
    @StatisticsReport(onFailureOnly = true)
    void nothingIsLeftToChecks(@ForAll("trials") Trial trial) {
        byte[] bytes = BinaryFormat.encode(compiled(trial.condition()));
        Verdict verdict = new Verifier(Policy.STRICT).verify("condition", bytes);
        boolean accepted = verdict instanceof Verdict.Accepted;
        if (!trial.condition().outline().contains("walk from")) {
            assertThat(verdict)
                    .as(() -> trial + "\n" + Printer.print(compiled(trial.condition())) + verdict.diagnostics())
                    .isInstanceOf(Verdict.Accepted.class);
        }
        Statistics.collect(accepted);
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 99.7));
    }

    @Property(tries = 300)
    void enginesAgree(@ForAll("trials") Trial trial) {
        Result<Machine> machine = JvmBackend.compile("condition", compiled(trial.condition()), host(trial));
        boolean expected = Evaluator.matches(trial.condition(), trial.packet(), trial.wireLength());
        assertThat(machine.value().orElseThrow().run(trial.packet(), 0, trial.packet().length))
                .as(trial.toString())
                .isEqualTo(expected ? 1 : 0);
    }

    /** Draws conditions about a packet. */
    static final class Drawing {
        private final Random random;
        private final byte[] packet;
        private final long wireLength;
        /** Expressions drawn before, to be drawn again: what is shared or implied must come up. */
        private final List<Expression> drawn = new ArrayList<>();
        /** What variables stand for. */
        private final Map<Expression.Variable, Long> variables = new IdentityHashMap<>();

        Drawing(Random random) {
            this.random = random;
            this.packet = new byte[random.nextInt(40)];
            random.nextBytes(packet);
            for (int i = 0; i < packet.length; i++) {
                // Small numbers lead to places inside.
                if (random.nextInt(3) > 0) {
                    packet[i] &= 15;
                }
            }
            this.wireLength = packet.length + (random.nextBoolean() ? 0 : random.nextInt(100));
        }

        Trial trial() {
            Condition.Absent absent = Condition.Absent.values()[random.nextInt(2)];
            Condition condition = new Condition(predicate(random.nextInt(5)), absent);
            return new Trial(condition, packet, wireLength);
        }

        private Predicate predicate(int depth) {
            int kind = depth <= 0 ? 4 : random.nextInt(9);
            if (kind == 7) {
                return alternatives();
            } else if (kind == 8) {
                return walked(depth);
            }
            if (kind < 4) {
                List<Predicate> parts = new ArrayList<>();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    parts.add(predicate(depth - 1));
                }
                Predicate joined = kind % 2 == 0 ? new Predicate.All(parts) : new Predicate.Any(parts);
                return kind == 3 ? new Predicate.Not(joined) : joined;
            }
            if (kind == 6) {
                return set(depth);
            }
            Expression number = expression(random.nextInt(4));
            if (kind == 4) {
                return new Predicate.In(number, values(number), Origin.NONE);
            }
            Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
            return new Predicate.Compare(relation, number, expression(random.nextInt(3)), Origin.NONE);
        }

        /** Many of one shape, as lists of hosts are, of which few are apart. */
        private Predicate alternatives() {
            List<Expression> numbers = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                numbers.add(expression(random.nextInt(3)));
            }
            boolean all = random.nextBoolean();
            List<Predicate> many = new ArrayList<>();
            for (int n = 2 + random.nextInt(14); n > 0; n--) {
                List<Predicate> parts = new ArrayList<>();
                for (Expression number : numbers) {
                    long there = Evaluator.number(number, variables, packet, wireLength)
                            .orElse(1);
                    Ranges values = Ranges.of(there + random.nextInt(7) - 3);
                    parts.add(new Predicate.In(
                            number, random.nextInt(9) == 0 ? values.complement() : values, Origin.NONE));
                }
                many.add(all ? new Predicate.All(parts) : new Predicate.Any(parts));
            }
            return random.nextInt(4) == 0 ? new Predicate.All(many) : new Predicate.Any(many);
        }

        /** A number that is set, on one way or two, and asked about behind that, perhaps set anew between. */
        private Predicate set(int depth) {
            Expression.Variable variable = new Expression.Variable();
            List<Predicate> ways = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                Predicate set = set(variable, expression(random.nextInt(4)));
                ways.add(random.nextBoolean() ? set : Predicate.all(predicate(depth - 1), set));
            }
            int outside = drawn.size();
            drawn.add(variable);
            Predicate rest = predicate(depth - 1);
            while (random.nextInt(3) == 0) {
                Predicate again =
                        random.nextBoolean() ? set(variable, expression(random.nextInt(3))) : walk(List.of(variable));
                Predicate maybe = random.nextBoolean() ? again : Predicate.any(again, predicate(depth - 1));
                rest = Predicate.all(rest, maybe, predicate(depth - 1));
            }
            drawn.subList(outside, drawn.size()).clear();
            return Predicate.all(new Predicate.Any(ways), rest);
        }

        private Predicate set(Expression.Variable variable, Expression number) {
            variables.put(
                    variable,
                    Evaluator.number(number, variables, packet, wireLength).orElse(0));
            return new Predicate.Set(variable, number, Origin.NONE);
        }

        /** A walk and what is asked behind it. */
        private Predicate walked(int depth) {
            List<Expression.Variable> all = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                all.add(new Expression.Variable());
            }
            Predicate walk = walk(all);
            int outside = drawn.size();
            drawn.addAll(all);
            Predicate rest = random.nextInt(3) == 0 ? walked(depth - 1) : predicate(depth - 1);
            drawn.subList(outside, drawn.size()).clear();
            return Predicate.all(walk, rest);
        }

        /** A walk of some variables, whose next numbers are often the old ones or close to them. */
        private Predicate walk(List<Expression.Variable> all) {
            List<Expression> first = new ArrayList<>();
            for (Expression.Variable variable : all) {
                Expression number = expression(random.nextInt(3));
                first.add(number);
                set(variable, number);
            }
            int outside = drawn.size();
            drawn.addAll(all);
            List<Predicate.Step> steps = new ArrayList<>();
            List<Predicate> same = questions(all);
            for (int n = random.nextInt(3); n > 0; n--) {
                List<Predicate> when = new ArrayList<>(random.nextBoolean() ? same : List.of());
                when.addAll(questions(all));
                List<Expression> numbers = new ArrayList<>();
                for (Expression.Variable variable : all) {
                    numbers.add(next(random.nextBoolean() ? variable : all.get(random.nextInt(all.size()))));
                }
                steps.add(new Predicate.Step(when, numbers));
            }
            drawn.subList(outside, drawn.size()).clear();
            int most = random.nextInt(10) == 0 ? Predicate.Walk.MOST_STEPS : 1 + random.nextInt(20);
            return new Predicate.Walk(all, first, steps, most, Origin.NONE);
        }

        /** Questions, often about what walks, which does not stay what it is. */
        private List<Predicate> questions(List<Expression.Variable> all) {
            List<Predicate> questions = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                Expression number = next(all.get(random.nextInt(all.size())));
                questions.add(
                        switch (random.nextInt(4)) {
                            case 0 -> predicate(0);
                            case 1 ->
                                new Predicate.Compare(
                                        Relation.values()[random.nextInt(Relation.values().length)],
                                        number,
                                        expression(2),
                                        Origin.NONE);
                            default -> new Predicate.In(number, values(number), Origin.NONE);
                        });
            }
            return questions;
        }

        private Expression next(Expression.Variable variable) {
            return switch (random.nextInt(8)) {
                case 0 -> variable;
                case 1 -> expression(2);
                case 2 -> new Expression.Load(variable, random.nextInt(3), 1 + random.nextInt(4));
                case 3 -> new Expression.Binary(Operator.LSH, 64, expression(1), expression(1));
                default -> {
                    Expression more = random.nextBoolean()
                            ? new Expression.Constant(1 + random.nextInt(4))
                            : new Expression.Load(variable, random.nextInt(3), 1);
                    yield new Expression.Binary(Operator.ADD, random.nextBoolean() ? 32 : 64, variable, more);
                }
            };
        }

        private Ranges values(Expression number) {
            Ranges values = Ranges.NONE;
            int most = random.nextInt(12) == 0 ? 20 : 2;
            for (int n = random.nextInt(most + 1); n >= 0; n--) {
                long value = random.nextInt(4) == 0
                        ? edge()
                        : Evaluator.number(number, variables, packet, wireLength)
                                .orElse(3);
                long other = value + (random.nextBoolean() ? 0 : random.nextInt(300));
                values =
                        values.or(Long.compareUnsigned(value, other) <= 0 ? Ranges.of(value, other) : Ranges.of(value));
            }
            return random.nextInt(4) == 0 ? values.complement() : values;
        }

        private long edge() {
            return switch (random.nextInt(5)) {
                case 0 -> random.nextInt(5);
                case 1 -> 1L << random.nextInt(64);
                case 2 -> (1L << random.nextInt(64)) - 1;
                case 3 -> random.nextLong();
                default -> random.nextInt(300);
            };
        }

        private Expression expression(int depth) {
            if (!drawn.isEmpty() && random.nextInt(3) == 0) {
                return drawn.get(random.nextInt(drawn.size()));
            }
            Expression made = made(depth);
            drawn.add(made);
            return made;
        }

        private Expression made(int depth) {
            int kind = random.nextInt(depth == 0 ? 8 : 20);
            if (kind == 0) {
                return new Expression.Constant(edge());
            } else if (kind == 1) {
                return new Expression.WireLength();
            } else if (kind < 8) {
                return Expression.load(random.nextInt(packet.length + 1), 1 + random.nextInt(8));
            } else if (kind < 11) {
                return new Expression.Load(expression(depth - 1), random.nextInt(12), 1 + random.nextInt(8));
            }
            Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
            int bits = random.nextBoolean() ? 32 : 64;
            Expression right = random.nextInt(3) > 0
                    ? new Expression.Constant(random.nextBoolean() ? random.nextInt(20) : edge())
                    : expression(depth - 1);
            Expression left = random.nextInt(8) == 0 ? new Expression.Constant(edge()) : expression(depth - 1);
            return new Expression.Binary(operator, bits, left, right);
        }
    }
}
