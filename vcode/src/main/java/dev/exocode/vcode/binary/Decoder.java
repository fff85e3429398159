package dev.exocode.vcode.binary;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.binary.BinaryFormat.Section;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;

/** Reads one program, whatever the bytes hold: headers, sections and code; {@link Declarations} reads the rest. */
final class Decoder {
    private static final Op[] OPS = new Op[256];
    private static final Type[] TYPES = new Type[16];
    private static final Region[] REGIONS = new Region[16];

    static {
        for (Op op : Op.values()) {
            OPS[op.number()] = op;
        }
        for (Type type : Type.values()) {
            TYPES[type.code()] = type;
        }
        for (Region region : Region.values()) {
            REGIONS[region.code()] = region;
        }
    }

    private final byte[] bytes;
    private final Input in;
    private final Diagnostics problems = new Diagnostics();
    private final List<Instruction> code = new ArrayList<>();
    private final Declarations declarations;

    Decoder(String file, byte[] bytes, List<Extension> known) {
        this.bytes = bytes;
        this.in = new Input(file, bytes);
        this.declarations = new Declarations(in, known);
    }

    /** The type with a code, or null. */
    static Type type(int code) {
        return TYPES[code];
    }

    /** The region with a code of any byte, or null. */
    static Region region(int code) {
        return code < REGIONS.length ? REGIONS[code] : null;
    }

    Result<Program> program() {
        try {
            sections(header());
        } catch (Input.Malformed e) {
            problems.add(e.diagnostic());
        }
        return problems.failed() ? Result.failure(problems.sorted()) : Result.of(declarations.program(code));
    }

    /** Reads the header and gives the number of sections. */
    private int header() {
        if (!BinaryFormat.isBinary(bytes)) {
            throw in.malformed(VcodeCode.B0001, 0, "bytes=" + bytes.length);
        } else if (bytes.length < BinaryFormat.FILE_HEADER_BYTES) {
            throw in.malformed(VcodeCode.B0003, bytes.length, "wanted=" + BinaryFormat.FILE_HEADER_BYTES);
        }
        in.i32();
        int version = in.u16();
        if (version != BinaryFormat.VERSION) {
            throw in.malformed(VcodeCode.B0002, 4, "version=" + version, "known=" + BinaryFormat.VERSION);
        }
        return in.u16();
    }

    private void sections(int count) {
        Section[] kinds = Section.values();
        int last = 0;
        for (int i = 0; i < count; i++) {
            int start = in.offset();
            int wanted = BinaryFormat.SECTION_HEADER_BYTES;
            if (in.remaining() < wanted) {
                throw in.malformed(VcodeCode.B0003, start, "wanted=" + wanted, "found=" + in.remaining());
            }
            int kind = in.u16();
            int reserved = in.u16();
            long length = in.i32() & 0xffffffffL;
            if (kind <= last || kind > kinds.length || reserved != 0) {
                throw in.malformed(VcodeCode.B0005, start, "kind=" + kind, "after=" + last, "reserved=" + reserved);
            } else if (length > in.remaining()) {
                throw in.malformed(VcodeCode.B0003, start + 4L, "wanted=" + length, "found=" + in.remaining());
            } else if (length == 0) {
                throw in.malformed(VcodeCode.B0006, start + 4L, "bytes=0");
            }
            last = kind;
            in.beginSection((int) length);
            section(kinds[kind - 1]);
            in.endSection();
        }
        declarations.requireData();
        if (in.hasMore()) {
            throw in.malformed(VcodeCode.B0004, in.offset(), "extra=" + in.remaining());
        }
    }

    private void section(Section section) {
        switch (section) {
            case REGIONS -> declarations.regions();
            case CODE -> code();
            case FUNCTIONS -> declarations.functions();
            case IMPORTS -> declarations.imports();
            case EXTENSIONS -> declarations.extensions();
            case TABLES -> declarations.tables();
            case LINES -> declarations.lines();
            case DATA -> declarations.data();
        }
    }

    private void code() {
        in.requireWhole(BinaryFormat.INSTRUCTION_BYTES, Program.MAX_INSTRUCTIONS);
        while (in.hasMore()) {
            instruction(in.offset(), in.i32(), in.i32(), in.i64());
        }
    }

    private void instruction(int start, int word, int target, long imm) {
        Op op = OPS[word & 0xff];
        Type type = TYPES[word >>> 8 & 15];
        boolean immediate = (word >>> 12 & 1) != 0;
        int regionCode = word >>> 13 & 15;
        Region region = REGIONS[regionCode];
        int rd = word >>> 17 & 31;
        int rs1 = word >>> 22 & 31;
        int rs2 = word >>> 27;
        if (op == null || type == null || regionCode != 0 && region == null) {
            problems.add(in.problem(
                    VcodeCode.B0008,
                    start,
                    "op=" + (word & 0xff),
                    "type=" + (word >>> 8 & 15),
                    "region=" + regionCode));
            return;
        }
        Instruction.malformation(op, type, immediate, region, rd, rs1, rs2, imm, target)
                .ifPresentOrElse(
                        what -> problems.add(in.problem(VcodeCode.B0009, start, "op=" + op.stem())
                                .note(what)),
                        () -> code.add(new Instruction(op, type, immediate, region, rd, rs1, rs2, imm, target)));
    }
}
