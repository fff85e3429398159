package dev.exocode.verifier.flow;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.verifier.domain.Narrowing;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import dev.exocode.verifier.domain.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where control goes from an instruction, and with which state.
 *
 * <p>Sound if transfer functions are: every run that goes on from a state goes on to one of these places, in an activation
 * that the state there describes.
 */
public final class Steps {
    /** A table of more targets than this is not taken apart: all of them get one state. */
    private static final int MANY = 256;

    /** Told of each place that control may go to. */
    public interface Sink {
        /**
         * Takes a state.
         *
         * @param to the index of an instruction
         * @param state what is known there; may be told of several places, so not to be changed
         */
        void arrive(int to, State state);
    }

    private final Program program;
    private final Transfer transfer;

    /**
     * Prepares for a program.
     *
     * @param program one without a flaw
     * @param hostResults of each import, by index, where its result lies
     */
    public Steps(Program program, IntFunction<Range> hostResults) {
        this.program = program;
        this.transfer = new Transfer(program, hostResults);
    }

    /**
     * What is known at the entry of a function that anyone may call.
     *
     * @param program the program
     * @param function the function
     * @return the state
     */
    public static State entry(Program program, int function) {
        int leastUser = program.declaredBytes(Region.USER, function);
        return State.entry(
                leastUser, program.functions().get(function).signature().parameters());
    }

    /**
     * The ways that control can go from an instruction, by its form alone.
     *
     * @param program the program
     * @param pc the instruction
     * @return indices of instructions, the next one twice if a jump goes there too
     */
    public static int[] ways(Program program, int pc) {
        Instruction in = program.code().get(pc);
        Format format = in.op().format();
        if (format != Format.SWITCH) {
            // Nearly all: nothing to leave out.
            boolean next = format.fallsThrough();
            if (format.namesTarget()) {
                return next ? new int[] {pc + 1, in.target()} : new int[] {in.target()};
            }
            return next ? new int[] {pc + 1} : new int[0];
        }
        List<Integer> targets = program.targets(in);
        IntStream each = targets.stream().mapToInt(target -> target).distinct();
        return (format.fallsThrough() ? IntStream.concat(IntStream.of(pc + 1), each) : each).toArray();
    }

    /**
     * The transfer functions.
     *
     * @return those used here
     */
    public Transfer transfer() {
        return transfer;
    }

    /**
     * Follows control over one instruction.
     *
     * @param pc its index
     * @param state the state before it; not used any more
     * @param sink where to go
     */
    public void step(int pc, State state, Sink sink) {
        Instruction in = program.code().get(pc);
        Transfer.assumeSet(state, pc, in);
        state.pass(null);
        switch (in.op().format()) {
            case RETURN, END -> {}
            case JUMP -> sink.arrive(in.target(), state);
            case BRANCH -> {
                State taken = state.copy();
                if (Narrowing.assume(state, in, false)) {
                    sink.arrive(pc + 1, state);
                }
                if (Narrowing.assume(taken, in, true)) {
                    sink.arrive(in.target(), taken);
                }
            }
            case SWITCH -> byTable(pc, in, state, sink);
            case NONE,
                    BINARY,
                    UNARY,
                    CONDITIONAL,
                    CONSTANT,
                    LOAD,
                    STORE,
                    HINT,
                    LENGTH,
                    TEST,
                    CHARGE,
                    CALL,
                    CALL_REGISTER,
                    EXTENSION -> transfer.step(state, pc, in).ifPresent(after -> sink.arrive(pc + 1, after));
        }
    }

    /** Goes to the targets that the index can select, each for the indices that select it, and on if it can be none. */
    private void byTable(int pc, Instruction in, State state, Sink sink) {
        List<Integer> table = program.targets(in);
        Value index = state.get(in.rs1());
        int size = table.size();
        Map<Integer, long[]> indices = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            long[] ends = indices.computeIfAbsent(table.get(i), target -> new long[] {Long.MAX_VALUE, 0});
            ends[0] = Math.min(ends[0], i);
            ends[1] = i;
        }
        State any = state.copy();
        boolean inside = Narrowing.assumeIndex(any, index, 0, size - 1L);
        if (inside && size > MANY) {
            long first = Math.max(0, any.range(index).lo());
            long last = Math.min(size - 1L, any.range(index).hi());
            indices.keySet().retainAll(new HashSet<>(table.subList((int) first, (int) last + 1)));
        }
        for (Map.Entry<Integer, long[]> target : indices.entrySet()) {
            State taken = size > MANY ? any : any.copy();
            long[] ends = target.getValue();
            if (inside && (size > MANY || Narrowing.assumeIndex(taken, index, ends[0], ends[1]))) {
                sink.arrive(target.getKey(), taken);
            }
        }
        if (Narrowing.assumeIndex(state, index, size, -1)) {
            sink.arrive(pc + 1, state);
        }
    }
}
