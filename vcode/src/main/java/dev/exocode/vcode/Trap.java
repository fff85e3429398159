package dev.exocode.vcode;

/** What can go wrong when an operation runs unproved: each is an obligation of the verifier. */
public enum Trap {
    /** An access that is not wholly inside its region. */
    BOUNDS,
    /** A division by zero. */
    DIVISOR
}
