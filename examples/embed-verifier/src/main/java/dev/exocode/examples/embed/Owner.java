package dev.exocode.examples.embed;

/** Whoever brought a handler or an event, as the bus sees them; two are one if they are equal. */
@FunctionalInterface
interface Owner {

    /** Tells the owner something: lines of text without a line end after the last. */
    void tell(String text);
}
