package dev.exocode.vcode.binary;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.binary.BinaryFormat.Section;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one program. */
final class Encoder {
    private final ByteArrayOutputStream sections = new ByteArrayOutputStream();
    private int count;

    Encoder(Program program) {
        for (Section section : Section.values()) {
            byte[] content = content(section, program);
            if (content.length > 0) {
                count++;
                sections.writeBytes(BinaryFormat.little(new byte[BinaryFormat.SECTION_HEADER_BYTES])
                        .putShort((short) section.kind())
                        .putShort((short) 0)
                        .putInt(content.length)
                        .array());
                sections.writeBytes(content);
            }
        }
    }

    byte[] bytes() {
        return buffer(BinaryFormat.FILE_HEADER_BYTES + sections.size())
                .putInt(BinaryFormat.MAGIC)
                .putShort((short) BinaryFormat.VERSION)
                .putShort((short) count)
                .put(sections.toByteArray())
                .array();
    }

    private static byte[] content(Section section, Program program) {
        return switch (section) {
            case REGIONS -> regions(program);
            case CODE -> code(program.code());
            case FUNCTIONS -> functions(program.functions());
            case IMPORTS -> imports(program.imports());
            case EXTENSIONS -> extensions(program);
            case TABLES -> tables(program.tables());
            case LINES -> lines(program.lines());
            case DATA -> program.data().toArray();
        };
    }

    private static byte[] regions(Program program) {
        ByteBuffer out = buffer(program.regions().size() * BinaryFormat.REGION_BYTES);
        for (Segment segment : program.regions().values()) {
            out.put((byte) segment.region().code()).put((byte) (segment.writable() ? 1 : 0));
            out.putShort((short) 0).putInt(segment.bytes());
        }
        return out.array();
    }

    private static byte[] code(List<Instruction> code) {
        ByteBuffer out = buffer(code.size() * BinaryFormat.INSTRUCTION_BYTES);
        for (Instruction in : code) {
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
        return out.array();
    }

    private static byte[] functions(List<Function> functions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!functions.equals(List.of(Function.main()))) {
            for (Function function : functions) {
                out.writeBytes(buffer(16)
                        .putInt(function.start())
                        .putInt(function.localBytes())
                        .putLong(signature(function.signature()))
                        .array());
                name(out, function.name());
            }
        }
        return out.toByteArray();
    }

    private static byte[] imports(List<Import> imports) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Import imported : imports) {
            out.writeBytes(buffer(8).putLong(signature(imported.signature())).array());
            name(out, imported.name());
        }
        return out.toByteArray();
    }

    private static byte[] extensions(Program program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.extensions().forEach(extension -> name(out, extension.name()));
        return out.toByteArray();
    }

    private static byte[] tables(List<List<Integer>> tables) {
        ByteBuffer out =
                buffer(4 * (tables.size() + tables.stream().mapToInt(List::size).sum()));
        for (List<Integer> targets : tables) {
            out.putInt(targets.size());
            targets.forEach(out::putInt);
        }
        return out.array();
    }

    private static byte[] lines(Lines lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!lines.file().isEmpty()) {
            name(out, lines.file());
            ByteBuffer entries = buffer(lines.entries().size() * BinaryFormat.LINE_BYTES);
            lines.entries().forEach(e -> entries.putInt(e.pc()).putInt(e.line()).putInt(e.column()));
            out.writeBytes(entries.array());
        }
        return out.toByteArray();
    }

    private static long signature(Signature signature) {
        long bits = signature.result().code();
        for (int i = 0; i < signature.parameters().size(); i++) {
            bits |= (long) signature.parameters().get(i).code() << 4 * (i + 1);
        }
        return bits;
    }

    private static void name(ByteArrayOutputStream out, String name) {
        out.write(name.length());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer buffer(int bytes) {
        return BinaryFormat.little(new byte[bytes]);
    }
}
