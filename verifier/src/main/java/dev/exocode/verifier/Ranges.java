package dev.exocode.verifier;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * Where the results of operations lie, from where their sources lie.
 *
 * <p>Every function here is an over-approximation: whatever {@link dev.exocode.vcode.engine.Semantics} computes of members
 * of the sources' ranges is a member of the result's.
 */
final class Ranges {
    private Ranges() {}

    /**
     * Where the result of an operation lies, for sources already cut to the type.
     *
     * <p>Each case gives the range of the exact result; {@link #fit} gives up to the type's whole range where that may
     * wrap. UL values are held as signed longs, so a negative one is a large one; cases that need the order of values
     * ask for naturals first, on which both orders agree. Pointers are UL here as everywhere.
     *
     * <p>Of floating-point numbers nothing is known but that their bits are some of the type's.
     */
    static Interval binary(Op op, Type type, Interval a, Interval b) {
        if (type.floating()) {
            return Interval.of(type);
        }
        boolean naturals = a.isNatural() && b.isNatural();
        Interval exact = switch (op) {
            case ADD -> a.plus(b);
            case SUB -> a.minus(b);
            case MUL -> a.times(b);
            // And never exceeds a natural operand; or and xor set no bit above the highest of both.
            case AND ->
                naturals
                        ? new Interval(0, Math.min(a.hi(), b.hi()))
                        : a.isNatural()
                                ? new Interval(0, a.hi())
                                : b.isNatural() ? new Interval(0, b.hi()) : Interval.ALL;
            case OR -> naturals ? new Interval(Math.max(a.lo(), b.lo()), ones(a.hi() | b.hi())) : Interval.ALL;
            case XOR -> naturals ? new Interval(0, ones(a.hi() | b.hi())) : Interval.ALL;
            case LSH ->
                b.isSingle() && amount(type, b) < Long.SIZE - 1
                        ? a.times(Interval.of(1L << amount(type, b)))
                        : Interval.ALL;
            case RSH -> rightShift(type, a, b);
            // A quotient of naturals falls as the divisor grows, and a remainder is below its divisor and its dividend.
            case DIV -> naturals && b.lo() > 0 ? new Interval(a.lo() / b.hi(), a.hi() / b.lo()) : Interval.ALL;
            case MOD -> naturals && b.lo() > 0 ? new Interval(0, Math.min(a.hi(), b.hi() - 1)) : Interval.ALL;
            case MULHI -> multiplyHigh(type, a.times(b), naturals);
            case NAND -> unary(Op.COM, type, binary(Op.AND, type, a, b));
            case NOR -> unary(Op.COM, type, binary(Op.OR, type, a, b));
            case NXOR -> unary(Op.COM, type, binary(Op.XOR, type, a, b));
            case LT, LE, GT, GE, EQ, NE -> new Interval(0, 1);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL -> throw misuse(op);
            case COM, NEG, MOV, SET, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH -> throw misuse(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
        return fit(type, exact);
    }

    /**
     * The high half of products that fit 64 bits: for 32-bit types their upper bits, for 64-bit types their sign. UL
     * factors must be naturals, as a large one is held as a negative long.
     */
    private static Interval multiplyHigh(Type type, Interval products, boolean naturals) {
        if (products.equals(Interval.ALL) || type == Type.UL && !naturals) {
            return Interval.ALL;
        }
        int down = type.bits() == 32 ? 32 : Long.SIZE - 1;
        return new Interval(products.lo() >> down, products.hi() >> down);
    }

    /** Right shifts keep the order where they are arithmetic or the value is natural, and move towards 0 or -1. */
    private static Interval rightShift(Type type, Interval a, Interval b) {
        if (!type.signed() && !a.isNatural()) {
            return b.isSingle() && amount(type, b) > 0 ? new Interval(0, -1L >>> amount(type, b)) : Interval.ALL;
        } else if (b.isSingle()) {
            return new Interval(a.lo() >> amount(type, b), a.hi() >> amount(type, b));
        }
        return new Interval(Math.min(a.lo(), 0), Math.max(a.hi(), 0));
    }

    /**
     * Where the result of an operation with one source lies, for a source already cut to {@link Op#source}.
     *
     * <p>A conversion between integers keeps a value that the new type can hold, since it only cuts it; others may become
     * any value. Whatever has to do with floating-point numbers gives any bits of the type.
     */
    static Interval unary(Op op, Type type, Interval a) {
        if (type.floating() || op.source(type).floating()) {
            return Interval.of(type);
        }
        return switch (op) {
            // For U the complement is 2^32 - 1 - a; for the others -1 - a, which is exact.
            case COM -> type == Type.U ? Interval.of(type.max()).minus(a) : a.complement();
            case NEG -> fit(type, Interval.of(0).minus(a));
            case ABS ->
                a.isNatural()
                        ? a
                        : a.lo() == type.min() ? Interval.of(type) : new Interval(0, Math.max(a.hi(), -a.lo()));
            case BSWAP, HTON, NTOH -> Interval.of(type);
            case NOT -> new Interval(a.isSingle() && a.contains(0) ? 1 : 0, a.contains(0) ? 1 : 0);
            case MOV, CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> fit(type, a);
            case SQRT, CEIL, FLOOR -> throw misuse(op);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL -> throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
    }

    /**
     * Where the result of an extension lies: where it says, as far as that is a range of values of the type that engines
     * cut it to. It is code of the host, and trusted.
     */
    static Interval extension(Extension extension, Type type) {
        Interval all = Interval.of(extension.result(type));
        long least = Math.max(all.lo(), extension.least(type));
        long greatest = Math.min(all.hi(), extension.greatest(type));
        return least <= greatest ? new Interval(least, greatest) : all;
    }

    private static int amount(Type type, Interval b) {
        return (int) b.lo() & type.bits() - 1;
    }

    private static long ones(long highest) {
        return highest == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(highest);
    }

    /** A result outside the type is wrapped, and then may be any value of it. */
    static Interval fit(Type type, Interval exact) {
        return exact.within(type) ? exact : Interval.of(type);
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " computes nothing of this kind");
    }
}
