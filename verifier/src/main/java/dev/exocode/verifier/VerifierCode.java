package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module: V1 control flow, V2 values and memory. Append only. */
public enum VerifierCode implements Code {
    /** No instruction at all. */
    V1000("program must have an instruction"),
    /** A target outside the program. */
    V1001("control must stay inside the program"),
    /** A backward branch. */
    V1002("branch must go forward, so that every run ends"),
    /** The last instruction goes on. */
    V1003("program must not run past its last instruction"),
    /** A register read before it is set. */
    V2001("register must be set before it is read, on every path"),
    /** A region that is not declared. */
    V2101("region must be declared by the program"),
    /** A load that may be outside its region. */
    V2103("packet load must stay inside the packet"),
    /** A division by what may be zero. */
    V2201("divisor must not be zero");

    private final String requirement;

    VerifierCode(String requirement) {
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
