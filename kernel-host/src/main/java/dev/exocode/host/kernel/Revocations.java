package dev.exocode.host.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Visible revocation and what follows if it is not heeded: an environment is asked, has until a deadline, and then loses what the kernel
 * chooses; it is told what that was in its repossession vector and by an exception, and keeps its reserve. Everything here holds the lock of the
 * kernel.
 *
 * <p>Source: the abort protocol of Aegis (SOSP 1995, section 3.4), of which Xok left out the deadline and the force.
 */
final class Revocations {
    private final Kernel kernel;

    /** What is not due, what is due first before the others. */
    private final NavigableSet<Demand> open = new TreeSet<>(Demand.ORDER);

    /** What each environment was asked for and has not given up, in the same order. */
    private final Map<Environment, NavigableSet<Demand>> asked = new HashMap<>();

    private long orders;

    Revocations(Kernel kernel) {
        this.kernel = kernel;
    }

    Demand demand(Environment environment, Kind kind, int count, long within) {
        long now = kernel.clock().now();
        long deadline = within > Long.MAX_VALUE - Math.max(now, 0) ? Long.MAX_VALUE : now + within;
        Demand demand = new Demand(environment, kind, count, deadline, orders++);
        if (!environment.isAlive()) {
            return demand;
        }
        open.add(demand);
        asked.computeIfAbsent(environment, any -> new TreeSet<>(Demand.ORDER)).add(demand);
        kernel.tell(Event.Type.ASKED, environment, kind.count(count) + " within " + within + " ns");
        kernel.enter(environment, () -> environment.library().revoke(environment, demand));
        return demand;
    }

    /** An environment gave something up. */
    void gaveUp(Resource resource) {
        of(resource.owner).stream()
                .filter(demand -> demand.kind() == resource.kind)
                .findFirst()
                .ifPresent(this::gave);
    }

    private void gave(Demand demand) {
        demand.gave();
        if (demand.remaining() == 0) {
            close(demand);
            kernel.tell(Event.Type.COMPLIED, demand.environment, demand.kind().count(demand.count()));
        }
    }

    private void close(Demand demand) {
        open.remove(demand);
        asked.computeIfPresent(demand.environment, (environment, all) -> {
            all.remove(demand);
            return all.isEmpty() ? null : all;
        });
    }

    /** What an environment was asked for. */
    private Collection<Demand> of(Environment environment) {
        return asked.getOrDefault(environment, Collections.emptyNavigableSet());
    }

    /** Nobody is left to ask. */
    void forget(Environment gone) {
        List.copyOf(of(gone)).forEach(this::close);
    }

    /** What should hold and does not, see {@link Kernel#audit}. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Demand each : open) {
            if (!of(each.environment).contains(each) || each.remaining() == 0) {
                faults.add(
                        each.environment.name() + " is asked for " + each.kind().count(each.remaining()));
            }
        }
        asked.keySet().stream()
                .filter(each -> !each.isAlive())
                .forEach(each -> faults.add(each.name() + " is asked and gone"));
        return faults;
    }

    /** When the first deadline is over; {@link Long#MAX_VALUE} if nobody was asked. */
    long first() {
        return open.isEmpty() ? Long.MAX_VALUE : open.first().deadline();
    }

    /** Takes by force what was not given up in time. */
    void advance(long now) {
        if (first() > now) {
            return;
        }
        List<Demand> late =
                open.stream().takeWhile(demand -> demand.deadline() <= now).toList();
        for (Demand demand : late) {
            // It stays with the environment until all is told, so that what is given up on hearing of it counts; it is
            // not due again.
            if (open.remove(demand)) {
                force(demand);
            }
        }
    }

    private void force(Demand demand) {
        Environment environment = demand.environment;
        List<Resource> takeable = takeable(environment, demand.kind());
        int taken = Math.min(demand.remaining(), takeable.size());
        for (Resource each : takeable.subList(0, taken)) {
            kernel.repossess(each);
            demand.gave();
            kernel.tell(Event.Type.REPOSSESSED, environment, each.toString());
        }
        if (demand.remaining() == 0) {
            close(demand);
        }
        if (taken > 0) {
            environment.exception(
                    new Fault(Fault.Type.REPOSSESSION, 0, demand.kind().count(taken)));
        }
        if (demand.remaining() > 0 && environment.isAlive()) {
            kernel.tell(Event.Type.EMERGENCY, environment, demand.kind().count(demand.remaining()) + " short");
            kernel.enter(environment, () -> environment.library().emergency(environment, demand));
            close(demand);
        }
    }

    /** What may be taken: the newest first, blocks that were preloaded last, and of pages not the oldest, which are the reserve. */
    private List<Resource> takeable(Environment environment, Kind kind) {
        List<Resource> newest = new ArrayList<>(environment.owned(kind).values());
        newest.sort(Comparator.comparing((Resource each) -> kind == Kind.BLOCK && environment.isPreloaded(each))
                .thenComparing(
                        Comparator.comparingLong((Resource each) -> each.since).reversed()));
        int kept = kind == Kind.PAGE ? kernel.settings().reserve() : 0;
        return newest.subList(0, Math.max(0, newest.size() - kept));
    }
}
