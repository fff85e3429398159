package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Import;
import java.util.List;

/**
 * An expression in simplest form. Two that are written alike are the same object, see {@link Terms}; so each is loaded or
 * computed once where it is needed more than once.
 *
 * <p>Terms are equal if they are the same object: parts may be in a term many times, and are looked at once.
 *
 * <p>Meaning is kept exactly, absence included: nothing that may be absent is simplified away.
 */
sealed interface Term {
    /** Its number, from 0 in the order of making: parts have smaller ones. */
    int id();

    /** The largest value it can have, unsigned. */
    long max();

    /** A number known without a packet. */
    record Constant(int id, long value) implements Term {
        @Override
        public long max() {
            return value;
        }
    }

    /** What no packet has. */
    record Absent(int id) implements Term {
        @Override
        public long max() {
            return 0;
        }
    }

    /** The length on the wire. */
    record WireLength(int id) implements Term {
        @Override
        public long max() {
            return Integer.MAX_VALUE;
        }
    }

    /** What was computed before. */
    record Variable(int id, long max) implements Term {}

    /** A load; the base is null for the start of the packet, and else no constant. The end is at most 2^31 - 1. */
    record Load(int id, Term base, int offset, int bytes) implements Term {
        @Override
        public long max() {
            return -1L >>> Long.SIZE - Byte.SIZE * bytes;
        }

        int end() {
            return offset + bytes;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** An operation; the left operand is no constant but of a difference, a quotient, a remainder or a shift. */
    record Binary(int id, Operator operator, int bits, Term left, Term right, long max) implements Term {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** What the host answers. */
    record Called(int id, Import callee, List<Term> arguments) implements Term {
        @Override
        public long max() {
            return -1;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Whether some numbers are one of a set of tuples: 1 or 0. */
    record Tuple(int id, List<Term> words, Tuples tuples) implements Term {
        @Override
        public long max() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Whether it is one of the constants. */
    default boolean isConstant() {
        return this instanceof Constant;
    }
}
