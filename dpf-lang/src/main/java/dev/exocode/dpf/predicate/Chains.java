package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes long chains of questions short, where each is asked if the one before was answered with no: those that lead to one
 * place are asked together, a set for each number; those about one number are found by halving.
 *
 * <p>The order of questions matters only as long as numbers may be absent: what is asked together is only what follows when all
 * numbers of the chain have been looked at once.
 */
final class Chains {
    /** So many questions about one number are asked one after another. */
    private static final int FEW = 4;

    private final Graph graph;
    private final int[] ways;

    /** One range of values, and where they lead. */
    private record Step(long least, long greatest, Node to) {}

    private Chains(Graph graph) {
        this.graph = graph;
        this.ways = new int[graph.nodes().size()];
        boolean[] reached = new boolean[ways.length];
        reached[graph.root().id()] = true;
        for (int id = graph.root().id(); id >= 0; id--) {
            Node node = graph.nodes().get(id);
            if (reached[id] && !node.isEnd()) {
                for (Node to : List.of(node.yes(), node.no(), node.absent())) {
                    reached[to.id()] = true;
                    ways[to.id()]++;
                }
            }
        }
        ways[graph.root().id()]++;
    }

    /** Shortens all chains of a graph. */
    static void shorten(Graph graph) {
        new Chains(graph).run();
        graph.number();
    }

    private void run() {
        Set<Node> done = new HashSet<>();
        for (int id = graph.root().id(); id >= 0; id--) {
            Node first = graph.nodes().get(id);
            if (ways[id] > 0 && first.test() instanceof Node.In && !done.contains(first)) {
                List<Node> chain = chain(first);
                done.addAll(chain);
                merge(chain);
                halve(chain(first));
            }
        }
    }

    /** A node and those behind it that are come to only by its no, and theirs. */
    private List<Node> chain(Node first) {
        List<Node> chain = new ArrayList<>(List.of(first));
        Node next = first.no();
        while (next.test() instanceof Node.In && ways[next.id()] == 1 + again(chain.get(chain.size() - 1), next)) {
            chain.add(next);
            next = next.no();
        }
        return chain;
    }

    /** Whether a node leads to the next also where its number is absent. */
    private static int again(Node node, Node next) {
        return node.absent() == next ? 1 : 0;
    }

    private static Term number(Node node) {
        return ((Node.In) node.test()).number();
    }

    /** Asks what leads to one place together. */
    private void merge(List<Node> chain) {
        for (int from = 0; from < chain.size(); ) {
            int to = from + 1;
            while (to < chain.size() && chain.get(to).yes() == chain.get(from).yes()) {
                to++;
            }
            merge(chain, from, to);
            from = to;
        }
    }

    private void merge(List<Node> chain, int from, int to) {
        Set<Term> numbers = new HashSet<>();
        int seen = from;
        for (int i = from; i < to; i++) {
            if (numbers.add(number(chain.get(i)))) {
                seen = i + 1;
            }
        }
        Map<Term, List<Ranges>> sets = new LinkedHashMap<>();
        for (int i = seen; i < to; i++) {
            Node.In in = (Node.In) chain.get(i).test();
            sets.computeIfAbsent(in.number(), number -> new ArrayList<>()).add(in.values());
        }
        if (to - seen <= sets.size() || !chain.subList(seen, to).stream().allMatch(this::isPlain)) {
            return;
        }
        Node next = chain.get(to - 1).no();
        int place = seen + sets.size();
        List<Map.Entry<Term, List<Ranges>>> backwards = new ArrayList<>(sets.entrySet());
        Collections.reverse(backwards);
        for (Map.Entry<Term, List<Ranges>> set : backwards) {
            Node node = chain.get(--place);
            // Sets that are next to each other as such numbers become one range.
            Ranges any = Graph.aligned(Ranges.any(set.getValue()), set.getKey());
            node.ask(new Node.In(set.getKey(), any));
            node.lead(node.yes(), next, graph.absent(next));
            next = node;
        }
    }

    /**
     * Whether a node that is come to behind the first of its number leads on for an absent number as for an answer of no, if there
     * may be one: where absent numbers reject, none is absent any more.
     */
    private boolean isPlain(Node node) {
        return node.absent() == graph.absent(node.no());
    }

    /** Finds one of many questions about one number by halving. */
    private void halve(List<Node> chain) {
        for (int from = 0; from < chain.size(); ) {
            int to = from + 1;
            while (to < chain.size() && number(chain.get(to)).equals(number(chain.get(from)))) {
                to++;
            }
            if (to - from > FEW) {
                halve(chain, from, to);
            }
            from = to;
        }
    }

    private void halve(List<Node> chain, int from, int to) {
        Node first = chain.get(from);
        List<Step> steps = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Ranges values = ((Node.In) chain.get(i).test()).values();
            for (int j = 0; j < values.count(); j++) {
                steps.add(new Step(
                        values.least(j), values.greatest(j), chain.get(i).yes()));
            }
        }
        steps.sort((a, b) -> Long.compareUnsigned(a.least(), b.least()));
        if (steps.isEmpty()) {
            // Whether the number is there is still asked.
            return;
        }
        // Who asks first wins: only sets that are apart are put in order.
        for (int i = 1; i < steps.size(); i++) {
            if (Long.compareUnsigned(steps.get(i).least(), steps.get(i - 1).greatest()) <= 0) {
                return;
            }
        }
        Node otherwise = chain.get(to - 1).no();
        Node top = half(first, steps, 0, steps.size(), otherwise);
        first.ask(top.test());
        first.lead(top.yes(), top.no(), first.absent());
    }

    private Node half(Node first, List<Step> steps, int from, int to, Node otherwise) {
        Term number = number(first);
        if (to - from <= FEW) {
            Node next = otherwise;
            for (int i = to - 1; i >= from; i--) {
                Step step = steps.get(i);
                next = graph.add(
                        new Node.In(number, Ranges.of(step.least(), step.greatest())),
                        step.to(),
                        next,
                        first.absent(),
                        first.origin());
            }
            return next;
        }
        int middle = (from + to) >>> 1;
        Node low = half(first, steps, from, middle, otherwise);
        Node high = half(first, steps, middle, to, otherwise);
        Ranges below = Ranges.of(0, steps.get(middle).least() - 1);
        return graph.add(new Node.In(number, below), low, high, first.absent(), first.origin());
    }
}
