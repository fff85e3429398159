package dev.exocode.host.demux;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The priorities that filters have from those with names that include them, where inclusion counts. Used under the lock of the
 * demultiplexer.
 *
 * <p>Templates know which filters of a larger priority than theirs may include some of their own, so that a filter that differs in
 * values only is not looked for among all others.
 */
final class Priorities {
    /** So many filters are looked at one after another, the largest priorities first, before others are looked for. */
    private static final int MOST_TRIED = 32;

    private final Filters filters;
    private final Ranks ranks;
    private final Units units;
    private final Changes changes;
    private final boolean countsInclusion;
    /** Filters with names by the priority of their own. */
    private final TreeMap<Integer, Set<Installed>> own = new TreeMap<>();
    /** Filters with names whose priority is larger than that of templates. */
    private final Set<Installed> larger = new LinkedHashSet<>();

    private final List<Template> templates = new ArrayList<>();
    /** How many have a larger priority than their own, and it is not known from whom. */
    private int unknown;

    Priorities(Demultiplexer.Order order, Filters filters, Units units, Changes changes) {
        this.countsInclusion = order == Demultiplexer.Order.SPECIFIC;
        this.filters = filters;
        this.ranks = changes.ranks();
        this.units = units;
        this.changes = changes;
    }

    /** Whether filters with names have others than one. */
    boolean differ(int priority) {
        return !Set.of(priority).containsAll(own.keySet());
    }

    /** The priority that a filter has among those that may have packets of it. */
    int of(Installed added, BitSet near) {
        int priority = added.priority;
        // What one has by another one is that one's own.
        boolean mayBeLarger = countsInclusion && !own.isEmpty() && own.lastKey() > priority;
        for (int number = near.nextSetBit(0); number >= 0 && mayBeLarger; number = near.nextSetBit(number + 1)) {
            Installed other = filters.installed(number);
            if (!other.isOfTemplate() && other.priority > priority && added.within(other)) {
                priority = other.priority;
            }
        }
        return priority;
    }

    /** The priority that a filter of a template has. */
    int of(Template template, long[] values) {
        if (larger.isEmpty() || template.around().areFew()) {
            return larger.isEmpty() ? Rule.PRIORITY : template.around().priority(template, values);
        }
        int priority = Rule.PRIORITY;
        for (Installed other : filters.named(units.meeting(template.packets(values)))) {
            if (other.priority > priority && template.around().isIn(template, values, other)) {
                priority = other.priority;
            }
        }
        return priority;
    }

    /** The priority that a filter has that is there. */
    int of(int number) {
        return ranks.priority(filters.rank(number, Long.MAX_VALUE));
    }

    /** Takes note of a template that has no filters. */
    void know(Template template) {
        templates.add(template);
        larger.forEach(template.around()::add);
    }

    /** Gives a filter that comes the priority of those that include it, if that is larger, and its own to those that it includes. */
    void add(Installed added, Near near) {
        own.computeIfAbsent(added.rule.priority(), any -> new LinkedHashSet<>()).add(added);
        if (own.size() > 1) {
            BitSet others = near.then();
            added.priority = of(added, others);
            boolean mayGive = own.firstKey() < added.priority;
            List<Installed> named = mayGive ? filters.named(others) : List.of();
            boolean raised = added.priority != added.rule.priority();
            if (raised) {
                has(added, around(added, named));
            }
            Installed giver = raised ? added.from : added;
            for (Installed other : named) {
                if (other.priority < added.priority && other.within(added)) {
                    change(
                            other,
                            added.priority,
                            giver == added || giver != null && other.within(giver) ? giver : null);
                }
            }
        }
        note(added);
        if (larger.contains(added) && !templates.isEmpty()) {
            ofTemplates(near.then(), number -> of(number) < added.priority).forEach((template, numbers) -> {
                if (template.around().isAround(added)) {
                    numbers.stream().forEach(number -> changes.rank(number, added.priority, template.share));
                    return;
                }
                template.forEach(numbers::get, (values, number) -> {
                    if (of(number) < added.priority && template.around().isIn(template, values, added)) {
                        changes.rank(number, added.priority, template.share);
                    }
                });
            });
        }
    }

