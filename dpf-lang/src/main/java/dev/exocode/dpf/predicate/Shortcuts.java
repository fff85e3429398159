package dev.exocode.dpf.predicate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Leads edges past what is known on them: a question whose answer follows from those before it on every way to the edge is not
 * asked. Such a question needs no number that was not there before, so that nothing becomes absent or present by it.
 *
 * <p>In one pass from the root: when a node is come to, all edges that lead to it have their last places.
 *
 * <p>Source: BPF+ (SIGCOMM 1999), redundant predicate elimination; here what is known is a set of values, not one predicate.
 */
final class Shortcuts {
    /** A number is absent. */
    private static final Ranges ABSENT = Ranges.NONE;

    /** Sets of more ranges than this are not remembered: what is known then is less. */
    private static final int MOST_RANGES = 16;

    private static final int FEW_STEPS = 32;
    private static final int MANY_STEPS = 1 << 20;
    /** Steps of all edges together: then time is by the size of the graph. */
    private static final long MOST_WORK = 1 << 24;

    /** Nodes times terms; beyond it nothing is shortened, so that time stays by the size of the graph. */
    private static final long MOST_FACTS = 1 << 25;

    private final Graph graph;
    /** How far an edge is led at most. */
    private final int most;
    /** How far all of them may still be led. */
    private long left = MOST_WORK;
    /** Where what is known of a term stands, by the number of the term; -1 if it is nowhere asked about. */
    private final int[] places;

    /** Long ways at once; null if only short ones are gone. */
    private final Rows rows;

    private int asked;
    /** Of each node what is known on all ways to it: of each term its possible values, or null if nothing is. */
    private final Ranges[][] facts;

    private Shortcuts(Graph graph, int most) {
        this.graph = graph;
        this.most = most;
        this.rows = most == FEW_STEPS ? null : new Rows(graph);
        this.facts = new Ranges[graph.nodes().size()][];
        this.places = new int[graph.terms().count()];
        Arrays.fill(places, -1);
        for (Node node : graph.nodes()) {
            if (node.test() instanceof Node.In in && places[in.number().id()] < 0) {
                places[in.number().id()] = asked++;
            }
        }
    }

    /**
     * Shortens all edges of a graph: first by a little, so that the long ways that some then go, past all alternatives that cannot
     * be, are short ones already.
     */
    static void take(Graph graph) {
        for (int most : new int[] {FEW_STEPS, MANY_STEPS}) {
            Shortcuts shortcuts = new Shortcuts(graph, most);
            if ((long) graph.nodes().size() * shortcuts.asked <= MOST_FACTS) {
                shortcuts.run();
            }
        }
    }

    private void run() {
        facts[graph.root().id()] = new Ranges[asked];
        for (int id = graph.root().id(); id >= 0; id--) {
            Node node = graph.nodes().get(id);
            Ranges[] known = facts[id];
            if (known == null || node.isEnd()) {
                continue;
            }
            shorten(node, known);
            facts[id] = null;
        }
        graph.nodes().forEach(Shortcuts::collapse);
        graph.begin(last(graph.root()));
    }

    /** Leads the edges of a node on. */
    private void shorten(Node node, Ranges[] known) {
        if (node.test() instanceof Node.In in) {
            Ranges before = known(known, in.number());
            Ranges possible = before == null || before == ABSENT
                    ? Ranges.of(0, in.number().max())
                    : before;
            // A way on which nothing is possible is never taken: it leads where the other does, and nothing is joined
            // there.
            boolean never = possible.within(in.values());
            boolean always = !possible.meets(in.values());
            Node yes = always ? null : lead(node.yes(), after(known, node, true));
            Node no = never ? yes : lead(node.no(), after(known, node, false));
            boolean there = before != null && before != ABSENT;
            node.lead(always ? no : yes, no, there ? graph.absent(no) : lead(node.absent(), without(known, node)));
            return;
        }
        // What stands behind a loop is come to from its head, and only if it is.
        boolean step = node.test() instanceof Node.Step;
        node.lead(
                step ? node.yes() : lead(node.yes(), after(known, node, true)),
                step ? node.no() : lead(node.no(), after(known, node, false)),
                lead(node.absent(), without(known, node)));
    }

