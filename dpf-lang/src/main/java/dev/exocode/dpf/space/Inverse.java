package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * What an operand must be for an operation to give some bits.
 *
 * @param operator the operation
 * @param bits it has 32 or 64
 * @param mask which bits of the result are asked for, none above those of the operation
 * @param value what they are to be, zero elsewhere
 */
record Inverse(Operator operator, int bits, long mask, long value) {
    /** Bits of an operand, and what they are to be. */
    record Bits(long mask, long value) {}

    /** Ways to choose the left operand, if the right one is known; not always all. */
    List<Bits> lefts(long right, Random random) {
        long all = Quantity.ones(bits);
        // Low bits of a sum depend on low bits alone.
        long low = Quantity.ones(Long.SIZE - Long.numberOfLeadingZeros(mask));
        // What is not asked for is zero, or one.
        long filled = value | low & ~mask;
        boolean out = Long.compareUnsigned(right, bits) >= 0;
        return switch (operator) {
            case ADD -> List.of(new Bits(low, value - right & low), new Bits(low, filled - right & low));
            case SUB -> List.of(new Bits(low, value + right & low), new Bits(low, filled + right & low));
            case AND -> (value & ~right) == 0 ? List.of(new Bits(mask & right, value)) : List.of();
            case OR -> (~value & mask & right) == 0 ? List.of(new Bits(mask & ~right, value & ~right)) : List.of();
            case XOR -> List.of(new Bits(mask, (value ^ right) & mask));
            case RSH ->
                out
                        ? zero()
                        : (value & ~(all >>> right)) == 0
                                ? List.of(new Bits(mask << right & all, value << right))
                                : List.of();
            case LSH ->
                out
                        ? zero()
                        : (value & Quantity.ones((int) right)) == 0
                                ? List.of(new Bits(mask >>> right, value >>> right))
                                : List.of();
            case MUL -> {
                if (right == 0) {
                    yield zero();
                }
                boolean divides = Long.remainderUnsigned(value, right) == 0;
                yield divides ? List.of(new Bits(all, Long.divideUnsigned(value, right))) : List.of();
            }
            case DIV -> {
                long least = value * right & all;
                boolean fits = right != 0 && Long.divideUnsigned(least, right) == value;
                yield fits ? right(right, List.of(least, least + right - 1 & all)) : List.of();
            }
            case MOD -> {
                List<Long> some = new ArrayList<>(List.of(value));
                for (long times = 1; times <= 4; times++) {
                    some.add(value + right * times & all);
                    some.add(value + right * random.nextInt(256) & all);
                }
                yield right(right, some);
            }
        };
    }

    /** Those left operands that give what is asked for: a multiple that was cut may not. */
    private List<Bits> right(long right, List<Long> lefts) {
        return lefts.stream()
                .filter(left -> gives(operator.apply(bits, left, right)))
                .map(left -> new Bits(Quantity.ones(bits), left))
                .toList();
    }

    private boolean gives(OptionalLong result) {
        return result.isPresent() && ((result.getAsLong() ^ value) & mask) == 0;
    }

    private List<Bits> zero() {
        return value == 0 ? List.of(new Bits(0, 0)) : List.of();
    }

    /** Ways to choose the right operand, if the left one is known; not always all. */
    List<Bits> rights(long left) {
        long all = Quantity.ones(bits);
        long low = Quantity.ones(Long.SIZE - Long.numberOfLeadingZeros(mask));
        return switch (operator) {
            case ADD, MUL, AND, OR, XOR -> lefts(left, new Random(0));
            case SUB -> List.of(new Bits(low, left - value & low));
            case DIV, MOD, LSH, RSH -> {
                List<Bits> ways = new ArrayList<>();
                for (long right = 0; right <= bits; right++) {
                    if (gives(operator.apply(bits, left, right))) {
                        ways.add(new Bits(all, right));
                    }
                }
                yield ways;
            }
        };
    }
}
