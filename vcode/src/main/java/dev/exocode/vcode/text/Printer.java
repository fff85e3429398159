package dev.exocode.vcode.text;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes programs as canonical assembly text. */
public final class Printer {
    private static final int NAME_COLUMNS = 8;
    private static final String INDENT = " ".repeat(NAME_COLUMNS);

    private final Program program;
    private final List<Instruction> code;
    private final Mnemonics mnemonics;

    /** The number of the label at each instruction, 0 where nothing goes to. */
    private final int[] labels;

    /**
     * A printer of one program, for those who print many of its instructions one by one.
     *
     * @param program any program, well-formed or not
     */
    public Printer(Program program) {
        this.program = program;
        this.code = program.code();
        this.mnemonics = new Mnemonics(program.extensions());
        this.labels = new int[code.size()];
        for (Instruction in : code) {
            if (in.op().format().namesTarget()) {
                mark(in.target());
            }
        }
        program.tables().forEach(table -> table.forEach(this::mark));
        for (int pc = 0, n = 0; pc < labels.length; pc++) {
            labels[pc] = labels[pc] == 0 ? 0 : ++n;
        }
    }

    private void mark(int target) {
        if (target < labels.length) {
            labels[target] = 1;
        }
    }

    /**
     * The whole program.
     *
     * @param program any program, well-formed or not
     * @return lines, each ended by a newline; labels are L1, L2, ... in the order of their places, tables T1, T2, ... in
     *     theirs
     */
    public static String print(Program program) {
        Printer printer = new Printer(program);
        StringBuilder out = new StringBuilder();
        printer.header(out);
        printer.body(out);
        return out.toString();
    }

    /**
     * The label of an instruction.
     *
     * @param pc the index of the instruction
     * @return as in {@code L1}, or empty if nothing goes there
     */
    public Optional<String> labelAt(int pc) {
        return labels[pc] == 0 ? Optional.empty() : Optional.of("L" + labels[pc]);
    }

    /**
     * One instruction, with the labels that {@link #print(Program)} would give.
     *
     * @param pc the index of the instruction
     * @return a line without indentation or line end
     */
    public String instruction(int pc) {
        return line(code.get(pc));
    }

    /**
     * One instruction of a program, with the labels that {@link #print} would give.
     *
     * @param program any program
     * @param pc the index of the instruction
     * @return a line without indentation or line end
     */
    public static String print(Program program, int pc) {
        return new Printer(program).instruction(pc);
    }

    private void header(StringBuilder out) {
        for (Segment segment : program.regions().values()) {
            out.append(".region ").append(segment.region().word());
            if (segment.region() == Region.PACKET && segment.writable()) {
                out.append(" rw");
            } else if (segment.bytes() > 0 && segment.region() != Region.DATA) {
                out.append(' ').append(segment.bytes());
            }
            out.append('\n');
        }
        DataText.write(out, program);
        program.imports().forEach(i -> out.append(".import " + i.name() + " " + i.signature() + "\n"));
        program.extensions().forEach(e -> out.append(".extension " + e.name() + "\n"));
        for (int i = 0; i < program.tables().size(); i++) {
            String targets = program.tables().get(i).stream().map(this::label).collect(Collectors.joining(", "));
            out.append(".table ")
                    .append(table(i))
                    .append(targets.isEmpty() ? "" : " " + targets)
                    .append('\n');
        }
        if (!program.lines().file().isEmpty()) {
            out.append(".file \"").append(program.lines().file()).append("\"\n");
        }
    }

