package dev.exocode.host.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Visible revocation and what follows if it is not heeded: an environment is asked, has until a deadline, and then loses what the kernel
 * chooses; it is told what that was in its repossession vector and by an exception, and keeps its reserve. Everything here holds the lock of the
 * kernel.
 *
 * <p>Source: the abort protocol of Aegis (SOSP 1995, section 3.4), of which Xok left out the deadline and the force.
 */
final class Revocations {
    private final Kernel kernel;
    private final List<Demand> open = new ArrayList<>();

    Revocations(Kernel kernel) {
        this.kernel = kernel;
    }

    Demand demand(Environment environment, Kind kind, int count, long within) {
        Demand demand = new Demand(environment, kind, count, kernel.clock().now() + within);
        open.add(demand);
        kernel.tell(Event.Type.ASKED, environment, kind.count(count) + " within " + within + " ns");
        kernel.enter(environment, () -> environment.library().revoke(environment, demand));
        return demand;
    }

    /** An environment gave something up. */
    void gaveUp(Resource resource) {
        for (Demand demand : open) {
            if (demand.environment == resource.owner && demand.kind() == resource.kind && demand.remaining() > 0) {
                gave(demand);
                return;
            }
        }
    }

    private void gave(Demand demand) {
        demand.gave();
        if (demand.remaining() == 0) {
            open.remove(demand);
            kernel.tell(Event.Type.COMPLIED, demand.environment, demand.kind().count(demand.count()));
        }
    }

    /** Nobody is left to ask. */
    void forget(Environment gone) {
        open.removeIf(demand -> demand.environment == gone);
    }

    /** When the first deadline is over; {@link Long#MAX_VALUE} if nobody was asked. */
    long first() {
        return open.stream().mapToLong(Demand::deadline).min().orElse(Long.MAX_VALUE);
    }

    /** Takes by force what was not given up in time. */
    void advance(long now) {
        List<Demand> late = open.stream()
                .filter(demand -> demand.deadline() <= now)
                .sorted(Comparator.comparingLong(Demand::deadline))
                .toList();
        for (Demand demand : late) {
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
            environment.repossessed(each, kernel.imageOf(each), kernel.clock().now());
            kernel.release(each);
            demand.gave();
            kernel.tell(Event.Type.REPOSSESSED, environment, each.toString());
        }
        if (taken > 0) {
            Fault fault = new Fault(Fault.Type.REPOSSESSION, 0, demand.kind().count(taken));
            kernel.enter(environment, () -> environment.library().exception(environment, fault));
        }
        if (demand.remaining() > 0 && environment.isAlive()) {
            kernel.tell(Event.Type.EMERGENCY, environment, demand.kind().count(demand.remaining()) + " short");
            // Once more in the books, so that what is given up now counts; and not longer.
            open.add(demand);
            kernel.enter(environment, () -> environment.library().emergency(environment, demand));
            open.remove(demand);
        }
    }

    /** What may be taken: the newest first, blocks that were preloaded last, and of pages not the oldest, which are the reserve. */
    private List<Resource> takeable(Environment environment, Kind kind) {
        List<Resource> newest = new ArrayList<>(environment.owned(kind).values());
        newest.sort(Comparator.comparing(environment::isPreloaded)
                .thenComparing(
                        Comparator.comparingLong((Resource each) -> each.since).reversed()));
        int kept = kind == Kind.PAGE ? kernel.settings().reserve() : 0;
        return newest.subList(0, Math.max(0, newest.size() - kept));
    }
}
