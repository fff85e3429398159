package dev.exocode.dpf.predicate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A condition as a decision graph: each question leads to others, and at last to one of two ends. What is asked, and in
 * which order, is what the condition says.
 *
 * <p>Its edges make no cycles. The steps of a loop go back without one: what they lead to is what stands behind the loop, where
 * they come to at last, so that what is found out along the edges holds of loops, too.
 */
final class Graph {
    private record Key(Object asked, int number, int right, Node yes, Node no, Node absent) {}

    /** Terms by their numbers. */
    static final Comparator<Term> BY_NUMBER = Comparator.comparingInt(Term::id);

    private final Terms terms = new Terms();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> known = new HashMap<>();
    private final Node reject = end();
    private final Node accept = end();
    private final Condition.Absent mode;
    private final Variables variables;
    private Node root;

    private Graph(Condition condition) {
        this.mode = condition.absent();
        this.variables = Variables.of(condition.predicate());
        variables.define(terms);
        this.root = node(condition.predicate(), accept, reject);
    }

    static Graph of(Condition condition) {
        return new Graph(condition);
    }

    /** Whether anything walks. */
    boolean hasLoops() {
        return nodes.stream().anyMatch(node -> node.test() instanceof Node.Begin);
    }

    Terms terms() {
        return terms;
    }

    /** All nodes by number: edges lead to smaller ones. Some may not be reached. */
    List<Node> nodes() {
        return nodes;
    }

    Node root() {
        return root;
    }

    /** Numbers what is reached so that edges lead to smaller numbers, and forgets the rest. */
    void number() {
        List<Node> ordered = new ArrayList<>();
        Map<Node, Integer> ahead = new IdentityHashMap<>();
        Deque<Node> path = new ArrayDeque<>();
        reject.number(0);
        accept.number(1);
        ordered.add(reject);
        ordered.add(accept);
        ahead.put(reject, 0);
        ahead.put(accept, 0);
        path.push(root);
        while (!path.isEmpty()) {
            Node node = path.peek();
            int edge = ahead.merge(node, 1, Integer::sum) - 1;
            if (edge > 2 || node.isEnd()) {
                path.pop();
                if (edge == 3) {
                    node.number(ordered.size());
                    ordered.add(node);
                }
                continue;
            }
            // What stands behind a no is written last, so that a yes comes next.
            Node to = edge == 0 ? node.absent() : edge == 1 ? node.no() : node.yes();
            if (!ahead.containsKey(to)) {
                path.push(to);
            }
        }
        nodes.clear();
        nodes.addAll(ordered);
    }

    void begin(Node first) {
        root = first;
    }

    Node accept() {
        return accept;
    }

    Node reject() {
        return reject;
    }

    private Node end() {
        Node end = new Node(nodes.size());
        nodes.add(end);
        return end;
    }

    /** Where a predicate is asked about, which leads on to one of two nodes; made back to front. */
    private Node node(Predicate predicate, Node yes, Node no) {
        if (predicate instanceof Predicate.Not not) {
            return node(not.part(), no, yes);
        } else if (predicate instanceof Predicate.All all) {
            Node next = yes;
            for (int i = all.parts().size() - 1; i >= 0; i--) {
                next = node(all.parts().get(i), next, no);
            }
            return next;
        } else if (predicate instanceof Predicate.Any any) {
            Node next = no;
            for (int i = any.parts().size() - 1; i >= 0; i--) {
                next = node(any.parts().get(i), yes, next);
            }
            return next;
        } else if (predicate instanceof Predicate.In in) {
            return in(terms.of(in.number()), in.values(), new Edges(yes, no, absent(no), in.origin()));
        } else if (predicate instanceof Predicate.Set set) {
            Term number = terms.of(set.number());
            return number instanceof Term.Absent ? absent(no) : set(set, number, yes, absent(no));
        } else if (predicate instanceof Predicate.Walk walk) {
            return walk(walk, yes, absent(no));
        }
        Predicate.Compare compare = (Predicate.Compare) predicate;
        return compare(compare, new Edges(yes, no, absent(no), compare.origin()));
    }

    /** Where a question leads. */
    private record Edges(Node yes, Node no, Node absent, Origin origin) {}

    private Node set(Predicate.Set set, Term number, Node next, Node absent) {
        boolean again = variables.isSetAgain(set.variable());
        Term.Variable variable = terms.variable(set.variable());
        return add(new Node.Set(variable, number, again), next, next, absent, set.origin());
    }

    private Node compare(Predicate.Compare compare, Edges edges) {
        return compare(compare.relation(), terms.of(compare.left()), terms.of(compare.right()), edges);
    }

