package dev.exocode.ash;

import dev.exocode.dpf.Header;
import dev.exocode.dpf.predicate.Operator;
import java.util.List;

/** A typed expression: a number, and perhaps what is done on the way to it. */
sealed interface Expression {

    Scalar type();

    /** A number known to the compiler. */
    record Constant(Scalar type, long value) implements Expression {}

    /** The value of a variable. */
    record Local(Things.Variable variable) implements Expression {
        @Override
        public Scalar type() {
            return variable.type;
        }
    }

    /** A number in memory. */
    record Element(Spot spot, Place place) implements Expression {
        @Override
        public Scalar type() {
            return spot.member().type();
        }
    }

    /** Whether a map has an entry, which gets a name where that is not null. */
    record Found(Things.Table table, List<Expression> keys, Things.Entry entry) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.BOOL;
        }
    }

    /** A field of a header of at most 64 bits. */
    record Field(Things.View view, Header.Member member, Lacking lacking, Place place) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.unsigned(member.bits());
        }
    }

    /** The number that stands before a cursor, which moves behind it. */
    record Take(Things.Cursor cursor, Wire wire, Lacking lacking, Place place) implements Expression {
        @Override
        public Scalar type() {
            return wire.scalar();
        }
    }

    /** A number some bytes from a cursor, which stays; null for the one right before it. */
    record Peek(Things.Cursor cursor, Wire wire, Expression at, Lacking lacking, Place place) implements Expression {
        @Override
        public Scalar type() {
            return wire.scalar();
        }
    }

    /** Bytes between a cursor and its end. */
    record Remaining(Things.Cursor cursor) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.U32;
        }
    }

    /** Bytes of the message, or of the one being built as far as it is. */
    record Length(boolean out) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.U32;
        }
    }

    /** What is done with one number. */
    enum Sign {
        NOT,
        COMPLEMENT,
        NEGATE
    }

    /** An operation on one number. */
    record Unary(Sign sign, Expression operand) implements Expression {
        @Override
        public Scalar type() {
            return operand.type();
        }
    }

    /** An operation on two numbers of one type, which wraps; a shift by as many bits as there are, or more, leaves none. */
    record Binary(Operator operator, Expression left, Expression right, Place place) implements Expression {
        @Override
        public Scalar type() {
            return left.type();
        }
    }

    /** How two numbers are compared. */
    enum Order {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_EQUAL,
        GREATER,
        GREATER_EQUAL;

        /** The same with its sides exchanged. */
        Order swapped() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_EQUAL -> GREATER_EQUAL;
                case GREATER -> LESS;
                case GREATER_EQUAL -> LESS_EQUAL;
                default -> this;
            };
        }

        /** What holds where it does not. */
        Order opposite() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> GREATER_EQUAL;
                case LESS_EQUAL -> GREATER;
                case GREATER -> LESS_EQUAL;
                case GREATER_EQUAL -> LESS;
            };
        }
    }

    /** A comparison of two numbers of one type. */
    record Comparison(Order order, Expression left, Expression right) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.BOOL;
        }
    }

    /** Both, or either; the right side is asked only if the left does not decide. */
    record Logic(boolean both, Expression left, Expression right) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.BOOL;
        }
    }

    /** The same number in another type, as far as that holds it. */
    record Convert(Scalar type, Expression operand) implements Expression {}

    /** A number with its bytes in the other order. */
    record Swap(Expression operand) implements Expression {
        @Override
        public Scalar type() {
            return operand.type();
        }
    }

    /** A function of the handler. */
    record Call(Things.Routine routine, List<Expression> arguments, Place place) implements Expression {
        @Override
        public Scalar type() {
            return routine.result;
        }
    }

    /** A function of the host. */
    record HostCall(Service service, List<Expression> arguments, Place place) implements Expression {
        @Override
        public Scalar type() {
            return service.result();
        }
    }

    /** The Internet checksum of some bytes (RFC 1071). */
    record Checksum(Bytes bytes, Lacking lacking, Place place) implements Expression {
        @Override
        public Scalar type() {
            return Scalar.U16;
        }
    }
}
