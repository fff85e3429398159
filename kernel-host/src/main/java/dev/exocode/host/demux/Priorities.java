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
    private final Filters filters;
    private final Ranks ranks;
    private final Units units;
    private final Changes changes;
    private final boolean countsInclusion;
    /** How many filters with names have a priority of their own. */
    private final Map<Integer, Integer> counts = new TreeMap<>();
    /** Filters with names whose priority is larger than that of templates. */
    private final Set<Installed> larger = new LinkedHashSet<>();

    private final List<Template> templates = new ArrayList<>();

    Priorities(Demultiplexer.Order order, Filters filters, Units units, Changes changes) {
        this.countsInclusion = order == Demultiplexer.Order.SPECIFIC;
        this.filters = filters;
        this.ranks = changes.ranks();
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
        counts.merge(added.rule.priority(), 1, Integer::sum);
        if (counts.size() > 1) {
            BitSet others = near.then();
            added.priority = of(added, others);
            for (Installed other : filters.named(others)) {
                if (other.priority < added.priority && other.within(added)) {
                    change(other, added.priority);
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
        counts.computeIfPresent(removed.rule.priority(), (priority, count) -> count == 1 ? null : count - 1);
        boolean isLarger = larger.contains(removed) && !templates.isEmpty();
        forget(removed);
        boolean areEqual = Set.of(removed.rule.priority()).containsAll(counts.keySet());
        if (areEqual && !isLarger) {
            return;
        }
        BitSet near = units.meeting(removed.packets);
        for (Installed other : areEqual ? List.<Installed>of() : filters.named(near)) {
            // That one is in another is not always seen where both are seen to be around a third: so all that may have
            // it are asked.
            if (other.priority == removed.priority && other.rule.priority() < other.priority) {
                change(other, without(other));
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

    private void change(Installed installed, int priority) {
        if (priority != installed.priority) {
            installed.priority = priority;
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
