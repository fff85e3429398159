package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.predicate.Operator;
import java.math.BigInteger;

/** Arithmetic on constants: exact, never wrapped. Each operation answers with a value or with the code of what it is not. */
final class Arithmetic {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final BigInteger ONES = LIMIT.subtract(BigInteger.ONE);

    /** A value, or why there is none; exactly one is null. */
    record Outcome(Value value, DpfCode error) {
        static Outcome of(BigInteger constant) {
            return constant.abs().compareTo(LIMIT) >= 0
                    ? not(DpfCode.NUMBER_RANGE)
                    : new Outcome(new Constant(constant), null);
        }

        static Outcome not(DpfCode error) {
            return new Outcome(null, error);
        }
    }

    private Arithmetic() {}

    /** Applies a binary operator; only sums, differences and products may have negative operands. */
    static Outcome binary(int operator, BigInteger a, BigInteger b) {
        boolean signed = operator == DpfParser.STAR || operator == DpfParser.PLUS || operator == DpfParser.MINUS;
        if (!signed && (a.signum() < 0 || b.signum() < 0)) {
            return Outcome.not(DpfCode.NEGATIVE);
        }
        return switch (operator) {
            case DpfParser.STAR -> Outcome.of(a.multiply(b));
            case DpfParser.SLASH -> b.signum() == 0 ? Outcome.not(DpfCode.DIVISION) : Outcome.of(a.divide(b));
            case DpfParser.PERCENT -> b.signum() == 0 ? Outcome.not(DpfCode.DIVISION) : Outcome.of(a.mod(b));
            case DpfParser.PLUS -> Outcome.of(a.add(b));
            case DpfParser.MINUS -> Outcome.of(a.subtract(b));
            case DpfParser.LEFT -> left(a, b);
            case DpfParser.RIGHT -> Outcome.of(isLarge(b) ? BigInteger.ZERO : a.shiftRight(b.intValue()));
            case DpfParser.AMP -> Outcome.of(a.and(b));
            case DpfParser.CARET -> Outcome.of(a.xor(b));
            case DpfParser.BAR -> Outcome.of(a.or(b));
            default -> throw new IllegalArgumentException("no arithmetic operator: " + operator);
        };
    }

    private static boolean isLarge(BigInteger shift) {
        return shift.bitLength() > Byte.SIZE;
    }

    private static Outcome left(BigInteger a, BigInteger b) {
        if (a.signum() == 0) {
            return Outcome.of(a);
        }
        return isLarge(b) ? Outcome.not(DpfCode.NUMBER_RANGE) : Outcome.of(a.shiftLeft(b.intValue()));
    }

    /** Turns the 64 bits of a constant; empty of value if it is negative. */
    static Outcome complement(BigInteger a) {
        return a.signum() < 0 ? Outcome.not(DpfCode.NEGATIVE) : Outcome.of(ONES.xor(a));
    }

    /** What an operator does to numbers of a packet. */
    static Operator operator(int operator) {
        return switch (operator) {
            case DpfParser.STAR -> Operator.MUL;
            case DpfParser.SLASH -> Operator.DIV;
            case DpfParser.PERCENT -> Operator.MOD;
            case DpfParser.PLUS -> Operator.ADD;
            case DpfParser.MINUS -> Operator.SUB;
            case DpfParser.LEFT -> Operator.LSH;
            case DpfParser.RIGHT -> Operator.RSH;
            case DpfParser.AMP -> Operator.AND;
            case DpfParser.CARET -> Operator.XOR;
            case DpfParser.BAR -> Operator.OR;
            default -> throw new IllegalArgumentException("no arithmetic operator: " + operator);
        };
    }
}
