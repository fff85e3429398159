package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was allowed by which capabilities, so that what is to be looked at when a name is revoked is found without going through all there is.
 * Everything here holds the lock of the kernel.
 *
 * @param <T> what was allowed
 */
final class Shown<T> {
    private final TreeMap<Name, Set<T>> byName = new TreeMap<>();

    void add(T allowed, Collection<Capability> by) {
        by.forEach(each -> byName.computeIfAbsent(each.name(), any -> new LinkedHashSet<>())
                .add(allowed));
    }

    void remove(T allowed, Collection<Capability> by) {
        by.forEach(each -> byName.computeIfPresent(each.name(), (name, all) -> {
            all.remove(allowed);
            return all.isEmpty() ? null : all;
        }));
    }

    /** What was allowed by capabilities for a name, or for what it dominates: a copy, each once. */
    List<T> beneath(Name name) {
        Set<T> found = new LinkedHashSet<>();
        byName.subMap(name, true, name.last(), true).values().forEach(found::addAll);
        return List.copyOf(found);
    }
}
