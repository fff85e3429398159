package dev.exocode.dpf.predicate;

/** A place in a decision graph: the packet is accepted, rejected, or asked something. Edges lead to earlier numbers. */
final class Node {
    /** A question about a packet. */
    sealed interface Test {
        /** What is asked about, and first if there are two. */
        Term number();
    }

    /** Whether a number is one of a set; the set has nothing above the number's largest value. */
    record In(Term number, Ranges values) implements Test {}

    /** Whether two numbers stand in a relation. */
    record Compare(Relation relation, Term number, Term right) implements Test {}

    /** Lets a variable stand for a number, and goes on as if something held. */
    record Set(Term.Variable variable, Term number) implements Test {}

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
