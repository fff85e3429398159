package dev.exocode.ash;

import dev.exocode.dpf.predicate.Operator;
import java.math.BigInteger;

/**
 * What a number may be by the form of its expression alone: in a range, and with bits that are known. Every value that a run can give
 * is one of these; not all of these need to come.
 *
 * @param least none is below it
 * @param most none is above it
 * @param must the bits that are always 1, of the type's bits alone
 * @param may the bits that are not always 0, of the type's bits alone
 */
record Possible(Scalar type, BigInteger least, BigInteger most, long must, long may) {

    /** What an expression may be. */
    static Possible of(Expression expression) {
        Scalar type = expression.type();
        if (expression instanceof Expression.Constant constant) {
            BigInteger value = type.exact(constant.value());
            return within(type, value, value);
        } else if (expression instanceof Expression.Field field) {
            return bits(type, 0, mask(field.member().bits()));
        } else if (expression instanceof Expression.Convert convert) {
            return of(convert.operand()).as(type);
        } else if (expression instanceof Expression.Unary unary) {
            Possible operand = of(unary.operand());
            return switch (unary.sign()) {
                case NOT -> bits(type, ~operand.may & 1, ~operand.must & 1);
                case COMPLEMENT ->
                    new Possible(
                                    type,
                                    type.max().add(type.min()).subtract(operand.most),
                                    type.max().add(type.min()).subtract(operand.least),
                                    ~operand.may & mask(type.bits()),
                                    ~operand.must & mask(type.bits()))
                            .tight();
                case NEGATE -> within(type, operand.most.negate(), operand.least.negate());
            };
        } else if (expression instanceof Expression.Binary binary) {
            return binary(binary.operator(), of(binary.left()), of(binary.right()));
        }
        return any(type);
    }

    /** From one number to another. */
    static Possible among(Expression.Constant first, Expression.Constant last) {
        Scalar type = first.type();
        return within(type, type.exact(first.value()), type.exact(last.value()));
    }

    private static Possible any(Scalar type) {
        return bits(type, 0, mask(type.bits()));
    }

    private static Possible bits(Scalar type, long must, long may) {
        return new Possible(type, type.min(), type.max(), must, may).tight();
    }

    /** From one number to another, if the type holds them: what is cut to the type may be any. */
    private static Possible within(Scalar type, BigInteger least, BigInteger most) {
        return type.holds(least) && type.holds(most)
                ? new Possible(type, least, most, 0, mask(type.bits())).tight()
                : any(type);
    }

    private static long mask(int bits) {
        return bits >= Long.SIZE ? -1 : (1L << bits) - 1;
    }

    /** The same with what its range says of its bits, and these of its range. */
    private Possible tight() {
        long sign = type.signed() ? 1L << type.bits() - 1 : 0;
        if (least.equals(most)) {
            long value = least.longValue() & mask(type.bits());
            return new Possible(type, least, most, value, value);
        }
        boolean positive = least.signum() >= 0 || (may & sign) == 0;
        if (!positive) {
            return this;
        }
        long held = may & mask(most.bitLength());
        return new Possible(type, least.max(BigInteger.ZERO).max(unsigned(must)), most.min(unsigned(held)), must, held);
    }

    private static BigInteger unsigned(long bits) {
        return Scalar.U64.exact(bits);
    }

    private boolean positive() {
        return least.signum() >= 0;
    }

    /** The same number in another type, as far as that holds it. */
    private Possible as(Scalar to) {
        if (to.holds(least) && to.holds(most)) {
            return positive() ? new Possible(to, least, most, must, may).tight() : within(to, least, most);
        }
        // Bits that come before those of a narrower type are copies of its sign.
        return to.bits() > type.bits() ? any(to) : bits(to, must & mask(to.bits()), may & mask(to.bits()));
    }

