package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Programs with other parts. */
final class Programs {
    private Programs() {}

    static Program with(
            Program program, Map<Region, Segment> regions, List<Function> functions, List<Instruction> code) {
        return new Program(
                regions,
                functions,
                program.imports(),
                program.extensions(),
                program.tables(),
                fitting(program.data(), regions.get(Region.DATA)),
                code,
                Lines.NONE);
    }

    /** As many of some constants as are declared, and zeros behind them. */
    private static Data fitting(Data data, Segment declared) {
        return Data.of(Arrays.copyOf(data.toArray(), declared == null ? 0 : declared.bytes()));
    }

    static Program with(Program program, int pc, Instruction instead) {
        List<Instruction> code = new ArrayList<>(program.code());
        code.set(pc, instead);
        return with(program, program.regions(), program.functions(), code);
    }

    /**
     * The same without an instruction; who came to it comes to the next.
     *
     * @throws IllegalArgumentException if its function has no other
     */
    static Program without(Program program, int pc) {
        List<Instruction> code = new ArrayList<>();
        for (int at = 0; at < program.code().size(); at++) {
            Instruction in = program.code().get(at);
            if (at != pc) {
                code.add(!in.op().format().namesTarget() ? in : retargeted(in, moved(in.target(), pc)));
            }
        }
        return new Program(
                program.regions(),
                program.functions().stream()
                        .map(old -> new Function(old.name(), moved(old.start(), pc), old.signature(), old.localBytes()))
                        .toList(),
                program.imports(),
                program.extensions(),
                program.tables().stream()
                        .map(table -> table.stream().map(to -> moved(to, pc)).toList())
                        .toList(),
                program.data(),
                code,
                Lines.NONE);
    }

    /**
     * The same without its last function.
     *
     * @throws IllegalArgumentException if there is no other
     */
    static Program withoutLast(Program program) {
        int last = program.functions().size() - 1;
        if (last == 0) {
            throw new IllegalArgumentException("a program has a function");
        }
        int end = Math.min(program.code().size(), program.functions().get(last).start());
        return with(
                program,
                program.regions(),
                program.functions().subList(0, last),
                program.code().subList(0, end));
    }

    /** The same without imports, extensions and jump tables that nothing names. */
    static Program trimmed(Program program) {
        boolean calls = names(program, Format.CALL);
        return new Program(
                program.regions(),
                program.functions(),
                calls ? program.imports() : List.of(),
                names(program, Format.EXTENSION) ? program.extensions() : List.of(),
                names(program, Format.SWITCH) ? program.tables() : List.of(),
                program.data(),
                program.code(),
                Lines.NONE);
    }

    private static boolean names(Program program, Format format) {
        return program.code().stream().anyMatch(in -> in.op().format() == format);
    }

    private static int moved(int target, int pc) {
        return target > pc ? target - 1 : target;
    }

    private static Instruction retargeted(Instruction in, int target) {
        return new Instruction(
                in.op(), in.type(), in.immediate(), in.region(), in.rd(), in.rs1(), in.rs2(), in.imm(), target);
    }
}
