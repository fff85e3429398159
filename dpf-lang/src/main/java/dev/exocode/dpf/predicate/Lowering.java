package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * Decision graph to VCODE: a stretch of code for each node, with forward branches only but for the steps of loops, which go back
 * to the head of theirs. {@link Computing} writes the numbers, {@link Loops} what changes variables.
 */
final class Lowering {
    /** Registers but r0, and those for the length and for membership. */
    private static final int FREE_REGISTERS = 29;

    private final Draft draft;
    private final Computing computing;
    private final Loops loops;
    private final Places places;
    /** How many registers there are for terms: with tables, one is for their places. */
    private final int free;

    private boolean marked;

    private Lowering(Graph graph) {
        this.draft = new Draft(graph);
        Sizes sizes = new Sizes(draft);
        this.computing = new Computing(draft, sizes);
        this.loops = new Loops(draft, sizes, computing);
        this.places = new Places(graph.nodes().stream().map(Node::origin).toList());
        // What has no other form takes the room for constants first.
        graph.terms().tuples().forEach(tuples -> draft.tables.put(tuples, draft.code.data(tuples.table())));
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
        if (draft.needs.registers() > free) {
            return Optional.empty();
        }
        if (draft.needs.anyLoad()) {
            draft.length = draft.take();
            draft.code.length(draft.length, Region.PACKET);
        }
        for (Term term : draft.needs.mostUsed(Math.max(0, free - draft.needs.registers()))) {
            draft.own[term.id()] = draft.take();
        }
        draft.states[draft.graph.root().id()] = new Draft.State(0, new int[draft.needs.bases()]);
        List<Node> order = draft.needs.order();
        for (int i = 0; i < order.size() && draft.code.size() <= Program.MAX_INSTRUCTIONS; i++) {
            draft.at = order.get(i);
            draft.now = draft.states[draft.at.id()];
            if (draft.now == null) {
                // What leads to it was never the case.
                continue;
            }
            draft.states[draft.at.id()] = null;
            draft.before = draft.now.copy();
            if (draft.labels[draft.at.id()] != null) {
                draft.code.place(draft.labels[draft.at.id()]);
            }
            mark(draft.at.origin());
            draft.place = i;
            ask(i + 1 < order.size() ? order.get(i + 1) : draft.graph.accept());
            draft.variables.removeIf(this::isDone);
        }
        if (marked) {
            draft.code.at(0, 0);
        }
        end(draft.graph.accept());
        end(draft.graph.reject());
        return draft.code.size() > Program.MAX_INSTRUCTIONS ? Optional.empty() : Optional.of(draft.code.end());
    }

    /** Gives back the register of a variable that is not needed any more: what a loop needs it needs until its last step. */
    private boolean isDone(Term.Variable variable) {
        boolean done = draft.needs.last(variable) <= draft.place;
        if (done) {
            draft.code.putreg(draft.own[variable.id()]);
        }
        return done;
    }

    private void end(Node end) {
        if (draft.states[end.id()] != null) {
            if (draft.labels[end.id()] != null) {
                draft.code.place(draft.labels[end.id()]);
            }
            draft.finish(end);
        }
    }

