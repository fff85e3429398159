package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Asks whether a number of 128 bits is one of a set: of two numbers of 64, the low one only where the high one leaves it open. */
final class WideSet {
    /** So many high halves are asked for one after another; more are halved. */
    private static final int FEW = 4;

    private final Expression high;
    private final Expression low;
    private final Origin origin;
    /** High halves with which every low one is in the set. */
    private final Members whole = new Members();
    /** By the other high halves, in order, the low ones. */
    private final TreeMap<Long, Members> parts = new TreeMap<>(Long::compareUnsigned);

    private WideSet(Expression high, Expression low, Origin origin) {
        this.high = high;
        this.low = low;
        this.origin = origin;
    }

    /** Holds if the number is one of the set. */
    static Predicate in(Expression high, Expression low, Addresses values, Origin origin) {
        WideSet set = new WideSet(high, low, origin);
        values.ranges().forEach(set::add);
        List<Long> keys = new ArrayList<>(set.parts.keySet());
        Ranges whole = set.whole.ranges();
        Predicate open = set.among(keys, 0, keys.size());
        return whole.isEmpty() ? open : Predicate.any(new Predicate.In(high, whole, origin), open);
    }

    private void add(Addresses.Range range) {
        long first = range.least().shiftRight(Long.SIZE).longValue();
        long last = range.greatest().shiftRight(Long.SIZE).longValue();
        long from = range.least().longValue();
        long to = range.greatest().longValue();
        if (first == last) {
            part(first, from, to);
            return;
        }
        BigInteger next = Literals.unsigned(first);
        BigInteger end = Literals.unsigned(last);
        if (from != 0) {
            part(first, from, -1);
            next = next.add(BigInteger.ONE);
        }
        if (to != -1) {
            part(last, 0, to);
            end = end.subtract(BigInteger.ONE);
        }
        if (next.compareTo(end) <= 0) {
            whole.add(Ranges.of(next.longValue(), end.longValue()));
        }
    }

    private void part(long upper, long from, long to) {
        if (from == 0 && to == -1) {
            whole.add(Ranges.of(upper));
        } else {
            parts.computeIfAbsent(upper, key -> new Members()).add(Ranges.of(from, to));
        }
    }

    private Predicate among(List<Long> keys, int from, int to) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            Ranges below = Ranges.of(0, keys.get(middle) - 1);
            return Predicate.any(
                    Predicate.all(new Predicate.In(high, below, origin), among(keys, from, middle)),
                    Predicate.all(new Predicate.In(high, below.complement(), origin), among(keys, middle, to)));
        }
        List<Predicate> each = new ArrayList<>();
        for (long key : keys.subList(from, to)) {
            each.add(Predicate.all(
                    Predicate.is(high, key, origin),
                    new Predicate.In(low, parts.get(key).ranges(), origin)));
        }
        return new Predicate.Any(each);
    }
}
