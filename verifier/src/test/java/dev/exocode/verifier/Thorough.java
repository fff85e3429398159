package dev.exocode.verifier;

/** Whether tests take minutes to look at everything, as they do under {@code -Pthorough}, or seconds for a part of it. */
public final class Thorough {
    /** True under {@code -Pthorough}. */
    public static final boolean ON = Boolean.getBoolean("exocode.thorough");

    private Thorough() {}

    /** The first in a thorough run, the second in a build. */
    public static int or(int thorough, int build) {
        return ON ? thorough : build;
    }

    /** Says what was measured, in a thorough run. */
    public static void say(String format, Object... arguments) {
        if (ON) {
            System.out.printf(format + "%n", arguments);
        }
    }
}
