package dev.exocode.ash;

import dev.exocode.ash.Handler.Kind;
import dev.exocode.dpf.Header;
import dev.exocode.vcode.Region;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** What names stand for. Those of code are what they are: two are equal if they are the same object. */
sealed interface Things {

    /** A number known to the compiler; its type is null if what stands around it says. */
    record Constant(BigInteger value, Scalar type) implements Things {}

    /** What was declared with a mistake, which is told: nothing more is said of it. */
    record Unknown() implements Things {}

    /** A local variable. */
    final class Variable implements Things {
        final String name;
        /** Null if what says it is wrong: then its name stands for {@link Unknown}. */
        final Scalar type;

        final boolean mutable;

        Variable(String name, Scalar type, boolean mutable) {
            this.name = name;
            this.type = type;
            this.mutable = mutable;
        }
    }

    /** The shape of things in memory. */
    record Shape(Layout layout) implements Things {}

    /** What has numbers in memory. */
    sealed interface Kept extends Things {
        String name();

        Region region();

        Layout layout();

        /** Bytes from the region's start to behind it. */
        int end();
    }

    /**
     * Numbers in a region: one, several, or several things of several numbers, one behind the other.
     *
     * @param region {@link Region#STATE}, {@link Region#USER} or {@link Region#LOCAL}
     * @param offset bytes from the region's start
     * @param count how many things; 0 for one alone
     */
    record Memory(String name, Kind kind, Region region, Layout layout, int offset, int count) implements Kept {
        @Override
        public int end() {
            return offset + bytes();
        }

        int bytes() {
            return layout.bytes() * Math.max(1, count);
        }

        /** Whether it is numbers and not things that have numbers. */
        boolean plain() {
            return layout.plain();
        }

        Layout.Member only() {
            return layout.members().get(0);
        }
    }

    /**
     * Entries that are found by their keys, in sets of equal size: a key says in which set its entry is, if there is one.
     *
     * @param layout of an entry: a number that is zero in places that are free, the keys, and what is kept of them
     * @param keys how many members are keys
     * @param offset bytes from the start of {@link Region#STATE} to the first set
     * @param ways entries in a set
     * @param sets how many sets
     * @param evicts whether an entry goes where a set is full: the one that was entered longest ago
     */
    record Table(String name, Layout layout, int keys, int offset, int ways, int sets, boolean evicts)
            implements Things {
        /** Where entries are numbered in the order in which they are entered. */
        int clock() {
            return offset - Long.BYTES;
        }

        int slots() {
            return ways * sets;
        }

        List<Layout.Member> keyMembers() {
            return layout.members().subList(1, 1 + keys);
        }
    }

    /** An entry of a map that was found or entered. */
    final class Entry implements Kept {
        final String name;
        final Table table;

        Entry(String name, Table table) {
            this.name = name;
            this.table = table;
        }

        @Override
        public String name() {
            return table.name;
        }

        @Override
        public Region region() {
            return Region.STATE;
        }

        @Override
        public Layout layout() {
            return table.layout;
        }

        @Override
        public int end() {
            return table.offset + table.layout.bytes() * table.slots();
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
        /** Whether a type that it declares is none: nothing is said of what it gives and takes. */
        final boolean wrong;
        /** Set when it has been checked. */
        List<Statement> body;
        /** The cursors that it moves, itself or by functions that have been checked before. */
        Set<Cursor> moves = Set.of();
        /** Whether all is known of it: it has been checked, and all that it calls. */
        boolean complete;
        /** Whether it only computes: a pipe may call it. */
        boolean computes = true;
        /** How many blocks, expressions and functions are inside each other where it is written out, but for those of the innermost. */
        int height = 1;

        Routine(String name, List<Variable> parameters, Scalar result, boolean wrong) {
            this.name = name;
            this.wrong = wrong;
            this.parameters = parameters;
            this.result = result;
        }
    }

    /** A pipe of the handler. */
    final class Pipe implements Things {
        final String name;
        final List<Variable> parameters;
        /** Null if it gives no result. */
        final Scalar result;
        /** Set when it has been checked: what it keeps from word to word. */
        List<Statement.Declare> kept = List.of();
        /** The word that comes, and how it stands among the bytes. */
        Variable word;

        Wire wire;
        List<Statement> body = List.of();
        /** Has what is passed on in its place behind the body, which sets it; null if the word itself is. */
        Variable passed;
        /** The result; null if there is none. */
        Expression back;

        Pipe(String name, List<Variable> parameters, Scalar result) {
            this.name = name;
            this.parameters = parameters;
            this.result = result;
        }
    }
}
