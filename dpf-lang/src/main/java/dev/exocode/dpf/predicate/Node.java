package dev.exocode.dpf.predicate;

import java.util.List;

/** A place in a decision graph: the packet is accepted, rejected, or asked something. Edges lead to earlier numbers. */
final class Node {
    /** A question about a packet. */
    sealed interface Test {
        /** What is computed for it. */
        List<Term> numbers();
    }

    /** Whether a number is one of a set; the set has nothing above the number's largest value. */
    record In(Term number, Ranges values) implements Test {
        @Override
        public List<Term> numbers() {
            return List.of(number);
        }
    }

    /** Whether two numbers stand in a relation. */
    record Compare(Relation relation, Term number, Term right) implements Test {
        @Override
        public List<Term> numbers() {
            return List.of(number, right);
        }
    }

    /**
     * Lets a variable stand for a number, and goes on as if something held.
     *
     * @param again whether others set it, too: what was known of it before is over
     */
    record Set(Term.Variable variable, Term number, boolean again) implements Test {
        @Override
        public List<Term> numbers() {
            return List.of(number);
        }
    }

    /** Lets the variables of a loop stand for their first numbers, and goes on to its head as if something held. */
    record Begin(Loop loop, List<Term> numbers) implements Test {}

    /**
     * Lets the variables of a loop stand for their next numbers, and goes back to its head, unless that was done too often. What it
     * leads to, as if something held, is what stands behind the loop: it is come to later, from the head.
     */
    record Step(Loop loop, List<Term> numbers) implements Test {}

    /** What the begin and the steps of a loop share; nothing else gives its variables values. */
    static final class Loop {
        final List<Term.Variable> variables;
        /** How many steps were taken. */
        final Term.Variable counter;
        /** How many may be. */
        final int most;
        /** Where it begins: that leads to its head. */
        private Node begin;

        Loop(List<Term.Variable> variables, Term.Variable counter, int most) {
            this.variables = variables;
            this.counter = counter;
            this.most = most;
        }

        void beginAt(Node node) {
            begin = node;
        }

        Node head() {
            return begin.yes();
        }
    }

    private int id;
    private Test test;
    private final Origin origin;
    /** Where to go if it holds, if it does not, and if a number is absent. */
    private Node yes;

    private Node no;
    private Node absent;

    Node(int id, Test test, Node yes, Node no, Node absent, Origin origin) {
        this.id = id;
        this.test = test;
        this.yes = yes;
        this.no = no;
        this.absent = absent;
        this.origin = origin;
    }

    /** An end. */
    Node(int id) {
        this(id, null, null, null, null, Origin.NONE);
    }

    int id() {
        return id;
    }

    void number(int number) {
        id = number;
    }

    void ask(Test instead) {
        test = instead;
    }

    boolean isEnd() {
        return test == null;
    }

    Test test() {
        return test;
    }

    Origin origin() {
        return origin;
    }

    Node yes() {
        return yes;
    }

    Node no() {
        return no;
    }

    Node absent() {
        return absent;
    }

    void lead(Node yes, Node no, Node absent) {
        this.yes = yes;
        this.no = no;
        this.absent = absent;
    }
}
