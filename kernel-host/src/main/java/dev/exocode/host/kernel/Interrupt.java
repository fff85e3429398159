package dev.exocode.host.kernel;

/**
 * What an environment is told at the beginning of its slice.
 *
 * @param type what happened
 * @param number of a timer or an event that number, of what it slept for the tag; else 0
 * @param value what an event says; else 0
 */
public record Interrupt(Type type, long number, long value) {
    /** What may happen. */
    public enum Type {
        /** A timer fired. */
        TIMER,
        /** A handler has woken the environment. */
        WAKE,
        /** A handler of the environment has posted an event. */
        EVENT,
        /** What the environment slept for has come: the number is the tag, or 0 if what its predicate read was taken away. */
        WOKEN
    }
}
