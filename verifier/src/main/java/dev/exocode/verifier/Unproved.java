package dev.exocode.verifier;

/** What becomes of an obligation that cannot be proved but can be checked at run time. */
public enum Unproved {
    /** The program is rejected. */
    REFUSE,
    /** The program is accepted with a check that traps. */
    CHECK
}