    private void body(StringBuilder out) {
        List<Function> functions =
                program.functions().equals(List.of(Function.main())) ? List.of() : program.functions();
        List<Lines.Entry> lines = program.lines().entries();
        int function = 0;
        int line = 0;
        for (int pc = 0; pc <= code.size(); pc++) {
            // Behind the code there may be more of both than one, each with its place.
            boolean last = pc == code.size();
            while (function < functions.size()
                    && (last || functions.get(function).start() == pc)) {
                function(out, functions.get(function++), pc);
            }
            while (line < lines.size() && (last || lines.get(line).pc() == pc)) {
                line(out, lines.get(line++), pc);
            }
            if (!last) {
                if (labels[pc] > 0) {
                    out.append('L').append(labels[pc]).append(":\n");
                }
                out.append(INDENT).append(line(code.get(pc))).append('\n');
            }
        }
    }

    private static void function(StringBuilder out, Function function, int pc) {
        out.append(out.isEmpty() ? "" : "\n");
        out.append(".function ").append(function.name()).append(' ').append(function.signature());
        out.append(at(function.start(), pc)).append('\n');
        if (function.localBytes() > 0) {
            out.append(".local ").append(function.localBytes()).append('\n');
        }
    }

    private static void line(StringBuilder out, Lines.Entry entry, int pc) {
        out.append(".line ").append(entry.line());
        out.append(entry.column() > 0 ? " " + entry.column() : "");
        out.append(at(entry.pc(), pc)).append('\n');
    }

    private static String at(int start, int pc) {
        return start == pc ? "" : " @" + start;
    }

    private String line(Instruction in) {
        String name = mnemonics.name(in, program.extensions());
        String operands = operands(in, !name.startsWith(Mnemonics.BY_INDEX));
        return operands.isEmpty() ? name : name + " ".repeat(Math.max(1, NAME_COLUMNS - name.length())) + operands;
    }

    private String operands(Instruction in, boolean named) {
        String rd = "r" + in.rd();
        String rs1 = "r" + in.rs1();
        String last =
                in.op().format().passesArguments() ? arguments(in) : in.immediate() ? Numbers.text(in) : "r" + in.rs2();
        return switch (in.op().format()) {
            case NONE, END -> "";
            case BINARY, CONDITIONAL -> rd + ", " + rs1 + ", " + last;
            case UNARY -> rd + ", " + rs1;
            case CONSTANT -> rd + ", " + last;
            case LOAD, STORE -> rd + ", " + place(in, last);
            case HINT -> place(in, last);
            case LENGTH -> rd + ", " + in.region().word();
            case BRANCH -> rs1 + ", " + last + ", " + label(in.target());
            case JUMP -> label(in.target());
            case SWITCH ->
                rs1 + ", " + (in.target() < program.tables().size() ? table(in.target()) : "@" + in.target());
            case RETURN, CHARGE -> in.immediate() ? last : rs1;
            case TEST -> rs1;
            case CALL -> result(in) + callee(in) + last;
            case CALL_REGISTER -> result(in) + rs1 + last;
            case EXTENSION -> rd + ", " + rs1 + (named && isUnary(in) ? "" : ", " + last);
        };
    }

    private static String place(Instruction in, String last) {
        String base = "r" + in.rs1();
        String place =
                !in.immediate() ? base + "+" + last : in.rs1() == 0 ? last : base + (in.imm() < 0 ? "" : "+") + last;
        return in.region().word() + "[" + place + "]";
    }

    private static String arguments(Instruction in) {
        return IntStream.range(0, Arguments.count(in.imm()))
                .mapToObj(i -> "r" + Arguments.register(in.imm(), i))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String result(Instruction in) {
        return in.type() == Type.V ? "" : "r" + in.rd() + ", ";
    }

    private String callee(Instruction in) {
        int index = in.target();
        if (in.op() == Op.HCALL) {
            return index < program.imports().size()
                    ? program.imports().get(index).name()
                    : "@" + index;
        }
        return index < program.functions().size()
                ? program.functions().get(index).name()
                : "@" + index;
    }

    private boolean isUnary(Instruction in) {
        return program.extensions().get(in.target()).sources() == 1;
    }

    private String label(int target) {
        return target < labels.length ? "L" + labels[target] : "@" + target;
    }

    private static String table(int index) {
        return "T" + (index + 1);
    }
}
