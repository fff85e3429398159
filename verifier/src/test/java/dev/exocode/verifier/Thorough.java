package dev.exocode.verifier;

/** Whether tests take minutes to look at everything, as they do under {@code -Pthorough}, or seconds for a part of it. */
public final class Thorough {
    /** True under {@code -Pthorough}. */
    public static final boolean ON = Boolean.getBoolean("exocode.thorough");

    /** Which part of what a build draws is enough: all of it, unless thousands of changes are looked at. */
    private static final int SHARE = Integer.getInteger("exocode.share", 1);

    private Thorough() {}

    /** The first in a thorough run, the second in a build. */
    public static int or(int thorough, int build) {
        return ON ? thorough : build;
    }

    /** So often in a build, a known number of times as often in a thorough run, and under {@code -Pmutation} less often. */
    public static int times(int build, int thorough) {
        return ON ? build * thorough : build / SHARE;
    }

    /** Says what was measured, in a thorough run. */
    public static void say(String format, Object... arguments) {
        if (ON) {
            System.out.printf(format + "%n", arguments);
        }
    }
}
