package dev.exocode.dpf;

import static dev.exocode.dpf.Headers.binary;
import static dev.exocode.dpf.Headers.constant;

import dev.exocode.dpf.Stack.Key;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a filter asks of packets of one link type: names become places, and protocols the questions that they imply. What several
 * parts need is found once, before the first of them.
 */
final class Meaning {
    private final Stack stack;

    private Meaning(Stack stack) {
        this.stack = stack;
    }

    /** The condition of a filter; an atom that names what the link type does not have never holds. */
    static Condition of(Filter filter, Stack stack) {
        Predicate predicate = new Meaning(stack).from(filter.clauses(), Expression.START, Headers.none(stack));
        return new Condition(predicate, Condition.Absent.FAILS);
    }

    /**
     * What a conjunction asks.
     *
     * @param base where the message begins
     * @param headers what was found before; what is found here is added
     */
    private Predicate from(List<Clause> clauses, Expression base, Headers headers) {
        List<Predicate> all = new ArrayList<>();
        Expression message = base;
        for (Clause clause : clauses) {
            if (clause instanceof Atom atom) {
                if (!possible(atom)) {
                    all.add(Predicate.FALSE);
                    break;
                }
                Headers by = headers.by(atom.origin());
                if (clause instanceof Atom.Shift shift) {
                    message = binary(Operator.ADD, message, constant(shift.bytes()));
                } else if (clause instanceof Atom.ShiftBy shift) {
                    Numbers numbers = new Numbers(by, message, null, 0, atom.origin());
                    Expression moved = binary(Operator.ADD, message, numbers.of(shift.amount()));
                    all.addAll(numbers.implied());
                    Expression.Variable place = new Expression.Variable();
                    all.add(by.set(place, moved));
                    message = place;
                } else {
                    all.addAll(new Numbers(by, message, null, 0, atom.origin()).asked(atom));
                }
                continue;
            }
            Map<Key, Integer> uses = new LinkedHashMap<>();
            Headers.count(List.of(clause), stack, uses);
            headers.by(origin(clause)).prepare(uses, all);
            if (clause instanceof Clause.Any any) {
                List<Predicate> ways = new ArrayList<>(any.ways().size());
                for (List<Clause> way : any.ways()) {
                    ways.add(from(way, message, headers.copy()));
                }
                all.add(new Predicate.Any(ways));
            } else {
                all.add(new Predicate.Not(from(((Clause.Not) clause).clauses(), message, headers.copy())));
            }
        }
        return new Predicate.All(all);
    }

    private boolean possible(Atom atom) {
        if (atom instanceof Atom.Has has && !stack.has(has.protocol(), has.level())) {
            return false;
        }
        return MessageBase.operands(atom).stream().allMatch(stack::has);
    }

    /** Where the first atom of a clause was written. */
    static Origin origin(Clause clause) {
        Clause first = clause;
        while (!(first instanceof Atom)) {
            first = first instanceof Clause.Any any
                    ? any.ways().get(0).get(0)
                    : ((Clause.Not) first).clauses().get(0);
        }
        return ((Atom) first).origin();
    }
}
