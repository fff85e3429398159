package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Filters with names by what they accept: finds one that accepts the same packets as another. Where shares matter; under the lock. */
final class Alike {
    private final Filters filters;
    /** Filters of one box by that. */
    private final Map<Box, Installed> byBox = new HashMap<>();

    /** The other filters: those of several boxes, and those of none. */
    private final Set<Installed> others = new LinkedHashSet<>();

    Alike(Filters filters) {
        this.filters = filters;
    }

    void add(Installed installed) {
        Box only = installed.onlyBox();
        if (only != null) {
            byBox.put(only, installed);
        } else {
            others.add(installed);
        }
    }

    void forget(Installed installed) {
        Box only = installed.onlyBox();
        if (only != null) {
            // Another one may have come in its place.
            byBox.remove(only, installed);
        } else {
            others.remove(installed);
        }
    }

    /**
     * A filter that accepts the same packets, but for one that goes; null if there is none.
     *
     * @param near the filters that may have packets of it, and which one goes
     */
    Installed same(Installed added, Near near) {
        Box only = added.onlyBox();
        Installed one = only == null ? null : byBox.get(only);
        if (one != null && one.number != near.going()) {
            return one;
        } else if (only != null && others.isEmpty()) {
            // Sets of one box are the same if their boxes are.
            return null;
        }
        // Sets without boxes meet none.
        Collection<Installed> all = added.packets.boxes().isEmpty() ? others : filters.named(near.like());
        for (Installed other : all) {
            boolean maybe = other.number != near.going() && (only == null || other.onlyBox() == null);
            if (maybe && areSame(added, other)) {
                return other;
            }
        }
        return null;
    }

    /**
     * Whether both accept the same packets, whatever their shares are: of one set, written in two ways, these may differ. They say which
     * is more likely not in the other, which is asked first.
     */
    private static boolean areSame(Installed one, Installed other) {
        if (one.packets.boxes().equals(other.packets.boxes())) {
            return true;
        }
        boolean larger = one.share.compareTo(other.share) > 0;
        Installed first = larger ? one : other;
        Installed second = larger ? other : one;
        return first.within(second) && second.within(first);
    }
}
