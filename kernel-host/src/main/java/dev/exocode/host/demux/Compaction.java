package dev.exocode.host.demux;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * When programs are written for filters of new shapes. A filter counts from the moment it is installed; until there is a program for
 * its shape each packet is compared with that shape alone, which takes longer. To write programs takes the time of a thread: milliseconds
 * for a shape, up to a second for all of some thousands of filters. So what is spent here is won there.
 *
 * @param executor what runs it; null if it is never done but when asked for
 * @param share what part of the time is spent on it at most, more than 0 and up to 1: with 1/4, what took a second is not begun again
 *     for three
 */
public record Compaction(Executor executor, double share) {
    /** Only when {@link Demultiplexer#compact()} is called. */
    public static final Compaction ASKED = new Compaction(null, 1);

    /** Behind, by the common pool, for a quarter of the time at most. */
    public static final Compaction BEHIND = behind(ForkJoinPool.commonPool(), 0.25);

    /**
     * Makes a policy.
     *
     * @param executor what runs it; null if it is never done but when asked for
     * @param share what part of the time is spent on it at most
     * @throws IllegalArgumentException if the share is not more than 0 and up to 1
     */
    public Compaction {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share);
        }
    }

    /**
     * Behind, while filters come and go and packets are looked at.
     *
     * @param executor what runs it; if it refuses to, no more is done behind
     * @param share what part of the time is spent on it at most, more than 0 and up to 1
     * @return the policy
     * @throws IllegalArgumentException if there is no such share
     */
    public static Compaction behind(Executor executor, double share) {
        return new Compaction(Objects.requireNonNull(executor, "executor"), share);
    }

    boolean isBehind() {
        return executor != null;
    }

    /** How long nothing is to be done behind what took so long. */
    long pauseNanos(long tookNanos) {
        return (long) (tookNanos / share - tookNanos);
    }

    /** Lets something be run, never by the thread that calls, in so many nanoseconds. */
    void run(Runnable next, long inNanos) {
        CompletableFuture.delayedExecutor(Math.max(0, inNanos), TimeUnit.NANOSECONDS, executor)
                .execute(next);
    }
}
