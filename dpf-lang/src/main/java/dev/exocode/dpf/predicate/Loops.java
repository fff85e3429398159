package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what gives variables their numbers, and the beginnings and steps of loops.
 *
 * <p>What holds at the head of a loop when it begins holds there in each turn, since of its variables nothing is known then.
 */
final class Loops {
    private final Draft draft;
    private final Sizes sizes;
    private final Computing computing;
    /** Where the turns of a loop are counted, if it has several steps. */
    private final Map<Node.Loop, Lambda.Label> counts = new HashMap<>();

    Loops(Draft draft, Sizes sizes, Computing computing) {
        this.draft = draft;
        this.sizes = sizes;
        this.computing = computing;
    }

    void set(Node.Set set) {
        Term.Variable variable = set.variable();
        if (draft.needs.last(variable) < draft.place) {
            computing.present(set.number());
        } else if (draft.own[variable.id()] == 0) {
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
        int r = computing.value(number);
        int register = r;
        if (draft.own[number.id()] > 0) {
            register = draft.take();
            draft.code.unary(Op.MOV, Type.UL, register, r);
        }
        draft.own[variable.id()] = register;
        draft.variables.add(variable);
        draft.needs.base(variable).ifPresent(base -> draft.now.extents[base] = 0);
    }

    /** Computes a number into the register of a variable, of which it may be made. Nothing is absent any more when that changes. */
    private void into(Term.Variable variable, Term number) {
        int register = draft.own[variable.id()];
        boolean last = number instanceof Term.Binary binary
                ? binary.right().isConstant() || !Computing.isShift(binary.operator())
                : number instanceof Term.Load load && Integer.bitCount(load.bytes()) == 1;
        boolean apart = last || !draft.graph.terms().isMadeOf(number, variable);
        if (draft.own[number.id()] == 0 && apart) {
            computing.compute(number, register);
        } else {
            int r = computing.value(number);
            if (r != register) {
                draft.code.unary(Op.MOV, Type.UL, register, r);
            }
            draft.release(number, r);
        }
    }

    /** Nothing is known any more of what was made of a variable. */
    private void forget(Term.Variable variable) {
        for (Term term : draft.graph.terms().madeOf(variable)) {
            draft.now.held &= term == variable ? -1 : ~(1 << draft.own[term.id()]);
            draft.needs.base(term).ifPresent(base -> draft.now.extents[base] = 0);
        }
    }

    void begin(Node.Begin begin) {
        Node.Loop loop = begin.loop();
        for (int i = 0; i < loop.variables.size(); i++) {
            Term.Variable variable = loop.variables.get(i);
            Term number = begin.numbers().get(i);
            if (draft.needs.last(variable) < draft.place) {
                small(number);
            } else {
                first(variable, number);
                small(number, draft.own[variable.id()]);
            }
        }
        if (draft.needs.last(loop.counter) > draft.place) {
            int counter = draft.take();
            draft.code.set(Type.I, counter, 0);
            draft.turning = loop;
            draft.own[loop.counter.id()] = counter;
            draft.variables.add(loop.counter);
            draft.to(loop.head(), draft.now);
        }
    }

    void step(Node.Step step, Node next) {
        Node.Loop loop = step.loop();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < loop.variables.size(); i++) {
            if (draft.needs.last(loop.variables.get(i)) < 0) {
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
                    .filter(one -> left.stream().noneMatch(other -> !other.equals(one) && isNeeded(step, other, one)))
                    .findFirst()
                    .orElse(-1);
            if (i >= 0) {
                into(loop.variables.get(i), step.numbers().get(i));
                small(step.numbers().get(i), draft.own[loop.variables.get(i).id()]);
                bound(step, i);
            } else {
                i = left.get(0);
                Term number = step.numbers().get(i);
                int r = computing.value(number);
                waiting[i] = r;
                if (draft.own[number.id()] > 0) {
                    waiting[i] = draft.take();
                    draft.code.unary(Op.MOV, Type.UL, waiting[i], r);
                }
                small(number, waiting[i]);
            }
            left.remove(Integer.valueOf(i));
        }
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] > 0) {
                draft.code.unary(
                        Op.MOV, Type.UL, draft.own[loop.variables.get(i).id()], waiting[i]);
                draft.code.putreg(waiting[i]);
                bound(step, i);
            }
        }
        draft.now = draft.before;
        if (draft.needs.last(loop.counter) > draft.place) {
            // The last step counts for all.
            draft.code.jump(counts.computeIfAbsent(loop, one -> draft.code.genlabel()));
            return;
        }
        if (counts.containsKey(loop)) {
            draft.code.place(counts.get(loop));
        }
        int counter = draft.own[loop.counter.id()];
        draft.code.binaryImmediate(Op.ADD, Type.I, counter, counter, 1);
        draft.code.branchImmediate(
                Op.BLE, Type.I, counter, loop.most, draft.labels[loop.head().id()]);
        draft.goOn(draft.at.absent(), next);
    }

    /** Whether the next number of one variable is made of another variable. */
    private boolean isNeeded(Node.Step step, int number, int variable) {
        return draft.graph
                .terms()
                .isMadeOf(step.numbers().get(number), step.loop().variables.get(variable));
    }

    /** Goes on only if a number is there and small enough for a variable of a loop. */
    private void small(Term number) {
        int r = computing.value(number);
        small(number, r);
        draft.release(number, r);
    }

    private void small(Term number, int register) {
        if (!sizes.isSmall(number, true)) {
            draft.code.branchImmediate(
                    Op.BGT, Type.UL, register, Variables.MAX_WALKED, draft.to(draft.at.absent(), draft.before));
        }
    }

    /**
     * Says how large a number is that a step gives a variable, if that follows from nothing but how large they were: the verifier
     * does not find out what only stays true from turn to turn.
     */
    private void bound(Node.Step step, int i) {
        Term number = step.numbers().get(i);
        Term.Variable variable = step.loop().variables.get(i);
        boolean follows = sizes.isSmall(number, true) && !sizes.isSmall(number, false);
        if (follows && draft.needs.leads(variable)) {
            int register = draft.own[variable.id()];
            draft.code.binaryImmediate(Op.AND, Type.UL, register, register, Terms.ones(variable.max()));
        }
    }
}
