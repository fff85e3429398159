package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;

/**
 * The 64-bit words of which some bits are known.
 *
 * <p>Every operation is an over-approximation: applied to members, the operation gives a member. Those on single bits,
 * addition and subtraction are also the best possible.
 *
 * @param value the known bits; 0 where unknown
 * @param unknown a one for each bit that is not known
 */
public record Bits(long value, long unknown) {
    /** Every word. */
    public static final Bits ANY = new Bits(0, -1);

    static Bits of(long value) {
        return new Bits(value, 0);
    }

    /**
     * Whether a word is a member.
     *
     * @param word any bits
     * @return true if it has all known bits
     */
    public boolean contains(long word) {
        return ((word ^ value) & ~unknown) == 0;
    }

    /** The bits that are zero in every member, as ones. */
    private long zeros() {
        return ~(value | unknown);
    }

    Bits and(Bits other) {
        long ones = value & other.value;
        return new Bits(ones, ~(ones | zeros() | other.zeros()));
    }

    Bits or(Bits other) {
        return complement().and(other.complement()).complement();
    }

    Bits xor(Bits other) {
        long either = unknown | other.unknown;
        return new Bits((value ^ other.value) & ~either, either);
    }

    Bits complement() {
        return new Bits(zeros(), unknown);
    }

    /**
     * Sums, wrapping: a bit is known where neither summand's is unknown and the carry into it is the same in the smallest
     * sum and in the largest.
     */
    Bits plus(Bits other) {
        long least = value + other.value;
        long greatest = least + unknown + other.unknown;
        long open = least ^ greatest | unknown | other.unknown;
        return new Bits(least & ~open, open);
    }

    /** Differences, wrapping: as sums, with the borrow. */
    Bits minus(Bits other) {
        long known = value - other.value;
        long greatest = known + unknown;
        long least = known - other.unknown;
        long open = least ^ greatest | unknown | other.unknown;
        return new Bits(known & ~open, open);
    }

    /**
     * Products, wrapping: (a + 2^i x) (b + 2^j y) is a b, but for multiples of 2^i b and of 2^j a, of which the larger
     * powers of two in b and a are known.
     */
    Bits times(Bits other) {
        int low = Math.min(
                Long.SIZE,
                Math.min(
                        Long.numberOfTrailingZeros(unknown) + Long.numberOfTrailingZeros(other.value | other.unknown),
                        Long.numberOfTrailingZeros(other.unknown) + Long.numberOfTrailingZeros(value | unknown)));
        long known = low == Long.SIZE ? -1 : (1L << low) - 1;
        return new Bits(value * other.value & known, ~known);
    }

    Bits shiftLeft(int amount) {
        return new Bits(value << amount, unknown << amount);
    }

    /** Shifts right: the sign bit, known or not, comes in from the left if signed, and zeros if not. */
    Bits shiftRight(int amount, boolean signed) {
        return signed ? new Bits(value >> amount, unknown >> amount) : new Bits(value >>> amount, unknown >>> amount);
    }

    /** The bytes of a value of a type, in reverse order. */
    Bits reversed(Type type) {
        int above = Long.SIZE - type.bits();
        return new Bits(Long.reverseBytes(value) >>> above, Long.reverseBytes(unknown) >>> above);
    }

    /** Words cut to a type: its low bits, extended; an unknown sign is unknown in all bits it extends to. */
    Bits cut(Type type) {
        int above = Long.SIZE - type.bits();
        return type.signed()
                ? new Bits(value << above >> above, unknown << above >> above)
                : new Bits(value << above >>> above, unknown << above >>> above);
    }

    Bits join(Bits other) {
        long open = unknown | other.unknown | value ^ other.value;
        return new Bits(value & ~open, open);
    }

    /** Whether no word has the known bits of both. */
    boolean excludes(Bits other) {
        return ((value ^ other.value) & ~unknown & ~other.unknown) != 0;
    }

    /** The words in both, of which there are some. */
    Bits meet(Bits other) {
        return new Bits(value | other.value, unknown & other.unknown);
    }

    /** How many of the lowest bits are known. */
    int knownLow() {
        return Long.numberOfTrailingZeros(unknown);
    }

    @Override
    public String toString() {
        return unknown == 0
                ? "0x" + Long.toHexString(value)
                : Long.toHexString(value) + "/" + Long.toHexString(~unknown);
    }
}
