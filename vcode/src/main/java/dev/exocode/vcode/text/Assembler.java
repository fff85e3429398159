package dev.exocode.vcode.text;

import dev.exocode.vcode.Format;
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
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Line.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads assembly text, whatever it holds, into a program or positioned messages. */
public final class Assembler {
    private static final Map<String, Mnemonic> MNEMONICS = mnemonics();

    private final Source source;
    private final Diagnostics problems = new Diagnostics();
    private final Set<Region> regions = EnumSet.noneOf(Region.class);
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<Parsed> parsed = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    /** What a name stands for. */
    private record Mnemonic(Op op, Type type, boolean immediate) {}

    /** An instruction whose target, if it is a label, is not known yet. */
    private record Parsed(Mnemonic name, Region region, int rd, int rs1, int rs2, long imm, int target, Token label) {}

    private Assembler(Source source) {
        this.source = source;
    }

    /**
     * Assembles a text.
     *
     * @param source any text
     * @return the program with its positions, or what is wrong, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Assembled> assemble(Source source) {
        return new Assembler(source).assemble();
    }

    private Result<Assembled> assemble() {
        String text = source.text();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            try {
                line(new Line(source, start, end));
            } catch (Line.Misread e) {
                problems.add(e.diagnostic());
            }
        }
        List<Instruction> code = link();
        return problems.failed()
                ? Result.failure(problems.sorted())
                : Result.of(new Assembled(new Program(regions, code), List.copyOf(positions)));
    }

    private void line(Line line) {
        Token first = line.peek();
        if (line.isLabel()) {
            line.next();
            line.next();
            if (labels.putIfAbsent(first.text(), parsed.size()) != null) {
                throw line.misread(VcodeCode.A0006, first, "label=" + first.text());
            }
            first = line.peek();
        }
        if (first.isEnd()) {
            return;
        } else if (first.text().startsWith(".")) {
            directive(line);
        } else if (!first.isWord()) {
            throw line.misread(VcodeCode.A0001, first, "found=" + first.text());
        } else {
            instruction(line);
        }
        Token rest = line.next();
        if (!rest.isEnd()) {
            throw line.misread(VcodeCode.A0004, rest, "found=" + rest.text());
        }
    }

    private void directive(Line line) {
        Token name = line.next();
        if (!name.text().equals(".region")) {
            throw line.misread(VcodeCode.A0007, name, "found=" + name.text());
        }
        regions.add(region(line, VcodeCode.A0007));
    }

    private void instruction(Line line) {
        Token word = line.next();
        Mnemonic name = MNEMONICS.get(word.text());
        if (name == null) {
            throw line.misread(VcodeCode.A0002, word, "found=" + word.text());
        } else if (parsed.size() == Program.MAX_INSTRUCTIONS) {
            throw line.misread(VcodeCode.A0008, word, "max=" + Program.MAX_INSTRUCTIONS);
        }
        Format format = name.op.format();
        boolean immediate = name.immediate;
        Region region = null;
        int rd = 0;
        int rs1 = 0;
        int rs2 = 0;
        long imm = 0;
        Token target = null;
        if (format.writes()) {
            rd = line.register();
        }
        if (format.namesRegion()) {
            line.comma();
            region = region(line, VcodeCode.A0003);
        }
        if (format == Format.LOAD) {
            line.expect("[");
            boolean based = !immediate || line.peek().isRegister();
            rs1 = based ? line.register() : 0;
            if (!immediate || !line.peek().text().startsWith("-") && based) {
                line.expect("+");
            }
            rs2 = immediate ? 0 : line.register();
            imm = immediate ? number(line, name) : 0;
            line.expect("]");
        } else {
            if (format.readsFirst(immediate)) {
                line.commaUnlessFirst();
                rs1 = line.register();
            }
            if (immediate || format.readsSecond(false)) {
                line.commaUnlessFirst();
                imm = immediate ? number(line, name) : 0;
                rs2 = immediate ? 0 : line.register();
            }
        }
        if (format.namesTarget()) {
            line.commaUnlessFirst();
            target = line.target();
        }
        int absolute = target == null || target.isWord() ? 0 : line.index(target);
        Token label = target != null && target.isWord() ? target : null;
        parsed.add(new Parsed(name, region, rd, rs1, rs2, imm, absolute, label));
        positions.add(source.at(word.start(), line.end()));
    }

    private Region region(Line line, Code otherwise) {
        Token word = line.next();
        for (Region region : Region.values()) {
            if (region.word().equals(word.text())) {
                return region;
            }
        }
        throw line.misread(otherwise, word, "expected=region", "found=" + word.text());
    }

    private static long number(Line line, Mnemonic name) {
        Token token = line.peek();
        long value = line.number(name.type == Type.UL && name.op != Op.LD);
        if (!Instruction.immediateFits(name.op, name.type, value)) {
            throw line.misread(VcodeCode.A0005, token, "found=" + token.text(), "type=" + name.type.suffix());
        }
        return value;
    }

    private List<Instruction> link() {
        List<Instruction> code = new ArrayList<>(parsed.size());
        for (Parsed p : parsed) {
            Integer target = p.label == null ? Integer.valueOf(p.target) : labels.get(p.label.text());
            if (target == null) {
                problems.add(Diagnostic.error(
                        VcodeCode.A0009, source.at(p.label.start(), p.label.end()), "label=" + p.label.text()));
                continue;
            }
            code.add(new Instruction(
                    p.name.op, p.name.type, p.name.immediate, p.region, p.rd, p.rs1, p.rs2, p.imm, target));
        }
        return code;
    }

    private static Map<String, Mnemonic> mnemonics() {
        Map<String, Mnemonic> names = new HashMap<>();
        for (Op op : Op.values()) {
            for (Type type : op.types()) {
                if (op.format().allowsImmediate()) {
                    names.put(op.mnemonic(type, true), new Mnemonic(op, type, true));
                }
                if (op.format().allowsRegister()) {
                    names.put(op.mnemonic(type, false), new Mnemonic(op, type, false));
                }
            }
        }
        return names;
    }
}
