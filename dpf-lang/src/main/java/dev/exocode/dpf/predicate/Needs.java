package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

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

    /** By the number of a term: the registers that it needs. */
    private final int[] ofTerms;

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
        this.ofTerms = new int[graph.terms().count()];
        for (int id = 0; id < ofTerms.length; id++) {
            // Its parts have smaller numbers.
            ofTerms[id] = ofParts(graph.terms().get(id));
        }
    }

    static Needs of(Graph graph) {
        Needs needs = new Needs(graph);
        needs.reach();
        needs.count();
        needs.stayInLoops();
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
        Map<Node.Loop, Set<Integer>> inSteps = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            // Behind a step nothing of it is used: the steps of a loop are as one.
            Set<Integer> before = order.get(i).test() instanceof Node.Step step
                    ? inSteps.computeIfAbsent(step.loop(), loop -> new HashSet<>())
                    : null;
            for (Term term : order.get(i).test().numbers()) {
                count(term, i, seen, before);
                direct[term.id()] = true;
                registers = Math.max(registers, atOnce(order.get(i)) + registers(term));
            }
        }
        for (int id = 0; id < uses.length; id++) {
            for (Term part : Terms.parts(graph.terms().get(id))) {
                direct[part.id()] |= uses[id] > 0 && uses[part.id()] > uses[id];
            }
        }
    }

    private void count(Term term, int place, int[] seen, Set<Integer> before) {
        if (term.isConstant() || seen[term.id()] == place) {
            return;
        }
        seen[term.id()] = place;
        if (term instanceof Term.Variable) {
            last[term.id()] = place;
            return;
        }
        uses[term.id()] += before == null || before.add(term.id()) ? 1 : 0;
        if (term instanceof Term.Load load) {
            anyLoad = true;
            if (load.base() != null && bases.size() < MOST_BASES) {
                bases.putIfAbsent(load.base().id(), 1 + bases.size());
            }
        }
        for (Term part : Terms.parts(term)) {
            count(part, place, seen, before);
        }
    }

    /** How many numbers a node keeps while it computes one more, with that. */
    private static int atOnce(Node node) {
        return node.test() instanceof Node.Step step ? step.numbers().size() : 1;
    }

    /** What is needed in a loop is needed in its next turn. */
    private void stayInLoops() {
        Map<Node.Loop, Integer> begins = new HashMap<>();
        // By place where the furthest loop ends that begins there or before, and those that begin until then.
        int[] ends = new int[order.size()];
        for (int i = 0; i < ends.length; i++) {
            if (order.get(i).test() instanceof Node.Begin begin) {
                begins.put(begin.loop(), i);
            } else if (order.get(i).test() instanceof Node.Step step) {
                ends[begins.get(step.loop())] = i;
                last[step.loop().counter.id()] = i;
            }
        }
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(i, Math.max(ends[i], i == 0 ? 0 : ends[i - 1]));
        }
        for (int i = ends.length - 1; i >= 0; i--) {
            ends[i] = ends[ends[i]];
        }
        for (int id = 0; id < last.length; id++) {
            last[id] = last[id] < 0 ? last[id] : ends[last[id]];
        }
    }

    /** The most variables that are set and will be needed again. */
    private int variablesAtOnce() {
        int[] done = new int[order.size() + 1];
        boolean[] set = new boolean[last.length];
        int most = 0;
        int now = 0;
        for (int i = 0; i < order.size(); i++) {
            for (Term.Variable variable : setBy(order.get(i))) {
                if (last(variable) >= i && !set[variable.id()]) {
                    set[variable.id()] = true;
                    now++;
                    done[last(variable)]++;
                }
            }
            most = Math.max(most, now);
            now -= done[i];
        }
        return most;
    }

    private static List<Term.Variable> setBy(Node node) {
        if (node.test() instanceof Node.Begin begin) {
            List<Term.Variable> all = new ArrayList<>(begin.loop().variables);
            all.add(begin.loop().counter);
            return all;
        }
        return node.test() instanceof Node.Set set ? List.of(set.variable()) : List.of();
    }

    /** Where in the order a variable is needed last; -1 if it is nowhere. */
    int last(Term.Variable variable) {
        return last[variable.id()];
    }

    /** How many registers a term needs at once if the part that needs more is computed first; source: Sethi and Ullman. */
    int registers(Term term) {
        return ofTerms[term.id()];
    }

    private int ofParts(Term term) {
        if (term instanceof Term.Binary binary) {
            int left = registers(binary.left());
            int right = registers(binary.right());
            // Both operands and the result.
            return Math.max(3, left == right ? left + 1 : Math.max(left, right));
        } else if (term instanceof Term.Load load && load.base() != null) {
            // The base, the end or the number, and a part of it.
            return Math.max(3, registers(load.base()));
        } else if (term instanceof Term.Called called) {
            // Those before are kept while one is computed.
            int most = 1;
            for (int i = 0; i < called.arguments().size(); i++) {
                most = Math.max(most, i + registers(called.arguments().get(i)));
            }
            return 1 + most;
        } else if (term instanceof Term.Tuple tuple) {
            int most = 3 + tuple.words().size();
            for (int i = 0; i < tuple.words().size(); i++) {
                most = Math.max(most, i + registers(tuple.words().get(i)));
            }
            return most;
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
            for (Term term : node.test().numbers()) {
                load(term, own);
            }
            int[] yes = extents[node.yes().id()];
            int[] no = extents[node.no().id()];
            int[] absent = extents[node.absent().id()];
            if (node.test() instanceof Node.Set set && set.again()) {
                yes = others(yes, List.of(set.variable()));
                no = yes;
            } else if (node.test() instanceof Node.Step step) {
                yes = others(yes, step.loop().variables);
                no = yes;
            }
            for (int base = 0; base < own.length; base++) {
                own[base] = Math.min(Math.max(own[base], Math.min(yes[base], no[base])), absent[base]);
            }
            extents[node.id()] = own;
        }
    }

    /** Extents from bases that stay what they are when variables change; nothing from others. */
    private int[] others(int[] extents, List<Term.Variable> changed) {
        int[] others = extents.clone();
        for (Term.Variable variable : changed) {
            for (Term term : graph.terms().madeOf(variable)) {
                base(term).ifPresent(base -> others[base] = 0);
            }
        }
        return others;
    }

    /** Whether something is loaded from where a variable says, or another variable is made of it. */
    boolean leads(Term.Variable variable) {
        List<Term> made = graph.terms().madeOf(variable);
        for (Term term : made) {
            if (uses[term.id()] > 0 && term instanceof Term.Load) {
                return true;
            }
        }
        for (Node node : order) {
            List<Term> numbers = node.test().numbers();
            for (int i = 0; i < numbers.size(); i++) {
                if (others(node, i, variable) && graph.terms().isMadeOf(numbers.get(i), variable)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a number of a node is what another variable stands for from there on. */
    private static boolean others(Node node, int number, Term.Variable variable) {
        if (node.test() instanceof Node.Step step) {
            return step.loop().variables.get(number) != variable;
        }
        return !(node.test() instanceof Node.In || node.test() instanceof Node.Compare);
    }

    /** How many bytes from a base a node loads. */
    int own(Node node, int base) {
        int[] own = new int[bases()];
        node.test().numbers().forEach(term -> load(term, own));
        return own[base];
    }

    private void load(Term term, int[] own) {
        if (term instanceof Term.Load load && base(load) >= 0) {
            own[base(load)] = Math.max(own[base(load)], load.end());
        }
        for (Term part : Terms.parts(term)) {
            load(part, own);
        }
    }
}
