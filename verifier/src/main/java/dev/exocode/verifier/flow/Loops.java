package dev.exocode.verifier.flow;

import dev.exocode.vcode.Program;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The instructions of a function in an order in which each loop stands together, its head first, and in which control goes
 * forward but for its returns to the heads of loops that it is in: a weak topological order.
 *
 * <p>What {@link LoopSearch} finds need not be right for the checker to be: that an instruction has one position, and that
 * loops nest, is checked here; control that goes back to what is no head of a loop around it is refused there.
 */
public final class Loops {
    /** How deep loops may nest. */
    public static final int MAX_DEPTH = 12;

    /** Of an instruction that is in no loop, and of a loop that is in no other. */
    public static final int NONE = -1;

    /**
     * A loop.
     *
     * @param head the index of the instruction where it is entered
     * @param parent the innermost loop it is in, or {@link #NONE}
     * @param depth how many loops it is in
     * @param from the position of the head in the order
     * @param to the position behind the last instruction
     */
    public record Loop(int head, int parent, int depth, int from, int to) {}

    private final int start;
    private final List<Loop> loops;
    /** Instructions by position, counted from the start of the function. */
    private final int[] order;

    private final int[] positions;
    private final int[] innermost;

    /**
     * Finds the loops of a function.
     *
     * @param program a program without a flaw
     * @param function the function
     */
    public Loops(Program program, int function) {
        this(program, function, new LoopSearch(program, function));
    }

    /**
     * Takes an order and loops as they were found, whatever they are.
     *
     * @throws IllegalStateException if an instruction has two positions, or two loops share some that are not all of one
     *     behind the head of the other: then what is known of one could be taken for the other's
     */
    private Loops(Program program, int function, LoopSearch found) {
        this.start = program.functions().get(function).start();
        this.order = found.order();
        this.loops = found.loops();
        this.positions = new int[program.end(function) - start];
        this.innermost = new int[positions.length];
        Arrays.fill(positions, NONE);
        Arrays.fill(innermost, NONE);
        for (int p = 0; p < order.length; p++) {
            require(positions[order[p]] == NONE);
            positions[order[p]] = p;
        }
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            require(loop.head() == at(loop.from()) && loop.depth() == depth(loop.parent()) + 1);
            require(loop.depth() < MAX_DEPTH);
            require(loop.parent() == NONE
                    || loop.from() > loops.get(loop.parent()).from());
            for (int p = loop.from(); p < loop.to(); p++) {
                require(innermost[order[p]] == loop.parent());
                innermost[order[p]] = i;
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("loops that were found do not nest");
        }
    }

    private int depth(int loop) {
        return loop == NONE ? -1 : loops.get(loop).depth();
    }

    /**
     * Finds the loops of all functions.
     *
     * @param program a program without a flaw
     * @return those of each function, by its index
     */
    public static List<Loops> of(Program program) {
        return IntStream.range(0, program.functions().size())
                .mapToObj(function -> new Loops(program, function))
                .toList();
    }

    /**
     * How many instructions control can reach.
     *
     * @return the length of the order
     */
    public int size() {
        return order.length;
    }

    /**
     * The instruction at a position of the order.
     *
     * @param position 0 to size - 1
     * @return its index
     */
    public int at(int position) {
        return start + order[position];
    }

    /**
     * The position of an instruction in the order.
     *
     * @param pc its index
     * @return 0 to size - 1, or {@link #NONE} if control cannot reach it
     */
    public int position(int pc) {
        return positions[pc - start];
    }

    /**
     * The loops, each behind those that it is in.
     *
     * @return numbered by their index
     */
    public List<Loop> loops() {
        return loops;
    }

    /**
     * The innermost loop that an instruction is in.
     *
     * @param pc its index
     * @return the loop's number, or {@link #NONE}
     */
    public int innermost(int pc) {
        return innermost[pc - start];
    }

    /**
     * The loop that an instruction is the head of.
     *
     * @param pc its index
     * @return the loop's number, or {@link #NONE}
     */
    public int headed(int pc) {
        int loop = innermost(pc);
        return loop != NONE && loops.get(loop).head() == pc ? loop : NONE;
    }

    /**
     * Whether an instruction is in a loop.
     *
     * @param loop the loop's number
     * @param pc the index of an instruction
     * @return true if so
     */
    public boolean contains(int loop, int pc) {
        int position = position(pc);
        return loops.get(loop).from() <= position && position < loops.get(loop).to();
    }

    /**
     * How many loops an instruction is in together with another, from which control comes, but for one whose head it is.
     *
     * @param from the index of the other
     * @param to its index
     * @return the number of outer loops that control stays in without coming to their heads
     */
    public int shared(int from, int to) {
        int loop = innermost(to);
        while (loop != NONE && !contains(loop, from)) {
            loop = loops.get(loop).parent();
        }
        if (loop == NONE) {
            return 0;
        }
        Loop inner = loops.get(loop);
        return inner.depth() + (inner.head() == to ? 0 : 1);
    }

    /**
     * Whether control goes back on its way from one instruction to another.
     *
     * @param from the index of the first
     * @param to the index of the second
     * @return true if the second does not come later in the order
     */
    public boolean isBack(int from, int to) {
        return position(to) <= position(from);
    }
}
