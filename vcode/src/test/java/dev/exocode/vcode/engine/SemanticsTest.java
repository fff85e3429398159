package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Arithmetic and comparison against integers without a width. */
class SemanticsTest {

    @Provide
    Arbitrary<Op> binaries() {
        return Arbitraries.of(Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.LSH, Op.RSH);
    }

    @Provide
    Arbitrary<Op> unaries() {
        return Arbitraries.of(Op.COM, Op.NEG, Op.MOV);
    }

    @Provide
    Arbitrary<Op> branches() {
        return Arbitraries.of(Op.BLT, Op.BLE, Op.BGT, Op.BGE, Op.BEQ, Op.BNE);
    }

    @Provide
    Arbitrary<Type> words() {
        return Arbitraries.of(Type.I, Type.U, Type.L, Type.UL);
    }

    @Property(tries = 5000)
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
            default -> throw new AssertionError(op);
        };
        assertThat(Semantics.binary(op, type, left, right)).isEqualTo(register(type, exact));
    }

    @Property(tries = 2000)
    void unaryIsExactModuloTheWidth(@ForAll("unaries") Op op, @ForAll("words") Type type, @ForAll long value) {
        BigInteger a = value(type, value);
        BigInteger exact = switch (op) {
            case COM -> a.not();
            case NEG -> a.negate();
            case MOV -> a;
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
