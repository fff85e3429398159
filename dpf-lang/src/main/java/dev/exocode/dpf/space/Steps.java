package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a walk goes. Before a step is taken all is read that it needs, so that what walks then stands before the end of the packet;
 * what it is afterwards is that and what the step adds.
 */
final class Steps {
    /** What walks, and how large it can be where a step is taken. */
    private final Map<Quantity, Long> before = new HashMap<>();

    private final Map<Quantity, Long> most = new HashMap<>();

    private Steps(Quantity.Turn turn) {
        turn.when().forEach(test -> read(test.number()));
        turn.numbers().forEach(this::read);
    }

    /** The largest that a number of a walk can be, unsigned: as it begins, or as some step leaves it. */
    static long most(int index, List<Quantity> begin, List<Quantity.Turn> turns) {
        long most = begin.get(index).max();
        for (Quantity.Turn turn : turns) {
            Quantity next = turn.numbers().get(index);
            long after = Long.compareUnsigned(next.max(), most) <= 0 ? most : new Steps(turn).most(next);
            most = Long.compareUnsigned(after, most) < 0 ? most : after;
        }
        return Long.compareUnsigned(most, Quantity.MOST_WALKED) < 0 ? most : Quantity.MOST_WALKED;
    }

    /** What is loaded behind a number that walks ends before the packet does. */
    private void read(Quantity quantity) {
        bound(quantity);
        quantity.inside().forEach(this::bound);
    }

    private void bound(Quantity quantity) {
        if (quantity.kind() == Quantity.Kind.LOAD
                && !quantity.isFixed()
                && quantity.part(0).kind() == Quantity.Kind.TURNING) {
            long end = Math.max(0, Quantity.MOST_CAPTURED - quantity.end());
            before.merge(quantity.part(0), end, Math::min);
        }
    }

    private long most(Quantity quantity) {
        Long known = most.get(quantity);
        if (known == null) {
            known = found(quantity);
            most.put(quantity, known);
        }
        return known;
    }

    private long found(Quantity quantity) {
        if (quantity.kind() == Quantity.Kind.TURNING) {
            return before.getOrDefault(quantity, quantity.max());
        } else if (quantity.kind() != Quantity.Kind.ARITHMETIC || quantity.operator() != Operator.ADD) {
            return quantity.max();
        }
        long left = most(quantity.part(0));
        long right = most(quantity.part(1));
        long all = Quantity.ones(quantity.bits());
        boolean fits = Long.compareUnsigned(left, all) <= 0 && Long.compareUnsigned(right, all - left) <= 0;
        return fits ? left + right : quantity.max();
    }
}
