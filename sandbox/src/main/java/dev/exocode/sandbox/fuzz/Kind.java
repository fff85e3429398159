package dev.exocode.sandbox.fuzz;

/** What cases are drawn from. */
public enum Kind {
    /** Valid programs without loops, most of them nearly safe. */
    PLAIN(20),
    /** Valid programs with loops that nothing is paid for. */
    COUNTED(22),
    /** Valid programs with loops and recursion that pay. */
    PAYING(8),
    /** Valid programs with floating-point numbers, which the policy refuses. */
    FLOATS(4),
    /** Nearly valid programs: an instruction or a declaration of a valid one is changed. */
    CHANGED(20),
    /** Hostile bytes: those of a program, changed, or none of a program. */
    BYTES(10),
    /** Hostile assembly text. */
    TEXT(6),
    /** Certificates of one program for another. */
    FORGED(4),
    /** Hostile inputs of what is plugged in, see {@link Front}. */
    FRONT(6);

    /** How many of a hundred cases are of this kind. */
    final int share;

    Kind(int share) {
        this.share = share;
    }
}
