package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.Collections;
import java.util.List;

/**
 * A number made from a packet, or none: what is loaded from outside the captured bytes is absent, as is a quotient or remainder by
 * zero, and so is all that is made of it.
 */
public sealed interface Expression {

    /**
     * A number known without a packet.
     *
     * @param value 64 bits
     */
    record Constant(long value) implements Expression {}

    /** The bytes that the packet had on the wire, which may be more than were captured; below 2^31. */
    record WireLength() implements Expression {}

    /**
     * The unsigned number in network order in the captured bytes from {@code base + offset} on; absent if one of them is not
     * there. The sum is exact: it does not wrap.
     *
     * @param base bytes from the start of the packet, unsigned
     * @param offset bytes from there, 0 or more
     * @param bytes how many, 1 to 8
     */
    record Load(Expression base, int offset, int bytes) implements Expression {

        /**
         * Makes a load.
         *
         * @param base bytes from the start of the packet
         * @param offset bytes from there
         * @param bytes how many
         * @throws IllegalArgumentException if the offset is negative or the bytes are not 1 to 8
         */
        public Load {
            if (offset < 0 || bytes < 1 || bytes > Long.BYTES) {
                throw new IllegalArgumentException("no load of " + bytes + " bytes at " + offset);
            }
        }
    }

    /**
     * An operation on two numbers, of which the low bits are taken first if it has 32; its result has as many bits.
     *
     * @param operator what is done
     * @param bits 32 or 64; the result is cut to so many, and is unsigned
     * @param left the first operand
     * @param right the second operand
     */
    record Binary(Operator operator, int bits, Expression left, Expression right) implements Expression {

        /**
         * Makes an operation.
         *
         * @param operator what is done
         * @param bits 32 or 64
         * @param left the first operand
         * @param right the second operand
         * @throws IllegalArgumentException if the bits are neither 32 nor 64
         */
        public Binary {
            if (bits != Integer.SIZE && bits != Long.SIZE) {
                throw new IllegalArgumentException(bits + " bits");
            }
        }
    }

    /**
     * What the host answers; absent if an argument is. Each is called at most once for a packet, where its answer is asked for, and
     * two that are equal are one. Calls of the packet's predicate come in the order in which it asks, except that alternatives that
     * begin alike may be asked together.
     *
     * @param callee what is called; it takes numbers of 64 bits and gives one
     * @param arguments what it is given, at most {@value #MOST_ARGUMENTS}
     */
    record Called(Import callee, List<Expression> arguments) implements Expression {
        /** So many arguments a call may have. */
        public static final int MOST_ARGUMENTS = 6;

        /**
         * Makes a call.
         *
         * @param callee what is called
         * @param arguments what it is given
         * @throws IllegalArgumentException if the callee takes or gives anything else
         */
        public Called {
            arguments = List.copyOf(arguments);
            if (!callee.signature().equals(new Signature(Collections.nCopies(arguments.size(), Type.UL), Type.UL))) {
                throw new IllegalArgumentException("a call of " + callee + " with " + arguments.size() + " numbers");
            }
        }
    }

    /**
     * 1 if some numbers are one of a set of tuples, else 0; absent if one of the numbers is.
     *
     * @param words the numbers, as many as each tuple has
     * @param tuples the set
     */
    record Tuple(List<Expression> words, Tuples tuples) implements Expression {

        /**
         * Makes a question about some numbers.
         *
         * @param words the numbers
         * @param tuples the set
         * @throws IllegalArgumentException if the tuples have more words or fewer
         */
        public Tuple {
            words = List.copyOf(words);
            if (words.size() != tuples.words()) {
                throw new IllegalArgumentException(words.size() + " numbers for tuples of " + tuples.words());
            }
        }
    }

    /** What a {@link Predicate.Set} or {@link Predicate.Walk} gave it; each is one of its own. */
    final class Variable implements Expression {
        /** Makes another one. */
        public Variable() {
            // Nothing to remember: it is what it is.
        }
    }

    /** The start of the packet, to count from. */
    Expression START = new Constant(0);

    /**
     * A load from a place that no packet moves.
     *
     * @param offset bytes from the start of the packet
     * @param bytes how many, 1 to 8
     * @return the load
     */
    static Expression load(int offset, int bytes) {
        return new Load(START, offset, bytes);
    }
}
