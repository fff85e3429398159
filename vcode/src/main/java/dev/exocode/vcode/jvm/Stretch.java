package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A stretch of a function that becomes one method.
 *
 * <p>HotSpot compiles no method of more than 8,000 bytecodes, so a large function is cut into stretches. Each is a method
 * that is told at which of its entries to begin and tells where control goes next; between them the registers rest in an
 * array.
 *
 * @param from its first instruction
 * @param to the one behind its last
 * @param entries where control may come in from other stretches, ascending; if the function is one stretch, none
 */
record Stretch(int from, int to, List<Integer> entries) {
    /** Leaves room for setting registers and for traps. */
    static final int MAX_BYTES_WHOLE = 7_000;

    /** So large by the longest forms of its instructions, a function mostly turns out to be a quarter to a half of it. */
    static final int HOPEFUL_BYTES_WHOLE = 24_000;

    /** Leaves room for loading and storing registers, too, and for where to begin; more than any instruction takes. */
    private static final int MAX_BYTES = 5_000;

    private static final Set<Op> SIMPLE =
            EnumSet.of(Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.LSH, Op.RSH, Op.NAND, Op.NOR, Op.NXOR);

    /** A jump table of more targets is data, not code. */
    static final int MAX_TARGETS_AS_CODE = 256;

    /** Cuts a function; {@code undo} says whether stores are logged. */
    static List<Stretch> of(Program program, int function, IntPredicate proved, boolean undo) {
        return of(program, function, proved, undo, MAX_BYTES_WHOLE);
    }

    /** Cuts a function unless the longest forms of its instructions are no more bytes than so many together. */
    static List<Stretch> of(Program program, int function, IntPredicate proved, boolean undo, int maxBytesWhole) {
        int start = program.functions().get(function).start();
        int end = program.end(function);
        List<Integer> cuts = new ArrayList<>();
        cuts.add(start);
        int bytes = 0;
        int whole = 0;
        boolean data = false;
        for (int pc = start; pc < end; pc++) {
            int size = mostBytes(program, program.code().get(pc), proved.test(pc), undo);
            whole += size;
            if (bytes + size > MAX_BYTES) {
                cuts.add(pc);
                bytes = 0;
            }
            bytes += size;
            data |= isData(program, program.code().get(pc));
        }
        if (whole <= maxBytesWhole && !data) {
            return List.of(new Stretch(start, end, List.of()));
        }
        List<TreeSet<Integer>> entries = new ArrayList<>();
        cuts.forEach(cut -> entries.add(new TreeSet<>(List.of(cut))));
        Set<Integer> tables = new HashSet<>();
        for (int pc = start; pc < end; pc++) {
            Instruction in = program.code().get(pc);
            boolean isData = isData(program, in);
            if (isData && !tables.add(in.target())) {
                continue;
            }
            int here = indexOf(cuts, pc);
            for (int target : program.targets(in)) {
                int to = indexOf(cuts, target);
                if (isData || to != here) {
                    entries.get(to).add(target);
                }
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int to = i + 1 < cuts.size() ? cuts.get(i + 1) : end;
            stretches.add(new Stretch(cuts.get(i), to, List.copyOf(entries.get(i))));
        }
        return stretches;
    }

    /** Whether the function is one method, which keeps its registers to itself. */
    boolean isWhole() {
        return entries.isEmpty();
    }

    /** Whether an instruction jumps by a table that is data. */
    static boolean isData(Program program, Instruction in) {
        return in.op().format() == Format.SWITCH && program.targets(in).size() > MAX_TARGETS_AS_CODE;
    }

    /** The index of the last start that is not behind a pc. */
    private static int indexOf(List<Integer> starts, int pc) {
        int found = Collections.binarySearch(starts, pc);
        return found >= 0 ? found : -found - 2;
    }

    /** Where control goes, as one number: the stretch in the upper 16 bits, its entry in the lower. */
    static int address(List<Stretch> stretches, int pc) {
        int found = Collections.binarySearch(
                stretches, new Stretch(pc, pc, List.of()), Comparator.comparingInt(Stretch::from));
        int index = found >= 0 ? found : -found - 2;
        return index << 16 | Collections.binarySearch(stretches.get(index).entries, pc);
    }

    /**
     * The most bytes of bytecode that an instruction becomes, with its checks and its ways out. Counted from the longest form
     * that each can take: a source is 8 bytes, from a local that must be extended; what is written is 7; a way out of a stretch
     * is 8.
     */
    private static int mostBytes(Program program, Instruction in, boolean proved, boolean undo) {
        return switch (in.op().format()) {
            // One, and four for being an entry, which in others is within what they seldom take.
            case NONE -> 5;
            case HINT -> in.op() == Op.INSIDE ? 48 : 5;
            case CONSTANT, LENGTH -> 12;
            case UNARY -> 28;
            case BINARY -> SIMPLE.contains(in.op()) ? 28 : 56;
            case LOAD -> proved ? 34 : 76;
            // To log it takes a local and a call more.
            case STORE -> (proved ? 34 : 76) + (undo ? 8 : 0);
            case JUMP, END -> 24;
            case CHARGE, TEST -> 24;
            case RETURN -> 32;
            case BRANCH -> 40;
            case CONDITIONAL -> 48;
            case SWITCH ->
                40 + (isData(program, in) ? 0 : 12 * program.targets(in).size());
            case CALL, CALL_REGISTER -> 64 + 12 * Arguments.count(in.imm());
            case EXTENSION -> 48 + Extension.MAX_BYTES;
        };
    }
}
