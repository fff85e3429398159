package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code that was written so far for a decision graph, and what holds where it goes on. */
final class Draft {
    final Graph graph;
    final Needs needs;
    final Lambda code = new Lambda(Segment.packet());
    /** By the number of a term the register that is only for it; 0 if it has none. */
    final int[] own;
    /** By the number of a node where it is written, once something leads there. */
    final Lambda.Label[] labels;
    /** Of each node what holds on all ways to it. */
    final State[] states;
    /** Where the table of each set of tuples stands. */
    final Map<Tuples, Integer> tables = new HashMap<>();
    /** The variables that are still needed. */
    final List<Term.Variable> variables = new ArrayList<>();

    /** The loop that was begun last; null if none was. */
    Node.Loop turning;

    /** The register of the packet's length; 0 if nothing is loaded. */
    int length;

    /** The node that is written now. */
    Node at;
    /** Where it stands in the order. */
    int place;

    State now;
    /** What held where the node begins: what an absent number leaves. */
    State before;

    Draft(Graph graph) {
        this.graph = graph;
        this.needs = Needs.of(graph);
        this.labels = new Lambda.Label[graph.nodes().size()];
        this.states = new State[graph.nodes().size()];
        this.own = new int[graph.terms().count()];
    }

    /** What was computed, and how much of the packet is there. */
    static final class State {
        /** The registers that hold their terms. */
        int held;
        /** By base: how many bytes from it are certainly there. */
        final int[] extents;

        State(int held, int[] extents) {
            this.held = held;
            this.extents = extents;
        }

        State copy() {
            return new State(held, extents.clone());
        }

        void meet(State other) {
            held &= other.held;
            for (int i = 0; i < extents.length; i++) {
                extents[i] = Math.min(extents[i], other.extents[i]);
            }
        }
    }

    Lambda.Label to(Node node, State state) {
        come(node, state);
        if (labels[node.id()] == null) {
            labels[node.id()] = code.genlabel();
        }
        return labels[node.id()];
    }

    void come(Node node, State state) {
        if (states[node.id()] == null) {
            states[node.id()] = state.copy();
        } else {
            states[node.id()].meet(state);
        }
    }

    void goOn(Node to, Node next) {
        if (to == next) {
            come(to, now);
        } else if (to.isEnd()) {
            finish(to);
        } else {
            code.jump(to(to, now));
        }
    }

    void finish(Node end) {
        code.returnImmediate(Type.U, end == graph.accept() ? 1 : 0);
    }

    int take() {
        return code.getreg().orElseThrow(() -> new IllegalStateException("registers were counted"));
    }

    void release(Term term, int register) {
        if (own[term.id()] == 0) {
            code.putreg(register);
        }
    }

    /** How many bytes from the base of a load are certainly there. */
    int extent(Term.Load load) {
        int number = needs.base(load);
        return number < 0 ? 0 : now.extents[number];
    }

    boolean isOfLoop() {
        return at.test() instanceof Node.Begin || at.test() instanceof Node.Step;
    }

    static Type word(Term term) {
        return Long.compareUnsigned(term.max(), 0xffff_ffffL) <= 0 ? Type.U : Type.UL;
    }

    static Type word(int bytes) {
        return bytes <= Integer.BYTES ? Type.U : Type.UL;
    }
}
