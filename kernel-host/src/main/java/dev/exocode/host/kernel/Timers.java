package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The timers that are set. Everything here holds the lock of the kernel. */
final class Timers implements Keeper {
    /** A timer that is set, and what allows whoever set it to have set it. */
    record Set(long at, Resource timer, Span by) {}

    private final TreeSet<Set> due =
            new TreeSet<>(Comparator.comparingLong(Set::at).thenComparingInt(one -> one.timer.number));
    private final Map<Resource, Set> byTimer = new HashMap<>();

    /** Sets a timer for as long as that is authorised; it may have been set before. */
    void set(Environment by, Resource timer, long at, Capability shown) {
        freed(timer);
        Set set = new Set(at, timer, new Span(by, List.of(timer), shown, () -> forget(timer)));
        byTimer.put(timer, set);
        due.add(set);
    }

    private void forget(Resource timer) {
        due.remove(byTimer.remove(timer));
    }

    /** Takes the first that is due; null if none is. */
    Resource next(long now) {
        if (due.isEmpty() || due.first().at > now) {
            return null;
        }
        Resource timer = due.first().timer;
        freed(timer);
        return timer;
    }

    /** All that are set. */
    Collection<Resource> set() {
        return byTimer.keySet();
    }

    /** When a timer fires; {@link Long#MAX_VALUE} if it is not set. */
    long at(Resource timer) {
        Set set = byTimer.get(timer);
        return set == null ? Long.MAX_VALUE : set.at;
    }

    /** When the first is due; {@link Long#MAX_VALUE} if none is set. */
    long first() {
        return due.isEmpty() ? Long.MAX_VALUE : due.first().at;
    }

    @Override
    public void freed(Resource timer) {
        Set set = byTimer.get(timer);
        if (set != null) {
            set.by.end();
        }
    }
}
