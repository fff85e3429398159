package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Arithmetic and comparison of integers against integers without a width; for the others see {@link FloatsTest}. */
class SemanticsTest {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        -2,
        31,
        32,
        33,
        63,
        64,
        0x7fff,
        0x8000,
        0xff00,
        0xffff,
        0x1_0000,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_ffffL,
        0x1_0000_0000L,
        0xffff_ffff_8000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    @Provide
    Arbitrary<Op> binaries() {
        return operations(Format.BINARY);
    }

    @Provide
    Arbitrary<Op> unaries() {
        return operations(Format.UNARY);
    }

    @Provide
    Arbitrary<Op> comparisons() {
        return Arbitraries.oneOf(operations(Format.BRANCH), operations(Format.CONDITIONAL));
    }

    @Provide
    Arbitrary<Type> integers() {
        return Arbitraries.of(Type.US, Type.I, Type.U, Type.L, Type.UL, Type.P);
    }

    @Provide
    Arbitrary<Long> registers() {
        return Arbitraries.oneOf(
                Arbitraries.longs(), Arbitraries.of(Arrays.stream(EDGES).boxed().toList()));
    }

    private static Arbitrary<Op> operations(Format format) {
        return Arbitraries.of(
                Stream.of(Op.values()).filter(op -> op.format() == format).toList());
    }

    @Property(tries = 10_000)
    void binaryIsExactModuloTheWidth(
            @ForAll("binaries") Op op,
            @ForAll("integers") Type type,
            @ForAll("registers") long left,
            @ForAll("registers") long right) {
        Assume.that(op.takes(type));
        BigInteger a = value(type, left);
        BigInteger b = value(type, right);
        int amount = b.mod(BigInteger.valueOf(type.bits())).intValue();
        BigInteger exact = switch (op) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case LSH -> a.shiftLeft(amount);
            case RSH -> a.shiftRight(amount);
            case DIV -> b.signum() == 0 ? null : a.divide(b);
            case MOD -> b.signum() == 0 ? null : a.remainder(b);
            case MULHI -> a.multiply(b).shiftRight(type.bits());
            case NAND -> a.and(b).not();
            case NOR -> a.or(b).not();
            case NXOR -> a.xor(b).not();
            case LT -> truth(a.compareTo(b) < 0);
            case LE -> truth(a.compareTo(b) <= 0);
            case GT -> truth(a.compareTo(b) > 0);
            case GE -> truth(a.compareTo(b) >= 0);
            case EQ -> truth(a.equals(b));
            case NE -> truth(!a.equals(b));
            default -> throw new AssertionError(op);
        };
        if (exact == null) {
            assertThatThrownBy(() -> Semantics.binary(op, type, left, right)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(Semantics.binary(op, type, left, right)).isEqualTo(register(type, exact));
        }
    }

    @Property(tries = 10_000)
    void unaryIsExactModuloTheWidth(
            @ForAll("unaries") Op op, @ForAll("integers") Type type, @ForAll("registers") long value) {
        Assume.that(op.takes(type) && !op.source(type).floating());
        BigInteger a = value(op.source(type), value);
        BigInteger exact = switch (op) {
            case COM -> a.not();
            case NEG -> a.negate();
            case MOV, CVI2, CVU2, CVL2, CVUL2, CVP2 -> a;
            case ABS -> a.abs();
            case NOT -> truth(a.signum() == 0);
            case BSWAP, HTON, NTOH -> reversed(type, a);
            default -> throw new AssertionError(op);
        };
        assertThat(Semantics.unary(op, type, value)).isEqualTo(register(type, exact));
    }

    @Property(tries = 10_000)
    void comparisonsCompareValuesOfTheType(
            @ForAll("comparisons") Op op,
            @ForAll("integers") Type type,
            @ForAll("registers") long left,
            @ForAll("registers") long right) {
        Assume.that(op.takes(type));
        int order = value(type, left).compareTo(value(type, right));
        assertThat(Semantics.holds(op, type, left, right)).isEqualTo(holds(op, order));
        assertThat(Semantics.holds(op, type, left, left)).isEqualTo(holds(op, 0));
    }

    /** Whether a comparison holds for values of an order. */
    static boolean holds(Op op, int order) {
        return switch (op) {
            case BLT, CMVLT, LT -> order < 0;
            case BLE, CMVLE, LE -> order <= 0;
            case BGT, CMVGT, GT -> order > 0;
            case BGE, CMVGE, GE -> order >= 0;
            case BEQ, CMVEQ, EQ -> order == 0;
            case BNE, CMVNE, NE -> order != 0;
            default -> throw new AssertionError(op);
        };
    }

    /** Every pair of edges, so that nothing is left to chance where it most often goes wrong. */
    @Property(tries = 1)
    void edgesAreExact() {
        for (Type type : List.of(Type.US, Type.I, Type.U, Type.L, Type.UL, Type.P)) {
            for (long a : EDGES) {
                for (Op op : Op.values()) {
                    if (op.format() == Format.UNARY
                            && op.takes(type)
                            && !op.source(type).floating()) {
                        unaryIsExactModuloTheWidth(op, type, a);
                    }
                    for (long b : EDGES) {
                        if (op.format() == Format.BINARY && op.takes(type)) {
                            binaryIsExactModuloTheWidth(op, type, a, b);
                        } else if ((op.format() == Format.BRANCH || op.format() == Format.CONDITIONAL)
                                && op.takes(type)) {
                            comparisonsCompareValuesOfTheType(op, type, a, b);
                        }
                    }
                }
            }
        }
    }

    private static BigInteger truth(boolean condition) {
        return condition ? BigInteger.ONE : BigInteger.ZERO;
    }

    private static BigInteger reversed(Type type, BigInteger value) {
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < type.bytes(); i++) {
            BigInteger octet = value.shiftRight(8 * i).and(BigInteger.valueOf(255));
            result = result.shiftLeft(8).or(octet);
        }
        return result;
    }

    /** The integer that a register's low bits stand for in a type. */
    static BigInteger value(Type type, long register) {
        BigInteger low = BigInteger.valueOf(register).mod(BigInteger.ONE.shiftLeft(type.bits()));
        return type.signed() && low.testBit(type.bits() - 1)
                ? low.subtract(BigInteger.ONE.shiftLeft(type.bits()))
                : low;
    }

    /** The register that holds an integer modulo the type's width. */
    static long register(Type type, BigInteger exact) {
        return value(type, exact.longValue()).longValue();
    }
}
