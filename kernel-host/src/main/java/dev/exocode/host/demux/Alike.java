package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Share;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Filters with names by what they accept: finds one that accepts the same packets as another. Where shares matter; under the lock. */
final class Alike {
    private final Filters filters;
    /** Filters of one box by that. */
    private final Map<Box, Installed> byBox = new HashMap<>();

    /** The other filters by what part of all packets they have. */
    private final Map<Share, Set<Installed>> byShare = new HashMap<>();

    Alike(Filters filters) {
        this.filters = filters;
    }

    void add(Installed installed) {
        Box only = installed.onlyBox();
        if (only != null) {
            byBox.put(only, installed);
        } else {
            byShare.computeIfAbsent(installed.share, share -> new LinkedHashSet<>())
                    .add(installed);
        }
    }

    void forget(Installed installed) {
        Box only = installed.onlyBox();
        if (only != null) {
            // Another one may have come in its place.
            byBox.remove(only, installed);
        } else {
            byShare.computeIfPresent(
                    installed.share, (share, all) -> all.remove(installed) && all.isEmpty() ? null : all);
        }
    }

    /**
     * A filter that accepts the same packets, but for one that goes; null if there is none.
     *
     * @param near the filters that may have packets of it, and which one goes
     */
    Installed same(Installed added, Near near) {
        List<Box> boxes = added.packets.boxes();
        Set<Installed> alike = byShare.getOrDefault(added.share, Set.of());
        Box only = added.onlyBox();
        Installed one = only == null ? null : byBox.get(only);
        if (one != null && one.number != near.going()) {
            return one;
        } else if (only != null && alike.isEmpty()) {
            // Sets of one box are the same if their boxes are.
            return null;
        }
        // Sets without boxes meet none.
        Collection<Installed> others = boxes.isEmpty() ? alike : filters.named(near.now());
        for (Installed other : others) {
            boolean same = other.share.equals(added.share)
                    && (boxes.equals(other.packets.boxes())
                            || added.packets.within(other.packets) && other.packets.within(added.packets));
            if (same && other.number != near.going()) {
                return other;
            }
        }
        return null;
    }
}
