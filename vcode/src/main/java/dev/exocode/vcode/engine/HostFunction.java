package dev.exocode.vcode.engine;

import dev.exocode.vcode.Import;

/**
 * A function that the host offers.
 *
 * @param descriptor its name, what it takes and what it gives
 * @param body what it does
 */
public record HostFunction(Import descriptor, Body body) {

    /** What a host function does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs, on the thread of the program; it must neither run the machine again nor grant it
         * other memory.
         *
         * @param machine the machine that calls, whose {@link Machine#memory} it may read and write; the packet and what is
         *     granted are arrays of the host's own. {@link Machine#abort} ends the run. What is written to {@code state} or to
         *     granted memory can be undone only if {@link Machine#changes} was told before
         * @param a the first argument, cut to its type; 0 where there is none, as for the others
         * @param b the second
         * @param c the third
         * @param d the fourth
         * @param e the fifth
         * @param f the sixth
         * @return the result, to be cut to its type; lost if there is none
         */
        long call(Machine machine, long a, long b, long c, long d, long e, long f);
    }
}
