package dev.exocode.dpf;

import dev.exocode.dpf.Amount.Binary;
import dev.exocode.dpf.Amount.Constant;

/** How large computed numbers can be. */
final class Bounds {
    private static final long ANY = -1;

    private Bounds() {}

    /** The largest result; all ones if the exact one may not fit 64 bits. */
    static long max(Binary binary) {
        long a = binary.left().max();
        long b = binary.right().max();
        boolean byConstant = binary.right() instanceof Constant;
        return switch (binary.operator()) {
            case ADD -> Long.compareUnsigned(a + b, a) < 0 ? ANY : a + b;
            case SUB -> ANY;
            case MUL -> loses(binary) ? ANY : a * b;
            case DIV -> byConstant && b != 0 ? Long.divideUnsigned(a, b) : a;
            case MOD -> b == 0 || Long.compareUnsigned(a, b) < 0 ? a : b - 1;
            case AND -> Long.compareUnsigned(a, b) < 0 ? a : b;
            case OR, XOR -> ones(a) | ones(b);
            case LSH -> loses(binary) ? ANY : b >= Long.SIZE ? 0 : a << b;
            case RSH -> !byConstant ? a : Long.compareUnsigned(b, Long.SIZE) < 0 ? a >>> b : 0;
        };
    }

    private static long ones(long max) {
        return max == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(max);
    }

    /** Whether a product, or a number moved up, may need more than 64 bits. */
    private static boolean loses(Binary binary) {
        long a = binary.left().max();
        long b = binary.right().max();
        if (a == 0) {
            return false;
        }
        return switch (binary.operator()) {
            case MUL -> Long.compareUnsigned(b, Long.divideUnsigned(-1, a)) > 0;
            case LSH -> Long.compareUnsigned(b, Long.numberOfLeadingZeros(a)) > 0;
            default -> false;
        };
    }

    /** Whether a product in it, or a number moved up, may need more than 64 bits. */
    static boolean losesBits(Amount amount) {
        return amount instanceof Binary binary
                && (loses(binary) || losesBits(binary.left()) || losesBits(binary.right()));
    }
}
