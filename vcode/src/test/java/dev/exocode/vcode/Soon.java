package dev.exocode.vcode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work that has to end soon, by the time that a processor spends on it: how long that takes on a machine that others use says nothing of
 * the work. What never ends is given up.
 */
public final class Soon {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLIS = 500;

    private Soon() {}

    /**
     * Does something on a thread of its own.
     *
     * @param processor for how long the thread may run, half a second more or less
     * @param work what to do
     * @return what that gave
     * @throws AssertionError if it takes longer, or throws something that is checked
     */
    public static <T> T within(Duration processor, Callable<T> work) {
        return within(processor, 0, work);
    }

    /**
     * Does something on a thread of its own with a stack of its own.
     *
     * @param processor for how long the thread may run, half a second more or less
     * @param stackBytes how large its stack is; 0 for the usual one
     * @param work what to do
     * @return what that gave
     * @throws AssertionError if it takes longer, or throws something that is checked
     */
    public static <T> T within(Duration processor, int stackBytes, Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable all = () -> {
            try {
                result.set(work.call());
            } catch (Throwable e) {
                thrown.set(e);
            }
        };
        Thread thread = new Thread(null, all, "soon", stackBytes);
        thread.setDaemon(true);
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(LOOK_MILLIS);
                if (THREADS.getThreadCpuTime(thread.getId()) > processor.toNanos()) {
                    AssertionError late = new AssertionError("takes longer than " + processor.toSeconds() + " s");
                    late.setStackTrace(thread.getStackTrace());
                    thread.interrupt();
                    throw late;
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            throw new AssertionError(e);
        }
        if (thrown.get() instanceof RuntimeException e) {
            throw e;
        } else if (thrown.get() instanceof Error e) {
            throw e;
        } else if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return result.get();
    }
}
