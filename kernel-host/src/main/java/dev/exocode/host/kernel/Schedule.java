package dev.exocode.host.kernel;

import java.util.HashSet;
import java.util.Set;

/**
 * The vector of time slices: each place belongs to an environment or to nobody, and the places take turns. Who overruns a slice pays with
 * slices to come. Everything here holds the lock of the kernel.
 *
 * <p>Source: Aegis (SOSP 1995, section 5.1.1).
 */
final class Schedule implements Keeper {
    private final Kernel kernel;
    private final long length;
    private int position = -1;
    /** Whose slice it is that runs; null between slices. */
    private Slice running;

    Schedule(Kernel kernel) {
        this.kernel = kernel;
        this.length = kernel.settings().sliceNanos();
    }

    @Override
    public void freed(Resource slice) {
        // A slice that runs ends when its library returns: what it runs beyond that is charged as ever.
    }

    /** Runs whose turn it is. */
    boolean next() {
        if (running != null || !kernel.mayNest()) {
            return false;
        }
        position = (position + 1) % kernel.settings().slices();
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
        owner.slices++;
        Environment runs = instead(owner);
        if (runs == null) {
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
        Slice before = running;
        running = slice;
        Environment environment = slice.environment;
        try {
            environment.deliver();
            kernel.enter(environment, () -> environment.library().slice(environment, slice));
        } finally {
            running = before;
        }
        long over = kernel.clock().now() - Math.max(slice.end(), environment.paidUntil);
        if (over > 0 && environment.isAlive()) {
            overran(environment, over);
        }
    }

    private void overran(Environment environment, long nanos) {
        environment.paidUntil = kernel.clock().now();
        environment.excess += nanos;
        kernel.tell(Event.Type.OVERRAN, environment, "by " + nanos + " ns");
        // As more than so many times the length, which may be more than a number holds.
        if ((environment.excess - 1) / length >= kernel.settings().excessSlices()) {
            kernel.destroy(environment, "overran its slices by " + environment.excess + " ns");
        }
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
        if (runs == null) {
            return false;
        }
        if (runs.excess >= length) {
            // What is donated is a slice to come as any other: who may have no more of its own pays with these.
            runs.excess -= from.remaining();
            forfeits(runs, "a donation");
            // It is given away all the same, or its giver could make up for the other one at no cost.
            from.giveAway();
            return true;
        }
        run(new Slice(kernel, runs, from.end()));
        // What the other one overran is not for the one who donated to pay.
        from.environment.paidUntil =
                Math.max(from.environment.paidUntil, kernel.clock().now());
        return true;
    }
}
