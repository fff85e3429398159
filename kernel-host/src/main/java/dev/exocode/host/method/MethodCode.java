package dev.exocode.host.method;

import dev.exocode.vcode.diagnostic.Code;

/** Why a method is not there, or has changed nothing. Append only. */
public enum MethodCode implements Code {
    /** What a method requires does not hold: nothing was run. */
    BEFORE("H0601", "what the method requires must hold"),
    /** What a method ensures does not hold behind it. */
    AFTER("H0602", "what the method ensures must hold behind it"),
    /** What holds of the memory does not hold behind a method, or from the beginning. */
    INVARIANT("H0603", "what holds of the memory must hold whatever is done"),
    /** A method that trapped or ran out of fuel. */
    STOPPED("H0604", "method must return"),
    /** A name that no method has. */
    NAME("H0605", "method must be one of the memory's"),
    /** A program that declares more memory than there is. */
    ROOM("H0606", "memory must have as many bytes as a program declares"),
    /** A method that will not do what it is called for. */
    DECLINED("H0607", "method must not decline");

    private final String id;
    private final String requirement;

    MethodCode(String id, String requirement) {
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
