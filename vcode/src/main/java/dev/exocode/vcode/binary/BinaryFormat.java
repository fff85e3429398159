package dev.exocode.vcode.binary;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes and reads programs as bytes. All numbers are little-endian.
 *
 * <pre>
 * file     0  4  magic 7f 56 43 4f  (DEL V C O)
 *          4  2  version, 1
 *          6  2  number of sections
 *          8     sections, by ascending kind
 * section  0  2  kind: 1 regions, 2 code (always there)
 *          2  2  zero
 *          4  4  bytes of content
 *          8     content
 * regions        1 byte each: region code, ascending
 * code           16 bytes each:
 *          0  4  bits 0-7 op number, 8-11 type code, 12 immediate, 13-16 region code (0 none),
 *                17-21 rd, 22-26 rs1, 27-31 rs2
 *          4  4  target, an instruction's index
 *          8  8  immediate
 * </pre>
 *
 * <p>Fields an operation does not use are zero, so that no two encodings mean the same.
 */
public final class BinaryFormat {

    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    /** The size of an encoded instruction. */
    public static final int INSTRUCTION_BYTES = 16;

    private static final int MAGIC = 0x4f43567f;
    private static final int FILE_HEADER_BYTES = 8;
    private static final int SECTION_HEADER_BYTES = 8;
    private static final int REGIONS = 1;
    private static final int CODE = 2;

    private static final Op[] OPS = new Op[256];
    private static final Type[] TYPES = new Type[16];
    private static final Region[] REGION_CODES = new Region[16];

