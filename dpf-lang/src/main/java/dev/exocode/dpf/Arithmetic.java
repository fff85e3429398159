package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.Value.Reading;
import dev.exocode.dpf.grammar.DpfParser;

/** Arithmetic of the typed pass. Each operation answers with a value or with the code of what it is not. */
final class Arithmetic {

    /** A value, or why there is none; exactly one is null. */
    record Outcome(Value value, DpfCode error) {
        static Outcome of(long constant) {
            return new Outcome(new Constant(constant), null);
        }

        static Outcome not(DpfCode error) {
            return new Outcome(null, error);
        }
    }

    private Arithmetic() {}

    /** Applies a binary operator to 64-bit unsigned constants; overflow is an error, never a wrapped result. */
    static Outcome constants(int operator, long a, long b) {
        return switch (operator) {
            case DpfParser.STAR -> product(a, b);
            case DpfParser.SLASH -> b == 0 ? Outcome.not(DpfCode.DIVISION) : Outcome.of(Long.divideUnsigned(a, b));
            case DpfParser.PERCENT -> b == 0 ? Outcome.not(DpfCode.DIVISION) : Outcome.of(Long.remainderUnsigned(a, b));
            case DpfParser.PLUS ->
                Long.compareUnsigned(a + b, a) < 0 ? Outcome.not(DpfCode.NUMBER_RANGE) : Outcome.of(a + b);
            case DpfParser.MINUS -> Long.compareUnsigned(a, b) < 0 ? Outcome.not(DpfCode.NEGATIVE) : Outcome.of(a - b);
            case DpfParser.LEFT -> left(a, b);
            case DpfParser.RIGHT -> Outcome.of(Long.compareUnsigned(b, 64) < 0 ? a >>> b : 0);
            case DpfParser.AMP -> Outcome.of(a & b);
            case DpfParser.CARET -> Outcome.of(a ^ b);
            case DpfParser.BAR -> Outcome.of(a | b);
            default -> throw new IllegalArgumentException("no arithmetic operator: " + operator);
        };
    }

    private static Outcome product(long a, long b) {
        boolean fits = a == 0 || Long.compareUnsigned(b, Long.divideUnsigned(-1, a)) <= 0;
        return fits ? Outcome.of(a * b) : Outcome.not(DpfCode.NUMBER_RANGE);
    }

    private static Outcome left(long a, long b) {
        boolean fits = a == 0 || Long.compareUnsigned(b, Long.numberOfLeadingZeros(a)) <= 0;
        return fits ? Outcome.of(a == 0 ? 0 : a << b) : Outcome.not(DpfCode.NUMBER_RANGE);
    }

    /** Applies an operator to a field and a constant, where the result is again a masked, shifted, scaled field. */
    static Outcome reading(int operator, Reading a, long b) {
        boolean scaled = Long.bitCount(a.factor()) != 1;
        return switch (operator) {
            case DpfParser.STAR -> b == 0 ? normal(a, 0, 0, 1) : scale(a, product(a.factor(), b));
            case DpfParser.LEFT -> scale(a, left(a.factor(), b));
            case DpfParser.RIGHT -> scaled ? Outcome.not(DpfCode.FIELD_ARITHMETIC) : right(a, b);
            // ((f >> right) << up) & b keeps of f the bits that b names after both shifts.
            case DpfParser.AMP ->
                scaled
                        ? Outcome.not(DpfCode.FIELD_ARITHMETIC)
                        : normal(a, a.mask() & b >>> up(a) << a.right(), a.right(), a.factor());
            default -> Outcome.not(DpfCode.FIELD_ARITHMETIC);
        };
    }

    private static Outcome scale(Reading a, Outcome factor) {
        if (a.mask() == 0) {
            return normal(a, 0, 0, 1);
        }
        return factor.value() instanceof Constant c ? normal(a, a.mask(), a.right(), c.value()) : factor;
    }

    private static Outcome right(Reading a, long b) {
        if (Long.compareUnsigned(b, 64 + up(a)) >= 0) {
            return normal(a, 0, 0, 1);
        }
        int down = (int) b - up(a);
        if (down <= 0) {
            return normal(a, a.mask(), a.right(), 1L << -down);
        }
        int right = a.right() + down;
        return right > 63 ? normal(a, 0, 0, 1) : normal(a, a.mask() >>> right << right, right, 1);
    }

    private static int up(Reading a) {
        return Long.numberOfTrailingZeros(a.factor());
    }

    private static Outcome normal(Reading a, long mask, int right, long factor) {
        return new Outcome(
                mask == 0 ? new Reading(a.operand(), 0, 0, 1) : new Reading(a.operand(), mask, right, factor), null);
    }
}
