package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Origin;

/** One conjunct of a filter, typed. */
public sealed interface Atom {

    /**
     * Where it was written.
     *
     * @return a stretch of source, or {@link Origin#NONE}
     */
    Origin origin();

    /**
     * Holds if the masked field has the value and lies inside the packet.
     *
     * @param operand the field
     * @param mask the bits that count, all inside the field; zero asks only that the field lies inside the packet
     * @param value the bits' value, all inside the mask
     * @param origin where it was written
     */
    record Test(Operand operand, long mask, long value, Origin origin) implements Atom {

        /**
         * Makes a test that a field can pass.
         *
         * @param operand the field
         * @param mask the bits that count
         * @param value the bits' value
         * @param origin where it was written
         * @throws IllegalArgumentException if mask or value have bits outside
         */
        public Test {
            if ((mask & ~operand.ones()) != 0 || (value & ~mask) != 0) {
                throw new IllegalArgumentException("mask or value has bits outside");
            }
        }
    }

    /**
     * Moves the message base of the atoms after it by a constant; always holds.
     *
     * @param bytes how far, 0 to {@link DpfCompiler#MAX_PACKET_BYTES}
     * @param origin where it was written
     */
    record Shift(int bytes, Origin origin) implements Atom {

        /**
         * Makes a shift.
         *
         * @param bytes how far
         * @param origin where it was written
         * @throws IllegalArgumentException if out of range
         */
        public Shift {
            if (bytes < 0 || bytes > DpfCompiler.MAX_PACKET_BYTES) {
                throw new IllegalArgumentException("shift of " + bytes + " bytes");
            }
        }
    }

    /**
     * Moves the message base of the atoms after it by a number read from the packet at the base before; holds if that
     * field lies inside the packet.
     *
     * @param amount how far, in bytes, at most 32 bits
     * @param origin where it was written
     */
    record ShiftBy(Amount amount, Origin origin) implements Atom {}
}
