package dev.exocode.sandbox;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program to which instructions are added. Whoever came to an instruction, by whatever way, comes to what was put before it
 * first.
 */
final class Rewriting {
    private final Program program;
    private final Map<Integer, List<Instruction>> before = new HashMap<>();
    private final Map<Integer, Instruction> instead = new HashMap<>();
    private int added;

    Rewriting(Program program) {
        this.program = program;
    }

    /** Puts an instruction before another, behind what was put there already. */
    void insert(int pc, Instruction instruction) {
        before.computeIfAbsent(pc, first -> new ArrayList<>()).add(instruction);
        added++;
    }

    /** Replaces an instruction. */
    void replace(int pc, Instruction instruction) {
        instead.put(pc, instruction);
    }

    /** Whether the result has no more than so many instructions. */
    boolean fits(int most) {
        return program.code().size() + added <= most;
    }

    /** For each instruction of the result, which one it is or was put before. */
    int[] origins() {
        int[] origins = new int[program.code().size() + added];
        int now = 0;
        for (int pc = 0; pc < program.code().size(); pc++) {
            for (int i = before.getOrDefault(pc, List.of()).size(); i >= 0; i--) {
                origins[now++] = pc;
            }
        }
        return origins;
    }

    /** Writes the result. */
    Program program() {
        int[] moved = new int[program.code().size()];
        int now = 0;
        for (int pc = 0; pc < moved.length; pc++) {
            moved[pc] = now;
            now += before.getOrDefault(pc, List.of()).size() + 1;
        }
        List<Instruction> code = new ArrayList<>(now);
        for (int pc = 0; pc < moved.length; pc++) {
            code.addAll(before.getOrDefault(pc, List.of()));
            code.add(retargeted(instead.getOrDefault(pc, program.code().get(pc)), moved));
        }
        return new Program(
                program.regions(),
                program.functions().stream()
                        .map(old -> new Function(old.name(), moved[old.start()], old.signature(), old.localBytes()))
                        .toList(),
                program.imports(),
                program.extensions(),
                program.tables().stream()
                        .map(table -> table.stream().map(to -> moved[to]).toList())
                        .toList(),
                program.data(),
                code,
                new Lines(
                        program.lines().file(),
                        program.lines().entries().stream()
                                .map(entry -> new Lines.Entry(moved[entry.pc()], entry.line(), entry.column()))
                                .toList()));
    }

    private static Instruction retargeted(Instruction in, int[] moved) {
        Format format = in.op().format();
        return !format.namesTarget()
                ? in
                : new Instruction(
                        in.op(),
                        in.type(),
                        in.immediate(),
                        in.region(),
                        in.rd(),
                        in.rs1(),
                        in.rs2(),
                        in.imm(),
                        moved[in.target()]);
    }
}
