package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A table finds what the set holds, at all its ends, whatever its size, and the verifier sees that it stays inside. */
class TableSearchTest {
    private static final int[] SIZES = IntStream.concat(
                    IntStream.rangeClosed(1, 70), IntStream.of(127, 128, 129, 255, 256, 257, 1000, 4095, 4096, 4097))
            .toArray();

    /** A search by itself, in a register that holds the packet's first bytes. */
    private static Program search(Ranges values, int bytes, boolean insideNext) {
        Lambda f = new Lambda(Segment.packet());
        int length = f.getreg().orElseThrow();
        int register = f.getreg().orElseThrow();
        int scratch = f.getreg().orElseThrow();
        Lambda.Label inside = f.genlabel();
        Lambda.Label outside = f.genlabel();
        f.length(length, Region.PACKET);
        f.branchImmediate(Op.BLT, Type.U, length, bytes, outside);
        f.load(bytes == 8 ? Type.UL : bytes == 4 ? Type.U : Type.US, register, Region.PACKET, 0, 0);
        Type type = bytes == 8 ? Type.UL : Type.U;
        assertThat(new TableSearch(f, register, scratch, type, values, Loads.ones(bytes))
                        .write(0, inside, outside, insideNext))
                .isTrue();
        if (insideNext) {
            f.place(inside);
            f.returnImmediate(Type.U, 1);
            f.place(outside);
            f.returnImmediate(Type.U, 0);
        } else {
            f.place(outside);
            f.returnImmediate(Type.U, 0);
            f.place(inside);
            f.returnImmediate(Type.U, 1);
        }
        return f.end();
    }

    /** Ends and what is beside them, and some more. */
    private static long[] near(Ranges values, long most, Random random) {
        LongStream ends = IntStream.range(0, values.count())
                .mapToObj(i ->
                        LongStream.of(values.least(i) - 1, values.least(i), values.greatest(i), values.greatest(i) + 1))
                .flatMapToLong(all -> all);
        LongStream others = LongStream.generate(random::nextLong).limit(40);
        return LongStream.concat(LongStream.of(0, 1, most, most - 1), LongStream.concat(ends, others))
                .map(value -> value & most)
                .toArray();
    }

