package dev.exocode.vcode.binary;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the sections that declare something, each from its beginning to its end. Nothing is allocated for a
 * count before the bytes it counts are seen to be there.
 */
final class Declarations {
    private static final int PARAMETERS_SHIFT = 4;

    private final Input in;
    private final Map<String, Extension> known = new HashMap<>();
    private final EnumMap<Region, Segment> regions = new EnumMap<>(Region.class);
    private final List<Function> functions = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<List<Integer>> tables = new ArrayList<>();
    private Lines lines = Lines.NONE;
    private Data data = Data.NONE;

    Declarations(Input in, List<Extension> known) {
        this.in = in;
        known.forEach(extension -> this.known.putIfAbsent(extension.name(), extension));
    }

    Program program(List<Instruction> code) {
        return new Program(
                regions,
                functions.isEmpty() ? List.of(Function.main()) : functions,
                imports,
                extensions,
                tables,
                data,
                code,
                lines);
    }

    void regions() {
        in.requireWhole(BinaryFormat.REGION_BYTES, Region.values().length);
        int last = 0;
        while (in.hasMore()) {
            int start = in.offset();
            int code = in.u8();
            int flags = in.u8();
            int reserved = in.u16();
            int bytes = in.i32();
            Region region = Decoder.region(code);
            if (region == null || code <= last) {
                throw in.malformed(VcodeCode.B0007, start, "region=" + code);
            } else if (flags > 1 || reserved != 0 || !Segment.isPossible(region, flags == 1, bytes)) {
                throw in.malformed(
                        VcodeCode.B0011,
                        start,
                        "region=" + region.word(),
                        "flags=" + flags,
                        "reserved=" + reserved,
                        "bytes=" + (bytes & 0xffffffffL));
            }
            last = code;
            regions.put(region, new Segment(region, flags == 1, bytes));
        }
    }

    void functions() {
        int section = in.offset();
        Set<String> names = new HashSet<>();
        long next = 0;
        while (in.hasMore()) {
            int at = in.offset();
            requireOneMore(names.size(), Program.MAX_FUNCTIONS);
            in.requireRemaining(16);
            int start = in.i32();
            int locals = in.i32();
            Signature signature = signature(Signature.MAX_PARAMETERS);
            String name = name(names);
            if (start < next || names.size() == 1 && start != 0) {
                throw in.malformed(VcodeCode.B0014, at, "start=" + (start & 0xffffffffL), "least=" + next);
            } else if (locals < 0 || locals > Function.MAX_LOCAL_BYTES) {
                throw in.malformed(
                        VcodeCode.B0011,
                        at + 4L,
                        "locals=" + (locals & 0xffffffffL),
                        "max=" + Function.MAX_LOCAL_BYTES);
            }
            functions.add(new Function(name, start, signature, locals));
            next = start + 1L;
        }
        if (functions.equals(List.of(Function.main()))) {
            throw in.malformed(VcodeCode.B0014, section, "functions=1");
        }
    }

    void imports() {
        Set<String> names = new HashSet<>();
        while (in.hasMore()) {
            requireOneMore(names.size(), Program.MAX_IMPORTS);
            in.requireRemaining(8);
            Signature signature = signature(Import.MAX_PARAMETERS);
            imports.add(new Import(name(names), signature));
        }
    }

    void extensions() {
        Set<String> names = new HashSet<>();
        while (in.hasMore()) {
            int at = in.offset();
            requireOneMore(names.size(), Program.MAX_IMPORTS);
            String name = name(names);
            if (!known.containsKey(name)) {
                throw in.malformed(VcodeCode.B0015, at, "extension=" + name);
            }
            extensions.add(known.get(name));
        }
    }

    void tables() {
        int all = 0;
        while (in.hasMore()) {
            int at = in.offset();
            requireOneMore(tables.size(), Program.MAX_TABLES);
            in.requireRemaining(4);
            long count = in.i32() & 0xffffffffL;
            if (count > Program.MAX_TABLE_TARGETS - all) {
                throw in.malformed(VcodeCode.B0017, at, "targets=" + (all + count), "max=" + Program.MAX_TABLE_TARGETS);
            }
            in.requireRemaining((int) count * 4);
            List<Integer> targets = new ArrayList<>((int) count);
            for (int i = 0; i < count; i++) {
                int target = in.i32();
                if (target < 0) {
                    throw in.malformed(VcodeCode.B0016, in.offset() - 4L, "target=" + (target & 0xffffffffL));
                }
                targets.add(target);
            }
            tables.add(targets);
            all += (int) count;
        }
    }

    void lines() {
        int at = in.offset();
        String file = in.text();
        if (file.isEmpty() || !Lines.isFileName(file)) {
            throw in.malformed(VcodeCode.B0018, at, "file=" + file);
        }
        List<Lines.Entry> entries = new ArrayList<>(in.remaining() / BinaryFormat.LINE_BYTES);
        Lines.Entry last = null;
        while (in.hasMore()) {
            int start = in.offset();
            in.requireRemaining(BinaryFormat.LINE_BYTES);
            Lines.Entry entry = new Lines.Entry(in.i32(), in.i32(), in.i32());
            if (!Lines.follows(last, entry)) {
                throw in.malformed(
                        VcodeCode.B0018,
                        start,
                        "pc=" + (entry.pc() & 0xffffffffL),
                        "line=" + (entry.line() & 0xffffffffL),
                        "column=" + (entry.column() & 0xffffffffL));
            }
            entries.add(entry);
            last = entry;
        }
        lines = new Lines(file, entries);
    }

    /** Takes the rest of the section, which is as long as was declared: so it is neither too long nor unannounced. */
    void data() {
        requireDeclaredData(in.remaining());
        data = Data.of(in.rest());
    }

    /** Leaves a program that declares data and has none. */
    void requireData() {
        requireDeclaredData(data.length());
    }

    private void requireDeclaredData(int found) {
        Segment declared = regions.get(Region.DATA);
        int wanted = declared == null ? 0 : declared.bytes();
        if (found != wanted) {
            throw in.malformed(VcodeCode.B0019, in.offset(), "declared=" + wanted, "found=" + found);
        }
    }

    private Signature signature(int most) {
        int at = in.offset();
        long bits = in.i64();
        Type result = Decoder.type((int) bits & 15);
        List<Type> parameters = new ArrayList<>();
        long rest = bits >>> PARAMETERS_SHIFT;
        boolean possible = result != null && (result == Type.V || Signature.isOfRegisters(result));
        while (possible && rest != 0) {
            Type type = Decoder.type((int) rest & 15);
            possible = type != null && Signature.isOfRegisters(type) && parameters.size() < most;
            parameters.add(type);
            rest >>>= PARAMETERS_SHIFT;
        }
        if (!possible) {
            throw in.malformed(VcodeCode.B0012, at, String.format("signature=0x%016x", bits), "parameters<=" + most);
        }
        return new Signature(parameters, result);
    }

    private String name(Set<String> names) {
        int at = in.offset();
        String name = in.text();
        if (!Program.isName(name) || !names.add(name)) {
            throw in.malformed(VcodeCode.B0013, at, "name=" + name);
        }
        return name;
    }

    private void requireOneMore(int so, int most) {
        if (so == most) {
            throw in.malformed(VcodeCode.B0017, in.offset(), "max=" + most);
        }
    }
}
