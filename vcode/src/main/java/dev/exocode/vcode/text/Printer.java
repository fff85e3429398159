package dev.exocode.vcode.text;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes programs as canonical assembly text. */
public final class Printer {
    private static final String INDENT = "        ";
    private static final int LARGEST_DECIMAL = 255;

    private final List<Instruction> code;
    private final TreeMap<Integer, String> labels = new TreeMap<>();

    private Printer(Program program) {
        this.code = program.code();
        TreeSet<Integer> targets = new TreeSet<>();
        for (Instruction in : code) {
            if (in.op().format().namesTarget() && in.target() < code.size()) {
                targets.add(in.target());
            }
        }
        targets.forEach(pc -> labels.put(pc, "L" + (labels.size() + 1)));
    }

    /**
     * The whole program.
     *
     * @param program any program, well-formed or not
     * @return lines, each ended by a newline; labels are L1, L2, ... in the order of their places
     */
    public static String print(Program program) {
        Printer printer = new Printer(program);
        StringBuilder out = new StringBuilder();
        for (Region region : program.regions()) {
            out.append(".region ").append(region.word()).append('\n');
        }
        for (int pc = 0; pc < printer.code.size(); pc++) {
            if (printer.labels.containsKey(pc)) {
                out.append(printer.labels.get(pc)).append(":\n");
            }
            out.append(INDENT).append(printer.line(printer.code.get(pc))).append('\n');
        }
        return out.toString();
    }

    /**
     * One instruction of a program, with the labels that {@link #print} would give.
     *
     * @param program any program
     * @param pc the index of the instruction
     * @return a line without indentation or line end
     */
    public static String print(Program program, int pc) {
        return new Printer(program).line(program.code().get(pc));
    }

    private String line(Instruction in) {
        String name = in.mnemonic();
        String operands = operands(in);
        return operands.isEmpty() ? name : String.format("%-7s %s", name, operands);
    }

    private String operands(Instruction in) {
        String last = in.immediate() ? number(in) : "r" + in.rs2();
        return switch (in.op().format()) {
            case NONE -> "";
            case BINARY -> "r" + in.rd() + ", r" + in.rs1() + ", " + last;
            case UNARY -> "r" + in.rd() + ", r" + in.rs1();
            case CONSTANT -> "r" + in.rd() + ", " + last;
            case LOAD -> "r" + in.rd() + ", " + in.region().word() + "[" + place(in, last) + "]";
            case LENGTH -> "r" + in.rd() + ", " + in.region().word();
            case BRANCH -> "r" + in.rs1() + ", " + last + ", " + target(in);
            case JUMP -> target(in);
            case RETURN -> in.immediate() ? last : "r" + in.rs1();
        };
    }

    private static String place(Instruction in, String last) {
        if (in.immediate() && in.rs1() == 0) {
            return last;
        }
        return "r" + in.rs1() + (in.immediate() && in.imm() < 0 ? "" : "+") + last;
    }

    private String target(Instruction in) {
        return labels.getOrDefault(in.target(), "@" + in.target());
    }

    /** Unsigned values above 255 are written in hexadecimal: they are addresses, protocols and masks. */
    private static String number(Instruction in) {
        long imm = in.imm();
        boolean unsigned = !in.type().signed() && in.op() != Op.LD;
        if (!unsigned || imm >= 0 && imm <= LARGEST_DECIMAL) {
            return Long.toString(imm);
        }
        return "0x" + Long.toHexString(imm);
    }
}
