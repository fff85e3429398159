package dev.exocode.vcode;

/**
 * What can stop a run before it returns. The first four are obligations that a verifier can prove away; the others are
 * the host's.
 */
public enum Trap {
    /** An access that is not wholly inside its region. */
    BOUNDS,
    /** A division by zero. */
    DIVISOR,
    /** A dynamic call of no function, or of one that takes or gives something else. */
    SIGNATURE,
    /** A call deeper than the host allows. */
    DEPTH,
    /** More fuel charged than is left. */
    FUEL,
    /** A host call that ended the run. */
    HOST;

    /**
     * The number by which a machine remembers what ended a run, where 0 is that nothing did.
     *
     * @return from 1, not stable
     */
    public int number() {
        return ordinal() + 1;
    }
}
