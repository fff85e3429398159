package dev.exocode.vcode.binary;

import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes being decoded, from where reading has come to the end of the section, and how to leave them. */
final class Input {
    private final String file;
    private final ByteBuffer bytes;

    /** Thrown inside the decoder where nothing behind can be understood; it never leaves the package. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic diagnostic;

        private Malformed(Diagnostic diagnostic) {
            super(null, null, false, false);
            this.diagnostic = diagnostic;
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    Input(String file, byte[] bytes) {
        this.file = file;
        this.bytes = BinaryFormat.little(bytes);
    }

    int offset() {
        return bytes.position();
    }

    int remaining() {
        return bytes.remaining();
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    /** Makes the next bytes all there is, until {@link #endSection}. */
    void beginSection(int length) {
        bytes.limit(bytes.position() + length);
    }

    void endSection() {
        bytes.limit(bytes.capacity());
    }

    int u8() {
        return bytes.get() & 0xff;
    }

    int u16() {
        return bytes.getShort() & 0xffff;
    }

    int i32() {
        return bytes.getInt();
    }

    long i64() {
        return bytes.getLong();
    }

    /** One byte that counts, and as many characters; what is not ASCII comes out as what no name has. */
    String text() {
        requireRemaining(1);
        int length = u8();
        requireRemaining(length);
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** All bytes that are left of the section. */
    byte[] rest() {
        byte[] rest = new byte[remaining()];
        bytes.get(rest);
        return rest;
    }

    /** Leaves a section that ends inside what it declares. */
    void requireRemaining(int wanted) {
        if (remaining() < wanted) {
            throw malformed(VcodeCode.B0010, offset(), "wanted=" + wanted, "found=" + remaining());
        }
    }

    /** Leaves a section, at its beginning, whose length is not that of whole entries, or of too many. */
    void requireWhole(int unit, int most) {
        int length = remaining();
        if (length % unit != 0 || length / unit > most) {
            throw malformed(VcodeCode.B0006, offset() - 4L, "bytes=" + length, "unit=" + unit, "max=" + most * unit);
        }
    }

    Malformed malformed(Code what, long offset, String... facts) {
        return new Malformed(problem(what, offset, facts));
    }

    Diagnostic problem(Code what, long offset, String... facts) {
        return Diagnostic.error(what, new Position.InBytes(file, offset), facts);
    }
}
