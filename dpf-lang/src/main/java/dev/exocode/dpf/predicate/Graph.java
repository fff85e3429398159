package dev.exocode.dpf.predicate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition as a decision graph: each question leads to others, and at last to one of two ends. It has no cycles; what is
 * asked, and in which order, is what the condition says.
 */
final class Graph {
    private record Key(Object asked, int number, int right, Node yes, Node no, Node absent) {}

    private final Terms terms = new Terms();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> known = new HashMap<>();
    private final Node reject = end();
    private final Node accept = end();
    private final Condition.Absent mode;
    private Node root;

    private Graph(Condition condition) {
        this.mode = condition.absent();
        this.root = node(condition.predicate(), accept, reject);
    }

    static Graph of(Condition condition) {
        return new Graph(condition);
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
            return in(terms.of(in.number()), in.values(), yes, no, in.origin());
        }
        if (predicate instanceof Predicate.Let let) {
            Term number = terms.of(let.number());
            Term.Variable variable = terms.define(let.variable(), number);
            if (number instanceof Term.Absent) {
                return absent(no);
            }
            Node part = node(let.part(), yes, no);
            return add(new Node.Set(variable, number), part, part, absent(no), let.origin());
        }
        Predicate.Compare compare = (Predicate.Compare) predicate;
        return compare(compare, yes, no);
    }

    private Node compare(Predicate.Compare compare, Node yes, Node no) {
        Term left = terms.of(compare.left());
        Term right = terms.of(compare.right());
        if (left instanceof Term.Absent || right instanceof Term.Absent) {
            return absent(no);
        } else if (right instanceof Term.Constant constant) {
            return in(left, compare.relation().to(constant.value()), yes, no, compare.origin());
        } else if (left instanceof Term.Constant constant) {
            return in(right, compare.relation().turned().to(constant.value()), yes, no, compare.origin());
        } else if (left == right) {
            boolean holds = compare.relation().holds(0, 0);
            return in(left, holds ? Ranges.ALL : Ranges.NONE, yes, no, compare.origin());
        }
        return ask(new Node.Compare(compare.relation(), left, right), yes, no, compare.origin());
    }

    /** Where to go if a number is absent that a question needs, by where it leads if it is answered with no. */
    Node absent(Node no) {
        return mode == Condition.Absent.REJECTS ? reject : no;
    }

    private Node in(Term number, Ranges values, Node yes, Node no, Origin origin) {
        if (number instanceof Term.Constant constant) {
            return values.contains(constant.value()) ? yes : no;
        } else if (number instanceof Term.Absent) {
            return absent(no);
        }
        Ranges possible = Ranges.of(0, number.max());
        Ranges asked = aligned(values.and(possible), number);
        if (number instanceof Term.WireLength && (asked.isEmpty() || asked.equals(possible))) {
            return asked.isEmpty() ? no : yes;
        }
        if (number instanceof Term.Binary binary && binary.right() instanceof Term.Constant c) {
            boolean shift = Long.compareUnsigned(c.value(), binary.bits()) < 0;
            if (binary.operator() == Operator.RSH && shift) {
                int by = (int) c.value();
                return in(binary.left(), scaled(asked, by), yes, no, origin);
            }
            if (binary.operator() == Operator.AND
                    && binary.left() instanceof Term.Binary inner
                    && inner.operator() == Operator.RSH
                    && inner.right() instanceof Term.Constant by
                    && Long.compareUnsigned(by.value(), inner.bits()) < 0) {
                // Compared where it stands, without a shift.
                int k = (int) by.value();
                Term masked = terms.binary(Operator.AND, inner.bits(), inner.left(), terms.constant(c.value() << k));
                return in(masked, scaled(asked, k), yes, no, origin);
            }
        }
        return ask(new Node.In(number, asked), yes, no, origin);
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

    private Node ask(Node.Test test, Node yes, Node no, Origin origin) {
        Node absent = absent(no);
        if (yes == no && no == absent) {
            return yes;
        }
        Key same = test instanceof Node.In in
                ? new Key(in.values(), in.number().id(), -1, yes, no, absent)
                : key((Node.Compare) test, yes, no, absent);
        return known.computeIfAbsent(same, key -> add(test, yes, no, absent, origin));
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
