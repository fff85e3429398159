package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decision graph to VCODE: a stretch of code for each node, with forward branches only but for the steps of loops, which go back
 * to the head of theirs.
 *
 * <p>No load can trap: before it comes a comparison of its end with the packet's length, unless one on every way to it did that
 * already. Such a comparison covers all that every way from there to acceptance loads from the same base, since the packet is
 * rejected anyway if one of those loads fails.
 */
final class Lowering {
    /** Registers but r0, and those for the length and for membership. */
    private static final int FREE_REGISTERS = 29;
    /** What may be above this is added to nothing that must not wrap. */
    private static final long MAX_BASE = 1L << 62;

    private final Graph graph;
    private final Needs needs;
    private final Lambda code = new Lambda(Segment.packet());
    private final Lambda.Label[] labels;
    /** By the number of a term the register that is only for it; 0 if it has none. */
    private final int[] own;
    /** Of each node what holds on all ways to it. */
    private final State[] states;
    /** The variables that are still needed. */
    private final List<Term.Variable> variables = new ArrayList<>();

    private final Places places;
    /** A base that may be above this is compared with the length before anything is added to it. */
    private final long mostBase;
    /** How many registers there are for terms: with tables, one is for their places. */
    private final int free;

    /** Where the turns of a loop are counted, if it has several steps. */
    private final Map<Node.Loop, Lambda.Label> counts = new HashMap<>();

    /** The loop that was begun last; null if none was. */
    private Node.Loop turning;

    private int length;
    private boolean marked;
    private Node at;
    /** Where it stands in the order. */
    private int place;

    private State now;
    /** What held where the node begins: what an absent number leaves. */
    private State before;

    /** What was computed, and how much of the packet is there. */
    private static final class State {
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

    private Lowering(Graph graph) {
        this.graph = graph;
        this.needs = Needs.of(graph);
        this.labels = new Lambda.Label[graph.nodes().size()];
        this.states = new State[graph.nodes().size()];
        this.places = new Places(graph.nodes().stream().map(Node::origin).toList());
        this.own = new int[graph.terms().count()];
        // Behind loops the verifier may not know any more how large what they give is.
        this.mostBase = graph.hasLoops() ? Integer.MAX_VALUE : MAX_BASE;
        this.free = FREE_REGISTERS - (graph.nodes().stream().anyMatch(Lowering::needsTable) ? 1 : 0);
    }

    /** Writes a program that returns 1 if the packet is accepted and else 0; empty if it is too large or needs too many registers. */
    static Optional<Program> program(Graph graph) {
        return new Lowering(graph).program();
    }

    private static boolean needsTable(Node node) {
        return node.test() instanceof Node.In in && in.values().count() >= Membership.MOST_BRANCHES;
    }

    private Optional<Program> program() {
        if (needs.registers() > free) {
            return Optional.empty();
        }
        if (needs.anyLoad()) {
            length = take();
            code.length(length, Region.PACKET);
        }
        for (Term term : needs.mostUsed(Math.max(0, free - needs.registers()))) {
            own[term.id()] = take();
        }
        states[graph.root().id()] = new State(0, new int[needs.bases()]);
        List<Node> order = needs.order();
        for (int i = 0; i < order.size() && code.size() <= Program.MAX_INSTRUCTIONS; i++) {
            at = order.get(i);
            now = states[at.id()];
            if (now == null) {
                // What leads to it was never the case.
                continue;
            }
            states[at.id()] = null;
            before = now.copy();
            if (labels[at.id()] != null) {
                code.place(labels[at.id()]);
            }
            mark(at.origin());
            place = i;
            ask(i + 1 < order.size() ? order.get(i + 1) : graph.accept());
            variables.removeIf(this::isDone);
        }
        if (marked) {
            code.at(0, 0);
        }
        end(graph.accept());
        end(graph.reject());
        return code.size() > Program.MAX_INSTRUCTIONS ? Optional.empty() : Optional.of(code.end());
    }

    /** Gives back the register of a variable that is not needed any more: what a loop needs it needs until its last step. */
    private boolean isDone(Term.Variable variable) {
        boolean done = needs.last(variable) <= place;
        if (done) {
            code.putreg(own[variable.id()]);
        }
        return done;
    }

