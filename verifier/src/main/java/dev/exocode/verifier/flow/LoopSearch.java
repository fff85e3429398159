package dev.exocode.verifier.flow;

import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the order and the loops of {@link Loops}.
 *
 * <p>A loop is a strongly connected component of the graph of control; its head is where it is first entered; the loops
 * in it are those of the graph that is left without the edges to the head. Loops inside {@link Loops#MAX_DEPTH} others are
 * not taken apart. No recursion here, and each level is one pass: work is linear for a fixed depth.
 *
 * <p>Source: Tarjan, "Depth-first search and linear graph algorithms" (1972); Bourdoncle, "Efficient chaotic iteration
 * strategies with widenings" (1993).
 */
final class LoopSearch {
    private static final int NONE = Loops.NONE;

    private final int start;
    private final int[][] ways;
    private final List<Loops.Loop> loops = new ArrayList<>();
    /** Instructions by position, counted from the start of the function. */
    private int[] order;

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

    LoopSearch(Program program, int function) {
        this.start = program.functions().get(function).start();
        int n = program.end(function) - start;
        this.ways = new int[n][];
        for (int i = 0; i < n; i++) {
            ways[i] = Steps.ways(program, start + i);
            for (int way = 0; way < ways[i].length; way++) {
                ways[i][way] -= start;
            }
        }
        this.order = new int[n];
        this.parts = new int[n];
        this.found = new int[n];
        this.earliest = new int[n];
        this.next = new int[n];
        this.path = new int[n];
        this.waiting = new int[n];
        sort();
    }

    /** The instructions that control can reach, by position, counted from the start of the function. */
    int[] order() {
        return order;
    }

    /** The loops, each behind those that it is in. */
    List<Loops.Loop> loops() {
        return loops;
    }

    /** Sorts the whole function, then the inside of each loop, of each loop in that, and so on. */
    private void sort() {
        int n = order.length;
        int reached = search(new int[] {0}, 0, n, NONE, 0);
        order = Arrays.copyOfRange(order, reached, n);
        for (int i = 0; i < loops.size(); i++) {
            Loops.Loop loop = loops.get(i);
            // The search of the whole function knew positions from its end; the others fill theirs.
            if (loop.parent() == NONE) {
                loops.set(i, new Loops.Loop(loop.head(), NONE, 0, loop.from() - reached, loop.to() - reached));
            }
        }
        for (int i = 0; i < loops.size(); i++) {
            Loops.Loop loop = loops.get(i);
            if (loop.to() - loop.from() > 1 && loop.depth() + 1 < Loops.MAX_DEPTH) {
                int part = ++partsSeen;
                for (int p = loop.from() + 1; p < loop.to(); p++) {
                    parts[order[p]] = part;
                    found[order[p]] = 0;
                }
                clock = 0;
                search(ways[loop.head()], loop.from() + 1, loop.to(), i, loop.depth() + 1);
            }
        }
        for (int i = 0; i < loops.size(); i++) {
            Loops.Loop loop = loops.get(i);
            loops.set(i, new Loops.Loop(start + loop.head(), loop.parent(), loop.depth(), loop.from(), loop.to()));
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

    private boolean leadsTo(int node, int other) {
        for (int way : ways[node]) {
            if (way == other) {
                return true;
            }
        }
        return false;
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
        if (waits - first > 1 || leadsTo(head, head)) {
            loops.add(new Loops.Loop(head, loop, depth, begin, end));
        }
        System.arraycopy(waiting, first, order, begin, waits - first);
        Arrays.sort(order, begin + 1, end);
        waits = first;
        return begin;
    }
}
