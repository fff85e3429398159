package dev.exocode.examples.exos;

/** Something that is to be done at some time. */
abstract class Alarm {
    /** No time at all. */
    static final long NEVER = Long.MAX_VALUE;

    /** When it is looked at; not later than it is due. */
    long at = NEVER;

    /** Where it stands among the others; -1 if it is not there. */
    int place = -1;

    /** Does what is due; the alarm is not set any more, and may be set again. */
    abstract void ring(long now);
}
