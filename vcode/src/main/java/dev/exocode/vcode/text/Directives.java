package dev.exocode.vcode.text;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.text.Line.Reference;
import dev.exocode.vcode.text.Line.Token;
import dev.exocode.vcode.text.Names.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the directives of a text and holds what they declare. */
final class Directives {
    private final Names names;
    private final Map<String, Extension> known = new HashMap<>();
    private final EnumMap<Region, Segment> regions = new EnumMap<>(Region.class);
    private final List<Function> functions = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final Mnemonics mnemonics = new Mnemonics(List.of());
    private final List<List<Reference>> tables = new ArrayList<>();
    private final List<Lines.Entry> lines = new ArrayList<>();
    private final DataText data = new DataText();
    private int tableTargets;
    private String file = "";

    /** Where the last function was declared while its locals may still be, else -1. */
    private int localsMayFollow = -1;

    Directives(Names names, List<Extension> known) {
        this.names = names;
        known.forEach(extension -> this.known.putIfAbsent(extension.name(), extension));
    }

    /** Reads the rest of a line that begins with a directive, before the instruction with index {@code pc}. */
    void read(Line line, int pc) {
        Token word = line.next();
        switch (word.text()) {
            case ".region" -> region(line);
            case ".data" -> data(line, word);
            case ".import" -> imported(line);
            case ".extension" -> extension(line);
            case ".table" -> table(line);
            case ".file" -> file(line, word);
            case ".function" -> function(line, word, pc);
            case ".local" -> local(line, word, pc);
            case ".line" -> line(line, word, pc);
            default -> throw line.misread(VcodeCode.A0007, word, Line.found(word));
        }
    }

    private void region(Line line) {
        Token word = line.peek();
        Region region = line.region();
        if (region == Region.LOCAL) {
            throw line.misread(VcodeCode.A0003, word, "expected=region", Line.found(word));
        } else if (regions.containsKey(region)) {
            throw line.misread(VcodeCode.A0010, word, "region=" + word.text());
        }
        boolean writable = region != Region.PACKET && region != Region.DATA;
        int bytes = 0;
        if (region == Region.PACKET && line.peek().is("rw")) {
            line.next();
            writable = true;
        } else if (writable && !line.peek().isEnd()) {
            bytes = line.index(Segment.MAX_BYTES);
        }
        regions.put(region, new Segment(region, writable, bytes));
    }

    private void data(Line line, Token word) {
        if (!regions.containsKey(Region.DATA)) {
            throw line.misread(VcodeCode.A0017, word);
        }
        data.read(line);
    }

    private void imported(Line line) {
        Token name = line.name();
        Signature signature = line.signature(Import.MAX_PARAMETERS);
        names.declare(line, name, Kind.IMPORT);
        imports.add(new Import(name.text(), signature));
    }

    private void extension(Line line) {
        Token name = line.name();
        Extension extension = known.get(name.text());
        if (extension == null) {
            throw line.misread(VcodeCode.A0015, name, "extension=" + name.text());
        }
        names.declare(line, name, Kind.EXTENSION);
        extensions.add(extension);
        mnemonics.declare(extension);
    }

    private void table(Line line) {
        Token name = line.next();
        if (!name.isWord()) {
            throw line.unexpected(name, "name");
        }
        List<Reference> targets = new ArrayList<>();
        while (!line.peek().isEnd()) {
            line.operand();
            if (tableTargets == Program.MAX_TABLE_TARGETS) {
                throw line.misread(VcodeCode.A0008, line.next(), "max=" + Program.MAX_TABLE_TARGETS);
            }
            targets.add(line.reference("label"));
            tableTargets++;
        }
        names.declare(line, name, Kind.TABLE);
        tables.add(targets);
    }

    private void file(Line line, Token word) {
        Token name = line.next();
        String text = name.text();
        boolean quoted = name.kind() == Line.Kind.QUOTED;
        if (!quoted || text.length() == 2 || !Lines.isFileName(text.substring(1, text.length() - 1))) {
            throw line.misread(VcodeCode.A0016, name, Line.found(name));
        } else if (!file.isEmpty()) {
            throw line.misread(VcodeCode.A0010, word, "file=" + file);
        }
        file = text.substring(1, text.length() - 1);
    }

    private void function(Line line, Token word, int pc) {
        Token name = line.name();
        Signature signature = line.signature(Signature.MAX_PARAMETERS);
        int start = at(line, pc);
        boolean follows = functions.isEmpty()
                ? start == 0 && pc == 0
                : start > functions.get(functions.size() - 1).start();
        if (!follows) {
            throw line.misread(VcodeCode.A0012, word, "function=" + name.text(), "start=" + start);
        }
        names.declare(line, name, Kind.FUNCTION);
        functions.add(new Function(name.text(), start, signature, 0));
        localsMayFollow = pc;
    }

    private void local(Line line, Token word, int pc) {
        if (localsMayFollow != pc) {
            throw line.misread(VcodeCode.A0013, word);
        }
        int bytes = line.index(Function.MAX_LOCAL_BYTES);
        Function last = functions.remove(functions.size() - 1);
        functions.add(new Function(last.name(), last.start(), last.signature(), bytes));
        localsMayFollow = -1;
    }

    private void line(Line line, Token word, int pc) {
        int number = line.index(Integer.MAX_VALUE);
        int column = number > 0 && line.peek().kind() == Line.Kind.NUMBER ? line.index(Integer.MAX_VALUE) : 0;
        Lines.Entry entry = new Lines.Entry(at(line, pc), number, column);
        Lines.Entry last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (file.isEmpty() || last != null && entry.pc() < last.pc()) {
            throw line.misread(VcodeCode.A0014, word);
        }
        if (last != null && entry.pc() == last.pc()) {
            lines.remove(lines.size() - 1);
            last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        }
        if (Lines.follows(last, entry)) {
            lines.add(entry);
        }
    }

    /** Where a directive holds from: here, or at the index it gives. */
    private static int at(Line line, int pc) {
        return line.peek().is("@") ? line.reference("index").index() : pc;
    }

    /** The names of instructions declared so far. */
    Mnemonics mnemonics() {
        return mnemonics;
    }

    List<List<Reference>> tables() {
        return tables;
    }

    Data data() {
        return data.data();
    }

    Map<Region, Segment> regions() {
        regions.computeIfPresent(Region.DATA, (region, empty) -> Segment.data(data().length()));
        return regions;
    }

    /** The functions declared, or the one there is where none is. */
    List<Function> functions() {
        return functions.isEmpty() ? List.of(Function.main()) : functions;
    }

    List<Import> imports() {
        return imports;
    }

    List<Extension> extensions() {
        return extensions;
    }

    Lines lines() {
        return new Lines(file, lines);
    }
}
