package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts questions about one number that follow each other in another order, if some are asked only where the one before was answered
 * with yes: what a number leads to is asked place by place, those first that few values lead to. So a protocol that is asked for by
 * its number is not asked about everything that might stand between, before.
 *
 * <p>All are about one number, so that it is there for all of them or for none.
 */
final class Partitions {
    private static final int MOST_NODES = 32;
    private static final int MOST_RANGES = 32;

    private final Graph graph;
    /** By the number of a node, how many nodes lead to it. */
    private final int[] ways;
    /** Of the questions at hand where values lead, in the order in which they do. */
    private final Map<Node, Ranges> leaves = new LinkedHashMap<>();

    private int nodes;
    private boolean afterYes;

    private Partitions(Graph graph) {
        this.graph = graph;
        this.ways = new int[graph.nodes().size()];
        boolean[] reached = new boolean[ways.length];
        reached[graph.root().id()] = true;
        for (int id = graph.root().id(); id >= 0; id--) {
            Node node = graph.nodes().get(id);
            if (reached[id] && !node.isEnd()) {
                for (Node to : new HashSet<>(List.of(node.yes(), node.no(), node.absent()))) {
                    reached[to.id()] = true;
                    ways[to.id()]++;
                }
            }
        }
    }

    /** Orders the questions of a graph. */
    static void order(Graph graph) {
        new Partitions(graph).run();
        graph.number();
    }

    private void run() {
        boolean[] done = new boolean[ways.length];
        for (int id = graph.root().id(); id >= 0; id--) {
            Node first = graph.nodes().get(id);
            if (!done[id] && first.test() instanceof Node.In in && asksAfterYes(first, in.number())) {
                leaves.clear();
                nodes = 0;
                afterYes = false;
                List<Node> inside = new ArrayList<>();
                part(first, Ranges.of(0, in.number().max()), in.number(), inside);
                if (afterYes && nodes <= MOST_NODES && leaves.size() > 2) {
                    inside.forEach(node -> done[node.id()] = true);
                    write(first, in.number());
                }
            }
        }
    }

    /** Whether one of the questions that follow each other by a no leads to another about the number by its yes: else nothing is to be put in order. */
    private boolean asksAfterYes(Node first, Term number) {
        Node node = first;
        for (int i = 0; i < MOST_NODES; i++) {
            if (isMore(node.yes(), number)) {
                return true;
            } else if (!isMore(node.no(), number)) {
                return false;
            }
            node = node.no();
        }
        return false;
    }

    /** Whether a node asks about a number, and is come to from one place. */
    private boolean isMore(Node node, Term number) {
        return node.test() instanceof Node.In in && in.number() == number && ways[node.id()] == 1;
    }

    /** Finds where values lead from a node on. */
    private void part(Node node, Ranges values, Term number, List<Node> inside) {
        boolean first = inside.isEmpty();
        boolean more = (first || isMore(node, number)) && nodes < MOST_NODES && values.count() <= MOST_RANGES;
        if (!more) {
            leaves.merge(node, values, Ranges::or);
            return;
        }
        nodes++;
        inside.add(node);
        Ranges asked = ((Node.In) node.test()).values();
        Ranges yes = values.and(asked);
        Ranges no = values.and(asked.complement());
        if (!yes.isEmpty()) {
            int before = nodes;
            part(node.yes(), yes, number, inside);
            afterYes |= nodes > before;
        }
        if (!no.isEmpty()) {
            part(node.no(), no, number, inside);
        }
    }

    private void write(Node first, Term number) {
        List<Map.Entry<Node, Ranges>> order = new ArrayList<>(leaves.entrySet());
        order.sort(Comparator.comparingInt(leaf -> leaf.getKey() == graph.reject()
                ? Integer.MAX_VALUE
                : leaf.getValue().isOne() ? 0 : leaf.getValue().count()));
        Node next = order.get(order.size() - 1).getKey();
        for (int i = order.size() - 2; i > 0; i--) {
            Node.In in = new Node.In(number, Graph.aligned(order.get(i).getValue(), number));
            next = graph.add(in, order.get(i).getKey(), next, first.absent(), first.origin());
        }
        first.ask(new Node.In(number, Graph.aligned(order.get(0).getValue(), number)));
        first.lead(order.get(0).getKey(), next, first.absent());
    }
}
