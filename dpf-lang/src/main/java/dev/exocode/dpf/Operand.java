package dev.exocode.dpf;

/** A field of the packet: an unsigned number of 1 to 64 bits, in network byte order unless it says otherwise, or an address of 128. */
public sealed interface Operand {

    /**
     * How wide it is.
     *
     * @return bits, 1 to 64, or 128
     */
    int bits();

    /**
     * Whether it is an address, with which nothing is computed.
     *
     * @return true for fields of 128 bits, and for those that have 32 or 128
     */
    default boolean isWide() {
        return bits() > Long.SIZE;
    }

    /**
     * The largest value it can have, if it is no address.
     *
     * @return {@link #bits()} ones, as an unsigned number
     */
    default long ones() {
        return -1L >>> (64 - bits());
    }

    /**
     * A field at a place counted from the message base.
     *
     * @param offset bytes from the base to the byte whose top bit is the field's top bit
     * @param bits how wide it is
     */
    record Bits(int offset, int bits) implements Operand {

        /**
         * Makes a field that a packet can have.
         *
         * @param offset bytes from the base
         * @param bits how wide it is
         * @throws IllegalArgumentException if the offset is negative or above
         *     {@link DpfCompiler#MAX_PACKET_BYTES}, or the width is neither 1 to 64 nor 128
         */
        public Bits {
            if (offset < 0
                    || offset > DpfCompiler.MAX_PACKET_BYTES
                    || bits < 1
                    || bits > 64 && bits != Addresses.BITS) {
                throw new IllegalArgumentException("no packet has a field " + offset + ":" + bits);
            }
        }
    }

    /**
     * A field at a place counted from the message base, the last byte first: what a little-endian machine loads there.
     *
     * @param offset bytes from the base to the first byte
     * @param bits how wide it is: 16, 24, 32, 40, 48, 56 or 64
     */
    record Little(int offset, int bits) implements Operand {

        /**
         * Makes a field that a packet can have.
         *
         * @param offset bytes from the base
         * @param bits how wide it is
         * @throws IllegalArgumentException if the offset is negative or above {@link DpfCompiler#MAX_PACKET_BYTES}, or the width
         *     is none of those
         */
        public Little {
            if (!turns(new Bits(offset, bits))) {
                throw new IllegalArgumentException("no order of bytes in " + bits + " bits");
            }
        }

        /** Whether a field has bytes that may be in either order. */
        static boolean turns(Bits field) {
            return field.bits() > Byte.SIZE && field.bits() <= Long.SIZE && field.bits() % Byte.SIZE == 0;
        }

        /**
         * The same bytes in network order.
         *
         * @return a field whose value is {@link #turned} of this one's
         */
        public Bits inNetworkOrder() {
            return new Bits(offset, bits);
        }

        /**
         * A value or a mask with its bytes in the other order.
         *
         * @param value of {@link #bits()} bits
         * @return the same, the last byte first
         */
        public long turned(long value) {
            return Long.reverseBytes(value) >>> Long.SIZE - bits;
        }
    }

    /**
     * A field at a place counted from where the header of a protocol begins, not affected by shifts; it may lie behind the header.
     *
     * @param protocol the protocol, which the packet must have; no group of them
     * @param level of which packet: 0 is the outermost, each tunnel is one more
     * @param offset bytes from the header's first to the byte whose top bit is the field's top bit
     * @param bits how wide it is
     */
    record Inside(String protocol, int level, int offset, int bits) implements Operand {

        /**
         * Makes a field that a packet can have.
         *
         * @param protocol the protocol
         * @param level of which packet
         * @param offset bytes from the header's first
         * @param bits how wide it is
         * @throws IllegalArgumentException as of {@link Bits}, or if the level is negative or above {@link Library#MAX_LEVEL}
         */
        public Inside {
            Library.requireLevel(level);
            new Bits(offset, bits);
        }
    }

    /**
     * A field with a name, not affected by shifts.
     *
     * @param field the field
     * @param level of which packet: 0 is the outermost, each tunnel is one more
     */
    record Named(Field field, int level) implements Operand {

        /**
         * Names a field of the outermost packet.
         *
         * @param field the field
         */
        public Named(Field field) {
            this(field, 0);
        }

        /**
         * Makes an operand.
         *
         * @param field the field
         * @param level of which packet
         * @throws IllegalArgumentException if the level is negative or above {@link Library#MAX_LEVEL}
         */
        public Named {
            Library.requireLevel(level);
        }

        @Override
        public int bits() {
            return field.bits();
        }
    }
}
