package dev.exocode.verifier.domain;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;

/**
 * Where the results of operations lie, from where their sources lie.
 *
 * <p>Every function here is an over-approximation: whatever {@link Semantics} computes of members of the sources' ranges is
 * a member of the result's.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /**
     * Where the result of an operation with two sources lies.
     *
     * <p>The exact result is bounded as signed; if it may not fit the type it is wrapped. Bits are computed as the machine
     * does it, and so are, for 64-bit types, bounds as unsigned; what is in all three is the answer. Of floating-point
     * numbers nothing is known but that their bits are some of the type's.
     *
     * @param op an operation of format BINARY
     * @param type one of its types, or {@link Type#C}, {@link Type#UC}, {@link Type#S}, {@link Type#US} for tests
     * @param a where the first source lies, cut to the type
     * @param b where the second lies; if it may be 0 and is a divisor, the others count
     * @return where the result lies
     */
    public static Range binary(Op op, Type type, Range a, Range b) {
        if (type.floating()) {
            return State.compares(op) ? Range.of(new Interval(0, 1)) : Range.of(type);
        }
        Range result = wrapped(type, exact(op, type, a.signed(), b.signed())).meet(bits(op, type, a, b));
        if (type.bits() == Long.SIZE) {
            result = result.meet(unsigned(op, type, a, b));
        }
        // Sources that contradict themselves have no results at all; any answer is right, and this one is a range.
        return result.isEmpty() ? Range.of(type) : result;
    }

    /**
     * Where the exact result lies, before it is cut to the type.
     *
     * <p>UL values are held as signed longs, so a negative one is a large one; cases that need the order of values ask for
     * naturals first, on which both orders agree, or for a signed type. Pointers are UL here as everywhere.
     */
    private static Interval exact(Op op, Type type, Interval a, Interval b) {
        boolean naturals = a.isNatural() && b.isNatural();
        boolean ordered = type.bits() < Long.SIZE || type.signed() || naturals;
        return switch (op) {
            case ADD -> a.plus(b);
            case SUB -> a.minus(b);
            case MUL -> a.times(b);
            // And never exceeds a natural operand; or is never below one; neither or nor xor sets a bit above the
            // highest.
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
            case DIV -> ordered && b.lo() > 0 ? quotients(a, b) : Interval.ALL;
            case MOD -> ordered && b.hi() > 0 && b.lo() >= 0 ? remainders(a, b) : Interval.ALL;
            case MULHI -> multiplyHigh(type, a.times(b), naturals);
            case NAND -> exact(Op.AND, type, a, b).complement();
            case NOR -> exact(Op.OR, type, a, b).complement();
            case NXOR -> exact(Op.XOR, type, a, b).complement();
            case LT, LE, GT, GE, EQ, NE -> new Interval(0, 1);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO ->
                throw misuse(op);
            case COM, NEG, MOV, SET, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE -> throw misuse(op);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
    }

    /** Quotients by positive divisors: nearer to zero the larger the divisor, and of the order of the dividend. */
    private static Interval quotients(Interval a, Interval b) {
        return new Interval(a.lo() / (a.lo() < 0 ? b.lo() : b.hi()), a.hi() / (a.hi() < 0 ? b.hi() : b.lo()));
    }

    /** Remainders by naturals of which 0 does not count: below the divisor, no further from zero than the dividend. */
    private static Interval remainders(Interval a, Interval b) {
        return new Interval(
                a.lo() < 0 ? Math.max(a.lo(), 1 - b.hi()) : 0, a.hi() > 0 ? Math.min(a.hi(), b.hi() - 1) : 0);
    }

    /**
     * The high half of products that fit 64 bits: for narrower types their upper bits, for 64-bit types their sign. UL
     * factors must be naturals, as a large one is held as a negative long.
     */
    private static Interval multiplyHigh(Type type, Interval products, boolean naturals) {
        if (products.equals(Interval.ALL) || type.bits() == Long.SIZE && !type.signed() && !naturals) {
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

    /** Which bits of the result are known: computed on 64 bits, then cut, as the machine's are. */
    private static Bits bits(Op op, Type type, Range a, Range b) {
        Bits x = a.bits();
        Bits y = b.bits();
        Bits exact = switch (op) {
            case ADD -> x.plus(y);
            case SUB -> x.minus(y);
            case MUL -> x.times(y);
            case AND -> x.and(y);
            case OR -> x.or(y);
            case XOR -> x.xor(y);
            case NAND -> x.and(y).complement();
            case NOR -> x.or(y).complement();
            case NXOR -> x.xor(y).complement();
            case LSH -> b.isSingle() ? x.shiftLeft(amount(type, b.signed())) : Bits.ANY;
            case RSH -> b.isSingle() ? x.shiftRight(amount(type, b.signed()), type.signed()) : Bits.ANY;
            default -> Bits.ANY;
        };
        return exact.cut(type);
    }

    /** Where the result of a 64-bit operation lies as unsigned. */
    private static Range unsigned(Op op, Type type, Range a, Range b) {
        long al = a.least();
        long ag = a.greatest();
        long bl = b.least();
        long bg = b.greatest();
        boolean divides = bl != 0 && bg != 0 && !type.signed();
        return switch (op) {
            case ADD -> Long.compareUnsigned(ag, ~bg) <= 0 ? Range.unsigned(al + bl, ag + bg) : Range.ALL;
            case SUB -> Long.compareUnsigned(al, bg) >= 0 ? Range.unsigned(al - bg, ag - bl) : Range.ALL;
            case MUL -> Semantics.multiplyHighUnsigned(ag, bg) == 0 ? Range.unsigned(al * bl, ag * bg) : Range.ALL;
            case AND -> Range.unsigned(0, Long.compareUnsigned(ag, bg) < 0 ? ag : bg);
            case OR -> Range.unsigned(Long.compareUnsigned(al, bl) > 0 ? al : bl, -1);
            case RSH -> {
                int amount = b.isSingle() ? amount(type, b.signed()) : 0;
                yield type.signed() ? Range.ALL : Range.unsigned(b.isSingle() ? al >>> amount : 0, ag >>> amount);
            }
            case DIV -> divides ? Range.unsigned(Long.divideUnsigned(al, bg), Long.divideUnsigned(ag, bl)) : Range.ALL;
            case MOD ->
                type.signed() || bg == 0
                        ? Range.ALL
                        : Range.unsigned(0, Long.compareUnsigned(ag, bg - 1) < 0 ? ag : bg - 1);
            default -> Range.ALL;
        };
    }

    /**
     * Where the result of an operation with one source lies.
     *
     * <p>A conversion between integers keeps a value that the new type can hold, since it only cuts it; others may become
     * any value with the same low bits. Whatever has to do with floating-point numbers gives any bits of the type.
     *
     * @param op an operation of format UNARY
     * @param type one of its types
     * @param a where the source lies, cut to {@link Op#source}
     * @return where the result lies
     */
    public static Range unary(Op op, Type type, Range a) {
        if (type.floating() || op.source(type).floating()) {
            return Range.of(type);
        }
        Interval s = a.signed();
        Range result = switch (op) {
            case COM -> wrapped(type, s.complement()).meet(a.bits().complement().cut(type));
            case NEG -> binary(Op.SUB, type, Range.of(0), a);
            case ABS -> s.isNatural() ? a : s.lo() == type.min() ? Range.of(type) : absolute(s);
            case BSWAP, HTON, NTOH ->
                Range.of(type).meet(a.bits().reversed(type).cut(type));
            case NOT -> a.isSingle() && s.contains(0) ? Range.of(1) : a.contains(0) ? binary01() : Range.of(0);
            case MOV, CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> cut(type, a);
            case SQRT, CEIL, FLOOR -> throw misuse(op);
            case NOP, J, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, JT, CALL, CALLR, HCALL, FUEL, NONZERO ->
                throw misuse(op);
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> throw misuse(op);
            case LT, LE, GT, GE, EQ, NE, SET -> throw misuse(op);
            case LD, LEN, ST, ULD, UST, LEA, PREFETCH, INSIDE -> throw misuse(op);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> throw misuse(op);
        };
        return result.isEmpty() ? Range.of(type) : result;
    }

    private static Range absolute(Interval s) {
        return Range.of(new Interval(s.hi() < 0 ? -s.hi() : 0, Math.max(s.hi(), -s.lo())));
    }

    private static Range binary01() {
        return Range.of(new Interval(0, 1));
    }

    /**
     * Where the result of an extension lies: where it says, as far as that is a range of values of the type that engines
     * cut it to. It is code of the host, and trusted.
     */
    static Range extension(Extension extension, Type type) {
        Interval all = Interval.of(extension.result(type));
        long least = Math.max(all.lo(), extension.least(type));
        long greatest = Math.min(all.hi(), extension.greatest(type));
        return Range.of(least <= greatest ? new Interval(least, greatest) : all);
    }

    private static int amount(Type type, Interval b) {
        return (int) b.lo() & type.bits() - 1;
    }

    private static long ones(long highest) {
        return highest == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(highest);
    }

    /** Where integers lie when they are cut to a type: moved as one if that tears no two apart, or anywhere. */
    private static Range wrapped(Type type, Interval exact) {
        if (exact.within(type)) {
            return Range.of(exact);
        }
        long lo = type.wrap(exact.lo());
        long hi = type.wrap(exact.hi());
        long span = exact.hi() - exact.lo();
        boolean whole = span >= 0 && span <= type.max() - type.min() && lo <= hi;
        return Range.of(whole && type.bits() < Long.SIZE ? new Interval(lo, hi) : Interval.of(type));
    }

    /**
     * Where a register lies when it is cut to a type.
     *
     * @param type an integer type
     * @param a where it lies
     * @return the same if that changes nothing
     */
    public static Range cut(Type type, Range a) {
        if (a.within(type)) {
            return a;
        }
        Range cut = wrapped(type, a.signed()).meet(a.bits().cut(type));
        return cut.isEmpty() ? Range.of(type) : cut;
    }

    private static AssertionError misuse(Op op) {
        return new AssertionError(op + " computes nothing of this kind");
    }
}
