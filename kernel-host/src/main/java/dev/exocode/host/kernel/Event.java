package dev.exocode.host.kernel;

import java.util.Locale;

/**
 * Something that happened to an environment.
 *
 * @param nanos when, by the clock of the kernel
 * @param type what
 * @param environment the number of the environment; 0 if it is about none
 * @param name what that is called
 * @param detail the rest, in words
 */
public record Event(long nanos, Type type, int environment, String name, String detail) {
    /** What may happen. */
    public enum Type {
        /** An environment was made. */
        CREATED,
        /** An environment is gone, and all that it had is free. */
        DESTROYED,
        /** An environment got something. */
        ALLOCATED,
        /** An environment gave something up. */
        FREED,
        /** A capability was handed on. */
        GRANTED,
        /** A name was revoked. */
        REVOKED,
        /** A binding was made. */
        BOUND,
        /** A binding was broken. */
        BROKEN,
        /** An environment was asked to give something up. */
        ASKED,
        /** It gave up all that it was asked for in time. */
        COMPLIED,
        /** It did not, and something was taken. */
        REPOSSESSED,
        /** It did not, and has no more than nobody may take. */
        EMERGENCY,
        /** It overran its slice. */
        OVERRAN,
        /** It did not get a slice for that. */
        FORFEITED,
        /** A timer fired. */
        FIRED,
        /** Its handler was stopped. */
        STOPPED,
        /** Its handler runs on the JVM from now on. */
        PROMOTED,
        /** A device failed, which concerns no environment. */
        FAILED,
        /** Its library threw an exception. */
        THREW;

        /**
         * How it is called.
         *
         * @return a lower-case word
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
