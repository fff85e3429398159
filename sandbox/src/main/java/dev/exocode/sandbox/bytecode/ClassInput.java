package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;

/**
 * A stretch of the bytes of a class file, read from its beginning to its end; what would be read behind it is refused.
 *
 * <p>Nothing is copied: an attribute is a stretch inside the stretch that holds it, so attributes cannot overlap.
 */
final class ClassInput {
    private final String file;
    private final byte[] bytes;
    private final int end;
    private int at;

    private ClassInput(String file, byte[] bytes, int start, int end) {
        this.file = file;
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    static ClassInput of(String file, byte[] bytes) {
        return new ClassInput(file, bytes, 0, bytes.length);
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    int offset() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    int u1() {
        return bytes[skip(1)] & 0xff;
    }

    int u2() {
        int start = skip(2);
        return (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
    }

    int i4() {
        return u2() << 16 | u2();
    }

    long i8() {
        return (long) i4() << 32 | i4() & 0xffffffffL;
    }

    /** Goes on behind some bytes, and gives where they begin. */
    int skip(int length) {
        if (length < 0 || length > end - at) {
            throw malformed(at, "wanted=" + (length & 0xffffffffL), "found=" + remaining());
        }
        at += length;
        return at - length;
    }

    /** The next bytes as a stretch of their own; reading goes on behind them. */
    ClassInput stretch(int length) {
        int start = skip(length);
        return new ClassInput(file, bytes, start, start + length);
    }

    /** The same stretch, to be read again from here. */
    ClassInput copy() {
        return new ClassInput(file, bytes, at, end);
    }

    /** Refuses bytes behind what was read. */
    void requireEnd() {
        if (at < end) {
            throw malformed(at, "extra=" + remaining());
        }
    }

    Refused malformed(int offset, String... facts) {
        return refused(HandlerCode.MALFORMED, offset, facts);
    }

    Refused refused(HandlerCode code, int offset, String... facts) {
        return new Refused(Diagnostic.error(code, new Position.InBytes(file, offset), facts)
                .help(code.help()));
    }
}