    static {
        for (Op op : Op.values()) {
            OPS[op.number()] = op;
        }
        for (Type type : Type.values()) {
            TYPES[type.code()] = type;
        }
        for (Region region : Region.values()) {
            REGION_CODES[region.code()] = region;
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
        int regionBytes = program.regions().size();
        int codeBytes = program.code().size() * INSTRUCTION_BYTES;
        int sections = regionBytes == 0 ? 1 : 2;
        byte[] bytes = new byte[FILE_HEADER_BYTES + sections * SECTION_HEADER_BYTES + regionBytes + codeBytes];
        ByteBuffer out = little(bytes);
        out.putInt(MAGIC).putShort((short) VERSION).putShort((short) sections);
        if (regionBytes > 0) {
            out.putShort((short) REGIONS).putShort((short) 0).putInt(regionBytes);
            program.regions().forEach(region -> out.put((byte) region.code()));
        }
        out.putShort((short) CODE).putShort((short) 0).putInt(codeBytes);
        for (Instruction in : program.code()) {
            int region = in.region() == null ? 0 : in.region().code();
            out.putInt(in.op().number()
                    | in.type().code() << 8
                    | (in.immediate() ? 1 << 12 : 0)
                    | region << 13
                    | in.rd() << 17
                    | in.rs1() << 22
                    | in.rs2() << 27);
            out.putInt(in.target()).putLong(in.imm());
        }
        return bytes;
    }

    /**
     * The program that bytes stand for.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return the program, or what is malformed, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Program> decode(String file, byte[] bytes) {
        return new Decoder(file, bytes).program();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Decoder {
        private final String file;
        private final ByteBuffer in;
        private final Diagnostics problems = new Diagnostics();
        private final Set<Region> regions = EnumSet.noneOf(Region.class);
        private final List<Instruction> code = new ArrayList<>();

        Decoder(String file, byte[] bytes) {
            this.file = file;
            this.in = little(bytes);
        }

        Result<Program> program() {
            if (!isBinary(in.array())) {
                return failure(VcodeCode.B0001, 0, "bytes=" + in.capacity());
            } else if (in.capacity() < FILE_HEADER_BYTES) {
                return failure(VcodeCode.B0003, in.capacity(), "wanted=" + FILE_HEADER_BYTES);
            } else if (in.getShort(4) != VERSION) {
                return failure(VcodeCode.B0002, 4, "version=" + (in.getShort(4) & 0xffff), "known=" + VERSION);
            }
            int sections = in.getShort(6) & 0xffff;
            in.position(FILE_HEADER_BYTES);
            int last = 0;
            for (int i = 0; i < sections; i++) {
                int start = in.position();
                if (in.remaining() < SECTION_HEADER_BYTES) {
                    return failure(VcodeCode.B0003, start, "wanted=" + SECTION_HEADER_BYTES, "found=" + in.remaining());
                }
                int kind = in.getShort() & 0xffff;
                int reserved = in.getShort() & 0xffff;
                long length = in.getInt() & 0xffffffffL;
                if (kind <= last || kind > CODE || reserved != 0) {
                    return failure(VcodeCode.B0005, start, "kind=" + kind, "after=" + last, "reserved=" + reserved);
                } else if (length > in.remaining()) {
                    return failure(VcodeCode.B0003, start + 4L, "wanted=" + length, "found=" + in.remaining());
                }
                last = kind;
                Optional<Diagnostic> problem = kind == REGIONS ? regions((int) length) : code((int) length);
                if (problem.isPresent()) {
                    return Result.failure(problem.get());
                }
            }
            if (last != CODE) {
                return failure(VcodeCode.B0005, in.position(), "missing=" + CODE);
            } else if (in.hasRemaining()) {
                return failure(VcodeCode.B0004, in.position(), "extra=" + in.remaining());
            }
            return problems.failed() ? Result.failure(problems.sorted()) : Result.of(new Program(regions, code));
        }

        private Optional<Diagnostic> regions(int length) {
            if (length == 0) {
                return Optional.of(problem(VcodeCode.B0006, in.position() - 4L, "bytes=0"));
            }
            int last = 0;
            for (int i = 0; i < length; i++) {
                int number = in.get() & 0xff;
                Region region = number < REGION_CODES.length ? REGION_CODES[number] : null;
                if (region == null || number <= last) {
                    return Optional.of(problem(VcodeCode.B0007, in.position() - 1L, "region=" + number));
                }
                last = number;
                regions.add(region);
            }
            return Optional.empty();
        }

        private Optional<Diagnostic> code(int length) {
            if (length % INSTRUCTION_BYTES != 0 || length / INSTRUCTION_BYTES > Program.MAX_INSTRUCTIONS) {
                return Optional.of(problem(
                        VcodeCode.B0006,
                        in.position() - 4L,
                        "bytes=" + length,
                        "unit=" + INSTRUCTION_BYTES,
                        "max=" + Program.MAX_INSTRUCTIONS * INSTRUCTION_BYTES));
            }
            for (int end = in.position() + length; in.position() < end; ) {
                instruction(in.position(), in.getInt(), in.getInt(), in.getLong());
            }
            return Optional.empty();
        }

        private void instruction(int start, int word, int target, long imm) {
            Op op = OPS[word & 0xff];
            Type type = TYPES[word >>> 8 & 15];
            boolean immediate = (word >>> 12 & 1) != 0;
            int regionCode = word >>> 13 & 15;
            Region region = REGION_CODES[regionCode];
            int rd = word >>> 17 & 31;
            int rs1 = word >>> 22 & 31;
            int rs2 = word >>> 27;
            if (op == null || type == null || regionCode != 0 && region == null) {
                problems.add(problem(
                        VcodeCode.B0008,
                        start,
                        "op=" + (word & 0xff),
                        "type=" + (word >>> 8 & 15),
                        "region=" + regionCode));
                return;
            }
            Instruction.malformation(op, type, immediate, region, rd, rs1, rs2, imm, target)
                    .ifPresentOrElse(
                            what -> problems.add(problem(VcodeCode.B0009, start, "op=" + op.stem())
                                    .note(what)),
                            () -> code.add(new Instruction(op, type, immediate, region, rd, rs1, rs2, imm, target)));
        }

        private Diagnostic problem(Code what, long offset, String... facts) {
            return Diagnostic.error(what, new Position.InBytes(file, offset), facts);
        }

        private Result<Program> failure(Code what, long offset, String... facts) {
            return Result.failure(problem(what, offset, facts));
        }
    }
}