    /** Takes a larger priority back from those that had it from a filter that went. */
    void remove(Installed removed) {
        own.computeIfPresent(
                removed.rule.priority(), (priority, all) -> all.remove(removed) && all.isEmpty() ? null : all);
        boolean isLarger = larger.contains(removed) && !templates.isEmpty();
        forget(removed);
        hasNot(removed);
        boolean areEqual = Set.of(removed.rule.priority()).containsAll(own.keySet());
        if (areEqual && !isLarger) {
            return;
        }
        // Nobody has to be asked where each that has a larger priority has it from another one that is still there.
        boolean mayGive = removed.given > 0 || unknown > 0;
        BitSet near = mayGive || isLarger ? units.meeting(removed.packets) : new BitSet();
        for (Installed other : areEqual || !mayGive ? List.<Installed>of() : filters.named(near)) {
            // That one is in another is not always seen where both are seen to be around a third: so all that may have
            // it are asked.
            boolean maybe = other.from == null && other.priority == removed.priority && isRaised(other);
            if (maybe || other.from == removed) {
                withdraw(other);
            }
        }
        if (isLarger) {
            // Behind the others, from which these may have theirs.
            ofTemplates(near, number -> of(number) == removed.priority)
                    .forEach((template, numbers) -> template.forEach(numbers::get, (values, number) -> {
                        int priority = of(template, values);
                        if (priority != of(number)) {
                            changes.rank(number, priority, template.share);
                        }
                    }));
        }
    }

    private static boolean isRaised(Installed installed) {
        return installed.priority != installed.rule.priority();
    }

    /** Takes note from whom a filter has the priority that it has now; null if it is its own, or that is not known. */
    private void has(Installed installed, Installed from) {
        installed.from = from;
        if (from != null) {
            from.given++;
        } else if (isRaised(installed)) {
            unknown++;
        }
    }

    /** Takes note that a filter has no priority from anybody any more. */
    private void hasNot(Installed installed) {
        if (installed.from != null) {
            installed.from.given--;
        } else if (isRaised(installed)) {
            unknown--;
        }
        installed.from = null;
    }

    /** One of some filters that has the priority of its own that a filter has, and is seen to include it; null if there is none. */
    private static Installed around(Installed inner, List<Installed> some) {
        for (Installed over : some) {
            if (over.rule.priority() == inner.priority && inner.within(over)) {
                return over;
            }
        }
        return null;
    }

    /** Gives a filter the priority that it has by those that include it now. What another one has it has from one that has it itself. */
    private void withdraw(Installed other) {
        int tried = 0;
        for (Set<Installed> some :
                own.tailMap(other.rule.priority(), false).descendingMap().values()) {
            for (Installed over : some) {
                if (over.share.compareTo(other.share) < 0) {
                    // It is no larger, which costs little to see.
                    continue;
                } else if (tried++ == MOST_TRIED) {
                    withdrawByIndex(other);
                    return;
                } else if (other.within(over)) {
                    change(other, over.rule.priority(), over);
                    return;
                }
            }
        }
        change(other, other.rule.priority(), null);
    }

    /** The same by those alone that may have packets of it, all of which it takes longer to find than to look at a few. */
    private void withdrawByIndex(Installed other) {
        int priority = other.rule.priority();
        Installed from = null;
        for (Installed over : filters.named(units.meeting(other.packets))) {
            if (over.rule.priority() > priority && other.within(over)) {
                priority = over.rule.priority();
                from = over;
            }
        }
        change(other, priority, from);
    }

    private void change(Installed installed, int priority, Installed from) {
        hasNot(installed);
        boolean changed = priority != installed.priority;
        installed.priority = priority;
        has(installed, from);
        if (changed) {
            changes.rank(installed.number, priority, installed.share);
            note(installed);
        }
    }

    /** Lets templates know whether the priority of a filter is larger than theirs. */
    private void note(Installed installed) {
        if (installed.priority <= Rule.PRIORITY) {
            forget(installed);
        } else if (larger.add(installed)) {
            templates.forEach(template -> template.around().add(installed));
        }
    }

    private void forget(Installed installed) {
        if (larger.remove(installed)) {
            templates.forEach(template -> template.around().remove(installed));
        }
    }

    /** Those of some filters that templates have, by these, and that are wanted. */
    private Map<Template, BitSet> ofTemplates(BitSet near, IntPredicate wanted) {
        Map<Template, BitSet> all = new LinkedHashMap<>();
        for (int number = near.nextSetBit(0); number >= 0; number = near.nextSetBit(number + 1)) {
            Installed installed = filters.installed(number);
            if (installed.isOfTemplate() && wanted.test(number)) {
                all.computeIfAbsent(installed.template, any -> new BitSet()).set(number);
            }
        }
        return all;
    }
}