    private static byte[] packet(long value, int bytes) {
        return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - bytes, 8);
    }

    private static void finds(Program program, Ranges values, int bytes, long[] asked, String what) {
        Verdict verdict = new Verifier(Policy.STRICT).verify("p", BinaryFormat.encode(program));
        assertThat(verdict).as(() -> what + verdict.diagnostics()).isInstanceOf(Verdict.Accepted.class);
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        List<Machine> machines = List.of(
                Interpreter.of(program),
                JvmBackend.compile("p", accepted, Host.PLAIN).value().orElseThrow());
        for (long value : asked) {
            byte[] packet = packet(value, bytes);
            for (Machine machine : machines) {
                assertThat(machine.run(packet, 0, bytes))
                        .as("%s: %x", what, value)
                        .isEqualTo(values.contains(value) ? 1 : 0);
                assertThat(machine.run(packet, 0, bytes - 1)).isZero();
            }
        }
    }

    /** Of so many ranges, each of one number or of several, some next to the ends of all numbers. */
    private static Ranges drawn(int size, int bytes, boolean single, Random random) {
        long most = Loads.ones(bytes);
        Set<Long> starts = new LinkedHashSet<>();
        if (random.nextBoolean()) {
            starts.add(0L);
        }
        if (random.nextBoolean()) {
            starts.add(most);
        }
        while (starts.size() < size + 2) {
            // Far enough from each other that they seldom touch.
            starts.add(random.nextLong() & most & ~7);
        }
        List<Ranges> all = new ArrayList<>();
        for (long start : starts.stream().limit(size).toList()) {
            long end = single || start == most ? start : start + random.nextInt(7);
            all.add(Ranges.of(start, end));
        }
        return Ranges.any(all);
    }

    @Test
    void everySizeIsSearched() {
        Random random = new Random(20261121);
        for (int size : SIZES) {
            for (int bytes : new int[] {2, 4, 8}) {
                for (boolean single : new boolean[] {true, false}) {
                    Ranges values = drawn(Math.min(size, 1000 * bytes), bytes, single, random);
                    String what = size + " of " + bytes + " bytes, " + (single ? "numbers" : "ranges");
                    long[] asked = near(values, Loads.ones(bytes), random);
                    asked = asked.length <= 400
                            ? asked
                            : random.longs(400, 0, asked.length)
                                    .map(new Asked(asked)::at)
                                    .toArray();
                    finds(search(values, bytes, random.nextBoolean()), values, bytes, asked, what);
                }
            }
        }
    }

    private record Asked(long[] all) {
        long at(long i) {
            return all[(int) i];
        }
    }

    /** All there is, of few bits. */
    @Test
    void allNumbersAreAskedAbout() {
        long[] all = LongStream.range(0, 1 << 16).toArray();
        long[] odd = LongStream.range(0, 200).map(i -> 65_535 - 2 * i).toArray();
        finds(search(Ranges.of(odd), 2, true), Ranges.of(odd), 2, all, "odd");
        Ranges others = Ranges.of(odd).complement().and(Ranges.of(0, 65_535));
        finds(search(others, 2, false), others, 2, all, "even");
    }

    /** Where a set is not quite of single numbers, they are written out if that takes no more room. */
    @Test
    void theTableIsAsSmallAsItCanBe() {
        long[] apart = LongStream.range(0, 100).map(i -> 3 * i).toArray();
        assertThat(search(Ranges.of(apart), 4, true).data().length()).isEqualTo(400);
        Ranges pair = Ranges.of(apart).or(Ranges.of(1));
        assertThat(search(pair, 4, true).data().length()).isEqualTo(404);
        Ranges wide = Ranges.of(apart).or(Ranges.of(1000, 1_000_000));
        assertThat(search(wide, 4, true).data().length()).isEqualTo(808);
        assertThat(search(wide, 8, true).data().length()).isEqualTo(1616);
    }

    /** A set becomes a table where it is large, and branches where it is not. */
    @Test
    void manyAreATable() {
        for (int size : new int[] {2, Membership.MOST_BRANCHES, Membership.MOST_BRANCHES + 1, 1000}) {
            long[] numbers = LongStream.range(0, size).map(i -> 5 * i + 1).toArray();
            Predicate asked = new Predicate.In(Expression.load(0, 4), Ranges.of(numbers), Origin.NONE);
            for (Predicate predicate : List.of(asked, new Predicate.Not(asked))) {
                Program program = new Condition(predicate, Condition.Absent.FAILS)
                        .compile()
                        .orElseThrow();
                assertThat(program.data().length()).isEqualTo(size > Membership.MOST_BRANCHES ? 4 * size : 0);
                Machine machine = Interpreter.of(program);
                for (long value = 0; value < 5L * size + 9; value++) {
                    boolean member = value % 5 == 1 && value < 5L * size;
                    assertThat(machine.run(packet(value, 4), 0, 4)).isEqualTo(member == (predicate == asked) ? 1 : 0);
                }
                assertThat(machine.run(new byte[4], 0, 3)).isEqualTo(predicate == asked ? 0 : 1);
            }
        }
    }

    /** One table serves all that ask about the same set; if there is no room for another, there are branches. */
    @Test
    void tablesAreSharedAsLongAsThereIsRoom() {
        long[] numbers = LongStream.range(0, 100_000).map(i -> 9 * i + 1).toArray();
        List<Predicate> several = IntStream.range(0, 20)
                .<Predicate>mapToObj(i -> new Predicate.In(Expression.load(4 * i, 4), Ranges.of(numbers), Origin.NONE))
                .toList();
        Program shared = new Condition(new Predicate.Any(several), Condition.Absent.FAILS)
                .compile()
                .orElseThrow();
        assertThat(shared.data().length()).isEqualTo(400_000);
        List<Predicate> different = IntStream.range(0, 11)
                .<Predicate>mapToObj(i -> new Predicate.In(
                        Expression.load(4 * i, 4),
                        Ranges.of(Arrays.stream(numbers).map(n -> n + i).toArray()),
                        Origin.NONE))
                .toList();
        assertThat(new Condition(new Predicate.Any(different.subList(0, 10)), Condition.Absent.FAILS)
                        .compile()
                        .orElseThrow()
                        .data()
                        .length())
                .isEqualTo(4_000_000);
        assertThat(new Condition(new Predicate.Any(different), Condition.Absent.FAILS).compile())
                .as("no room for the eleventh, and too many branches")
                .isEmpty();
        // Room for two of these there is not, but one is enough for two questions.
        long[] most = LongStream.range(0, 600_000).map(i -> 5 * i).toArray();
        Predicate twice = Predicate.any(
                new Predicate.In(Expression.load(0, 4), Ranges.of(most), Origin.NONE),
                new Predicate.In(Expression.load(4, 4), Ranges.of(most), Origin.NONE));
        assertThat(new Condition(twice, Condition.Absent.FAILS)
                        .compile()
                        .orElseThrow()
                        .data()
                        .length())
                .isEqualTo(2_400_000);
        List<Predicate> full = new ArrayList<>(different.subList(0, 10));
        full.add(new Predicate.In(Expression.load(80, 4), Ranges.of(Arrays.copyOf(most, 48_500)), Origin.NONE));
        full.add(new Predicate.In(Expression.load(84, 4), Ranges.of(Arrays.copyOf(numbers, 1000)), Origin.NONE));
        Program branches = new Condition(new Predicate.Any(full), Condition.Absent.FAILS)
                .compile()
                .orElseThrow();
        assertThat(branches.data().length()).isEqualTo(4_194_000);
        assertThat(branches.code().size()).isGreaterThan(2500);
        byte[] packet = new byte[88];
        packet[83] = 1;
        packet[87] = 10;
        assertThat(Interpreter.of(branches).run(packet, 0, 88)).isEqualTo(1);
        packet[87] = 11;
        assertThat(Interpreter.of(branches).run(packet, 0, 88)).isZero();
    }

    /** Numbers are in all sizes, and where there is none in the packet it is not a member. */
    @Test
    void compiledSetsHoldOnEveryPrefix() {
        Random random = new Random(7);
        for (int tries = 0; tries < 300; tries++) {
            int bytes = 1 + random.nextInt(8);
            int size = Math.min(1 << 8 * Math.min(bytes, 3) - 4, 50 + random.nextInt(50));
            Ranges values = drawn(size, bytes, random.nextBoolean(), random);
            values = random.nextInt(4) == 0 ? values.complement().and(Ranges.of(0, Loads.ones(bytes))) : values;
            Predicate in = new Predicate.In(Expression.load(3, bytes), values, Origin.NONE);
            Condition condition = new Condition(in, Condition.Absent.values()[tries % 2]);
            Program program = condition.compile().orElseThrow();
            assertThat(new Verifier(Policy.STRICT).verify("p", BinaryFormat.encode(program)))
                    .isInstanceOf(Verdict.Accepted.class);
            Machine machine = Interpreter.of(program);
            long[] asked = near(values, Loads.ones(bytes), random);
            for (int i = 0; i < 60; i++) {
                long value = asked[random.nextInt(asked.length)];
                byte[] packet = Arrays.copyOf(new byte[] {1, 2, 3}, 3 + bytes);
                System.arraycopy(packet(value, bytes), 0, packet, 3, bytes);
                for (int length = 0; length <= packet.length; length++) {
                    byte[] prefix = Arrays.copyOf(packet, length);
                    assertThat(machine.run(prefix, 0, length))
                            .as("%s %x, %d bytes", values, value, length)
                            .isEqualTo(Evaluator.matches(condition, prefix, length) ? 1 : 0);
                }
            }
        }
    }
}
