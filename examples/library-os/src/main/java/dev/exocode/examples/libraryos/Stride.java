package dev.exocode.examples.libraryos;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scheduler as a library: its environment has time slices and gives each to one of its children, so that these get time by their tickets.
 * Who has twice the tickets gets twice the time, and at no moment is a child further from its share, beside any other, than one slice.
 *
 * <p>Each child has a pass, which goes on by the time that it used, divided by its tickets; the child whose pass is least is next. A child that
 * gives its slice back before the end waits for the next slice, and the others get the rest; for what it slept it is owed nothing.
 *
 * <p>Source: Waldspurger and Weihl, stride scheduling (MIT/LCS/TM-528, 1995), with the pass of who comes later as in start-time fair queueing
 * (SIGCOMM 1996).
 */
public final class Stride implements Library {
    /** The most tickets of a child. */
    public static final int MOST_TICKETS = 1 << 20;

    /** A nanosecond of a child with one ticket: small enough for the differences of passes, and divisible by the numbers to 16. */
    private static final long ONE = 720_720;

    /** More than an hour counts as this. */
    private static final long LONGEST = 1L << 42;

    /** A child, what it has had, and its pass; passes may wrap around, and are compared by their difference. */
    private static final class Child {
        final int number;
        int tickets;
        long pass;
        /** What of the pass does not divide by the tickets. */
        long rest;

        long had;

        Child(int number, int tickets, long pass) {
            this.number = number;
            this.tickets = tickets;
            this.pass = pass;
        }

        void used(long nanos) {
            had += nanos;
            long more = Math.min(nanos, LONGEST) * ONE + rest;
            pass += more / tickets;
            rest = more % tickets;
        }
    }

    private final List<Child> children = new ArrayList<>();

    /** Who gave the last slice back before its end. */
    private final Set<Child> asleep = new HashSet<>();

    /** The pass of who ran last: who comes, or comes back, begins there. */
    private long now;

    /** Makes a scheduler without children. */
    public Stride() {}

    /**
     * Gives an environment tickets; it becomes a child if it is none.
     *
     * @param number its number
     * @param tickets how many it has from now on, 1 to {@value #MOST_TICKETS}
     * @throws IllegalArgumentException if it cannot have so many
     */
    public void give(int number, int tickets) {
        if (tickets < 1 || tickets > MOST_TICKETS) {
            throw new IllegalArgumentException("tickets=" + tickets);
        }
        Optional<Child> known = child(number);
        if (known.isEmpty()) {
            children.add(new Child(number, tickets, now));
        } else {
            Child one = known.get();
            // What it is ahead is time, and is worth the same time in other tickets.
            one.pass = now + (one.pass - now) / tickets * one.tickets;
            one.rest = 0;
            one.tickets = tickets;
        }
    }

    /**
     * Takes all tickets of an environment away.
     *
     * @param number its number
     */
    public void take(int number) {
        children.removeIf(each -> each.number == number);
    }

    /**
     * How much time a child has had.
     *
     * @param number its number
     * @return nanoseconds; 0 if it is no child
     */
    public long had(int number) {
        return child(number).map(each -> each.had).orElse(0L);
    }

    private Optional<Child> child(int number) {
        return children.stream().filter(each -> each.number == number).findFirst();
    }

    @Override
    public void slice(Environment self, Slice slice) {
        asleep.forEach(each -> each.pass = now + Math.max(0, each.pass - now));
        asleep.clear();
        while (slice.remaining() > 0) {
            Optional<Child> least = children.stream()
                    .filter(each -> !asleep.contains(each))
                    .min(Comparator.comparingLong(each -> each.pass - now));
            if (least.isEmpty()) {
                return;
            }
            Child next = least.get();
            now = next.pass;
            long before = slice.remaining();
            if (!slice.donate(next.number)) {
                children.remove(next);
                continue;
            }
            next.used(before - slice.remaining());
            if (slice.remaining() > 0) {
                asleep.add(next);
            }
        }
    }
}
