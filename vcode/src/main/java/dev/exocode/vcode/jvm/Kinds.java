package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kind of what each register holds, place by place, for a writer that goes through a function's instructions in order.
 *
 * <p>A register that holds now an {@code int} and then a {@code long} would be a {@code long} everywhere, and each {@code int} would be
 * extended and cut again. So its values are told apart: those that may be read at one place have one kind, that of what all of them have in
 * common, and others have their own. Where nothing is read any more, nothing need agree.
 *
 * <p>Source: ours; what is told apart is what others call the webs of a variable.
 */
final class Kinds {
    private final int start;
    private final Kind[] now;
    /** The kinds where control may come from elsewhere, by the place. */
    private final Map<Integer, Kind[]> entered;
    /** By the instruction, the kind that its register has from then on; null where that is no news. */
    private final Kind[] written;

    private Kinds(int start, Kind[] first, Map<Integer, Kind[]> entered, Kind[] written) {
        this.start = start;
        this.now = first;
        this.entered = entered;
        this.written = written;
    }

    /** One kind for all that a register ever holds in a function. */
    static Kinds joined(Program program, int function) {
        return joined(Kind.of(program, function));
    }

    private static Kinds joined(Kind[] all) {
        return new Kinds(0, all, Map.of(), new Kind[0]);
    }

    /** As many kinds as a function's registers have at different times. */
    static Kinds apart(Program program, int function) {
        Kind[] all = Kind.of(program, function);
        int mixed = mixed(program, function, all);
        return mixed == 0 ? joined(all) : new Webs(program, function, mixed).kinds(all);
    }

    /** The registers that are longs only because not all they hold is. */
    private static int mixed(Program program, int function, Kind[] all) {
        Function of = program.functions().get(function);
        List<Type> parameters = of.signature().parameters();
        int mixed = 0;
        for (int i = 0; i < parameters.size(); i++) {
            mixed |= all[i + 1] == Kind.LONG && Kind.of(parameters.get(i)).isInt() ? 1 << i + 1 : 0;
        }
        for (int pc = of.start(); pc < program.end(function); pc++) {
            Instruction in = program.code().get(pc);
            boolean mixes = in.op().format().writes() && in.rd() != 0 && all[in.rd()] == Kind.LONG;
            mixed |= mixes && Kind.result(program, in).isInt() ? 1 << in.rd() : 0;
        }
        return mixed;
    }

    /** Goes to an instruction that has not been carried out yet. */
    void enter(int pc) {
        Kind[] kinds = entered.get(pc);
        if (kinds != null) {
            System.arraycopy(kinds, 0, now, 0, kinds.length);
        }
    }

    /** Goes behind what an instruction reads: what it writes is there. */
    void write(int pc, int register) {
        Kind kind = written.length == 0 ? null : written[pc - start];
        if (kind != null) {
            now[register] = kind;
        }
    }

    /** The kind of what a register holds here. */
    Kind of(int register) {
        return now[register];
    }

    /** The kind of what a register holds before an instruction to which something jumps. */
    Kind at(int target, int register) {
        return entered.getOrDefault(target, now)[register];
    }

    /** The variables of a function: each register at the head of each block is one, and each result; those that meet are one. */
    private static final class Webs {
        private final Program program;
        private final int start;
        private final int end;
        private final int mixed;
        private final List<Integer> heads = new ArrayList<>();
        private final Map<Integer, Integer> blocks = new HashMap<>();
        /** For each variable another one that is the same, or itself. */
        private final int[] same;
        /** The kind of all that meets in a variable, where it is itself. */
        private final Kind[] kinds;

        Webs(Program program, int function, int mixed) {
            this.program = program;
            this.start = program.functions().get(function).start();
            this.end = program.end(function);
            this.mixed = mixed;
            findBlocks();
            this.same = new int[heads.size() * Instruction.REGISTERS + end - start];
            this.kinds = new Kind[same.length];
            Arrays.setAll(same, i -> i);
            Arrays.fill(kinds, Kind.NATURAL);
            List<Type> parameters =
                    program.functions().get(function).signature().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                kinds[i + 1] = Kind.of(parameters.get(i));
            }
            meet();
        }

