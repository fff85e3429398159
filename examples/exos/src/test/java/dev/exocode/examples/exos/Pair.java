package dev.exocode.examples.exos;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Link;
import dev.exocode.host.kernel.KernelClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** Two stacks at the ends of a link, and a clock that jumps to what happens next. */
public final class Pair {
    public static final long SECOND = 1_000_000_000L;
    public static final Station NEAR = Station.of(0x02_00_00_00_00_01L, "10.9.0.1", 24);
    public static final Station FAR = Station.of(0x02_00_00_00_00_02L, "10.9.0.2", 24);
    private static final int BATCH = 16;

    public final KernelClock clock = KernelClock.simulated();
    public final Link link;
    /**
     * Limits for networks that lose much, where a test asks for all that was sent: with the usual ones one of some 5,000 connections is
     * given up, by chance and rightly.
     */
    public static final Limits PATIENT = Limits.USUAL
            .with(Limit.SYN_RETRANSMISSIONS, 64)
            .with(Limit.RETRANSMISSIONS, 64)
            .with(Limit.MOST_RETRANSMIT_NANOS, 2 * SECOND)
            .with(Limit.KEEP_ALIVES, 64);

    public final NetworkStack near;
    public final NetworkStack far;

    public Pair(Conditions conditions, long seed, Limits limits) {
        this(conditions, seed, limits, 0);
    }

    /** At a time of the clock, by which numbers begin where a test wants them. */
    Pair(Conditions conditions, long seed, Limits limits, long begins) {
        clock.pass(begins);
        link = new Link("link", LinkType.ETHERNET, conditions, seed, clock::now);
        near = new NetworkStack(NEAR, limits, clock::now, new Secret(seed, 1), (d, o, l) -> sent(link.near(), d, o, l));
        far = new NetworkStack(FAR, limits, clock::now, new Secret(seed, 2), (d, o, l) -> sent(link.far(), d, o, l));
    }

    private static boolean sent(Link.End end, byte[] data, int offset, int length) {
        try {
            return end.send(data, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives both their turn; whether something came. */
    public boolean turn() {
        int came = link.near().receive(BATCH, (d, o, l, w, n) -> near.input(d, o, l));
        near.advance();
        came += link.far().receive(BATCH, (d, o, l, w, n) -> far.input(d, o, l));
        far.advance();
        return came > 0;
    }

    /** When something happens next. */
    public long next() {
        long next = Math.min(near.nextNanos(), far.nextNanos());
        next = Math.min(next, link.near().nextNanos().orElse(Long.MAX_VALUE));
        return Math.min(next, link.far().nextNanos().orElse(Long.MAX_VALUE));
    }

    /** Lets time pass until something holds, nothing happens any more, or so much time is over; whether it holds. */
    public boolean until(BooleanSupplier holds, long nanos) {
        long end = clock.now() + nanos;
        while (!holds.getAsBoolean()) {
            if (turn()) {
                continue;
            }
            long next = next();
            if (next > end) {
                clock.pass(Math.max(0, end - clock.now()));
                turn();
                return holds.getAsBoolean();
            }
            clock.pass(Math.max(0, next - clock.now()));
        }
        return true;
    }

    /** Lets time pass. */
    public void pass(long nanos) {
        until(() -> false, nanos);
    }

    /** Lets all happen that is to happen, but no more than so much of it. */
    public void settle(long nanos) {
        until(() -> next() == Long.MAX_VALUE, nanos);
    }
}
