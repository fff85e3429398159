package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of questions in a graph, each asked if the one before was answered with no, and all about one number: where a value of
 * it leads is looked up, not followed from question to question. True of the graph as it was when this was made.
 */
final class Rows {
    /** Shorter rows are not worth it. */
    private static final int LEAST = 8;

    /** By the number of a node its row, or null, and its place there. */
    private final Row[] rows;

    private final int[] places;

    private static final class Row {
        final List<Node> nodes;
        /** Where each value is asked for by itself, in order. */
        final Map<Long, List<Integer>> values = new HashMap<>();
        /** From each place on, where something else is asked for; behind the last if nowhere. */
        final int[] others;

        Row(List<Node> nodes) {
            this.nodes = nodes;
            this.others = new int[nodes.size()];
            int other = nodes.size();
            for (int i = nodes.size() - 1; i >= 0; i--) {
                other = values(i).isOne() ? other : i;
                others[i] = other;
            }
            for (int i = 0; i < nodes.size(); i++) {
                if (others[i] != i) {
                    values.computeIfAbsent(values(i).least(0), value -> new ArrayList<>())
                            .add(i);
                }
            }
        }

        private Ranges values(int place) {
            return ((Node.In) nodes.get(place).test()).values();
        }

        /** The first place from one on where a value is perhaps asked for. */
        int next(int from, long value) {
            List<Integer> asked = values.getOrDefault(value, List.of());
            int found = Collections.binarySearch(asked, from);
            int index = found < 0 ? -found - 1 : found;
            return index < asked.size() ? Math.min(others[from], asked.get(index)) : others[from];
        }
    }

    Rows(Graph graph) {
        int count = graph.nodes().size();
        boolean[] seen = new boolean[count];
        rows = new Row[count];
        places = new int[count];
        for (int id = count - 1; id >= 0; id--) {
            List<Node> row = new ArrayList<>();
            Node node = graph.nodes().get(id);
            while (node.test() instanceof Node.In in
                    && !seen[node.id()]
                    && (row.isEmpty() || ((Node.In) row.get(0).test()).number() == in.number())) {
                seen[node.id()] = true;
                row.add(node);
                node = node.no();
            }
            if (row.size() >= LEAST) {
                Row made = new Row(row);
                for (int i = 0; i < row.size(); i++) {
                    rows[row.get(i).id()] = made;
                    places[row.get(i).id()] = i;
                }
            }
        }
    }

    /** Where the questions from a node on lead if the number is a value, as far as that is known here; the node if it is not. */
    Node past(Node node, long value) {
        Row row = rows[node.id()];
        if (row == null) {
            return node;
        }
        int next = row.next(places[node.id()], value);
        return next < row.nodes.size()
                ? row.nodes.get(next)
                : row.nodes.get(row.nodes.size() - 1).no();
    }
}