        private void findBlocks() {
            boolean[] isHead = new boolean[end - start + 1];
            isHead[0] = true;
            for (int pc = start; pc < end; pc++) {
                Instruction in = program.code().get(pc);
                List<Integer> targets = program.targets(in);
                for (int target : targets) {
                    if (target >= start && target < end) {
                        isHead[target - start] = true;
                    }
                }
                isHead[pc + 1 - start] |=
                        !targets.isEmpty() || !in.op().format().fallsThrough();
            }
            for (int pc = start; pc < end; pc++) {
                if (isHead[pc - start]) {
                    blocks.put(pc, heads.size());
                    heads.add(pc);
                }
            }
        }

        private int endOf(int block) {
            return block + 1 < heads.size() ? heads.get(block + 1) : end;
        }

        private List<Integer> behind(int block) {
            Instruction last = program.code().get(endOf(block) - 1);
            List<Integer> behind = new ArrayList<>();
            for (int target : program.targets(last)) {
                if (blocks.containsKey(target)) {
                    behind.add(blocks.get(target));
                }
            }
            if (last.op().format().fallsThrough() && block + 1 < heads.size()) {
                behind.add(block + 1);
            }
            return behind;
        }

        /** For each block, the registers of which it is of account what they hold when it begins. */
        private int[] live(List<List<Integer>> behind) {
            int[] reads = new int[heads.size()];
            int[] writes = new int[heads.size()];
            for (int block = 0; block < heads.size(); block++) {
                for (int pc = heads.get(block); pc < endOf(block); pc++) {
                    Instruction in = program.code().get(pc);
                    for (int source : in.sources()) {
                        reads[block] |= 1 << source & ~writes[block];
                    }
                    writes[block] |= in.op().format().writes() ? 1 << in.rd() : 0;
                }
            }
            int[] live = reads.clone();
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int block = heads.size() - 1; block >= 0; block--) {
                    int before = live[block];
                    for (int next : behind.get(block)) {
                        live[block] |= live[next] & ~writes[block];
                    }
                    changed |= live[block] != before;
                }
            }
            return live;
        }

        private void meet() {
            List<List<Integer>> behind = new ArrayList<>();
            for (int block = 0; block < heads.size(); block++) {
                behind.add(behind(block));
            }
            int[] live = live(behind);
            int[] held = new int[Instruction.REGISTERS];
            for (int block = 0; block < heads.size(); block++) {
                int first = block * Instruction.REGISTERS;
                Arrays.setAll(held, r -> first + r);
                for (int pc = heads.get(block); pc < endOf(block); pc++) {
                    Instruction in = program.code().get(pc);
                    if (in.op().format().writes()) {
                        int result = result(pc);
                        kinds[result] = Kind.result(program, in);
                        if (in.op().format() == Format.CONDITIONAL) {
                            // What it does not write it keeps.
                            meet(result, held[in.rd()]);
                        }
                        held[in.rd()] = result;
                    }
                }
                for (int next : behind.get(block)) {
                    for (int r = 1; r < Instruction.REGISTERS; r++) {
                        if ((live[next] >>> r & 1) != 0) {
                            meet(held[r], next * Instruction.REGISTERS + r);
                        }
                    }
                }
            }
        }

        private int result(int pc) {
            return heads.size() * Instruction.REGISTERS + pc - start;
        }

        private int root(int variable) {
            int root = variable;
            while (same[root] != root) {
                same[root] = same[same[root]];
                root = same[root];
            }
            return root;
        }

        private void meet(int one, int other) {
            int root = root(one);
            int next = root(other);
            if (root != next) {
                same[next] = root;
                kinds[root] = kinds[root].join(kinds[next]);
            }
        }

        /** The kinds of variables where a register is one of the mixed; of others, as given. */
        Kinds kinds(Kind[] all) {
            Map<Integer, Kind[]> entered = new HashMap<>();
            for (int block = 0; block < heads.size(); block++) {
                Kind[] at = all.clone();
                for (int r = 1; r < Instruction.REGISTERS; r++) {
                    if ((mixed >>> r & 1) != 0) {
                        at[r] = kinds[root(block * Instruction.REGISTERS + r)];
                    }
                }
                entered.put(heads.get(block), at);
            }
            Kind[] written = new Kind[end - start];
            for (int pc = start; pc < end; pc++) {
                Instruction in = program.code().get(pc);
                boolean apart = in.op().format().writes() && (mixed >>> in.rd() & 1) != 0;
                written[pc - start] = apart ? kinds[root(result(pc))] : null;
            }
            return new Kinds(start, all, entered, written);
        }
    }
}
