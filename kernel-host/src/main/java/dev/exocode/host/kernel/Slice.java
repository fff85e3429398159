package dev.exocode.host.kernel;

/** What is left of a time slice; good until the method returns that was given it. */
public final class Slice {
    private final Kernel kernel;
    final Environment environment;
    private long end;

    Slice(Kernel kernel, Environment environment, long end) {
        this.kernel = kernel;
        this.environment = environment;
        this.end = end;
    }

    /**
     * How long it still is.
     *
     * @return nanoseconds; negative if it is overrun, which is taken from the slices to come
     */
    public long remaining() {
        return end - kernel.clock().now();
    }

    /**
     * Gives the rest of the slice to another environment, which runs at once, or whom that waits for.
     *
     * @param number the other environment
     * @return whether that is there and there is a rest; it has run when this returns, or has paid with the rest for slices that it
     *     overran. False, too, if libraries are nested too deeply, or it sleeps
     */
    public boolean donate(int number) {
        return kernel.donate(this, number);
    }

    long end() {
        return end;
    }

    /** Nothing is left of it. */
    void giveAway() {
        end = kernel.clock().now();
    }
}
