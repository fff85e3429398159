package dev.exocode.host.udf;

import dev.exocode.vcode.diagnostic.Code;

/** Why storage is not changed as somebody asks. Append only. */
public enum UdfCode implements Code {
    /** A function that trapped, ran out of fuel or declined. */
    STOPPED("H0501", "function must tell what the metadata owns"),
    /** Blocks or types that there are not, or more extents than there is room for. */
    EXTENTS("H0502", "what is owned must be extents of blocks and types that there are"),
    /** A block in two extents. */
    TWICE("H0503", "block must be owned once"),
    /** A type whose metadata owns something as soon as it is made. */
    ZEROS("H0504", "metadata of zeros must own nothing"),
    /** A function, or who asks for a change, that lies. */
    CLAIM("H0505", "what is owned must change by what is claimed, and by nothing else"),
    /** A block that somebody has. */
    FREE("H0506", "block that is allocated must be free"),
    /** A block of metadata that is given up before what it owns. */
    CHILDREN("H0507", "block that is given up must own nothing"),
    /** A block of data, or one that is not of the volume, in place of metadata. */
    METADATA("H0508", "block must be metadata of the volume"),
    /** A write beyond the block. */
    WRITE("H0509", "write must lie inside the block"),
    /** A number that no type has. */
    TYPE("H0510", "type must be one of the volume's metadata"),
    /** A block that something else owns. */
    CHILD("H0511", "block must be owned by what it is asked of");

    private final String id;
    private final String requirement;

    UdfCode(String id, String requirement) {
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
