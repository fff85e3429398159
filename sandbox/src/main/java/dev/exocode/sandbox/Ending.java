package dev.exocode.sandbox;

/** How a run of a guest ended. */
public enum Ending {
    /** It returned a result; what it wrote stays. */
    RETURNED,
    /** It declined, and kept what it wrote. */
    DECLINED,
    /** It declined, and what it wrote to {@code state} and {@code user} is as it was. */
    DECLINED_UNDONE,
    /** It was stopped, and what it wrote to {@code state} and {@code user} is as it was. */
    ABORTED
}
