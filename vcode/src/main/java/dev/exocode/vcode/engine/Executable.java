package dev.exocode.vcode.engine;

/** A program made ready to run on packets; it may be run from one thread at a time, unless it {@link #isThreadSafe}. */
@FunctionalInterface
public interface Executable {

    /**
     * Runs the program on one packet and gives its result.
     *
     * @param data the array that holds the packet
     * @param offset index of the packet's first byte
     * @param length the packet's length in bytes, the window that the program can see
     * @return the program's result; of a filter, nonzero if it accepts the packet
     * @throws IndexOutOfBoundsException if the window is not inside the array
     */
    long run(byte[] data, int offset, int length);

    /**
     * Whether any number of threads may {@link #run} the program at a time.
     *
     * @return true if a run keeps nothing but in its own thread, and in its packet if it stores there; false if that is not known
     */
    default boolean isThreadSafe() {
        return false;
    }
}
