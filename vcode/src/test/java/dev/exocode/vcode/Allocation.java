package dev.exocode.vcode;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory work takes from the heap once it is warm. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST_ROUNDS = 50;

    private Allocation() {}

    /**
     * Does something again and again until that takes nothing, or often enough to know that it does.
     *
     * <p>Whenever the JVM gets to compile or link something, in the first round or in a later one, that may take some kilobytes.
     *
     * @param work what to do, some thousand times
     * @return the fewest bytes that a round of it has taken on this thread
     */
    public static long least(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
