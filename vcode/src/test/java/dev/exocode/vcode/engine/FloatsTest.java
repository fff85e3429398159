package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Floating-point arithmetic, comparison and conversion against exact numbers.
 *
 * <p>A result is right if the exact number lies between the midpoints to the result's neighbours, on a midpoint only if
 * the result is the even one; no floating-point operation of Java takes part in saying so.
 */
class FloatsTest {
    private static final List<Type> FLOATS = List.of(Type.F, Type.D);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Powers of five: a number over 2^n is the same times 5^n over 10^n. */
    private static final BigInteger[] FIVES = Stream.iterate(BigInteger.ONE, n -> n.multiply(BigInteger.valueOf(5)))
            .limit(1076)
            .toArray(BigInteger[]::new);

    private static final List<Type> INTEGERS = List.of(Type.I, Type.U, Type.L, Type.UL);

    @Provide
    Arbitrary<Type> floats() {
        return Arbitraries.of(FLOATS);
    }

    @Provide
    Arbitrary<Op> arithmetic() {
        return Arbitraries.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV);
    }

    @Property(tries = 5_000)
    void arithmeticIsCorrectlyRounded(@ForAll("arithmetic") Op op, @ForAll("floats") Type type, @ForAll long seed) {
        Random random = new Random(seed);
        long a = any(random, type);
        arithmetic(op, type, a, random.nextInt(3) == 0 ? near(random, type, a) : any(random, type));
    }

    /** Every pair of edges with every operation. */
    @Test
    void edgesAreCorrectlyRounded() {
        for (Type type : FLOATS) {
            for (long a : edges(type)) {
                for (Op op : Op.values()) {
                    if (op.takes(type) && op.format() == Format.UNARY && op.source(type) == type) {
                        unary(op, type, a);
                    }
                }
                for (long b : edges(type)) {
                    for (Op op : List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV)) {
                        arithmetic(op, type, a, b);
                    }
                    comparisons(type, a, b);
                }
            }
        }
    }

    /** Quotients and products in the range of subnormal floats, where rounding twice would show first. */
    @Property(tries = 5_000)
    void subnormalFloatsAreRoundedOnce(@ForAll long seed) {
        Random random = new Random(seed);
        long small = Type.F.wrap((1 + random.nextInt(30)) << 23 | random.nextInt(1 << 23));
        long other = Type.F.wrap((120 + random.nextInt(30)) << 23 | random.nextInt(1 << 23));
        arithmetic(Op.DIV, Type.F, small, other);
        arithmetic(Op.MUL, Type.F, small, Type.F.wrap((90 + random.nextInt(40)) << 23 | random.nextInt(1 << 23)));
    }

    @Property(tries = 3_000)
    void unaryIsCorrectlyRounded(@ForAll("floats") Type type, @ForAll long seed) {
        long a = any(new Random(seed), type);
        for (Op op : List.of(Op.SQRT, Op.CEIL, Op.FLOOR, Op.NEG, Op.ABS, Op.MOV)) {
            unary(op, type, a);
        }
    }

    @Property(tries = 3_000)
    void comparisonsAreExact(@ForAll("floats") Type type, @ForAll long seed) {
        Random random = new Random(seed);
        long a = any(random, type);
        comparisons(type, a, any(random, type));
        comparisons(type, a, near(random, type, a));
        comparisons(type, a, a);
    }

    @Property(tries = 5_000)
    void conversionsOfIntegersAreCorrectlyRounded(@ForAll long seed) {
        Random random = new Random(seed);
        // Few bits, far apart: ties, and what only a bit far below decides.
        long sparse = 1L << random.nextInt(64) | 1L << random.nextInt(64) | 1L << random.nextInt(64);
        long value = (random.nextBoolean() ? sparse : random.nextLong()) + random.nextInt(3) - 1;
        for (Type from : INTEGERS) {
            for (Type to : FLOATS) {
                fromInteger(from, to, value);
                fromInteger(from, to, ~value);
            }
        }
    }

    @Property(tries = 5_000)
    void conversionsToIntegersAreTowardsZeroAndSaturate(@ForAll("floats") Type from, @ForAll long seed) {
        Random random = new Random(seed);
        // Exponents around those that integers have.
        int digits = from == Type.F ? 23 : 52;
        long exponent = (from == Type.F ? 127 : 1023) + random.nextInt(70) - 3;
        long number = exponent << digits | random.nextLong() >>> 64 - digits | (random.nextLong() & sign(from));
        for (Type to : INTEGERS) {
            toInteger(from, to, random.nextInt(4) == 0 ? any(random, from) : number);
        }
    }

    @Test
    void conversionsOfEdgesAreExact() {
        for (Type from : FLOATS) {
            for (long value : edges(from)) {
                INTEGERS.forEach(to -> toInteger(from, to, value));
            }
        }
        for (Type from : INTEGERS) {
            for (int k = 0; k < 64; k++) {
                for (int below : new int[] {1, 23, 24, 25, 52, 53, 54, 63}) {
                    for (int delta = -2; delta <= 2; delta++) {
                        long value = (1L << k) + (k >= below ? 1L << k - below : 0) + delta;
                        FLOATS.forEach(to -> fromInteger(from, to, value));
                        FLOATS.forEach(to -> fromInteger(from, to, -value));
                    }
                }
            }
        }
    }

    @Property(tries = 3_000)
    void conversionsBetweenFloatsAreCorrectlyRounded(@ForAll long seed) {
        Random random = new Random(seed);
        between(Type.F, Type.D, any(random, Type.F));
        between(Type.D, Type.F, any(random, Type.D));
        // A double that a float cannot hold: the midpoint of two floats, and its neighbours.
        long middle = Double.doubleToLongBits(Float.intBitsToFloat(random.nextInt(0x7f800000))) + (1L << 28);
        for (long bits : new long[] {middle - 1, middle, middle + 1, middle | sign(Type.D)}) {
            between(Type.D, Type.F, bits);
        }
    }

    @Test
    void conversionsOfFloatEdgesAreCorrectlyRounded() {
        for (long value : edges(Type.F)) {
            between(Type.F, Type.D, value);
        }
        for (long value : edges(Type.D)) {
            between(Type.D, Type.F, value);
        }
        // The least that rounds to infinity, what is just below it, and the same around the least float.
        long limit = Double.doubleToLongBits(0x1.ffffffp127);
        between(Type.D, Type.F, limit);
        between(Type.D, Type.F, limit - 1);
        assertThat(Semantics.unary(Op.CVD2, Type.F, limit)).isEqualTo(infinity(Type.F));
        long least = Double.doubleToLongBits(0x1p-150);
        between(Type.D, Type.F, least);
        between(Type.D, Type.F, least + 1);
        assertThat(Semantics.unary(Op.CVD2, Type.F, least)).isZero();
        assertThat(Semantics.unary(Op.CVD2, Type.F, least + 1)).isOne();
    }

    @Test
    void everyConversionIsTested() {
        for (Op op : Op.values()) {
            for (Type to : op.types()) {
                Type from = op.source(to);
                if (from != to) {
                    boolean pointers = from == Type.P || to == Type.P;
                    assertThat(pointers
                                    || (INTEGERS.contains(from) || FLOATS.contains(from))
                                            && (INTEGERS.contains(to) || FLOATS.contains(to)))
                            .as("%s to %s", from, to)
                            .isTrue();
                }
            }
        }
    }

    private static void arithmetic(Op op, Type type, long a, long b) {
        long result = Semantics.binary(op, type, a, b);
        String what = "%s %s %x %x = %x".formatted(op, type, a, b, result);
        long y = op == Op.SUB && !isNaN(type, b) ? b ^ sign(type) : b;
        boolean opposite = ((a ^ y) & sign(type)) != 0;
        long signed = opposite ? sign(type) : 0;
        if (isNaN(type, a) || isNaN(type, b)) {
            assertThat(result).as(what).isEqualTo(nan(type));
        } else if (op == Op.ADD || op == Op.SUB) {
            if (isInfinite(type, a) || isInfinite(type, y)) {
                boolean none = isInfinite(type, a) && isInfinite(type, y) && opposite;
                assertThat(result).as(what).isEqualTo(none ? nan(type) : isInfinite(type, a) ? a : y);
            } else {
                BigDecimal sum = exact(type, a).add(exact(type, y));
                if (sum.signum() == 0) {
                    assertThat(result).as(what).isEqualTo(a == sign(type) && y == sign(type) ? sign(type) : 0);
                } else {
                    nearest(type, result, sum, what);
                }
            }
        } else {
            boolean product = op == Op.MUL;
            boolean endless = isInfinite(type, a) || (product ? isInfinite(type, b) : isZero(type, b));
            boolean nothing = isZero(type, a) || (product ? isZero(type, b) : isInfinite(type, b));
            if (endless && nothing) {
                assertThat(result).as(what).isEqualTo(nan(type));
            } else if (endless || nothing) {
                assertThat(result).as(what).isEqualTo(signed | (endless ? infinity(type) : 0));
            } else if (product) {
                nearest(type, result, exact(type, a).multiply(exact(type, b)), what);
            } else {
                BigDecimal dividend = exact(type, a).abs();
                BigDecimal divisor = exact(type, b).abs();
                nearest(type, result, opposite, middle -> dividend.compareTo(middle.multiply(divisor)), what);
            }
        }
    }

    private static void unary(Op op, Type type, long a) {
        long result = Semantics.unary(op, type, a);
        String what = "%s %s %x = %x".formatted(op, type, a, result);
        if (op == Op.MOV) {
            assertThat(result).as(what).isEqualTo(a);
        } else if (isNaN(type, a) || op == Op.SQRT && (a & sign(type)) != 0 && !isZero(type, a)) {
            assertThat(result).as(what).isEqualTo(nan(type));
        } else if (op == Op.NEG) {
            assertThat(result).as(what).isEqualTo(a ^ sign(type));
        } else if (op == Op.ABS) {
            assertThat(result).as(what).isEqualTo(a & ~sign(type));
        } else if (isInfinite(type, a) || isZero(type, a)) {
            assertThat(result).as(what).isEqualTo(a);
        } else if (op == Op.SQRT) {
            nearest(type, result, false, middle -> exact(type, a).compareTo(middle.multiply(middle)), what);
        } else {
            RoundingMode mode = op == Op.CEIL ? RoundingMode.CEILING : RoundingMode.FLOOR;
            BigDecimal whole = exact(type, a).setScale(0, mode);
            assertThat(exact(type, result)).as(what).isEqualByComparingTo(whole);
            assertThat(result & sign(type)).as("sign of " + what).isEqualTo(a & sign(type));
        }
    }

    private static void comparisons(Type type, long a, long b) {
        boolean unordered = isNaN(type, a) || isNaN(type, b);
        int order = unordered ? 0 : exact(type, a).compareTo(exact(type, b));
        for (Op op : Op.values()) {
            String what = "%s %s %x %x".formatted(op, type, a, b);
            boolean branch = op.format() == Format.BRANCH || op.format() == Format.CONDITIONAL;
            boolean set = List.of(Op.LT, Op.LE, Op.GT, Op.GE, Op.EQ, Op.NE).contains(op);
            if (branch || set) {
                boolean expected =
                        unordered ? op == Op.BNE || op == Op.CMVNE || op == Op.NE : SemanticsTest.holds(op, order);
                boolean actual = branch ? Semantics.holds(op, type, a, b) : Semantics.binary(op, type, a, b) == 1;
                assertThat(actual).as(what).isEqualTo(expected);
            }
            if (set) {
                assertThat(Semantics.binary(op, type, a, b)).as(what).isBetween(0L, 1L);
            }
        }
    }

    private static void fromInteger(Type from, Type to, long register) {
        long result = Semantics.unary(conversion(from, to), to, register);
        BigInteger value = SemanticsTest.value(from, register);
        String what = "%s %s to %s = %x".formatted(from, value, to, result);
        if (value.signum() == 0) {
            assertThat(result).as(what).isZero();
        } else {
            nearest(to, result, new BigDecimal(value), what);
        }
    }

    private static void toInteger(Type from, Type to, long bits) {
        BigInteger least = to.signed() ? BigInteger.ONE.shiftLeft(to.bits() - 1).negate() : BigInteger.ZERO;
        BigInteger greatest = least.add(BigInteger.ONE.shiftLeft(to.bits())).subtract(BigInteger.ONE);
        BigInteger expected = isNaN(from, bits)
                ? BigInteger.ZERO
                : exact(from, bits).toBigInteger().max(least).min(greatest);
        assertThat(Semantics.unary(conversion(from, to), to, bits))
                .as("%s %x to %s", from, bits, to)
                .isEqualTo(SemanticsTest.register(to, expected));
    }

    private static void between(Type from, Type to, long bits) {
        long result = Semantics.unary(conversion(from, to), to, bits);
        String what = "%s %x to %s = %x".formatted(from, bits, to, result);
        long signed = (bits & sign(from)) != 0 ? sign(to) : 0;
        if (isNaN(from, bits)) {
            assertThat(result).as(what).isEqualTo(nan(to));
        } else if (isInfinite(from, bits) || isZero(from, bits)) {
            assertThat(result).as(what).isEqualTo(signed | (isInfinite(from, bits) ? infinity(to) : 0));
        } else {
            nearest(to, result, exact(from, bits), what);
        }
    }

    private static Op conversion(Type from, Type to) {
        return Stream.of(Op.values())
                .filter(op -> op.takes(to) && op.source(to) == from && from != to)
                .findFirst()
                .orElseThrow();
    }

    private static void nearest(Type type, long result, BigDecimal exact, String what) {
        nearest(type, result, exact.signum() < 0, exact.abs()::compareTo, what);
    }

    /** Checks a result against the order of the exact number, without its sign, and any other number. */
    private static void nearest(
            Type type, long result, boolean negative, ToIntFunction<BigDecimal> order, String what) {
        assertThat(isNaN(type, result)).as(what).isFalse();
        assertThat(result & sign(type)).as("sign of " + what).isEqualTo(negative ? sign(type) : 0);
        long magnitude = result & ~sign(type);
        boolean even = (magnitude & 1) == 0;
        if (magnitude != 0) {
            int above = order.applyAsInt(middle(type, magnitude - 1, magnitude));
            assertThat(above > 0 || above == 0 && even)
                    .as("not too large: " + what)
                    .isTrue();
        }
        if (magnitude != infinity(type)) {
            int above = order.applyAsInt(middle(type, magnitude, magnitude + 1));
            assertThat(above < 0 || above == 0 && even)
                    .as("not too small: " + what)
                    .isTrue();
        }
    }

    private static BigDecimal middle(Type type, long a, long b) {
        return exact(type, a).add(exact(type, b)).multiply(HALF);
    }

    /** The number that bits stand for; infinity as what would follow the largest number. */
    private static BigDecimal exact(Type type, long bits) {
        int digits = type == Type.F ? 23 : 52;
        int bias = type == Type.F ? 150 : 1075;
        long exponent = (bits & ~sign(type)) >>> digits;
        long fraction = bits & (1L << digits) - 1;
        BigInteger significand = BigInteger.valueOf(exponent == 0 ? fraction : fraction | 1L << digits);
        int power = (int) Math.max(exponent, 1) - bias;
        BigDecimal magnitude = power >= 0
                ? new BigDecimal(significand.shiftLeft(power))
                : new BigDecimal(significand.multiply(FIVES[-power]), -power);
        return (bits & sign(type)) == 0 ? magnitude : magnitude.negate();
    }

    private static long sign(Type type) {
        return 1L << type.bits() - 1;
    }

    private static long infinity(Type type) {
        return type == Type.F ? 0x7f80_0000L : 0x7ff0_0000_0000_0000L;
    }

    private static long nan(Type type) {
        return type == Type.F ? 0x7fc0_0000L : 0x7ff8_0000_0000_0000L;
    }

    private static boolean isNaN(Type type, long bits) {
        return (bits & ~sign(type)) > infinity(type);
    }

    private static boolean isInfinite(Type type, long bits) {
        return (bits & ~sign(type)) == infinity(type);
    }

    private static boolean isZero(Type type, long bits) {
        return (bits & ~sign(type)) == 0;
    }

    /** Bits of every kind of number: any, with few digits, near one, and the edges. */
    private static long any(Random random, Type type) {
        int digits = type == Type.F ? 23 : 52;
        long one = infinity(type) >>> digits + 1 << digits;
        return switch (random.nextInt(4)) {
            case 0 -> type.wrap(random.nextLong());
            case 1 ->
                type.wrap((one + ((long) random.nextInt(128) - 64 << digits)
                        | 1L << random.nextInt(digits)
                        | 1L << random.nextInt(digits)
                        | random.nextLong() & sign(type)));
            case 2 -> type.wrap(one + ((long) random.nextInt(16) - 8 << digits) | random.nextLong() >>> 64 - digits);
            default -> {
                List<Long> edges = edges(type);
                yield edges.get(random.nextInt(edges.size()));
            }
        };
    }

    /** Bits a few units in the last place away, or of nearly the opposite number. */
    private static long near(Random random, Type type, long bits) {
        return type.wrap((bits + random.nextInt(5) - 2) ^ random.nextLong() & sign(type));
    }

    private static List<Long> edges(Type type) {
        int digits = type == Type.F ? 23 : 52;
        long one = infinity(type) >>> digits + 1 << digits;
        long half = one - (1L << digits);
        List<Long> edges = new ArrayList<>(Arrays.asList(
                0L,
                1L,
                2L,
                3L,
                (1L << digits) - 1,
                1L << digits,
                (1L << digits) + 1,
                half - 1,
                half,
                half + 1,
                one - 1,
                one,
                one + 1,
                one | 1L << digits - 1,
                infinity(type) - 2,
                infinity(type) - 1,
                infinity(type),
                infinity(type) + 1,
                nan(type),
                nan(type) + 5));
        for (int power : new int[] {8, 23, 24, 31, 32, 52, 53, 62, 63, 64}) {
            long bits = one + ((long) power << digits);
            edges.addAll(List.of(bits - 1, bits, bits + 1));
        }
        List<Long> all = new ArrayList<>(edges);
        edges.forEach(bits -> all.add(bits | sign(type)));
        return all;
    }
}
