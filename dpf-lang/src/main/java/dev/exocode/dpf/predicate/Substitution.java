package dev.exocode.dpf.predicate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks of what a variable stands for instead of the variable, where several ways set it: what follows them is written once for each
 * way, up to where it does not matter any more which way was taken. On the way where headers stand at constant places that is as
 * if there were no other. What would become too large stays as it is, and loops are never written twice: before them the variables
 * that they need are set.
 *
 * <p>Nothing becomes absent or present by it: where a variable was set it is still asked whether its number is there.
 */
final class Substitution {
    /** What is written again of all that follows one way, in questions and the ranges that they ask about. */
    private static final int MOST_AGAIN = 160;

    /** What has more operations and loads inside each other stays a variable, for what is made of it has it again. */
    private static final int MOST_DEPTH = 6;

    /** How often the same is written again for different ways. */
    private static final int MOST_COPIES = 4;

    /** Of all ways together, for each node that was there; and beside that. */
    private static final int MOST_EACH = 2;

    private static final int MOST_BESIDE = 1024;

    /** Larger graphs are left alone. */
    private static final int MOST_NODES = 1 << 14;

    /** A node, and what variables stand for that are not set there. */
    private record Place(Node node, TreeMap<Term.Variable, Term> values) {}

    private final Graph graph;
    /** By the number of a term whether it is a variable that is set on several ways, so that it may change. */
    private final BitSet changing = new BitSet();
    /** Of each node, the numbers of the changing variables that are needed from there on. */
    private final Map<Node, BitSet> needed = new IdentityHashMap<>();
    /** What stands for a node that is not there any more. */
    private final Map<Node, Node> instead = new IdentityHashMap<>();

    private final Map<Place, Node> written = new HashMap<>();
    private final Map<Node, Integer> copies = new IdentityHashMap<>();
    private int left;
    private int room;

    private Substitution(Graph graph) {
        this.graph = graph;
        this.left = MOST_BESIDE + MOST_EACH * graph.nodes().size();
        for (Node node : graph.nodes()) {
            if (node.test() instanceof Node.Set set && set.again()) {
                changing.set(set.variable().id());
            }
        }
    }

    /** Substitutes variables in a graph. */
    static void take(Graph graph) {
        if (graph.nodes().size() <= MOST_NODES) {
            Substitution substitution = new Substitution(graph);
            if (!substitution.changing.isEmpty()) {
                substitution.run();
                graph.number();
                substitution.count();
            }
        }
    }

    private void run() {
        BitSet behindSets = new BitSet();
        int count = graph.nodes().size();
        for (int id = 0; id < count; id++) {
            if (isChange(graph.nodes().get(id))) {
                behindSets.set(graph.nodes().get(id).yes().id());
            }
        }
        for (int id = 0; id < count; id++) {
            Node node = graph.nodes().get(id);
            if (node.isEnd()) {
                continue;
            }
            node.lead(instead(node.yes()), instead(node.no()), instead(node.absent()));
            // Those that it leads to were looked at before: no deep recursion.
            needed(node);
            if (isChange(node) && !behindSets.get(id)) {
                room = Math.min(left, MOST_AGAIN);
                int before = room;
                Node again = write(node, new TreeMap<>(Graph.BY_NUMBER));
                if (again != null) {
                    instead.put(node, again);
                }
                left -= before - Math.max(room, 0);
            }
        }
        graph.begin(instead(graph.root()));
    }

    private boolean isChange(Node node) {
        return node.test() instanceof Node.Set set && set.again();
    }

    private Node instead(Node node) {
        return instead.getOrDefault(node, node);
    }

    /** The changing variables that are needed from a node on. */
    private BitSet needed(Node node) {
        BitSet all = needed.get(node);
        if (all == null) {
            all = new BitSet();
            if (!node.isEnd()) {
                all.or(needed(node.yes()));
                all.or(needed(node.no()));
                if (node.test() instanceof Node.Set set) {
                    all.clear(set.variable().id());
                }
                all.or(needed(node.absent()));
                for (Term number : node.test().numbers()) {
                    graph.terms().variables(number).forEach(all::set);
                }
                all.and(changing);
            }
            needed.put(node, all);
        }
        return all;
    }

    /**
     * Writes what follows once more.
     *
     * @param node where it begins
     * @param known what variables stand for
     * @return where to go instead; null if there is no room for it
     */
    private Node write(Node node, TreeMap<Term.Variable, Term> known) {
        TreeMap<Term.Variable, Term> values = new TreeMap<>(Graph.BY_NUMBER);
        BitSet wanted = needed(node);
        known.forEach((variable, value) -> {
            if (wanted.get(variable.id())) {
                values.put(variable, value);
            }
        });
        boolean change = isChange(node);
        if (node.isEnd() || values.isEmpty() && !change) {
            return node;
        } else if (node.test() instanceof Node.Begin || node.test() instanceof Node.Step) {
            return set(values, node);
        }
        Place place = new Place(node, values);
        Node again = written.get(place);
        if (again != null) {
            return again;
        }
        if (copies.merge(node, 1, Integer::sum) > MOST_COPIES) {
            return null;
        }
        room -= node.test() instanceof Node.In in ? 1 + in.values().count() : 1;
        if (room < 0) {
            return null;
        }
        again = change ? change(node, (Node.Set) node.test(), values) : ask(node, values);
        if (again != null) {
            written.put(place, again);
        }
        return again;
    }

    /** Sets variables before something that is not written again. */
    private Node set(TreeMap<Term.Variable, Term> values, Node node) {
        Node next = node;
        for (Map.Entry<Term.Variable, Term> value : values.entrySet()) {
            Node.Set set = new Node.Set(value.getKey(), value.getValue(), true);
            // That it is there is known.
            next = graph.add(set, next, next, graph.reject(), node.origin());
        }
        return next;
    }

    private Node change(Node node, Node.Set set, TreeMap<Term.Variable, Term> values) {
        Term number = graph.terms().with(set.number(), values);
        Node absent = write(node.absent(), values);
        if (absent == null || number instanceof Term.Absent) {
            return absent;
        }
        boolean stays = !graph.terms().isMadeOfAny(number) && isShort(number, MOST_DEPTH);
        TreeMap<Term.Variable, Term> behind = new TreeMap<>(values);
        behind.remove(set.variable());
        if (stays) {
            behind.put(set.variable(), number);
        }
        Node next = write(node.yes(), behind);
        if (next == null) {
            return null;
        }
        return stays
                ? graph.present(number, next, absent, node.origin())
                : graph.add(new Node.Set(set.variable(), number, true), next, next, absent, node.origin());
    }

    /** Whether no more operations and loads than that are inside each other. */
    private static boolean isShort(Term term, int most) {
        return Terms.parts(term).stream().allMatch(part -> most > 0 && isShort(part, most - 1));
    }

    private Node ask(Node node, TreeMap<Term.Variable, Term> values) {
        Node yes = write(node.yes(), values);
        Node no = yes == null ? null : write(node.no(), values);
        Node absent = no == null ? null : write(node.absent(), values);
        return absent == null ? null : graph.asked(node, number -> graph.terms().with(number, values), yes, no, absent);
    }

    /** Says of each variable anew whether several ways set it. */
    private void count() {
        Map<Term.Variable, Integer> places = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node.test() instanceof Node.Set set) {
                places.merge(set.variable(), 1, Integer::sum);
            }
        }
        for (Node node : graph.nodes()) {
            if (node.test() instanceof Node.Set set) {
                node.ask(new Node.Set(set.variable(), set.number(), places.get(set.variable()) > 1));
            }
        }
    }
}
