package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.math.BigInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Arithmetic and comparison against integers without a width. */
class SemanticsTest {

    @Provide
    Arbitrary<Op> binaries() {
        return operations(Format.BINARY);
    }

    @Provide
    Arbitrary<Op> unaries() {
        return operations(Format.UNARY);
    }

    @Provide
    Arbitrary<Op> branches() {
        return operations(Format.BRANCH);
    }

    @Provide
    Arbitrary<Type> words() {
        return Arbitraries.of(Type.I, Type.U, Type.L, Type.UL);
    }

    private static Arbitrary<Op> operations(Format format) {
        return Arbitraries.of(
                Stream.of(Op.values()).filter(op -> op.format() == format).toList());
    }

    @Property(tries = 10_000)
    void binaryIsExactModuloTheWidth(
            @ForAll("binaries") Op op, @ForAll("words") Type type, @ForAll long left, @ForAll long right) {
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

    @Property(tries = 2000)
    void unaryIsExactModuloTheWidth(@ForAll("unaries") Op op, @ForAll("words") Type type, @ForAll long value) {
        Assume.that(op.takes(type));
        BigInteger a = value(type, value);
        BigInteger exact = switch (op) {
            case COM -> a.not();
            case NEG -> a.negate();
            case MOV -> a;
            case ABS -> a.abs();
            case BSWAP -> reversed(type, a);
            default -> throw new AssertionError(op);
        };
        assertThat(Semantics.unary(op, type, value)).isEqualTo(register(type, exact));
    }

    @Property(tries = 5000)
    void branchesCompareValuesOfTheType(
            @ForAll("branches") Op op, @ForAll("words") Type type, @ForAll long left, @ForAll long right) {
        int order = value(type, left).compareTo(value(type, right));
        boolean expected = switch (op) {
            case BLT -> order < 0;
            case BLE -> order <= 0;
            case BGT -> order > 0;
            case BGE -> order >= 0;
            case BEQ -> order == 0;
            case BNE -> order != 0;
            default -> throw new AssertionError(op);
        };
        assertThat(Semantics.holds(op, type, left, right)).isEqualTo(expected);
        assertThat(Semantics.holds(op, type, left, left)).isEqualTo(op == Op.BLE || op == Op.BGE || op == Op.BEQ);
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
    private static BigInteger value(Type type, long register) {
        BigInteger low = BigInteger.valueOf(register).mod(BigInteger.ONE.shiftLeft(type.bits()));
        return type.signed() && low.testBit(type.bits() - 1)
                ? low.subtract(BigInteger.ONE.shiftLeft(type.bits()))
                : low;
    }

    /** The register that holds an integer modulo the type's width. */
    private static long register(Type type, BigInteger exact) {
        return value(type, exact.longValue()).longValue();
    }
}
