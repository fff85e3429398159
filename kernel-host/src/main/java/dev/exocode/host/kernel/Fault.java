package dev.exocode.host.kernel;

/**
 * Why an environment gets an exception.
 *
 * @param type what went wrong
 * @param number the address, or the number of the claim, of what is published or of the environment that it is about; 0 if it is about none
 * @param detail the rest, in words
 */
public record Fault(Type type, long number, String detail) {
    /** What may go wrong. */
    public enum Type {
        /** Nothing is mapped at an address. */
        UNMAPPED,
        /** An address was written to that is mapped for reading. */
        PROTECTION,
        /** Things were taken by force: {@link Environment#repossessed} tells which. */
        REPOSSESSION,
        /** A handler of this environment was stopped. */
        HANDLER,
        /** A method of this environment, that another one has called, was undone: it was stopped, or what must hold behind it did not. */
        METHOD,
        /** An environment that was called is gone. */
        CALLEE
    }
}
