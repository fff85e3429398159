package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;

/** Sets of signed numbers, as sets of what they are when read as unsigned ones of 64 bits. */
final class Signs {
    private Signs() {}

    /** The numbers that stand so to a constant, as signed. */
    static Ranges to(Relation relation, long constant) {
        // Turned by half of all numbers the order is that of unsigned ones; turned back, a range may begin anew at 0.
        Ranges turned = relation.to(constant ^ Long.MIN_VALUE);
        Ranges back = Ranges.NONE;
        for (int i = 0; i < turned.count(); i++) {
            long least = turned.least(i) ^ Long.MIN_VALUE;
            long greatest = turned.greatest(i) ^ Long.MIN_VALUE;
            back = back.or(
                    least < 0 && greatest >= 0
                            ? Ranges.of(least, -1).or(Ranges.of(0, greatest))
                            : Ranges.of(least, greatest));
        }
        return back;
    }

    /** Of a set of signed numbers those that a field of so many bits can have, as it reads them when unsigned. */
    static Ranges unsigned(Ranges values, int bits) {
        if (bits == Long.SIZE) {
            return values;
        }
        long half = 1L << bits - 1;
        Ranges negative = values.and(Ranges.of(-half, -1));
        Members all = new Members();
        all.add(values.and(Ranges.of(0, half - 1)));
        for (int i = 0; i < negative.count(); i++) {
            all.add(Ranges.of(negative.least(i) + 2 * half, negative.greatest(i) + 2 * half));
        }
        return all.ranges();
    }
}
