package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;

/** Walks over headers and options, of packets that are made to be walked. */
class WalkTest {
    /** Where the options begin that end where byte 0 says. */
    private static final int OPTIONS = 1;

    private static final int PAD = 1;
    private static final int SOUGHT = 2;
    private static final int UNITS = 60;
    private static final int FIXED = 44;
    private static final int WORDS = 51;

    /** A packet, and what is asked of it. */
    record Trial(Predicate predicate, byte[] packet) {
        @Override
        public String toString() {
            return new Condition(predicate, Condition.Absent.FAILS).outline() + "on "
                    + HexFormat.of().formatHex(packet);
        }
    }

    private static Expression constant(long value) {
        return new Expression.Constant(value);
    }

    private static Expression sum(Expression left, Expression right) {
        return new Expression.Binary(Operator.ADD, Long.SIZE, left, right);
    }

    private static Expression sum(Expression left, long right) {
        return sum(left, constant(right));
    }

    private static Expression shifted(Expression number, int by) {
        return new Expression.Binary(Operator.LSH, Long.SIZE, number, constant(by));
    }

    private static Expression load(Expression base, int offset) {
        return new Expression.Load(base, offset, 1);
    }

    private static Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, Origin.NONE);
    }

    private static Predicate is(Expression number, long value) {
        return in(number, Ranges.of(value));
    }

    private static Predicate set(Expression.Variable variable, Expression number) {
        return new Predicate.Set(variable, number, Origin.NONE);
    }

    private static Predicate.Step step(List<Predicate> when, Expression... numbers) {
        return new Predicate.Step(when, List.of(numbers));
    }

    private static Predicate walk(Expression.Variable variable, Expression first, int most, Predicate.Step... steps) {
        return new Predicate.Walk(List.of(variable), List.of(first), List.of(steps), most, Origin.NONE);
    }

    /** The extension headers of IPv6 from a place on: what follows them, and where. */
    private static Predicate headers(Expression.Variable next, Expression.Variable at, int first, int most) {
        return new Predicate.Walk(
                List.of(next, at),
                List.of(Expression.load(0, 1), constant(first)),
                List.of(
                        step(
                                List.of(in(next, Ranges.of(new long[] {0, 43, UNITS, 135, 139, 140}))),
                                load(at, 0),
                                sum(at, shifted(sum(load(at, 1), 1), 3))),
                        step(List.of(is(next, FIXED)), load(at, 0), sum(at, 8)),
                        step(List.of(is(next, WORDS)), load(at, 0), sum(at, shifted(sum(load(at, 1), 2), 2)))),
                most,
                Origin.NONE);
    }

    /** Options from a place to before another: the place of the one that is sought, or the end. */
    private static Predicate options(Expression.Variable at, Expression end, int most) {
        Predicate more = new Predicate.Compare(Relation.LT, at, end, Origin.NONE);
        Predicate pad = is(load(at, 0), PAD);
        Predicate other = in(load(at, 0), Ranges.of(3, 255));
        return walk(
                at,
                constant(OPTIONS),
                most,
                step(List.of(more, pad), sum(at, 1)),
                step(List.of(more, other, in(load(at, 1), Ranges.of(2, 255))), sum(at, load(at, 1))));
    }

    /** Compiles for both ways to take absent numbers, and compares with what is meant, on all prefixes of a packet. */
    private static boolean meansTheSame(Predicate predicate, byte[] packet) {
        boolean matched = false;
        for (Condition.Absent absent : Condition.Absent.values()) {
            Condition condition = new Condition(predicate, absent);
            Program program = condition.compile().orElseThrow();
            Verdict verdict = new Verifier(Policy.STRICT).verify("walk", BinaryFormat.encode(program));
            assertThat(verdict).as(() -> Printer.print(program)).isInstanceOf(Verdict.Accepted.class);
            List<Machine> machines = List.of(
                    Interpreter.load("walk", program, Host.of()).orThrow(),
                    JvmBackend.compile("walk", program, Host.of()).orThrow());
            for (int length = 0; length <= packet.length; length++) {
                byte[] prefix = Arrays.copyOf(packet, length);
                boolean expected = Evaluator.matches(condition, prefix, length);
                for (Machine machine : machines) {
                    assertThat(machine.run(prefix, 0, length))
                            .as("%s, first %d bytes of %s", absent, length, condition.outline())
                            .isEqualTo(expected ? 1 : 0);
                }
                matched |= expected;
            }
        }
        return matched;
    }

    @Provide
    Arbitrary<Trial> chains() {
        return Arbitraries.randomValue(WalkTest::chain);
    }

    @Provide
    Arbitrary<Trial> optionLists() {
        return Arbitraries.randomValue(WalkTest::optionList);
    }

    @Property(tries = 300)
    @StatisticsReport(onFailureOnly = true)
    void chainsOfHeadersAreWalked(@ForAll("chains") Trial trial) {
        Statistics.collect(meansTheSame(trial.predicate(), trial.packet()));
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.coverage(c -> c.check(false).percentage(p -> p > 10));
    }

    @Property(tries = 300)
    @StatisticsReport(onFailureOnly = true)
    void optionsAreWalked(@ForAll("optionLists") Trial trial) {
        Statistics.collect(meansTheSame(trial.predicate(), trial.packet()));
        // Of 4,001 that were drawn 36 % match: of 300 with a deviation of 3 %.
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 15));
        Statistics.coverage(c -> c.check(false).percentage(p -> p > 10));
    }

    /** Some headers behind one byte that says what the first is, and one or two walks over them. */
    static Trial chain(Random random) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        int[] kinds = {0, 43, UNITS, 135, 139, 140, FIXED, FIXED, WORDS, WORDS};
        int headers = random.nextInt(6);
        int kind = headers == 0 ? 6 : kinds[random.nextInt(kinds.length)];
        packet.write(kind);
        for (int i = 0; i < headers; i++) {
            int next = i == headers - 1 ? 6 : kinds[random.nextInt(kinds.length)];
            int units = random.nextInt(8) == 0 ? random.nextInt(40) : random.nextInt(2);
            int bytes = kind == FIXED ? 8 : kind == WORDS ? (units + 2) * 4 : (units + 1) * 8;
            byte[] header = new byte[random.nextInt(20) == 0 ? random.nextInt(bytes) : bytes];
            for (int j = 0; j < header.length; j++) {
                header[j] = (byte) (j == 0 ? next : j == 1 ? units : random.nextInt(3));
            }
            packet.writeBytes(header);
            kind = next;
        }
        packet.writeBytes(new byte[random.nextInt(6)]);
        Expression.Variable next = new Expression.Variable();
        Expression.Variable at = new Expression.Variable();
        Predicate walk =
                headers(next, at, 1, random.nextInt(3) > 0 ? 65_536 : Math.max(1, headers - random.nextInt(3)));
        List<Predicate> parts = new ArrayList<>(List.of(walk, is(next, 6)));
        if (random.nextBoolean()) {
            parts.add(in(new Expression.Load(at, random.nextInt(3), 2), Ranges.of(0, 300)));
        }
        if (random.nextInt(3) == 0) {
            // Two walk at once what one did before, and where they are is what one of them asks.
            Expression.Variable other = new Expression.Variable();
            parts.add(headers(new Expression.Variable(), other, 1, 65_536));
            parts.add(new Predicate.Compare(Relation.EQ, other, at, Origin.NONE));
        }
        Predicate all = new Predicate.All(parts);
        return new Trial(random.nextInt(5) == 0 ? new Predicate.Not(all) : all, packet.toByteArray());
    }

    static Trial optionList(Random random) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        for (int i = random.nextInt(7); i > 0; i--) {
            int kind = random.nextInt(6);
            int length = random.nextInt(12) == 0 ? random.nextInt(3) : 2 + random.nextInt(4);
            packet.write(kind);
            if (kind > PAD) {
                packet.write(length);
                packet.writeBytes(new byte[Math.max(0, length - 2)]);
            }
        }
        int end = OPTIONS + packet.size() + (random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0);
        byte[] all = new byte[OPTIONS + packet.size()];
        System.arraycopy(packet.toByteArray(), 0, all, OPTIONS, packet.size());
        all[0] = (byte) end;
        Expression.Variable at = new Expression.Variable();
        Expression.Variable stop = new Expression.Variable();
        int most = random.nextInt(4) > 0 ? 40 : 1 + random.nextInt(6);
        List<Predicate> parts = new ArrayList<>(List.of(
                Predicate.any(
                        Predicate.all(in(Expression.load(0, 1), Ranges.of(200, 255)), set(stop, constant(OPTIONS))),
                        set(stop, Expression.load(0, 1))),
                options(at, stop, most)));
        switch (random.nextInt(4)) {
            case 0 -> parts.add(new Predicate.Compare(Relation.GE, at, stop, Origin.NONE));
            case 1 -> parts.add(is(load(at, 0), SOUGHT));
            case 2 ->
                parts.add(Predicate.any(new Predicate.Compare(Relation.GE, at, stop, Origin.NONE), is(load(at, 1), 4)));
            default -> {
                // Goes on from there, once past what was sought.
                parts.add(set(stop, sum(stop, 0)));
                parts.add(walk(at, sum(at, load(at, 1)), most, step(List.of(is(load(at, 0), PAD)), sum(at, 1))));
                parts.add(in(load(at, 0), Ranges.of(0, 5)));
            }
        }
        return new Trial(new Predicate.All(parts), all);
    }

    @Test
    void aWalkEndsWhenItHasTakenTheMostStepsAndWouldTakeOne() {
        for (int zeros = 0; zeros < 6; zeros++) {
            byte[] packet = new byte[zeros + 1];
            packet[zeros] = 1;
            Expression.Variable at = new Expression.Variable();
            Predicate walk = walk(at, constant(0), 3, step(List.of(is(load(at, 0), 0)), sum(at, 1)));
            Predicate behind = Predicate.all(walk, is(load(at, 0), 1));
            assertThat(meansTheSame(behind, packet)).as("%d steps", zeros).isEqualTo(zeros <= 3);
        }
    }

    @Test
    void stepsThatLeadNowhereEnd() {
        Expression.Variable at = new Expression.Variable();
        Predicate stays = walk(at, constant(0), 65_536, step(List.of(), at));
        Predicate moves = walk(at, constant(0), 65_536, step(List.of(), load(at, 0)));
        for (Predicate walk : List.of(stays, moves)) {
            assertThat(meansTheSame(walk, new byte[3])).isFalse();
            assertThat(meansTheSame(Predicate.any(walk, is(Expression.load(0, 1), 0)), new byte[3]))
                    .isTrue();
        }
    }

    @Test
    void numbersBelowTwoToThe32Walk() {
        for (long first : new long[] {0xffff_fff0L, 0xffff_ffffL, 0x1_0000_0000L, -1}) {
            Expression.Variable at = new Expression.Variable();
            Expression there = new Expression.Load(Expression.START, 0, 8);
            Predicate walk = walk(at, there, 20, step(List.of(in(at, Ranges.of(0xffff_fff8L, -1))), sum(at, 4)));
            byte[] packet = HexFormat.of().parseHex(HexFormat.of().toHexDigits(first));
            assertThat(meansTheSame(Predicate.all(walk, in(at, Ranges.ALL)), packet))
                    .as("from %x", first)
                    .isEqualTo(first == 0xffff_fff0L);
        }
    }

    /** In the third question of the first step a number is absent: no other step is looked at. */
    @Test
    void whatIsAbsentInAConditionEndsTheWalk() {
        Expression.Variable at = new Expression.Variable();
        Predicate walk = walk(
                at,
                constant(0),
                9,
                step(List.of(is(load(at, 0), 7), is(at, 0), is(load(at, 5), 1)), sum(at, 1)),
                step(List.of(is(at, 0)), sum(at, 2)));
        Predicate behind = Predicate.all(walk, is(at, 2));
        assertThat(meansTheSame(behind, HexFormat.of().parseHex("07000000"))).isFalse();
        assertThat(meansTheSame(behind, HexFormat.of().parseHex("070000000000")))
                .isTrue();
        assertThat(meansTheSame(behind, HexFormat.of().parseHex("080000"))).isTrue();
    }

    /** Numbers change places: each is computed from the old ones. */
    @Test
    void numbersAreComputedFromTheOldOnes() {
        Expression.Variable a = new Expression.Variable();
        Expression.Variable b = new Expression.Variable();
        Expression.Variable n = new Expression.Variable();
        Predicate walk = new Predicate.Walk(
                List.of(a, b, n),
                List.of(Expression.load(0, 1), Expression.load(1, 1), constant(0)),
                List.of(step(List.of(in(n, Ranges.of(0, 2))), b, sum(a, load(b, 0)), sum(n, 1))),
                9,
                Origin.NONE);
        Predicate behind =
                Predicate.all(walk, new Predicate.Compare(Relation.NE, a, b, Origin.NONE), is(load(a, 0), 3));
        assertThat(meansTheSame(behind, new byte[] {1, 2, 1, 3, 0, 0, 0})).isTrue();
    }

    @Test
    void whatIsNotSetOnAllWaysIsNotUsed() {
        Expression.Variable n = new Expression.Variable();
        Predicate some = is(Expression.load(0, 1), 1);
        Predicate set = set(n, Expression.load(1, 1));
        Predicate use = is(n, 5);
        List<Predicate> wrong = List.of(
                use,
                Predicate.all(use, set),
                Predicate.all(Predicate.any(some, set), use),
                Predicate.any(set, use),
                Predicate.all(new Predicate.Not(set), use),
                Predicate.any(Predicate.all(set, some), use),
                walk(n, sum(n, 1), 1),
                Predicate.all(some, new Predicate.Not(Predicate.any(Predicate.all(some, set), use))));
        for (Predicate predicate : wrong) {
            for (Condition.Absent absent : Condition.Absent.values()) {
                assertThatThrownBy(() -> new Condition(predicate, absent).compile())
                        .as(new Condition(predicate, absent).outline())
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        List<Predicate> right = List.of(
                Predicate.all(set, use),
                Predicate.all(Predicate.any(set, set(n, constant(5))), use),
                Predicate.all(Predicate.any(Predicate.all(some, set), set(n, constant(5))), use),
                Predicate.any(new Predicate.Not(set), use),
                Predicate.all(walk(n, constant(5), 1), use));
        for (Predicate predicate : right) {
            assertThat(meansTheSame(predicate, new byte[] {1, 5})).isTrue();
        }
    }

    /** A few places for what is asked behind many ways. */
    @Test
    void whatStandsBehindManyWaysIsSeldomWrittenAgain() {
        Expression.Variable at = new Expression.Variable();
        List<Predicate> ways = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ways.add(Predicate.all(is(Expression.load(0, 1), i), set(at, constant(i * i))));
        }
        Predicate predicate = Predicate.all(new Predicate.Any(ways), is(new Expression.Load(at, 2, 4), 0x01020304));
        Program program =
                new Condition(predicate, Condition.Absent.REJECTS).compile().orElseThrow();
        assertThat(Printer.print(program).split("0x1020304", -1)).hasSizeBetween(3, 6);
        assertThat(meansTheSame(predicate, HexFormat.of().parseHex("02000000_0000_01020304".replace("_", ""))))
                .isTrue();
    }

    @Test
    void walksAreWellFormed() {
        Expression.Variable n = new Expression.Variable();
        Predicate.Step good = step(List.of(), n);
        assertThatThrownBy(() -> walk(n, constant(0), 0, good)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> walk(n, constant(0), 65_537, good)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> walk(n, constant(0), 1, step(List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> step(List.of(Predicate.TRUE), n)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Predicate.Walk(List.of(n, n), List.of(constant(0), constant(0)), List.of(), 1, Origin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One comparison with the length for both bytes of a header, each loaded once; one counter and one way back for all. */
    @Test
    void aTurnIsShort() {
        Expression.Variable next = new Expression.Variable();
        Expression.Variable at = new Expression.Variable();
        Predicate six = Predicate.all(headers(next, at, 1, 512), is(next, 6), is(load(at, 3), 80));
        for (Condition.Absent absent : Condition.Absent.values()) {
            Program program = new Condition(six, absent).compile().orElseThrow();
            assertThat(Printer.print(program))
                    .contains("""
                            addli   r5, r3, 2
                            bgtl    r5, r1, L8
                            lduci   r2, packet[r3+0]
                            lduci   r5, packet[r3+1]
                            addui   r5, r5, 2
                            lshui   r5, r5, 2
                            addu    r3, r3, r5
                    L6:
                            addii   r4, r4, 1
                            bleii   r4, 512, L1
                            retui   0
                    """.replaceAll("(?m)^ +", "        ").replaceAll("(?m)^ +L", "L"));
        }
    }

    /** What is asked twice in a turn is asked once, and its number is loaded once. */
    @Test
    void stepsThatAskTheSameShareIt() {
        Expression.Variable at = new Expression.Variable();
        Expression.Variable end = new Expression.Variable();
        Predicate found = Predicate.all(set(end, Expression.load(0, 1)), options(at, end, 40), is(load(at, 0), SOUGHT));
        Program program = new Condition(found, Condition.Absent.FAILS).compile().orElseThrow();
        assertThat(Printer.print(program)).contains("""
                L1:
                        bgeu    r5, r4, L4
                        addli   r7, r5, 1
                        bgtl    r7, r1, L5
                        lduci   r2, packet[r5+0]
                        bneui   r2, 1, L2
                        addui   r5, r5, 1
                        j       L3
                L2:
                        bltui   r2, 3, L4
                        addli   r7, r5, 2
                        bgtl    r7, r1, L5
                        lduci   r3, packet[r5+1]
                        bltui   r3, 2, L5
                        addu    r5, r5, r3
                L3:
                        addii   r6, r6, 1
                        bleii   r6, 40, L1
                        retui   0
                """);
    }
}
