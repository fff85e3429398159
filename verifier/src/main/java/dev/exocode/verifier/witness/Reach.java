package dev.exocode.verifier.witness;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many decisions lie between each instruction and the one in question, at least, whatever the data. Calls are taken to
 * return. All work is linear in the program's size, jump tables counted once.
 */
final class Reach {
    /** The distance of an instruction from which no way leads there. */
    static final int NEVER = Integer.MAX_VALUE;

    /** How many of the ways that a jump by table or a dynamic call has are told. */
    private static final int MAX_WAYS = 8;

    private final Program program;
    private final Goal goal;
    /** Of instructions, then of tables, then of whatever a dynamic call may call. */
    private final int[] distances;

    private final int tables;
    private final int any;

    private final int[] heads;
    private final int[] nexts;
    private final int[] sources;
    private int edges;
    private final Map<Integer, int[]> ways = new HashMap<>();

    Reach(Program program, Goal goal) {
        this.program = program;
        this.goal = goal;
        tables = program.code().size();
        any = tables + program.tables().size();
        distances = new int[any + 1];
        heads = new int[any + 1];
        Arrays.fill(heads, -1);
        int most = 3 * tables
                + program.functions().size()
                + program.tables().stream().mapToInt(List::size).sum();
        nexts = new int[most];
        sources = new int[most];
        connect();
        search();
    }

    /** The least number of decisions from an instruction on, or {@link #NEVER}. */
    int distance(int pc) {
        return distances[pc];
    }

    /** The indices that a jump by table or dynamic call should have to come near, the nearest first. */
    int[] ways(Instruction in) {
        return ways.computeIfAbsent(in.op() == Op.CALLR ? any : tables + in.target(), node -> nearest(in));
    }

    private int[] nearest(Instruction in) {
        List<Integer> places = in.op() == Op.CALLR
                ? program.functions().stream().map(f -> f.start()).toList()
                : program.tables().get(in.target());
        int[] by = places.stream().mapToInt(pc -> distances[pc]).toArray();
        return IntStream.range(0, by.length)
                .filter(i -> by[i] != NEVER)
                .boxed()
                .sorted(Comparator.comparingInt(i -> by[i]))
                .limit(MAX_WAYS)
                .mapToInt(i -> i)
                .toArray();
    }

    private void edge(int from, int to) {
        nexts[edges] = heads[to];
        sources[edges] = from;
        heads[to] = edges++;
    }

    private void connect() {
        List<Instruction> code = program.code();
        int function = program.functionAt(goal.pc());
        int start = program.functions().get(function).start();
        int end = program.end(function);
        boolean unset = goal.kind() == Witness.Kind.UNSET;
        for (int pc = 0; pc < tables; pc++) {
            Instruction in = code.get(pc);
            Format format = in.op().format();
            if (in.op() == Op.CALL) {
                edge(pc, program.functions().get(in.target()).start());
            } else if (in.op() == Op.CALLR) {
                edge(pc, any);
            }
            boolean writes = format.writes() && format != Format.CONDITIONAL && in.rd() == goal.register();
            if (unset && writes && pc >= start && pc < end) {
                continue;
            }
            if (format.namesTarget()) {
                edge(pc, in.target());
            } else if (format == Format.SWITCH) {
                edge(pc, tables + in.target());
            }
            if (format.fallsThrough()) {
                edge(pc, pc + 1);
            }
        }
        for (int i = 0; i < program.tables().size(); i++) {
            for (int target : program.tables().get(i)) {
                edge(tables + i, target);
            }
        }
        program.functions().forEach(callee -> edge(any, callee.start()));
    }

    /** Breadth first, backwards, where only what leaves a decision is a step. */
    private void search() {
        Arrays.fill(distances, NEVER);
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(goal.pc()));
        distances[goal.pc()] = 0;
        while (!open.isEmpty()) {
            int node = open.pollFirst();
            for (int edge = heads[node]; edge >= 0; edge = nexts[edge]) {
                int from = sources[edge];
                int step = decides(from) ? 1 : 0;
                if (distances[node] + step < distances[from]) {
                    distances[from] = distances[node] + step;
                    if (step == 0) {
                        open.addFirst(from);
                    } else {
                        open.addLast(from);
                    }
                }
            }
        }
    }

    private boolean decides(int node) {
        if (node >= tables) {
            return false;
        }
        Format format = program.code().get(node).op().format();
        return format == Format.BRANCH || format == Format.SWITCH || format == Format.CALL_REGISTER;
    }
}
