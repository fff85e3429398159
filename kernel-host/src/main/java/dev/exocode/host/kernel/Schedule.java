package dev.exocode.host.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vector of time slices: each place belongs to an environment or to nobody, and the places take turns. Whoever's
 * library runs beyond the end of a slice, its own or that of another one, pays with slices to come. Everything here holds the lock of the kernel.
 *
 * <p>Source: Aegis (SOSP 1995, section 5.1.1).
 */
final class Schedule implements Keeper {
    /**
     * The use of a slice by a library. What is done beyond its end by who is called is paid for by who calls, for as long as a slice from the call on: so nobody is
     * ruined by calls that others make too late, or a moment before that; nor by what is done in one of those. Who is called calls at its own cost: beyond that
     * moment its caller pays for nothing of it.
     */
    record Use(Environment by, Use caller, long until) {
        /** One that pays for itself. */
        static Use own(Environment by) {
            return new Use(by, null, Long.MIN_VALUE);
        }
    }

    private static final Use NOBODY = Use.own(null);

    private final Kernel kernel;
    private final long length;
    private int position = -1;
    /** Whose slice it is that runs; null between slices. */
    private Slice running;
    /** Whose library uses it, and since when that is not accounted. */
    private Use uses = NOBODY;

    private long since;
    /** By how much each has overrun slices, in nanoseconds, that is not charged yet; in the order in which they began to. */
    private final Map<Environment, Long> over = new LinkedHashMap<>();
    /** Those that have something to pay, and some that had. */
    private final Set<Environment> indebted = new LinkedHashSet<>();
    /** What was given to some of slices of others in this round of the vector, in nanoseconds: what they may have paid with. */
    private final Map<Environment, Long> given = new HashMap<>();

    Schedule(Kernel kernel) {
        this.kernel = kernel;
        this.length = kernel.settings().sliceNanos();
    }

    @Override
    public void freed(Resource slice) {
        // A slice that runs ends when its library returns: what it runs beyond that is charged as ever. Who has had one
        // in this round had what to pay with.
        given.merge(slice.owner, length, Long::sum);
    }

    /** Somebody is gone, and owes nothing any more. */
    void went(Environment environment) {
        given.remove(environment);
        indebted.remove(environment);
    }

    /** Runs whose turn it is. */
    boolean next() {
        if (running != null || !kernel.mayNest()) {
            return false;
        }
        position = (position + 1) % kernel.settings().slices();
        if (position == 0) {
            forgive();
        }
        Resource slice = kernel.ledger().of(Kind.SLICE, position);
        if (slice == null) {
            return false;
        }
        Environment owner = slice.owner;
        if (owner.excess >= length) {
            owner.excess -= length;
            forfeits(owner, slice.toString());
            return false;
        }
        Environment runs = instead(owner);
        if (runs != null && runs.sleeps()) {
            return false;
        }
        owner.slices++;
        if (runs == null) {
            return false;
        }
        if (runs != owner && forfeitsGift(runs, length)) {
            return false;
        }
        run(new Slice(kernel, runs, kernel.clock().now() + length));
        return true;
    }

    /** Who runs in the slices of an environment: whom it waits for; null if those wait for each other. */
    private static Environment instead(Environment owner) {
        Set<Environment> waiting = new HashSet<>();
        Environment runs = owner;
        while (runs.waitsFor != null) {
            if (!waiting.add(runs)) {
                return null;
            }
            runs = runs.waitsFor.callee;
        }
        return runs;
    }

    private void run(Slice slice) {
        Environment environment = slice.environment;
        Use user = used(Use.own(environment));
        Slice before = running;
        running = slice;
        since = kernel.clock().now();
        try {
            environment.deliver();
            kernel.enter(environment, () -> environment.library().slice(environment, slice));
        } finally {
            used(user);
            running = before;
        }
        charge();
    }

    /**
     * A library is called: from now on it uses the slice that runs, if one does, so that each nanosecond beyond its end is charged to one environment.
     *
     * @param goesOn whether it only goes on with what it had begun, which it pays for itself unless it is told too late
     * @return the use so far, which goes on when the library returns
     */
    Use called(Environment next, boolean goesOn) {
        if (running == null) {
            return uses;
        }
        Use before = used(uses);
        boolean own = goesOn && since < running.end();
        uses = own ? Use.own(next) : new Use(next, before, since + length);
        return before;
    }

    /** Accounts the use so far, and goes on with another one. */
    Use used(Use next) {
        Use before = uses;
        if (running != null) {
            long now = kernel.clock().now();
            overran(before, Math.max(since, running.end()), now);
            since = now;
        }
        uses = next;
        return before;
    }

    private void overran(Use use, long from, long to) {
        long own = Math.max(from, Math.min(to, use.until));
        if (own > from) {
            overran(use.caller, from, own);
        }
        if (to > own) {
            over.merge(use.by, to - own, Long::sum);
        }
    }

    /**
     * Who was called in slices of others and overran those, and has none to pay with, is forgiven one in each round, but for what it was given: so nobody keeps it in
     * debt by a rest that is too short for anything.
     */
    private void forgive() {
        indebted.removeIf(each -> {
            if (each.isAlive() && each.owned(Kind.SLICE).isEmpty()) {
                long forgiven = Math.max(0, length - given.getOrDefault(each, 0L));
                each.excess = Math.max(0, each.excess - forgiven);
            }
            return !each.isAlive() || each.excess == 0;
        });
        given.clear();
    }

    /** Charges what was overrun. */
    private void charge() {
        List<Environment> lost = new ArrayList<>();
        over.forEach((environment, nanos) -> {
            if (environment.isAlive()) {
                environment.excess += nanos;
                indebted.add(environment);
                kernel.tell(Event.Type.OVERRAN, environment, "by " + nanos + " ns");
                // As more than so many times the length, which may be more than a number holds.
                if ((environment.excess - 1) / length >= kernel.settings().excessSlices()) {
                    lost.add(environment);
                }
            }
        });
        over.clear();
        lost.forEach(each -> kernel.destroy(each, "overran slices by " + each.excess + " ns"));
    }

    /** What is given is a slice to come as any other: who may have no more of its own pays with these. */
    private boolean forfeitsGift(Environment runs, long nanos) {
        given.merge(runs, nanos, Long::sum);
        if (runs.excess < length) {
            return false;
        }
        runs.excess -= nanos;
        forfeits(runs, "a donation");
        return true;
    }

    boolean donateRest(Environment from, Environment to) {
        Slice rest = running;
        if (rest == null || rest.environment != from || !donate(rest, to)) {
            return false;
        }
        // It is the caller's no more, however much of it the other one has left.
        rest.giveAway();
        return true;
    }

    private void forfeits(Environment environment, String what) {
        environment.forfeits++;
        kernel.tell(Event.Type.FORFEITED, environment, what);
    }

    /** Runs another environment in the rest of a slice; it may overrun that, and then pays for it. */
    boolean donate(Slice from, Environment to) {
        // Where nothing is left the other one would pay for what it was not given.
        if (from != running || !from.environment.isAlive() || from.remaining() <= 0 || !kernel.mayNest()) {
            return false;
        }
        Environment runs = instead(to);
        if (runs == null || runs.sleeps()) {
            return false;
        }
        if (forfeitsGift(runs, from.remaining())) {
            // It is given away all the same, or its giver could make up for the other one at no cost.
            from.giveAway();
            return true;
        }
        run(new Slice(kernel, runs, from.end()));
        return true;
    }
}