    private Node compare(Relation relation, Term left, Term right, Edges edges) {
        if (left instanceof Term.Absent || right instanceof Term.Absent) {
            return edges.absent();
        } else if (right instanceof Term.Constant constant) {
            return in(left, relation.to(constant.value()), edges);
        } else if (left instanceof Term.Constant constant) {
            return in(right, relation.turned().to(constant.value()), edges);
        } else if (left == right) {
            boolean holds = relation.holds(0, 0);
            return in(left, holds ? Ranges.ALL : Ranges.NONE, edges);
        }
        return ask(new Node.Compare(relation, left, right), edges);
    }

    // Walks: a node that begins, the questions of one turn, and a node for each step, which goes back.

    private Node walk(Predicate.Walk walk, Node yes, Node absent) {
        List<Term> first = walk.first().stream().map(terms::of).toList();
        if (first.stream().anyMatch(Term.Absent.class::isInstance)) {
            return absent;
        }
        List<Term.Variable> outside =
                walk.variables().stream().map(terms::variable).toList();
        boolean again = walk.variables().stream().anyMatch(variables::isSetAgain);
        // What others set, too, stays as it was until the walk is over: it has other variables, which are taken over
        // then.
        List<Term.Variable> inside = again
                ? outside.stream()
                        .map(variable -> terms.newVariable(walked(variable)))
                        .toList()
                : outside;
        Node exit = yes;
        for (int i = inside.size() - 1; again && i >= 0; i--) {
            exit = add(new Node.Set(outside.get(i), inside.get(i), true), exit, exit, absent, walk.origin());
        }
        define(walk, inside);
        Node.Loop loop = new Node.Loop(inside, terms.newVariable(walk.most()), walk.most());
        Node head = turn(walk, loop, 0, walk.steps().size(), 0, exit, exit, absent);
        define(walk, outside);
        Node begin = add(new Node.Begin(loop, first), head, head, absent, walk.origin());
        loop.beginAt(begin);
        return begin;
    }

    private void define(Predicate.Walk walk, List<Term.Variable> as) {
        for (int i = 0; i < as.size(); i++) {
            terms.define(walk.variables().get(i), as.get(i));
        }
    }

    private static long walked(Term.Variable variable) {
        return Long.compareUnsigned(variable.max(), Variables.MAX_WALKED) < 0 ? variable.max() : Variables.MAX_WALKED;
    }

    /**
     * Where some steps are asked about of which the same first conditions are known to hold.
     *
     * @param next where to go if none is taken
     * @param exit what stands behind the walk
     */
    private Node turn(
            Predicate.Walk walk, Node.Loop loop, int from, int to, int known, Node next, Node exit, Node absent) {
        Node otherwise = next;
        for (int end = to; end > from; ) {
            Predicate.Step step = walk.steps().get(end - 1);
            int begin = end - 1;
            if (step.when().size() == known) {
                otherwise = step(step, loop, exit, absent, walk.origin());
            } else {
                // Neighbours that ask the same ask it once.
                Predicate question = step.when().get(known);
                while (begin > from && asks(walk.steps().get(begin - 1), known, question)) {
                    begin--;
                }
                Node holds = turn(walk, loop, begin, end, known + 1, otherwise, exit, absent);
                otherwise = question instanceof Predicate.In in
                        ? in(terms.of(in.number()), in.values(), new Edges(holds, otherwise, absent, in.origin()))
                        : compare((Predicate.Compare) question, holds, otherwise, absent);
            }
            end = begin;
        }
        return otherwise;
    }

    private static boolean asks(Predicate.Step step, int place, Predicate question) {
        return step.when().size() > place && step.when().get(place).equals(question);
    }

    private Node compare(Predicate.Compare compare, Node yes, Node no, Node absent) {
        return compare(compare, new Edges(yes, no, absent, compare.origin()));
    }

    private Node step(Predicate.Step step, Node.Loop loop, Node exit, Node absent, Origin origin) {
        List<Term> numbers = step.numbers().stream().map(terms::of).toList();
        return numbers.stream().anyMatch(Term.Absent.class::isInstance)
                ? absent
                : add(new Node.Step(loop, numbers), exit, exit, absent, origin);
    }

    /** Where to go if a number is absent that a question needs, by where it leads if it is answered with no. */
    Node absent(Node no) {
        return mode == Condition.Absent.REJECTS ? reject : no;
    }