    private void end(Node end) {
        if (states[end.id()] != null) {
            if (labels[end.id()] != null) {
                code.place(labels[end.id()]);
            }
            finish(end);
        }
    }

    /** What follows comes from there. */
    private void mark(Origin origin) {
        if (origin.position() instanceof Position.InText in) {
            String name = in.source().name();
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!file.isEmpty() && Lines.isFileName(file)) {
                marked = true;
                code.source(file);
                Places.Place place = places.of(in);
                code.at(place.line(), place.column());
            }
        }
    }

    private Lambda.Label to(Node node, State state) {
        come(node, state);
        if (labels[node.id()] == null) {
            labels[node.id()] = code.genlabel();
        }
        return labels[node.id()];
    }

    private void come(Node node, State state) {
        if (states[node.id()] == null) {
            states[node.id()] = state.copy();
        } else {
            states[node.id()].meet(state);
        }
    }

    private void goOn(Node to, Node next) {
        if (to == next) {
            come(to, now);
        } else if (to.isEnd()) {
            finish(to);
        } else {
            code.jump(to(to, now));
        }
    }

    private void finish(Node end) {
        code.returnImmediate(Type.U, end == graph.accept() ? 1 : 0);
    }

    private void ask(Node next) {
        if (at.test() instanceof Node.Set set) {
            set(set);
            goOn(at.yes(), next);
            return;
        } else if (at.test() instanceof Node.Begin begin) {
            begin(begin);
            goOn(at.yes(), next);
            return;
        } else if (at.test() instanceof Node.Step step) {
            step(step, next);
            return;
        } else if (at.yes() == at.no()) {
            at.test().numbers().forEach(this::present);
            goOn(at.yes(), next);
            return;
        } else if (at.test() instanceof Node.Compare compare) {
            compare(compare, next);
            return;
        }
        Node.In in = (Node.In) at.test();
        Ranges others = in.values().complement().and(Ranges.of(0, in.number().max()));
        if (in.values().isEmpty() || others.isEmpty()) {
            present(in.number());
            goOn(in.values().isEmpty() ? at.no() : at.yes(), next);
            return;
        }
        // Of a set and the others, the one that is less to compare with.
        boolean turned = others.count() < in.values().count() && !in.values().isOne();
        Question question = new Question(
                turned ? others : in.values(), turned ? at.no() : at.yes(), turned ? at.yes() : at.no(), next);
        Loads.Stretch stretch = Loads.stretch(in.number());
        if (stretch == null || own[in.number().id()] > 0 || own[stretch.load().id()] > 0) {
            int r = value(in.number());
            question.ask(r, word(in.number()), in.number().max());
            release(in.number(), r);
        } else {
            loaded(question, stretch);
        }
    }

    private void set(Node.Set set) {
        Term.Variable variable = set.variable();
        if (needs.last(variable) < place) {
            present(set.number());
        } else if (own[variable.id()] == 0) {
            first(variable, set.number());
        } else {
            into(variable, set.number());
        }
        if (set.again()) {
            forget(variable);
        }
    }

    /** Computes a number into a register that is the variable's from here on. */
    private void first(Term.Variable variable, Term number) {
        int r = value(number);
        int register = r;
        if (own[number.id()] > 0) {
            register = take();
            code.unary(Op.MOV, Type.UL, register, r);
        }
        own[variable.id()] = register;
        variables.add(variable);
        needs.base(variable).ifPresent(base -> now.extents[base] = 0);
    }

    /** Computes a number into the register of a variable, of which it may be made. Nothing is absent any more when that changes. */
    private void into(Term.Variable variable, Term number) {
        int register = own[variable.id()];
        boolean last = number instanceof Term.Binary binary
                ? binary.right().isConstant() || !isShift(binary.operator())
                : number instanceof Term.Load load && Integer.bitCount(load.bytes()) == 1;
        boolean apart = last || !graph.terms().isMadeOf(number, variable);
        if (own[number.id()] == 0 && apart) {
            compute(number, register);
        } else {
            int r = value(number);
            if (r != register) {
                code.unary(Op.MOV, Type.UL, register, r);
            }
            release(number, r);
        }
    }

    /** Nothing is known any more of what was made of a variable. */
    private void forget(Term.Variable variable) {
        for (Term term : graph.terms().madeOf(variable)) {
            now.held &= term == variable ? -1 : ~(1 << own[term.id()]);
            needs.base(term).ifPresent(base -> now.extents[base] = 0);
        }
    }

