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
    RANGE("H0308", "range must lie inside what is bound");

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
