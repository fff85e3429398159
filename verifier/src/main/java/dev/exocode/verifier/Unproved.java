package dev.exocode.verifier;

import java.util.Locale;

/** What becomes of an obligation that cannot be proved but can be checked at run time. */
public enum Unproved {
    /** The program is rejected. */
    REFUSE,
    /** The program is accepted with a check that traps. */
    CHECK;

    /**
     * The name of this in the text of a policy.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
