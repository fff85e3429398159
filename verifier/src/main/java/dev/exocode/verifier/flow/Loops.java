package dev.exocode.verifier.flow;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The instructions of a function in an order in which each loop stands together, its head first, and in which control goes
 * forward but for its returns to the heads of loops that it is in: a weak topological order.
 *
 * <p>A loop is a strongly connected component of the graph of control; its head is where it is first entered; the loops
 * in it are those of the graph that is left without the edges to the head. Loops inside {@link #MAX_DEPTH} others are not
 * taken apart. No recursion here, and each level is one pass: work is linear for a fixed depth.
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
    private final int[][] ways;
    private final List<Loop> loops = new ArrayList<>();
    /** Instructions by position, counted from the start of the function. */
    private int[] order;

    private final int[] positions;
    private final int[] innermost;

    /** The part that each instruction is in, so that a search stays inside. */
    private final int[] parts;

    private int partsSeen;

    // Of Tarjan's search, by instruction: when it was found, and the earliest found that it leads back to.
    private final int[] found;
    private final int[] earliest;
    private final int[] next;
    private final int[] path;
    private final int[] waiting;
    private int waits;
    private int clock;

    /**
     * Finds the loops of a function.
     *
     * @param program a program without a flaw
     * @param function the function
     */
    public Loops(Program program, int function) {
        this.start = program.functions().get(function).start();
        int n = program.end(function) - start;
        this.ways = new int[n][];
        for (int i = 0; i < n; i++) {
            ways[i] = ways(program, start + i);
            for (int way = 0; way < ways[i].length; way++) {
                ways[i][way] -= start;
            }
        }
        this.order = new int[n];
        this.positions = new int[n];
        this.innermost = new int[n];
        this.parts = new int[n];
        this.found = new int[n];
        this.earliest = new int[n];
        this.next = new int[n];
        this.path = new int[n];
        this.waiting = new int[n];
        Arrays.fill(positions, NONE);
        Arrays.fill(innermost, NONE);
        sort();
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
     * The ways that control can go from an instruction, by its form alone.
     *
     * @param program the program
     * @param pc the instruction
     * @return indices of instructions, the next one twice if a jump goes there too
     */
    public static int[] ways(Program program, int pc) {
        Instruction in = program.code().get(pc);
        Format format = in.op().format();
        List<Integer> targets = program.targets(in);
        if (targets.size() <= 1) {
            // Nearly all: nothing to leave out.
            int next = format.fallsThrough() ? 1 : 0;
            int[] ways = new int[next + targets.size()];
            Arrays.fill(ways, 0, next, pc + 1);
            for (int target : targets) {
                ways[next] = target;
            }
            return ways;
        }
        IntStream each = targets.stream().mapToInt(target -> target).distinct();
        return (format.fallsThrough() ? IntStream.concat(IntStream.of(pc + 1), each) : each).toArray();
    }

    /** Sorts the whole function, then the inside of each loop, of each loop in that, and so on. */
    private void sort() {
        int n = order.length;
        int reached = search(new int[] {0}, 0, n, NONE, 0);
        order = Arrays.copyOfRange(order, reached, n);
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            // The search of the whole function knew positions from its end; the others fill theirs.
            if (loop.parent() == NONE) {
                loops.set(i, new Loop(loop.head(), NONE, 0, loop.from() - reached, loop.to() - reached));
            }
        }
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            if (loop.to() - loop.from() > 1 && loop.depth() + 1 < MAX_DEPTH) {
                int part = ++partsSeen;
                for (int p = loop.from() + 1; p < loop.to(); p++) {
                    parts[order[p]] = part;
                    found[order[p]] = 0;
                }
                clock = 0;
                search(ways[loop.head()], loop.from() + 1, loop.to(), i, loop.depth() + 1);
            }
        }
        for (int i = 0; i < order.length; i++) {
            positions[order[i]] = i;
        }
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            for (int p = loop.from(); p < loop.to(); p++) {
                innermost[order[p]] = i;
            }
            loops.set(i, new Loop(start + loop.head(), loop.parent(), loop.depth(), loop.from(), loop.to()));
        }
    }

    /**
     * Finds the strongly connected components that the roots lead to inside the current part, and lays them out from the
     * end, as they are found each before those that lead to it.
     *
     * @return where the first begins
     */
    private int search(int[] roots, int from, int to, int loop, int depth) {
        int part = partsSeen;
        int end = to;
        for (int root : roots) {
            if (parts[root] != part || found[root] != 0) {
                continue;
            }
            int length = 0;
            path[length++] = enter(root);
            while (length > 0) {
                int node = path[length - 1];
                if (next[node] < ways[node].length) {
                    int way = ways[node][next[node]++];
                    if (parts[way] != part) {
                        continue;
                    } else if (found[way] == 0) {
                        path[length++] = enter(way);
                    } else if (found[way] > 0) {
                        earliest[node] = Math.min(earliest[node], found[way]);
                    }
                    continue;
                }
                length--;
                if (length > 0) {
                    earliest[path[length - 1]] = Math.min(earliest[path[length - 1]], earliest[node]);
                }
                if (earliest[node] == found[node]) {
                    end = component(node, end, loop, depth);
                }
            }
        }
        return end;
    }

    private int enter(int node) {
        found[node] = ++clock;
        earliest[node] = clock;
        next[node] = 0;
        waiting[waits++] = node;
        return node;
    }

    /** Lays out the component of a head in front of what is there: the head, then the others in program order. */
    private int component(int head, int end, int loop, int depth) {
        int first = waits;
        do {
            first--;
            found[waiting[first]] = -1;
        } while (waiting[first] != head);
        int begin = end - (waits - first);
        if (waits - first > 1 || Arrays.stream(ways[head]).anyMatch(way -> way == head)) {
            loops.add(new Loop(head, loop, depth, begin, end));
        }
        System.arraycopy(waiting, first, order, begin, waits - first);
        Arrays.sort(order, begin + 1, end);
        waits = first;
        return begin;
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
