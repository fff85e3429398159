package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the parts of a decision graph need: which nodes are reached, which terms are used how often, how much of the packet. */
final class Needs {
    /** Nothing is accepted from there: as much as you like. */
    static final int ALL = Integer.MAX_VALUE;

    /** Of more bases than this it is not followed how much of them is there. */
    private static final int MOST_BASES = 64;

    private final Graph graph;
    /** Those that are reached and are no ends, each before those that it leads to. */
    private final List<Node> order = new ArrayList<>();

    private final boolean[] reached;
    /** Bases by the number of the term; the start of the packet is base 0. */
    private final Map<Integer, Integer> bases = new HashMap<>();
    /** By the number of a term: in how many nodes it is. */
    private final int[] uses;
    /** The same of those nodes in which no larger term is that is in as many. */
    private final boolean[] direct;
    /** By node and base: what all ways from there to acceptance load at least. */
    private final int[][] extents;

    /** By the number of a term, if it is a variable: the last place in the order where it is needed; -1 if there is none. */
    private final int[] last;

    private boolean anyLoad;
    private int registers;

    private Needs(Graph graph) {
        this.graph = graph;
        this.reached = new boolean[graph.nodes().size()];
        this.uses = new int[graph.terms().count()];
        this.direct = new boolean[graph.terms().count()];
        this.extents = new int[graph.nodes().size()][];
        this.last = new int[graph.terms().count()];
        Arrays.fill(last, -1);
    }

    static Needs of(Graph graph) {
        Needs needs = new Needs(graph);
        needs.reach();
        needs.count();
        needs.registers += needs.variablesAtOnce();
        needs.extend();
        return needs;
    }

    Node root() {
        return graph.root();
    }

    List<Node> order() {
        return order;
    }

    boolean anyLoad() {
        return anyLoad;
    }

    /** The most registers that a term needs at once, and the most variables beside it. */
    int registers() {
        return registers;
    }

    /** How many bases are followed: their numbers are smaller. */
    int bases() {
        return 1 + bases.size();
    }

    /** The number of what a load counts from, or -1 if it is not followed. */
    int base(Term.Load load) {
        return load.base() == null ? 0 : bases.getOrDefault(load.base().id(), -1);
    }

    /** The number of a term that loads count from; empty if none does, or it is not followed. */
    OptionalInt base(Term term) {
        Integer base = bases.get(term.id());
        return base == null ? OptionalInt.empty() : OptionalInt.of(base);
    }

    /** How many bytes from a base all ways to acceptance load that pass a node; {@link #ALL} if there is none. */
    int extent(Node node, int base) {
        return extents[node.id()][base];
    }

    /** The terms that are computed in more than one node, the most used first. */
    List<Term> mostUsed(int most) {
        List<Term> terms = new ArrayList<>();
        for (int id = 0; id < uses.length; id++) {
            if (uses[id] > 1 && direct[id]) {
                terms.add(graph.terms().get(id));
            }
        }
        terms.sort(Comparator.comparingInt(term -> -uses[term.id()]));
        return terms.subList(0, Math.min(most, terms.size()));
    }

    private void reach() {
        reached[root().id()] = true;
        for (int id = root().id(); id >= 0; id--) {
            Node node = graph.nodes().get(id);
            if (reached[id] && !node.isEnd()) {
                order.add(node);
                reached[node.yes().id()] = true;
                reached[node.no().id()] = true;
                reached[node.absent().id()] = true;
            }
        }
    }

    /** Counts in how many nodes each term is. */
    private void count() {
        int[] seen = new int[uses.length];
        Arrays.fill(seen, -1);
        for (int i = 0; i < order.size(); i++) {
            for (Term term : tested(order.get(i))) {
                count(term, i, seen);
                direct[term.id()] = true;
                registers = Math.max(registers, 1 + registers(term));
            }
        }
        for (int id = 0; id < uses.length; id++) {
            for (Term part : parts(graph.terms().get(id))) {
                direct[part.id()] |= uses[id] > 0 && uses[part.id()] > uses[id];
            }
        }
    }

    private void count(Term term, int place, int[] seen) {
        if (term.isConstant() || seen[term.id()] == place) {
            return;
        }
        seen[term.id()] = place;
        if (term instanceof Term.Variable) {
            last[term.id()] = place;
            return;
        }
        uses[term.id()]++;
        if (term instanceof Term.Load load) {
            anyLoad = true;
            if (load.base() != null && bases.size() < MOST_BASES) {
                bases.putIfAbsent(load.base().id(), 1 + bases.size());
            }
        }
        for (Term part : parts(term)) {
            count(part, place, seen);
        }
    }

    /** The most variables that are set and will be needed again. */
    private int variablesAtOnce() {
        int[] done = new int[order.size() + 1];
        int most = 0;
        int now = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).test() instanceof Node.Set set && last(set.variable()) >= i) {
                now++;
                done[last(set.variable())]++;
            }
            most = Math.max(most, now);
            now -= done[i];
        }
        return most;
    }

    /** Where in the order a variable is needed last; -1 if it is nowhere. */
    int last(Term.Variable variable) {
        return last[variable.id()];
    }

    /** What a node asks about. */
    static List<Term> tested(Node node) {
        return node.test() instanceof Node.Compare compare
                ? List.of(compare.number(), compare.right())
                : List.of(node.test().number());
    }

    private static List<Term> parts(Term term) {
        if (term instanceof Term.Load load) {
            return load.base() == null ? List.of() : List.of(load.base());
        } else if (term instanceof Term.Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        return List.of();
    }

    /** How many registers a term needs at once if the part that needs more is computed first; source: Sethi and Ullman. */
    static int registers(Term term) {
        if (term instanceof Term.Binary binary) {
            int left = registers(binary.left());
            int right = registers(binary.right());
            // Both operands and the result.
            return Math.max(3, left == right ? left + 1 : Math.max(left, right));
        } else if (term instanceof Term.Load load && load.base() != null) {
            // The base, the end or the number, and a part of it.
            return Math.max(3, registers(load.base()));
        }
        return term.isConstant() || term instanceof Term.Variable ? 1 : 2;
    }

    private void extend() {
        extents[graph.reject().id()] = new int[bases()];
        Arrays.fill(extents[graph.reject().id()], ALL);
        extents[graph.accept().id()] = new int[bases()];
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            int[] own = new int[bases()];
            for (Term term : tested(node)) {
                load(term, own);
            }
            int[] yes = extents[node.yes().id()];
            int[] no = extents[node.no().id()];
            int[] absent = extents[node.absent().id()];
            for (int base = 0; base < own.length; base++) {
                own[base] = Math.min(Math.max(own[base], Math.min(yes[base], no[base])), absent[base]);
            }
            extents[node.id()] = own;
        }
    }

    private void load(Term term, int[] own) {
        if (term instanceof Term.Load load && base(load) >= 0) {
            own[base(load)] = Math.max(own[base(load)], load.end());
        }
        for (Term part : parts(term)) {
            load(part, own);
        }
    }
}