    private static Possible binary(Operator operator, Possible a, Possible b) {
        Scalar type = a.type;
        return switch (operator) {
            case ADD -> within(type, a.least.add(b.least), a.most.add(b.most)).even(Math.min(a.zeros(), b.zeros()));
            case SUB ->
                within(type, a.least.subtract(b.most), a.most.subtract(b.least)).even(Math.min(a.zeros(), b.zeros()));
            case MUL ->
                among(
                                type,
                                a.least.multiply(b.least),
                                a.least.multiply(b.most),
                                a.most.multiply(b.least),
                                a.most.multiply(b.most))
                        .even(a.zeros() + b.zeros());
            case DIV -> divided(a, b);
            case MOD -> remainder(a, b);
            case AND -> {
                Possible both = bits(type, a.must & b.must, a.may & b.may);
                BigInteger most = a.positive() && b.positive() ? a.most.min(b.most) : a.positive() ? a.most : b.most;
                yield a.positive() || b.positive() ? both.atMost(most) : both;
            }
            case OR -> {
                Possible either = bits(type, a.must | b.must, a.may | b.may);
                yield a.positive() && b.positive() ? either.atLeast(a.least.max(b.least)) : either;
            }
            case XOR -> bits(type, a.must & ~b.may | ~a.may & b.must, (a.may | b.may) & ~(a.must & b.must));
            case LSH -> left(a, b);
            case RSH -> right(a, b);
        };
    }

    private static Possible among(Scalar type, BigInteger... corners) {
        BigInteger least = corners[0];
        BigInteger most = corners[0];
        for (BigInteger corner : corners) {
            least = least.min(corner);
            most = most.max(corner);
        }
        return within(type, least, most);
    }

    private Possible atMost(BigInteger limit) {
        return new Possible(type, least, most.min(limit), must, may).tight();
    }

    private Possible atLeast(BigInteger limit) {
        return new Possible(type, least.max(limit), most, must, may).tight();
    }

    /** How many of the lowest bits are always 0. */
    private int zeros() {
        return Long.numberOfTrailingZeros(may);
    }

    /** The same with so many of the lowest bits 0: also what is cut to its type keeps its low bits. */
    private Possible even(int zeros) {
        return new Possible(type, least, most, must, zeros >= type.bits() ? 0 : may & -1L << zeros).tight();
    }

    /** By zero nothing comes. */
    private static Possible divided(Possible a, Possible b) {
        BigInteger by = b.least.max(BigInteger.ONE);
        return b.positive() && by.compareTo(b.most) <= 0
                ? among(a.type, a.least.divide(by), a.least.divide(b.most), a.most.divide(by), a.most.divide(b.most))
                : any(a.type);
    }

    /** Nearer to zero than the divisor, and not beyond what is divided. */
    private static Possible remainder(Possible a, Possible b) {
        BigInteger below =
                b.least.abs().max(b.most.abs()).subtract(BigInteger.ONE).max(BigInteger.ZERO);
        return within(
                a.type,
                a.least.min(BigInteger.ZERO).max(below.negate()),
                a.most.max(BigInteger.ZERO).min(below));
    }

    /** Whether a shift is by one number of bits, of those that the type has. */
    private static boolean isKnown(Possible a, Possible by) {
        return by.least.equals(by.most) && by.most.compareTo(BigInteger.valueOf(a.type.bits())) < 0;
    }

    private static Possible left(Possible a, Possible b) {
        if (!isKnown(a, b)) {
            return any(a.type);
        }
        int by = b.least.intValue();
        long mask = mask(a.type.bits());
        Possible kept = within(a.type, a.least.shiftLeft(by), a.most.shiftLeft(by));
        return new Possible(a.type, kept.least, kept.most, a.must << by & mask, a.may << by & mask).tight();
    }

    private static Possible right(Possible a, Possible b) {
        if (!isKnown(a, b)) {
            return a.positive() ? within(a.type, BigInteger.ZERO, a.most) : any(a.type);
        }
        int by = b.least.intValue();
        Possible kept = within(a.type, a.least.shiftRight(by), a.most.shiftRight(by));
        return a.positive() ? new Possible(a.type, kept.least, kept.most, a.must >>> by, a.may >>> by).tight() : kept;
    }
}
