package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Type;
import dev.exocode.verifier.Thorough;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Operations on known bits against all members: of all pairs of patterns of a few bits, with the best answer to each pair
 * built up from the answers to smaller ones.
 */
class BitsTest {
    private static final int WIDTH = Thorough.or(8, 6);
    private static final Patterns PATTERNS = Patterns.ofWidth(WIDTH);
    private static final int HALF = 16;
    private static final int LOW = (1 << HALF) - 1;
    private static final int TOP = Long.SIZE - WIDTH;

    @Test
    void andIsBest() {
        pairs("and", (a, b) -> a & b, Bits::and, true, true);
    }

    @Test
    void orIsBest() {
        pairs("or", (a, b) -> a | b, Bits::or, true, true);
    }

    @Test
    void xorIsBest() {
        pairs("xor", (a, b) -> a ^ b, Bits::xor, true, true);
    }

    @Test
    void sumsAreBest() {
        pairs("plus", Long::sum, Bits::plus, true, true);
    }

    @Test
    void differencesAreBest() {
        pairs("minus", (a, b) -> a - b, Bits::minus, true, true);
    }

    @Test
    void productsAreSound() {
        // The best that is promised is of what is known all; beyond that low bits are.
        double singles = Math.pow(2, 2 * WIDTH) / Math.pow(PATTERNS.count(), 2);
        assertThat(pairs("times", (a, b) -> a * b, Bits::times, false, false)).isGreaterThanOrEqualTo(singles);
    }

    /**
     * Compares an operation with the best of all pairs, in the lowest places and, where it wraps, in the highest.
     *
     * @param linear whether in the highest places it gives the same, without what does not fit; if not, its results are naturals
     * @return which share of the results is the best possible
     */
    private static double pairs(
            String name, LongBinaryOperator op, BinaryOperator<Bits> abstracted, boolean best, boolean linear) {
        int n = PATTERNS.count();
        int[] exact = new int[n * n];
        long good = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                Bits x = PATTERNS.bits(a);
                Bits y = PATTERNS.bits(b);
                int known = !PATTERNS.isSingle(a)
                        ? join(exact[PATTERNS.zero(a) * n + b], exact[PATTERNS.one(a) * n + b])
                        : !PATTERNS.isSingle(b)
                                ? join(exact[a * n + PATTERNS.zero(b)], exact[a * n + PATTERNS.one(b)])
                                : (int) op.applyAsLong(x.value(), y.value()) & LOW;
                exact[a * n + b] = known;
                Bits wanted = linear
                        ? new Bits((short) known, (short) (known >>> HALF))
                        : new Bits(known & LOW, known >>> HALF);
                Bits given = abstracted.apply(x, y);
                if (given.equals(wanted)) {
                    good++;
                } else if (best || !isWithin(wanted, given)) {
                    throw new AssertionError(x + " " + name + " " + y + " is " + wanted + ", not " + given);
                }
                if (linear) {
                    Bits high = abstracted.apply(x.shiftLeft(TOP), y.shiftLeft(TOP));
                    if (!high.equals(wanted.shiftLeft(TOP))
                            && (best || !isWithin(wanted.shiftLeft(TOP), high) || high.unknown() << WIDTH != 0)) {
                        throw new AssertionError("high " + x + " " + name + " " + y + " is not " + high);
                    }
                }
            }
        }
        Thorough.say("bits %s: %d pairs, %.3f best", name, exact.length, (double) good / exact.length);
        return (double) good / exact.length;
    }

    /** Known bits in one int: the values in the low half, what is unknown in the high one. */
    private static int join(int a, int b) {
        int open = (a | b) >>> HALF | (a ^ b) & LOW;
        return a & ~open & LOW | open << HALF;
    }

    private static boolean isWithin(Bits inner, Bits outer) {
        return (inner.unknown() & ~outer.unknown()) == 0 && !inner.excludes(outer);
    }

    @Test
    void operationsOnOneAreBestInAllPlaces() {
        List<UnaryOperator<Bits>> abstracted = new ArrayList<>();
        List<LongUnaryOperator> exact = new ArrayList<>();
        abstracted.add(Bits::complement);
        exact.add(x -> ~x);
        for (int k = 0; k < Long.SIZE; k++) {
            int amount = k;
            abstracted.add(bits -> bits.shiftLeft(amount));
            exact.add(x -> x << amount);
            abstracted.add(bits -> bits.shiftRight(amount, true));
            exact.add(x -> x >> amount);
            abstracted.add(bits -> bits.shiftRight(amount, false));
            exact.add(x -> x >>> amount);
        }
        for (Type type : Type.values()) {
            if (type.bits() > 0 && !type.floating()) {
                abstracted.add(bits -> bits.cut(type));
                exact.add(type::wrap);
                abstracted.add(bits -> bits.reversed(type));
                exact.add(x -> Long.reverseBytes(x) >>> Long.SIZE - type.bits());
            }
        }
        int step = Thorough.or(1, 3);
        for (int p = 0; p < PATTERNS.count(); p++) {
            for (int place = 0; place <= TOP; place += place == TOP ? 1 : Math.min(step, TOP - place)) {
                Bits bits = PATTERNS.bits(p).shiftLeft(place);
                for (int i = 0; i < exact.size(); i++) {
                    LongUnaryOperator op = exact.get(i);
                    Hull hull = new Hull();
                    Patterns.members(bits, x -> hull.add(op.applyAsLong(x)));
                    Bits given = abstracted.get(i).apply(bits);
                    if (!given.equals(hull.bits())) {
                        throw new AssertionError("operation " + i + " of " + bits + ": " + given + ", " + hull.bits());
                    }
                }
            }
        }
    }

    @Test
    void setsAreJoinedAndMet() {
        Patterns few = new Patterns(0, 1, 31, 63);
        for (int a = 0; a < few.count(); a++) {
            for (int b = 0; b < few.count(); b++) {
                Bits x = few.bits(a);
                Bits y = few.bits(b);
                Hull both = new Hull();
                Hull either = new Hull();
                Patterns.members(x, member -> {
                    either.add(member);
                    if (y.contains(member)) {
                        both.add(member);
                    }
                });
                Patterns.members(y, either::add);
                assertThat(x.join(y)).isEqualTo(either.bits());
                assertThat(x.excludes(y)).isEqualTo(both.isEmpty());
                if (!both.isEmpty()) {
                    assertThat(x.meet(y)).isEqualTo(both.bits());
                }
            }
        }
    }

    @Test
    void lowestUnknownPlaceIsSeen() {
        for (int place = 0; place < Long.SIZE; place++) {
            assertThat(new Bits(0, -1L << place).knownLow()).isEqualTo(place);
        }
        assertThat(Bits.of(-5).knownLow()).isEqualTo(Long.SIZE);
    }
}
