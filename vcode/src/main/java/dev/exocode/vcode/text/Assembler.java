package dev.exocode.vcode.text;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Line.Reference;
import dev.exocode.vcode.text.Line.Token;
import dev.exocode.vcode.text.Mnemonics.Mnemonic;
import dev.exocode.vcode.text.Names.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads assembly text, whatever it holds, into a program or positioned messages. */
public final class Assembler {
    private final Source source;
    private final Directives declared;
    private final Diagnostics problems = new Diagnostics();
    private final Names names = new Names();
    private final List<Parsed> parsed = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    /** An instruction whose target, if it has a name, is not known yet. */
    private record Parsed(Mnemonic name, Region region, int rd, int rs1, int rs2, long imm, Reference target) {}

    private Assembler(Source source, List<Extension> known) {
        this.source = source;
        this.declared = new Directives(names, known);
    }

    /**
     * Assembles a text that declares no extensions.
     *
     * @param source any text
     * @return the program with its positions, or what is wrong, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Assembled> assemble(Source source) {
        return assemble(source, List.of());
    }

    /**
     * Assembles a text.
     *
     * @param source any text
     * @param known the extensions it may declare; of two with one name the first
     * @return the program with its positions, or what is wrong, at most {@link Diagnostics#MAX_REPORTED} messages
     */
    public static Result<Assembled> assemble(Source source, List<Extension> known) {
        return new Assembler(source, known).assemble();
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
        names.declareDefault(Kind.FUNCTION, Function.MAIN);
        List<List<Integer>> tables = declared.tables().stream()
                .map(targets -> targets.stream()
                        .map(target -> index(target, Kind.LABEL))
                        .toList())
                .toList();
        List<Instruction> code = parsed.stream().map(this::link).toList();
        if (problems.failed()) {
            return Result.failure(problems.sorted());
        }
        Program program = new Program(
                declared.regions(),
                declared.functions(),
                declared.imports(),
                declared.extensions(),
                tables,
                declared.data(),
                code,
                declared.lines());
        return Result.of(new Assembled(program, List.copyOf(positions)));
    }

    private void line(Line line) {
        Token first = line.peek();
        if (line.isLabel()) {
            line.next();
            line.next();
            names.label(line, first, parsed.size());
            first = line.peek();
        }
        if (first.isEnd()) {
            return;
        } else if (first.text().startsWith(".")) {
            declared.read(line, parsed.size());
        } else if (!first.isWord()) {
            throw line.misread(VcodeCode.A0001, first, Line.found(first));
        } else {
            instruction(line);
        }
        Token rest = line.next();
        if (!rest.isEnd()) {
            throw line.misread(VcodeCode.A0004, rest, Line.found(rest));
        }
    }

    private void instruction(Line line) {
        Token word = line.next();
        Mnemonic name = declared.mnemonics().find(word.text());
        if (name == null) {
            Line.Misread unknown = line.misread(VcodeCode.A0002, word, Line.found(word));
            // Looked for only if it is shown: of a text in which every line is wrong, that would be slow.
            Optional<String> near =
                    problems.full() ? Optional.empty() : declared.mnemonics().nearest(word.text());
            throw near.map(meant -> unknown.help("did you mean " + meant)).orElse(unknown);
        } else if (parsed.size() == Program.MAX_INSTRUCTIONS) {
            throw line.misread(VcodeCode.A0008, word, "max=" + Program.MAX_INSTRUCTIONS);
        }
        parsed.add(operands(line, name));
        positions.add(source.at(word.start(), line.end()));
    }

    private static Parsed operands(Line line, Mnemonic name) {
        Format format = name.op().format();
        boolean immediate = name.immediate();
        boolean call = format.passesArguments();
        Region region = null;
        int rd = 0;
        int rs1 = 0;
        int rs2 = 0;
        long imm = 0;
        Reference target = new Reference(null, name.extension());
        if (format.readsDestination() || format.writes() && !(call && name.type() == Type.V)) {
            line.operand();
            rd = line.register();
        }
        if (format.namesRegion()) {
            line.operand();
            region = line.region();
        }
        if (format.readsFirst(immediate) && region == null) {
            line.operand();
            rs1 = format.readsFirst(true) ? line.register() : line.registerOr(name.withImmediate());
        } else if (format.readsFirst(immediate)) {
            line.expect("[");
            boolean based = !immediate || line.peek().isRegister();
            rs1 = based ? line.registerOr(immediate ? "" : name.withImmediate()) : 0;
            if (!immediate || !line.peek().text().startsWith("-") && based) {
                line.expect("+");
            }
            rs2 = immediate ? 0 : line.registerOr(name.withImmediate());
            imm = immediate ? number(line, name) : 0;
            line.expect("]");
        }
        if (region == null && !call && (immediate || format.readsSecond(false) && !name.unary())) {
            line.operand();
            rs2 = immediate ? 0 : line.registerOr(name.withImmediate());
            imm = immediate ? number(line, name) : 0;
        }
        if (format.namesTarget() || format.namesIndex() && name.op() != Op.EXT) {
            line.operand();
            target = line.reference(Kind.of(name.op()).word());
        }
        if (call) {
            imm = arguments(line);
        }
        return new Parsed(name, region, rd, rs1, rs2, imm, target);
    }

    private static long number(Line line, Mnemonic name) {
        Token token = line.next();
        if (token.kind() != Line.Kind.NUMBER) {
            throw line.unexpected(token, "number");
        }
        Type type = name.type();
        return Numbers.immediate(token.text(), name.op().format(), type).stream()
                .filter(value -> Instruction.immediateFits(name.op(), type, value))
                .findFirst()
                .orElseThrow(() -> line.misread(
                        VcodeCode.A0005,
                        token,
                        Line.found(token),
                        type == Type.V ? "max=" + Integer.MAX_VALUE : "type=" + type.suffix()));
    }

    private static long arguments(Line line) {
        int[] registers = new int[Signature.MAX_PARAMETERS];
        int n = 0;
        line.expect("(");
        while (!line.peek().is(")")) {
            if (n > 0) {
                line.expect(",");
            }
            if (n == registers.length) {
                throw line.misread(VcodeCode.A0008, line.next(), "max=" + registers.length);
            }
            registers[n++] = line.register();
        }
        line.expect(")");
        return Arguments.pack(Arrays.copyOf(registers, n));
    }

    private Instruction link(Parsed p) {
        Op op = p.name.op();
        return new Instruction(
                op,
                p.name.type(),
                p.name.immediate(),
                p.region,
                p.rd,
                p.rs1,
                p.rs2,
                p.imm,
                index(p.target, Kind.of(op)));
    }

    /** The index that a reference stands for; 0, and a message, if there is none. */
    private int index(Reference reference, Kind kind) {
        Token name = reference.name();
        if (name == null) {
            return reference.index();
        }
        OptionalInt index = names.find(kind, name.text());
        if (index.isEmpty() && !problems.full()) {
            Position position = source.at(name.start(), name.end());
            problems.add(Diagnostic.error(kind.missing(), position, kind.word() + "=" + name.text()));
        }
        return index.orElse(0);
    }
}
