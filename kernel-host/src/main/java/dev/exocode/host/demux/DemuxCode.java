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
    CAPABILITY("H0205", "filter of another owner must not be touched, or lose packets, without its capability"),
    /** A filter whose answers cannot be told. */
    ANSWERS("H0206", "filter must be decided by what stands at known places for its answers to be permitted"),
    /** Something else than saved filters. */
    SAVED_MAGIC("H0210", "file must begin as saved filters do"),
    /** Saved filters of another version. */
    SAVED_VERSION("H0211", "version of saved filters must be one that is known"),
    /** Saved filters of which something is missing, or to which something was added. */
    SAVED_LENGTH("H0212", "file of saved filters must be as long as it says, and no longer than the limit"),
    /** Saved filters that were damaged. */
    SAVED_CHECKSUM("H0213", "saved filters must have their checksum, or they are damaged"),
    /** Saved filters that nobody saved. */
    SAVED_CONTENT("H0214", "saved filters must have their form, and be within the limits"),
    /** Filters that could not be loaded again. */
    SAVED_LIMIT("H0215", "filters that are saved must be within the limits of a file"),
    /** Saved filters for packets that start with something else. */
    SAVED_LINK("H0216", "saved filters must be for the link type of the packets");

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
