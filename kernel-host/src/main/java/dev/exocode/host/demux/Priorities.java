package dev.exocode.host.demux;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The priorities that filters have from those that include them, where inclusion counts. Used under the lock of the demultiplexer. */
final class Priorities {
    private final Filters filters;
    private final Units units;
    private final Changes changes;
    private final boolean countsInclusion;
    /** How many filters have a priority of their own. */
    private final Map<Integer, Integer> counts = new HashMap<>();

    Priorities(Demultiplexer.Order order, Filters filters, Units units, Changes changes) {
        this.countsInclusion = order == Demultiplexer.Order.SPECIFIC;
        this.filters = filters;
        this.units = units;
        this.changes = changes;
    }

    /** The priority that a filter has among those that may have packets of it. */
    int of(Installed added, BitSet near) {
        int priority = added.priority;
        for (int number = near.nextSetBit(0); number >= 0 && countsInclusion; number = near.nextSetBit(number + 1)) {
            Installed other = filters.installed(number);
            if (!other.isOfTemplate() && other.priority > priority && added.within(other)) {
                priority = other.priority;
            }
        }
        return priority;
    }

    /** Gives a filter that comes the priority of those that include it, if that is larger, and its own to those that it includes. */
    void add(Installed added, Near near) {
        counts.merge(added.rule.priority(), 1, Integer::sum);
        if (counts.size() > 1) {
            BitSet others = near.then();
            added.priority = of(added, others);
            for (Installed other : filters.named(others)) {
                if (other.priority < added.priority && other.within(added)) {
                    changes.rank(other, added.priority);
                }
            }
        }
    }

    /** Takes a larger priority back from those that had it from a filter that went. */
    void remove(Installed removed) {
        counts.computeIfPresent(removed.rule.priority(), (priority, count) -> count == 1 ? null : count - 1);
        if (Set.of(removed.rule.priority()).containsAll(counts.keySet())) {
            return;
        }
        for (Installed other : filters.named(units.meeting(removed.packets))) {
            // That one is in another is not always seen where both are seen to be around a third: so all that may have
            // it are asked.
            if (other.priority == removed.priority && other.rule.priority() < other.priority) {
                changes.rank(other, without(other));
            }
        }
    }

    /** The priority of a filter by those that include it now. */
    private int without(Installed other) {
        int priority = other.rule.priority();
        List<Installed> around = filters.named(units.meeting(other.packets));
        for (Installed over : around) {
            // What another one has it has from one that has it itself.
            if (over.rule.priority() > priority && other.within(over)) {
                priority = over.rule.priority();
            }
        }
        return priority;
    }
}
