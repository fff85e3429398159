package dev.exocode.host.kernel;

import java.util.concurrent.locks.LockSupport;

/** What a kernel takes for the time. */
public interface KernelClock {
    /** The time of the machine. */
    KernelClock REAL = new KernelClock() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void pass(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /**
     * The time.
     *
     * @return nanoseconds since some moment, never less than before
     */
    long now();

    /**
     * Lets time pass in which nothing is done.
     *
     * @param nanos how long, in nanoseconds
     */
    void pass(long nanos);

    /**
     * A clock that stands still but for what is let pass: all that happens by it happens again in the same way.
     *
     * @return a clock that begins at 0, for one thread at a time
     */
    static KernelClock simulated() {
        return new KernelClock() {
            private long now;

            @Override
            public long now() {
                return now;
            }

            @Override
            public void pass(long nanos) {
                now += nanos;
            }
        };
    }
}
