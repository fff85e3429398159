package dev.exocode.host.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The timers that are set. Everything here holds the lock of the kernel. */
final class Timers implements Keeper {
    /** A timer that is set. */
    record Set(long at, Resource timer) {}

    private final TreeSet<Set> due =
            new TreeSet<>(Comparator.comparingLong(Set::at).thenComparingInt(one -> one.timer.number));
    private final Map<Resource, Set> byTimer = new HashMap<>();

    void set(Resource timer, long at) {
        freed(timer);
        Set set = new Set(at, timer);
        byTimer.put(timer, set);
        due.add(set);
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

    /** When the first is due; {@link Long#MAX_VALUE} if none is set. */
    long first() {
        return due.isEmpty() ? Long.MAX_VALUE : due.first().at;
    }

    @Override
    public void freed(Resource timer) {
        Set set = byTimer.remove(timer);
        if (set != null) {
            due.remove(set);
        }
    }
}