    // Loops. What holds at their head when they begin holds there in each turn, since of their variables nothing is
    // known then.

    private void begin(Node.Begin begin) {
        Node.Loop loop = begin.loop();
        for (int i = 0; i < loop.variables.size(); i++) {
            Term.Variable variable = loop.variables.get(i);
            Term number = begin.numbers().get(i);
            if (needs.last(variable) < place) {
                small(number);
            } else {
                first(variable, number);
                small(number, own[variable.id()]);
            }
        }
        if (needs.last(loop.counter) > place) {
            int counter = take();
            code.set(Type.I, counter, 0);
            turning = loop;
            own[loop.counter.id()] = counter;
            variables.add(loop.counter);
            to(loop.head(), now);
        }
    }

    private void step(Node.Step step, Node next) {
        Node.Loop loop = step.loop();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < loop.variables.size(); i++) {
            if (needs.last(loop.variables.get(i)) < 0) {
                small(step.numbers().get(i));
            } else if (step.numbers().get(i) == loop.variables.get(i)) {
                bound(step, i);
            } else {
                left.add(i);
            }
        }
        // What others are made of changes last, or waits elsewhere if it is made of them.
        int[] waiting = new int[loop.variables.size()];
        while (!left.isEmpty()) {
            int i = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> !other.equals(one) && needs(step, other, one)))
                    .findFirst()
                    .orElse(-1);
            if (i >= 0) {
                into(loop.variables.get(i), step.numbers().get(i));
                small(step.numbers().get(i), own[loop.variables.get(i).id()]);
                bound(step, i);
            } else {
                i = left.get(0);
                Term number = step.numbers().get(i);
                int r = value(number);
                waiting[i] = r;
                if (own[number.id()] > 0) {
                    waiting[i] = take();
                    code.unary(Op.MOV, Type.UL, waiting[i], r);
                }
                small(number, waiting[i]);
            }
            left.remove(Integer.valueOf(i));
        }
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] > 0) {
                code.unary(Op.MOV, Type.UL, own[loop.variables.get(i).id()], waiting[i]);
                code.putreg(waiting[i]);
                bound(step, i);
            }
        }
        now = before;
        if (needs.last(loop.counter) > place) {
            // The last step counts for all.
            code.jump(counts.computeIfAbsent(loop, one -> code.genlabel()));
            return;
        }
        if (counts.containsKey(loop)) {
            code.place(counts.get(loop));
        }
        int counter = own[loop.counter.id()];
        code.binaryImmediate(Op.ADD, Type.I, counter, counter, 1);
        code.branchImmediate(
                Op.BLE, Type.I, counter, loop.most, labels[loop.head().id()]);
        goOn(at.absent(), next);
    }

    /** Whether the next number of one variable is made of another variable. */
    private boolean needs(Node.Step step, int number, int variable) {
        return graph.terms()
                .isMadeOf(step.numbers().get(number), step.loop().variables.get(variable));
    }

    /** Goes on only if a number is there and small enough for a variable of a loop. */
    private void small(Term number) {
        int r = value(number);
        small(number, r);
        release(number, r);
    }

    private void small(Term number, int register) {
        if (!isSmall(number, true)) {
            code.branchImmediate(Op.BGT, Type.UL, register, Variables.MAX_WALKED, to(at.absent(), before));
        }
    }

    /**
     * Says how large a number is that a step gives a variable, if that follows from nothing but how large they were: the verifier
     * does not find out what only stays true from turn to turn.
     */
    private void bound(Node.Step step, int i) {
        Term number = step.numbers().get(i);
        Term.Variable variable = step.loop().variables.get(i);
        boolean follows = isSmall(number, true) && !isSmall(number, false);
        if (follows && needs.leads(variable)) {
            int register = own[variable.id()];
            code.binaryImmediate(Op.AND, Type.UL, register, register, Terms.ones(variable.max()));
        }
    }

    private boolean isSmall(Term number, boolean known) {
        return Long.compareUnsigned(limit(number, known), Variables.MAX_WALKED) <= 0;
    }

    /**
     * The largest value that a number can have here.
     *
     * @param known whether variables are taken for no larger than they can be; else only what was loaded from is small, since it is
     *     inside the packet
     */
    private long limit(Term term, boolean known) {
        OptionalInt base = needs.base(term);
        boolean inside = base.isPresent() && now.extents[base.getAsInt()] > 0;
        long max = term.max();
        if (term instanceof Term.Binary binary) {
            max = most(binary, known);
            boolean cut = !known && fitting(binary, Type.UL) == Type.U;
            max = cut ? smaller(max, Variables.MAX_WALKED) : max;
        } else if (term instanceof Term.Variable && !known) {
            max = -1;
        }
        return inside ? smaller(max, Integer.MAX_VALUE) : max;
    }

    private long most(Term.Binary binary, boolean known) {
        long left = limit(binary.left(), known);
        long right = limit(binary.right(), known);
        return Terms.max(
                binary.operator(), binary.bits(), left, right, binary.right().isConstant());
    }

    private static long smaller(long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? a : b;
    }

    private static boolean isOne(Ranges values) {
        return values.count() == 1 && values.least(0) == values.greatest(0);
    }

    /** Which of two nodes to go to by whether a number is one of a set. */
    private final class Question {
        final Ranges values;
        final Node inside;
        final Node outside;
        final Node next;

        Question(Ranges values, Node inside, Node outside, Node next) {
            this.values = values;
            this.inside = inside;
            this.outside = outside;
            this.next = next;
        }

        void ask(int r, Type type, long max) {
            int scratch = take();
            boolean insideNext = inside == next;
            // What is asked last falls through to one of them, or to a return that is written once more.
            boolean one = values.count() == 1;
            Lambda.Label in = insideNext && one ? null : to(inside, now);
            Lambda.Label out = !insideNext && one ? null : to(outside, now);
            new Membership(code, r, scratch, type, values, in, out, insideNext).write(0, max);
            goOn(insideNext ? inside : outside, next);
            code.putreg(scratch);
        }
    }

    /** Compares loaded bytes where they stand: mask and values are moved when compiling. */
    private void loaded(Question question, Loads.Stretch stretch) {
        Term.Load load = stretch.load();
        int base = inside(load);
        Loads.Piece whole = Loads.whole(load, stretch, extent(load));
        if (whole != null) {
            int r = take();
            read(r, base, whole);
            mask(r, whole);
            Question moved =
                    new Question(Loads.moved(question.values, whole), question.inside, question.outside, question.next);
            moved.ask(r, word(whole.bytes()), whole.mask());
            code.putreg(r);
        } else if (question.values.isOne() && (question.values.least(0) & ~stretch.mask()) == 0) {
            // Bits that do not count are in no piece, so that a number that has some is not compared with by pieces.
            List<Loads.Piece> pieces = Loads.pieces(load, stretch, extent(load));
            int r = take();
            for (int i = 0; i < pieces.size(); i++) {
                Loads.Piece piece = pieces.get(i);
                read(r, base, piece);
                mask(r, piece);
                long value = Loads.bits(question.values.least(0), piece) & piece.mask();
                if (i < pieces.size() - 1) {
                    code.branchImmediate(Op.BNE, word(piece.bytes()), r, value, to(question.outside, now));
                } else {
                    new Question(Ranges.of(value), question.inside, question.outside, question.next)
                            .ask(r, word(piece.bytes()), piece.mask());
                }
            }
            code.putreg(r);
        } else {
            Term number = ((Node.In) at.test()).number();
            int r = value(number);
            question.ask(r, word(number), number.max());
            release(number, r);
        }
        if (load.base() != null) {
            release(load.base(), base);
        }
    }

    private void read(int r, int base, Loads.Piece piece) {
        code.load(piece.type(), r, Region.PACKET, base, piece.offset());
    }

    private void mask(int r, Loads.Piece piece) {
        if (piece.mask() != Loads.ones(piece.bytes())) {
            code.binaryImmediate(Op.AND, word(piece.bytes()), r, r, piece.mask());
        }
    }

    private void compare(Node.Compare compare, Node next) {
        Term first = compare.number();
        Term second = compare.right();
        boolean turned = Needs.registers(second) > Needs.registers(first);
        int r = value(turned ? second : first);
        int s = value(turned ? first : second);
        int left = turned ? s : r;
        int right = turned ? r : s;
        Type type = word(first) == Type.U && word(second) == Type.U ? Type.U : Type.UL;
        if (at.yes() == next) {
            code.branch(op(compare.relation().opposite()), type, left, right, to(at.no(), now));
            come(next, now);
        } else {
            code.branch(op(compare.relation()), type, left, right, to(at.yes(), now));
            goOn(at.no(), next);
        }
        release(first, left);
        release(second, right);
    }

    /** Goes on only if a number is there. */
    private void present(Term number) {
        if (number instanceof Term.Load load) {
            int base = inside(load);
            if (load.base() != null) {
                release(load.base(), base);
            }
        } else {
            release(number, value(number));
        }
    }

    /** The register that holds a term; to be released. */
    private int value(Term term) {
        int mine = own[term.id()];
        if (term instanceof Term.Variable || (now.held & 1 << mine) != 0) {
            return mine;
        }
        int r = compute(term, mine);
        now.held |= mine == 0 ? 0 : 1 << mine;
        // What was compared was what another register held, or this one before: the same number, but that is not seen
        // by all.
        needs.base(term).ifPresent(base -> now.extents[base] = 0);
        return r;
    }

    /** Computes a term into a register, or into one that is free if it is 0; the answer is which one. */
    private int compute(Term term, int mine) {
        if (term instanceof Term.Load load) {
            return load(load, mine);
        } else if (term instanceof Term.Binary binary) {
            return binary(binary, mine);
        }
        int r = mine == 0 ? take() : mine;
        if (term instanceof Term.Constant constant) {
            code.set(Type.UL, r, constant.value());
        } else {
            code.callHost(Condition.WIRE_LENGTH, r);
            code.binaryImmediate(Op.AND, Type.UL, r, r, Integer.MAX_VALUE);
        }
        return r;
    }

    private void release(Term term, int register) {
        if (own[term.id()] == 0) {
            code.putreg(register);
        }
    }

    private int load(Term.Load load, int mine) {
        int base = inside(load);
        int r = mine == 0 ? take() : mine;
        Loads.Stretch stretch = Loads.stretch(load);
        Loads.Piece whole = Loads.whole(load, stretch, extent(load));
        if (whole != null) {
            read(r, base, whole);
            mask(r, whole);
            if (whole.low() > 0) {
                code.binaryImmediate(Op.RSH, word(whole.bytes()), r, r, whole.low());
            }
        } else {
            Type word = word(load.bytes());
            int part = take();
            boolean first = true;
            for (Loads.Piece piece : Loads.pieces(load, stretch, 0)) {
                read(first ? r : part, base, piece);
                if (!first) {
                    code.binaryImmediate(Op.LSH, word, r, r, Byte.SIZE * piece.bytes());
                    code.binary(Op.OR, word, r, r, part);
                }
                first = false;
            }
            code.putreg(part);
        }
        if (load.base() != null) {
            release(load.base(), base);
        }
        return r;
    }

    /** Goes on only if what is to be loaded is inside the packet; the register of its base, which is to be released. */
    private int inside(Term.Load load) {
        int base = load.base() == null ? 0 : value(load.base());
        int number = needs.base(load);
        if (extent(load) >= load.end()) {
            return base;
        }
        int need = number < 0 ? 0 : needs.extent(at, number);
        boolean certain = need >= load.end() && need != Needs.ALL;
        // All numbers of a step are needed, and lead to one place if they are absent.
        boolean together = number >= 0 && isOfLoop();
        int extent = certain ? need : together ? needs.own(at, number) : load.end();
        Lambda.Label otherwise = certain ? to(graph.reject(), now) : to(at.absent(), before);
        if (load.base() == null) {
            code.branchImmediate(Op.BLT, Type.U, length, extent, otherwise);
        } else {
            if (Long.compareUnsigned(load.base().max(), isTurning(load.base()) ? MAX_BASE : mostBase) > 0) {
                code.branch(Op.BGT, Type.UL, base, length, otherwise);
            }
            int end = take();
            // Ints are compared by one instruction of the JVM, longs by two with extensions before them.
            boolean small = Long.compareUnsigned(load.base().max(), Integer.MAX_VALUE - extent) <= 0;
            Type type = small ? Type.I : Type.L;
            code.binaryImmediate(Op.ADD, type, end, base, extent);
            code.branch(Op.BGT, type, end, length, otherwise);
            code.putreg(end);
        }
        if (number >= 0) {
            now.extents[number] = extent;
        }
        return base;
    }

    /** Whether a base is what walks where it is asked about: how large that is is looked at in each turn. */
    private boolean isTurning(Term base) {
        return turning != null && variables.contains(turning.counter) && turning.variables.contains(base);
    }

    /** How many bytes from the base of a load are certainly there. */
    private int extent(Term.Load load) {
        int number = needs.base(load);
        return number < 0 ? 0 : now.extents[number];
    }

    private int binary(Term.Binary binary, int mine) {
        Type type = binary.bits() == Integer.SIZE ? Type.U : Type.UL;
        if (binary.right() instanceof Term.Constant constant) {
            int left = value(binary.left());
            release(binary.left(), left);
            int r = mine == 0 ? take() : mine;
            type = fitting(binary, type);
            if (isShift(binary.operator()) && Long.compareUnsigned(constant.value(), binary.bits()) >= 0) {
                code.set(Type.UL, r, 0);
            } else {
                code.binaryImmediate(op(binary.operator()), type, r, left, constant.value());
            }
            if (binary.operator() == Operator.ADD && binary.max() == -1) {
                // It may wrap: the verifier is not to know it by its distance from what it was made of, but by itself.
                code.binaryImmediate(Op.XOR, type, r, r, 0);
            }
            return r;
        }
        boolean rightFirst = Needs.registers(binary.right()) > Needs.registers(binary.left());
        int first = value(rightFirst ? binary.right() : binary.left());
        int second = value(rightFirst ? binary.left() : binary.right());
        int left = rightFirst ? second : first;
        int right = rightFirst ? first : second;
        if (binary.operator() == Operator.DIV || binary.operator() == Operator.MOD) {
            code.branchImmediate(Op.BEQ, type, right, 0, to(at.absent(), before));
        }
        // The result may stand in neither operand before it is known whether it is 0.
        int r = mine == 0 ? take() : mine;
        type = fitting(binary, type);
        if (isShift(binary.operator())) {
            Lambda.Label out = code.genlabel();
            code.set(Type.UL, r, 0);
            code.branchImmediate(Op.BGE, type, right, binary.bits(), out);
            code.binary(op(binary.operator()), type, r, left, right);
            code.place(out);
        } else {
            code.binary(op(binary.operator()), type, r, left, right);
        }
        release(binary.left(), left);
        release(binary.right(), right);
        return r;
    }

    /** In loops the type by which the verifier, too, knows that a sum is small: bounds that follow from others may get lost there. */
    private Type fitting(Term.Binary binary, Type type) {
        if (!isOfLoop() || binary.operator() != Operator.ADD) {
            return type;
        }
        long max = most(binary, true);
        return Long.compareUnsigned(max, Variables.MAX_WALKED) <= 0 ? Type.U : type;
    }

    private boolean isOfLoop() {
        return at.test() instanceof Node.Begin || at.test() instanceof Node.Step;
    }

    private static boolean isShift(Operator operator) {
        return operator == Operator.LSH || operator == Operator.RSH;
    }

    private int take() {
        return code.getreg().orElseThrow(() -> new IllegalStateException("registers were counted"));
    }

    private static Type word(Term term) {
        return Long.compareUnsigned(term.max(), 0xffff_ffffL) <= 0 ? Type.U : Type.UL;
    }

    private static Type word(int bytes) {
        return bytes <= Integer.BYTES ? Type.U : Type.UL;
    }

    private static Op op(Operator operator) {
        return switch (operator) {
            case ADD -> Op.ADD;
            case SUB -> Op.SUB;
            case MUL -> Op.MUL;
            case DIV -> Op.DIV;
            case MOD -> Op.MOD;
            case AND -> Op.AND;
            case OR -> Op.OR;
            case XOR -> Op.XOR;
            case LSH -> Op.LSH;
            case RSH -> Op.RSH;
        };
    }

    private static Op op(Relation relation) {
        return switch (relation) {
            case EQ -> Op.BEQ;
            case NE -> Op.BNE;
            case LT -> Op.BLT;
            case LE -> Op.BLE;
            case GT -> Op.BGT;
            case GE -> Op.BGE;
        };
    }
}