    /** Leads on from nodes that lead to one place whatever they ask: those behind were led on before. */
    private static void collapse(Node node) {
        if (!node.isEnd()) {
            node.lead(last(node.yes()), last(node.no()), last(node.absent()));
        }
    }

    private static Node last(Node node) {
        boolean same = !node.isEnd() && node.yes() == node.no() && node.no() == node.absent();
        // What is set nowhere else is not used where a number may have been absent; and no loop is left out but as a
        // whole.
        boolean needed = node.test() instanceof Node.Set set && set.again() || node.test() instanceof Node.Step;
        return same && !needed ? node.yes() : node;
    }

    /** What is known behind an answer. */
    private Ranges[] after(Ranges[] known, Node node, boolean yes) {
        Ranges[] behind = known.clone();
        if (node.test() instanceof Node.In in) {
            Ranges now = in.values();
            Ranges before = known(known, in.number());
            Ranges possible = before == null ? Ranges.of(0, in.number().max()) : before;
            Ranges kept = possible.and(yes ? now : now.complement());
            // An edge on which nothing is possible is never taken.
            boolean clear = !kept.isEmpty() && kept.count() <= MOST_RANGES;
            behind[places[in.number().id()]] = clear ? kept : before;
        } else if (node.test() instanceof Node.Set set && set.again()) {
            forget(behind, graph.terms().madeOf(set.variable()));
        }
        return behind;
    }

    private void forget(Ranges[] known, List<Term> changed) {
        for (Term term : changed) {
            if (places[term.id()] >= 0) {
                known[places[term.id()]] = null;
            }
        }
    }

    private Ranges[] without(Ranges[] known, Node node) {
        Ranges[] behind = known.clone();
        if (node.test() instanceof Node.In in) {
            behind[places[in.number().id()]] = ABSENT;
        }
        return behind;
    }

    /** What is known of a number, also by what it is made of; null if nothing is. */
    private Ranges known(Ranges[] known, Term term) {
        Ranges own = places[term.id()] < 0 ? null : known[places[term.id()]];
        if (own == null && term instanceof Term.Binary binary && binary.right() instanceof Term.Constant right) {
            Ranges of = known(known, binary.left());
            if (of == ABSENT) {
                return of;
            } else if (of != null && of.count() == 1 && of.least(0) == of.greatest(0)) {
                OptionalLong value = binary.operator().apply(binary.bits(), of.least(0), right.value());
                return value.isPresent() ? Ranges.of(value.getAsLong()) : null;
            }
        }
        return own;
    }

    /** Follows an edge, and joins what is known on it to what is known where it ends. */
    private Node lead(Node to, Ranges[] known) {
        Node end = to;
        for (int i = 0; i < most && left > 0 && end.test() instanceof Node.In in; i++) {
            left--;
            Ranges there = known(known, in.number());
            Node next;
            if (there == null) {
                break;
            } else if (there == ABSENT) {
                next = end.absent();
            } else if (rows != null && there.isOne() && rows.past(end, there.least(0)) != end) {
                next = rows.past(end, there.least(0));
            } else if (!there.meets(in.values())) {
                next = end.no();
            } else if (there.within(in.values())) {
                next = end.yes();
            } else {
                break;
            }
            end = next;
        }
        join(end, known);
        return end;
    }

    private void join(Node node, Ranges[] known) {
        Ranges[] there = facts[node.id()];
        if (there == null) {
            facts[node.id()] = known;
            return;
        }
        for (int i = 0; i < there.length; i++) {
            if (there[i] == known[i]) {
                // Two that are absent would become an empty set, which is another object.
                continue;
            }
            Ranges both = there[i] == null || known[i] == null || there[i] == ABSENT != (known[i] == ABSENT)
                    ? null
                    : there[i].or(known[i]);
            there[i] = both != null && both.count() > MOST_RANGES ? null : both;
        }
    }
}
