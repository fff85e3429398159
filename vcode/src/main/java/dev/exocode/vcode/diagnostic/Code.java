package dev.exocode.vcode.diagnostic;

/** A kind of message; each module lists its own in one append-only enum, and each has a golden test. */
public interface Code {

    /**
     * The stable name of the kind.
     *
     * @return a letter for the module and four digits, for example {@code V2103}
     */
    String id();

    /**
     * The requirement that was not met, without numbers.
     *
     * @return one line in lower case, no full stop
     */
    String requirement();
}
