package dev.exocode.host.kernel;

import dev.exocode.vcode.diagnostic.Code;

/** Why a kernel does not do what an environment asks. Append only. */
public enum KernelCode implements Code {
    /** A capability that is forged, revoked, of somebody else, for something else, or without the right. */
    CAPABILITY("H0301", "capability must be good, for this environment, and allow what is asked"),
    /** Something that somebody has, or a kind of which nothing is left. */
    TAKEN("H0302", "what is asked for must be free"),
    /** A number that nothing has. */
    NUMBER("H0303", "number must be one of its kind"),
    /** Something that belongs to nobody or to somebody else. */
    OWNER("H0304", "only what an environment owns can be given up"),
    /** An environment that is not there, or not any more. */
    ENVIRONMENT("H0305", "environment must be there"),
    /** More than there is room for. */
    LIMIT("H0306", "there must not be more than the limit"),
    /** A call that would never come back. */
    CALL("H0307", "calls must not be nested more deeply, nor come from an environment that waits for one"),
    /** A place in memory, or in the vector of slices, that is outside. */
    RANGE("H0308", "range must lie inside what is bound"),
    /** Memory of a handler or of a ring that several environments own. */
    MIXED("H0309", "pages of a handler or a ring must have one owner"),
    /** Too little memory, or too much, for a handler or a ring. */
    ROOM("H0310", "memory must have room for what is to be there"),
    /** A claim that is over. */
    OVER("H0311", "claim must be there"),
    /** A handler that names no filter where one is needed. */
    FILTER("H0312", "handler must name a filter to claim packets by"),
    /** A device whose packets start with something else. */
    LINK("H0313", "packets of a device must start as those of the kernel do"),
    /** A device that fails. */
    DEVICE("H0314", "device must take and give packets");

    private final String id;
    private final String requirement;

    KernelCode(String id, String requirement) {
        this.id = id;
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
