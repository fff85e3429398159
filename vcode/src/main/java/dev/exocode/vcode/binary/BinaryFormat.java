package dev.exocode.vcode.binary;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes and reads programs as bytes. All numbers are little-endian, and stand at any address.
 *
 * <pre>
 * file       0  4  magic 7f 56 43 4f  (DEL V C O)
 *            4  2  version, 1
 *            6  2  number of sections
 *            8     sections, by ascending kind
 * section    0  2  kind, 1 to 8; a section that would be empty is not there
 *            2  2  zero
 *            4  4  bytes of content
 *            8     content: the following, one behind the other
 * 1 region   0  1  region code, ascending
 *            1  1  bit 0 writable, others zero
 *            2  2  zero
 *            4  4  bytes: its size, or the least size
 * 2 code     0  4  bits 0-7 op number, 8-11 type code, 12 immediate, 13-16 region code (0 none),
 *                  17-21 rd, 22-26 rs1, 27-31 rs2
 *            4  4  target: the index of an instruction, function, import, table or extension
 *            8  8  immediate
 * 3 function 0  4  index of its first instruction; 0 of the first, ascending
 *            4  4  bytes of locals
 *            8  8  signature
 *           16  1  n, 1 to 64
 *           17  n  name, ASCII
 * 4 import   0  8  signature
 *            8  1  n, 1 to 64
 *            9  n  name, ASCII
 * 5 extension
 *            0  1  n, 1 to 64
 *            1  n  name, ASCII
 * 6 table    0  4  n, number of targets
 *            4 4n  targets, 0 to 2^31-1 each
 * 7 lines    0  1  n, 1 to 255
 *            1  n  name of the source, ASCII
 *          1+n     12 bytes each: 0 4 instruction, 4 4 line, 8 4 column, as in {@link dev.exocode.vcode.Lines}
 * 8 data     0  n  the bytes of region data, as many as it declares
 * signature        bits 0-3 type code of the result, 4-7 of the first parameter, and so on to 48-51; zero for none
 * </pre>
 *
 * <p>Without functions there is one, {@link dev.exocode.vcode.Function#main()}, which alone is never written. Fields that
 * are not used are zero, so that no two encodings mean the same.
 */
public final class BinaryFormat {

    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    /** The size of an encoded instruction. */
    public static final int INSTRUCTION_BYTES = 16;

    static final int MAGIC = 0x4f43567f;
    static final int FILE_HEADER_BYTES = 8;
    static final int SECTION_HEADER_BYTES = 8;
    static final int REGION_BYTES = 8;
    static final int LINE_BYTES = 12;

    /** What sections hold; a section's kind is its ordinal + 1. */
    enum Section {
        REGIONS,
        CODE,
        FUNCTIONS,
        IMPORTS,
        EXTENSIONS,
        TABLES,
        LINES,
        DATA;

        int kind() {
            return ordinal() + 1;
        }
    }

    private BinaryFormat() {}

    /**
     * Whether bytes claim to be a program, by their magic.
     *
     * @param bytes any bytes
     * @return true if {@link #decode} is the right reader for them
     */
    public static boolean isBinary(byte[] bytes) {
        return bytes.length >= 4 && little(bytes).getInt(0) == MAGIC;
    }

    /**
     * The canonical bytes of a program.
     *
     * @param program any program
     * @return a new array
     */
    public static byte[] encode(Program program) {
        return new Encoder(program).bytes();
    }

    /**
     * The program that bytes stand for, without extensions.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return the program, or what is malformed, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Program> decode(String file, byte[] bytes) {
        return decode(file, bytes, List.of());
    }

    /**
     * The program that bytes stand for.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @param known the extensions it may declare; of two with one name the first
     * @return the program, or what is malformed, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Program> decode(String file, byte[] bytes, List<Extension> known) {
        return new Decoder(file, bytes, known).program();
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