    /** What follows comes from there. */
    private void mark(Origin origin) {
        if (origin.position() instanceof Position.InText in) {
            String name = in.source().name();
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!file.isEmpty() && Lines.isFileName(file)) {
                marked = true;
                draft.code.source(file);
                Places.Place from = places.of(in);
                draft.code.at(from.line(), from.column());
            }
        }
    }

    private void ask(Node next) {
        if (draft.at.test() instanceof Node.Set set) {
            loops.set(set);
            draft.goOn(draft.at.yes(), next);
            return;
        } else if (draft.at.test() instanceof Node.Begin begin) {
            loops.begin(begin);
            draft.goOn(draft.at.yes(), next);
            return;
        } else if (draft.at.test() instanceof Node.Step step) {
            loops.step(step, next);
            return;
        } else if (draft.at.yes() == draft.at.no()) {
            draft.at.test().numbers().forEach(computing::present);
            draft.goOn(draft.at.yes(), next);
            return;
        } else if (draft.at.test() instanceof Node.Compare compare) {
            compare(compare, next);
            return;
        }
        Node.In in = (Node.In) draft.at.test();
        Ranges others = in.values().complement().and(Ranges.of(0, in.number().max()));
        if (in.values().isEmpty() || others.isEmpty()) {
            computing.present(in.number());
            draft.goOn(in.values().isEmpty() ? draft.at.no() : draft.at.yes(), next);
            return;
        }
        // Of a set and the others, the one that is less to compare with.
        boolean turned = others.count() < in.values().count() && !in.values().isOne();
        Question question = new Question(
                turned ? others : in.values(),
                turned ? draft.at.no() : draft.at.yes(),
                turned ? draft.at.yes() : draft.at.no(),
                next);
        Loads.Stretch stretch = Loads.stretch(in.number());
        if (stretch == null
                || draft.own[in.number().id()] > 0
                || draft.own[stretch.load().id()] > 0) {
            int r = computing.value(in.number());
            question.ask(r, Draft.word(in.number()), in.number().max());
            draft.release(in.number(), r);
        } else {
            loaded(question, stretch);
        }
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
            int scratch = draft.take();
            boolean insideNext = inside == next;
            // What is asked last falls through to one of them, or to a return that is written once more.
            boolean one = values.count() == 1;
            Lambda.Label in = insideNext && one ? null : draft.to(inside, draft.now);
            Lambda.Label out = !insideNext && one ? null : draft.to(outside, draft.now);
            new Membership(draft.code, r, scratch, type, values, in, out, insideNext).write(0, max);
            draft.goOn(insideNext ? inside : outside, next);
            draft.code.putreg(scratch);
        }
    }

    /** Compares loaded bytes where they stand: mask and values are moved when compiling. */
    private void loaded(Question question, Loads.Stretch stretch) {
        Term.Load load = stretch.load();
        int base = computing.inside(load);
        Loads.Piece whole = Loads.whole(load, stretch, draft.extent(load));
        if (whole != null) {
            int r = draft.take();
            computing.read(r, base, whole);
            computing.mask(r, whole);
            Question moved =
                    new Question(Loads.moved(question.values, whole), question.inside, question.outside, question.next);
            moved.ask(r, Draft.word(whole.bytes()), whole.mask());
            draft.code.putreg(r);
        } else if (question.values.isOne() && (question.values.least(0) & ~stretch.mask()) == 0) {
            // Bits that do not count are in no piece, so that a number that has some is not compared with by pieces.
            List<Loads.Piece> pieces = Loads.pieces(load, stretch, draft.extent(load));
            int r = draft.take();
            for (int i = 0; i < pieces.size(); i++) {
                Loads.Piece piece = pieces.get(i);
                computing.read(r, base, piece);
                computing.mask(r, piece);
                long value = Loads.bits(question.values.least(0), piece) & piece.mask();
                if (i < pieces.size() - 1) {
                    draft.code.branchImmediate(
                            Op.BNE, Draft.word(piece.bytes()), r, value, draft.to(question.outside, draft.now));
                } else {
                    new Question(Ranges.of(value), question.inside, question.outside, question.next)
                            .ask(r, Draft.word(piece.bytes()), piece.mask());
                }
            }
            draft.code.putreg(r);
        } else {
            Term number = ((Node.In) draft.at.test()).number();
            int r = computing.value(number);
            question.ask(r, Draft.word(number), number.max());
            draft.release(number, r);
        }
        if (load.base() != null) {
            draft.release(load.base(), base);
        }
    }

    private void compare(Node.Compare compare, Node next) {
        Term first = compare.number();
        Term second = compare.right();
        boolean turned = draft.needs.registers(second) > draft.needs.registers(first);
        int r = computing.value(turned ? second : first);
        int s = computing.value(turned ? first : second);
        int left = turned ? s : r;
        int right = turned ? r : s;
        Type type = Draft.word(first) == Type.U && Draft.word(second) == Type.U ? Type.U : Type.UL;
        if (draft.at.yes() == next) {
            draft.code.branch(op(compare.relation().opposite()), type, left, right, draft.to(draft.at.no(), draft.now));
            draft.come(next, draft.now);
        } else {
            draft.code.branch(op(compare.relation()), type, left, right, draft.to(draft.at.yes(), draft.now));
            draft.goOn(draft.at.no(), next);
        }
        draft.release(first, left);
        draft.release(second, right);
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
