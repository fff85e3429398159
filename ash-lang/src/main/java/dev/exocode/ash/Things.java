package dev.exocode.ash;

import dev.exocode.dpf.Header;
import dev.exocode.vcode.Region;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** What names stand for. Those of code are what they are: two are equal if they are the same object. */
sealed interface Things {

    /** A number known to the compiler; its type is null if what stands around it says. */
    record Constant(BigInteger value, Scalar type) implements Things {}

    /** A local variable. */
    final class Variable implements Things {
        final String name;
        final Scalar type;
        final boolean mutable;

        Variable(String name, Scalar type, boolean mutable) {
            this.name = name;
            this.type = type;
            this.mutable = mutable;
        }
    }

    /**
     * Numbers in a region that last: one, or several one behind the other.
     *
     * @param region {@link Region#STATE} or {@link Region#USER}
     * @param offset bytes from the region's start
     * @param count how many; 0 for a single one
     */
    record Memory(String name, Region region, Scalar type, int offset, int count) implements Things {
        int bytes() {
            return type.bytes() * Math.max(1, count);
        }
    }

    /** A place in some bytes of the message that moves towards their end. */
    final class Cursor implements Things {
        static final String MESSAGE = "message";

        final String name;

        Cursor(String name) {
            this.name = name;
        }
    }

    /** A header at a place in the message, or in the one being built. */
    final class View implements Things {
        final String name;
        final Header header;
        final Region region;
        /** Whose end its fields behind the fixed ones must not pass; null in the message being built. */
        final Cursor within;

        View(String name, Header header, Region region, Cursor within) {
            this.name = name;
            this.header = header;
            this.region = region;
            this.within = within;
        }
    }

    /** A function of the handler. */
    final class Routine implements Things {
        final String name;
        final List<Variable> parameters;
        /** Null if it gives nothing. */
        final Scalar result;
        /** Set when it has been checked. */
        List<Statement> body;
        /** The cursors that it moves, itself or by functions that have been checked before. */
        Set<Cursor> moves = Set.of();
        /** How many blocks, expressions and functions are inside each other where it is written out, but for those of the innermost. */
        int height = 1;

        Routine(String name, List<Variable> parameters, Scalar result) {
            this.name = name;
            this.parameters = parameters;
            this.result = result;
        }
    }
}
