package dev.exocode.host.demux;

import dev.exocode.vcode.diagnostic.Code;

/** The messages about filters that are to be installed. Append only. */
public enum DemuxCode implements Code {
    /** A filter of too many boxes. */
    MERGE("H0201", "filter must be a union of no more boxes than the limit to be merged with others"),
    /** A filter that accepts the same packets as another. */
    SAME("H0202", "filter must not accept the same packets as another one"),
    /** A number that no filter has. */
    NO_FILTER("H0203", "filter that is replaced or deleted must be installed"),
    /** A filter that has packets in common with another one, whose these are by its size or age alone. */
    OVERLAP("H0204", "filter must not overlap another one where only size or age decides"),
    /** A filter of somebody else. */
    CAPABILITY("H0205", "filter of another owner must not be touched, or lose packets, without its capability");

    private final String id;
    private final String requirement;

    DemuxCode(String id, String requirement) {
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