    private Node in(Term number, Ranges values, Edges edges) {
        if (number instanceof Term.Constant constant) {
            return values.contains(constant.value()) ? edges.yes() : edges.no();
        } else if (number instanceof Term.Absent) {
            return edges.absent();
        }
        Ranges possible = Ranges.of(0, number.max());
        Ranges asked = aligned(values.and(possible), number);
        if (number instanceof Term.WireLength && (asked.isEmpty() || asked.equals(possible))) {
            return asked.isEmpty() ? edges.no() : edges.yes();
        }
        if (number instanceof Term.Binary binary && binary.right() instanceof Term.Constant c) {
            boolean shift = Long.compareUnsigned(c.value(), binary.bits()) < 0;
            if (binary.operator() == Operator.RSH && shift) {
                int by = (int) c.value();
                return in(binary.left(), scaled(asked, by), edges);
            }
            if (binary.operator() == Operator.AND
                    && binary.left() instanceof Term.Binary inner
                    && inner.operator() == Operator.RSH
                    && inner.right() instanceof Term.Constant by
                    && Long.compareUnsigned(by.value(), inner.bits()) < 0) {
                // Compared where it stands, without a shift.
                int k = (int) by.value();
                Term masked = terms.binary(Operator.AND, inner.bits(), inner.left(), terms.constant(c.value() << k));
                return in(masked, scaled(asked, k), edges);
            }
        }
        return ask(new Node.In(number, asked), edges);
    }

    /** Without what lies between values that a number with some low bits clear can have. */
    static Ranges aligned(Ranges values, Term number) {
        boolean masked = number instanceof Term.Binary and
                && and.operator() == Operator.AND
                && and.right() instanceof Term.Constant;
        if (!masked) {
            return values;
        }
        int low = Long.numberOfTrailingZeros(((Term.Constant) ((Term.Binary) number).right()).value()) % Long.SIZE;
        long[] ends = new long[2 * values.count()];
        int n = 0;
        for (int i = 0; i < values.count(); i++) {
            long least = values.least(i) + (1L << low) - 1 >>> low;
            long greatest = values.greatest(i) >>> low;
            if (Long.compareUnsigned(least, greatest) <= 0) {
                ends[n++] = least;
                ends[n++] = greatest;
            }
        }
        Ranges scaled = Ranges.ordered(Arrays.copyOf(ends, n));
        if (scaled.equals(Ranges.of(0, number.max() >>> low))) {
            return Ranges.of(0, number.max());
        }
        for (int i = 0; i < scaled.count(); i++) {
            ends[2 * i] = scaled.least(i) << low;
            ends[2 * i + 1] = scaled.greatest(i) << low;
        }
        return Ranges.ordered(Arrays.copyOf(ends, 2 * scaled.count()));
    }

    /** The numbers of which the bits above the lowest few are in a set of what fits there. */
    private static Ranges scaled(Ranges values, int by) {
        long[] ends = new long[2 * values.count()];
        for (int i = 0; i < values.count(); i++) {
            ends[2 * i] = values.least(i) << by;
            ends[2 * i + 1] = values.greatest(i) << by | (1L << by) - 1;
        }
        return Ranges.ordered(ends);
    }

    private Node ask(Node.Test test, Edges edges) {
        Node yes = edges.yes();
        Node no = edges.no();
        Node absent = edges.absent();
        if (yes == no && no == absent) {
            return yes;
        }
        Key same = test instanceof Node.In in
                ? new Key(in.values(), in.number().id(), -1, yes, no, absent)
                : key((Node.Compare) test, yes, no, absent);
        return known.computeIfAbsent(same, key -> add(test, yes, no, absent, edges.origin()));
    }

    /** Where a question of a node is asked once more, of other numbers, and leads elsewhere. */
    Node asked(Node node, UnaryOperator<Term> with, Node yes, Node no, Node absent) {
        Edges edges = new Edges(yes, no, absent, node.origin());
        if (node.test() instanceof Node.In in) {
            return in(with.apply(in.number()), in.values(), edges);
        } else if (node.test() instanceof Node.Compare compare) {
            return compare(compare.relation(), with.apply(compare.number()), with.apply(compare.right()), edges);
        }
        Node.Set set = (Node.Set) node.test();
        return add(new Node.Set(set.variable(), with.apply(set.number()), set.again()), yes, no, absent, node.origin());
    }

    /** Where it is asked whether a number is there. */
    Node present(Term number, Node yes, Node absent, Origin origin) {
        if (number instanceof Term.Variable || number instanceof Term.WireLength) {
            return yes;
        } else if (number instanceof Term.Binary binary
                && binary.operator() != Operator.DIV
                && binary.operator() != Operator.MOD) {
            Node right = present(binary.right(), yes, absent, origin);
            return present(binary.left(), right, absent, origin);
        }
        return in(number, Ranges.of(0, number.max()), new Edges(yes, yes, absent, origin));
    }

    /** Adds a node behind the others: {@link #number} is to be called when all are there. */
    Node add(Node.Test test, Node yes, Node no, Node absent, Origin origin) {
        Node node = new Node(nodes.size(), test, yes, no, absent, origin);
        nodes.add(node);
        return node;
    }

    private static Key key(Node.Compare compare, Node yes, Node no, Node absent) {
        return new Key(
                compare.relation(), compare.number().id(), compare.right().id(), yes, no, absent);
    }
}
