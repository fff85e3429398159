package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Code;

/** The messages about the text of a policy. Append only. */
public enum PolicyCode implements Code {
    /** A line that begins with something else. */
    P0001("line must begin with a key of a policy"),
    /** A key, region or host call that stands twice. */
    P0002("key, region or host call must stand once"),
    /** Something else where a word, number or sign should be. */
    P0003("word, number or sign must be what its place asks for"),
    /** Too few or too many words. */
    P0004("line must have all its parts and nothing after them"),
    /** A number that is too small or too large. */
    P0005("number must fit its place"),
    /** A range that ends before it begins. */
    P0006("range must go from its least to its greatest value"),
    /** A range of numbers that have none, or of nothing. */
    P0007("range must be of integers"),
    /** A slice at a floating-point offset, or of a floating-point length. */
    P0008("offset and length of a slice must be integers"),
    /** A host call with too many arguments. */
    P0009("host call must not take more arguments than the format allows"),
    /** Single host calls beside a line that speaks of all. */
    P0010("host calls must be listed one by one or all by host-calls, not both");

    private final String requirement;

    PolicyCode(String requirement) {
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
