package dev.exocode.ash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pipe that bytes go through, with what it is given.
 *
 * @param kind which pipe
 * @param written the handler's own, or null
 * @param arguments what it is given
 * @param result gets its result; null if it has none
 * @param condition whether bytes go through it, asked before the first; null if they do
 */
record Stage(
        Place place,
        Kind kind,
        Things.Pipe written,
        List<Expression> arguments,
        Things.Variable result,
        Expression condition) {

    /**
     * The pipes of the language.
     *
     * <p>Those are {@code wide} whose code C2 makes into operations on vectors where a loop has one array, and at least unrolls. Bytes that go
     * through such pipes only are copied first, by the library: what the pipes only look at they take from where the bytes were; bytes
     * that are changed are changed in their new place, which is faster than one loop from array to array from JDK 25 on, and slower before.
     * {@code PipeBenchmark} measures both; {@code docs/benchmarks.md} has the figures.
     */
    enum Kind {
        // A row: bytes of its words, whether a part of a word is refused, whether it changes them, the result, whether
        // it is wide.
        /** The Internet checksum (RFC 1071), as if a zero stood behind an odd number of bytes. */
        INET_CHECKSUM(2, false, false, Scalar.U16, true),
        /** Each 16 bits in the other order. */
        SWAP16(2, true, true, null, true),
        /** Each 32 bits in the other order. */
        SWAP32(4, true, true, null, true),
        /** Each 64 bits in the other order. */
        SWAP64(8, true, true, null, true),
        /** Exclusive or with a key, again and again. */
        XOR(1, false, true, null, true),
        /** CRC-32, as Ethernet and zip have it. */
        CRC32(1, false, false, Scalar.U32, false),
        /** How many bytes are equal to one. */
        COUNT(1, false, false, Scalar.U32, false),
        /** How many bytes stand before the first that is equal to one. */
        FIND(1, false, false, Scalar.U32, false),
        /** What the handler says. */
        WRITTEN(0, true, true, null, false);

        private final int bytes;
        private final boolean whole;
        private final boolean changes;
        private final Scalar result;
        private final boolean wide;

        Kind(int bytes, boolean whole, boolean changes, Scalar result, boolean wide) {
            this.bytes = bytes;
            this.whole = whole;
            this.changes = changes;
            this.result = result;
            this.wide = wide;
        }

        /** The pipe of a name. */
        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind != WRITTEN && kind.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Null if there is none. */
        Scalar result() {
            return result;
        }

        boolean wide() {
            return wide;
        }
    }

    String word() {
        return written == null ? kind.word() : written.name;
    }

    /** Bytes of its words. */
    int bytes() {
        return written == null ? kind.bytes : written.wire.scalar().bytes();
    }

    /** How many bytes there must be a multiple of. */
    int multiple() {
        return kind.whole ? bytes() : 1;
    }

    /** Whether what comes out may be other than what went in. */
    boolean changes() {
        return written == null ? kind.changes : written.passed != null;
    }

    /** Whether its words come out with the last byte first, where the first came in first. */
    boolean turns() {
        return kind == Kind.SWAP32 || kind == Kind.SWAP64;
    }

    /** Whether it does less with words in one order. */
    boolean ordered() {
        return kind == Kind.CRC32 || kind == Kind.FIND || kind == Kind.WRITTEN;
    }

    /** Whether that is the one with the first byte the lowest. */
    boolean little() {
        return written == null || written.wire.little();
    }

    /** What a run aborts for if bytes are left over. */
    Lacking leftOver() {
        return Lacking.abort(word() + " takes whole words of " + bytes() + " bytes");
    }

    Stage always() {
        return new Stage(place, kind, written, arguments, result, null);
    }
}
