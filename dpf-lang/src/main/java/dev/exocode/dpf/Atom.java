package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;

/** A clause that asks one question, typed. It does not hold if a number that it needs is absent, see {@link Amount}. */
public sealed interface Atom extends Clause {

    /**
     * Where it was written.
     *
     * @return a stretch of source, or {@link Origin#NONE}
     */
    Origin origin();

    /**
     * Holds if the masked field has the value and lies inside the packet.
     *
     * @param operand the field; never {@link Operand.Little}, for the same is asked of the bytes in network order
     * @param mask the bits that count, all inside the field; zero asks only that the field lies inside the packet
     * @param value the bits' value, all inside the mask
     * @param origin where it was written
     */
    record Test(Operand operand, long mask, long value, Origin origin) implements Atom {

        /**
         * Makes a test that a field can pass. One of {@link Operand.Little} becomes the test of the same bytes in network order.
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
            if (operand instanceof Operand.Little little) {
                operand = little.inNetworkOrder();
                mask = little.turned(mask);
                value = little.turned(value);
            }
        }
    }

    /**
     * Holds if two numbers stand in a relation: as signed numbers if one of them is, see {@link Amount#isSigned}.
     *
     * @param relation how they must stand
     * @param left the first, no constant
     * @param right the second
     * @param origin where it was written
     */
    record Compare(Relation relation, Amount left, Amount right, Origin origin) implements Atom {

        /**
         * Makes a comparison.
         *
         * @param relation how they must stand
         * @param left the first
         * @param right the second
         * @param origin where it was written
         * @throws IllegalArgumentException if the first is a constant
         */
        public Compare {
            if (left instanceof Amount.Constant) {
                throw new IllegalArgumentException("a constant stands first");
            }
        }

        /**
         * Whether the numbers are compared as signed ones.
         *
         * @return true if one of them is
         */
        public boolean isSigned() {
            return left.isSigned() || right.isSigned();
        }
    }

    /**
     * Holds if a number is one of a set.
     *
     * @param amount the number, no constant
     * @param values the set, as unsigned numbers of 64 bits; not empty
     * @param origin where it was written
     */
    record In(Amount amount, Ranges values, Origin origin) implements Atom {

        /**
         * Makes the question.
         *
         * @param amount the number
         * @param values the set
         * @param origin where it was written
         * @throws IllegalArgumentException if the number is a constant, or the set empty
         */
        public In {
            if (amount instanceof Amount.Constant || values.isEmpty()) {
                throw new IllegalArgumentException("a constant, or an empty set");
            }
        }
    }

    /**
     * Holds if an address is one of a set, or if it is another.
     *
     * @param operand a field of 128 bits, or one of which the version is the packet's
     * @param other whether it must be none of the set
     * @param ipv4 the addresses of IPv4, none unless the field may have one
     * @param ipv6 those of IPv6
     * @param origin where it was written
     */
    record Address(Operand operand, boolean other, Ranges ipv4, Addresses ipv6, Origin origin) implements Atom {

        /**
         * Makes the question.
         *
         * @param operand the field
         * @param other whether it must be none of the set, which then has one member
         * @param ipv4 the addresses of IPv4
         * @param ipv6 those of IPv6
         * @param origin where it was written
         * @throws IllegalArgumentException if the field is no such, the set is empty or not what the field may have, or it has
         *     more members than one and the address must be another
         */
        public Address {
            boolean either =
                    operand instanceof Operand.Named named && named.field().isOfEither();
            boolean empty = ipv4.isEmpty() && ipv6.ranges().isEmpty();
            if (!operand.isWide() || empty || !ipv4.isEmpty() && !either || other && !isOne(ipv4, ipv6)) {
                throw new IllegalArgumentException("no question about an address");
            }
        }

        /**
         * Whether the set has one member.
         *
         * @return true if so
         */
        boolean isOne() {
            return isOne(ipv4, ipv6);
        }

        private static boolean isOne(Ranges ipv4, Addresses ipv6) {
            boolean four = ipv4.count() == 1 && ipv4.least(0) == ipv4.greatest(0);
            boolean six = ipv6.ranges().size() == 1
                    && ipv6.ranges().get(0).least().equals(ipv6.ranges().get(0).greatest());
            return four && ipv6.ranges().isEmpty() || six && ipv4.isEmpty();
        }
    }

    /**
     * Holds if the packet has a protocol where its named fields are looked for.
     *
     * @param protocol the protocol, or group of them
     * @param level in which packet: 0 is the outermost, each tunnel is one more
     * @param origin where it was written
     */
    record Has(String protocol, int level, Origin origin) implements Atom {

        /**
         * Makes the question.
         *
         * @param protocol the protocol
         * @param level in which packet
         * @param origin where it was written
         * @throws IllegalArgumentException if the level is negative or above {@link Library#MAX_LEVEL}
         */
        public Has {
            Library.requireLevel(level);
        }
    }

    /**
     * Moves the message base of the clauses after it by a constant; always holds.
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
     * Moves the message base of the clauses after it by a number read from the packet at the base before; holds if that
     * number is there.
     *
     * @param amount how far, in bytes, at most {@link Amount#MAX_SHIFT}
     * @param origin where it was written
     */
    record ShiftBy(Amount amount, Origin origin) implements Atom {

        /**
         * Makes a shift.
         *
         * @param amount how far
         * @param origin where it was written
         * @throws IllegalArgumentException if it is a constant or may be more than {@link Amount#MAX_SHIFT}
         */
        public ShiftBy {
            if (amount instanceof Amount.Constant || !fits(amount)) {
                throw new IllegalArgumentException("no amount of a shift");
            }
        }

        /** Whether a shift may go so far: exactly what is written, and no more than 32 bits. */
        static boolean fits(Amount amount) {
            return Long.compareUnsigned(amount.max(), Amount.MAX_SHIFT) <= 0 && !Bounds.losesBits(amount);
        }
    }
}
