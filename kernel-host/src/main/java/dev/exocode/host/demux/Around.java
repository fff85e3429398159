package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Filters with names and a larger priority than {@link Rule#PRIORITY} that may include filters of one template. Those that include all
 * that it can have are known beforehand; only others are compared with each. Used under the lock of the demultiplexer.
 */
final class Around {
    /** So many are compared with each filter of the template: more are looked for through the units. */
    private static final int MOST = 64;

    private final Examples examples;
    private final PacketSet hull;
    /** Those that include every filter of the template. */
    private final Set<Installed> all = new LinkedHashSet<>();
    /** Others that have packets in common with some. */
    private final Map<Installed, Sieve> some = new LinkedHashMap<>();

    /** Knows none for the template of some examples. */
    Around(Examples examples) {
        this.examples = examples;
        this.hull = examples.hull();
    }

    /** Takes note of a filter, whose priority may change from now on. */
    void add(Installed filter) {
        if (hull.within(filter.packets)) {
            all.add(filter);
            return;
        }
        Sieve sieve = new Sieve(examples, filter.packets);
        if (!sieve.isEmpty()) {
            some.put(filter, sieve);
        }
    }

    /** Forgets a filter. */
    void remove(Installed filter) {
        all.remove(filter);
        some.remove(filter);
    }

    /** Whether they are few enough to be asked one after another. */
    boolean areFew() {
        return some.size() <= MOST;
    }

    /** The priority of the filter of some values. */
    int priority(Template template, long[] values) {
        int priority = Rule.PRIORITY;
        for (Installed filter : all) {
            priority = Math.max(priority, filter.priority);
        }
        for (Map.Entry<Installed, Sieve> each : some.entrySet()) {
            Installed filter = each.getKey();
            if (filter.priority > priority && isIn(template, values, filter, each.getValue())) {
                priority = filter.priority;
            }
        }
        return priority;
    }

    /** Whether a filter that is known here includes the filter of some values. */
    boolean isIn(Template template, long[] values, Installed filter) {
        Sieve sieve = some.get(filter);
        return all.contains(filter) || sieve != null && isIn(template, values, filter, sieve);
    }

    /** Whether it includes all, whatever their values. */
    boolean isAround(Installed filter) {
        return all.contains(filter);
    }

    private static boolean isIn(Template template, long[] values, Installed filter, Sieve sieve) {
        Sieve.Answer answer = sieve.of(values);
        return answer == Sieve.Answer.OPEN
                ? template.packets(values).within(filter.packets)
                : answer == Sieve.Answer.IN;
    }
}
