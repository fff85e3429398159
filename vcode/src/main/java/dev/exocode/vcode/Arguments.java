package dev.exocode.vcode;

import java.util.Arrays;

/**
 * The registers that a call passes, packed into its immediate: five bits each from the lowest on, and their number in
 * the upper four bits.
 */
public final class Arguments {
    private static final int BITS = 5;
    private static final int COUNT_SHIFT = 60;

    private Arguments() {}

    /**
     * Packs registers.
     *
     * @param registers 0 to 31 each, at most {@link Signature#MAX_PARAMETERS}
     * @return the immediate of a call
     * @throws IllegalArgumentException if there are too many or one is none: a bug of the caller
     */
    public static long pack(int... registers) {
        long packed = (long) registers.length << COUNT_SHIFT;
        for (int i = 0; i < registers.length; i++) {
            if (registers.length > Signature.MAX_PARAMETERS
                    || registers[i] < 0
                    || registers[i] >= Instruction.REGISTERS) {
                throw new IllegalArgumentException("a call passes at most " + Signature.MAX_PARAMETERS
                        + " registers of 0 to " + (Instruction.REGISTERS - 1) + ", not " + Arrays.toString(registers));
            }
            packed |= (long) registers[i] << BITS * i;
        }
        return packed;
    }

    /**
     * How many registers are passed.
     *
     * @param packed the immediate of a call
     * @return 0 to 15; well-formed up to {@link Signature#MAX_PARAMETERS}
     */
    public static int count(long packed) {
        return (int) (packed >>> COUNT_SHIFT);
    }

    /**
     * One of the registers.
     *
     * @param packed the immediate of a call
     * @param i which, from 0
     * @return 0 to 31
     */
    public static int register(long packed, int i) {
        return (int) (packed >>> BITS * i) & Instruction.REGISTERS - 1;
    }

    /**
     * Whether an immediate is one that {@link #pack} makes.
     *
     * @param packed any value
     * @return true if the number is possible and what is beyond it is zero
     */
    public static boolean isWellFormed(long packed) {
        int count = count(packed);
        return count <= Signature.MAX_PARAMETERS && (packed & (1L << COUNT_SHIFT) - 1) >>> BITS * count == 0;
    }
}
